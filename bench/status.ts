import { Pool } from 'undici'
import { ADMIN_TOKEN } from '../test/support/running-service.ts'
import { startAccount } from './harness/account.ts'
import type { Bench, Figure, Measurement } from './harness/measurement.ts'
import { type RunningProgram, startProgram } from './harness/program.ts'
import { interleave, percentile, ratios, summary } from './harness/rounds.ts'

export const measurement: Measurement = {
  about:
    'GET /admin/sync-status, asked 500 times a second while the same process syncs the seed workload, against the same run that nobody asks about. Square answers after 150 ms, and at once.',
  measure,
}

const PER_SECOND = 500
/** How often the next requests are sent, as many as are due. */
const BEAT_MS = 10
const TABLES = [
  'locations',
  'merchants',
  'catalog_categories',
  'catalog_items',
  'catalog_variations',
  'catalog_inventory',
]

async function measure(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const latencyMs of bench.scale === 'quick' ? [150] : [150, 0]) {
    const account = await startAccount({ profile: 'shop', latencyMs })
    const service = await startProgram({
      DATABASE_URL: bench.postgresUrl,
      DATABASE_SCHEMA: `bench_status_${latencyMs}`,
      ...(bench.redisUrl === null ? {} : { REDIS_URL: bench.redisUrl }),
      ...account.env,
    })
    try {
      figures.push(...(await measureService(service, bench.scale === 'quick' ? 2 : 11, latencyMs)))
    } finally {
      await service.stop()
      await account.close()
    }
  }
  return figures
}

async function measureService(service: RunningProgram, rounds: number, latencyMs: number): Promise<Figure[]> {
  const client = new Pool(service.url, { connections: 16 })
  const waits: number[] = []
  try {
    await sync(client) // the first run makes rows, all others find them unchanged
    await askDuring(client, () => sync(client))
    const { alone, asked } = await interleave(rounds, {
      alone: () => sync(client),
      asked: async () => {
        const { result, waited } = await askDuring(client, () => sync(client))
        waits.push(percentile(waited, 0.99))
        return result
      },
    })
    const slower = ratios(asked, alone).map((ratio) => (ratio - 1) * 100)
    const at = `Square answering after ${latencyMs} ms`
    return [
      {
        name: `status p99, ${latencyMs} ms`,
        what: `99 of 100 answers came within, from the moment each was due; ${at}`,
        unit: 'ms',
        target: { atMost: 50 },
        ...summary(waits),
      },
      {
        name: `sync slowed, ${latencyMs} ms`,
        what: `how much longer the run took than the one beside it that nobody asked about; ${at}`,
        unit: '%',
        target: { atMost: 5 },
        ...summary(slower),
      },
    ]
  } finally {
    await client.close()
  }
}

async function call<T>(client: Pool, method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
  const { statusCode, body: answer } = await client.request({
    method,
    path,
    headers: {
      authorization: `Bearer ${ADMIN_TOKEN}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    body: body ? JSON.stringify(body) : null,
  })
  const text = await answer.text()
  if (statusCode >= 300) throw new Error(`${path} answered ${statusCode}: ${text}`)
  return JSON.parse(text) as T
}

/** One complete read of the seed workload. Returns its seconds. */
async function sync(client: Pool): Promise<number> {
  const { duration_seconds } = await call<{ duration_seconds: number }>(
    client,
    'POST',
    '/admin/foundation-sync?wait=120',
    { tables: TABLES },
  )
  return duration_seconds
}

/** Asks for the status until the work is done. `waited`: from when each request was due to its answer, in ms. */
async function askDuring<T>(client: Pool, work: () => Promise<T>): Promise<{ result: T; waited: number[] }> {
  const waited: number[] = []
  const open = new Set<Promise<void>>()
  const start = performance.now()
  let sent = 0
  const askAt = async (due: number) => {
    const { statusCode, body } = await client.request({
      method: 'GET',
      path: '/admin/sync-status',
      headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
    })
    await body.dump()
    if (statusCode !== 200) throw new Error(`The status answered ${statusCode}`)
    waited.push(performance.now() - due)
  }
  const timer = setInterval(() => {
    for (; sent < ((performance.now() - start) * PER_SECOND) / 1000; sent++) {
      const asked = askAt(start + (sent * 1000) / PER_SECOND).finally(() => open.delete(asked))
      open.add(asked)
    }
  }, BEAT_MS)
  try {
    return { result: await work(), waited }
  } finally {
    clearInterval(timer)
    await Promise.all(open)
  }
}
