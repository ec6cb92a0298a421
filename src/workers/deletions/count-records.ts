import { DEAREST_LIST } from '../../coverage/limits.ts'
import type { ListedRows } from '../../db/rows/listed-rows.ts'
import type { Store } from '../../db/store.ts'
import { buildCall } from '../../square/plan/read-plan.ts'
import type { RecordCount } from '../../square/plan/source.ts'
import { expectedBody, options } from '../shared/call-options.ts'
import type { TableWork } from '../shared/work.ts'

/** A window over the time that Square counts by: from `since`, before `until`; null: without that bound. */
export interface CountWindow {
  since: string | null
  until: string | null
}

/** What the list and the count of a window send. */
export const windowParams = ({ window }: RecordCount, { since, until }: CountWindow): [string, string][] => [
  ...(window && since !== null ? [[window.begin, since] as [string, string]] : []),
  ...(window && until !== null ? [[window.end, until] as [string, string]] : []),
]

/** How many records the list, or a window of it, holds by Square's count; undefined where Square does not count. */
export async function countAtSquare(
  work: TableWork,
  count: RecordCount,
  window: CountWindow,
): Promise<number | undefined> {
  const { source } = work.definition
  const call = buildCall(source.call, [
    ...Object.entries(source.params ?? {}),
    ...windowParams(count, window),
    [count.param, true],
    ['limit', 1],
  ])
  const { body } = await work.square.call(call, { ...options(work), expects: expectedBody(source) })
  const total = body[count.field]
  return typeof total === 'number' ? total : undefined
}

/** The rows of the mirror that Square counts. With personal data dropped, the columns do not tell which rows the list hides. */
export const listedRows = ({ mask }: TableWork['definition'], { listed }: RecordCount): ListedRows => ({
  where: mask ? undefined : listed,
})

/** Square's count, and how many rows the mirror is ahead of it. */
export interface Ahead {
  square: number
  /** Never less than 0: new records are read by the next run. */
  rows: (store: Store) => Promise<number>
}

/** Whether one run may read the whole list because Square counts fewer records. */
export const isAffordable = ({ definition, lease }: TableWork): boolean =>
  lease.state.row_count / (definition.source.limit ?? 1) <= DEAREST_LIST

/** Asks Square for the number of records, where Square counts and a difference could be followed. */
export async function countRecords(work: TableWork): Promise<Ahead | undefined> {
  const { definition, extraRequests } = work
  const { count } = definition.source
  if (!count || extraRequests === 0 || !(count.window || isAffordable(work))) return undefined
  const square = await countAtSquare(work, count, { since: null, until: null })
  if (square === undefined) return undefined
  const listed = listedRows(definition, count)
  const rows = async (store: Store) => Math.max(0, (await store.countListed(definition, listed)) - square)
  return { square, rows }
}
