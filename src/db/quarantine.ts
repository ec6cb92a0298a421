import { sql } from 'drizzle-orm'
import type { Db } from './client.ts'
import { quarantine } from './state-schema.ts'
import type { Rejected } from './upsert-page.ts'

/** Keeps what could not be stored, with the reason. A repeat counts the attempt. */
export async function putInQuarantine(
  tx: Db,
  table: string,
  rejected: readonly Rejected[],
  runId: string,
): Promise<void> {
  if (rejected.length === 0) return
  await tx
    .insert(quarantine)
    .values(
      rejected.map(({ key, text, code, reason }) => ({
        table_name: table,
        record_key: key.slice(0, 500), // the key itself may be what is too long
        record: text,
        code,
        reason,
        run_id: runId,
      })),
    )
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
