import type { TableDefinition } from '../../db/declaration/define-table.ts'
import type { Run } from '../../db/state/runs.ts'
import type { Lease } from '../../db/state/sync-state.ts'
import { Cancelled, GiveUp } from '../../errors.ts'
import { perParentOf } from '../../square/plan/source.ts'
import { makeReadPlan, type ReadPlan } from '../../square/plan/read-plan.ts'
import { chooseWay } from './choose-whole.ts'
import { describeEnd } from './describe-end.ts'
import { maskDeleted } from './mask-deleted.ts'
import { retryQuarantine } from './retry-quarantine.ts'
import { finishTable } from './finish-table.ts'
import { finishVerification } from '../verify/verify-table.ts'
import { announceParents } from '../read/read-parents.ts'
import { readPartitions, restartPartition } from './read-partitions.ts'
import { withoutValues } from '../shared/without-values.ts'
import type { TableWork, WorkerContext } from '../shared/work.ts'

/** A cursor lives about 15 minutes at Square (forum 2950). One that is older than this is not used again. */
const CURSOR_LIFE_MS = 5 * 60_000
/** A watermark this far ahead of now did not come from Square's clock. */
const FUTURE_MS = 5 * 60_000

/**
 * Syncs one table: takes the lease, reads pages until none is left, finishes. Goes on where a killed process stopped. A second process is
 * kept out by the lease, and could finish nothing without it. A read that an earlier run began is complete as of that run, so the changes
 * since then are read after it: whoever started this run finds everything that existed at its start. A recovery finishes the reads of the
 * run that died as its own. Of a table that was brought along only the changes are read.
 */
export async function syncTable(
  context: WorkerContext,
  run: Run,
  definition: TableDefinition,
  signal: AbortSignal,
): Promise<void> {
  // Tables that were brought along serve the others: their changes are enough.
  let tableRun: Run = run.brought.includes(definition.name)
    ? { ...run, kind: 'incremental', repair: false }
    : run
  let whole = false
  for (;;) {
    const next = await readOnce(context, tableRun, { definition, whole }, signal)
    if (next === 'done') return
    if (next === 'whole') whole = true
    else tableRun = { ...tableRun, kind: 'incremental' }
  }
}

/** Reads the table once. `again`: the read was an earlier run's and is complete now; `whole`: reading the changes was not enough. */
async function readOnce(
  context: WorkerContext,
  run: Run,
  { definition, whole }: { definition: TableDefinition; whole: boolean },
  signal: AbortSignal,
): Promise<'done' | 'again' | 'whole'> {
  const lease = await waitForLease(context, definition.name, signal)
  const startedAt = context.clock.monotonic()
  const stats = { requests: 0, retries: 0, bytes: 0 }
  try {
    if (!(await context.store.startRunTable(run.id, definition.name, lease.state.last_sync_timestamp))) {
      throw new Cancelled('The run has ended')
    }
    const resumedRuns = await context.store.listResumedRuns(run)
    const work = await beginWork(context, run, { definition, lease, stats, signal }, { resumedRuns, whole })
    await readPartitions(work)
    if (run.kind === 'verify') {
      await finishVerification(work)
      return 'done'
    }
    const isOwn = resumedRuns.includes(work.readPlan.run_id)
    const ended = await finishTable(work, { startedAt, isOwn })
    return ended ? 'done' : isOwn ? 'whole' : 'again'
  } catch (thrown) {
    const error = withoutValues(definition.name, thrown)
    await context.store.addToRunTable(run.id, definition.name, stats).catch(() => undefined) // what it cost so far
    await context.store.releaseLease(lease, describeEnd(definition, error)).catch(() => undefined) // it runs out by itself
    throw error
  }
}

/** Waits until the process that writes this table has finished or died. */
async function waitForLease(context: WorkerContext, table: string, signal: AbortSignal): Promise<Lease> {
  for (;;) {
    const lease = await context.store.takeLease(table, context.owner, context.isDead)
    if (lease) return lease
    context.log.info({ table }, 'waiting for the lease of another worker')
    context.onWait?.('another worker has the table', 1000)
    await context.clock.sleep(1000, signal)
  }
}

