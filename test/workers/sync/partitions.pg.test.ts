import { afterAll, beforeAll, expect, test } from 'vitest'
import { tableNamed } from '../../support/definitions.ts'
import { makeSample, type Sample } from '../../support/sample-records.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'

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
  const tableRun = await bench.sync(payments)
  const pages = bench.server.seen().length
  expect(pages).toBe(303) // L1 to L3 have none
  expect(tableRun).toMatchObject({ status: 'completed', unchanged: 300, pages, requests: pages, retries: 0 })
  await bench.empty(payments)
})

test('a record that lacks its location has the one that was asked about', async () => {
  const settings = tableNamed(bench.tables, 'checkout_location_settings')
  await bench.prepare(settings)
  const [first, second, third] = ['L1', 'L2', 'L3'].map((location, n) =>
    makeSample(settings, n, { location }),
  )
  const { location_id: _, ...without } = first?.record ?? {}
  const samples = [
    { ...first, record: without },
    { ...second, record: { ...second?.record, location_id: null } },
    third,
  ] as Sample[]
  bench.server.show({ definition: settings, samples, pageSize: 10 })
  expect(await bench.sync(settings)).toMatchObject({ inserted: 3, quarantined: 0 })
  const rows = await bench.sql`select location_id from checkout_location_settings order by location_id`
  expect(rows.map((row) => row['location_id'])).toEqual(['L1', 'L2', 'L3'])
  await bench.empty(settings)
})
