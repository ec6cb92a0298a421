import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, openAccount } from '../../support/account.ts'
import { startCli } from '../../support/cli.ts'

describe('sql', () => {
  let account: Account
  beforeAll(async () => {
    account = await openAccount({ profile: 'small', tables: ['locations'] })
    await account.sync()
  })
  afterAll(() => account.close())
  const ask = (...args: string[]) => account.start(['sql', ...args]).ended

  it('answers a statement over the mirror as a table, the names without a schema', async () => {
    const { code, stdout, stderr } = await ask(
      "select count(*) as n, 'a\u001b[31mb' as odd, null as nothing from locations",
    )
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(
      ' n │ odd          │ nothing\n───┼──────────────┼─────────\n 3 │ a\\u001b[31mb │\n1 row\n',
    )
  })

  it('answers CSV, NULL and the empty text apart, also where nothing is found', async () => {
    const some = await ask(
      '--csv',
      `select 'x"y' as a, null as b, '' as c, 'p,q' as d from generate_series(1, 2500)`,
    )
    expect(some.stdout.split('\n').slice(0, 2)).toEqual(['a,b,c,d', '"x""y",,"","p,q"'])
    expect(some.stdout.split('\n')).toHaveLength(2502)
    expect((await ask('--csv', 'select id from locations where false')).stdout).toBe('id\n')
  })

  it('runs a file, and the one of the docs fits the mirror', async () => {
    const { code, stdout } = await ask(
      '--file',
      fileURLToPath(new URL('../../../docs/queries/net-sales-by-day.sql', import.meta.url)),
      '--csv',
    )
    expect([code, stdout]).toEqual([0, 'location,day,orders,net_sales,currency\n'])
    const missing = await ask('--file', 'no-such.sql')
    expect([missing.code, missing.stderr]).toEqual([
      1,
      'square-sync: --file no-such.sql cannot be read (ENOENT)\n',
    ])
  })

  it.each([
    ['delete from locations', /^This prompt can only read/],
    ['commit; delete from locations', /cannot insert multiple commands/],
    ['selec 1', /^syntax error at or near "selec" \(42601\)\n {2}selec 1\n {2}\^\n$/],
  ])('refuses %s, says why, and changes nothing', async (statement, why) => {
    const { code, stdout, stderr } = await ask(statement)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(why)
    expect(await account.sql`select from locations`).toHaveLength(3)
  })
})

it('sql makes no database where there is none', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'square-sync-sql-'))
  const { code, stderr } = await startCli(['sql', 'select 1'], { DATA_DIR: join(dataDir, 'none') }).ended
  expect(code).toBe(1)
  expect(stderr).toMatch(/^square-sync: nothing was synced into DATA_DIR .*none yet: [^\n]+\n$/)
  expect(await readdir(dataDir)).toEqual([])
  await rm(dataDir, { recursive: true })
})
