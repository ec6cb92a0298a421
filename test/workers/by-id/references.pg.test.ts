import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { tableNamed } from '../../support/definitions.ts'
import type { Sample } from '../../support/sample-records.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'

let bench: Bench
let variations: TableDefinition

beforeAll(async () => {
  bench = await openBench()
  variations = tableNamed(bench.tables, 'catalog_variations')
})
afterAll(() => bench.close())
beforeEach(() => bench.prepare(variations))

type Wire = Record<string, unknown>

const sample = (record: Wire): Sample => ({
  record,
  location: 'L1',
  parent: {},
  kind: undefined,
  changedAt: Date.now(),
})
const variation = (id: string, data: Wire): Wire => ({
  type: 'ITEM_VARIATION',
  id,
  version: 1,
  item_variation_data: data,
})
const item = (id: string, data: Wire, more: Wire = {}): Wire => ({
  type: 'ITEM',
  id,
  version: 1,
  item_data: data,
  ...more,
})

async function syncVariations(records: Wire[], known: Wire[]) {
  bench.server.show({ definition: variations, samples: records.map(sample), pageSize: 100, known })
  return bench.sync(variations)
}
const facts = async (table: string) =>
  (await bench.rows(table))
    .map(({ id, is_deleted, is_placeholder }) => ({ id, is_deleted, is_placeholder }))
    .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))

test('missing parents are fetched, and theirs; deleted ones stay deleted; unknown ones are placeholders', async () => {
  const known = [
    item('I1', { categories: [{ id: 'C1' }, { id: 'C9' }] }),
    item('I2', {}, { is_deleted: true }),
    { type: 'CATEGORY', id: 'C1', version: 1, category_data: { name: 'Tea' } },
  ]
  const records = ['I1', 'I2', 'I3', 'I1'].map((id, n) => variation(`V${n}`, { item_id: id }))
  const tableRun = await syncVariations(records, known)
  expect(tableRun).toMatchObject({ inserted: 4, placeholders: 1, quarantined: 0 })
  expect(await facts('catalog_items')).toEqual([
    { id: 'I1', is_deleted: false, is_placeholder: false },
    { id: 'I2', is_deleted: true, is_placeholder: false },
    { id: 'I3', is_deleted: false, is_placeholder: true },
  ])
  expect(await facts('catalog_categories')).toEqual([
    { id: 'C1', is_deleted: false, is_placeholder: false },
    { id: 'C9', is_deleted: false, is_placeholder: true },
  ])
  const counts =
    await bench.sql`select table_name, row_count from sync_state where table_name <> 'catalog_variations' order by 1`
  expect([...counts]).toEqual([
    { table_name: 'catalog_categories', row_count: '1' },
    { table_name: 'catalog_items', row_count: '1' },
  ])
})

test('what is there already is not asked for', async () => {
  const known = [item('I1', {})]
  await syncVariations([variation('V1', { item_id: 'I1' })], known)
  const second = await syncVariations(
    [variation('V1', { item_id: 'I1' }), variation('V2', { item_id: 'I1' })],
    [],
  )
  expect(second).toMatchObject({ requests: 1, inserted: 1, placeholders: 0 })
  expect(await facts('catalog_items')).toEqual([{ id: 'I1', is_deleted: false, is_placeholder: false }])
})

test('parts refer as well, and hostile ids find their own placeholder', async () => {
  const nasty = `x'"\u0000\ud800,{}`
  const records = [variation('V1', { item_id: nasty, location_overrides: [{ location_id: 'L77' }] })]
  expect(await syncVariations(records, [])).toMatchObject({ inserted: 1, placeholders: 2, quarantined: 0 })
  expect(await facts('catalog_items')).toMatchObject([{ id: `x'"\ufffd\ufffd,{}`, is_placeholder: true }])
  expect((await facts('locations')).map(({ id }) => id)).toContain('L77')
})
