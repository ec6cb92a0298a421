import { preparePage } from '../../db/rows/prepare-page.ts'
import type { ChangedRow } from '../../db/rows/upsert-page.ts'
import { fetchByIds } from '../by-id/fetch-by-ids.ts'
import { canAskById } from '../by-id/fetch-by-ids.ts'
import type { TableWork } from '../shared/work.ts'

/** A list that Square builds from an index lags behind by seconds, rarely minutes: a row that stood this long is not ahead of it. */
const LAG_MS = 15 * 60_000

/** Rows of a verified page, sorted by what storing them takes. */
export interface Confirmed {
  /** To be stored as rows always are. */
  plain: ChangedRow[]
  /** Square shows them now, although what is stored looks newer: stored whatever their age. */
  truth: ChangedRow[]
}

/**
 * A repair makes the mirror what Square shows now. Rows that look older than what is stored are asked for by id, because a list may lag
 * behind; where that cannot be asked, the list counts once the stored row is old enough. What was stored since this verification began is
 * left to the usual order.
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
