import { readConfig } from '../../src/config/read-config.ts'
import { reportRun, type RunReport } from '../../src/db/state/run-report.ts'
import { createLog } from '../../src/runtime/log.ts'
import { followRun } from '../../src/cli/run/follow-run.ts'
import { startRun } from '../../src/producer/trigger.ts'
import { openMirror } from '../../src/service/mirror.ts'
import { startService, type Wiring } from '../../src/service/service.ts'
import type { Bench } from './measurement.ts'

/** A worker in this process, on an account and a schema of its own. */
export interface Syncing {
  run(kind: 'foundation' | 'incremental', tables?: readonly string[]): Promise<RunReport>
  /** How many rows of the mirror's tables, the service's own left out, `work` writes. */
  countWrites<T>(work: () => Promise<T>): Promise<{ result: T; rows: number }>
  close(): Promise<void>
}

/** Opens the mirror and starts the worker. `redis`: its queue is in Redis. The caller closes it. */
export async function startSyncing(
  bench: Bench,
  env: Record<string, string>,
  { schema, redis = false, wiring = {} }: { schema: string; redis?: boolean; wiring?: Wiring },
): Promise<Syncing> {
  const config = readConfig(
    {
      DATABASE_URL: bench.postgresUrl,
      DATABASE_SCHEMA: schema,
      ...env,
      ...(redis && bench.redisUrl !== null ? { REDIS_URL: bench.redisUrl } : {}),
    },
    { square: true, admin: false },
  )
  const log = createLog('error')
  const mirror = await openMirror(config.database, log, { applicationName: 'bench' })
  const service = await startService(config, mirror, log, new Set(['worker']), wiring)
  const { sql } = mirror
  /** Counters of pg_stat arrive late; the rows themselves know which transaction has written them. */
  const countSince = async (xid: string) => {
    const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables
      where schemaname = ${schema} and tablename not like 'sync%' and tablename <> 'schema_migrations'`
    let rows = 0
    for (const { name } of tables) {
      const [row] = await sql<{ n: number }[]>`
        select count(*)::int as n from ${sql(name)} where xmin::text::bigint >= ${xid}::bigint`
      rows += row?.n ?? 0
    }
    return rows
  }
  return {
    async run(kind, tables) {
      const begun = await startRun(service.starter, { kind, trigger: 'cli', tables })
      const id = begun?.run.id ?? ''
      await followRun(mirror.db, id, { progress: 'none' })
      const report = await reportRun(mirror.db, id)
      if (!report?.success) throw new Error(`The run failed: ${JSON.stringify(report)}`)
      return report
    },
    async countWrites(work) {
      const [mark] = await sql<{ xid: string }[]>`select pg_current_xact_id()::text as xid`
      const result = await work()
      return { result, rows: await countSince(mark?.xid ?? '') }
    },
    async close() {
      await service.stop()
      await mirror.close()
    },
  }
}
