import { preparePage } from '../db/prepare-page.ts'
import { type ChangedRow, REFUSES_ROW } from '../db/upsert-page.ts'
import { describeDbError } from '../db/db-error.ts'
import type { Slice } from '../square/walk.ts'
import { ensureParents } from './ensure-parents.ts'
import { readPage, type ReadPage } from './read-page.ts'
import { retryDatabase } from './retry-database.ts'
import { markPartsGone } from './mark-parts-gone.ts'
import { sweeps } from './sweep-table.ts'
import { addFindings, findDrift } from './verify-table.ts'
import type { TableWork } from './work.ts'

/**
 * One page of one slice: fetch → decode → rows → one transaction { upsert, children, counters, checkpoint }. Killed anywhere, the page is
 * either stored with its checkpoint or not at all; a repeat writes nothing twice.
 */
export async function syncPage(work: TableWork, index: number): Promise<void> {
  const slice = work.walk.slices[index]
  if (!slice) throw new Error(`${work.definition.name} has no slice ${index}`)
  const page = await readPage(work, slice)
  await writePage(work, index, slice, page)
}

/** The second half of a page. It may wait for Postgres as long as that takes; only then does the slice move on. */
export async function writePage(work: TableWork, index: number, slice: Slice, page: ReadPage): Promise<void> {
  const { definition, walk } = work
  const prepared = preparePage(definition, page.records)
  const next: Slice = { ...slice, cursor: page.cursor, page: slice.page + 1, done: page.cursor === null }
  const signpost = earliest(walk.signpost, page.signpost)
  const startedAt = earliest(walk.started_at, page.serverTime)

  await retryDatabase(work, async () => {
    const different = await work.store.findChanged(definition, prepared.rows)
    const altered =
      walk.kind === 'verify' ? await work.store.findAltered(definition, prepared.rows, different) : []
    if (walk.kind === 'verify')
      next.found = addFindings(slice.found, findDrift(work, page.records.length, different, altered))
    const changed = walk.kind === 'verify' && !work.run.repair ? [] : [...different, ...altered]
    const placeholders = await ensureParents(work, definition, changed)
    const store = (careful: boolean) =>
      work.store.transaction(async (tx) => {
        if (work.run.repair) await tx.distrust(definition, altered)
        const { counts, rejected } = await tx.storeRows(definition, changed, { runId: work.run.id, careful })
        const refused = [...prepared.rejected, ...rejected]
        const gone = page.parents
          ? await markPartsGone(tx, work, page.parents, prepared.rows, slice.gone ?? 0)
          : 0
        if (gone > 0) next.gone = (slice.gone ?? 0) + gone
        await tx.putInQuarantine(definition.name, refused, work.run.id)
        if (sweeps(definition, walk)) {
          const keys = prepared.rows.map(({ key }) => key)
          await tx.noteSeen({ table: definition.name, slice: index, page: slice.page, keys })
        }
        const stats = { ...work.stats }
        await tx.addToRunTable(work.run.id, definition.name, {
          ...stats,
          ...counts,
          deleted: counts.deleted + gone,
          pages: 1,
          rows_read: page.records.length,
          unchanged: counts.unchanged + prepared.rows.length - different.length - altered.length,
          quarantined: refused.length,
          placeholders,
          drift: prepared.drift,
        })
        const at = {
          index,
          slice: next,
          walk: { ...walk, signpost, started_at: startedAt },
          liveDelta: counts.liveDelta - gone,
        }
        await tx.moveCheckpoint(work.lease, at)
        return { counts, stats }
      })
    const { counts, stats } = await tryPlain(store, changed)
    work.stats.requests -= stats.requests
    work.stats.retries -= stats.retries
    work.stats.bytes -= stats.bytes
    work.log.debug(
      { table: definition.name, page: next.page, read: page.records.length, ...counts },
      'page stored',
    )
  })
  walk.signpost = signpost
  walk.started_at = startedAt
  walk.slices[index] = next
}

/** All rows at once; if Postgres refuses one of them, again with savepoints, to find it. */
async function tryPlain<T>(
  store: (careful: boolean) => Promise<T>,
  changed: readonly ChangedRow[],
): Promise<T> {
  try {
    return await store(false)
  } catch (error) {
    const refused = describeDbError(error)
    if (!refused || !REFUSES_ROW.test(refused.code) || changed.length === 0) throw error
    return store(true)
  }
}

const earliest = (a: string | null, b: string) => (a === null || Date.parse(b) < Date.parse(a) ? b : a)
