import { UnrecoverableError } from 'bullmq'
import { dependencies } from '../../db/declaration/define-table.ts'
import { isRefused, isTroubled, type RunTable } from '../../db/state/run-tables.ts'
import { tableJobId } from '../../producer/queue/queue.ts'
import { delayJob, type Delivery, type JobContext, joinSignals, returnJob } from './job-context.ts'
import { reportOn, summarize } from './job-report.ts'
import { runTableJob } from './table-job.ts'

/** A table's job: syncs the table, wakes those that wait for it, and returns what it cost. */
export async function processTable(
  jobContext: JobContext,
  { job, data, token, signal }: Delivery<'table'>,
): Promise<unknown> {
  const run = await jobContext.store.findRun(data.runId)
  if (!run || run.status !== 'running') return { table: data.table, status: 'cancelled' }
  const watched = jobContext.heartbeat.watch(run.id, data.table)
  const report = reportOn(job)
  try {
    const signals = joinSignals(watched.signal, signal)
    const { status, error } = await runTableJob(
      { ...jobContext, onPage: report.page, onWait: report.wait },
      run,
      data.table,
      signals,
    )
    if (status === 'waiting') return await delayJob(job, token, LOOK_MS)
    if (status === 'interrupted' && jobContext.isStopping()) return await returnJob(job, token)
    if (status === 'interrupted') {
      if (!watched.signal.aborted) return await delayJob(job, token, 1000) // the lease was lost: look again
      await jobContext.store.finishRunTable(run.id, data.table, {
        status: 'cancelled',
        reason: 'The run was cancelled',
      })
    }
    await wakeDependents(jobContext, run.id, data.table)
    const [tableRun] = await jobContext.store.runTables(run.id, [data.table])
    if (status === 'failed') throw new UnrecoverableError(error ?? tableRun?.error ?? 'failed')
    if (tableRun && isLost(tableRun)) throw new UnrecoverableError(tableRun.reason ?? tableRun.status)
    return tableRun ? summarize(tableRun) : { table: data.table, status }
  } finally {
    await report.end()
    watched.release()
  }
}

/** How often a table looks whether its other dependencies have ended; normally they wake it. */
const LOOK_MS = 2000

/** The table was read before, and Square refuses it now. */
const isLost = (tableRun: RunTable): boolean => isRefused(tableRun.status) && isTroubled(tableRun)

/** Wakes the tables that wait for this one, so that they need not wait for their next look. */
async function wakeDependents({ tables, queues }: JobContext, runId: string, table: string): Promise<void> {
  const dependents = new Set<string>()
  for (const [name, definition] of tables)
    if (dependencies(definition).includes(table)) dependents.add(tableJobId(runId, name))
  if (dependents.size === 0) return
  // All others wait for their children, or are looking already: to ask for each of them costs a run of all tables 300 calls.
  for (const job of await queues.queue.getDelayed())
    if (dependents.has(job.id ?? '')) await job.promote().catch(() => undefined) // it looks by itself just now
}
