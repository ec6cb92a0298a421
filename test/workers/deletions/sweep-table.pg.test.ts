import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { approveDeletions } from '../../../src/db/state/sync-state.ts'
import { MAX_BODY_BYTES } from '../../../src/square/http/transport.ts'
import { tableNamed } from '../../support/definitions.ts'
import { makeSample, type Sample } from '../../support/sample-records.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'

let bench: Bench
let categories: TableDefinition
let samples: Sample[]

beforeAll(async () => {
  bench = await openBench()
  categories = tableNamed(bench.tables, 'catalog_categories')
  samples = Array.from({ length: 100 }, (_, n) => makeSample(categories, n, { location: 'L1' }))
})
afterAll(() => bench.close())
beforeEach(async () => {
  await bench.prepare(categories)
  await show(samples)
})

/** Square's list shows these from now on; by id it knows those and `known`. */
async function show(list: Sample[], known: Sample[] = []) {
  const everything = [...list, ...known].map(({ record }) => record)
  bench.server.show({ definition: categories, samples: list, pageSize: 30, known: everything })
  return bench.sync(categories)
}
async function state() {
  const [row] = await bench.sql`select * from sync_state where table_name = 'catalog_categories'`
  const [live] = await bench.sql`select count(*)::int as n from catalog_categories where not is_deleted`
  return {
    live: live?.['n'] as number,
    withheld: row?.['deletions_withheld'] as number,
    counted: Number(row?.['row_count']),
  }
}
const approve = (count: number) =>
  bench.sql`update sync_state set deletions_approved = ${count} where table_name = 'catalog_categories'`

test.each([0, 40])(
  'a list that suddenly shows %i of 100 marks nothing, asks for nobody by id, and says what it withheld',
  async (left) => {
    const tableRun = await show(samples.slice(0, left))
    expect(tableRun).toMatchObject({
      status: 'completed',
      deleted: 0,
      requests: 2, // of the list
      reason: expect.stringContaining('withheld') as string,
    })
    expect(await state()).toEqual({ live: 100, withheld: 100 - left, counted: 100 })
  },
)

test('what is new arrives although deletions are withheld', async () => {
  const more = makeSample(categories, 500, { location: 'L1' })
  expect(await show([...samples.slice(0, 40), more])).toMatchObject({ inserted: 1, deleted: 0 })
})

test('a few that are gone are marked, and their last state stays', async () => {
  expect(await show(samples.slice(10))).toMatchObject({ deleted: 10, reason: null })
  expect(await state()).toEqual({ live: 90, withheld: 0, counted: 90 })
  const [row] = await bench.sql`select name, deleted_at from catalog_categories where is_deleted limit 1`
  expect(row).toMatchObject({ name: 'Beverages', deleted_at: expect.any(String) as string })
})

test('a real deletion of 60 of 100 goes through once it is approved, and no further than approved', async () => {
  await show(samples.slice(60))
  await approve(59)
  expect(await show(samples.slice(60))).toMatchObject({ deleted: 0 })
  await approve(60)
  expect(await show(samples.slice(60))).toMatchObject({ deleted: 60 })
  expect(await state()).toEqual({ live: 40, withheld: 0, counted: 40 })
  expect(await show(samples.slice(55))).toMatchObject({ deleted: 0 }) // the approval is used up; 15 came back to no list
})

test('what is withheld, and its approval, outlast a run that sweeps nothing', async () => {
  await show(samples.slice(60))
  await bench.sync(categories, 'incremental')
  expect(await state()).toMatchObject({ withheld: 60 })
  expect(await approveDeletions(bench.db, 'catalog_categories')).toBe(60)
  await bench.sync(categories, 'incremental')
  expect(await show(samples.slice(60))).toMatchObject({ deleted: 60 })
  expect(await state()).toEqual({ live: 40, withheld: 0, counted: 40 })
  expect(await approveDeletions(bench.db, 'catalog_categories')).toBeUndefined()
})

test('an approval that comes while a list is read is for the next one', async () => {
  await show(samples.slice(60))
  bench.server.show({
    definition: categories,
    samples: samples.slice(60),
    pageSize: 30,
    spoil(response, body) {
      void approveDeletions(bench.db, 'catalog_categories').then(() =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(body),
      )
    },
  })
  expect(await bench.sync(categories)).toMatchObject({ deleted: 0 })
  expect(await show(samples.slice(60))).toMatchObject({ deleted: 60 })
})

test('what the list lacks and Square still knows by id is not gone', async () => {
  expect(await show(samples.slice(8), samples.slice(0, 5))).toMatchObject({ deleted: 3 })
  expect(await state()).toMatchObject({ live: 97 })
})

test('an incremental run marks nothing', async () => {
  bench.server.show({ definition: categories, samples: [], pageSize: 30 })
  expect(await bench.sync(categories, 'incremental')).toMatchObject({ deleted: 0 })
  expect(await state()).toMatchObject({ live: 100 })
})

test.each([
  ['asked one by one', 'timecards'],
  ['asked together', 'customers'],
])('an id that Square refuses to answer is not gone: %s', async (_, name) => {
  await bench.empty(categories)
  const definition = tableNamed(bench.tables, name)
  await bench.prepare(definition)
  const own = Array.from({ length: 3 }, (_, n) => makeSample(definition, n, { location: 'L1' }))
  const sync = (list: Sample[], refusal: object) => {
    bench.server.show({ definition, samples: list, pageSize: 30, ...refusal })
    return bench.sync(definition)
  }
  const id = String(own[0]?.record['id'])
  expect(await sync(own, {})).toMatchObject({ inserted: 3 })
  expect(await sync(own.slice(2), { forbidden: id })).toMatchObject({ deleted: 1 })
  expect(await sync(own.slice(2), { wrong: id })).toMatchObject({ status: 'completed', deleted: 0 })
  expect(await sync(own.slice(2), {})).toMatchObject({ deleted: 1 })
  await bench.empty(definition)
})

test('a list that was read to its end by a run which then failed is read again by the next, not only ended', async () => {
  await bench.sql.unsafe(`
    create function fail_once() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger fail_once before update on sync_state for each row when (new.status = 'completed') execute function fail_once()`)
  await expect(bench.sync(categories)).rejects.toThrow('P0001')
  await bench.sql`drop trigger fail_once on sync_state`
  const more = makeSample(categories, 500, { location: 'L1' })
  expect(await show([...samples, more])).toMatchObject({ inserted: 1 })
})

test('ids whose records are too large together are asked for in halves', async () => {
  const gone = samples.slice(0, 2)
  const left = samples.slice(2)
  bench.server.show({
    definition: categories,
    samples: left,
    pageSize: 200,
    known: samples.slice(0, 10).map(({ record }) => record),
    // What the sweep asks for by id is the only answer with both of them.
    spoil(response, body) {
      const both = gone.every(({ record }) => body.includes(String(record['id'])))
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(both ? body + ' '.repeat(MAX_BODY_BYTES) : body)
    },
  })
  expect(await bench.sync(categories)).toMatchObject({ status: 'completed', deleted: 0, requests: 4 })
  expect(await state()).toMatchObject({ live: 100 })
})
