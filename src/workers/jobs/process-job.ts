import { UnrecoverableError } from 'bullmq'
import { describeDbError } from '../../db/connection/db-error.ts'
import type { SyncJob } from '../../producer/queue/queue.ts'
import { delayJob, type JobContext } from './job-context.ts'
import { processRun } from './process-run.ts'
import { processTable } from './process-table.ts'

/** Processes one job. Every job may run twice: Postgres says what is done already. */
export async function processJob(
  jobContext: JobContext,
  job: SyncJob,
  token: string,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  try {
    return await processKind(jobContext, job, token, signal)
  } catch (error) {
    const facts = describeDbError(error)
    if (!facts) throw error
    // Never the driver's own error: its message holds the statement's parameters, and the queue keeps what is thrown.
    if (!facts.retryable) throw new UnrecoverableError(`Postgres failed: ${facts.code}`)
    jobContext.log.warn({ job: job.name, code: facts.code }, 'Postgres is away: the job will be tried again')
    return delayJob(job, token, 2000)
  }
}

async function processKind(
  jobContext: JobContext,
  job: SyncJob,
  token: string,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const { data } = job
  switch (data.kind) {
    case 'tick':
      await jobContext.onTick()
      return 'ticked'
    case 'run':
      return processRun(jobContext, { job, data, token, signal })
    case 'group':
      return { group: data.group }
    case 'table':
      return processTable(jobContext, { job, data, token, signal })
  }
}
