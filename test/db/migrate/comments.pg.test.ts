import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate, pendingMigrations } from '../../../src/db/migrate/migrate.ts'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'

let mirror: TestMirror
beforeEach(async () => {
  mirror = await openTestMirror({ max: 1 })
})
afterEach(() => mirror.close())

/** Tables, columns and views of the schema that say nothing of themselves. */
async function listSilent(): Promise<string[]> {
  const rows = await mirror.sql<{ name: string }[]>`
    select c.relname || coalesce('.' || a.attname, '') as name
    from pg_class c
    left join lateral (
      select attnum, attname from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
      union all select 0, null
    ) a on true
    left join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = a.attnum
    where c.relnamespace = 'square'::regnamespace and c.relkind in ('r', 'v') and coalesce(d.description, '') = '' order by 1`
  return rows.map(({ name }) => name)
}
const comment = async (table: string, column: string) => {
  const [row] = await mirror.sql`
    select col_description(${table}::regclass, attnum) as text from pg_attribute where attrelid = ${table}::regclass and attname = ${column}`
  return row?.['text'] as string // selected above
}

test('every table, column and view of the schema says what it is', async () => {
  expect(await listSilent()).toEqual([])
})

test('a column says its meaning, its unit, its target, its values, and where Square has it', async () => {
  expect(await comment('orders', 'total_amount')).toBe(
    'In the smallest unit of total_currency: cents of a dollar. Square: total_money.amount.',
  )
  expect(await comment('orders', 'total_currency')).toBe(
    'The currency of total_amount, ISO 4217. Square: total_money.currency.',
  )
  expect(await comment('orders', 'state')).toBe('One of OPEN, COMPLETED, CANCELED, DRAFT. Square: state.')
  expect(await comment('orders', 'closed_at')).toBe('An instant, UTC. Square: closed_at.')
  expect(await comment('orders', 'customer_id')).toBe(
    'Id in customers, where it may be missing. Square: customer_id.',
  )
  expect(await comment('refunds', 'payment_id')).toBe(
    'Absent where unlinked. Foreign key to payments. Square: payment_id.',
  )
  expect(await comment('order_line_item_modifiers', 'line_item_uid')).toContain(
    'Square: enclosing part: uid.',
  )
  // Of the package `square`; the OpenAPI file is older than transfer orders.
  expect(await comment('transfer_orders', 'status')).toContain('One of DRAFT, STARTED')
  expect(await comment('orders', 'is_deleted')).toContain('Square no longer has the record')
  expect(await comment('sync_runs', 'finished_at')).toBe('When it ended. Null: it is running.')
})

test('a changed declaration is a migration that is pending, and only what it says anew is written', async () => {
  await mirror.sql.unsafe(`
    update schema_migrations set hash = 'comments_old' where created_at = -1;
    comment on column orders.state is 'of an older version';
    comment on table refunds is null`)
  const versions = async () =>
    Object.fromEntries(
      (
        await mirror.sql<{ of: string; version: string }[]>`
        select objoid::regclass || '.' || objsubid as of, xmin::text as version from pg_description
        where classoid = 'pg_class'::regclass and objoid in (select oid from pg_class where relnamespace = 'square'::regnamespace)`
      ).map(({ of, version }) => [of, version]),
    )
  const before = await versions()
  expect(await pendingMigrations(mirror.db, 'square')).toMatchObject([
    { name: expect.stringMatching(/^comments_/) },
  ])
  expect(await migrate(mirror.db, 'square')).toHaveLength(1)
  expect(await pendingMigrations(mirror.db, 'square')).toEqual([])
  expect(await comment('orders', 'state')).toContain('OPEN, COMPLETED')
  expect(await listSilent()).toEqual([])
  const after = await versions()
  expect(Object.keys(after).filter((of) => after[of] !== before[of])).toHaveLength(2)
})

test('views that are made anew say again what they are, and one that waits keeps what it said', async () => {
  await mirror.sql.unsafe(`
    drop view inventory_counts, square_sales;
    create schema reports;
    create view square_sales as select 1 as of_an_older_version;
    comment on view square_sales is 'An older one.';
    create view reports.sales as select * from square_sales;
    update schema_migrations set hash = 'views_old' where created_at = 0`)
  await migrate(mirror.db, 'square')
  expect(await listSilent()).toEqual(['square_sales.of_an_older_version'])
  const [waiting] = await mirror.sql`select obj_description('square_sales'::regclass) as text`
  expect(waiting).toEqual({ text: 'An older one.' })
})
