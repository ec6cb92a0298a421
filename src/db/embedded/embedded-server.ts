import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import { ConfigError } from '../../errors.ts'
import { isAlive } from '../../runtime/is-alive.ts'
import type { Run } from './embedded-exec.ts'
import { reasonIn, run, type Site } from './embedded-site.ts'

export const SUPERUSER = 'postgres'

export interface ServerOptions {
  log: { info(fields: object, message: string): void }
  /** Server settings as `name=value`, for example `fsync=off`. Used only by the process that starts the server. */
  postgresFlags?: string[]
}

/** The port of the server that runs on this cluster, if one does. What a dead server left behind is cleared away. */
export async function findRunning(site: Site, password: string): Promise<number | undefined> {
  const pidFile = join(site.cluster, 'postmaster.pid')
  for (let tries = 0; tries < 600; tries += 1) {
    const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n')
    const pid = Number(lines[0])
    if (!pid) return undefined
    if (!(await isPostmaster(pid))) {
      // Postgres itself clears the file if no process has that number, unless one of the dead server's own still works on the data. After
      // a restart of the machine some other process may have it: only then is it ours to clear.
      if (isAlive(pid)) await rm(pidFile, { force: true })
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

/** Whether the cluster's server lives: it may still be starting up. */
export async function isRunning(site: Site): Promise<boolean> {
  const pid = await readPostmasterPid(site)
  return pid > 0 && (await isPostmaster(pid))
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

/**
 * Starts the server on 127.0.0.1 and waits until it answers: on the port that it had before and, where that is taken, on a free one, unless
 * it must be the same.
 */
export async function startServer(
  site: Site,
  { log, postgresFlags = [] }: ServerOptions,
  { samePort = false } = {},
): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    const port = (tries === 0 && (await readLastPort(site))) || (await findFreePort())
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      ...postgresFlags,
    ]
    const started = await startOnce(site, settings.map((setting) => `-c ${setting}`).join(' '))
    if (started.code === 0) {
      log.info({ port, directory: site.cluster }, 'embedded Postgres is running')
      return port
    }
    const taken = /Address already in use|could not create any TCP/i.test(started.output)
    if (taken && !samePort && tries < 5) continue
    throw new ConfigError(
      `embedded Postgres did not start: ${reasonIn(started)} (its log: ${logFileOf(site)}); ` +
        'repair that, or set DATABASE_URL to a Postgres of your own',
    )
  }
}

/**
 * Returns what Postgres wrote. A killed server's statement outlives it until it ends, within statement_timeout. Until then Postgres refuses
 * to start on its data.
 */
async function startOnce(site: Site, flags: string): Promise<Run> {
  const logFile = logFileOf(site)
  const args = ['start', '-w', '-t', '120', '-s', '-D', site.cluster, '-l', logFile, '-o', flags]
  for (let tries = 0; ; tries += 1) {
    await rename(logFile, `${logFile}.1`).catch(() => undefined)
    const { code, output } = await run(site, 'pg_ctl', args)
    const written = await readFile(logFile, 'utf8').catch(() => '')
    const inUse = code !== 0 && /shared memory block .* still in use/.test(written)
    if (!inUse || tries === 90) return { code, output: written || output }
    await delay(1000)
  }
}

const logFileOf = ({ cluster }: Site) => join(cluster, 'server.log')

/** The port of the last start, in Postgres' own record of it. */
async function readLastPort(site: Site): Promise<number> {
  const options = await readFile(join(site.cluster, 'postmaster.opts'), 'utf8').catch(() => '')
  return Number(/\bport=(\d+)/.exec(options)?.[1] ?? 0)
}

/** Returns when the process is gone. Committed data is safe either way: after an immediate stop the next start replays the log. */
export async function stopServer(site: Site) {
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

export function connect(port: number, password: string) {
  return postgres(urlOf(port, password, 'postgres'), { max: 1, connect_timeout: 5, fetch_types: false })
}

export function urlOf(port: number, password: string, database: string) {
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
