import { preparePage } from '../../db/rows/prepare-page.ts'
import { keysOfStored } from '../../db/state/quarantine.ts'
import { type ChangedRow, REFUSES_ROW } from '../../db/rows/upsert-page.ts'
import { describeDbError } from '../../db/connection/db-error.ts'
import type { RequestStats } from '../../square/http/call.ts'
import type { Findings, Partition } from '../../square/plan/read-plan.ts'
import { noteSkew } from './clock-skew.ts'
import { type Confirmed, confirmOlder } from '../verify/confirm-older.ts'
import { ensureParents } from '../by-id/ensure-parents.ts'
import { noteNamed } from '../by-id/note-named.ts'
import type { ReadPage } from '../read/page.ts'
import { readPage } from '../read/read-page.ts'
import { comparesOnly } from '../read/read-parents.ts'
import { retryDatabase } from '../shared/retry-database.ts'
import { sweeps } from '../deletions/sweep-table.ts'
import { addFindings, findDrift } from '../verify/verify-table.ts'
import type { TableWork } from '../shared/work.ts'

/**
 * Syncs one page of one partition: fetch → decode → rows → one transaction { upsert, children, counters, checkpoint }. Killed at any
 * moment, the page is either stored with its checkpoint or not at all; a repeat writes nothing twice.
 */
export async function syncPage(work: TableWork, index: number): Promise<void> {
  const partition = work.readPlan.partitions[index]
  if (!partition) throw new Error(`${work.definition.name} has no partition ${index}`)
  const page = await readPage(work, partition)
  await writePage(work, index, partition, page)
}

/** The second half of a page: stores it. May wait for Postgres for minutes; only then does the partition move on. */
export async function writePage(
  work: TableWork,
  index: number,
  partition: Partition,
  page: ReadPage,
): Promise<void> {
  const { definition, readPlan } = work
  const prepared = preparePage(definition, page.records)
  const next: Partition = {
    ...partition,
    cursor: page.cursor,
    page: partition.page + 1,
    done: page.cursor === null,
  }
  if (page.empty !== undefined) next.empty = page.empty
  if (page.forbidden) next.forbidden = page.forbidden
  if (page.parents) next.asked = (partition.asked ?? 0) + page.parents.length
  // These two are set before anything waits, because partitions side by side share the read plan, and the earliest time counts. Never later
  // than our own beginning: one answer with a fast clock would hide what changes until then.
  noteSkew(work, page.serverTime)
  readPlan.signpost = earliest(earliest(readPlan.signpost, page.signpost), readPlan.begun_at)
  readPlan.started_at = earliest(earliest(readPlan.started_at, page.serverTime), readPlan.begun_at)
  const stats = takeStats(work.stats)
  let found: Findings | undefined // found at the first attempt: a second one, after a COMMIT whose reply was lost, would find it repaired

  const write = async () => {
    const different = await work.store.findChanged(definition, prepared.rows)
    const driftedRows =
      readPlan.kind === 'verify' ? await work.store.findDrifted(definition, prepared.rows, different) : []
    if (readPlan.kind === 'verify') {
      found ??= findDrift(work, page.records.length, different, driftedRows)
      next.found = addFindings(partition.found, found)
    }
    const { plain, truth } = await toBeStored(work, different)
    const forced = work.run.repair ? [...truth, ...driftedRows] : []
    const changed = [...plain, ...forced]
    const placeholders = await ensureParents(work, definition, changed)
    if (readsAnew(work)) await noteNamed(work, definition, prepared.rows)
    const store = (careful: boolean) =>
      work.store.transaction(async (tx) => {
        await tx.forceRewrite(definition, forced, readPlan.begun_at)
        const { counts, rejected } = await tx.storeRows(definition, changed, { runId: work.run.id, careful })
        const refused = [...prepared.rejected, ...rejected]
        if (work.hasQuarantined)
          await tx.leaveQuarantine(definition.name, keysOfStored(prepared.rows, rejected))
        await tx.putInQuarantine(definition.name, refused, work.run.id)
        work.hasQuarantined ||= refused.length > 0
        if (sweeps(definition, readPlan, partition)) {
          await tx.noteSeen({
            table: definition.name,
            partition: index,
            page: partition.page,
            keys: prepared.keys,
          })
        }
        if (definition.byId?.unlisted && !partition.known && !comparesOnly(work)) {
          const ids = prepared.rows.map(({ key }) => key[0] ?? '')
          await tx.forgetShown(definition.name, ids)
        }
        if (page.parents) await tx.noteAsked(definition.name, readPlan.run_id, page.parents)
        await tx.addToRunTable(work.run.id, definition.name, {
          ...stats,
          ...counts,
          pages: 1,
          rows_read: page.records.length,
          unchanged: counts.unchanged + prepared.rows.length - different.length - driftedRows.length,
          quarantined: refused.length,
          placeholders,
          drift: prepared.drift,
        })
        if (next.found && work.run.repair) next.found.left = (partition.found?.left ?? 0) + counts.unchanged
        // The read plan's times are taken here, while the run's row is locked: no later commit stores an earlier time.
        await tx.moveCheckpoint(work.lease, { index, partition: next, readPlan, liveDelta: counts.liveDelta })
        return counts
      })
    const counts = await tryPlain(store, changed)
    work.onPage?.({ ...stats, ...counts, read: page.records.length })
    work.log.debug(
      { table: definition.name, page: next.page, read: page.records.length, ...counts },
      'page stored',
    )
  }
  try {
    await retryDatabase(work, write)
  } catch (error) {
    addStats(work.stats, stats)
    throw error
  }
  readPlan.partitions[index] = next
}

/** Whether ids in unchanged rows are noted too: the rows may have been stored by a version that noted none. */
const readsAnew = ({ run }: TableWork) => run.kind === 'foundation' || run.repair

/**
 * The differing rows to store: all of them in a sync, none in a verification that only compares, and in a repair those that Square
 * confirms.
 */
async function toBeStored(work: TableWork, different: readonly ChangedRow[]): Promise<Confirmed> {
  if (comparesOnly(work)) return { plain: [], truth: [] }
  return work.readPlan.kind === 'verify'
    ? confirmOlder(work, different)
    : { plain: [...different], truth: [] }
}

/** Takes the requests that no page's counters contain yet. */
function takeStats(stats: RequestStats): RequestStats {
  const taken = { ...stats }
  stats.requests = stats.retries = stats.bytes = 0
  return taken
}

function addStats(stats: RequestStats, { requests, retries, bytes }: RequestStats): void {
  stats.requests += requests
  stats.retries += retries
  stats.bytes += bytes
}

/** Stores all rows at once. If Postgres refuses one of them, again with savepoints, to find it. */
async function tryPlain<T>(
  store: (careful: boolean) => Promise<T>,
  changed: readonly ChangedRow[],
): Promise<T> {
  try {
    return await store(false)
  } catch (error) {
    const refused = describeDbError(error)
    if (!refused || !REFUSES_ROW.test(refused.code) || changed.length === 0) throw error
    return store(true)
  }
}

const earliest = (a: string | null, b: string) => (a === null || Date.parse(b) < Date.parse(a) ? b : a)
