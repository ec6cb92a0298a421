import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { createRun, finishRun } from '../../../src/db/state/runs.ts'
import { finishRunTable, type RunTable, runTables } from '../../../src/db/state/run-tables.ts'
import { postgresStore } from '../../../src/db/store.ts'
import type { RunKind, TableStatus } from '../../../src/db/state/state-schema.ts'
import { RetryLater } from '../../../src/errors.ts'
import type { Square } from '../../../src/square/http/call.ts'
import { askUnlisted, MOST_ASKED } from '../../../src/workers/by-id/ask-unlisted.ts'
import { tableNamed } from '../../support/definitions.ts'
import { makeSample, type Sample } from '../../support/sample-records.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'

let bench: Bench
let customers: TableDefinition

beforeAll(async () => {
  bench = await openBench()
  customers = tableNamed(bench.tables, 'customers')
})
afterAll(() => bench.close())
beforeEach(async () => {
  for (const name of ['payments', 'orders', 'gift_cards', 'customers'])
    await bench.prepare(tableNamed(bench.tables, name))
  bench.server.show({ definition: customers, samples: [], pageSize: 100 })
})

const sample = (n: number) => makeSample(customers, n, { location: 'L1' })
const samples = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => sample(from + n))
const idOf = ({ record }: Sample) => String(record['id'])
const want = (ids: readonly string[]) => postgresStore(bench.db).noteWanted(customers, ids)
const wanted = async () =>
  (await bench.sql`select id, found, attempts from sync_wanted order by id`).map((row) => ({ ...row }))

/** The end of a run that has read the customers; answers how many requests asking took. */
const ask = async (...args: Parameters<typeof askAtEnd>) => (await askAtEnd(...args))?.requests
async function askAtEnd(
  kind: RunKind = 'incremental',
  { repair = false, status = 'completed' as TableStatus, square = bench.context().square } = {},
): Promise<RunTable | undefined> {
  const tables = ['customers']
  const created = await createRun(bench.db, { kind, trigger: 'cli', tables, owner: 'bench', repair })
  if (!created?.fresh) throw new Error('another run is in the way')
  const { run } = created
  await finishRunTable(bench.db, run.id, 'customers', { status })
  await askUnlisted({ ...bench.context(), square }, run, new AbortController().signal)
  const [tableRun] = await runTables(bench.db, run.id)
  await finishRun(bench.db, run.id, 'completed')
  return tableRun
}

test('every reference to customers counts, in rows and in their parts; what is here or asked for already is not noted', async () => {
  const named: string[] = []
  const name = () => {
    named.push(`N${String(named.length).padStart(2, '0')}`)
    return named.at(-1)
  }
  for (const table of ['orders', 'gift_cards', 'payments'].map((each) => tableNamed(bench.tables, each))) {
    const one = makeSample(table, 0, { location: 'L1' })
    const text = JSON.stringify(one.record)
      .replaceAll(/"customer_id":"[^"]+"/g, () => `"customer_id":"${name()}"`)
      .replaceAll(/"customer_ids":\[[^\]]+\]/g, () => `"customer_ids":["${name()}","${name()}"]`)
    const record = JSON.parse(text) as Sample['record'] // a record's text
    bench.server.show({ definition: table, samples: [{ ...one, record }], pageSize: 10 })
    await bench.sync(table)
  }
  expect((await wanted()).map(({ id }) => id as string)).toEqual(named)
  const [first = ''] = named
  bench.server.show({
    definition: customers,
    samples: [],
    pageSize: 10,
    known: [{ ...sample(0).record, id: first }],
  })
  expect(await ask()).toBe(1)
  const before = await wanted()
  await want([...named, first, idOf(sample(0))])
  expect(await wanted()).toEqual(
    [...before, { id: idOf(sample(0)), found: null, attempts: 0 }].sort((a, b) =>
      String(a.id) < String(b.id) ? -1 : 1,
    ),
  )
})

test('rows that were stored when nobody noted what they name are looked after by a foundation run, and by no incremental one', async () => {
  const orders = tableNamed(bench.tables, 'orders')
  bench.server.show({
    definition: orders,
    samples: [makeSample(orders, 0, { location: 'L1' })],
    pageSize: 10,
  })
  await bench.sync(orders)
  await bench.sql`delete from sync_wanted`
  await bench.sync(orders, 'incremental')
  expect(await wanted()).toEqual([])
  expect(await bench.sync(orders, 'foundation')).toMatchObject({ unchanged: 1 })
  expect(await wanted()).not.toEqual([])
})

test('what Square does not know is asked for again by a repair only; a comparison asks nothing', async () => {
  await want(['NOBODY'])
  expect(await ask('foundation')).toBe(1)
  expect(await wanted()).toEqual([{ id: 'NOBODY', found: false, attempts: 1 }])
  expect(await ask('incremental')).toBe(0)
  expect(await ask('foundation')).toBe(0)
  expect(await ask('verify')).toBe(0)
  expect(await ask('verify', { repair: true })).toBe(1)
})

