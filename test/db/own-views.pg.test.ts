import { afterAll, beforeAll, expect, test } from 'vitest'
import { Secret } from '../../src/secret.ts'
import { createLog } from '../../src/log.ts'
import { openMirror } from '../../src/mirror.ts'
import { openTestMirror, type TestMirror } from '../support/open-mirror.ts'

let mirror: TestMirror
beforeAll(async () => {
  mirror = await openTestMirror({ max: 1 })
  await mirror.sql.unsafe(`
    create schema reports;
    create view reports.names as select name from square.locations;
    create view square.mine as select name from square.locations;
    create view reports.sales as select * from square.square_sales`)
})
afterAll(() => mirror.close())

/** Upgrades to a version whose views have changed. */
async function upgrade() {
  await mirror.sql`update schema_migrations set name = 'views_old' where made_at = 0`
  const database = { url: new Secret(mirror.url), dataDir: '', schema: 'square', ssl: 'disable' as const }
  const opened = await openMirror(database, createLog('silent'), { applicationName: 'test' })
  await opened.close()
}
const views = async () => {
  const rows = await mirror.sql<{ at: string }[]>`
    select schemaname || '.' || viewname as at from pg_views where schemaname in ('reports', 'square') order by at`
  return rows.map(({ at }) => at)
}

test('an upgrade drops no view that somebody else has made: it stops and names what stands in its way', async () => {
  const before = await views()
  await expect(upgrade()).rejects.toThrow(
    'a view of yours is built on what this version changes (view reports.sales depends on view square_sales): drop it, run "npm run migrate", and make it anew',
  )
  expect(await views()).toEqual(before)
  await mirror.sql`drop view reports.sales`
  await upgrade()
  expect(await views()).toEqual(before.filter((name) => name !== 'reports.sales'))
})
