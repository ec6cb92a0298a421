import { UnrecoverableError, WaitingChildrenError } from 'bullmq'
import type { Run } from '../../db/state/runs.ts'
import { Cancelled } from '../../errors.ts'
import { askUnlisted } from '../by-id/ask-unlisted.ts'
import { checkToken } from './check-token.ts'
import { type Delivery, type JobContext, joinSignals, returnJob } from './job-context.ts'
import { sumUp } from './job-report.ts'
import { concludeRun, fanOut } from './run.ts'

/**
 * A run's root job: checks the token, adds the tables' jobs, waits for them, asks for what no list shows, and says how the run ended. A
 * repeat goes on at the step that the job's data names.
 */
export async function processRun(
  jobContext: JobContext,
  { job, data, token, signal }: Delivery<'run'>,
): Promise<unknown> {
  const run = await jobContext.store.findRun(data.runId)
  if (!run || run.status !== 'running') return { status: run?.status ?? 'unknown' }
  if (data.step === 'fan out') {
    const watched = jobContext.heartbeat.watch(run.id)
    try {
      const refused = await checkToken(jobContext, run, joinSignals(watched.signal, signal))
      if (refused) {
        jobContext.log.error({ run: run.id, reason: refused }, 'run failed')
        await jobContext.store.finishRun(run.id, 'failed', refused)
        throw new UnrecoverableError(refused)
      }
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error
      if (!watched.signal.aborted) return await returnJob(job, token)
      await jobContext.store.finishRun(run.id, 'cancelled')
      return { status: 'cancelled' }
    } finally {
      watched.release()
    }
    await fanOut(jobContext.queues, jobContext.tables, run, job)
    await job.updateData({ ...data, step: 'finish' })
  }
  if (await job.moveToWaitingChildren(token)) throw new WaitingChildrenError()
  if (!(await askAtEnd(jobContext, run, signal))) return await returnJob(job, token)
  const status = await concludeRun(jobContext, run.id)
  const { error } = (await jobContext.store.findRun(run.id)) ?? {}
  if (status === 'failed') throw new UnrecoverableError(error ?? 'No table could be read')
  return { status, ...sumUp(await jobContext.store.runTables(run.id)) }
}

/** Asks for records that no list shows. Returns false if this process stops. A run that is cancelled meanwhile needs no more of it. */
async function askAtEnd(jobContext: JobContext, run: Run, signal: AbortSignal | undefined): Promise<boolean> {
  const watched = jobContext.heartbeat.watch(run.id)
  try {
    await askUnlisted(jobContext, run, joinSignals(watched.signal, signal))
    return true
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error
    return watched.signal.aborted
  } finally {
    watched.release()
  }
}
