import { sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
import { recordAliases } from './state-schema.ts'

/** Remembers that Square answers one id with the record of another, as for merged customers. A repeat moves the time. */
export async function noteAlias(db: Db, table: string, oldId: string, newId: string): Promise<void> {
  await db
    .insert(recordAliases)
    .values({ table_name: table, old_id: oldId, new_id: newId })
    .onConflictDoUpdate({
      target: [recordAliases.table_name, recordAliases.old_id],
      set: { new_id: newId, seen_at: sql`now()` },
    })
}
