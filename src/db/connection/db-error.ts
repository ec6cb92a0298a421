import { isIP } from 'node:net'
import { DrizzleQueryError } from 'drizzle-orm'
import { parseDatabaseUrl } from './database-url.ts'
import { commandLine } from '../../runtime/command-line.ts'

/** What code outside of db/ may know of a database error: no parameter, value or statement, because they hold personal data. */
export interface DbErrorFacts {
  /** SQLSTATE, Node's or postgres.js's code. */
  code: string
  constraint: string | undefined
  table: string | undefined
  column: string | undefined
  /** Worth trying again: server away, failing over, full, deadlock, lock wait. */
  retryable: boolean
}

/** A database error as the rest of the program sees it. Has no `cause` on purpose: drizzle's message holds all parameters. */
export class DbError extends Error implements DbErrorFacts {
  override name = 'DbError'
  readonly code: string
  readonly constraint: string | undefined
  readonly table: string | undefined
  readonly column: string | undefined
  readonly retryable: boolean
  /** `doing` says what was tried, without values: `store a page of orders`. */
  constructor(doing: string, facts: DbErrorFacts) {
    const place = [facts.table, facts.column].filter(Boolean).join('.')
    super(
      `${doing}: ${facts.code}${place && ` on ${place}`}${facts.constraint ? ` (${facts.constraint})` : ''}`,
    )
    this.code = facts.code
    this.constraint = facts.constraint
    this.table = facts.table
    this.column = facts.column
    this.retryable = facts.retryable
  }
}

/** Finds the facts of a database error under any wrapper; undefined if it is none. */
export function describeDbError(error: unknown): DbErrorFacts | undefined {
  let isQuery = false
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 10; e = e.cause, depth += 1) {
    if (e instanceof DbError) return e
    isQuery ||= e instanceof DrizzleQueryError
    // The driver's and Node's errors carry these as own fields; what they hold is checked below.
    const { code, syscall, constraint_name, table_name, column_name } = e as Error &
      Partial<Record<string, unknown>>
    if (typeof code !== 'string' || code === '') continue
    const isServer = e.name === 'PostgresError'
    // A Unix socket whose server restarts is not even there (ENOENT).
    const isConnection = isConnectionCode(code) || syscall === 'connect'
    if (!isServer && !isConnection && !isQuery) continue
    return {
      code,
      constraint: textOf(constraint_name),
      table: textOf(table_name),
      column: textOf(column_name),
      retryable: isServer ? isRetryableState(code) : isConnection && code !== 'CONNECTION_ENDED',
    }
  }
  return isQuery ? UNKNOWN : undefined
}

/** A failed query without known facts: its message holds the parameters all the same. */
const UNKNOWN: DbErrorFacts = {
  code: 'unknown error',
  constraint: undefined,
  table: undefined,
  column: undefined,
  retryable: false,
}

/** The text of an error for records that people read. Of Postgres errors only the code, because their messages quote rows. */
export function describeFailure(error: unknown): string {
  const facts = describeDbError(error)
  if (facts?.code === '25006')
    return 'Postgres failed: 25006 (it is read-only: a replica, or its disk is full)'
  if (facts) return `Postgres failed: ${facts.code}`
  return error instanceof Error ? error.message : String(error)
}

/** Serialization, deadlock, lock wait; connection, resources, shutdown classes; a paused transaction; read-only after a failover. */
function isRetryableState(state: string): boolean {
  return /^(08|53)/.test(state) || /^57P0[1-3]$/.test(state) || RETRYABLE.has(state)
}
const RETRYABLE = new Set(['40P01', '40001', '55P03', '57P05', '25P03', '25006'])

function isConnectionCode(code: string): boolean {
  return code.startsWith('CONNECTION_') || CONNECTION.has(code)
}
const CONNECTION = new Set([
  'CONNECT_TIMEOUT',
  'SILENCE_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/**
 * One line for the operator that says why the database cannot be opened or set up, with the remedy. Holds no password, and of the URL only
 * host, port, user and database. An unknown error is given by its code.
 */
export function describeConnectError(error: unknown, url: string): string {
  const { host, port, user, database } = partsOf(url)
  const where = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`
  const code = findText(error, 'code')
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'CONNECTION_CLOSED':
      return `no Postgres answers at ${where} (${code}): start it, or correct host and port in DATABASE_URL`
    case 'ENOENT':
      return `there is no Postgres socket at ${host} (${code}): start it, or correct the directory in DATABASE_URL`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `the host name ${host} is not known (${code}): correct DATABASE_URL, or the network's name service`
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'CONNECT_TIMEOUT':
      return `Postgres at ${where} cannot be reached (${code}): check the firewall, the network and DATABASE_URL`
    case '28P01':
      return `Postgres at ${where} refuses the password of user "${user}": correct the password in DATABASE_URL`
    case '28000':
      return `Postgres at ${where} does not let user "${user}" in (28000): correct DATABASE_URL, DATABASE_SSL or the server's pg_hba.conf`
    case '3D000':
      return `Postgres at ${where} has no database "${database}": create it (create database "${database}"), or correct DATABASE_URL`
    case '42501':
      return `user "${user}" may not do that in database "${database}" (42501): run "${commandLine('migrate')}" as the owner and docs/roles.sql after it, or grant create on database "${database}" to "${user}"`
    case '2BP01':
    case '0A000':
      return `a view of yours is built on what this version changes (${findText(error, 'detail') ?? code}): drop it, run "${commandLine('migrate')}", and make it anew`
    case '25006':
      return `Postgres at ${where} is read-only (a replica, or its disk is full): give the primary's URL`
    case '08P01':
      return `the pooler at ${where} refuses the connection (08P01): correct user and database in DATABASE_URL, and take "options" out of it`
    case '53300':
      return `Postgres at ${where} has no connection left (53300): close others, or raise its max_connections`
    case '57P03':
      return `Postgres at ${where} is starting up or shutting down (57P03): try again in a moment`
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `the certificate of ${host} is for another host: correct the host in DATABASE_URL, or accept any with DATABASE_SSL=require-unverified`
    case 'CERT_HAS_EXPIRED':
      return `the certificate of ${host} has expired: renew it, or accept it with DATABASE_SSL=require-unverified`
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return `the certificate of ${host} is signed by nobody known (${code}): give its authority in NODE_EXTRA_CA_CERTS, or accept any with DATABASE_SSL=require-unverified`
    case 'SSL_REFUSED':
    case 'EPROTO':
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
      return `Postgres at ${where} does not speak TLS (${code}): enable it there, or set DATABASE_SSL=disable if the network is yours`
    default:
      return `Postgres at ${where} cannot be used (${code ?? 'unknown error'}): check DATABASE_URL and the server's log`
  }
}

/** From the error or what caused it. */
export function findText(error: unknown, field: 'code' | 'detail'): string | undefined {
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 10; e = e.cause, depth += 1) {
    const text = textOf((e as { code?: unknown; detail?: unknown })[field])
    if (text !== undefined) return text
  }
  return undefined
}

function partsOf(url: string) {
  const { host, port, user, database } = parseDatabaseUrl(url)
  return { host, port, user: user ?? '', database: database ?? user ?? '' }
}
