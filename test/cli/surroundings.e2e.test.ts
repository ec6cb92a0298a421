import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'square-sync-surroundings-'))
  await chmod(dataDir, 0o755)
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))
const ACCOUNT = { SQUARE_ACCESS_TOKEN: 'x', SQUARE_BASE_URL: 'http://127.0.0.1:9' }

describe('a port that is taken', () => {
  let taken: Server
  beforeAll(async () => {
    taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => taken.close())

  it.each(['start', 'demo'])('stops %s before anything is started', async (command) => {
    const { port } = taken.address() as AddressInfo // it listens
    const { code, stdout, stderr } = await runCli([command], {
      ...ACCOUNT,
      DATA_DIR: dataDir,
      PORT: String(port),
    })
    expect([code, stdout, stderr]).toEqual([
      1,
      '',
      `square-sync: PORT ${port} is in use: stop the other process, or set PORT to a free one\n`,
    ])
    expect(await readdir(dataDir)).toEqual([])
  })
})

describe('files of another user', () => {
  const isRoot = process.getuid?.() === 0

  it('in DATA_DIR are named in one line, and nothing is started', async () => {
    const cluster = join(dataDir, 'postgres')
    await mkdir(cluster)
    // Root may give a directory away; everybody else can only lock himself out of one.
    if (isRoot) await chown(cluster, 54_321, 54_321)
    else {
      await writeFile(join(dataDir, 'postgres.password'), 'x')
      await chmod(join(dataDir, 'postgres.password'), 0)
    }
    const { code, stdout, stderr } = await runCli(['sync'], { ...ACCOUNT, DATA_DIR: dataDir })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(
      /^square-sync: \S+\/postgres(\.password)? belongs to another user, and "\w+" needs it: [^\n]+\n$/,
    )
    expect((await readdir(dataDir)).filter((name) => name.endsWith('.lock'))).toEqual([])
  })
})
