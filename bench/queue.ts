import { pino } from 'pino'
import type { Run } from '../src/db/state/runs.ts'
import type { RunTable } from '../src/db/state/run-tables.ts'
import type { Store } from '../src/db/store.ts'
import { loadTables, selectTables, type Tables } from '../src/db/declaration/tables.ts'
import { openQueues, type Queues } from '../src/producer/queue/queue.ts'
import { addRunJob } from '../src/producer/trigger.ts'
import { systemClock } from '../src/runtime/clock.ts'
import type { JobContext } from '../src/workers/jobs/job-context.ts'
import { processJob } from '../src/workers/jobs/process-job.ts'
import type { Bench, Figure, Measurement } from './harness/measurement.ts'
import { interleave, summary, timed } from './harness/rounds.ts'

export const measurement: Measurement = {
  about:
    'What the queue costs a run of all tables: from the job that starts it to the run’s end, by the real jobs, where every table is done already and neither Square nor the mirror is asked.',
  measure,
}

/** As in the service. */
const CONCURRENCY = 8

async function measure(bench: Bench): Promise<Figure[]> {
  const tables = await loadTables()
  const backends = [
    { backend: 'Postgres', redisUrl: undefined, atMost: 500 },
    ...(bench.redisUrl === null ? [] : [{ backend: 'Redis', redisUrl: bench.redisUrl, atMost: 100 }]),
  ]
  const opened = await Promise.all(
    backends.map(async ({ redisUrl }) => openIdle(await openBackend(bench, redisUrl), tables)),
  )
  try {
    const times = await interleave(
      bench.scale === 'quick' ? 5 : 21,
      Object.fromEntries(
        backends.map(({ backend }, n) => [backend, () => timed(() => opened[n]?.run() ?? never())]),
      ),
    )
    return backends.map(({ backend, atMost }) => ({
      name: `queue on ${backend}`,
      what: `a run of all ${tables.size} tables with nothing to do`,
      unit: 'ms',
      target: { atMost },
      ...summary(times[backend]?.slice(1) ?? []), // the first one warms up
    }))
  } finally {
    await Promise.all(opened.map((idle) => idle.close()))
  }
}

const never = () => Promise.reject(new Error('not opened'))

const openBackend = (bench: Bench, redisUrl: string | undefined) =>
  openQueues({
    redisUrl,
    databaseUrl: bench.postgresUrl,
    databaseSsl: false,
    name: 'bench-queue',
    log: pino({ level: 'silent' }),
  })

/** A worker whose runs find that every table has ended. */
function openIdle(queues: Queues, tables: Tables): { run(): Promise<void>; close(): Promise<void> } {
  const names = selectTables(tables, undefined)
  const tableRuns = names.map((table_name) => ({ table_name, status: 'completed' }) as RunTable)
  const ends = new Map<string, () => void>()
  const nothing = () => Promise.resolve(undefined)
  // What the jobs ask of the store between two calls of the queue, answered from memory.
  const store = {
    findRun: (id: string) =>
      // Cancelled, so that it asks for no records by id at its end.
      Promise.resolve({
        id,
        status: 'running',
        kind: 'incremental',
        tables: names,
        brought: [],
        error: null,
        cancel_requested_at: '2026-01-01',
      } as unknown as Run),
    runTables: () => Promise.resolve(tableRuns),
    finishRun: (id: string) => Promise.resolve(ends.get(id)?.()),
    noteTokenExpiry: nothing,
    claimMirror: () => Promise.resolve({ merchantIds: ['M'], environment: 'sandbox' }),
  } as unknown as Store
  const jobContext: JobContext = {
    store,
    square: {
      call: () => Promise.resolve({ body: { merchant_id: 'M' } }),
    } as unknown as JobContext['square'],
    tables,
    queues,
    log: pino({ level: 'silent' }),
    clock: systemClock,
    owner: 'bench',
    isDead: () => false,
    shared: { read: nothing },
    extraRequests: 0,
    environment: 'sandbox',
    heartbeat: {
      watch: () => ({ signal: new AbortController().signal, release: () => undefined }),
      stop: () => undefined,
    },
    onTick: () => Promise.resolve(),
    isStopping: () => false,
  }
  queues.startWorker((job, token, signal) => processJob(jobContext, job, token ?? '', signal), CONCURRENCY)
  return {
    async run() {
      const id = crypto.randomUUID()
      const ended = new Promise<void>((resolve) => ends.set(id, resolve))
      await addRunJob(queues, id)
      await ended
    },
    close: () => queues.close(),
  }
}
