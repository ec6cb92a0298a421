import { sql } from 'drizzle-orm'
import { addLiveRows } from '../db/sync-state.ts'
import type { Column } from '../db/columns.ts'
import { partsPath, type TableDefinition } from '../db/define-table.ts'
import { valueAt } from '../db/json-path.ts'
import { pageSql, quote } from '../db/page-sql.ts'
import { type ChangedRow, findChanged, preparePage, statement, storeRows } from '../db/upsert-page.ts'
import { Unavailable } from '../errors.ts'
import { cleanText } from '../square/lossless.ts'
import { fetchByIds } from './fetch-by-ids.ts'
import type { TableWork } from './work.ts'

/** A parent's parent's parent…: Square's references are no deeper than this. */
const DEEPEST = 6

/** No id of Square's is longer; one of some thousand characters fits into no index, so its row is refused alone and kept in quarantine. */
const LONGEST_ID = 500

/**
 * Makes sure that every enforced reference of these rows has its target: missing parents are found in one query, fetched by id (deleted
 * ones included) and, where Square no longer knows them, stored as placeholders. Answers how many placeholders were needed.
 */
export async function ensureParents(
  work: TableWork,
  definition: TableDefinition,
  changed: readonly ChangedRow[],
  depth = 0,
): Promise<number> {
  const wanted = referencedIds(definition, changed)
  if (wanted.size === 0) return 0
  const missing = await findMissing(work, wanted)
  let placeholders = 0
  for (const [table, ids] of missing) {
    const parent = work.tables.get(table)
    if (!parent) throw new Error(`${definition.name} refers to ${table}, which is not declared`)
    if (depth < DEEPEST) await storeFetched(work, parent, await fetchQuietly(work, parent, ids), depth + 1)
    const made = await work.db.execute(
      statement(pageSql(parent).placeholder, JSON.stringify(ids.map((id) => [id])), work.run.id),
    )
    placeholders += made.length
  }
  return placeholders
}

/** Stores records that were fetched by id. Safe beside the table's own job: an older record never overwrites a newer one. */
export async function storeFetched(
  work: TableWork,
  definition: TableDefinition,
  records: readonly Record<string, unknown>[],
  depth = 0,
): Promise<void> {
  const { rows } = preparePage(definition, records)
  const changed = await findChanged(work.db, definition, rows)
  if (changed.length === 0) return
  await ensureParents(work, definition, changed, depth)
  await work.db.transaction(async (tx) => {
    const { counts } = await storeRows(tx, definition, changed, { runId: work.run.id, careful: true })
    if (definition.name === work.definition.name || counts.liveDelta === 0) return
    await addLiveRows(tx, definition.name, counts.liveDelta)
  })
}

/** Records by id; none where the account cannot ask for them: then placeholders hold the place. */
async function fetchQuietly(work: TableWork, parent: TableDefinition, ids: readonly string[]) {
  if (!parent.byId) return []
  try {
    return await fetchByIds(work, parent, ids)
  } catch (error) {
    if (error instanceof Unavailable) return []
    throw error
  }
}

/** Ids by table that the rows and their parts refer to with a foreign key. */
function referencedIds(
  definition: TableDefinition,
  changed: readonly ChangedRow[],
): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>()
  const enforced = (columns: Record<string, Column>) =>
    Object.entries(columns).filter(([, column]) => column.references?.enforced)
  const collect = (columns: [string, Column][], record: unknown) => {
    for (const [name, column] of columns) {
      if (!column.references) continue
      if (column.when && valueAt(record, column.when.path) !== column.when.equals) continue
      const paths = [column.path ?? [name], ...(column.or ?? [])]
      const value =
        column.element === 'value'
          ? record
          : paths.map((path) => valueAt(record, path)).find((found) => found != null)
      if (typeof value !== 'string' || value.length > LONGEST_ID) continue
      const set = ids.get(column.references.table) ?? new Set()
      ids.set(column.references.table, set.add(cleanText(value)))
    }
  }
  const own = enforced(definition.columns)
  const children = (definition.children ?? []).map((child) => ({ child, columns: enforced(child.columns) }))
  for (const { row } of changed) {
    collect(own, row.fit)
    for (const { child, columns } of children) {
      if (columns.length === 0) continue
      let parts: unknown[] = [row.fit]
      for (const step of partsPath(child)) {
        parts = parts.flatMap((part) => {
          const inner = valueAt(part, step.split('.'))
          return Array.isArray(inner) ? inner : []
        })
      }
      for (const part of parts) collect(columns, part)
    }
  }
  return ids
}

/** Which of the wanted ids have no row, by table: one query. */
async function findMissing(
  work: TableWork,
  wanted: Map<string, Set<string>>,
): Promise<Map<string, string[]>> {
  const parts = [...wanted].map(([table, ids]) => {
    const key = work.tables.get(table)?.key[0] ?? 'id'
    return sql`select ${table}::text as parent, w.id from jsonb_array_elements_text(${JSON.stringify([...ids])}::text::jsonb) as w(id)
      where not exists (select 1 from ${sql.raw(quote(table))} t where t.${sql.raw(quote(key))} = w.id)`
  })
  const rows = await work.db.execute<{ parent: string; id: string }>(sql.join(parts, sql` union all `))
  const missing = new Map<string, string[]>()
  for (const { parent, id } of rows) missing.set(parent, [...(missing.get(parent) ?? []), id])
  return missing
}
