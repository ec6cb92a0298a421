import { and, count, eq, sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
import { syncSeen } from './state-schema.ts'

/** A page of a complete list: where it stood, and the keys that it has shown. */
export interface SeenPage {
  table: string
  partition: number
  page: number
  keys: string[][]
}

/** Remembers what a page of a complete list has shown. A repeat of the page replaces it. */
export async function noteSeen(tx: Db, { table, partition, page, keys }: SeenPage): Promise<void> {
  await tx
    .insert(syncSeen)
    .values({ table_name: table, partition, page, keys })
    .onConflictDoUpdate({ target: [syncSeen.table_name, syncSeen.partition, syncSeen.page], set: { keys } })
}

/** Whether the list that is being read has shown any record so far. */
export async function hasSeen(db: Db, table: string): Promise<boolean> {
  const [seen] = await db
    .select({ pages: count(sql`nullif(jsonb_array_length(${syncSeen.keys}), 0)`) })
    .from(syncSeen)
    .where(eq(syncSeen.table_name, table))
  return seen !== undefined && seen.pages > 0
}

/** Forgets the keys that a complete list has shown: all of them, or those of one partition. */
export async function clearSeen(db: Db, table: string, partition?: number): Promise<void> {
  const which = partition === undefined ? undefined : eq(syncSeen.partition, partition)
  await db.delete(syncSeen).where(and(eq(syncSeen.table_name, table), which))
}
