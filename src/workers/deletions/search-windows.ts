import { DEAREST_LIST } from '../../coverage/limits.ts'
import { keyOf } from '../../db/rows/prepare-page.ts'
import { listRecords } from '../../square/http/decode.ts'
import { countEmpty, noteCursor } from '../../square/plan/list-end.ts'
import { buildCall } from '../../square/plan/read-plan.ts'
import type { RecordCount } from '../../square/plan/source.ts'
import { retryDatabase } from '../shared/retry-database.ts'
import { expectedBody, options } from '../shared/call-options.ts'
import type { TableWork } from '../shared/work.ts'
import {
  type Ahead,
  type CountWindow,
  countAtSquare,
  isAffordable,
  listedRows,
  windowParams,
} from './count-records.ts'
import { allowedAtOnce, confirmGone, type Sweep } from './sweep-table.ts'

/** A window of so few pages is listed: halving it would cost no less. */
const LISTED_PAGES = 2

/** A window in which rows and records are counted. */
interface Counted extends CountWindow {
  rows: number
  records: number
}

/** What a search found. `left`: how many missing records it left to the next run, because they would have taken too many requests. */
export interface Search extends Sweep {
  left: number
}

/**
 * Finds the rows that are gone by counting: halves the windows of time in which the mirror has more rows than Square has records, until a
 * window is short enough to be listed. What such a list lacks is asked for by id. Undefined where counting is no way, or the whole list is
 * expected to take fewer requests. A search that takes too many requests ends early; the rows that it found are gone by then, so the next
 * run's search begins where this one ended. More rows than a sweep's guard allows are withheld.
 */
export async function searchWindows(work: TableWork, ahead: Ahead | undefined): Promise<Search | undefined> {
  const { definition, readPlan, lease, log } = work
  const { count } = definition.source
  if (!count?.window || !ahead || readPlan.kind !== 'changes') return undefined
  const missing = await retryDatabase(work, () => ahead.rows(work.store))
  if (missing <= lease.state.count_gap) return undefined
  const allowed = allowedAtOnce(work)
  if (isAffordable(work) && (missing > allowed || !isCheaper(work, missing))) return undefined
  if (missing > allowed) return { gone: [], withheld: missing, left: 0 }
  const { keys, ended } = await findMissing(work, count, ahead.square + missing, ahead.square)
  const gone = await confirmGone(work, keys)
  log.info({ table: definition.name, missing, gone: gone.length }, 'searched by counting')
  if (gone.length > allowed) return { gone: [], withheld: gone.length, left: 0 }
  return { gone, withheld: ended ? 0 : null, left: ended ? 0 : Math.max(0, missing - gone.length) }
}

/** Whether so many missing records are found with fewer requests than the whole list takes: each has its own way down the halves. */
function isCheaper({ definition, lease }: TableWork, missing: number): boolean {
  const pages = lease.state.row_count / (definition.source.limit ?? 1)
  const halvings = Math.max(0, Math.ceil(Math.log2(pages / LISTED_PAGES / missing)))
  return missing * (halvings + 1 + LISTED_PAGES) < pages
}

/** The keys of rows that no list of their window shows, in order. `ended`: every window that differs was searched. */
async function findMissing(
  work: TableWork,
  count: RecordCount,
  rows: number,
  records: number,
): Promise<{ keys: string[][]; ended: boolean }> {
  const { now } = await retryDatabase(work, () => work.store.readClock())
  const before = work.stats.requests
  const isSpent = () => work.stats.requests - before >= DEAREST_LIST
  const keys: string[][] = []
  const whole: Counted = { since: null, until: null, rows, records }
  // Records that came meanwhile are counted apart: they would hide as many that are gone.
  const overlap = work.definition.source.changes?.overlapSeconds ?? 0
  const settled = new Date(now.getTime() - overlap * 1000).toISOString()
  const windows = (isShort(work, whole) ? undefined : await divide(work, count, whole, settled)) ?? [whole]
  for (let window = windows.pop(); window; window = windows.pop()) {
    if (window.rows <= window.records) continue
    if (isSpent()) return { keys, ended: false }
    const halves = await halve(work, count, window)
    const listed = halves
      ? []
      : await listMissing(work, count, window, { begunAt: now.toISOString(), isSpent })
    if (!listed) return { keys, ended: false }
    windows.push(...(halves ?? []))
    keys.push(...listed)
  }
  return { keys: keys.toSorted((a, b) => (String(a) < String(b) ? -1 : 1)), ended: true }
}

/** Halves a window by its rows. Undefined where it is to be listed. */
async function halve(work: TableWork, count: RecordCount, window: Counted): Promise<Counted[] | undefined> {
  const { store, definition } = work
  if (isShort(work, window)) return undefined
  const listed = rowsWithin(work, count, window)
  const middle = await retryDatabase(work, () => store.findMiddle(definition, listed, window.rows))
  return middle === null ? undefined : divide(work, count, window, middle)
}

const isShort = ({ definition }: TableWork, { rows }: Counted) =>
  rows <= LISTED_PAGES * (definition.source.limit ?? 1)

/** Divides a window at a time: counts the records before it, the others are the rest. Undefined if Square does not count. */
async function divide(
  work: TableWork,
  count: RecordCount,
  window: Counted,
  at: string,
): Promise<Counted[] | undefined> {
  const first = { since: window.since, until: at }
  const rows = await retryDatabase(work, () =>
    work.store.countListed(work.definition, rowsWithin(work, count, first)),
  )
  const records = await countAtSquare(work, count, first)
  if (records === undefined) return undefined
  const second = { since: at, until: window.until }
  return [
    { ...second, rows: window.rows - rows, records: window.records - records },
    { ...first, rows, records },
  ]
}

/** Lists a window. Returns the keys of its rows that the list lacks and that nothing has stored meanwhile; undefined if the list is too long. */
async function listMissing(
  work: TableWork,
  count: RecordCount,
  window: Counted,
  { begunAt, isSpent }: { begunAt: string; isSpent: () => boolean },
): Promise<string[][] | undefined> {
  const { store, definition } = work
  const { source } = definition
  const shown = new Set<string>()
  const cursors = new Set<string>()
  let cursor: string | null = null
  let empty = 0
  do {
    if (isSpent()) return undefined
    const call = buildCall(source.call, [
      ...Object.entries(source.params ?? {}),
      ...windowParams(count, window),
      ...(source.limit === undefined ? [] : [['limit', source.limit] as [string, unknown]]),
      ...(cursor === null ? [] : [['cursor', cursor] as [string, unknown]]),
    ])
    const { body } = await work.square.call(call, { ...options(work), expects: expectedBody(source) })
    const page = listRecords(body, expectedBody(source))
    for (const record of page.records) shown.add(JSON.stringify(keyOf(definition, record)))
    cursor = page.cursor ?? null
    noteCursor(cursors, cursor, source)
    empty = countEmpty(empty, page.records.length, cursor, source)
  } while (cursor !== null)
  const rows = await retryDatabase(work, () =>
    store.listListed(definition, rowsWithin(work, count, window), begunAt),
  )
  return rows.filter((key) => !shown.has(JSON.stringify(key)))
}

const rowsWithin = ({ definition }: TableWork, count: RecordCount, { since, until }: CountWindow) => ({
  ...listedRows(definition, count),
  window: { column: count.window?.column ?? '', since, until },
})
