import { sql } from 'drizzle-orm'
import { quote } from '../db/page-sql.ts'
import type { PageRow } from '../db/upsert-page.ts'
import { GUARD } from './sweep-table.ts'
import type { TableWork } from './work.ts'

/** Marks rows as deleted that Square does not have any more. A repeat changes nothing. */
export async function markGone(
  { definition, run }: TableWork,
  tx: TableWork['db'],
  gone: string[][],
): Promise<void> {
  if (gone.length === 0) return
  const match = definition.key.map((column, i) => `t.${quote(column)} = k.key->>${i}`).join(' and ')
  await tx.execute(sql`
    update ${sql.raw(quote(definition.name))} t set is_deleted = true, deleted_at = now(), synced_at = clock_timestamp(), run_id = ${run.id}
    from jsonb_array_elements(${JSON.stringify(gone)}::text::jsonb) k(key) where ${sql.raw(match)}`)
}

/**
 * Marks the parts that these parents do not list any more, unless with those marked `before` in this walk they are more than the guard
 * allows: then a complete list must tell. Answers how many.
 */
export async function markPartsGone(
  tx: TableWork['db'],
  work: TableWork,
  parents: readonly string[],
  listed: readonly PageRow[],
  before: number,
): Promise<number> {
  const { definition, lease, walk } = work
  const parent = definition.source.perParent?.table
  const column = Object.entries(definition.columns).find(
    ([, { references }]) => references?.table === parent,
  )?.[0]
  if (definition.deletes !== 'absence' || !column || walk.kind !== 'changes') return 0 // a complete list is swept at its end
  const key = sql.raw(`jsonb_build_array(${definition.key.map((part) => `t.${quote(part)}`).join(', ')})`)
  const rows = await tx.execute<{ key: string[] }>(sql`
    select ${key} as key from ${sql.raw(quote(definition.name))} t
    where not t.is_deleted and not t.is_placeholder
      and t.${sql.raw(quote(column))} in (select jsonb_array_elements_text(${JSON.stringify(parents)}::text::jsonb))
      and ${key} not in (select jsonb_array_elements(${JSON.stringify(listed.map((row) => row.key))}::text::jsonb))`)
  if (before + rows.length > Math.max(GUARD.rows, lease.state.row_count * GUARD.share)) {
    work.log.warn(
      { table: definition.name, missing: rows.length },
      'too many parts are missing at once: left to a complete list',
    )
    return 0
  }
  await markGone(
    work,
    tx,
    rows.map((row) => row.key),
  )
  return rows.length
}
