import { DelayedError, type Job, UnrecoverableError, WaitingChildrenError, WaitingError } from 'bullmq'
import { describeDbError } from '../../db/connection/db-error.ts'
import { dependencies } from '../../db/declaration/define-table.ts'
import type { TokenOwner } from '../../db/state/identity.ts'
import { Cancelled } from '../../errors.ts'
import { isRefused, isTroubled, type RunTable } from '../../db/state/run-tables.ts'
import { type JobData, type Queues, type SyncJob, tableJobId } from '../../producer/queue/queue.ts'
import type { Run } from '../../db/state/runs.ts'
import { askUnlisted } from '../by-id/ask-unlisted.ts'
import { checkToken } from './check-token.ts'
import type { Heartbeat } from './heartbeat.ts'
import { reportOn, summarize, sumUp } from './job-report.ts'
import { concludeRun, fanOut } from './run.ts'
import { runTableJob } from './table-job.ts'
import type { WorkerContext } from '../shared/work.ts'

/** What processing a job needs besides the workshop. */
export interface JobContext extends WorkerContext {
  queues: Queues
  /** Which of Square's the token is for. */
  environment: TokenOwner['environment']
  heartbeat: Heartbeat
  /** Called by the daily tick. */
  onTick: () => Promise<void>
  /** True once the process is shutting down: unfinished jobs go back to the queue. */
  isStopping: () => boolean
}

/** Processes one job. Every job may run twice: what is done already is seen in Postgres. */
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
    // Never as it came: the driver's message holds the statement's parameters, and the queue keeps what is thrown.
    if (!facts.retryable) throw new UnrecoverableError(`Postgres failed: ${facts.code}`)
    jobContext.log.warn({ job: job.name, code: facts.code }, 'Postgres is away: the job comes again')
    return delayJob(job, token, 2000)
  }
}

async function processKind(
  jobContext: JobContext,
  job: SyncJob,
  token: string,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  switch (job.data.kind) {
    case 'tick':
      await jobContext.onTick()
      return 'ticked'
    case 'run':
      return processRun(jobContext, job, job.data, token, signal)
    case 'group':
      return { group: job.data.group }
    case 'table':
      return processTable(jobContext, job, job.data, token, signal)
  }
}

type DataOf<K extends JobData['kind']> = Extract<JobData, { kind: K }>

async function processRun(
  jobContext: JobContext,
  job: SyncJob,
  data: DataOf<'run'>,
  token: string,
  signal: AbortSignal | undefined,
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

/** Asks for what no list shows. False: this process stops. A run that is cancelled meanwhile needs no more of it. */
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

const joinSignals = (watched: AbortSignal, job: AbortSignal | undefined) =>
  job ? AbortSignal.any([job, watched]) : watched

/** Given back, at no cost of an attempt: another worker goes on where this one stopped. */
async function returnJob(job: Job, token: string): Promise<never> {
  await job.moveToWait(token)
  throw new WaitingError()
}

async function processTable(
  jobContext: JobContext,
  job: SyncJob,
  data: DataOf<'table'>,
  token: string,
  signal: AbortSignal | undefined,
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
    const tableRun = (await jobContext.store.runTables(run.id)).find(
      ({ table_name }) => table_name === data.table,
    )
    if (status === 'failed') throw new UnrecoverableError(error ?? tableRun?.error ?? 'failed')
    if (tableRun && isLost(tableRun)) throw new UnrecoverableError(tableRun.reason ?? tableRun.status)
    return tableRun ? summarize(tableRun) : { table: data.table, status }
  } finally {
    await report.end()
    watched.release()
  }
}

/** How often a table looks whether those have ended that hang under another; normally it is woken. */
const LOOK_MS = 2000

/** Had been read before, and Square refuses it now. */
const isLost = (tableRun: RunTable): boolean => isRefused(tableRun.status) && isTroubled(tableRun)

/** Wakes the tables that wait for this one, so that nobody waits for their own look. */
async function wakeDependents({ tables, queues }: JobContext, runId: string, table: string): Promise<void> {
  for (const [name, definition] of tables) {
    if (!dependencies(definition).includes(table)) continue
    const job = await queues.queue.getJob(tableJobId(runId, name))
    await job?.promote().catch(() => undefined) // not delayed: it waits for its children, or is looking already
  }
}

async function delayJob(job: Job, token: string, delayMs: number): Promise<never> {
  await job.moveToDelayed(Date.now() + delayMs, token)
  throw new DelayedError()
}
