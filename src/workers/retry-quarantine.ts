import { and, eq, inArray } from 'drizzle-orm'
import { putInQuarantine } from '../db/quarantine.ts'
import { quarantine } from '../db/state-schema.ts'
import { addLiveRows } from '../db/sync-state.ts'
import { findChanged, preparePage, storeRows } from '../db/upsert-page.ts'
import { parseJson } from '../square/lossless.ts'
import { ensureParents } from './ensure-parents.ts'
import type { TableWork } from './work.ts'

/** How many records one run tries again per table. */
const AT_ONCE = 500

/**
 * Tries the table's quarantined records again, at the start of its turn: what caused the refusal may be mended. Stored ones leave the
 * quarantine (an older record never overwrites a newer one), refused ones stay and count an attempt.
 */
export async function retryQuarantine(work: TableWork): Promise<void> {
  const { db, definition, run } = work
  const mine = eq(quarantine.table_name, definition.name)
  const kept = await db.select().from(quarantine).where(mine).limit(AT_ONCE)
  if (kept.length === 0) return
  const records = kept.map(({ record }) => parseJson(record) as Record<string, unknown>) // was a record when it was put there
  const { rows, rejected } = preparePage(definition, records)
  const changed = await findChanged(db, definition, rows)
  await ensureParents(work, definition, changed)
  await db.transaction(async (tx) => {
    const { counts, rejected: refused } = await storeRows(tx, definition, changed, {
      runId: run.id,
      careful: true,
    })
    await putInQuarantine(tx, definition.name, [...rejected, ...refused], run.id)
    const stay = new Set([...rejected, ...refused].map(({ key }) => key.slice(0, 500)))
    const leave = kept.map(({ record_key }) => record_key).filter((key) => !stay.has(key))
    if (leave.length > 0) await tx.delete(quarantine).where(and(mine, inArray(quarantine.record_key, leave)))
    await addLiveRows(tx, definition.name, counts.liveDelta)
  })
}
