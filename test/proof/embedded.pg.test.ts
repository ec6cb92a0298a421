import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startEmbedded, type Embedded } from '../../src/db/embedded/embedded.ts'

let dataDir: string
const started: Embedded[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-'))
  await chmod(dataDir, 0o755)
})

afterEach(async () => {
  for (const server of started.splice(0)) await server.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function start(directory = dataDir) {
  const server = await startEmbedded({
    dataDir: directory,
    log: { info: () => undefined },
    postgresFlags: ['fsync=off', 'max_connections=20'],
  })
  started.push(server)
  return server
}

async function ask(url: string, statement: string) {
  const sql = postgres(url, { max: 1, fetch_types: false, connect_timeout: 2, onnotice: () => undefined })
  try {
    return await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}

async function readPid() {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

/** A dead process that nobody has waited for (Z) does not count. */
function isRunning(pid: number) {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return /^[^Z\s]/.test(stdout.trim())
}

test('a second start finds what the first one stored; in between nothing runs', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 42 as n')
  const pid = await readPid()
  await Promise.all([first.close(), first.close()])
  expect(isRunning(pid)).toBe(false)
  const second = await start()
  expect(await ask(second.url, 'select n from kept')).toMatchObject([{ n: 42 }])
  expect((await stat(join(dataDir, 'postgres.password'))).mode & 0o777).toBe(0o600)
})

test('the database is UTF-8, asks for a password and listens on loopback alone', async () => {
  const { url } = await start()
  const [row] = await ask(
    url,
    `select current_database() as name, current_setting('server_encoding') as encoding, current_setting('listen_addresses') as listens`,
  )
  expect(row).toEqual({ name: 'square_sync', encoding: 'UTF8', listens: '127.0.0.1' })
  await expect(ask(url.replace(/:[^:@]*@/, ':wrong@'), 'select 1')).rejects.toMatchObject({ code: '28P01' })
})

test('starts at the same moment share one server, which the last user stops', async () => {
  const [a, b, c] = await Promise.all([start(), start(), start()])
  expect(new Set([a.url, b.url, c.url]).size).toBe(1)
  const pid = await readPid()
  await a.close()
  await c.close()
  expect(await ask(b.url, 'select 1 as n')).toMatchObject([{ n: 1 }])
  await b.close()
  expect(isRunning(pid)).toBe(false)
})

test('the server of a killed process is taken over, and stopped by whoever took it', async () => {
  const script = `import { startEmbedded } from './src/db/embedded/embedded.ts'
    await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: { info: () => undefined } })
    console.log('running'); setInterval(() => undefined, 1000)`
  const owner = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(owner.stdout, 'data')
  const pid = await readPid()
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  expect(isRunning(pid)).toBe(true)
  const heir = await start()
  expect(await readPid()).toBe(pid)
  await heir.close()
  expect(isRunning(pid)).toBe(false)
})

test('a server that is killed is started again on the same address, but not beside what it was still doing', async () => {
  const soon = { timeout: 120_000, interval: 50 }
  const { url } = await start()
  await ask(url, 'create table kept as select 42 as n')
  const busy = postgres(url, { max: 1, fetch_types: false, connection: { statement_timeout: 60_000 } })
  const [{ pid } = { pid: 0 }] = await busy<{ pid: number }[]>`select pg_backend_pid() as pid`
  const endless = busy.unsafe('do $$ begin loop end loop; end $$').catch((error: unknown) => error)
  const active = `select from pg_stat_activity where pid = ${pid} and query like 'do %'`
  await vi.waitFor(async () => expect(await ask(url, active)).toHaveLength(1), soon)
  const killed = await readPid()
  process.kill(killed, 'SIGKILL')
  const log = join(dataDir, 'postgres', 'server.log')
  await vi.waitFor(async () => expect(await readFile(log, 'utf8')).toContain('is still in use'), soon)
  expect(await readPid()).toBe(killed)
  process.kill(pid, 'SIGKILL')
  expect(await endless).toBeInstanceOf(Error)
  await vi.waitFor(async () => expect(await ask(url, 'select n from kept')).toMatchObject([{ n: 42 }]), soon)
  expect(await readPid()).not.toBe(killed)
  await busy.end({ timeout: 1 })
})

test('a server that is killed comes back on its own port and on no other', async () => {
  const soon = { timeout: 120_000, interval: 50 }
  const { url } = await start()
  process.kill(await readPid(), 'SIGKILL')
  const thief = createServer()
  await vi.waitFor(async () => {
    thief.listen(Number(new URL(url).port), '127.0.0.1')
    await once(thief, 'listening') // rejects with its error event
  }, soon)
  const log = join(dataDir, 'postgres', 'server.log')
  await vi.waitFor(async () => expect(await readFile(log, 'utf8')).toContain('Address already in use'), soon)
  thief.close()
  await vi.waitFor(async () => expect(await ask(url, 'select 1 as n')).toMatchObject([{ n: 1 }]), soon)
})

test('what a killed server and a killed start left behind does not stop the next start', async () => {
  const first = await start()
  const pid = await readPid()
  const left = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')
  await first.close()
  // The number now belongs to another living process: this one.
  await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), left.replace(String(pid), String(process.pid)))
  await writeFile(join(dataDir, 'postgres.lock'), '{"id":"x","pid":1,"space":"elsewhere","birth":"1"}')
  await mkdir(join(dataDir, 'postgres.new'))
  const second = await start()
  expect(await ask(second.url, 'select 1 as n')).toMatchObject([{ n: 1 }])
})

test.each([
  [
    'PG_VERSION',
    '17\n',
    /was made by PostgreSQL 17, this is 18: dump it with the older version, or set DATA_DIR/,
  ],
  ['PG_VERSION', undefined, /is not a complete Postgres cluster: restore it from a backup, or set DATA_DIR/],
  ['global/pg_control', 'x', /embedded Postgres did not start: .*; repair that, or set DATABASE_URL/],
  [
    '../postgres.password',
    undefined,
    /postgres\.password is missing, .*: put the file back, or set DATA_DIR/,
  ],
])('a cluster whose %s is %j is refused with one line', async (file, content, line) => {
  await (await start()).close()
  const path = join(dataDir, 'postgres', file)
  if (content === undefined) await unlink(path)
  else await writeFile(path, content)
  const error: unknown = await start().catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'ConfigError', message: expect.stringMatching(line) })
  expect(String(error)).not.toContain('\n')
})

