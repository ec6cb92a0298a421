import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { fillAdded } from '../../../src/db/migrate/fill-added.ts'
import { knownMigrations, migrate } from '../../../src/db/migrate/migrate.ts'
import { preparePage } from '../../../src/db/rows/prepare-page.ts'
import { findChanged, storeRows } from '../../../src/db/rows/upsert-page.ts'
import { tableNamed } from '../../support/definitions.ts'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'

let mirror: TestMirror
beforeEach(async () => {
  mirror = await openTestMirror({ max: 2 })
})
afterEach(() => mirror.close())

type Wire = Record<string, unknown>

async function store(name: string, records: Wire[]): Promise<TableDefinition> {
  const definition = tableNamed(mirror.tables, name)
  const { rows } = preparePage(definition, records)
  const changed = await findChanged(mirror.db, definition, rows)
  await mirror.db.transaction((tx) => storeRows(tx, definition, changed, { runId: null }))
  return definition
}
/** What a migration would have been, had the version before not had these. */
const adds = (...statements: string[]) => [{ name: 'test', madeAt: 1, statements }]

const plan = (id: string, discount_ids: string[], more: Wire = {}): Wire => ({
  type: 'SUBSCRIPTION_PLAN',
  id,
  version: 1,
  subscription_plan_data: { name: `Plan ${id}`, phases: [{ uid: 'p1', pricing: { discount_ids } }] },
  ...more,
})
const discounts = () => mirror.sql`
  select subscription_plan_id as plan, discount_id as discount from catalog_subscription_plan_discounts order by 1, 2`

test('a child table that an upgrade adds has the parts of what was stored before', async () => {
  await store('catalog_subscription_plans', [plan('A', ['D1', 'D2']), plan('B', []), plan('C', ['D1'])])
  const filled = await discounts()
  expect(filled).toHaveLength(3)
  const migration = knownMigrations().find(({ statements }) =>
    statements.some((text) => text.includes('CREATE TABLE "catalog_subscription_plan_discounts"')),
  )
  await mirror.sql`drop table catalog_subscription_plan_discounts`
  await mirror.sql`delete from schema_migrations where created_at = ${migration?.madeAt ?? 0}`
  await migrate(mirror.db, 'square')
  expect(await discounts()).toEqual(filled)
  await fillAdded(mirror.db, migration ? [migration] : [])
  expect(await discounts()).toEqual(filled)
})

test('columns that an upgrade adds are filled in every row, of more than one batch, and nothing else is touched', async () => {
  const customers = Array.from({ length: 1001 }, (_, n) => ({
    id: `C${n}`,
    note: `note ${n}`,
    version: 9007199254740993n,
    address: { sublocality_2: `block ${n}` },
  }))
  await store('customers', customers)
  await mirror.sql`update customers set address_sublocality_2 = null, note = 'other'`
  const shown = () => mirror.sql<{ id: string }[]>`
    select id, address_sublocality_2 as block, note, raw, raw_hash, synced_at, version from customers order by id`
  const before = await shown()
  await fillAdded(mirror.db, adds('ALTER TABLE "customers" ADD COLUMN "address_sublocality_2" text;'))
  expect(await shown()).toEqual(before.map((row) => ({ ...row, block: `block ${row.id.slice(1)}` })))
})

test('what is deleted is filled too, and keeps the parts of which its tombstone says nothing', async () => {
  await store('catalog_subscription_plans', [plan('A', ['D1']), plan('B', ['D2'])])
  await store('catalog_subscription_plans', [
    { type: 'SUBSCRIPTION_PLAN', id: 'A', version: 2, is_deleted: true },
  ])
  const kept = await discounts()
  await mirror.sql`delete from catalog_subscription_plan_discounts`
  await mirror.sql`update catalog_subscription_plans set name = null`
  await fillAdded(
    mirror.db,
    adds(
      'CREATE TABLE "catalog_subscription_plan_discounts" (\n)',
      'ALTER TABLE "catalog_subscription_plans" ADD COLUMN "name" text;',
    ),
  )
  expect(await discounts()).toEqual(kept)
  const rows = await mirror.sql`select id, name, is_deleted from catalog_subscription_plans order by id`
  expect(rows).toEqual([
    { id: 'A', name: 'Plan A', is_deleted: true },
    { id: 'B', name: 'Plan B', is_deleted: false },
  ])
})

test('a table that is new itself, a placeholder and a parent that is not there hold up nothing', async () => {
  await store('catalog_subscription_plans', [plan('A', ['D1'])])
  await mirror.sql`insert into locations (id, raw, is_placeholder) values ('L', '{}', true)`
  await store('locations', [{ id: 'M', name: 'Main' }])
  await mirror.sql`update locations set name = null`
  await store('orders', [{ id: 'O', location_id: 'M', version: 1 }])
  await mirror.sql`update orders set raw = jsonb_set(raw, '{location_id}', '"nowhere"'), location_id = null`
  await fillAdded(
    mirror.db,
    adds(
      'CREATE TABLE "catalog_subscription_plans" (\n)',
      'ALTER TABLE "locations" ADD COLUMN "name" text;',
      'ALTER TABLE "orders" ADD COLUMN "location_id" text;',
    ),
  )
  expect(await mirror.sql`select id, name, is_placeholder as held from locations order by id`).toEqual([
    { id: 'L', name: null, held: true },
    { id: 'M', name: 'Main', held: false },
  ])
  expect(await mirror.sql`select location_id from orders`).toEqual([{ location_id: null }])
})
