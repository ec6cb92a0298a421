import { currentRun } from '../db/state/runs.ts'
import { within } from '../runtime/deadline.ts'
import { addRunJob, type Starter } from './trigger.ts'

/** How often to look whether the queue still holds the run. A lost job is added again after three looks. */
export const LOOK_MS = 2000

/**
 * Returns a function that looks at the queue once. If the job of the current run is gone (FLUSHALL, a restarted Redis without persistence),
 * the run goes on: at the first look the job may just be about to be added, at the second `letGo` stops work on its tables, at the third
 * the job is added again. Tables that have ended stay so; the others go on from their checkpoints.
 */
export function watchQueue({ db, queues, log }: Starter, letGo: () => void): () => Promise<void> {
  let missed = { runId: '', times: 0 }
  return async () => {
    if (!queues.isUp()) return
    const run = await currentRun(db)
    if (!run || (await within(LOOK_MS, queues.queue.getJobState(run.id))) !== 'unknown') {
      missed = { runId: '', times: 0 }
      return
    }
    missed = { runId: run.id, times: missed.runId === run.id ? missed.times + 1 : 1 }
    if (missed.times === 2) {
      log.error({ run: run.id }, 'the queue was emptied in the middle of a run: nothing is lost, it goes on')
      letGo()
    }
    if (missed.times === 3) {
      missed.times = 0
      await addRunJob(queues, run.id)
    }
  }
}
