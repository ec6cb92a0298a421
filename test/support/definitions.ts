import type { TableDefinition } from '../../src/db/declaration/define-table.ts'
import type { Tables } from '../../src/db/declaration/tables.ts'

/** A table of the registry, by its name. */
export function tableNamed(tables: Tables, name: string): TableDefinition {
  const definition = tables.get(name)
  if (!definition) throw new Error(`no table is declared as ${name}`)
  return definition
}
