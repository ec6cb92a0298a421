import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { pageSql } from '../../../src/db/rows/page-sql.ts'
import { preparePage } from '../../../src/db/rows/prepare-page.ts'
import { findChanged, statement, storeRows } from '../../../src/db/rows/upsert-page.ts'
import { parseJson } from '../../../src/json/lossless.ts'
import { tableNamed } from '../../support/definitions.ts'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'

let mirror: TestMirror
let vendors: TableDefinition

beforeAll(async () => {
  mirror = await openTestMirror({ max: 4 })
  vendors = tableNamed(mirror.tables, 'vendors')
})
afterAll(() => mirror.close())
afterEach(() =>
  mirror.sql.unsafe(
    'delete from vendor_contacts; delete from vendors; delete from catalog_category_custom_attribute_values; delete from catalog_categories',
  ),
)

type Wire = Record<string, unknown>

async function store(definition: TableDefinition, records: Wire[], careful = false) {
  const { rows, rejected: unusable } = preparePage(definition, records)
  const changed = await findChanged(mirror.db, definition, rows)
  const { counts, rejected } = await mirror.db.transaction((tx) =>
    storeRows(tx, definition, changed, { runId: null, careful }),
  )
  return { changed: changed.length, counts, rejected: [...unusable, ...rejected] }
}

const vendor = (id: string, minute: number, more: Wire = {}): Wire => ({
  id,
  name: `version ${minute}`,
  version: minute,
  updated_at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  ...more,
})
const rowsOf = async (table: string): Promise<Wire[]> => [
  ...(await mirror.db.execute<Wire>(sql.raw(`select * from ${table} order by 1, 2`))),
]

test('of one id twice in a page the newer stays, in either order', async () => {
  for (const page of [
    [vendor('A', 1), vendor('A', 2)],
    [vendor('B', 2), vendor('B', 1)],
  ]) {
    expect((await store(vendors, page)).counts).toMatchObject({ inserted: 1, liveDelta: 1 })
  }
  expect((await rowsOf('vendors')).map(({ name }) => name)).toEqual(['version 2', 'version 2'])
})

test('the version decides where both have one, whatever the time says; else the time', async () => {
  const at = (minute: number, version: number | undefined, name: string) => ({
    ...vendor('A', minute),
    version,
    name,
  })
  const names = []
  for (const record of [
    at(9, 2, 'first'),
    at(5, 3, 'newer, though its time went back'),
    at(8, 2, 'older, though its time is later'),
    at(4, 3, 'of the same version, and earlier'),
    at(6, 3, 'of the same version, and later'),
    at(5, undefined, 'without a version, and earlier'),
    at(7, undefined, 'without a version, and later'),
    at(8, 1, 'with one again'),
  ]) {
    await store(vendors, [record])
    names.push((await rowsOf('vendors'))[0]?.['name'])
  }
  expect(names).toEqual([
    'first',
    'newer, though its time went back',
    'newer, though its time went back',
    'newer, though its time went back',
    'of the same version, and later',
    'of the same version, and later',
    'without a version, and later',
    'with one again',
  ])
})

test('an older record changes nothing, an equal one is not even written', async () => {
  await store(vendors, [vendor('A', 2, { contacts: [{ id: 'c', name: 'kept' }] })])
  expect(await store(vendors, [vendor('A', 1, { contacts: [] })])).toMatchObject({
    changed: 1,
    counts: { unchanged: 1, updated: 0, liveDelta: 0 },
  })
  expect(await store(vendors, [vendor('A', 2, { contacts: [{ id: 'c', name: 'kept' }] })])).toMatchObject({
    changed: 0,
  })
  expect(await rowsOf('vendors')).toMatchObject([{ name: 'version 2' }])
  expect(await rowsOf('vendor_contacts')).toMatchObject([{ name: 'kept' }])
})

test('parts of a row that another writer has stored since the page was compared are replaced if the row is', async () => {
  const at = (minute: number, ...contacts: string[]) =>
    vendor('A', minute, { contacts: contacts.map((id) => ({ id, name: `of ${minute}` })) })
  for (const [ours, theirs] of [
    [at(2, 'c', 'd'), at(1, 'b', 'c')],
    [at(1, 'b', 'c'), at(2, 'c', 'd')],
  ] as const) {
    const changed = await findChanged(mirror.db, vendors, preparePage(vendors, [ours, vendor('B', 1)]).rows)
    await store(vendors, [theirs])
    await mirror.db.transaction((tx) => storeRows(tx, vendors, changed, { runId: null }))
    expect(await rowsOf('vendor_contacts')).toMatchObject([
      { id: 'c', name: 'of 2' },
      { id: 'd', name: 'of 2' },
    ])
    await mirror.sql.unsafe('delete from vendor_contacts; delete from vendors')
  }
})

