import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandLine } from '../../../src/runtime/command-line.ts'
import { describeConnectError } from '../../../src/db/connection/db-error.ts'
import { changeTables, migrate } from '../../../src/db/migrate/migrate.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { openMirror } from '../../../src/service/mirror.ts'
import { Secret } from '../../../src/runtime/secret.ts'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'

let mirror: TestMirror
beforeEach(async () => {
  mirror = await openTestMirror({ max: 1 })
  await mirror.sql.unsafe(`
    create schema reports;
    create view reports.names as select name from square.locations;
    create view square.mine as select name from square.locations;
    create view reports.sales as select * from square.square_sales`)
})
afterEach(() => mirror.close())

/** Upgrades to a version whose views have changed. Answers what the operator is told. */
async function upgrade() {
  await mirror.sql`update schema_migrations set hash = 'views_old' where created_at = 0`
  const database = {
    url: new Secret(mirror.url),
    directUrl: undefined,
    dataDir: '',
    schema: 'square',
    ssl: 'disable' as const,
  }
  const opened = await openMirror(database, createLog('silent'), { applicationName: 'test' })
  await opened.close()
  return opened.note
}
const views = async () => {
  const rows = await mirror.sql<{ at: string }[]>`
    select schemaname || '.' || viewname as at from pg_views where schemaname in ('reports', 'square') order by at`
  return rows.map(({ at }) => at)
}
const columnsOf = async (view: string) => {
  const rows = await mirror.sql<{ name: string }[]>`
    select column_name as name from information_schema.columns where table_schema = 'square' and table_name = ${view} order by ordinal_position`
  return rows.map(({ name }) => name)
}

test('an upgrade replaces our views below what somebody has built on them, and their rights stay', async () => {
  await mirror.sql.unsafe(`create role analyst; grant select on square_sales to analyst`)
  const before = await views()
  expect(await upgrade()).toBeUndefined()
  expect(await views()).toEqual(before)
  const [right] = await mirror.sql`select has_table_privilege('analyst', 'square_sales', 'select') as stays`
  expect(right).toEqual({ stays: true })
  await mirror.sql`drop owned by analyst`
  await mirror.sql`drop role analyst`
})

test('a view of ours that cannot be replaced, because somebody has built on it, waits and holds up nothing', async () => {
  await mirror.sql.unsafe(`
    drop view reports.sales; drop view square_sales; drop view inventory_counts;
    create view square_sales as select 1 as of_an_older_version;
    create view inventory_counts as select 1 as of_an_older_version;
    create view reports.sales as select * from square_sales`)
  const before = await views()
  expect(await upgrade()).toBe(
    `Some views are those of the version before, because a view of yours is built on one (view reports.sales depends on view square_sales); everything else is up to date: drop yours, run "${commandLine('migrate')}", and make it anew`,
  )
  expect(await views()).toEqual(before)
  expect(await columnsOf('square_sales')).toEqual(['of_an_older_version'])
  expect(await columnsOf('inventory_counts')).toContain('catalog_object_id')
  await mirror.sql`drop view reports.sales`
  expect(await migrate(mirror.db, 'square')).toHaveLength(1)
  expect(await columnsOf('square_sales')).toContain('location_id')
})

test('a table changes under our views: they are dropped, unless somebody has built on one', async () => {
  const change = () =>
    mirror.db.transaction((tx) =>
      changeTables(tx, [
        { name: '', madeAt: 1, statements: ['alter table orders alter column state type varchar'] },
      ]),
    )
  const before = await views()
  const error: unknown = await change().catch((reason: unknown) => reason)
  expect(describeConnectError(error, mirror.url)).toBe(
    `a view of yours is built on what this version changes (view reports.sales depends on view square_sales): drop it, run "${commandLine('migrate')}", and make it anew`,
  )
  expect(await views()).toEqual(before)
  await mirror.sql`drop view reports.sales`
  await change()
  expect(await views()).toEqual(['reports.names', 'square.mine'])
})
