import { statSync } from 'node:fs'
import { parseDatabaseUrl } from '../db/connection/database-url.ts'
import * as is from './checks.ts'
import type { DatabaseConfig, SquareConfig } from './config.ts'
import type { Values } from './variables.ts'

/** Lines about choices that are allowed and dangerous. */
export function findRisks(
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