test('a row that is gone since the page was compared is stored with its parts', async () => {
  await store(vendors, [vendor('A', 1)])
  const record = vendor('A', 2, { contacts: [{ id: 'c', name: 'new' }] })
  const changed = await findChanged(mirror.db, vendors, preparePage(vendors, [record]).rows)
  await mirror.sql`delete from vendors`
  await mirror.db.transaction((tx) => storeRows(tx, vendors, changed, { runId: null }))
  expect(await rowsOf('vendor_contacts')).toMatchObject([{ id: 'c', name: 'new' }])
})

test('one record of a page with parts is enough for them to be stored', async () => {
  const records = ['A', 'B', 'C'].map((id) => vendor(id, 1, id === 'B' ? { contacts: [{ id: 'c' }] } : {}))
  await store(vendors, records)
  expect(await rowsOf('vendor_contacts')).toMatchObject([{ vendor_id: 'B', id: 'c' }])
})

test('a tie of times goes to the later answer', async () => {
  await store(vendors, [vendor('A', 1, { note: 'first' })])
  await store(vendors, [vendor('A', 1, { note: 'second' })])
  expect(await rowsOf('vendors')).toMatchObject([{ note: 'second' }])
})

test('a record that never has a version is replaced all the same', async () => {
  const { version: _, ...bare } = vendor('A', 1)
  await store(vendors, [{ ...bare, note: 'first' }])
  await store(vendors, [{ ...bare, note: 'second' }])
  expect(await rowsOf('vendors')).toMatchObject([{ note: 'second' }])
})

test('a list that is a column and a child table loses nothing to equal or odd elements', async () => {
  const categories = tableNamed(mirror.tables, 'catalog_categories')
  const custom_attribute_values = { odd: 17, even: { name: 'kept', number_value: 5n } }
  const record = {
    id: 'C',
    type: 'CATEGORY',
    version: 1,
    updated_at: '2026-01-01T00:00:00Z',
    custom_attribute_values,
  }
  await store(categories, [record])
  expect(await rowsOf('catalog_categories')).toMatchObject([
    { custom_attribute_values: { odd: 17, even: { name: 'kept', number_value: 5 } } },
  ])
})

test('children are replaced exactly; parts without an id get their place', async () => {
  await store(vendors, [vendor('A', 1, { contacts: [{ id: 'c1' }, { id: 'c2' }, { name: 'nameless' }] })])
  expect((await rowsOf('vendor_contacts')).map(({ id }) => id)).toEqual(['#2', 'c1', 'c2'])
  await store(vendors, [vendor('A', 2, { contacts: [{ id: 'c2', name: 'new' }, { id: 'c3' }] })])
  expect(await rowsOf('vendor_contacts')).toMatchObject([
    { id: 'c2', name: 'new' },
    { id: 'c3', name: null },
  ])
  await store(vendors, [vendor('A', 3)])
  expect(await rowsOf('vendor_contacts')).toEqual([])
})

const category = (minute: number, more: Wire = {}): Wire => ({
  type: 'CATEGORY',
  id: 'A',
  version: minute,
  updated_at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  is_deleted: false,
  ...more,
})

test('a tombstone keeps what was known, and a revived object is live again', async () => {
  const categories = tableNamed(mirror.tables, 'catalog_categories')
  await store(categories, [category(1, { category_data: { name: 'Tea' } })])
  expect((await store(categories, [category(2, { is_deleted: true })])).counts).toMatchObject({
    deleted: 1,
    liveDelta: -1,
  })
  expect(await rowsOf('catalog_categories')).toMatchObject([
    {
      name: 'Tea',
      is_deleted: true,
      deleted_at: '2026-01-01 00:02:00+00',
      raw: { category_data: { name: 'Tea' } },
    },
  ])
  expect((await store(categories, [category(1, { category_data: { name: 'Tea' } })])).counts).toMatchObject({
    unchanged: 1,
    liveDelta: 0,
  })
  expect(
    (await store(categories, [category(3, { category_data: { name: 'Coffee' } })])).counts,
  ).toMatchObject({ inserted: 1, liveDelta: 1 })
  expect(await rowsOf('catalog_categories')).toMatchObject([
    { name: 'Coffee', is_deleted: false, deleted_at: null },
  ])
})

test('a tombstone that lacks the data leaves the children; one that has it replaces them', async () => {
  const items = tableNamed(mirror.tables, 'catalog_items')
  const item = (minute: number, more: Wire): Wire => ({ ...category(minute), type: 'ITEM', ...more })
  await store(items, [item(1, { item_data: { name: 'x', tax_ids: ['T1', 'T2'] } })])
  await store(items, [item(2, { is_deleted: true })])
  expect((await rowsOf('catalog_item_taxes')).map(({ tax_id }) => tax_id)).toEqual(['T1', 'T2'])
  await store(items, [item(3, { is_deleted: true, item_data: { tax_ids: ['T2'] } })])
  expect((await rowsOf('catalog_item_taxes')).map(({ tax_id }) => tax_id)).toEqual(['T2'])
  await mirror.sql.unsafe('delete from catalog_item_taxes; delete from catalog_items')
})

