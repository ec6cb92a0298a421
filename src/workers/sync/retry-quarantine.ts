import { preparePage } from '../../db/rows/prepare-page.ts'
import { quarantineKey } from '../../db/state/quarantine.ts'
import { parseJson } from '../../json/lossless.ts'
import { ensureParents } from '../by-id/ensure-parents.ts'
import type { TableWork } from '../shared/work.ts'

/** How many records one run tries again per table. */
const AT_ONCE = 500

/**
 * Tries the table's quarantined records again, at the start of its run: the cause of the refusal may be gone. Stored records leave the
 * quarantine (an older record never overwrites a newer one); refused ones stay and count an attempt.
 */
export async function retryQuarantine(work: TableWork): Promise<void> {
  const { store, definition, run } = work
  const kept = await store.listQuarantined(definition.name, AT_ONCE)
  work.hasQuarantined = kept.length > 0
  if (kept.length === 0) return
  const records = kept.map(({ text }) => parseJson(text) as Record<string, unknown>) // it was a record when it was put there
  const { rows, rejected } = preparePage(definition, records)
  const changed = await store.findChanged(definition, rows)
  await ensureParents(work, definition, changed)
  await store.transaction(async (tx) => {
    const { counts, rejected: refused } = await tx.storeRows(definition, changed, {
      runId: run.id,
      careful: true,
    })
    await tx.putInQuarantine(definition.name, [...rejected, ...refused], run.id)
    const stay = new Set([...rejected, ...refused].map(quarantineKey))
    const leave = kept.flatMap(({ key }) => (stay.has(key) ? [] : [key]))
    await tx.leaveQuarantine(definition.name, leave)
    await tx.addLiveRows(definition.name, counts.liveDelta)
  })
}
