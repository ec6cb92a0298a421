import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import * as is from './checks.ts'
import type { DatabaseSsl } from '../db/connection/client.ts'
import { findUrlFault, parseDatabaseUrl } from '../db/connection/database-url.ts'
import type { Privacy } from '../db/declaration/personal.ts'
import { ConfigError } from '../errors.ts'
import { LOG_LEVELS, type LogLevel } from '../runtime/log.ts'
import { findMisspelled } from './misspelled-variables.ts'
import { Secret } from '../runtime/secret.ts'
import type { Proxy } from '../square/http/proxy.ts'

export interface Config {
  square: SquareConfig
  database: DatabaseConfig
  /** Undefined: the queue lives in Postgres. */
  redisUrl: Secret | undefined
  /** `generated`: made by this reading, nobody knows it yet; see chooseAdminToken. */
  admin: { token: Secret; generated: boolean }
  host: string
  port: number
  /** `tables` undefined: all. The names are checked against the registry by whoever plans. */
  sync: { cron: string; timezone: string; tables: string[] | undefined }
  /** What is stored of personal data. */
  privacy: Privacy
  webhook: { signatureKey: Secret; notificationUrl: string } | undefined
  logLevel: LogLevel
  /** Lines for the operator: probable misspellings, risky choices. */
  warnings: string[]
}

export interface SquareConfig {
  /** To be asked before every request: a file is read again, so that a renewed token needs no restart. Undefined where the command needs no Square. */
  accessToken: (() => Secret) | undefined
  environment: 'production' | 'sandbox'
  /** Origin without a trailing slash. */
  baseUrl: string
  /** Larger pages are asked for in smaller ones. */
  maxPageBytes: number
  /** Undefined: no proxy on the way to Square. */
  proxy: Proxy | undefined
}

export interface DatabaseConfig {
  /** Undefined: embedded Postgres under `dataDir`. */
  url: Secret | undefined
  /** Past a pooler in transaction mode, for what needs a session: the queue, if it lives in Postgres. Undefined: `url` is that. */
  directUrl: Secret | undefined
  dataDir: string
  schema: string
  ssl: DatabaseSsl
}

/** What the command at hand cannot do without. `admin`: it serves HTTP. */
export interface Needs {
  square: boolean
  admin: boolean
}

/**
 * Reads all variables, each by itself and then against each other. Throws ConfigError with one line that names the first bad variable
 * and the remedy; no message holds a secret. White space around a value is dropped, an empty value counts as absent. Reads a file
 * only for SQUARE_ACCESS_TOKEN_FILE.
 */
export function readConfig(env: NodeJS.ProcessEnv, needs: Needs): Config {
  const values = readValues(env)
  const square = readSquare(values, needs)
  const database = readDatabase(values)
  return {
    square,
    database,
    redisUrl: secret(values.REDIS_URL),
    admin: readAdmin(values, needs),
    host: values.HOST,
    port: values.PORT,
    sync: { cron: values.SYNC_CRON, timezone: values.SYNC_TIMEZONE, tables: values.SYNC_TABLES },
    privacy: readPrivacy(values),
    webhook: readWebhook(values),
    logLevel: values.LOG_LEVEL,
    warnings: [
      ...findMisspelled(Object.keys(env), Object.keys(VARIABLES)),
      ...findRisks(values, square, database),
    ],
  }
}

const ENVIRONMENTS = {
  production: 'https://connect.squareup.com',
  sandbox: 'https://connect.squareupsandbox.com',
} as const

