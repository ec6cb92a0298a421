import type { ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { MOST_PARENTS } from '../../../src/coverage/limits.ts'
import { tableNamed } from '../../support/definitions.ts'
import { makeSample } from '../../support/sample-records.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

let bench: Bench

beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
let definition: TableDefinition | undefined
afterEach(() => definition && bench.empty(definition))

/** Begins a test on this table. */
function begin(name: string): TableDefinition {
  definition = tableNamed(bench.tables, name)
  return definition
}

test('what a foundation run has asked the next run does not ask again, even if another job was writing all the time', async () => {
  const events = begin('cash_drawer_shift_events')
  await bench.sql.begin(async (tx) => {
    await tx`create temporary table busy on commit drop as select 1`
    const { parents } = await bench.prepare(events)
    await bench.sql`update cash_drawer_shifts set state = 'CLOSED'`
    bench.server.show({ definition: events, samples: [], pageSize: 5 })
    expect(await bench.sync(events)).toMatchObject({ requests: parents.length })
    expect(await bench.sync(events, 'incremental')).toMatchObject({ requests: 0 })
  })
})

test('one run asks so many parents and no more, the newest first; the next goes on, and nothing is taken for gone meanwhile', async () => {
  const attributes = begin('order_custom_attributes')
  const count = MOST_PARENTS + 40
  const { parents } = await bench.prepare(attributes, count)
  const [oldest] = await bench.sql<{ id: string }[]>`select id from orders order by source_updated_at limit 1`
  const ofOldest = parents.filter((parent) => parent['order_id'] === oldest?.id)
  const samples = ofOldest.map((parent, n) => makeSample(attributes, n, { location: 'L1', parent }))
  bench.server.show({ definition: attributes, samples, pageSize: 100 })
  await bench.sql`insert into order_custom_attributes (order_id, key, raw) values (${oldest?.id ?? ''}, ${String(samples[0]?.record['key'])}, '{}')`

  const first = await bench.sync(attributes)
  expect(first).toMatchObject({ requests: MOST_PARENTS, rows_read: 0, deleted: 0 })
  expect(first.reason).toMatch(
    new RegExp(`^${MOST_PARENTS} of ${count} orders were asked, the newest first, back to 20\\d\\d-`),
  )
  const [half] = await bench.sql`select fresh_as_of from sync_state where table_name = ${attributes.name}`
  expect(half).toEqual({ fresh_as_of: null }) // not all that Square had then is here
  const second = await bench.sync(attributes, 'incremental')
  expect(second).toMatchObject({ requests: 40, updated: 1, reason: null })
  const [whole] = await bench.sql`select fresh_as_of from sync_state where table_name = ${attributes.name}`
  expect(whole?.['fresh_as_of']).toBe(second.new_sync_time)
  expect(await bench.sync(attributes, 'incremental')).toMatchObject({ requests: 0 })
})

test('a verification says how many parents it leaves to the next, which compares those', async () => {
  const attributes = begin('order_custom_attributes')
  await bench.prepare(attributes, MOST_PARENTS + 40)
  bench.server.show({ definition: attributes, samples: [], pageSize: 100 })
  await bench.sync(attributes)
  await bench.sync(attributes, 'incremental')
  expect(await bench.verify(attributes)).toMatchObject({
    reason: `the lists of 40 of ${MOST_PARENTS + 40} parents were not compared: later verifications compare them`,
  })
  expect(await bench.rows('verifications')).toMatchObject([{ uncompared: '40', stale: '0' }])
})

test('parts go with their parent', async () => {
  const attributes = begin('customer_custom_attributes')
  const { parents } = await bench.prepare(attributes)
  const samples = parents.map((parent, n) => makeSample(attributes, n, { location: 'L1', parent }))
  bench.server.show({ definition: attributes, samples, pageSize: 100 })
  await bench.sync(attributes)
  const gone = parents[3]?.['customer_id'] ?? ''
  await bench.sql`update customers set is_deleted = true where id = ${gone}`
  expect(await bench.sync(attributes, 'incremental')).toMatchObject({ requests: 0, deleted: 1 })
  const left = await bench.sql`select customer_id from customer_custom_attributes where is_deleted`
  expect([...left]).toEqual([{ customer_id: gone }])
})

test('a list that is begun again in the middle of a page does not make the parents before it childless', async () => {
  const attributes = begin('customer_custom_attributes')
  const { parents } = await bench.prepare(attributes)
  const samples = parents.map((parent, n) => makeSample(attributes, n, { location: 'L1', parent }))
  bench.server.show({ definition: attributes, samples, pageSize: 100 })
  await bench.sync(attributes)
  let answers = 0
  const spoil = (response: ServerResponse, body: string) =>
    response.writeHead(++answers === parents.length ? 413 : 200, JSON_TYPE).end(body) // on the second page
  bench.server.show({ definition: attributes, samples, pageSize: 100, spoil })
  expect(await bench.sync(attributes)).toMatchObject({ deleted: 0, unchanged: parents.length, reason: null })
})

test('a verification that only compares does not count as having asked', async () => {
  const attributes = begin('customer_custom_attributes')
  const { parents } = await bench.prepare(attributes)
  bench.server.show({ definition: attributes, samples: [], pageSize: 100 })
  await bench.sync(attributes)
  const changed = parents[3]?.['customer_id'] ?? ''
  await bench.sql`update customers set synced_at = clock_timestamp() where id = ${changed}`
  await bench.verify(attributes)
  expect(await bench.sync(attributes, 'incremental')).toMatchObject({ requests: 1 })
  expect(bench.server.seen().at(-1)?.params).toMatchObject({ customer_id: changed })
})
