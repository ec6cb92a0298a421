import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { isAlive } from '../../src/runtime/is-alive.ts'
import { FROM_SOURCE, startCli } from '../support/cli.ts'

describe('the demo', () => {
  let dataDir: string
  beforeAll(async () => {
    await startCli(['--version'], {}, FROM_SOURCE).ended // compiles
    dataDir = await mkdtemp(join(tmpdir(), 'square-sync-demo-'))
    await chmod(dataDir, 0o755) // as root, Postgres runs as another user, who must get in
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))

  it('runs twice on nothing but Node, says what it did, and leaves no process', async () => {
    const cli = startCli(['demo', '--exit'], { DATA_DIR: dataDir }, FROM_SOURCE)
    await cli.waitForLine(/Foundation run/)
    const postmaster = await findPostmaster(dataDir)
    expect(isAlive(postmaster)).toBe(true)
    const { code, stdout, stderr } = await cli.ended
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const [foundation = '', incremental = ''] = stdout.split('Incremental run:')
    for (const [table, rows] of [
      ['locations', 9],
      ['merchants', 1],
      ['catalog_categories', 23],
      ['catalog_items', 865],
      ['catalog_variations', 986],
      ['catalog_inventory', '6,960'],
    ] as const) {
      expect(foundation).toMatch(new RegExp(`^${table} +completed +${rows} +0 +0 +0 `, 'm'))
      expect(incremental).toMatch(new RegExp(`^${table} +completed `, 'm'))
    }
    expect(foundation).toMatch(/^not used by this seller: .*\bvendors\b/m)
    const [, loaded] =
      /^Foundation sync completed successfully - (\d+) changes applied$/m.exec(foundation) ?? []
    expect(Number(loaded)).toBeGreaterThan(8906 + 400) // the shop, and its sales
    const [, different] = /with what they entail (\d+) objects are different now/.exec(foundation) ?? []
    expect(Number(different)).toBeGreaterThan(20)
    expect(incremental).toContain(`Incremental sync completed successfully - ${different} changes applied`)
    expect(incremental).toContain('Those are exactly the objects that are different.')
    expect(incremental).toMatch(/^ location +│ day +│ orders │ net_sales │ currency$/m)
    expect(incremental.match(/ │ \d{4}-\d\d-\d\d │ +\d+ │ +-?\d+\.\d\d │ USD$/gm)?.length).toBeGreaterThan(5)
    await vi.waitFor(() => expect(isAlive(postmaster)).toBe(false), { timeout: 120_000 })
  })

  it('can be started again on the same directory, and stopped by a signal', async () => {
    const env = { DATA_DIR: dataDir, PORT: '0' }
    const cli = startCli(['demo'], env, FROM_SOURCE)
    await cli.waitForLine(/Foundation run/)
    const postmaster = await findPostmaster(dataDir)
    const second = await startCli(['demo', '--exit'], env, FROM_SOURCE).ended
    expect(second.code).toBe(1)
    expect(second.stderr).toMatch(/^square-sync: A demo is running on .* already: .*\n$/)
    await cli.waitForLine(/The service is up/)
    const { code } = await cli.kill('SIGTERM')
    expect(code).toBe(0)
    await vi.waitFor(() => expect(isAlive(postmaster)).toBe(false), { timeout: 120_000 })
  })

  it('stopped in a run says that it stopped and what is stored', async () => {
    const cli = startCli(['demo'], { DATA_DIR: dataDir, PORT: '0' }, FROM_SOURCE)
    await cli.waitForLine(/Foundation run/)
    const postmaster = await findPostmaster(dataDir)
    const { code, stdout } = await cli.kill('SIGINT')
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /\nStopped in the foundation run: [\d,]+ changes are stored\. The next demo begins with an empty mirror\.\n$/,
    )
    expect(stdout).not.toContain('is running')
    await vi.waitFor(() => expect(isAlive(postmaster)).toBe(false), { timeout: 120_000 })
  })
})

/** The process id that Postgres writes into its directory. */
async function findPostmaster(directory: string): Promise<number> {
  for (const entry of await readdir(directory, { recursive: true })) {
    const path = join(directory, entry)
    if (entry.endsWith('postmaster.pid') && existsSync(path))
      return Number((await readFile(path, 'utf8')).split('\n')[0])
  }
  throw new Error(`No Postgres runs below ${directory}`)
}