/** Each variable's own check and remedy. What a default is, is said here and nowhere else. */
const VARIABLES = {
  SQUARE_ACCESS_TOKEN: text(is.token, 'give the token alone, without spaces or quotes').optional(),
  SQUARE_ACCESS_TOKEN_FILE: z.string().optional(),
  SQUARE_ENVIRONMENT: z.enum(['production', 'sandbox'], 'give production or sandbox').optional(),
  SQUARE_BASE_URL: text(is.origin, 'give an origin such as http://127.0.0.1:4000, without a path').optional(),
  SQUARE_MAX_PAGE_MB: text(is.pageSize, 'give whole megabytes from 1 to 64').default('8').transform(Number),
  SQUARE_WEBHOOK_SIGNATURE_KEY: z.string().optional(),
  SQUARE_WEBHOOK_NOTIFICATION_URL: text(
    is.httpUrl,
    'give the https URL that is registered with Square',
  ).optional(),
  HTTPS_PROXY: text(is.httpUrl, 'give the proxy as http://host:port').optional(),
  NO_PROXY: z.string().optional(),
  DATABASE_URL: databaseUrl().optional(),
  DATABASE_DIRECT_URL: databaseUrl().optional(),
  DATABASE_SCHEMA: text(
    is.schemaName,
    'give 1 to 63 lower-case letters, digits and _, not a digit first, not pg_…, information_schema or bullmq',
  ).default('square'),
  DATABASE_SSL: z
    .enum(['verify-full', 'require-unverified', 'disable'], 'give verify-full, require-unverified or disable')
    .optional(),
  DATA_DIR: z.string().default('./.data'),
  REDIS_URL: text(is.redisUrl, 'give a URL such as redis://host:6379').optional(),
  ADMIN_TOKEN: text(
    is.strongToken,
    'give at least 32 characters, 10 of them different, no example: the output of "openssl rand -hex 32"',
  ).optional(),
  HOST: text(is.host, 'give an address or host name to listen on, such as 127.0.0.1').default('127.0.0.1'),
  PORT: text(is.port, 'give a number from 0 to 65535').default('3000').transform(Number),
  SYNC_CRON: text(is.cron, 'give a cron expression of five fields such as 0 6 * * *').default('0 6 * * *'),
  SYNC_TIMEZONE: text(is.timezone, 'give a time zone such as America/Chicago or UTC').default(
    'America/Chicago',
  ),
  SYNC_TABLES: text(is.tableNames, 'give table names with commas between, such as orders,payments')
    .transform((names) => [...new Set(names.split(',').map((name) => name.trim()))])
    .optional(),
  PII_MODE: z.enum(['full', 'hash', 'drop'], 'give full, hash or drop').default('full'),
  PII_HASH_KEY: text(
    is.strongToken,
    'give at least 32 characters, 10 of them different, no example: the output of "openssl rand -hex 32"',
  ).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `give one of ${LOG_LEVELS.join(', ')}`).default('info'),
}

/** Their values are not repeated in a message; a URL may hold a password. */
const CONFIDENTIAL = /TOKEN$|KEY$|^DATABASE.*URL$|REDIS_URL|PROXY/

/** Other programs read these in small letters too, and those first. */
const ANY_CASE = new Set(['HTTPS_PROXY', 'NO_PROXY'])

type Values = ReturnType<typeof readValues>

function readValues(env: NodeJS.ProcessEnv) {
  const given: Record<string, string> = {}
  for (const name of Object.keys(VARIABLES)) {
    const value = ((ANY_CASE.has(name) && env[name.toLowerCase()]) || env[name])?.trim()
    if (value) given[name] = value
  }
  const parsed = z.object(VARIABLES).safeParse(given)
  if (parsed.success) return { ...parsed.data }
  // A failed parse has at least one issue, and each is of one variable.
  const { path, message } = parsed.error.issues[0] as z.core.$ZodIssue
  const name = String(path[0])
  throw new ConfigError(
    `${name} is ${CONFIDENTIAL.test(name) ? 'not usable' : JSON.stringify(given[name])}: ${message}`,
  )
}

function databaseUrl() {
  return z.string().check(({ value, issues }) => {
    const fault = findUrlFault(value)
    if (fault) issues.push({ code: 'custom', input: value, message: fault })
  })
}

