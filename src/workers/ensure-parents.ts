import type { Column } from '../db/columns.ts'
import { partsPath, type TableDefinition } from '../db/define-table.ts'
import { valueAt } from '../db/json-path.ts'
import type { ParentIds } from '../db/parents.ts'
import { preparePage } from '../db/prepare-page.ts'
import type { ChangedRow } from '../db/upsert-page.ts'
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
  const parents = declared(work, definition, wanted)
  const missing = await work.store.findMissing(parents)
  let placeholders = 0
  for (const [table, ids] of missing) {
    const parent = parents.get(table)?.parent
    if (!parent) continue // nothing else was asked for
    if (depth < DEEPEST) await storeFetched(work, parent, await fetchQuietly(work, parent, ids), depth + 1)
    placeholders += await work.store.storePlaceholders(parent, ids, work.run.id)
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
  const changed = await work.store.findChanged(definition, rows)
  if (changed.length === 0) return
  await ensureParents(work, definition, changed, depth)
  await work.store.transaction(async (tx) => {
    const { counts } = await tx.storeRows(definition, changed, { runId: work.run.id, careful: true })
    if (definition.name === work.definition.name || counts.liveDelta === 0) return
    await tx.addLiveRows(definition.name, counts.liveDelta)
  })
}

/** Records by id; none where the account cannot ask for them: then placeholders hold the place. */
async function fetchQuietly(work: TableWork, parent: TableDefinition, ids: readonly string[]) {
  if (!parent.byId) return []
  try {
    return (await fetchByIds(work, parent, ids)).records
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

/** The wanted ids with the declarations of their tables. */
function declared(
  { tables }: TableWork,
  { name }: TableDefinition,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): ParentIds {
  return new Map(
    [...wanted].map(([table, ids]) => {
      const parent = tables.get(table)
      if (!parent) throw new Error(`${name} refers to ${table}, which is not declared`)
      return [table, { parent, ids: [...ids] }]
    }),
  )
}
