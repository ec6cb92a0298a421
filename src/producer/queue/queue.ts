/**
 * The queue only says that there is work. What has to happen is in Postgres (`sync_runs`, `sync_state`): a queue that lost everything
 * loses no data and no run.
 *
 * run: one execution over a set of tables, a step job · group: the tables of a domain, for whoever looks at the board · table: a table's
 * run, child of a table that depends on it · tick: the daily schedule's call.
 */
import {
  type BackendClasses,
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  type FlowProducer,
  type Job,
  type JobProgress,
  type JobsOptions,
  type Processor,
  type Queue,
  type Worker,
  withBackend,
} from 'bullmq'
import pg from 'pg'
import type { Logger } from 'pino'
import { describeConnectError } from '../../db/connection/db-error.ts'
import { patiently, within } from '../../runtime/deadline.ts'
import { ConfigError } from '../../errors.ts'
import { assertSession } from './assert-session.ts'
import { connectionOf, type QueueDatabase } from './connection.ts'
import { migrateQueueSchema, settleSession } from './queue-schema.ts'
import { codeOf, describeRedisError, openRedis } from './redis.ts'

/** Everything that a job holds: which run, which table. No record, no secret. */
export type JobData =
  | { kind: 'run'; runId: string; step: 'fan out' | 'finish' }
  | { kind: 'table'; runId: string; table: string }
  | { kind: 'group'; runId: string; group: string }
  | { kind: 'tick' }

export type SyncJob = Job<JobData, unknown>

// The two backends have types of their own, but we use what they share. Widened here, once.
type AnyBackend = BackendClasses<IQueueBackend, unknown>
export type SyncQueue = Queue<JobData, unknown, string, JobData, unknown, string, IQueueBackend, unknown>
export type SyncWorker = Worker<JobData, unknown, string, IQueueBackend, JobProgress, unknown>

/** BullMQ on Redis or on Postgres, chosen here and nowhere else. */
export interface Queues {
  name: string
  queue: SyncQueue
  flow: FlowProducer<IQueueBackend, unknown>
  /** Starts a worker with `concurrency` jobs at a time. Tables that wait for others hold no place. */
  startWorker(processor: Processor<JobData, unknown>, concurrency: number): SyncWorker
  /** False while the queue's store is known to be away, so that callers can fail at once. */
  isUp(): boolean
  /** One line why the queue's store failed, with the remedy. */
  describeError(error: unknown): string
  close(): Promise<void>
}

export interface QueueOptions extends QueueDatabase {
  redisUrl: string | undefined
  /** One queue per mirror, see `queueName`. */
  name: string
  log: Logger
}

/** On every job: kept long enough to be looked at, never the only record of anything. */
export const JOB_OPTIONS: JobsOptions = {
  removeOnComplete: { age: 7 * 86_400, count: 5000 },
  removeOnFail: { age: 30 * 86_400, count: 5000 },
  keepLogs: 200,
  ignoreDependencyOnFailure: true, // a failed table never stops the others
}

/** How long each step of closing may take. All steps together take less than the time a process has to stop. */
const CLOSE_MS = 1000

/** The longest statement of the queue. */
const STATEMENT_MS = 60_000

/** How long a worker waits for a call before it looks for jobs itself: BullMQ's own value on Redis. */
const LONGEST_BLOCK_SECONDS = 10

/** A mirror's queue: mirrors of one schema name in several databases may share a Redis, and must not take each other's jobs. */
export const queueName = (schema: string, { id }: { id: string }) => `square-sync-${schema}-${id.slice(0, 8)}`

/** Opens the queue. Checks its store first, because a Queue object that was made while the store was away never recovers. */
export async function openQueues(options: QueueOptions): Promise<Queues> {
  const { name, redisUrl, log } = options
  return redisUrl ? openOnRedis(name, redisUrl, log) : openPostgres(name, options)
}

async function openOnRedis(name: string, url: string, log: Logger): Promise<Queues> {
  const reportError = throttled((error) =>
    log.warn({ code: codeOf(error) }, `the queue: ${describeRedisError(error, url)}`),
  )
  const { redis, mayInform } = await openRedis(url, name, { log, reportError })
  const connection = {
    isUp: () => redis.status === 'ready',
    describeError: (error: unknown) => describeRedisError(error, url),
    disconnect: async () => redis.disconnect(),
    skipVersionCheck: !mayInform,
  }
  return build(name, createRedisBackend as BackendFactory<IQueueBackend, unknown>, redis, log, connection)
}

