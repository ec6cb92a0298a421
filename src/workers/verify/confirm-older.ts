import { preparePage } from '../../db/rows/prepare-page.ts'
import type { ChangedRow } from '../../db/rows/upsert-page.ts'
import { fetchByIds } from '../by-id/fetch-by-ids.ts'
import { canAskById } from '../by-id/fetch-by-ids.ts'
import type { TableWork } from '../shared/work.ts'

/** Lists that Square builds from an index lag behind by seconds, rarely minutes. A row stored longer ago than this is not ahead of the list. */
const LAG_MS = 15 * 60_000

/** Rows of a verified page, by the way they are stored. */
export interface Confirmed {
  /** Stored as usual. */
  plain: ChangedRow[]
  /** Square shows them now although the stored rows look newer: stored whatever their age. */
  truth: ChangedRow[]
}

/**
 * Sorts the differing rows of a repair, which makes the mirror equal to what Square shows now. A row that looks older than the stored one
 * is asked for by id, because a list may lag behind. Where Square cannot be asked by id, the list counts if the stored row is old enough.
 * Rows that were stored since this verification began are treated as usual.
 */
export async function confirmOlder(work: TableWork, different: readonly ChangedRow[]): Promise<Confirmed> {
  const { definition, readPlan, store } = work
  const byId = canAskById(definition)
  const before = byId ? readPlan.begun_at : new Date(Date.parse(readPlan.begun_at) - LAG_MS).toISOString()
  const older = await store.findOlder(definition, different, before)
  if (older.length === 0) return { plain: [...different], truth: [] }
  const truth = byId ? await askNow(work, older) : older
  const confirmed = new Set(truth.map(({ row }) => row.key[0]))
  const isTruth = (change: ChangedRow) =>
    older.includes(change) && (!byId || confirmed.has(change.row.key[0]))
  return { plain: different.filter((change) => !isTruth(change)), truth }
}

async function askNow(work: TableWork, older: readonly ChangedRow[]): Promise<ChangedRow[]> {
  const asked = new Map(older.map((change) => [change.row.key[0] ?? '', change]))
  const { records } = await fetchByIds(work, work.definition, [...asked.keys()])
  return preparePage(work.definition, records).rows.flatMap((row) => {
    const change = asked.get(row.key[0] ?? '')
    return change ? [{ ...change, row }] : []
  })
}
