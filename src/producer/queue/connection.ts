import { isIP } from 'node:net'
import { parseDatabaseUrl } from '../../db/connection/database-url.ts'

/** Where the queue's tables are, when the queue lives in Postgres. */
export interface QueueDatabase {
  databaseUrl: string
  databaseSsl: false | { rejectUnauthorized: boolean }
}

/** How to connect. `databaseSsl` alone decides about TLS, as for the mirror; what the URL says about it is ignored. */
export function connectionOf({ databaseUrl, databaseSsl }: QueueDatabase) {
  const { host, port, user, password, database, connectTimeoutSeconds, options } =
    parseDatabaseUrl(databaseUrl)
  return {
    host,
    port,
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    ...(database !== undefined && { database }),
    ...(options !== undefined && { options }),
    connectionTimeoutMillis: connectTimeoutSeconds * 1000,
    ssl: databaseSsl && isIP(host) ? { ...databaseSsl, host } : databaseSsl,
  }
}
