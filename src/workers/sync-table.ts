import { DrizzleQueryError } from 'drizzle-orm'
import { DbError, describeDbError, describeFailure } from '../db/db-error.ts'
import type { TableDefinition } from '../db/define-table.ts'
import type { Run } from '../db/runs.ts'
import type { Lease } from '../db/sync-state.ts'
import { Cancelled, LostLease, RestartTable, TooLarge, Unavailable } from '../errors.ts'
import { beginAgain, noteCursor, planWalk, type Slice, type Walk } from '../square/walk.ts'
import { maskDeleted } from './mask-deleted.ts'
import { retryQuarantine } from './retry-quarantine.ts'
import { allEnded } from './all-ended.ts'
import { finishTable } from './finish-table.ts'
import { finishVerification } from './verify-table.ts'
import { forbidSlice, isAboutPlace } from './refused-locations.ts'
import { syncPage } from './sync-page.ts'
import type { TableWork, Workshop } from './work.ts'

/** How many slices of one table are read side by side, within the one rate budget. */
const SLICES_AT_ONCE = 8
/** A cursor lives about 15 minutes at Square (forum 2950): one that is older than this is not tried again. */
const CURSOR_LIFE_MS = 5 * 60_000
/** How often one walk may begin a slice again because its cursor went bad. */
const MOST_RESTARTS = 3
/** A watermark this far beyond Square's now was never Square's. */
const FUTURE_MS = 5 * 60_000

/**
 * One table's turn: lease, pages until none, done. Goes on where a killed process stopped; a second one beside it is kept out by the
 * lease, and could finish nothing without it. A walk that an earlier run began is complete as of that run: what has changed since is
 * read after it, so that whoever started this run finds everything that was there when it did. A recovery stands for the earlier run.
 */
export async function syncTable(
  shop: Workshop,
  run: Run,
  definition: TableDefinition,
  signal: AbortSignal,
): Promise<void> {
  let turn = run
  while (!(await walkOnce(shop, turn, definition, signal))) turn = { ...run, kind: 'incremental' }
}

/** One walk. False: it was begun by an earlier run, and now it is complete. */
async function walkOnce(
  shop: Workshop,
  run: Run,
  definition: TableDefinition,
  signal: AbortSignal,
): Promise<boolean> {
  const lease = await waitForLease(shop, definition.name, signal)
  const startedAt = shop.clock.monotonic()
  const stats = { requests: 0, retries: 0, bytes: 0 }
  try {
    if (!(await shop.store.startRunTable(run.id, definition.name, lease.state.last_sync_timestamp))) {
      throw new Cancelled('The run has ended')
    }
    const work = await beginWork(shop, run, { definition, lease, stats, signal })
    await readSlices(work)
    if (run.kind === 'verify') {
      await finishVerification(work)
      return true
    }
    const own = work.walk.run_id === run.id || run.trigger === 'recovery'
    await finishTable(work, { startedAt, endsTurn: own })
    return own
  } catch (thrown) {
    const error = withoutValues(definition.name, thrown)
    await shop.store.addToRunTable(run.id, definition.name, stats).catch(() => undefined) // what it cost so far
    await shop.store.releaseLease(lease, describeEnd(error)).catch(() => undefined) // it runs out by itself
    throw error
  }
}

/** Drizzle's message holds the statement and its parameters, which are personal data: it must not get into the run's record. */
function withoutValues(table: string, error: unknown): unknown {
  const facts = error instanceof DrizzleQueryError ? describeDbError(error) : undefined
  return facts ? new DbError(`Postgres cannot go on with ${table}`, facts) : error
}

/** Waits until whoever writes this table has ended or died. */
async function waitForLease(shop: Workshop, table: string, signal: AbortSignal): Promise<Lease> {
  for (;;) {
    const lease = await shop.store.takeLease(table, shop.owner, shop.isDead)
    if (lease) return lease
    shop.log.info({ table }, 'waiting for the lease of another worker')
    await shop.clock.sleep(1000, signal)
  }
}

