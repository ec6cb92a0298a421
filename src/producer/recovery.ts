import { currentRun, finishRun, isExpired, listRuns, type Run } from '../db/state/runs.ts'
import type { Liveness } from './liveness.ts'
import { within } from '../runtime/deadline.ts'
import type { Queues } from './queue/queue.ts'
import { removeJobs, startRun, type Starter, UNREACHABLE } from './trigger.ts'

/** The error of a run whose process has died. */
const INTERRUPTED = 'Interrupted: the process ended before the run did'

/** Ends the current run if no process works on it any more (killed process, lost queue), and returns it. Its checkpoints stay. */
export async function endDeadRun(starter: Starter, liveness: Liveness): Promise<Run | undefined> {
  const run = await currentRun(starter.db)
  if (!run) return undefined
  if (!liveness.isDead(run.owner)) {
    if (!(await isExpired(starter.db, run.id))) return undefined
    if (!run.cancel_requested_at && (await isWaiting(starter.queues, run))) return undefined
  }
  const status = run.cancel_requested_at ? 'cancelled' : 'failed'
  await finishRun(starter.db, run.id, status, INTERRUPTED)
  await removeJobs(starter.queues, run).catch(() => undefined) // jobs left in the queue see that their run is over
  starter.log.warn({ run: run.id }, 'an interrupted run was ended')
  return run
}

/** Whether the run's job still waits in the queue, because no worker is up or the queue is paused. Another run would wait as well. */
const isWaiting = async (queues: Queues, run: Run): Promise<boolean> =>
  queues.isUp() &&
  (await within(2000, queues.queue.getJobState(run.id)).then(
    (state) => state === 'waiting' || state === 'prioritized',
    () => false,
  ))

/**
 * Starts a recovery after a dead run: a run of its kind over its tables, which goes on from the checkpoints. Called at boot and every
 * minute, so that a recovery that the queue did not take is tried again.
 */
export async function recoverRun(starter: Starter, liveness: Liveness): Promise<void> {
  const run = (await endDeadRun(starter, liveness)) ?? (await findUnrecovered(starter.db))
  if (!run || run.cancel_requested_at) return
  const tables = run.tables.filter((table) => starter.tables.has(table) && !run.brought.includes(table))
  await startRun(starter, { kind: run.kind, trigger: 'recovery', tables, repair: run.repair })
}

/** The latest run, if it was interrupted, or is itself a recovery that never began. */
async function findUnrecovered(db: Starter['db']): Promise<Run | undefined> {
  const [run] = await listRuns(db, 1)
  if (run?.status !== 'failed') return undefined
  return run.error === INTERRUPTED || (run.trigger === 'recovery' && run.error?.startsWith(UNREACHABLE))
    ? run
    : undefined
}
