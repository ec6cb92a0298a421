import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as is from './checks.ts'
import type { DatabaseSsl } from '../db/connection/client.ts'
import { parseDatabaseUrl } from '../db/connection/database-url.ts'
import type { Privacy } from '../db/declaration/personal.ts'
import { ConfigError } from '../errors.ts'
import { findMisspelled } from './misspelled-variables.ts'
import { findRisks } from './risks.ts'
import { readValues, VARIABLES, type Values } from './variables.ts'
import { Secret } from '../runtime/secret.ts'
import type { Config, SquareConfig, DatabaseConfig, Needs } from './config.ts'

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

function readSquare(values: Values, needs: Needs): SquareConfig {
  const { SQUARE_BASE_URL, SQUARE_ENVIRONMENT } = values
  const baseUrl = SQUARE_BASE_URL && new URL(SQUARE_BASE_URL).origin
  const implied = baseUrl === ENVIRONMENTS.sandbox ? 'sandbox' : 'production'
  const environment = SQUARE_ENVIRONMENT ?? implied
  const other = environment === 'production' ? 'sandbox' : 'production'
  if (baseUrl === ENVIRONMENTS[other]) {
    throw new ConfigError(
      `SQUARE_BASE_URL is ${JSON.stringify(baseUrl)}, but SQUARE_ENVIRONMENT is ${environment}: set only SQUARE_ENVIRONMENT=${other}`,
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
    throw new ConfigError('SQUARE_ACCESS_TOKEN and SQUARE_ACCESS_TOKEN_FILE are both set: remove one of them')
  }
  const given = secret(SQUARE_ACCESS_TOKEN)
  if (given) return () => given
  if (!needs.square) return undefined
  if (!file) {
    throw new ConfigError(
      'SQUARE_ACCESS_TOKEN is missing: set it, or name its file in SQUARE_ACCESS_TOKEN_FILE',
    )
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
      `DATABASE_SSL is "${DATABASE_SSL}" without DATABASE_URL: set DATABASE_URL, or remove DATABASE_SSL`,
    )
  }
  if (!url && directUrl) {
    throw new ConfigError('DATABASE_DIRECT_URL is set without DATABASE_URL: set DATABASE_URL too')
  }
  const { host, sslmode } = url ? parseDatabaseUrl(url) : { host: 'localhost' }
  const ssl = DATABASE_SSL ?? (is.loopback(host) || host.startsWith('/') ? 'disable' : 'verify-full')
  if (sslmode && !SSL_MODES[ssl].includes(sslmode)) {
    throw new ConfigError(
      `DATABASE_URL says sslmode=${sslmode}, but DATABASE_SSL is "${ssl}"${DATABASE_SSL ? '' : ' (the default for this host)'}: ` +
        'remove sslmode from the URL and set DATABASE_SSL=verify-full, require-unverified or disable',
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
      `ADMIN_TOKEN is missing and HOST is "${values.HOST}": set ADMIN_TOKEN (openssl rand -hex 32), or HOST=127.0.0.1`,
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
  throw new ConfigError(`${missing} is missing while ${present} is set: set both or neither`)
}

function readPrivacy({ PII_MODE: mode, PII_HASH_KEY: key }: Values): Privacy {
  if (mode === 'hash') {
    if (key) return { mode, key: new Secret(key) }
    throw new ConfigError(
      'PII_HASH_KEY is missing while PII_MODE is "hash": set it, and keep it safe (openssl rand -hex 32)',
    )
  }
  if (key)
    throw new ConfigError(
      `PII_HASH_KEY is set, but PII_MODE is "${mode}": set PII_MODE=hash, or remove PII_HASH_KEY`,
    )
  return { mode }
}

function secret(value: string | undefined): Secret | undefined {
  return value === undefined ? undefined : new Secret(value)
}
