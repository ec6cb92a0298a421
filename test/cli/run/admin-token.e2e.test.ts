import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCli } from '../../support/cli.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'square-sync-token-'))
  await chmod(dataDir, 0o755) // as root, Postgres runs as another user, who must get in
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const start = () => startCli(['start', '--role', 'api'], { DATA_DIR: dataDir, PORT: '0' })
const file = () => join(dataDir, 'admin.token')

async function look(cli: ReturnType<typeof start>, token: string): Promise<number> {
  const { url } = JSON.parse(await cli.waitForLine(/"msg":"listening"/)) as { url: string } // a log line of our own
  const { status } = await fetch(`${url}/admin/runs`, { headers: { authorization: `Bearer ${token}` } })
  return status
}

test('an embedded start makes its admin token once, and keeps it for its owner alone', async () => {
  const first = start()
  const line = await first.waitForLine(/^Admin token, made now because ADMIN_TOKEN is not set: /)
  const token = line.split(': ')[1] ?? ''
  expect((await readFile(file(), 'utf8')).trim()).toBe(token)
  expect((await stat(file())).mode & 0o777).toBe(0o600)
  expect(await look(first, token)).toBe(200)
  await first.kill('SIGTERM')

  const second = start()
  await second.waitForLine(/^The admin token is in .*admin\.token\.$/)
  expect(await look(second, token)).toBe(200)
  const { stdout, stderr } = await second.kill('SIGTERM')
  expect(stdout + stderr).not.toContain(token)

  await writeFile(file(), 'short\n')
  const third = await start().ended
  expect([third.code, third.stderr]).toEqual([
    1,
    `square-sync: ${file()} holds no admin token: remove it to get a new one, or set ADMIN_TOKEN\n`,
  ])
})
