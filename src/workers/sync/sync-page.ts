import { preparePage } from '../../db/rows/prepare-page.ts'
import { type ChangedRow, REFUSES_ROW } from '../../db/rows/upsert-page.ts'
import { describeDbError } from '../../db/connection/db-error.ts'
import type { RequestStats } from '../../square/http/call.ts'
import type { Findings, Partition } from '../../square/plan/read-plan.ts'
import { noteSkew } from './clock-skew.ts'
import { type Confirmed, confirmOlder } from '../verify/confirm-older.ts'
import { ensureParents } from '../by-id/ensure-parents.ts'
import { noteNamed } from '../by-id/note-named.ts'
import type { ReadPage } from '../read/page.ts'
import type { ReadAhead } from '../read/read-ahead.ts'
import { type PageWrite, storePage } from './store-page.ts'
import { retryDatabase } from '../shared/retry-database.ts'
import { addFindings, findDifferences } from '../verify/verify-table.ts'
import { comparesOnly, type TableWork } from '../shared/work.ts'

/**
 * Syncs one page of one partition: fetch → decode → rows → one transaction { upsert, children, counters, checkpoint }. Killed at any
 * moment, the page is either stored with its checkpoint or not at all; a repeat writes nothing twice. The next page is read meanwhile.
 */
export async function syncPage(work: TableWork, index: number, ahead: ReadAhead): Promise<void> {
  const partition = work.readPlan.partitions[index]
  if (!partition) throw new Error(`${work.definition.name} has no partition ${index}`)
  const page = await ahead.read(partition)
  const next = moveOn(partition, page)
  moveClocks(work, page)
  ahead.begin(next, page)
  await writePage(work, index, { partition, next, page })
}

/** The second half of a page: stores it. May wait for Postgres for minutes; only then does the partition move on. */
async function writePage(
  work: TableWork,
  index: number,
  { partition, next, page }: Pick<PageWrite, 'partition' | 'next' | 'page'>,
): Promise<void> {
  const { definition, readPlan, store } = work
  const prepared = preparePage(definition, page.records)
  const stats = takeStats(work.stats)
  let found: Findings | undefined // found at the first attempt: a second one, after a COMMIT whose reply was lost, would find it repaired

  const write = async () => {
    const different = await store.findChanged(definition, prepared.rows)
    const alteredRows =
      readPlan.kind === 'verify' ? await store.findAltered(definition, prepared.rows, different) : []
    if (readPlan.kind === 'verify') {
      found ??= findDifferences(work, page.records.length, different, alteredRows)
      next.found = addFindings(partition.found, found)
    }
    const { plain, truth } = await toBeStored(work, different)
    const forced = work.run.repair ? [...truth, ...alteredRows] : []
    const changed = [...plain, ...forced]
    const placeholders = await ensureParents(work, definition, changed)
    if (readsAnew(work)) await noteNamed(work, definition, prepared.rows)
    const equal = prepared.rows.length - different.length - alteredRows.length
    const pageWrite = { index, partition, next, page, prepared, changed, forced, equal, placeholders, stats }
    const counts = await tryPlain((careful) => storePage(work, pageWrite, careful), changed)
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

/** Where the partition is once the page is stored. */
function moveOn(partition: Partition, page: ReadPage): Partition {
  return {
    ...partition,
    cursor: page.cursor,
    page: partition.page + 1,
    done: page.cursor === null,
    ...(page.empty === undefined ? {} : { empty: page.empty }),
    ...(page.forbidden ? { forbidden: page.forbidden } : {}),
    ...(page.parents ? { asked: (partition.asked ?? 0) + page.parents.length } : {}),
  }
}

/**
 * Moves the read plan's times before anything waits, because partitions side by side share the plan, and the earliest time counts. Never
 * later than our own beginning: one answer with a fast clock would hide what changes until then.
 */
function moveClocks(work: TableWork, page: ReadPage): void {
  const { readPlan } = work
  noteSkew(work, page.serverTime)
  readPlan.signpost = earliest(earliest(readPlan.signpost, page.signpost), readPlan.begun_at)
  readPlan.started_at = earliest(earliest(readPlan.started_at, page.serverTime), readPlan.begun_at)
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
