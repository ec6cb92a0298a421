import { findRun } from '../../db/state/runs.ts'
import { startRun, type Starter } from '../../producer/trigger.ts'
import { describeError } from '../answer-error.ts'

/** A status that the board knows how to send. */
interface Answer {
  status: 200 | 403 | 409 | 500
  message: string
}

/**
 * The board's "Retry": starts a new run of the same kind over the failed job's table, or over all tables of a failed run. BullMQ's own
 * retry would leave a parent waiting for ever, and start work that no run knows.
 */
export async function runAgain(starter: Starter, jobId: string): Promise<Answer> {
  const { db, queues } = starter
  try {
    const job = await queues.queue.getJob(jobId)
    const failed = (await job?.getState()) === 'failed'
    const { data } = job ?? {}
    const run = data && 'runId' in data && failed ? await findRun(db, data.runId) : undefined
    if (!run || !data) return { status: 403, message: 'Only a run or a table that has failed is run again' }
    const wanted = data.kind === 'table' ? [data.table] : run.tables
    const tables = wanted.filter((table) => starter.tables.has(table))
    const begun = await startRun(starter, { kind: run.kind, trigger: 'http', tables, repair: run.repair })
    if (!begun?.started)
      return { status: 409, message: `A run is under way already (${begun?.run.id}): try again after it` }
    await job?.log(`Run again: as run ${begun.run.id}`).catch(() => undefined)
    return { status: 200, message: `Run ${begun.run.id} was started over ${tables.length} tables` }
  } catch (error) {
    return { status: 500, message: describeError(error).message }
  }
}
