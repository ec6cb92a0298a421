import { afterAll, beforeAll, expect, test } from 'vitest'
import { childKey } from '../../../src/db/declaration/define-table.ts'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'

let mirror: TestMirror
beforeAll(async () => {
  mirror = await openTestMirror({ max: 1 })
})
afterAll(() => mirror.close())

/** The columns of every index of the schema, in their order, by table. */
async function readIndexes(): Promise<Map<string, string[][]>> {
  const rows = await mirror.sql<{ table: string; columns: string[] }[]>`
    select i.indrelid::regclass::text as table, array_agg(a.attname::text order by k.place) as columns
    from pg_index i
    cross join unnest(i.indkey::int2[]) with ordinality as k (number, place)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
    where i.indrelid in (select oid from pg_class where relnamespace = 'square'::regnamespace)
    group by i.indexrelid, i.indrelid`
  const found = new Map<string, string[][]>()
  for (const { table, columns } of rows) found.set(table, [...(found.get(table) ?? []), columns])
  return found
}

test('every declared index is there, and every column that refers to something leads exactly one', async () => {
  const indexes = await readIndexes()
  const tables = [...mirror.tables.values()].flatMap((definition) => [
    definition,
    ...(definition.children ?? []).map((child) => ({ ...child, key: childKey(child), indexes: [] })),
  ])
  for (const { name, columns, key, indexes: declared = [] } of tables) {
    const found = indexes.get(name) ?? []
    expect(found).toEqual(expect.arrayContaining([key, ...declared]))
    const leading = found.map(([first]) => first)
    const referring = Object.keys(columns).filter((column) => columns[column]?.references)
    const times = referring.map((column) => [
      name,
      column,
      leading.filter((first) => first === column).length,
    ])
    expect(times).toEqual(referring.map((column) => [name, column, 1]))
  }
})

test('the times that reports filter by are indexed', async () => {
  const indexes = await readIndexes()
  expect(indexes.get('orders')).toEqual(
    expect.arrayContaining([['location_id', 'closed_at'], ['created_at']]),
  )
  const [plan] = await mirror.sql
    .begin(async (tx) => {
      await tx`set local enable_seqscan = off`
      return tx<{ 'QUERY PLAN': string }[]>`explain (costs off)
      select sum(total_amount) from orders where location_id = 'L1' and closed_at >= '2024-01-01' and closed_at < '2024-02-01'`
    })
    .then((lines) => [lines.map((line) => line['QUERY PLAN']).join('\n')])
  expect(plan).toContain('orders_location_id_closed_at_idx')
})
