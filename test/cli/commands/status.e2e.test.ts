import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, openAccount } from '../../support/account.ts'
import { runCli } from '../../support/cli.ts'

describe('status where nothing was synced', () => {
  it('makes no embedded database', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'square-sync-status-'))
    const { code, stdout, stderr } = await runCli(['status'], { DATA_DIR: dataDir })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^square-sync: nothing was synced into DATA_DIR [^\n]+\n$/)
    expect(await readdir(dataDir)).toEqual([])
    await rm(dataDir, { recursive: true })
  })

  it('makes no schema', async () => {
    const account = await openAccount({ profile: 'small' })
    const { code, stdout, stderr } = await account.start(['status', '--json']).ended
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(
      new RegExp(`^square-sync: nothing was synced into schema ${account.schema} yet: [^\\n]+\\n$`),
    )
    expect(await account.sql`select from pg_namespace where nspname = ${account.schema}`).toHaveLength(0)
    await account.close()
  })
})

describe('status', () => {
  let account: Account
  beforeAll(async () => {
    account = await openAccount({ profile: 'small', tables: ['locations', 'customers', 'vendors'] })
    await account.sync()
  })
  afterAll(() => account.close())
  const look = (...args: string[]) => account.start(['status', ...args]).ended

  it('begins with the verdict and names the database; where all is well it says no more', async () => {
    const { code, stdout } = await look('--check')
    const [first, ...more] = stdout.split('\n')
    const used = account.simulator.world.unavailable.has('vendors') ? 2 : 3
    expect(first).toMatch(
      new RegExp(
        `^${used} of 3 complete · (fresh · )?next 06:00 C[SD]T · Postgres at 127.0.0.1:\\d+, database \\w+, schema ${account.schema}, `,
      ),
    )
    expect(more.slice(0, 1)).toEqual(['No run is under way.'])
    expect(more.join('\n')).not.toContain('locations')
    expect(code).toBe(0)
  })

  it('shows every table where that is asked for', async () => {
    const { stdout } = await look('--all')
    expect(stdout).toMatch(/^✔ locations +completed +\d\d:\d\d C[SD]T +3$/m)
    expect(stdout).toMatch(/^ {2}orders +never +never +0$/m)
  })

  it('says the same as JSON as HTTP does', async () => {
    const { stdout } = await look('--json')
    expect(JSON.parse(stdout)).toMatchObject({ success: true, current_run: null })
  })

  it('tells a monitor what somebody should look at', async () => {
    await account.sql`update sync_state set deletions_withheld = 12 where table_name = 'customers'`
    const { code, stdout } = await look('--check')
    expect(code).toBe(2)
    expect(stdout).toContain(
      'customers: 12 deletions are withheld: square-sync approve-deletions customers\n',
    )
    expect((await look()).code).toBe(0)
    await account.sql`update sync_state set deletions_withheld = 0`
  })

  it('changes no schema of another version', async () => {
    await account.sql`delete from schema_migrations where created_at = (select max(created_at) from schema_migrations)`
    const { code, stderr } = await look()
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^square-sync: schema \w+ is not up to date .*: square-sync migrate\n$/),
    ])
  })
})
