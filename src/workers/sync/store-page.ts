import type { PreparedPage } from '../../db/rows/prepare-page.ts'
import type { ChangedRow, PageCounts } from '../../db/rows/upsert-page.ts'
import { keysOfStored } from '../../db/state/quarantine.ts'
import type { RequestStats } from '../../square/http/call.ts'
import type { Partition } from '../../square/plan/read-plan.ts'
import { sweeps } from '../deletions/sweep-table.ts'
import type { ReadPage } from '../read/page.ts'
import { comparesOnly, type TableWork } from '../shared/work.ts'

/** What the transaction of a page writes. */
export interface PageWrite {
  index: number
  partition: Partition
  /** Where the partition is once the page is stored. */
  next: Partition
  page: ReadPage
  prepared: PreparedPage
  /** Rows to be stored; `forced` are those among them that are stored whatever their age. */
  changed: readonly ChangedRow[]
  forced: readonly ChangedRow[]
  /** How many rows are stored as Square shows them. */
  equal: number
  placeholders: number
  stats: RequestStats
}

/** One transaction: rows, parts, quarantine, counters and checkpoint. With `careful` a row that Postgres refuses stops no other. */
export function storePage(work: TableWork, write: PageWrite, careful: boolean): Promise<PageCounts> {
  const { definition, readPlan, run } = work
  const { index, partition, next, page, prepared, changed, forced, stats } = write
  return work.store.transaction(async (tx) => {
    await tx.forceRewrite(definition, forced, readPlan.begun_at)
    const { counts, rejected } = await tx.storeRows(definition, changed, { runId: run.id, careful })
    const refused = [...prepared.rejected, ...rejected]
    if (work.hasQuarantined) await tx.leaveQuarantine(definition.name, keysOfStored(prepared.rows, rejected))
    await tx.putInQuarantine(definition.name, refused, run.id)
    work.hasQuarantined ||= refused.length > 0
    if (sweeps(definition, readPlan, partition)) {
      const { keys } = prepared
      await tx.noteSeen({ table: definition.name, partition: index, page: partition.page, keys })
    }
    if (definition.byId?.unlisted && !partition.known && !comparesOnly(work)) {
      const ids = prepared.rows.map(({ key }) => key[0] ?? '')
      await tx.forgetShown(definition.name, ids)
    }
    if (page.parents) await tx.noteAsked(definition.name, readPlan.run_id, page.parents)
    await tx.addToRunTable(run.id, definition.name, {
      ...stats,
      ...counts,
      pages: 1,
      rows_read: page.records.length,
      unchanged: counts.unchanged + write.equal,
      quarantined: refused.length,
      placeholders: write.placeholders,
      drift: prepared.drift,
    })
    if (next.found && run.repair) next.found.left = (partition.found?.left ?? 0) + counts.unchanged
    // The read plan's times are taken here, while the run's row is locked: no later commit stores an earlier time.
    await tx.moveCheckpoint(work.lease, { index, partition: next, readPlan, liveDelta: counts.liveDelta })
    return counts
  })
}
