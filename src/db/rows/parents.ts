import { sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
import type { TableDefinition } from '../declaration/define-table.ts'
import { pageSql, quote } from './page-sql.ts'
import { statement } from './upsert-page.ts'

/** Ids that rows refer to with a foreign key, by the parent table's name. */
export type ParentIds = ReadonlyMap<string, { parent: TableDefinition; ids: readonly string[] }>

/** Which of the wanted ids have no row, by table: one query. */
export async function findMissing(db: Db, wanted: ParentIds): Promise<Map<string, string[]>> {
  const parts = [...wanted].map(([table, { parent, ids }]) => {
    const key = sql.raw(quote(parent.key[0] ?? 'id'))
    return sql`select ${table}::text as parent, w.id from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as w(id)
      where not exists (select 1 from ${sql.raw(quote(table))} t where t.${key} = w.id)`
  })
  const rows = await db.execute<{ parent: string; id: string }>(sql.join(parts, sql` union all `))
  const missing = new Map<string, string[]>()
  for (const { parent, id } of rows) missing.set(parent, [...(missing.get(parent) ?? []), id])
  return missing
}

/** Stores placeholders for parents of which nothing is known. Returns how many were needed. */
export async function storePlaceholders(
  db: Db,
  parent: TableDefinition,
  ids: readonly string[],
  runId: string,
): Promise<number> {
  const made = await db.execute(
    statement(pageSql(parent).placeholder, JSON.stringify(ids.map((id) => [id])), runId),
  )
  return made.length
}
