import { isIP } from 'node:net'
import { parseDatabaseUrl } from './database-url.ts'

/** Where other database clients find the mirror. */
export interface ConnectionFacts {
  url: string
  schema: string
  /** The file that holds the password of an embedded server. */
  passwordFile: string | undefined
}

/** One line: host, port, database, schema, user, and where the password is. Never the password. */
export function describeConnection({ url, schema, passwordFile }: ConnectionFacts): string {
  const { host, port, user = '', database = user } = parseDatabaseUrl(url)
  const place = host.startsWith('/') ? host : `${isIP(host) === 6 ? `[${host}]` : host}:${port}`
  const password = passwordFile ? `password in ${passwordFile}` : 'password as in DATABASE_URL'
  return `Postgres at ${place}, database ${database}, schema ${schema}, user ${user} (${password})`
}
