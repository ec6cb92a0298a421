import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
import type { TableDefinition } from '../declaration/define-table.ts'
import { from, keyOfRow, LIVE } from './live-rows.ts'
import { quote } from './page-sql.ts'

/** The live rows that a list shows, or those of them in a window of time. */
export interface ListedRows {
  /** SQL condition on the rows that the list shows. Absent: it shows all but those that were found by their id alone. */
  where: string | undefined
  window?: RowWindow
}

/** A window over a column of times: from `since`, before `until`; null: without that bound. */
export interface RowWindow {
  column: string
  since: string | null
  until: string | null
}

/** Counts the rows that a list shows. */
export async function countListed(db: Db, definition: TableDefinition, listed: ListedRows): Promise<number> {
  const [row] = await db.execute<{ n: string }>(
    sql`select count(*) as n from ${from(definition)} where ${isListed(definition, listed)}`,
  )
  return Number(row?.n ?? 0)
}

/**
 * The time at which a window of `count` rows falls into halves, as ISO 8601 in UTC. It lies between two rows where they leave room: whether
 * a bound belongs to the window then does not matter. Null if all rows have the same time.
 */
export async function findMiddle(
  db: Db,
  definition: TableDefinition,
  listed: ListedRows & { window: RowWindow },
  count: number,
): Promise<string | null> {
  const time = sql.raw(`t.${quote(listed.window.column)}`)
  const [row] = await db.execute<{ at: string | null }>(sql`
    with rows as not materialized (
      select ${time} as at from ${from(definition)} where ${isListed(definition, listed)} and ${time} is not null
    ), middle as (select at from rows order by at offset ${Math.floor(count / 2)} limit 1),
    edge as (select coalesce(
      (select m.at - date_trunc('milliseconds', (m.at - max(r.at)) / 2) from rows r, middle m where r.at < m.at group by m.at),
      (select min(r.at) from rows r, middle m where r.at > m.at)) as at)
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from edge`)
  return row?.at ?? null
}

/** The keys of the rows that a list shows and that nothing has stored since `before`. */
export async function listListed(
  db: Db,
  definition: TableDefinition,
  listed: ListedRows,
  before: string,
): Promise<string[][]> {
  const rows = await db.execute<{ key: string[] }>(sql`
    select ${keyOfRow(definition)} as key from ${from(definition)}
    where ${isListed(definition, listed)} and t.synced_at < ${before}::timestamptz`)
  return rows.map(({ key }) => key)
}

function isListed({ name, key, byId }: TableDefinition, { where, window }: ListedRows): SQL {
  const conditions = [LIVE]
  if (where !== undefined) conditions.push(sql`(${sql.raw(where)})`)
  else if (byId?.unlisted)
    conditions.push(sql`not exists (select 1 from sync_wanted w
      where w.table_name = ${name} and w.id = ${sql.raw(`t.${quote(key[0] ?? 'id')}`)} and w.found)`)
  if (window) {
    const time = sql.raw(`t.${quote(window.column)}`)
    if (window.since !== null) conditions.push(sql`${time} >= ${window.since}::timestamptz`)
    if (window.until !== null) conditions.push(sql`${time} < ${window.until}::timestamptz`)
  }
  return sql.join(conditions, sql` and `)
}
