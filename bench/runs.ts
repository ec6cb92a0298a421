import { startAccount } from './harness/account.ts'
import type { Bench, Figure, Measurement } from './harness/measurement.ts'
import { longestChain } from './harness/requests.ts'
import { summary } from './harness/rounds.ts'
import { startSyncing } from './harness/service.ts'

export const measurement: Measurement = {
  about:
    'The seed workload: a first run into an empty mirror, and the next one without a change, against the time that Square takes for the requests that had to wait for one another.',
  measure,
}

const TABLES = [
  'locations',
  'merchants',
  'vendors',
  'catalog_categories',
  'catalog_items',
  'catalog_variations',
  'catalog_inventory',
]
/** How long the longest chain of requests is that Square's cursors force: seven pages of inventory counts, after the token. */
const FORCED = 8

async function measure(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  const queues = bench.redisUrl === null ? [false] : [false, true]
  for (const redis of bench.scale === 'quick' ? queues.slice(-1) : queues) {
    for (const latencyMs of [0, 150]) figures.push(...(await measureRuns(bench, redis, latencyMs)))
  }
  return figures
}

async function measureRuns(bench: Bench, redis: boolean, latencyMs: number): Promise<Figure[]> {
  const account = await startAccount({ profile: 'shop', latencyMs })
  const first: number[] = []
  const quiet: number[] = []
  const chains: number[] = []
  try {
    for (let round = 0; round < (bench.scale === 'quick' ? 1 : 5); round++) {
      const schema = `bench_runs_${redis}_${latencyMs}_${round}`
      const syncing = await startSyncing(bench, account.env, { schema, redis })
      try {
        await account.takeRequests()
        first.push((await syncing.run('foundation', TABLES)).duration_seconds)
        chains.push(longestChain(await account.takeRequests()))
        await syncing.run('incremental', TABLES) // what a first run leaves to the next one
        quiet.push((await syncing.run('incremental', TABLES)).duration_seconds)
      } finally {
        await syncing.close()
      }
    }
  } finally {
    await account.close()
  }
  const where = `${latencyMs} ms, ${redis ? 'Redis' : 'Postgres'}`
  const forced = (FORCED * latencyMs) / 1000
  return [
    {
      name: `first run, ${where}`,
      what: `${forced > 0 ? `time ÷ ${FORCED} answers of Square one after the other` : 'time'}, into an empty mirror`,
      unit: forced > 0 ? '×' : 's',
      target: { atMost: forced > 0 ? 1.25 : 0.5 },
      ...summary(first.map((seconds) => (forced > 0 ? seconds / forced : seconds))),
    },
    {
      name: `first run’s chain, ${where}`,
      what: `the most requests that waited for one another; Square’s cursors force ${FORCED}`,
      unit: 'requests',
      ...summary(chains),
    },
    {
      name: `quiet run, ${where}`,
      what: 'the run after it, nothing changed',
      unit: 's',
      target: { atMost: 0.5 },
      ...summary(quiet),
    },
  ]
}
