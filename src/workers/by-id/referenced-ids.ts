import type { Column } from '../../db/declaration/columns.ts'
import { partsPath, type TableDefinition } from '../../db/declaration/define-table.ts'
import { valueAt } from '../../json/json-path.ts'
import type { PageRow } from '../../db/rows/prepare-page.ts'
import { cleanText } from '../../json/lossless.ts'

/** Square's ids are never longer. An id of thousands of characters fits into no index, so its row alone is refused and goes to quarantine. */
export const LONGEST_ID = 500

type Reference = NonNullable<Column['references']>

/** The ids, by table, that the rows and their parts refer to through references that are `meant`. */
export function referencedIds(
  definition: TableDefinition,
  rows: readonly Pick<PageRow, 'fit'>[],
  meant: (reference: Reference) => boolean,
): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>()
  const chosen = (columns: Record<string, Column>) =>
    Object.entries(columns).filter(([, { references }]) => references && meant(references))
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
  const own = chosen(definition.columns)
  const children = (definition.children ?? [])
    .map((child) => ({ child, columns: chosen(child.columns) }))
    .filter(({ columns }) => columns.length > 0)
  if (own.length + children.length === 0) return ids
  for (const { fit } of rows) {
    collect(own, fit)
    for (const { child, columns } of children) {
      let parts: unknown[] = [fit]
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
