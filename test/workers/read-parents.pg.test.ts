import { afterAll, beforeAll, expect, test } from 'vitest'
import { tableNamed } from '../support/definitions.ts'
import { type Bench, openBench } from '../support/table-bench.ts'

let bench: Bench

beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

test('an incremental run reads again the parts of parents that are still open, and of no other unchanged one', async () => {
  const events = tableNamed(bench.tables, 'cash_drawer_shift_events')
  const { parents } = await bench.prepare(events)
  const open = parents[7]?.['shift_id'] ?? ''
  await bench.sql`update cash_drawer_shifts set state = case id when ${open} then 'OPEN' else 'CLOSED' end`
  bench.server.show({ definition: events, samples: [], pageSize: 5 })
  await bench.sync(events)
  expect(bench.server.seen()).toHaveLength(parents.length)

  bench.server.show({ definition: events, samples: [], pageSize: 5 })
  await bench.sync(events, 'incremental')
  expect(bench.server.seen().map(({ params }) => params['shift_id'])).toEqual([open])
})

test('a parent that another job is just storing is not missed: its parts are read by the next run', async () => {
  const events = tableNamed(bench.tables, 'cash_drawer_shift_events')
  const { parents } = await bench.prepare(events)
  await bench.sql`update cash_drawer_shifts set state = 'CLOSED'`
  const show = () => bench.server.show({ definition: events, samples: [], pageSize: 5 })
  show()
  await bench.sync(events)

  const stored = parents[7]?.['shift_id'] ?? ''
  await bench.sql.begin(async (tx) => {
    await tx`update cash_drawer_shifts set synced_at = clock_timestamp() where id = ${stored}`
    show()
    await bench.sync(events, 'incremental')
    expect(bench.server.seen()).toEqual([])
  })
  show()
  await bench.sync(events, 'incremental')
  expect(bench.server.seen().map(({ params }) => params['shift_id'])).toEqual([stored])
})