/** Makes a read plan, or goes on with the one that an earlier process left. `resumedRuns`: the runs whose reads count as this run's. */
async function beginWork(
  context: WorkerContext,
  run: Run,
  tableRun: Pick<TableWork, 'definition' | 'lease' | 'stats' | 'signal'>,
  { resumedRuns, whole }: { resumedRuns: readonly string[]; whole: boolean },
): Promise<TableWork> {
  const { store } = context
  const { definition, lease } = tableRun
  const planned = await plan(context, run, lease, { definition, whole })
  const left = lease.state.checkpoint
  // A run ends a read as it began it, although another process might now find reasons for another kind.
  const sameKind =
    left?.kind === planned.kind ||
    (left && left.kind !== 'verify' && run.kind === 'incremental' && resumedRuns.includes(left.run_id))
  const goesOn = left !== null && sameKind && mayGoOn(run, left, resumedRuns)
  const readPlan = goesOn ? left : planned
  const work: TableWork = { ...context, ...tableRun, run, readPlan, hasQuarantined: false }
  if (goesOn) {
    const ageMs = await store.checkpointAgeMs(lease)
    if (ageMs > CURSOR_LIFE_MS && !definition.source.perParent) {
      for (const [index, partition] of readPlan.partitions.entries())
        if (partition.cursor !== null) await restartPartition(work, index)
    }
    context.log.info(
      { table: definition.name, pages: readPlan.partitions.reduce((sum, { page }) => sum + page, 0) },
      'going on from the checkpoint',
    )
  }
  // In one fenced transaction: a worker that slept and lost its lease must not clear what its successor has seen.
  await store.transaction(async (tx) => {
    await tx.saveReadPlan(lease, readPlan)
    if (goesOn) return
    await tx.clearSeen(definition.name)
    if (perParentOf(definition.source)) await tx.askAgain(definition.name, readPlan.run_id)
  })
  await announceParents(work)
  if (run.kind !== 'verify' || run.repair) await retryQuarantine(work)
  if (run.kind === 'foundation') await maskDeleted(work)
  return work
}

function mayGoOn({ kind }: Run, left: ReadPlan, resumedRuns: readonly string[]): boolean {
  if (resumedRuns.includes(left.run_id)) return left.partitions.some(({ done, page }) => !done || page > 0)
  // A verification does not go on with another one's read: it would neither compare nor repair what that one has compared. And a list that
  // another run has read to its end is read again: it is that run's end which fails, and it may fail for ever.
  return kind !== 'verify' && left.partitions.some(({ done }) => !done)
}

async function plan(
  context: WorkerContext,
  run: Run,
  lease: Lease,
  { definition, whole }: { definition: TableDefinition; whole: boolean },
): Promise<ReadPlan> {
  const { store, tables } = context
  const { source } = definition
  const { now, settled } = await store.readClock()
  const locations = tables.has('locations') ? await store.listLocationIds() : []
  const { watermark, looked_back_at, refused_locations } = lease.state
  if (source.perLocation && locations.length === 0)
    throw new GiveUp('No location is known: sync the table locations first')
  const future = watermark !== null && Date.parse(watermark) > now.getTime() + FUTURE_MS
  const account = { locations, began: await store.findBeginning(), now }
  const readPlan = makeReadPlan({
    source,
    runId: run.id,
    kind: run.kind,
    watermark: future ? null : watermark,
    lookedBackAt: looked_back_at,
    refused: refused_locations,
    ...account,
    settled,
    whole: whole ? 'list' : await chooseWay(context, run, definition, account),
  })
  return future
    ? {
        ...readPlan,
        reason: `watermark_in_future: it was ${new Date(watermark).toISOString()}, so everything was read again`,
      }
    : readPlan
}
