import { Unavailable } from '../errors.ts'
import { listRecords } from '../square/decode.ts'
import type { ById } from '../square/source.ts'
import { buildCall } from '../square/walk.ts'
import { options } from './read-page.ts'
import type { TableWork } from './work.ts'

/** The records that Square still knows under these ids, deleted ones included where it keeps them. Unknown ids are absent. */
export async function fetchByIds(
  work: TableWork,
  byId: ById,
  ids: readonly string[],
): Promise<Record<string, unknown>[]> {
  const params = Object.entries(byId.params ?? {})
  const records: Record<string, unknown>[] = []
  if (byId.ids === undefined) {
    for (const id of ids) {
      const record = await fetchOne(work, byId, [...params, ['id', id]])
      if (record) records.push(record)
    }
    return records
  }
  const batch = byId.batch ?? 100
  for (let i = 0; i < ids.length; i += batch) {
    const call = buildCall(byId.call, [...params, [byId.ids, ids.slice(i, i + batch)]])
    if (byId.item === undefined) {
      const { body } = await work.square.call(call, {
        ...options(work),
        expects: { items: byId.items, absence: 'empty' },
      })
      records.push(...listRecords(body, { items: byId.items, absence: 'empty' }).records)
    } else {
      const { body } = await work.square.call(call, options(work))
      const answers = Object.values(
        (body[byId.items] ?? {}) as Record<string, Record<string, unknown> | undefined>,
      ) // an id each
      for (const answer of answers) {
        const record = answer?.[byId.item]
        if (record !== null && typeof record === 'object') records.push(record as Record<string, unknown>)
      }
    }
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
