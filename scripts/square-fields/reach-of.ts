import type { Column } from '../../src/db/declaration/columns.ts'
import { type ChildTable, partsPath, type TableDefinition } from '../../src/db/declaration/define-table.ts'

/** What a declaration reads of a record: paths, without the mark of a list at their end. */
export interface Reach {
  values: Set<string>
  /** Lists and maps of plain values. */
  lists: Set<string>
  /** Whole parts of the record, as JSON. */
  parts: Set<string>
}

/** What the columns of a table and of its children read, and what the engine itself reads or leaves out. */
export function reachOf({ columns, children = [], deletes, source, secrets = [] }: TableDefinition): Reach {
  const reach: Reach = { values: new Set(secrets), lists: new Set(), parts: new Set() } // secrets are stored nowhere
  if (typeof deletes === 'object') reach.values.add(deletes.tombstone) // as is_deleted
  if (source.shared) reach.values.add(source.shared.field) // says which table
  addColumns(columns, [], reach)
  for (const child of children) addColumns(child.columns, stepsTo(child), reach)
  return reach
}

/** Whether something within the part at `path` is read. */
export const readsBelow = (path: string, { values, lists, parts }: Reach): boolean =>
  [...values, ...lists, ...parts].some((read) =>
    ['.', '[].', '{}.'].some((mark) => read.startsWith(path + mark)),
  )

/** The way from a record to its parts: `line_items[].`, `modifiers[].`. */
const stepsTo = (child: ChildTable): string[] =>
  partsPath(child).map((step, i, { length }) => `${step}${child.each && i === length - 1 ? '{}' : '[]'}.`)

function addColumns(columns: Record<string, Column>, steps: readonly string[], reach: Reach): void {
  for (const [name, column] of Object.entries(columns)) {
    const { type, path = [name], or = [], element, position, above = 0 } = column
    const prefix = steps.slice(0, steps.length - above).join('')
    if (element === 'value') reach.lists.add(prefix.slice(0, -'[].'.length))
    if (element || position) continue
    const kind = type === 'jsonb' ? 'parts' : type === 'text[]' ? 'lists' : 'values'
    for (const one of [path, ...or]) reach[kind].add(prefix + one.join('.'))
  }
}