test('a placeholder is filled by the real record, whatever its time, and counts as inserted', async () => {
  await mirror.db.execute(statement(pageSql(vendors).placeholder, '[["A"]]', null))
  expect(await rowsOf('vendors')).toMatchObject([{ is_placeholder: true, raw: {} }])
  expect((await store(vendors, [vendor('A', 1)])).counts).toMatchObject({
    inserted: 1,
    updated: 0,
    liveDelta: 1,
  })
  expect(await rowsOf('vendors')).toMatchObject([{ is_placeholder: false, name: 'version 1' }])
  const made = await mirror.db.execute(statement(pageSql(vendors).placeholder, '[["A"],["B"]]', null))
  expect(made).toHaveLength(1)
})

test('one row that Postgres refuses costs that row alone', async () => {
  await mirror.sql`alter table vendors add constraint no_poison check (name <> 'poison')`
  const page = Array.from({ length: 500 }, (_, n) => vendor(`V${n}`, 1, n === 333 ? { name: 'poison' } : {}))
  await expect(store(vendors, page)).rejects.toThrow(/Failed query/)
  expect(await rowsOf('vendors')).toEqual([])
  const { counts, rejected } = await store(vendors, page, true)
  await mirror.sql`alter table vendors drop constraint no_poison`
  expect(counts).toMatchObject({ inserted: 499, liveDelta: 499 })
  expect(rejected).toMatchObject([
    { key: '["V333"]', code: '23514', reason: expect.stringContaining('no_poison') as string },
  ])
  expect(await rowsOf('vendors')).toHaveLength(499)
})

test('a record without its key is rejected before it comes to Postgres', async () => {
  const { counts, rejected } = await store(vendors, [vendor('', 1), { name: 'x' }, vendor('A', 1)])
  expect(counts.inserted).toBe(1)
  expect(rejected.map(({ code }) => code)).toEqual(['no_key', 'no_key'])
})

test('whole numbers and decimals arrive as they were sent, in raw and in columns', async () => {
  const variations = tableNamed(mirror.tables, 'catalog_variations')
  const decimal = `0.${'1234567890'.repeat(9)}`
  for (const amount of [
    '9223372036854775807',
    '-9223372036854775808',
    '9007199254740993',
    '-9007199254740993',
  ]) {
    const record = parseJson(
      `{"type":"ITEM_VARIATION","id":"A","version":${amount},"item_variation_data":{"note":"5#bigint#","price_money":{"amount":${amount}},"stockable_conversion":{"stockable_quantity":"${decimal}"},"deep":${decimal}}}`,
    ) as Wire
    await store(variations, [record])
    const [row] = await mirror.db.execute<Wire>(
      sql`select price_amount, stockable_quantity, raw #>> '{item_variation_data,price_money,amount}' as amount,
        raw #>> '{item_variation_data,deep}' as deep, raw #>> '{item_variation_data,note}' as note from catalog_variations`,
    )
    expect(row).toEqual({
      price_amount: amount,
      stockable_quantity: decimal,
      amount,
      deep: decimal,
      note: '5#bigint#',
    })
    await mirror.sql`delete from catalog_variations`
  }
})

test('times keep their microseconds', async () => {
  await store(vendors, [vendor('A', 1, { updated_at: '2026-01-02T03:04:05.123456+05:30' })])
  expect(await rowsOf('vendors')).toMatchObject([
    { updated_at: '2026-01-01 21:34:05.123456+00', source_updated_at: '2026-01-01 21:34:05.123456+00' },
  ])
})

test('rows are stored in the order of their keys: who waits for the first of a page holds none of the others', async () => {
  const ids = Array.from({ length: 60 }, (_, n) => `V${String(n).padStart(2, '0')}`)
  const page = (minute: number) => ids.map((id) => vendor(id, minute)).reverse()
  await store(vendors, page(1))
  const waiting = () =>
    mirror.sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  const { free, storing } = await mirror.sql.begin(async (tx) => {
    await tx`select id from vendors where id = 'V00' for update`
    const waits = store(vendors, page(2))
    await expect.poll(waiting, { timeout: 120_000 }).toHaveLength(1)
    const others = await tx`select id from vendors where id <> 'V00' for update skip locked`
    return { free: others.length, storing: waits }
  })
  expect(free).toBe(59)
  expect((await storing).counts).toMatchObject({ updated: 60 })
})

test('four writers of the same shuffled rows never deadlock', async () => {
  const ids = Array.from({ length: 60 }, (_, n) => `V${n}`)
  for (let round = 0; round < 10; round++) {
    const pages = [7, 11, 13, 17].map((step, writer) =>
      ids.map((_, n) => vendor(ids[(n * step + writer) % ids.length] ?? '', round * 10 + writer)),
    )
    const ends = await Promise.allSettled(pages.map((page) => store(vendors, page)))
    expect(ends.filter(({ status }) => status === 'rejected')).toEqual([])
  }
  expect(await rowsOf('vendors')).toHaveLength(60)
})
