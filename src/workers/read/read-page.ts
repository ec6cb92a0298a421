import { listRecords } from '../../square/http/decode.ts'
import type { Source } from '../../square/plan/source.ts'
import { valueAt } from '../../json/json-path.ts'
import { countEmpty } from '../../square/plan/list-end.ts'
import { pageCall, sinceOf, type Slice, sourceOf } from '../../square/plan/walk.ts'
import { readKnown } from './read-known.ts'
import { readParents } from './read-parents.ts'
import { expectedBody, options, pageOptions } from '../shared/call-options.ts'
import type { TableWork } from '../shared/work.ts'
import { clocks, type ReadPage } from './page.ts'

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
