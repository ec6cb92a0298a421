import type { AskedParent } from '../../db/state/asked.ts'
import type { SquareAnswer } from '../../square/http/client.ts'
import { type ExpectedBody, listRecords } from '../../square/http/decode.ts'
import type { Source } from '../../square/plan/source.ts'
import { holds } from '../../db/rows/fit-record.ts'
import { valueAt } from '../../json/json-path.ts'
import { countEmpty } from '../../square/plan/list-end.ts'
import { pageCall, pageLimit, sinceOf, type Slice, sourceOf } from '../../square/plan/walk.ts'
import { readKnown } from './read-known.ts'
import { readParents } from './read-parents.ts'
import type { TableWork } from '../shared/work.ts'

/** One page as read: its records, where the next one begins, and Square's time before it was made. */
export interface ReadPage {
  records: Record<string, unknown>[]
  /** Of a table that is read per parent: the parents that were asked. */
  parents?: AskedParent[]
  /** Why some parents' lists were not shown. */
  forbidden?: string
  /** Null: this was the last page. */
  cursor: string | null
  /** How many pages in a row, with this one, were empty. */
  empty?: number
  /** On the clock of the watermark: `latest_time` where Square gives it, else the Date header. */
  signpost: string
  /** On the clock of the Date header. */
  serverTime: string
}

/** The first half of a page: asks Square for the slice's next page and decodes it. Reads only; a repeat does no harm. */
export async function readPage(work: TableWork, slice: Slice): Promise<ReadPage> {
  const { definition, walk } = work
  const source = sourceOf(definition.source, slice)
  if (source.perParent) return readParents(work, slice, source.perParent)
  if (slice.known) return readKnown(work, slice)
  const answer =
    (await work.shared.read(work, slice)) ??
    (await work.square.call(pageCall(source, walk, slice), {
      ...options(work),
      ...pageOptions(source, slice),
    }))
  const { records, cursor } = listRecords(answer.body, expectedBody(source))
  const empty = countEmpty(slice.empty ?? 0, records.length, cursor ?? null, source)
  const own = source.shared
    ? records.filter((record) => isOwn(source, record))
    : records.map((record) => withLocation(source, record, slice))
  const since = sinceOf(walk, slice)
  const below = source.newestFirst && since !== null && reachesBelow(definition.order.updatedAt, own, since)
  return { records: own, empty, cursor: below ? null : (cursor ?? null), ...clocks(source, answer) }
}

export const options = ({ signal, stats, onWait }: Pick<TableWork, 'signal' | 'stats' | 'onWait'>) => ({
  signal,
  stats,
  onWait,
})

/** What a page of a list must hold, and whether it could be smaller. */
export const pageOptions = (source: Source, slice: Slice) => ({
  expects: expectedBody(source),
  divisible: (pageLimit(source, slice) ?? 1) > 1,
})

export const expectedBody = ({ items, absence, single, requires }: Source): ExpectedBody => ({
  items,
  absence,
  shape: single ? 'object' : 'list',
  ...(requires ? { requires } : {}),
})

/** The answer's time on the watermark's clock and on the Date header's. */
export function clocks(source: Source, answer: SquareAnswer): { signpost: string; serverTime: string } {
  const latest = source.changes?.clock ? answer.body[source.changes.clock] : undefined
  const { serverTime } = answer
  // A watermark that is no time would stop the table for ever.
  return { signpost: holds.timestamptz(latest) ? (latest as string) : serverTime, serverTime }
}

function withLocation({ perLocation }: Source, record: Record<string, unknown>, { params }: Slice) {
  const { into, param } = perLocation ?? {}
  if (into === undefined || param === undefined) return record
  return { ...record, [into]: record[into] ?? params[param] }
}

/** Whether a record of a shared answer belongs to this table. */
const isOwn = ({ shared, params }: Source, record: Record<string, unknown>) => {
  const wanted = shared && params?.[shared.param]
  return !Array.isArray(wanted) || wanted.includes(record[shared?.field ?? ''])
}

/** The list is sorted newest change first: once a record is older than the bound, all that follow are. */
function reachesBelow(
  updatedAt: string | undefined,
  records: Record<string, unknown>[],
  since: string,
): boolean {
  if (!updatedAt) return false
  return records.some((record) => {
    const value = valueAt(record, updatedAt.split('.'))
    return typeof value === 'string' && Date.parse(value) < Date.parse(since)
  })
}