/** Plans the walk, or goes on with the one that an earlier process left. */
async function beginWork(
  shop: Workshop,
  run: Run,
  turn: Pick<TableWork, 'definition' | 'lease' | 'stats' | 'signal'>,
): Promise<TableWork> {
  const { store } = shop
  const { definition, lease } = turn
  const planned = await plan(shop, run, definition, lease)
  const left = lease.state.checkpoint
  // What another verification has compared is neither compared now nor repaired.
  const own = run.kind !== 'verify' || left?.run_id === run.id || run.trigger === 'recovery'
  const goesOn =
    own &&
    left !== null &&
    left.kind === planned.kind &&
    left.slices.some((slice) => !slice.done || slice.page > 0)
  const walk = goesOn ? left : planned
  const work: TableWork = { ...shop, ...turn, run, walk }
  if (goesOn) {
    const ageMs = await store.checkpointAgeMs(lease)
    if (ageMs > CURSOR_LIFE_MS && !definition.source.perParent) {
      for (const [index, slice] of walk.slices.entries())
        if (slice.cursor !== null) await restartSlice(work, index)
    }
    shop.log.info(
      { table: definition.name, pages: walk.slices.reduce((sum, { page }) => sum + page, 0) },
      'going on from the checkpoint',
    )
  }
  // Fenced together: a worker that slept and lost its lease must not forget what its successor has seen.
  await store.transaction(async (tx) => {
    await tx.saveWalk(lease, walk)
    if (!goesOn) await tx.clearSeen(definition.name)
  })
  if (run.kind !== 'verify' || run.repair) await retryQuarantine(work)
  if (run.kind === 'foundation') await maskDeleted(work)
  return work
}

async function plan(
  { store, tables }: Workshop,
  run: Run,
  definition: TableDefinition,
  lease: Lease,
): Promise<Walk> {
  const { source } = definition
  const { now, settled } = await store.readClock()
  const locations = source.perLocation && tables.has('locations') ? await store.listLocationIds() : []
  const { watermark, looked_back_at, refused_locations } = lease.state
  if (source.perLocation && locations.length === 0)
    throw new Unavailable('No location is known yet: sync the table locations first')
  const future = watermark !== null && Date.parse(watermark) > now.getTime() + FUTURE_MS
  const walk = planWalk({
    source,
    runId: run.id,
    kind: run.kind,
    watermark: future ? null : watermark,
    lookedBackAt: looked_back_at,
    refused: refused_locations,
    locations,
    began: source.window ? await store.findBeginning() : null,
    now,
    settled,
  })
  return future
    ? {
        ...walk,
        reason: `watermark_in_future: it was ${new Date(watermark).toISOString()}, so everything was read again`,
      }
    : walk
}

/** Reads what is left of every slice, a few side by side. The first failure stops the others after their page. */
async function readSlices(work: TableWork): Promise<void> {
  let next = 0 // counted, because slices are added while others are read: a batch with a forbidden location is split
  let failed = false
  const lane = async () => {
    while (!failed && next < work.walk.slices.length) {
      try {
        await readSlice(work, next++)
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
  const cursors = new Set<string>()
  for (;;) {
    const slice = work.walk.slices[index]
    if (!slice || slice.done) return
    noteCursor(cursors, slice.cursor, work.definition.source)
    if (work.signal.aborted) throw new Cancelled('The run was cancelled')
    try {
      await syncPage(work, index)
    } catch (error) {
      if (error instanceof Unavailable && isAboutPlace(work, error)) {
        await forbidSlice(work, index, error)
        return
      }
      const table = work.definition.name
      if (error instanceof TooLarge) {
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

/** Throws the error where pages cannot be smaller. A cursor goes with its query (Square: "Pagination"), so the slice begins again. */
function halfLimit({ definition }: TableWork, slice: Slice, error: TooLarge): number {
  const limit = slice.limit ?? definition.source.limit ?? 1
  if (limit === 1) throw error
  return Math.floor(limit / 2)
}

/** The same window again from its first page. What it has stored stays; upserts make the repeat harmless. */
async function restartSlice(work: TableWork, index: number): Promise<void> {
  const slice = work.walk.slices[index]
  if (!slice) return
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

/** How an error leaves the table's state. The checkpoint stays in any case. */
function describeEnd(error: unknown): {
  status: 'cancelled' | 'unavailable' | 'failed'
  reason?: string
  error?: string
} {
  if (error instanceof Cancelled || error instanceof LostLease) return { status: 'cancelled' }
  const message = describeFailure(error)
  if (error instanceof Unavailable) return { status: 'unavailable', reason: message }
  return { status: 'failed', error: message }
}
