import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core'
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import { PostgresJsSession } from 'drizzle-orm/postgres-js/session'
import type postgres from 'postgres'

/** Types whose values drizzle reads and writes as Postgres's own text: times, dates, and lists of them. */
const AS_TEXT = [1082, 1083, 1114, 1184, 1115, 1182, 1185, 1231]
/** JSON parameters are given as text. */
const JSON_TYPES = [114, 3802]

/** Has the driver give and take these types as text. */
export function keepText(driver: postgres.Sql): postgres.Sql {
  const asIs = (value: string) => value
  const { parsers, serializers } = driver.options as unknown as Record<
    'parsers' | 'serializers',
    Record<number, typeof asIs>
  >
  for (const type of AS_TEXT) parsers[type] = serializers[type] = asIs
  for (const type of JSON_TYPES) serializers[type] = asIs
  return driver
}

/**
 * Drizzle on an open driver: what its own `drizzle(client)` does, without its import of a driver, which an installed package would look for
 * beside drizzle-orm. Ours is patched and comes along with the package; drizzle-orm is one with the application's, so that the types of
 * `square-sync/schema` are its types. The driver keeps text.
 */
export function drizzleOver(
  client: postgres.Sql,
): PgDatabase<PostgresJsQueryResultHKT, Record<string, never>> {
  const dialect = new PgDialect()
  return new PgDatabase(dialect, new PostgresJsSession(client, dialect, undefined), undefined)
}
