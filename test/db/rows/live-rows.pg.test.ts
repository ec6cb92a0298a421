import { afterAll, beforeAll, expect, test } from 'vitest'
import { findUnseen } from '../../../src/db/rows/live-rows.ts'
import { tableNamed } from '../../support/definitions.ts'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'

const ROWS = 30_000

let mirror: TestMirror
beforeAll(async () => {
  mirror = await openTestMirror({ max: 1 })
})
afterAll(() => mirror.close())

test('more keys than work_mem holds are not compared with every row', async () => {
  const { sql } = mirror
  await sql`insert into vendors (id, raw, synced_at) select 'V' || n, '{}', now() - interval '1 day' from generate_series(1, ${ROWS}::int) n`
  await sql`
    insert into sync_seen (table_name, partition, page, keys)
    select 'vendors', 0, n / 1000, jsonb_agg(jsonb_build_array('V' || n)) from generate_series(1, ${ROWS}::int) n where n <> 7 group by n / 1000`
  await sql.unsafe(`analyze; set work_mem = '64kB'; set statement_timeout = '10s'`) // every row with every key would take minutes
  const unseen = await findUnseen(mirror.db, tableNamed(mirror.tables, 'vendors'), new Date().toISOString())
  expect(unseen).toEqual([['V7']])
})
