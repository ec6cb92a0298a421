import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { buildServer } from '../src/api/server.ts'
import { openDatabase } from '../src/db/connection/client.ts'
import { migrate } from '../src/db/migrate/migrate.ts'
import { loadTables, selectTables } from '../src/db/declaration/tables.ts'
import { openQueues } from '../src/producer/queue/queue.ts'
import { Secret } from '../src/runtime/secret.ts'

const SCHEMA = 'bench_status'
const LOOKS = 3000
const AT_ONCE = 50
const ROWS = 1_000_000

/** GET /admin/sync-status over a socket, by the size of the mirror, against GET /health, which asks nobody. */
export async function measureStatus(url: string): Promise<string[][]> {
  const log = pino({ level: 'silent' })
  const database = openDatabase({ url, schema: SCHEMA, ssl: 'disable', applicationName: 'bench' })
  const { db } = database
  await migrate(db, SCHEMA)
  const queues = await openQueues({
    redisUrl: undefined,
    databaseUrl: url,
    databaseSsl: false,
    name: `square-sync-${SCHEMA}`,
    log,
  })
  const tables = await loadTables()
  const token = randomUUID()
  const app = await buildServer({
    starter: { db, tables, defaultTables: selectTables(tables, undefined), queues, owner: 'bench', log },
    db,
    schema: SCHEMA,
    schedule: { cron: '0 6 * * *', timezone: 'UTC' },
    adminToken: new Secret(token),
    log,
    migrate: () => Promise.resolve([]),
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const look = async (path: string) => {
    const start = performance.now()
    const answer = await fetch(address + path, { headers: { authorization: `Bearer ${token}` } })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    return performance.now() - start
  }
  const measure = async (path: string) => {
    const times: number[] = []
    const start = performance.now()
    const reader = async () => {
      while (times.length < LOOKS) times.push(await look(path))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, reader))
    const perSecond = (times.length / (performance.now() - start)) * 1000
    return { perSecond, p99: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Infinity }
  }
  try {
    await measure('/health') // warms up
    const health = await measure('/health')
    const empty = await measure('/admin/sync-status')
    await db.execute(
      sql`insert into vendors (id, raw, name) select 'V' || n, '{}', 'vendor' from generate_series(1, ${sql.raw(String(ROWS))}) n`,
    )
    const full = await measure('/admin/sync-status')
    const line = (name: string, { perSecond, p99 }: typeof full) => [
      name,
      String(Math.round(perSecond)),
      (perSecond / health.perSecond).toFixed(2),
      p99.toFixed(0),
    ]
    return [
      ['', 'answers per second', '×', '99 % within ms'],
      line('/health', health),
      line('/admin/sync-status, empty mirror', empty),
      line(`/admin/sync-status, ${ROWS} rows`, full),
    ]
  } finally {
    await app.close()
    await queues.close()
    await database.close()
  }
}
