import { Cancelled, RestartTable, RetryLater, TooLarge, Unavailable } from '../../errors.ts'
import { noteCursor } from '../../square/plan/list-end.ts'
import { beginAgain, pageLimit, type Slice, sourceOf } from '../../square/plan/walk.ts'
import { allEnded } from '../shared/all-ended.ts'
import { oneAtATime } from '../shared/one-at-a-time.ts'
import { forbidSlice, isAboutPlace } from './refused-locations.ts'
import { syncPage } from './sync-page.ts'
import type { TableWork } from '../shared/work.ts'

/** How many slices of one table are read side by side, within the one rate budget. */
const SLICES_AT_ONCE = 8
/** How often one walk may begin a slice again because its cursor went bad. */
const MOST_RESTARTS = 3
/** Large pages are what Square fails at, again and again (forum 17072): after these answers a smaller one is worth a try. */
const OVERBURDENED = new Set([408, 500, 504])
/** Down to an eighth: an outage has the same answers. */
const MOST_RELIEFS = 3

const inTurn = oneAtATime()

/**
 * Reads what is left of every slice, a few side by side; what is read besides the list only then, because the list tells whom to ask. The
 * first failure stops the others after their page.
 */
export async function readSlices(work: TableWork): Promise<void> {
  await readThose(work, ({ also }) => !also)
  await readThose(work, ({ also }) => also === true)
}

async function readThose(work: TableWork, isOne: (slice: Slice) => boolean): Promise<void> {
  let next = 0 // counted, because slices are added while others are read: a batch with a forbidden location is split
  let failed = false
  const lane = async () => {
    while (!failed && next < work.walk.slices.length) {
      try {
        const index = next++
        const slice = work.walk.slices[index]
        if (slice && isOne(slice)) await readSlice(work, index)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const lanes = Array.from({ length: Math.min(SLICES_AT_ONCE, work.walk.slices.length) }, lane)
  await allEnded(lanes)
}

async function readSlice(work: TableWork, index: number): Promise<void> {
  let restarts = 0
  let reliefs = 0
  const cursors = new Set<string>()
  for (;;) {
    const slice = work.walk.slices[index]
    if (!slice || slice.done) return
    noteCursor(cursors, slice.cursor, work.definition.source)
    if (work.signal.aborted) throw new Cancelled('The run was cancelled')
    try {
      // Pages that had to be made smaller are large still, and a process has several tables under way.
      await (slice.limit === undefined ? syncPage(work, index) : inTurn(() => syncPage(work, index)))
    } catch (error) {
      if (error instanceof Unavailable && isAboutPlace(work, error)) {
        await forbidSlice(work, index, error)
        return
      }
      const table = work.definition.name
      const tooMuch =
        error instanceof TooLarge || (isOverburdened(work, slice, error) && reliefs++ < MOST_RELIEFS)
      if (tooMuch) {
        slice.limit = halfLimit(work, slice, error)
        work.log.warn(
          { table, limit: slice.limit, err: error },
          'too much at once: reading again with smaller pages',
        )
      } else {
        if (!(error instanceof RestartTable) || ++restarts > MOST_RESTARTS) throw error
        work.log.info({ table, restarts }, 'the cursor is no longer valid: reading again from the first page')
      }
      cursors.clear()
      await restartSlice(work, index)
    }
  }
}

const isOverburdened = ({ definition }: TableWork, slice: Slice, error: unknown) =>
  error instanceof RetryLater &&
  OVERBURDENED.has(error.status ?? 0) &&
  (pageLimit(definition.source, slice) ?? 1) > 1

/** Throws the error where pages cannot be smaller. A cursor goes with its query (Square: "Pagination"), so the slice begins again. */
function halfLimit({ definition }: TableWork, slice: Slice, error: unknown): number {
  const limit = pageLimit(definition.source, slice) ?? 1
  if (limit === 1) throw error
  return Math.floor(limit / 2)
}

/**
 * The same window again from its first page. What it has stored stays; upserts make the repeat harmless. Parents are not asked again: only
 * the page under way has failed.
 */
export async function restartSlice(work: TableWork, index: number): Promise<void> {
  const slice = work.walk.slices[index]
  if (!slice) return
  if (sourceOf(work.definition.source, slice).perParent) return work.store.saveWalk(work.lease, work.walk)
  work.walk.slices[index] = {
    ...beginAgain(slice, slice.params),
    // What was found and repaired is not found again.
    ...(slice.found && work.run.repair ? { found: { ...slice.found, listed: 0 } } : {}),
  }
  await work.store.transaction(async (tx) => {
    await tx.saveWalk(work.lease, work.walk)
    await tx.clearSeen(work.definition.name, index)
  })
}
