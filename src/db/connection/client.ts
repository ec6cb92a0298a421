import { isIP } from 'node:net'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { ConfigError } from '../../errors.ts'
import { parseDatabaseUrl } from './database-url.ts'
import { drizzleOver, keepText } from './drizzle-over.ts'
import { settingsFor, startParameters } from './settings.ts'
import { withSettings } from './with-settings.ts'

/** How the server proves who it is: `require-unverified` encrypts and trusts anybody. */
export type DatabaseSsl = 'verify-full' | 'require-unverified' | 'disable'

/** The database or an open transaction; code that takes a `Db` works with both. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>

/** The driver underneath, for statements that drizzle has no words for. */
export type Sql = postgres.Sql

export interface DatabaseOptions {
  url: string
  /** First and only schema of the search path; need not exist yet. */
  schema: string
  ssl: DatabaseSsl
  /** Most connections at a time. */
  max?: number
  /** Shown in pg_stat_activity. */
  applicationName: string
  /** Longest statement; 0 takes the limit off (migrations that build indexes). */
  statementTimeoutMs?: number
}

export interface Database {
  db: Db
  sql: Sql
  /** Ends all connections; queries that still run get 2 seconds. A repeat does nothing. */
  close(): Promise<void>
}

/**
 * Opens a pool; connects at the first query. Timestamps, dates, bigint and numeric come and go as the text that Postgres writes, in
 * `db` and in `sql`: a JavaScript Date would cut microseconds, a number would round. JSON parameters are given as text.
 */
export function openDatabase({
  url,
  schema,
  ssl,
  max = 10,
  applicationName,
  statementTimeoutMs = 60_000,
}: DatabaseOptions): Database {
  const { host, port, user, password, database, connectTimeoutSeconds, options } = parseDatabaseUrl(url)
  const driverOptions = {
    // As lists, which the types do not know: in a text it would take the colons of an IPv6 address for a port.
    host: [host] as unknown as string,
    port: [port] as unknown as number,
    ...(host.startsWith('/') && { path: `${host}/.s.PGSQL.${port}` }),
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    ...(database !== undefined && { database }),
    ssl: sslOptions(ssl, host),
    max,
    connect_timeout: connectTimeoutSeconds,
    idle_timeout: 60,
    max_lifetime: 30 * 60,
    // Every statement ends within statement_timeout or is ended by the server. Silence beyond that means that the server is gone
    // without a word (lost network, frozen host): TCP alone would notice after a quarter of an hour.
    silence_timeout: statementTimeoutMs === 0 ? null : statementTimeoutMs / 1000 + 15,
    onnotice: () => undefined,
    prepare: false, // a pooler in transaction mode may give the next execution to a server that knows nothing of it
    connection: { application_name: applicationName, ...(options !== undefined && { options }) },
  }
  const open = (parameters: Record<string, string> = {}, most = max) =>
    keepText(
      postgres({
        ...driverOptions,
        max: most,
        connection: { ...driverOptions.connection, ...parameters },
      }),
    )
  const driver = open()
  // Without the patch a lost backend hangs the pool or crashes the process: porsager/postgres#1154, #1186.
  if (!('silence_timeout' in driver.options)) {
    throw new ConfigError('the package "postgres" lacks its patch: run "npx patch-package"')
  }
  const settings = settingsFor({ searchPath: schema, statementTimeoutMs, lockTimeoutMs: 10_000 })
  const sql = withSettings(driver, settings, async () => {
    const version = await findSession(open({}, 1))
    return version === undefined ? undefined : open(startParameters(settings, version))
  })
  return { db: drizzleOver(sql), sql, close: () => sql.end({ timeout: 2 }) }
}

/** The server's version, where a connection has a server process of its own: a pooler has none in Postgres and makes up a number. */
async function findSession(probe: postgres.Sql): Promise<number | undefined> {
  try {
    const rows = await probe<{ pid: number; version: string }[]>`
      select pg_backend_pid() as pid, current_setting('server_version') as version`
    const { pid, version = '' } = rows[0] ?? {}
    return rows.state.pid === pid ? Number.parseInt(version, 10) : undefined
  } finally {
    await probe.end({ timeout: 2 })
  }
}

/** For both drivers: each names the server to TLS only when it is no address; Node would then compare with "localhost". */
export function sslOptions(ssl: DatabaseSsl, host: string) {
  if (ssl === 'disable') return false
  if (ssl === 'require-unverified') return { rejectUnauthorized: false }
  return isIP(host) ? { rejectUnauthorized: true, host } : { rejectUnauthorized: true }
}
