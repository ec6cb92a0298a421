import type { Logger } from 'pino'
import type { Db } from '../db/connection/client.ts'
import { abandonRun, createRun, type Run } from '../db/state/runs.ts'
import type { RunKind, RunTrigger } from '../db/state/state-schema.ts'
import { selectTables, type Tables, withListedPer } from '../db/declaration/tables.ts'
import { within } from '../runtime/deadline.ts'
import { RetryLater } from '../errors.ts'
import { type Queues, tableJobId } from './queue/queue.ts'

/** What starting a run needs. */
export interface Starter {
  db: Db
  tables: Tables
  /** The tables of this installation (SYNC_TABLES), in dependency order. */
  defaultTables: readonly string[]
  queues: Queues
  owner: string
  log: Logger
}

export interface RunRequest {
  kind: RunKind
  trigger: RunTrigger
  tables?: readonly string[] | undefined
  scheduledFor?: string
  /** Of a verification: repair what it finds. */
  repair?: boolean
}

/**
 * Starts a run, or returns the one that is under way: there is only one at a time. Adds the tables without which the requested ones cannot
 * be read. Undefined only for a slot of the schedule that has had its run. Throws ConfigError for an unknown table, and RetryLater if the
 * queue cannot be reached; then no run is left behind.
 */
export async function startRun(
  starter: Starter,
  request: RunRequest,
): Promise<{ run: Run; started: boolean } | undefined> {
  const { db, queues, owner, log } = starter
  if (!queues.isUp()) throw unreachable('')
  const asked = request.tables?.length ? request.tables : starter.defaultTables
  const tables = selectTables(starter.tables, withListedPer(starter.tables, asked))
  const brought = tables.filter((table) => !asked.includes(table))
  const created = await createRun(db, { ...request, tables, brought, owner })
  if (!created) return undefined
  const { run, fresh } = created
  if (!fresh) return { run, started: false }
  try {
    await addRunJob(queues, run.id)
  } catch (cause) {
    const why = queues.describeError(cause)
    await abandonRun(db, run.id, `${UNREACHABLE}: ${why}`)
    throw unreachable(`. ${why}`, cause)
  }
  log.info({ run: run.id, kind: run.kind, trigger: run.trigger, tables: tables.length }, 'run started')
  return { run, started: true }
}

/** Adds the run's root job, once: a repeat adds nothing. */
export const addRunJob = (queues: Queues, runId: string): Promise<unknown> =>
  within(
    10_000,
    queues.queue.add('sync run', { kind: 'run', runId, step: 'fan out' }, { jobId: runId, attempts: 3 }),
  )

/** How the error of a run begins if the queue did not take its job. */
export const UNREACHABLE = 'The queue could not be reached'

const unreachable = (why: string, cause?: unknown) =>
  new RetryLater(`The queue cannot be reached: no run was started${why}`, { cause })

/** Removes the jobs of a run that is over from the queue. Jobs in progress end by themselves: they see that the run is over. */
export async function removeJobs(queues: Queues, run: Run): Promise<void> {
  for (const id of [run.id, ...run.tables.map((table) => tableJobId(run.id, table))]) {
    const job = await queues.queue.getJob(id)
    await job?.remove().catch(() => undefined) // locked: a worker has it
  }
}
