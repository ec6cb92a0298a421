import { afterAll, beforeAll, expect, test } from 'vitest'
import { tableNamed } from '../support/definitions.ts'
import { makeSample } from '../support/sample-records.ts'
import { type Bench, openBench } from '../support/table-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

test('of pages that are read and stored side by side each is counted once, and no counter ever goes back', async () => {
  const payments = tableNamed(bench.tables, 'payments')
  await bench.prepare(payments)
  const places = Array.from({ length: 300 }, (_, n) => `PLACE-${n}`)
  await bench.sql`insert into locations (id, raw) select id, '{}' from unnest(${places}::text[]) id`
  const samples = places.map((location, n) => makeSample(payments, n, { location }))
  const show = () => bench.server.show({ definition: payments, samples, pageSize: 10 })
  show()
  await bench.sync(payments)

  await bench.sql.unsafe(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'a counter went back'; end $$;
    create trigger onwards before update on sync_run_tables for each row
      when (new.requests < old.requests or new.bytes < old.bytes) execute function refuse()`)
  show()
  const turn = await bench.sync(payments)
  const pages = bench.server.seen().length
  expect(pages).toBe(303) // L1 to L3 have none
  expect(turn).toMatchObject({ status: 'completed', unchanged: 300, pages, requests: pages, retries: 0 })
})
