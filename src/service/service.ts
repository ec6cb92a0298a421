import type { Config } from '../config/config.ts'
import { readIdentity } from '../db/state/identity.ts'
import { applyPrivacy } from '../db/declaration/personal.ts'
import { postgresStore } from '../db/store.ts'
import { loadTables, selectTables, type Tables, withListedPer } from '../db/declaration/tables.ts'
import { patiently } from '../runtime/deadline.ts'
import type { Log } from '../runtime/log.ts'
import type { Mirror } from './mirror.ts'
import { type Liveness, makeLiveness } from '../producer/liveness.ts'
import { openQueues, queueName, type Queues } from '../producer/queue/queue.ts'
import type { QueueDatabase } from '../producer/queue/connection.ts'
import { recoverRun } from '../producer/recovery.ts'
import { LOOK_MS, watchQueue } from '../producer/restore.ts'
import { ensureScheduler, plannedRuns, runIfDue } from '../producer/schedule/schedule.ts'
import type { Starter } from '../producer/trigger.ts'
import { connectSquare } from '../square/http/client.ts'
import { LEAST_EXTRA } from '../coverage/whole-lists.ts'
import { systemClock } from '../runtime/clock.ts'
import { startHeartbeat } from '../workers/jobs/heartbeat.ts'
import { processJob } from '../workers/jobs/process-job.ts'
import { SharedReads } from '../workers/read/shared-reads.ts'

/** What a process does. */
export type Role = 'api' | 'worker' | 'scheduler'

/** How many jobs one process works on at a time. The rate budget and the database pool set the real bound. */
const CONCURRENCY = 8
const MINUTE_MS = 60_000
/** How long a stopping process waits for its jobs to return to a queue that may be away. */
const RETURN_JOB_MS = 2500

export interface Service {
  mirror: Mirror
  tables: Tables
  queues: Queues
  starter: Starter
  liveness: Liveness
  /** Returns unfinished jobs to the queue, releases leases and closes the queue. The mirror stays open: its opener closes it. */
  stop(): Promise<void>
}

/** The mirror's database as the queue's driver wants it. */
export const queueDatabaseOf = ({ sessionUrl, ssl }: Mirror): QueueDatabase => ({
  databaseUrl: sessionUrl,
  databaseSsl: ssl === 'disable' ? false : { rejectUnauthorized: ssl === 'verify-full' },
})

/** What tests and commands wire differently. */
export interface Wiring {
  /** Default: all that are declared. */
  tables?: Tables | undefined
  /** How often to look for dead runs and due slots. Default: every minute. */
  roundMs?: number | undefined
  /** How many requests a run may spend on what Square's filters hide; 0: it reads changes only. Default: LEAST_EXTRA. */
  extraRequests?: number
}

/** Starts a process's parts: queue, workers, schedule, recovery. The caller serves HTTP. */
export async function startService(
  config: Config,
  mirror: Mirror,
  log: Log,
  roles: ReadonlySet<Role>,
  wiring: Wiring = {},
): Promise<Service> {
  const tables = applyPrivacy(wiring.tables ?? (await loadTables()), config.privacy)
  const defaultTables = selectTables(tables, withListedPer(tables, config.sync.tables))
  const liveness = makeLiveness()
  const queues = await openQueues({
    redisUrl: config.redisUrl?.reveal(),
    ...queueDatabaseOf(mirror),
    name: queueName(mirror.schema, await readIdentity(mirror.db)),
    log,
  })
  const starter: Starter = { db: mirror.db, tables, defaultTables, queues, owner: liveness.owner, log }
  const stops: (() => Promise<void>)[] = []
  if (roles.has('worker')) stops.push(startWorkers(config, starter, liveness, wiring.extraRequests))
  if (roles.has('scheduler')) stops.push(startRounds(config, starter, liveness, wiring.roundMs ?? MINUTE_MS))
  return {
    mirror,
    tables,
    queues,
    starter,
    liveness,
    async stop() {
      await Promise.all(stops.map((stop) => stop()))
      await queues.close()
    },
  }
}

function startWorkers(
  config: Config,
  starter: Starter,
  liveness: Liveness,
  extraRequests = LEAST_EXTRA,
): () => Promise<void> {
  const { db, tables, queues, log } = starter
  const token = config.square.accessToken
  const square = connectSquare({
    baseUrl: config.square.baseUrl,
    accessToken: () => token?.().reveal() ?? '',
    maxPageBytes: config.square.maxPageBytes,
    proxy: config.square.proxy,
    log,
  })
  const heartbeat = startHeartbeat(db, liveness.owner, log)
  let stopping = false
  const jobContext = {
    store: postgresStore(db),
    square,
    tables,
    log,
    clock: systemClock,
    owner: liveness.owner,
    isDead: liveness.isDead,
    shared: new SharedReads(),
    extraRequests,
    queues,
    environment: config.square.environment,
    heartbeat,
    onTick: () => startDueRuns(config, starter),
    isStopping: () => stopping,
  }
  // BullMQ passes the signal only to processors that declare three parameters.
  const worker = queues.startWorker(
    (job, jobToken, signal) => processJob(jobContext, job, jobToken ?? '', signal),
    CONCURRENCY,
  )
  const look = watchQueue(starter, () => worker.cancelAllJobs('the queue was emptied'))
  let looking: Promise<void> | undefined
  const timer = setInterval(() => {
    looking ??= look()
      .catch(() => undefined) // Postgres or the queue is away: the workers report it
      .finally(() => (looking = undefined))
  }, LOOK_MS)
  return async () => {
    clearInterval(timer)
    stopping = true
    worker.cancelAllJobs('shutdown')
    await patiently(RETURN_JOB_MS, worker.close())
    heartbeat.stop()
  }
}

async function startDueRuns(config: Config, starter: Starter): Promise<void> {
  for (const planned of plannedRuns(config.sync)) await runIfDue(starter, planned, new Date())
}

/** Every minute, and once at boot: recovers dead runs and starts due slots. */
function startRounds(
  config: Config,
  starter: Starter,
  liveness: Liveness,
  everyMs: number,
): () => Promise<void> {
  let ticking: Promise<void> | undefined
  const tick = async () => {
    try {
      await recoverRun(starter, liveness)
      await startDueRuns(config, starter)
      // Last, because nothing depends on it: the queue's own time calculation may fail where clocks change.
      for (const planned of plannedRuns(config.sync)) await ensureScheduler(starter.queues, planned)
    } catch (error) {
      starter.log.warn({ err: error }, 'a maintenance tick failed')
    } finally {
      ticking = undefined
    }
  }
  const begin = () => (ticking ??= tick())
  void begin()
  const timer = setInterval(() => void begin(), everyMs)
  return async () => {
    clearInterval(timer)
    if (ticking) await patiently(RETURN_JOB_MS, ticking)
  }
}
