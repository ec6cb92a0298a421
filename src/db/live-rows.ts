import { type SQL, sql } from 'drizzle-orm'
import type { Db } from './client.ts'
import type { TableDefinition } from './define-table.ts'
import { quote } from './page-sql.ts'

/** A row counts as live if Square has it and it is more than a placeholder. */
const LIVE = sql.raw('not t.is_deleted and not t.is_placeholder')

const from = ({ name }: TableDefinition): SQL => sql.raw(`${quote(name)} t`)

/** A row's key as JSON: the same text for the same key, whatever its columns. */
const keyOfRow = ({ key }: TableDefinition): SQL =>
  sql.raw(`jsonb_build_array(${key.map((column) => `t.${quote(column)}`).join(', ')})`)

/** Counts the live rows: what the deltas of many jobs add up to is put right by it. */
export async function countLive(db: Db, definition: TableDefinition): Promise<number> {
  const [row] = await db.execute<{ n: string }>(
    sql`select count(*) as n from ${from(definition)} where ${LIVE}`,
  )
  return Number(row?.n ?? 0)
}

/**
 * Live rows that no page of the complete list has shown (seen.ts), and that nothing has stored since it began. An anti-join, and not `not in`:
 * that one compares every row with every key as soon as the keys are thought to need more than work_mem.
 */
export async function findUnseen(db: Db, definition: TableDefinition, begunAt: string): Promise<string[][]> {
  const rows = await db.execute<{ key: string[] }>(sql`
    select live.key from (
      select ${keyOfRow(definition)} as key from ${from(definition)} where ${LIVE} and t.synced_at < ${begunAt}::timestamptz
    ) live
    where not exists (
      select 1 from sync_seen s cross join lateral jsonb_array_elements(s.keys) seen(key)
      where s.table_name = ${definition.name} and seen.key = live.key)`)
  return rows.map(({ key }) => key)
}

/** Live parts of these parents that are not among those that Square lists. `column` holds the parent's key. */
export async function findUnlisted(
  db: Db,
  definition: TableDefinition,
  { column, parents, listed }: { column: string; parents: readonly string[]; listed: readonly string[][] },
): Promise<string[][]> {
  const rows = await db.execute<{ key: string[] }>(sql`
    select ${keyOfRow(definition)} as key from ${from(definition)}
    where ${LIVE}
      and t.${sql.raw(quote(column))} in (select jsonb_array_elements_text(${JSON.stringify(parents)}::text::jsonb))
      and ${keyOfRow(definition)} not in (select jsonb_array_elements(${JSON.stringify(listed)}::text::jsonb))`)
  return rows.map(({ key }) => key)
}

/** Marks rows as deleted that Square does not have any more. A repeat changes nothing. */
export async function markGone(
  tx: Db,
  definition: TableDefinition,
  gone: readonly string[][],
  runId: string,
): Promise<void> {
  if (gone.length === 0) return
  const match = definition.key.map((column, i) => `t.${quote(column)} = k.key->>${i}`).join(' and ')
  await tx.execute(sql`
    update ${from(definition)} set is_deleted = true, deleted_at = now(), synced_at = clock_timestamp(), run_id = ${runId}
    from jsonb_array_elements(${JSON.stringify(gone)}::text::jsonb) k(key) where ${sql.raw(match)}`)
}