async function openPostgres(name: string, { log, ...database }: QueueOptions): Promise<Queues> {
  await assertSession(database).catch((error: unknown) => {
    throw error instanceof ConfigError
      ? error
      : new ConfigError(describeConnectError(error, database.databaseUrl))
  })
  const pool = new pg.Pool({
    ...connectionOf(database),
    max: 12,
    application_name: 'square-sync queue',
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000, // not the system's two hours
    onConnect: (client): unknown => settleSession(client, STATEMENT_MS), // the pool awaits it, although its types do not say so
    query_timeout: STATEMENT_MS, // a server may vanish without a word, and TCP alone would notice after hours
    allowExitOnIdle: false,
  })
  const clients = new Set<pg.PoolClient>()
  pool.on('connect', (client) => void clients.add(client))
  pool.on('remove', (client) => void clients.delete(client))
  pool.setMaxListeners(0) // BullMQ adds a listener per object to a shared pool and removes none
  pool.on(
    'error',
    throttled((error) => log.warn({ code: codeOf(error) }, 'the queue lost a connection to Postgres')),
  )
  try {
    const client = await pool.connect()
    await migrateQueueSchema(client).finally(() => client.release())
  } catch (error) {
    await endPool(pool, clients)
    throw new ConfigError(describeConnectError(error, database.databaseUrl))
  }
  return build(name, createPostgresBackend as BackendFactory<IQueueBackend, unknown>, pool, log, {
    isUp: () => true, // the caller needs Postgres too, and fails before it gets here
    describeError: (error) => describeConnectError(error, database.databaseUrl),
    disconnect: () => endPool(pool, clients),
  })
}

/** Waits for running statements, but not for connections that hang or that BullMQ has not released: those would keep the process alive. */
async function endPool(pool: pg.Pool, clients: ReadonlySet<pg.PoolClient>): Promise<void> {
  const ended = pool.end()
  await within(1000, ended).catch(() => {
    for (const client of clients)
      (client as unknown as { connection: pg.Connection }).connection.stream.destroy()
  })
}

/** The queue's store, as far as BullMQ does not manage it. */
interface Store extends Pick<Queues, 'isUp' | 'describeError'> {
  disconnect: () => Promise<void>
  /** BullMQ asks Redis for INFO to learn its version. */
  skipVersionCheck?: boolean
}

function build(
  name: string,
  factory: BackendFactory<IQueueBackend, unknown>,
  connection: unknown,
  log: Logger,
  { disconnect, skipVersionCheck = false, ...store }: Store,
): Queues {
  const classes: AnyBackend = withBackend(factory)
  const reportError = throttled((error) =>
    log.warn({ code: codeOf(error), err: error }, 'the queue reports an error'),
  )
  const queue = new classes.Queue<JobData, unknown>(name, {
    connection,
    skipVersionCheck,
    defaultJobOptions: JOB_OPTIONS,
  })
  const flow = new classes.FlowProducer({ connection, skipVersionCheck })
  queue.on('error', reportError)
  flow.on('error', reportError)
  const workers: SyncWorker[] = []
  return {
    name,
    queue,
    flow,
    ...store,
    startWorker(processor, concurrency) {
      const worker = new classes.Worker<JobData, unknown>(name, processor, {
        connection,
        skipVersionCheck,
        concurrency,
        lockDuration: 30_000,
        stalledInterval: 5_000,
        maxStalledCount: 3, // the default fails the second crash for good
        runRetryDelay: 2_000,
      })
      // On Postgres BullMQ waits an hour if a job is delayed. A call that is missed because the listening connection was lost would delay
      // the job as long.
      Object.defineProperty(worker, 'maximumBlockTimeout', { value: LONGEST_BLOCK_SECONDS })
      worker.on('error', reportError)
      worker.on('lockRenewalFailed', (ids: string[]) => {
        for (const id of ids) worker.cancelJob(id, 'the lock was lost')
      })
      workers.push(worker)
      return worker
    },
    async close() {
      // A queue whose store is away never finishes closing. What is left undone is found again in Postgres.
      await patiently(CLOSE_MS, Promise.all(workers.map((worker) => worker.close())))
      await patiently(CLOSE_MS, Promise.allSettled([flow.close(), queue.close()]))
      await disconnect()
    },
  }
}

/** A job's id contains the run's, so that adding it twice adds nothing and everyone can find it. */
export const tableJobId = (runId: string, table: string) => `${runId}-${table}`
export const groupJobId = (runId: string, group: string) => `${runId}-group-${group.replaceAll(' ', '-')}`

/** At most one message in ten seconds: a store that is away reports an error every 100 ms. */
function throttled(report: (error: Error) => void): (error: Error) => void {
  let silentUntil = 0
  return (error) => {
    if (performance.now() < silentUntil) return
    silentUntil = performance.now() + 10_000
    report(error)
  }
}
