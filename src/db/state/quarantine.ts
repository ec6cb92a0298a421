import { createHash } from 'node:crypto'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
import { keyText, type PageRow, type Rejected } from '../rows/prepare-page.ts'
import { quarantine } from './state-schema.ts'

/** How much of a key is kept: a key of thousands of characters fits into no index. */
const LONGEST_KEY = 500
/** Postgres takes 65,535 parameters in a statement, and a record is six. */
const ROWS_AT_ONCE = 5000

/** The key that a refused record is kept under: its own, or its beginning and a hash where it is too long. */
export const quarantineKey = ({ key }: Pick<Rejected, 'key'>): string =>
  key.length <= LONGEST_KEY
    ? key
    : `${key.slice(0, LONGEST_KEY).toWellFormed()} ${createHash('sha256').update(key).digest('hex')}`

/** Keeps what could not be stored, with the reason. A repeat counts the attempt. */
export async function putInQuarantine(
  tx: Db,
  table: string,
  rejected: readonly Rejected[],
  runId: string,
): Promise<void> {
  const byKey = new Map(rejected.map((refused) => [quarantineKey(refused), refused])) // Square may send one twice
  const rows = [...byKey].map(([record_key, refused]) => ({
    table_name: table,
    record_key,
    record: refused.text,
    code: refused.code,
    reason: refused.reason,
    run_id: runId,
  }))
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await tx
      .insert(quarantine)
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .onConflictDoUpdate({
        target: [quarantine.table_name, quarantine.record_key],
        set: {
          record: sql`excluded.record`,
          code: sql`excluded.code`,
          reason: sql`excluded.reason`,
          run_id: sql`excluded.run_id`,
          attempts: sql`${quarantine.attempts} + 1`,
          last_seen_at: sql`now()`,
        },
      })
  }
}

/** Some of a table's refused records, with their keys in the quarantine: those that were tried longest ago first. */
export const listQuarantined = async (
  db: Db,
  table: string,
  limit: number,
): Promise<{ key: string; text: string }[]> =>
  db
    .select({ key: quarantine.record_key, text: quarantine.record })
    .from(quarantine)
    .where(eq(quarantine.table_name, table))
    .orderBy(quarantine.last_seen_at, quarantine.record_key)
    .limit(limit)

/** The quarantine keys of rows that are stored now, leaving out those that Postgres has just refused. */
export function keysOfStored(rows: readonly PageRow[], rejected: readonly Rejected[]): string[] {
  const refused = new Set(rejected.map(({ key }) => key))
  const keys = rows.map(({ key }) => keyText(key))
  return keys.filter((key) => !refused.has(key)).map((key) => quarantineKey({ key }))
}

/** Removes records from the quarantine that are stored now. */
export async function leaveQuarantine(tx: Db, table: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await tx
    .delete(quarantine)
    .where(and(eq(quarantine.table_name, table), inArray(quarantine.record_key, [...keys])))
}
