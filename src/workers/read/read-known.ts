import type { Slice } from '../../square/plan/walk.ts'
import { fetchByIds } from '../by-id/fetch-by-ids.ts'
import type { ReadPage } from './page.ts'
import type { TableWork } from '../shared/work.ts'

/**
 * A page of rows that the mirror has, as Square knows them now: what changed without showing in any filter, for a request per batch. The
 * cursor is the last key, so it never expires. The lists of the same walk tell the watermark.
 */
export async function readKnown(work: TableWork, slice: Slice): Promise<ReadPage> {
  const { definition, walk } = work
  const limit = definition.byId?.batch ?? 1
  const ids = await work.store.nextKeys(definition, slice.cursor ?? '', limit)
  const { records } = await fetchByIds(work, definition, ids)
  const last = ids.length < limit ? undefined : ids.at(-1)
  const now = new Date(work.clock.now()).toISOString()
  return {
    records,
    cursor: last ?? null,
    signpost: walk.signpost ?? now,
    serverTime: walk.started_at ?? now,
  }
}
