import { isIP } from 'node:net'
import { CronExpressionParser } from 'cron-parser'

/** A token as it travels in a header: no spaces, no quotes that a shell or an env file left behind. */
export function token(value: string): boolean {
  return /^[A-Za-z0-9._~+/=-]+$/.test(value)
}

/** Long and varied enough that nobody guesses it, and not copied from an example. */
export function strongToken(value: string): boolean {
  return (
    /^[\x21-\x7e]{32,}$/.test(value) &&
    new Set(value).size >= 10 &&
    !/change.?me|example|replace|placeholder/i.test(value)
  )
}

export function origin(value: string): boolean {
  const url = parseUrl(value, ['http:', 'https:'])
  return url !== undefined && url.pathname === '/' && !url.search && !url.hash && !url.username
}

export function httpUrl(value: string): boolean {
  return parseUrl(value, ['http:', 'https:']) !== undefined
}

export function redisUrl(value: string): boolean {
  return Boolean(parseUrl(value, ['redis:', 'rediss:'])?.hostname)
}

function parseUrl(value: string, protocols: string[]): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !protocols.includes(url.protocol)) return undefined
  try {
    decodeURIComponent(url.username + url.password + url.pathname)
    return url
  } catch {
    return undefined // a bare % in a password
  }
}

/** Postgres keeps pg_… for itself; `bullmq` belongs to the queue. */
export function schemaName(value: string): boolean {
  return /^[a-z_][a-z0-9_]{0,62}$/.test(value) && !/^pg_|^information_schema$|^bullmq$/.test(value)
}

export function host(value: string): boolean {
  return isIP(value) !== 0 || /^(?!-)[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*$/.test(value)
}

/** Reached from this machine only. */
export function loopback(value: string): boolean {
  const bare = value.replace(/^\[|\]$/g, '')
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'))
}

/** In MB: less than a single record can have would stop every list. */
export function pageSize(value: string): boolean {
  return /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 64
}

export function port(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535
}

/** Five fields that come round: a sixth would be seconds, and 31 February never comes. */
export function cron(value: string): boolean {
  if (value.split(/\s+/).length !== 5) return false
  try {
    CronExpressionParser.parse(value).next()
    return true
  } catch {
    return false
  }
}

export function timezone(value: string): boolean {
  try {
    return Boolean(Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone)
  } catch {
    return false
  }
}

export function tableNames(value: string): boolean {
  return value.split(',').every((name) => /^[a-z][a-z0-9_]*$/.test(name.trim()))
}
