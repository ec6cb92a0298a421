import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { tableNamed } from '../support/definitions.ts'
import '../support/effort.ts'
import type { Sample } from '../support/sample-records.ts'
import { type Bench, openBench } from '../support/table-bench.ts'

/** As large as Square's orders get: the torture takes a whole page of them, a commit a tenth. */
const ORDERS = inject('effort') ? 1000 : 100
const LINES = 500
/** How long a lease lasts without a sign of life. */
const LEASE_MS = 60_000

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const makeOrder = (n: number): Sample => ({
  record: {
    id: `order ${n}`,
    location_id: 'L1',
    state: 'OPEN',
    version: 1,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-02T00:00:00Z',
    line_items: Array.from({ length: LINES }, (_, line) => ({
      uid: `line ${line}`,
      name: 'Coffee',
      quantity: '1',
      base_price_money: { amount: 350, currency: 'USD' },
    })),
  },
  location: 'L1',
  parent: {},
  kind: undefined,
  changedAt: Date.now() - 86_400_000,
})

test('a page of orders with 500 lines each is stored while its lease is kept', async ({ task }) => {
  const orders = tableNamed(bench.tables, 'orders')
  const definition = { ...orders, source: { ...orders.source, limit: ORDERS } }
  await bench.prepare(definition)
  bench.server.show({
    definition,
    samples: Array.from({ length: ORDERS }, (_, n) => makeOrder(n)),
    pageSize: ORDERS,
  })
  const delay = monitorEventLoopDelay()
  delay.enable()
  const tableRun = await bench.sync(definition)
  delay.disable()
  expect(tableRun).toMatchObject({ status: 'completed', pages: 1, inserted: ORDERS, quarantined: 0 })
  const [lines] = await bench.sql`select count(*)::int as count from order_line_items`
  expect(lines?.['count']).toBe(ORDERS * LINES)
  // Signs of life get through in between.
  expect(delay.max / 1e6).toBeLessThan(LEASE_MS / 4)
  task.meta.tally = { 'lines in one page': ORDERS * LINES }
})
