import { DEAREST_LIST } from '../../coverage/limits.ts'
import type { Store } from '../../db/store.ts'
import { buildCall } from '../../square/plan/read-plan.ts'
import { expectedBody, options } from '../shared/call-options.ts'
import type { TableWork } from '../shared/work.ts'

/** How many records the whole list holds by Square's count; undefined where Square does not count. */
async function countAtSquare(work: TableWork): Promise<number | undefined> {
  const { source } = work.definition
  if (!source.count) return undefined
  const call = buildCall(source.call, [
    ...Object.entries(source.params ?? {}),
    [source.count.param, true],
    ['limit', 1],
  ])
  const { body } = await work.square.call(call, { ...options(work), expects: expectedBody(source) })
  const total = body[source.count.field]
  return typeof total === 'number' ? total : undefined
}

/** Square's count, and how many rows the mirror is ahead of it. */
export interface Ahead {
  square: number
  /** Never less than 0: new records are read by the next run. */
  rows: (store: Store) => Promise<number>
}

/** Asks Square for the number of records, where Square counts. */
export async function countRecords(work: TableWork): Promise<Ahead | undefined> {
  const { definition, lease, extraRequests } = work
  const { count, limit = 1 } = definition.source
  if (!count || extraRequests === 0 || lease.state.row_count / limit > DEAREST_LIST) return undefined
  const square = await countAtSquare(work)
  if (square === undefined) return undefined
  // With personal data dropped, nothing tells which rows the list hides.
  const listed = definition.mask ? undefined : count.listed
  const rows = async (store: Store) => Math.max(0, (await store.countListed(definition, listed)) - square)
  return { square, rows }
}
