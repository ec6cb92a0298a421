import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { tableNamed } from '../../support/definitions.ts'
import { makeSample, type Sample } from '../../support/sample-records.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'
import type { Scene } from '../../support/table-server.ts'

/** 26 pages. */
const ROWS = 2600

let bench: Bench
let customers: TableDefinition
let samples: Sample[]

beforeAll(async () => {
  bench = await openBench()
  customers = tableNamed(bench.tables, 'customers')
  samples = Array.from({ length: ROWS }, (_, n) => {
    const sample = makeSample(customers, n, { location: 'L1' })
    // Some hundred came in one import, with one time.
    const minute = n >= 1000 && n < 1300 ? 1000 : n
    const created_at = new Date(Date.UTC(2020, 0, 1, 0, minute)).toISOString()
    return { ...sample, record: { ...sample.record, created_at } }
  })
})
afterAll(() => bench.close())
beforeEach(async () => {
  await bench.prepare(customers)
  show()
  bench.spend(20)
  await bench.sync(customers)
  await notItsTurn()
})
afterEach(() => bench.empty(customers))

/** From now on Square lacks these, by their numbers. */
const show = (gone: readonly number[] = [], more: Partial<Scene> = {}) => {
  const left = samples.filter((_, n) => !gone.includes(n))
  const known = left.map(({ record }) => record)
  bench.server.show({ definition: customers, samples: left, pageSize: 100, known, ...more })
}
const notItsTurn = () => bench.sql`update sync_state set list_requests = 1000`
const incremental = (definition = customers) => bench.sync(definition, 'incremental')
const deleted = async () => {
  const rows = await bench.sql<{ id: string }[]>`select id from customers where is_deleted order by id`
  return rows.map(({ id }) => id)
}
const ids = (numbers: readonly number[]) => numbers.map((n) => String(samples[n]?.record['id'])).sort()

/** The same table in pages of two: more pages than one run may read for what is missing. */
const inSmallPages = () => ({ ...customers, source: { ...customers.source, limit: 2 } })

test('the deleted are found by counting, with fewer requests than the list takes; then one request is all it costs', async () => {
  const gone = [1800, 2599]
  show(gone)
  const found = await incremental()
  expect(found).toMatchObject({ deleted: 2, reason: null })
  expect(found.requests).toBeLessThan(20)
  expect(await deleted()).toEqual(ids(gone))
  show(gone)
  expect(await incremental()).toMatchObject({ deleted: 0, requests: 1 + 1 })
})

test('in a list too long to be read for it they are found too, among many of one time as well', async () => {
  const gone = [0, 1100, 1101, 1800]
  show(gone)
  const found = await incremental(inSmallPages())
  expect(found).toMatchObject({ deleted: 4, reason: null })
  expect(await deleted()).toEqual(ids(gone))
  show(gone)
  expect(await incremental(inSmallPages())).toMatchObject({ deleted: 0, requests: 1 + 1 })
})

test('what Square knows by id is not gone, and is not searched for again and again', async () => {
  const known = samples.map(({ record }) => record)
  show([5, 2000], { known })
  expect(await incremental(inSmallPages())).toMatchObject({ deleted: 0 })
  show([5, 2000], { known })
  expect(await incremental(inSmallPages())).toMatchObject({ deleted: 0, requests: 1 + 1 })
  show([5, 300, 2000], { known: known.filter((_, n) => n !== 300) })
  expect(await incremental(inSmallPages())).toMatchObject({ deleted: 1 })
})

test('a customer who comes meanwhile hides nobody, and one who was stored meanwhile is left alone', async () => {
  const gone = [100, 900, 1500]
  const coming = makeSample(customers, ROWS, { location: 'L1' })
  const left = samples.filter((_, n) => !gone.includes(n))
  const now = new Date().toISOString()
  show([], { samples: [...left, { ...coming, record: { ...coming.record, created_at: now } }], known: [] })
  await bench.sql`update customers set synced_at = now() + interval '1 hour' where id = ${ids([900])[0] ?? ''}`
  expect(await incremental(inSmallPages())).toMatchObject({ deleted: 2 })
  expect(await deleted()).toEqual(ids([100, 1500]))
})

test('too many at once are withheld; approved, they are gone in as many runs as their requests take', async () => {
  const gone = Array.from({ length: 140 }, (_, n) => n * 18)
  show(gone)
  const withheld = await incremental(inSmallPages())
  expect(withheld).toMatchObject({ deleted: 0, requests: 1 + 1 })
  expect(withheld.reason).toContain('140 rows')
  await bench.sql`update sync_state set deletions_approved = 140`
  const first = await incremental(inSmallPages())
  expect(first.deleted).toBeGreaterThan(50)
  expect(first.requests).toBeLessThan(520)
  expect(first.reason).toBe(
    `Square counts ${140 - first.deleted} records fewer: finding them takes too many requests for one run, the next goes on`,
  )
  expect(await incremental(inSmallPages())).toMatchObject({ deleted: 140 - first.deleted, reason: null })
  expect(await deleted()).toEqual(ids(gone))
})

test('customers that no list shows are not counted, with personal data dropped either', async () => {
  const unlisted = ['A', 'B'].map((id) => ({ id, created_at: '2020-01-01T00:00:00Z' }))
  const known = [...samples.map(({ record }) => record), ...unlisted]
  await bench.sql`insert into customers (id, raw, raw_hash, created_at, synced_at)
    select id, '{}', 'x', '2020-01-01', '2020-01-02' from unnest(array['A', 'B']) id`
  show([], { known })
  expect(await incremental()).toMatchObject({ deleted: 0, requests: 1 + 1 })
  await bench.sql`insert into sync_wanted (table_name, id, found, attempts, asked_at)
    select 'customers', id, true, 1, now() from unnest(array['A', 'B']) id`
  show([], { known })
  const masked = { ...customers, mask: (record: Record<string, unknown>) => record }
  expect(await incremental(masked)).toMatchObject({ deleted: 0, requests: 1 + 1 })
})
