import { afterAll, beforeAll, expect, test } from 'vitest'
import { tableNamed } from '../support/definitions.ts'
import { rounds } from '../support/effort.ts'
import { makeSample } from '../support/sample-records.ts'
import { type Bench, openBench } from '../support/table-bench.ts'

const ROWS = rounds(100_000)
/** As many as Square shows at once of inventory counts. */
const PAGE = 1000

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

/** What Postgres itself has counted of this database's mirror so far: rows written, pages grown, and bytes of WAL by our connections. */
async function readWrites(table: string) {
  const connections = await Promise.all(Array.from({ length: 4 }, () => bench.sql.reserve())) // all that the pool has
  let wal = 0
  for (const sql of connections) {
    await sql`select pg_stat_force_next_flush()`
    const [row] =
      await sql`select wal_bytes::int8::text as bytes from pg_stat_get_backend_wal(pg_backend_pid())`
    wal += Number(row?.['bytes'])
    sql.release()
  }
  const [tuples] = await bench.sql`
    select n_tup_ins::int as inserted, n_tup_upd::int as updated, n_tup_del::int as deleted from pg_stat_user_tables where relname = ${table}`
  const [rows] = await bench.sql.unsafe(
    `select count(*)::int as count, max(xmin::text::int8)::text as newest, sum(hashtext(ctid::text))::text as places from "${table}"`,
  )
  return { wal, tuples, rows }
}

test(
  'a second complete read of 100,000 rows updates no tuple',
  { timeout: 300_000 + ROWS },
  async ({ task }) => {
    const definition = tableNamed(bench.tables, 'catalog_inventory')
    await bench.prepare(definition)
    const samples = Array.from({ length: ROWS }, (_, n) => makeSample(definition, n, { location: 'L1' }))
    bench.server.show({ definition, samples, pageSize: PAGE })
    const { wal: atFirst } = await readWrites(definition.name)
    expect(await bench.sync(definition)).toMatchObject({ status: 'completed', inserted: ROWS })
    const before = await readWrites(definition.name)
    expect(before.rows).toMatchObject({ count: ROWS })

    const nothing = {
      status: 'completed',
      inserted: 0,
      updated: 0,
      deleted: 0,
      unchanged: ROWS,
      rows_read: ROWS,
    }
    expect(await bench.sync(definition)).toMatchObject(nothing)
    const after = await readWrites(definition.name)
    expect(after).toMatchObject({ tuples: before.tuples, rows: before.rows })
    // Checkpoints are written, rows are not: 46 KB after 141 MB.
    expect(after.wal - before.wal).toBeLessThan((before.wal - atFirst) / 100)
    task.meta.tally = { 'rows without a change': ROWS, 'tuples updated': 0 }
  },
)