function text(isGood: (value: string) => boolean, remedy: string) {
  return z.string().refine(isGood, remedy)
}

function readSquare(values: Values, needs: Needs): SquareConfig {
  const { SQUARE_BASE_URL, SQUARE_ENVIRONMENT } = values
  const baseUrl = SQUARE_BASE_URL && new URL(SQUARE_BASE_URL).origin
  const implied = baseUrl === ENVIRONMENTS.sandbox ? 'sandbox' : 'production'
  const environment = SQUARE_ENVIRONMENT ?? implied
  const other = environment === 'production' ? 'sandbox' : 'production'
  if (baseUrl === ENVIRONMENTS[other]) {
    throw new ConfigError(
      `SQUARE_BASE_URL is ${JSON.stringify(baseUrl)}, but SQUARE_ENVIRONMENT is ${environment}: give only SQUARE_ENVIRONMENT=${other}`,
    )
  }
  return {
    accessToken: readAccessToken(values, needs),
    environment,
    baseUrl: baseUrl ?? ENVIRONMENTS[environment],
    maxPageBytes: values.SQUARE_MAX_PAGE_MB * 1024 * 1024,
    proxy: values.HTTPS_PROXY
      ? { url: new Secret(values.HTTPS_PROXY), except: values.NO_PROXY ?? '' }
      : undefined,
  }
}

function readAccessToken(values: Values, needs: Needs): SquareConfig['accessToken'] {
  const { SQUARE_ACCESS_TOKEN, SQUARE_ACCESS_TOKEN_FILE: file } = values
  if (SQUARE_ACCESS_TOKEN && file) {
    throw new ConfigError('SQUARE_ACCESS_TOKEN and SQUARE_ACCESS_TOKEN_FILE are both set: give one of them')
  }
  const given = secret(SQUARE_ACCESS_TOKEN)
  if (given) return () => given
  if (!needs.square) return undefined
  if (!file) {
    throw new ConfigError('SQUARE_ACCESS_TOKEN is missing: give it, or its file in SQUARE_ACCESS_TOKEN_FILE')
  }
  const read = () => readTokenFile(file)
  read()
  return read
}

function readTokenFile(file: string): Secret {
  const name = `SQUARE_ACCESS_TOKEN_FILE is ${JSON.stringify(file)}`
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new ConfigError(`${name}: the file cannot be read (${code})`, { cause })
  }
  if (!is.token(text)) throw new ConfigError(`${name}: the file must hold the token alone`)
  return new Secret(text)
}

function readDatabase(values: Values): DatabaseConfig {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: directUrl, DATABASE_SSL } = values
  if (!url && DATABASE_SSL && DATABASE_SSL !== 'disable') {
    throw new ConfigError(
      `DATABASE_SSL is "${DATABASE_SSL}" without DATABASE_URL: give DATABASE_URL, or remove DATABASE_SSL`,
    )
  }
  if (!url && directUrl) {
    throw new ConfigError('DATABASE_DIRECT_URL is set without DATABASE_URL: give DATABASE_URL too')
  }
  const { host, sslmode } = url ? parseDatabaseUrl(url) : { host: 'localhost' }
  const ssl = DATABASE_SSL ?? (is.loopback(host) || host.startsWith('/') ? 'disable' : 'verify-full')
  if (sslmode && !SSL_MODES[ssl].includes(sslmode)) {
    throw new ConfigError(
      `DATABASE_URL says sslmode=${sslmode}, but DATABASE_SSL is "${ssl}"${DATABASE_SSL ? '' : ' (the default for this host)'}: ` +
        'remove sslmode from the URL and give DATABASE_SSL=verify-full, require-unverified or disable',
    )
  }
  return {
    url: secret(url),
    directUrl: secret(directUrl),
    dataDir: values.DATA_DIR,
    schema: values.DATABASE_SCHEMA,
    ssl,
  }
}

