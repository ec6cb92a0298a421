import { readConfig } from '../src/config/read-config.ts'
import { reportRun } from '../src/db/state/run-report.ts'
import { createLog } from '../src/runtime/log.ts'
import { openMirror } from '../src/service/mirror.ts'
import { startRun } from '../src/producer/trigger.ts'
import { startService } from '../src/service/service.ts'
import { startSimulator } from '../packages/square-simulator/src/server.ts'
import { followRun } from '../src/cli/run/follow-run.ts'
import { startTestRedis } from '../test/support/redis-server.ts'

const TABLES = [
  'locations',
  'merchants',
  'vendors',
  'catalog_categories',
  'catalog_items',
  'catalog_variations',
  'catalog_inventory',
]
const LATENCIES_MS = [0, 150]

/** Foundation run and next run without changes of the seed workload, per queue and latency. */
export async function measureRuns(url: string): Promise<string[][]> {
  const rows = [
    ['queue, answer time', 'first run', 'requests', 'path', 'next run', 'requests', 'path', 'rows written'],
  ]
  const redis = await startTestRedis()
  for (const redisUrl of redis.url === null ? [undefined] : [undefined, redis.url]) {
    for (const latencyMs of LATENCIES_MS) rows.push(await measure(url, redisUrl, latencyMs))
  }
  await redis.close()
  return rows
}

async function measure(url: string, redisUrl: string | undefined, latencyMs: number): Promise<string[]> {
  const simulator = await startSimulator({ profile: 'shop', latencyMs })
  const schema = `bench_${redisUrl ? 'redis' : 'postgres'}_${latencyMs}`
  const env = {
    DATABASE_URL: url,
    DATABASE_SCHEMA: schema,
    SQUARE_BASE_URL: simulator.url,
    SQUARE_ACCESS_TOKEN: simulator.token,
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
  }
  const config = readConfig(env, { square: true, admin: false })
  const log = createLog('error')
  const mirror = await openMirror(config.database, log, { applicationName: 'bench' })
  const service = await startService(config, mirror, log, new Set(['worker']))
  const run = async (kind: 'foundation' | 'incremental') => {
    simulator.requests.clear()
    const begun = await startRun(service.starter, { kind, trigger: 'cli', tables: TABLES })
    await followRun(mirror.db, begun?.run.id ?? '', { progress: 'none' })
    const report = await reportRun(mirror.db, begun?.run.id ?? '')
    if (!report?.success) throw new Error(`The run failed: ${JSON.stringify(report)}`)
    const requests = simulator.requests.list.map(({ at, ms }) => ({ from: at, to: at + ms }))
    return [
      `${report.duration_seconds.toFixed(2)} s`,
      String(requests.length),
      String(longestChain(requests)),
    ]
  }
  /** Rows of the mirror that transactions since `xid` have written. Counters of pg_stat arrive late; the rows themselves know. */
  const writtenSince = async (xid: string) => {
    const tables = await mirror.sql`select tablename as name from pg_tables where schemaname = ${schema}
      and tablename not like 'sync%' and tablename <> 'schema_migrations'`
    let rows = 0
    for (const { name } of tables) {
      const [row] =
        await mirror.sql`select count(*)::int as n from ${mirror.sql(name as string)} where xmin::text::bigint >= ${xid}::bigint`
      rows += Number(row?.['n'])
    }
    return rows
  }
  const first = await run('foundation')
  const [mark] = await mirror.sql`select pg_current_xact_id()::text as xid`
  const next = await run('incremental')
  const rows = await writtenSince(String(mark?.['xid']))
  await service.stop()
  await mirror.close()
  await simulator.close()
  return [`${redisUrl ? 'Redis' : 'Postgres'}, ${latencyMs} ms`, ...first, ...next, String(rows)]
}

/** The most requests of which each began after the one before had ended. */
function longestChain(requests: { from: number; to: number }[]): number {
  let count = 0
  let end = -Infinity
  for (const { from, to } of [...requests].sort((a, b) => a.to - b.to)) {
    if (from < end) continue
    count++
    end = to
  }
  return count
}
