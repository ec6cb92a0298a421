import { sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
import { recordAliases } from './state-schema.ts'

/** Remembers that what was asked for by one id is now the record of another: customers that were merged. A repeat moves the time. */
export async function noteAlias(db: Db, table: string, oldId: string, newId: string): Promise<void> {
  await db
    .insert(recordAliases)
    .values({ table_name: table, old_id: oldId, new_id: newId })
    .onConflictDoUpdate({
      target: [recordAliases.table_name, recordAliases.old_id],
      set: { new_id: newId, seen_at: sql`now()` },
    })
}
