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

/** A cursor lives about 15 minutes at Square (forum 2950): one that is older than this is not tried again. */
const CURSOR_LIFE_MS = 5 * 60_000
/** A watermark this far beyond Square's now was never Square's. */
const FUTURE_MS = 5 * 60_000

/**
 * One table's run: lease, pages until none, done. Goes on where a killed process stopped; a second one beside it is kept out by the
 * lease, and could finish nothing without it. A read that an earlier run began is complete as of that run: what has changed since is
 * read after it, so that whoever started this run finds everything that was there when it did. A recovery stands for the run that died.
 * A table that was brought along is read for its changes only.
 */
export async function syncTable(
  context: WorkerContext,
  run: Run,
  definition: TableDefinition,
  signal: AbortSignal,
): Promise<void> {
  // What is brought along is only there for the others: what changed is enough.
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

/** One read. `again`: it was begun by an earlier run, and now it is complete; `whole`: it was not enough to read the changes. */
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

/** Waits until whoever writes this table has ended or died. */
async function waitForLease(context: WorkerContext, table: string, signal: AbortSignal): Promise<Lease> {
  for (;;) {
    const lease = await context.store.takeLease(table, context.owner, context.isDead)
    if (lease) return lease
    context.log.info({ table }, 'waiting for the lease of another worker')
    context.onWait?.('another worker has the table', 1000)
    await context.clock.sleep(1000, signal)
  }
}

/** Plans the read, or goes on with the one that an earlier process left. `own`: the runs whose reads are this run's. */
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
  // What the run has begun it ends in the same way: another process may find other reasons now.
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
  // Fenced together: a worker that slept and lost its lease must not forget what its successor has seen.
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
  // What another verification has compared is neither compared now nor repaired, and a list that another run has read to its end is
  // read again: it is that run's end which fails, and may fail for ever.
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
