import { z } from 'zod'
import { findUrlFault } from '../db/connection/database-url.ts'
import { ConfigError } from '../errors.ts'
import { LOG_LEVELS } from '../runtime/log.ts'
import * as is from './checks.ts'

/** Each variable's own check and remedy. What a default is, is said here and nowhere else. */
export const VARIABLES = {
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
  SYNC_TABLES: text(is.tableNames, 'give table names, separated by commas, such as orders,payments')
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

/** What the variables hold; those that are absent and have no default are undefined. */
export type Values = ReturnType<typeof readValues>

/** The given variables, each checked by itself. Throws ConfigError for the first that is not usable. */
export function readValues(env: NodeJS.ProcessEnv) {
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
