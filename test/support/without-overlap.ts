import type { TableDefinition } from '../../src/db/declaration/define-table.ts'
import type { Tables } from '../../src/db/declaration/tables.ts'

/** The same tables, but an incremental run reads nothing twice: an overlap would hide that a page was lost. */
export const withoutOverlap = (tables: Tables): Tables =>
  new Map([...tables].map(([name, definition]) => [name, strip(definition)]))

function strip(definition: TableDefinition): TableDefinition {
  const { changes, newestFirst } = definition.source
  return {
    ...definition,
    source: {
      ...definition.source,
      ...(changes && { changes: { ...changes, overlapSeconds: 0 } }),
      ...(newestFirst && { newestFirst: { overlapSeconds: 0 } }),
    },
  }
}
