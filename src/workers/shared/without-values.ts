import { DrizzleQueryError } from 'drizzle-orm'
import { DbError, describeDbError } from '../../db/connection/db-error.ts'

/** Drizzle's message holds the statement and its parameters, which are personal data: it must not get into the run's record. */
export function withoutValues(table: string, error: unknown): unknown {
  const facts = error instanceof DrizzleQueryError ? describeDbError(error) : undefined
  return facts ? new DbError(`Postgres cannot go on with ${table}`, facts) : error
}
