import type { Partition } from '../../square/plan/read-plan.ts'
import { fetchByIds } from '../by-id/fetch-by-ids.ts'
import type { ReadPage } from './page.ts'
import type { TableWork } from '../shared/work.ts'

/**
 * Reads a page of known rows by id, one request per batch. This shows changes that no filter shows. The cursor is the last key, so it never
 * expires. The watermark comes from the lists of the same read.
 */
export async function readKnown(work: TableWork, partition: Partition): Promise<ReadPage> {
  const { definition, readPlan } = work
  const limit = definition.byId?.batch ?? 1
  const ids = await work.store.nextKeys(definition, partition.cursor ?? '', limit)
  const { records } = await fetchByIds(work, definition, ids)
  const last = ids.length < limit ? undefined : ids.at(-1)
  const now = new Date(work.clock.now()).toISOString()
  return {
    records,
    cursor: last ?? null,
    signpost: readPlan.signpost ?? now,
    serverTime: readPlan.started_at ?? now,
  }
}