test('what Square leaves open is asked for three times', async () => {
  bench.server.show({ definition: customers, samples: [], pageSize: 10, forbidden: 'C1' })
  await want(['C1'])
  expect(await ask()).toBe(1)
  expect(await wanted()).toEqual([{ id: 'C1', found: null, attempts: 1 }])
  expect([await ask(), await ask(), await ask()]).toEqual([1, 1, 0])
  expect(await wanted()).toEqual([{ id: 'C1', found: false, attempts: 3 }])
})

test('a table that this run has not read is asked for nothing: its own list may bring them', async () => {
  await want(['C1'])
  expect(await ask('incremental', { status: 'failed' })).toBe(0)
  expect(await wanted()).toEqual([{ id: 'C1', found: null, attempts: 0 }])
})

test('Square fails between two batches: the first is stored, the next run asks for the second alone', async () => {
  const all = samples(0, 150)
  bench.server.show({
    definition: customers,
    samples: [],
    pageSize: 10,
    known: all.map(({ record }) => record),
  })
  await want(all.map(idOf))
  const { square } = bench.context()
  let calls = 0
  const failing: Square = {
    ...square,
    call: (...args) => (++calls > 1 ? Promise.reject(new RetryLater('500')) : square.call(...args)),
  }
  expect(await askAtEnd('incremental', { square: failing })).toMatchObject({
    status: 'completed',
    reason: 'The next run asks for more records that no list shows: 500',
  })
  expect((await bench.rows('customers')).length).toBe(100)
  expect(await ask()).toBe(1)
  expect((await bench.rows('customers')).length).toBe(150)
  expect(await ask()).toBe(0)
})

test('one run asks for so many and no more, the next one goes on', async () => {
  await want(Array.from({ length: MOST_ASKED + 50 }, (_, n) => `C${n}`))
  expect(await askAtEnd()).toMatchObject({
    requests: MOST_ASKED / 100,
    reason: 'The next run asks for more records that no list shows',
  })
  expect(await askAtEnd()).toMatchObject({ requests: 1, reason: null })
  expect(await ask()).toBe(0)
})

test('a record that cannot be stored is kept in quarantine, and not asked for again', async () => {
  const group = Array.from({ length: 20_000 }, (_, n) =>
    String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000)),
  ).join('')
  const unfit = { ...sample(0).record, id: 'C1', group_ids: [group] } // fits into no index
  bench.server.show({ definition: customers, samples: [], pageSize: 10, known: [unfit, sample(1).record] })
  await want(['C1', idOf(sample(1))])
  await ask()
  expect((await bench.rows('customers')).map(({ id }) => id)).toEqual([idOf(sample(1))])
  expect(await bench.rows('quarantine')).toMatchObject([{ table_name: 'customers', record_key: '["C1"]' }])
  expect(await ask()).toBe(0)
})

/** Square lists the first, and knows all by id: the list is read, and the others have been asked for. */
async function showHidden(
  listed: readonly Sample[],
  hidden: readonly Sample[],
  kind: RunKind = 'foundation',
) {
  const known = [...listed, ...hidden].map(({ record }) => record)
  bench.server.show({ definition: customers, samples: listed, pageSize: 30, known })
  return bench.sync(customers, kind)
}
const countLive = async () => (await bench.rows('customers')).filter((row) => !row['is_deleted']).length

test('those that no list shows say nothing about the list: the guard does not count them, and a few that are gone go', async () => {
  const [listed, hidden] = [samples(0, 20), samples(100, 160)]
  await showHidden(listed, hidden)
  await want(hidden.map(idOf))
  await ask()
  expect(await countLive()).toBe(80)
  expect(await showHidden(listed, hidden)).toMatchObject({ deleted: 0, reason: null })
  expect(await showHidden(listed, hidden.slice(2))).toMatchObject({ deleted: 2, reason: null })
  expect(await countLive()).toBe(78)
})

test('but so many of them are gone at once only if somebody approves', async () => {
  const [listed, hidden] = [samples(0, 20), samples(100, 160)]
  await showHidden(listed, hidden)
  await want(hidden.map(idOf))
  await ask()
  const tableRun = await showHidden(listed, hidden.slice(40))
  expect(tableRun).toMatchObject({
    deleted: 0,
    reason: expect.stringContaining('40 rows are missing') as string,
  })
  expect(await countLive()).toBe(80)
})

test('whom a list has shown since is no longer known by asking only', async () => {
  const [listed, hidden] = [samples(0, 20), samples(100, 105)]
  await showHidden(listed, hidden)
  await want(hidden.map(idOf))
  await ask()
  await showHidden([...listed, ...hidden.slice(0, 3)], hidden)
  expect((await wanted()).map(({ id }) => id as string)).toEqual(hidden.slice(3).map(idOf))
})
