import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { GiveUp } from '../../../src/errors.ts'
import { tableNamed } from '../../support/definitions.ts'
import { makeSample } from '../../support/sample-records.ts'
import { type Bench, LOCATIONS, openBench } from '../../support/table-bench.ts'

/** However busy the machine is. */
const PATIENCE = { timeout: 120_000 }

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

test.each([
  ['asked one by one', 'invoices'],
  ['asked in one batch', 'orders'],
])(
  'a location that is refused hides no other and marks nothing of its own; once permitted it is read from its beginning: %s',
  async (_, name) => {
    const definition = tableNamed(bench.tables, name)
    await bench.prepare(definition)
    const samples = LOCATIONS.flatMap((location, place) =>
      [0, 1].map((n) => makeSample(definition, place * 2 + n, { location })),
    )
    const sync = (shown: object, kind: 'foundation' | 'incremental' = 'incremental') => {
      bench.server.show({ definition, samples, pageSize: 5, ...shown })
      return bench.sync(definition, kind).catch((error: unknown) => error)
    }
    const count = async () => (await bench.rows(name)).filter((row) => !row['is_deleted']).length

    expect(await sync({ forbidden: 'L2' })).toMatchObject({ status: 'completed', inserted: 4 })
    expect(await sync({ forbidden: 'L2' })).toMatchObject({ inserted: 0, deleted: 0 })
    expect(await sync({})).toMatchObject({ status: 'completed', inserted: 2 })
    expect(await sync({ forbidden: 'L2' }, 'foundation')).toMatchObject({ deleted: 0 })
    expect(await count()).toBe(6)
    await bench.empty(definition)
  },
)

test('what a batch is split into is read, though all other batches had been by then', async () => {
  const orders = tableNamed(bench.tables, 'orders')
  await bench.prepare(orders)
  const places = Array.from({ length: 17 }, (_, n) => `M${String(n + 10)}`) // with L1 to L3: two batches of ten
  await bench.sql`insert into locations (id, raw) select id, '{}' from unnest(${places}::text[]) id`
  const samples = ['M25', 'M26'].map((location, n) => makeSample(orders, n, { location }))
  const late = vi.waitFor(async () => {
    const [state] =
      await bench.sql`select (checkpoint #>> '{partitions,0,done}')::bool as done from sync_state where table_name = 'orders'`
    expect(state).toEqual({ done: true })
  }, PATIENCE)
  bench.server.show({ definition: orders, samples, pageSize: 5, forbidden: 'M26', late })
  expect(await bench.sync(orders)).toMatchObject({ status: 'completed', inserted: 1 })
  bench.server.show({ definition: orders, samples, pageSize: 5 })
  expect(await bench.sync(orders, 'incremental')).toMatchObject({ status: 'completed', inserted: 1 })
  await bench.empty(orders)
})

test('a table that is read per location is no empty table where no location is known', async () => {
  const orders = tableNamed(bench.tables, 'orders')
  await bench.prepare(orders)
  await bench.sql`delete from locations`
  const end: unknown = await bench.sync(orders).catch((error: unknown) => error)
  expect(end).toBeInstanceOf(GiveUp) // and not Unavailable, which is no failure
  expect(String(end)).toContain('sync the table locations first')
})
