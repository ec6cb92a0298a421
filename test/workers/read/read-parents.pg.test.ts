import { afterAll, beforeAll, expect, test } from 'vitest'
import { Unavailable } from '../../../src/errors.ts'
import { tableNamed } from '../../support/definitions.ts'
import { makeSample } from '../../support/sample-records.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'

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

test('a parent that is refused is no parent without parts: nothing of it is marked, and it is asked again until it answers', async () => {
  const events = tableNamed(bench.tables, 'cash_drawer_shift_events')
  const { parents } = await bench.prepare(events)
  await bench.sql`update cash_drawer_shifts set state = 'CLOSED'`
  const samples = parents.map((parent, n) => makeSample(events, n, { location: 'L1', parent }))
  const refused = parents[7]?.['shift_id'] ?? ''
  const sync = (kind: 'foundation' | 'incremental', forbidden?: string) => {
    bench.server.show({ definition: events, samples, pageSize: 5, ...(forbidden ? { forbidden } : {}) })
    return bench.sync(events, kind)
  }
  const reason = expect.stringContaining('403') as string
  expect(await sync('foundation', refused)).toMatchObject({ inserted: parents.length - 1, reason })
  expect(await sync('incremental', refused)).toMatchObject({ inserted: 0, reason })
  expect(await sync('incremental')).toMatchObject({ inserted: 1, reason: null })
  expect(await sync('incremental')).toMatchObject({ pages: 1, requests: 0 })
  expect(await sync('foundation', refused)).toMatchObject({
    deleted: 0,
    unchanged: parents.length - 1,
    reason,
  })
})

test('where the list of no parent is shown, the call is not available', async () => {
  const events = tableNamed(bench.tables, 'cash_drawer_shift_events')
  const { parents } = await bench.prepare(events, 1)
  bench.server.show({
    definition: events,
    samples: [],
    pageSize: 5,
    forbidden: parents[0]?.['shift_id'] ?? '',
  })
  const end: unknown = await bench.sync(events).catch((error: unknown) => error)
  expect(end).toBeInstanceOf(Unavailable)
})