describe.runIf(process.getuid?.() === 0)('as root, a directory that the database user cannot reach', () => {
  let closed: string
  let home: string | undefined
  beforeEach(async () => {
    closed = join(dataDir, 'closed')
    await mkdir(closed, { mode: 0o700 })
  })
  afterEach(async () => {
    for (const server of started.splice(0)) await server.close()
    if (home) await rm(home, { recursive: true })
    home = undefined
  })

  test('is replaced by one that it can, and finds it again when it was moved', async () => {
    const first = await start(join(closed, 'data'))
    home = first.directory
    expect(dirname(home)).toBe('/var/lib/square-sync')
    expect(first.note).toContain(`could not reach ${join(closed, 'data')}`)
    expect(first.note).toContain(`the data is in ${home}`)
    await ask(first.url, 'create table kept ()')
    await first.close()
    await rename(join(closed, 'data'), join(closed, 'moved'))
    const second = await start(join(closed, 'moved'))
    expect(second.directory).toBe(home)
    expect(await ask(second.url, 'select * from kept')).toEqual([])
    await second.close()
    await rename(join(closed, 'moved'), join(dataDir, 'open'))
    const third = await start(join(dataDir, 'open'))
    expect(await ask(third.url, 'select * from kept')).toEqual([])
  })

  test('is not given an empty database where its own is gone', async () => {
    const first = await start(join(closed, 'data'))
    await first.close()
    await rm(first.directory, { recursive: true })
    await expect(start(join(closed, 'data'))).rejects.toMatchObject({
      name: 'ConfigError',
      message: expect.stringMatching(
        /which is not there: restore it from a backup, or remove .*postgres\.place/,
      ),
    })
    expect(existsSync(first.directory)).toBe(false)
  })

  test('is not given an empty database where it holds one itself', async () => {
    await (await start()).close()
    await chmod(dataDir, 0o700)
    await expect(start()).rejects.toMatchObject({
      name: 'ConfigError',
      message: expect.stringMatching(/^there is a database in .* who can no longer reach it: .*chmod o\+x/),
    })
  })
})
