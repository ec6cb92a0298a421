import { Unavailable } from '../errors.ts'
import { listRecords } from '../square/decode.ts'
import type { PerParent } from '../square/source.ts'
import { noteCursor, pageCall, type Slice } from '../square/walk.ts'
import { allEnded } from './all-ended.ts'
import { clocks, expectedBody, options, type ReadPage } from './read-page.ts'
import type { TableWork } from './work.ts'

/** How many parents make one page: the checkpoint moves once per so many calls. */
const PARENTS_PER_PAGE = 20

/**
 * A page of a table that Square lists per parent only: the parts of the next few parents that have changed since the watermark (of all
 * parents in a full read), each list read to its end. The cursor is the last parent's key, so it never expires. One parent that is refused
 * hides no other; where nobody's list is shown the call itself is.
 */
export async function readParents(work: TableWork, slice: Slice, perParent: PerParent): Promise<ReadPage> {
  const parents = await nextParents(work, slice, perParent)
  const lists = await allEnded(parents.map(({ params }) => readParts(work, slice, perParent, params)))
  const refused = lists.find(({ refusal }) => refusal)?.refusal
  if (refused && slice.page === 0 && lists.every(({ refusal }) => refusal)) throw refused
  const times = lists.flatMap(({ serverTime }) => serverTime ?? []).sort()
  const last = parents.at(-1)
  return {
    records: lists.flatMap(({ records }) => records),
    parents: parents
      .filter((_, i) => lists[i]?.serverTime !== undefined && !lists[i].refusal)
      .map(({ key }) => key),
    ...(refused ? { forbidden: refused.message } : {}),
    cursor: parents.length < PARENTS_PER_PAGE || !last ? null : last.key,
    signpost: work.walk.begun_at, // parents are chosen by the database's clock
    serverTime: times[0] ?? new Date(work.clock.now()).toISOString(),
  }
}

/** One parent's list, to its end or to where it is refused. */
async function readParts(
  work: TableWork,
  slice: Slice,
  perParent: PerParent,
  params: Record<string, unknown>,
): Promise<{ records: Record<string, unknown>[]; serverTime?: string; refusal?: Unavailable }> {
  const { source } = work.definition
  const records: Record<string, unknown>[] = []
  let serverTime: string | undefined
  let cursor: string | null = null
  const cursors = new Set<string>()
  do {
    noteCursor(cursors, cursor, source)
    const call = pageCall(source, work.walk, { ...slice, params, cursor })
    try {
      const answer = await work.square.call(call, { ...options(work), expects: expectedBody(source) })
      const page = listRecords(answer.body, expectedBody(source))
      for (const record of page.records) records.push(withParent(record, perParent, params))
      serverTime ??= clocks(source, answer).serverTime
      cursor = page.cursor ?? null
    } catch (error) {
      if (!(error instanceof Unavailable) || error.scope !== undefined) throw error // a scope is about all of them
      if (!error.isAbsent || cursor !== null)
        return { records, refusal: error, ...(serverTime ? { serverTime } : {}) }
      if (!perParent.absentIsEmpty) throw error
      return { records } // this parent is gone, or has no such part
    }
  } while (cursor !== null)
  return { records, ...(serverTime ? { serverTime } : {}) }
}

/** Square does not repeat the parent's id in its parts. */
const withParent = (
  record: Record<string, unknown>,
  { into = {} }: PerParent,
  params: Record<string, unknown>,
) => ({
  ...record,
  ...Object.fromEntries(Object.entries(into).map(([field, param]) => [field, params[param]])),
})

function nextParents(work: TableWork, slice: Slice, { table, params, where, always }: PerParent) {
  const parent = work.tables.get(table)
  if (!parent) throw new Error(`${work.definition.name} is read per ${table}, which is not declared`)
  const { since } = work.walk
  const after = slice.cursor ?? ''
  return work.store.nextParents(parent, { params, where, always, after, since, limit: PARENTS_PER_PAGE })
}
