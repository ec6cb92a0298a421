import type { TableDefinition } from '../db/define-table.ts'
import { keyOf } from '../db/prepare-page.ts'
import { Unavailable } from '../errors.ts'
import { listRecords } from '../square/decode.ts'
import type { ById } from '../square/source.ts'
import { buildCall } from '../square/walk.ts'
import { options } from './read-page.ts'
import type { TableWork } from './work.ts'

/**
 * The records that Square still knows under these ids, deleted ones included where it keeps them. Unknown ids are absent. Where Square
 * answers with another record (customers that were merged: get(old id) is the new customer), the alias is kept.
 */
export async function fetchByIds(
  work: TableWork,
  definition: TableDefinition,
  ids: readonly string[],
): Promise<Record<string, unknown>[]> {
  const { byId } = definition
  if (!byId) return []
  const params = Object.entries(byId.params ?? {})
  if (byId.ids === undefined) {
    const records: Record<string, unknown>[] = []
    for (const id of ids) {
      const record = await fetchOne(work, byId, [...params, ['id', id]])
      if (record) records.push(await noteAlias(work, definition, id, record))
    }
    return records
  }
  const batch = byId.batch ?? 100
  const records: Record<string, unknown>[] = []
  for (let i = 0; i < ids.length; i += batch) {
    const call = buildCall(byId.call, [...params, [byId.ids, ids.slice(i, i + batch)]])
    records.push(...(await fetchBatch(work, definition, byId, call)))
  }
  return records
}

async function fetchBatch(
  work: TableWork,
  definition: TableDefinition,
  byId: ById,
  call: ReturnType<typeof buildCall>,
): Promise<Record<string, unknown>[]> {
  const expects = { items: byId.items, absence: 'empty' } as const
  if (byId.item === undefined) {
    const { body } = await work.square.call(call, { ...options(work), expects })
    return listRecords(body, expects).records
  }
  const { body } = await work.square.call(call, options(work))
  const answers = Object.entries(
    (body[byId.items] ?? {}) as Record<string, Record<string, unknown> | undefined>,
  ) // an answer per id
  const records: Record<string, unknown>[] = []
  for (const [id, answer] of answers) {
    const record = answer?.[byId.item]
    if (record === null || typeof record !== 'object') continue
    records.push(await noteAlias(work, definition, id, record as Record<string, unknown>))
  }
  return records
}

async function fetchOne(
  work: TableWork,
  byId: ById,
  params: [string, unknown][],
): Promise<Record<string, unknown> | undefined> {
  try {
    const expects = { items: byId.items, absence: 'broken', shape: 'object' } as const
    const { body } = await work.square.call(buildCall(byId.call, params), { ...options(work), expects })
    return listRecords(body, expects).records[0]
  } catch (error) {
    if (error instanceof Unavailable && error.scope === undefined) return undefined // 404: Square knows it no more
    throw error
  }
}

/** Remembers that `asked` is now another record, and answers the record. */
async function noteAlias(
  { store }: TableWork,
  definition: TableDefinition,
  asked: string,
  record: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const [id] = keyOf(definition, record) ?? []
  if (id === undefined || id === asked) return record
  await store.noteAlias(definition.name, asked, id)
  return record
}
