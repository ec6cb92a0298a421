import type { TableDefinition } from '../../db/declaration/define-table.ts'
import type { Run } from '../../db/state/runs.ts'
import type { Lease } from '../../db/state/sync-state.ts'
import { Cancelled, GiveUp } from '../../errors.ts'
import { perParentOf } from '../../square/plan/source.ts'
import { planWalk, type Walk } from '../../square/plan/walk.ts'
import { chooseWay } from './choose-whole.ts'
import { describeEnd } from './describe-end.ts'
import { maskDeleted } from './mask-deleted.ts'
import { retryQuarantine } from './retry-quarantine.ts'
import { finishTable } from './finish-table.ts'
import { finishVerification } from '../verify/verify-table.ts'
import { announceParents } from '../read/read-parents.ts'
import { readSlices, restartSlice } from './read-slices.ts'
import { withoutValues } from '../shared/without-values.ts'
import type { TableWork, Workshop } from '../shared/work.ts'

/** A cursor lives about 15 minutes at Square (forum 2950): one that is older than this is not tried again. */
const CURSOR_LIFE_MS = 5 * 60_000
/** A watermark this far beyond Square's now was never Square's. */
const FUTURE_MS = 5 * 60_000

/**
 * One table's turn: lease, pages until none, done. Goes on where a killed process stopped; a second one beside it is kept out by the
 * lease, and could finish nothing without it. A walk that an earlier run began is complete as of that run: what has changed since is
 * read after it, so that whoever started this run finds everything that was there when it did. A recovery stands for the run that died.
 * A table that was brought along is read for its changes only.
 */
export async function syncTable(
  shop: Workshop,
  run: Run,
  definition: TableDefinition,
  signal: AbortSignal,
): Promise<void> {
  // What is brought along is only there for the others: what changed is enough.
  let turn: Run = run.brought.includes(definition.name) ? { ...run, kind: 'incremental', repair: false } : run
  let whole = false
  for (;;) {
    const next = await walkOnce(shop, turn, { definition, whole }, signal)
    if (next === 'done') return
    if (next === 'whole') whole = true
    else turn = { ...turn, kind: 'incremental' }
  }
}

/** One walk. `again`: it was begun by an earlier run, and now it is complete; `whole`: it was not enough to read the changes. */
async function walkOnce(
  shop: Workshop,
  run: Run,
  { definition, whole }: { definition: TableDefinition; whole: boolean },
  signal: AbortSignal,
): Promise<'done' | 'again' | 'whole'> {
  const lease = await waitForLease(shop, definition.name, signal)
  const startedAt = shop.clock.monotonic()
  const stats = { requests: 0, retries: 0, bytes: 0 }
  try {
    if (!(await shop.store.startRunTable(run.id, definition.name, lease.state.last_sync_timestamp))) {
      throw new Cancelled('The run has ended')
    }
    const own = await shop.store.listStoodFor(run)
    const work = await beginWork(shop, run, { definition, lease, stats, signal }, { own, whole })
    await readSlices(work)
    if (run.kind === 'verify') {
      await finishVerification(work)
      return 'done'
    }
    const isOwn = own.includes(work.walk.run_id)
    const ended = await finishTable(work, { startedAt, isOwn })
    return ended ? 'done' : isOwn ? 'whole' : 'again'
  } catch (thrown) {
    const error = withoutValues(definition.name, thrown)
    await shop.store.addToRunTable(run.id, definition.name, stats).catch(() => undefined) // what it cost so far
    await shop.store.releaseLease(lease, describeEnd(definition, error)).catch(() => undefined) // it runs out by itself
    throw error
  }
}

/** Waits until whoever writes this table has ended or died. */
async function waitForLease(shop: Workshop, table: string, signal: AbortSignal): Promise<Lease> {
  for (;;) {
    const lease = await shop.store.takeLease(table, shop.owner, shop.isDead)
    if (lease) return lease
    shop.log.info({ table }, 'waiting for the lease of another worker')
    shop.onWait?.('another worker has the table', 1000)
    await shop.clock.sleep(1000, signal)
  }
}

/** Plans the walk, or goes on with the one that an earlier process left. `own`: the runs whose walks are this run's. */
async function beginWork(
  shop: Workshop,
  run: Run,
  turn: Pick<TableWork, 'definition' | 'lease' | 'stats' | 'signal'>,
  { own, whole }: { own: readonly string[]; whole: boolean },
): Promise<TableWork> {
  const { store } = shop
  const { definition, lease } = turn
  const planned = await plan(shop, run, lease, { definition, whole })
  const left = lease.state.checkpoint
  // What the run has begun it ends in the same way: another process may find other reasons now.
  const sameKind =
    left?.kind === planned.kind ||
    (left && left.kind !== 'verify' && run.kind === 'incremental' && own.includes(left.run_id))
  const goesOn = left !== null && sameKind && mayGoOn(run, left, own)
  const walk = goesOn ? left : planned
  const work: TableWork = { ...shop, ...turn, run, walk, hasQuarantined: false }
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
    if (goesOn) return
    await tx.clearSeen(definition.name)
    if (perParentOf(definition.source)) await tx.askAgain(definition.name, walk.run_id)
  })
  await announceParents(work)
  if (run.kind !== 'verify' || run.repair) await retryQuarantine(work)
  if (run.kind === 'foundation') await maskDeleted(work)
  return work
}

function mayGoOn({ kind }: Run, left: Walk, own: readonly string[]): boolean {
  if (own.includes(left.run_id)) return left.slices.some(({ done, page }) => !done || page > 0)
  // What another verification has compared is neither compared now nor repaired, and a list that another run has read to its end is
  // read again: it is that run's end which fails, and may fail for ever.
  return kind !== 'verify' && left.slices.some(({ done }) => !done)
}

async function plan(
  shop: Workshop,
  run: Run,
  lease: Lease,
  { definition, whole }: { definition: TableDefinition; whole: boolean },
): Promise<Walk> {
  const { store, tables } = shop
  const { source } = definition
  const { now, settled } = await store.readClock()
  const locations = tables.has('locations') ? await store.listLocationIds() : []
  const { watermark, looked_back_at, refused_locations } = lease.state
  if (source.perLocation && locations.length === 0)
    throw new GiveUp('No location is known: sync the table locations first')
  const future = watermark !== null && Date.parse(watermark) > now.getTime() + FUTURE_MS
  const account = { locations, began: await store.findBeginning(), now }
  const walk = planWalk({
    source,
    runId: run.id,
    kind: run.kind,
    watermark: future ? null : watermark,
    lookedBackAt: looked_back_at,
    refused: refused_locations,
    ...account,
    settled,
    whole: whole ? 'list' : await chooseWay(shop, run, definition, account),
  })
  return future
    ? {
        ...walk,
        reason: `watermark_in_future: it was ${new Date(watermark).toISOString()}, so everything was read again`,
      }
    : walk
}
