import { afterAll, beforeAll, expect, test } from 'vitest'
import { tableNamed } from '../support/definitions.ts'
import { makeSample } from '../support/sample-records.ts'
import { type Bench, LOCATIONS, openBench } from '../support/table-bench.ts'

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
