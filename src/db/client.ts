import { isIP } from 'node:net'
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import postgres from 'postgres'
import { ConfigError } from '../errors.ts'
import { settingsFor, withSettings } from './settings.ts'

/** How the server proves who it is: `require-unverified` encrypts and trusts anybody. */
export type DatabaseSsl = 'verify-full' | 'require-unverified' | 'disable'

/** The database or an open transaction: whoever takes a `Db` works in both. */
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
  db: PostgresJsDatabase
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
  const { address, socketDirectory, host } = splitUrl(url)
  const driver = postgres(address, {
    ...(socketDirectory && { host: socketDirectory }),
    ssl: sslOptions(ssl, host),
    max,
    connect_timeout: 10,
    idle_timeout: 60,
    max_lifetime: 30 * 60,
    // Every statement ends within statement_timeout or is ended by the server. Silence beyond that means that the server is gone
    // without a word (lost network, frozen host): TCP alone would notice after a quarter of an hour.
    silence_timeout: statementTimeoutMs === 0 ? null : statementTimeoutMs / 1000 + 15,
    onnotice: () => undefined,
    prepare: false, // a pooler in transaction mode may give the next execution to a server that knows nothing of it
    connection: { application_name: applicationName },
  })
  // Without the patch a lost backend hangs the pool or crashes the process: porsager/postgres#1154, #1186.
  if (!('silence_timeout' in driver.options)) {
    throw new ConfigError('the package "postgres" lacks its patch: run "npx patch-package"')
  }
  const sql = withSettings(
    driver,
    settingsFor({ searchPath: schema, statementTimeoutMs, lockTimeoutMs: 10_000 }),
  )
  return { db: drizzle(sql), sql, close: () => driver.end({ timeout: 2 }) }
}

/** Parameters of libpq that postgres.js would send to the server as settings, which the server refuses. TLS is decided by `ssl` alone. */
const CLIENT_SIDE = ['sslmode', 'ssl', 'sslrootcert', 'sslcert', 'sslkey', 'channel_binding', 'gssencmode']

/** The URL without what it says about TLS: `DATABASE_SSL` decides, for every driver alike. */
export function withoutTlsParameters(url: string): string {
  const parsed = new URL(url)
  for (const name of CLIENT_SIDE) parsed.searchParams.delete(name)
  return parsed.href
}

/** `?host=/directory` is how everybody but postgres.js writes a Unix socket. */
function splitUrl(url: string) {
  const parsed = new URL(withoutTlsParameters(url))
  const host = parsed.searchParams.get('host') ?? ''
  if (host.startsWith('/')) parsed.searchParams.delete('host')
  return {
    address: parsed.href,
    socketDirectory: host.startsWith('/') ? host : undefined,
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
  }
}

function sslOptions(ssl: DatabaseSsl, host: string) {
  if (ssl === 'disable') return false
  if (ssl === 'require-unverified') return { rejectUnauthorized: false }
  // postgres.js names the server to TLS only when it is not an address; Node would then compare with "localhost".
  return isIP(host) ? { rejectUnauthorized: true, host } : { rejectUnauthorized: true }
}