/** What a URL may ask for without contradicting: to be stricter than libpq's `require`, which verifies nothing, breaks no wish. */
const SSL_MODES: Record<DatabaseSsl, string[]> = {
  'verify-full': ['verify-full', 'verify-ca', 'require', 'prefer', 'allow'],
  'require-unverified': ['require', 'no-verify', 'prefer', 'allow'],
  disable: ['disable', 'prefer', 'allow'],
}

function readAdmin(values: Values, needs: Needs): Config['admin'] {
  if (values.ADMIN_TOKEN) return { token: new Secret(values.ADMIN_TOKEN), generated: false }
  if (needs.admin && !is.loopback(values.HOST)) {
    throw new ConfigError(
      `ADMIN_TOKEN is missing and HOST is "${values.HOST}": give ADMIN_TOKEN (openssl rand -hex 32), or HOST=127.0.0.1`,
    )
  }
  return { token: new Secret(randomBytes(32).toString('base64url')), generated: true }
}

function readWebhook(values: Values): Config['webhook'] {
  const { SQUARE_WEBHOOK_SIGNATURE_KEY: key, SQUARE_WEBHOOK_NOTIFICATION_URL: url } = values
  if (key && url) return { signatureKey: new Secret(key), notificationUrl: url }
  if (!key && !url) return undefined
  const missing = key ? 'SQUARE_WEBHOOK_NOTIFICATION_URL' : 'SQUARE_WEBHOOK_SIGNATURE_KEY'
  const present = key ? 'SQUARE_WEBHOOK_SIGNATURE_KEY' : 'SQUARE_WEBHOOK_NOTIFICATION_URL'
  throw new ConfigError(`${missing} is missing while ${present} is set: give both or neither`)
}

function readPrivacy({ PII_MODE: mode, PII_HASH_KEY: key }: Values): Privacy {
  if (mode === 'hash') {
    if (key) return { mode, key: new Secret(key) }
    throw new ConfigError(
      'PII_HASH_KEY is missing while PII_MODE is "hash": give it, and keep it (openssl rand -hex 32)',
    )
  }
  if (key)
    throw new ConfigError(
      `PII_HASH_KEY is set, but PII_MODE is "${mode}": give PII_MODE=hash, or remove PII_HASH_KEY`,
    )
  return { mode }
}

function findRisks(
  { SQUARE_ACCESS_TOKEN_FILE: file }: Values,
  square: SquareConfig,
  database: DatabaseConfig,
): string[] {
  const risks: string[] = []
  if (file && square.accessToken && isReadByOthers(file)) {
    risks.push(
      `SQUARE_ACCESS_TOKEN_FILE is ${JSON.stringify(file)}: other users of this machine can read it (chmod 600)`,
    )
  }
  if (database.ssl === 'require-unverified') {
    risks.push(
      'DATABASE_SSL is "require-unverified": whoever sits on the way can read and change what goes to Postgres',
    )
  }
  for (const [name, url] of [
    ['DATABASE_URL', database.url],
    ['DATABASE_DIRECT_URL', database.directUrl],
  ] as const) {
    const ignored = url ? parseDatabaseUrl(url.reveal()).ignored : []
    if (ignored.length > 0) {
      risks.push(
        `${name}: ${ignored.join(', ')} left out (DATABASE_SCHEMA names the schema, what the mirror depends on it sets itself; other settings are taken as options=-c%20name=value)`,
      )
    }
  }
  const base = new URL(square.baseUrl)
  if (base.protocol === 'http:' && !is.loopback(base.hostname)) {
    risks.push('SQUARE_BASE_URL is not https: the access token travels in the clear')
  }
  return risks
}

/** By its mode; Windows has none. */
function isReadByOthers(file: string): boolean {
  return process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0
}

function secret(value: string | undefined): Secret | undefined {
  return value === undefined ? undefined : new Secret(value)
}
