import type { TableDefinition } from '../../db/declaration/define-table.ts'
import { keyOf } from '../../db/rows/prepare-page.ts'
import { valueAt } from '../../json/json-path.ts'
import { GiveUp, TooLarge, Unavailable } from '../../errors.ts'
import type { SquareCall } from '../../square/http/call.ts'
import { listRecords } from '../../square/http/decode.ts'
import type { ById } from '../../square/plan/source.ts'
import { buildCall } from '../../square/plan/read-plan.ts'
import { options } from '../shared/call-options.ts'
import type { Asking } from '../shared/work.ts'

/** Whether Square shows single records of this table by their id. */
export const canAskById = ({ byId, key }: TableDefinition) => byId !== undefined && key.length === 1

/** Square's answers to a request by id. */
export interface Fetched {
  records: Record<string, unknown>[]
  /** Ids without a clear answer: forbidden, refused as wrong, or failed. */
  unclear: string[]
  /** Ids under which Square showed another record. */
  aliased: string[]
}

/**
 * Fetches the records that Square still knows under these ids, deleted ones included where it keeps them. Ids that Square does not know are
 * absent from the result. Where Square answers with another record (merged customers: get(old id) is the new customer), stores the alias.
 */
export async function fetchByIds(
  work: Asking,
  definition: TableDefinition,
  ids: readonly string[],
): Promise<Fetched> {
  const { byId } = definition
  const fetched = nothing()
  if (!byId) return fetched
  const size = byId.ids === undefined ? 1 : (byId.batch ?? 100)
  const count = Math.ceil(ids.length / size)
  const batches = Array.from({ length: count }, (_, n) => ids.slice(n * size, (n + 1) * size))
  for (let batch = batches.shift(); batch; batch = batches.shift()) {
    try {
      const { records, unclear, aliased } = await fetchBatch(work, definition, byId, batch)
      fetched.records.push(...records)
      fetched.unclear.push(...unclear)
      fetched.aliased.push(...aliased)
    } catch (error) {
      const badId = error instanceof GiveUp // one id that Square calls wrong fails its whole batch
      if (isForbidden(error) || (badId && batch.length === 1)) fetched.unclear.push(...batch)
      else if (batch.length > 1 && (badId || error instanceof TooLarge)) {
        const half = Math.ceil(batch.length / 2)
        batches.unshift(batch.slice(0, half), batch.slice(half))
      } else throw error
    }
  }
  const unclear = fetched.unclear.length
  if (unclear > 0)
    work.log.warn({ table: definition.name, unclear }, 'Square gave no clear answer about some records')
  return fetched
}

/** A missing scope concerns the whole table; any other refusal only the requested records. */
const isForbidden = (error: unknown) => error instanceof Unavailable && error.scope === undefined

async function fetchBatch(
  work: Asking,
  definition: TableDefinition,
  byId: ById,
  ids: readonly string[],
): Promise<Fetched> {
  const asked: [string, unknown] = byId.ids === undefined ? ['id', ids[0]] : [byId.ids, ids]
  const call = buildCall(byId.call, [...Object.entries(byId.params ?? {}), asked])
  if (byId.ids === undefined) return fetchOne(work, definition, byId, { call, ids })
  if (byId.item !== undefined) return fetchEach(work, definition, byId, { call, ids, item: byId.item })
  const expects = { items: byId.items, absence: 'empty' } as const
  const { body } = await work.square.call(call, { ...options(work), expects, divisible: ids.length > 1 })
  return { ...nothing(), records: listRecords(body, expects).records }
}

/** Reads a bulk answer: for each id a record or errors. Only NOT_FOUND says that there is no record. */
async function fetchEach(
  work: Asking,
  definition: TableDefinition,
  byId: ById,
  { call, ids, item }: { call: SquareCall; ids: readonly string[]; item: string },
): Promise<Fetched> {
  const { body } = await work.square.call(call, { ...options(work), divisible: ids.length > 1 })
  const answers = body[byId.items] as Record<string, Record<string, unknown> | undefined> | undefined
  if (!answers) return { ...nothing(), unclear: [...ids] }
  const fetched = nothing()
  for (const id of ids) {
    const answer = answers[id]
    const record = answer?.[item]
    if (record !== null && typeof record === 'object')
      await keep(work, definition, { id, record: record as Record<string, unknown> }, fetched)
    else if (answer && valueAt(answer, ['errors', '0', 'code']) !== 'NOT_FOUND') fetched.unclear.push(id)
  }
  return fetched
}

async function fetchOne(
  work: Asking,
  definition: TableDefinition,
  byId: ById,
  { call, ids }: { call: SquareCall; ids: readonly string[] },
): Promise<Fetched> {
  try {
    const expects = { items: byId.items, absence: 'broken', shape: 'object' } as const
    const { body } = await work.square.call(call, { ...options(work), expects })
    const [record] = listRecords(body, expects).records
    const [id = ''] = ids
    const fetched = nothing()
    if (record) await keep(work, definition, { id, record }, fetched)
    return fetched
  } catch (error) {
    if (error instanceof Unavailable && error.isAbsent) return nothing()
    throw error
  }
}

/** Adds the record that Square showed for an id. If its own id is another, the requested id is an alias. */
async function keep(
  { store }: Asking,
  definition: TableDefinition,
  { id: asked, record }: { id: string; record: Record<string, unknown> },
  fetched: Fetched,
): Promise<void> {
  fetched.records.push(record)
  const [id] = keyOf(definition, record) ?? []
  if (id === undefined || id === asked) return
  await store.noteAlias(definition.name, asked, id)
  fetched.aliased.push(asked)
}

const nothing = (): Fetched => ({ records: [], unclear: [], aliased: [] })
