import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
import type { TableDefinition } from '../declaration/define-table.ts'
import { matchKey, quote } from './page-sql.ts'

/** A row is live if Square has the record and the row is no placeholder. */
export const LIVE = sql.raw('not t.is_deleted and not t.is_placeholder')

/** The table's rows, as `t`. */
export const from = ({ name }: TableDefinition): SQL => sql.raw(`${quote(name)} t`)

/** A row's key as JSON: the same text for the same key, whatever its columns. */
export const keyOfRow = ({ key }: TableDefinition): SQL =>
  sql.raw(`jsonb_build_array(${key.map((column) => `t.${quote(column)}`).join(', ')})`)

/** Counts the live rows. Corrects the running count, which is a sum of many jobs' changes. */
export async function countLive(db: Db, definition: TableDefinition): Promise<number> {
  const [row] = await db.execute<{ n: string }>(
    sql`select count(*) as n from ${from(definition)} where ${LIVE}`,
  )
  return Number(row?.n ?? 0)
}

/** The keys of live rows after `after`, in order. For tables whose key is one column. */
export async function nextKeys(
  db: Db,
  definition: TableDefinition,
  after: string,
  limit: number,
): Promise<string[]> {
  const key = sql.raw(`t.${quote(definition.key[0] ?? 'id')}`)
  const rows = await db.execute<{ key: string }>(
    sql`select ${key} as key from ${from(definition)} where ${LIVE} and ${key} > ${after} order by 1 limit ${limit}`,
  )
  return rows.map((row) => row.key)
}

/** Limits a sweep to parts of the parents whose lists this read has read. */
export interface AskedBy {
  parent: TableDefinition
  /** The column that holds the parent's key. */
  column: string
  /** Which parents can have parts at all. */
  where: string | undefined
  /** Which rows only these lists show. Absent: all. */
  rows: string | undefined
  runId: string
}

/**
 * Live rows that no page of the complete list has shown (seen.ts), and that nothing has stored since the read began. An anti-join instead
 * of `not in`: `not in` compares every row with every key as soon as the planner expects the keys to exceed work_mem.
 */
export async function findUnseen(
  db: Db,
  definition: TableDefinition,
  begunAt: string,
  asked?: AskedBy,
): Promise<string[][]> {
  const rows = await db.execute<{ key: string[] }>(sql`
    select live.key from (
      select ${keyOfRow(definition)} as key from ${from(definition)}
      where ${LIVE} and t.synced_at < ${begunAt}::timestamptz ${asked ? ofAsked(definition, asked) : sql``}
    ) live
    where not exists (
      select 1 from sync_seen s cross join lateral jsonb_array_elements(s.keys) seen(key)
      where s.table_name = ${definition.name} and seen.key = live.key)`)
  return rows.map(({ key }) => key)
}

/** Parts of parents whose lists this read has read, and parts of parents that have no list. */
const ofAsked = ({ name }: TableDefinition, { parent, column, where, rows, runId }: AskedBy): SQL => {
  const owner = sql.raw(`t.${quote(column)}`)
  return sql`${rows ? sql.raw(`and (${rows})`) : sql``} and (exists (
      select 1 from sync_asked a where a.table_name = ${name} and a.parent_key = ${owner} and a.run_id = ${runId}::uuid and a.answered
    ) or not exists (
      select 1 from ${sql.raw(quote(parent.name))} p where p.${sql.raw(quote(parent.key[0] ?? 'id'))} = ${owner}
        and not p.is_deleted and not p.is_placeholder ${where ? sql.raw(`and (${where})`) : sql``}))`
}

/** Marks rows as deleted that Square does not have any more. A repeat changes nothing. */
export async function markGone(
  tx: Db,
  definition: TableDefinition,
  gone: readonly string[][],
  runId: string,
): Promise<void> {
  if (gone.length === 0) return
  await tx.execute(sql`
    update ${from(definition)} set is_deleted = true, deleted_at = now(), synced_at = clock_timestamp(), run_id = ${runId}
    from jsonb_array_elements(${JSON.stringify(gone)}::jsonb) p(k) where ${sql.raw(matchKey(definition.key, 't'))}`)
}
