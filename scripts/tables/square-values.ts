import type { TableDefinition } from '../../src/db/declaration/define-table.ts'
import type { JsonPath } from '../../src/json/json-path.ts'
import { fieldsOf } from '../square-fields/package.ts'
import { recordTypes } from '../square-fields/record-types.ts'

/** Currencies and countries have standards of their own. */
const MOST = 40

/**
 * The values that Square names for a field of a table's records: more may come. `steps`: the keys from the record down, lists and maps left
 * out. None: any value, or too many.
 */
export function squareValues(definition: TableDefinition): (steps: JsonPath) => readonly string[] {
  const records = recordTypes(definition)
  return (steps) => {
    const found = records.map((record) => valuesAt(record, steps)).find((values) => values.length > 0) ?? []
    return found.length <= MOST ? found : []
  }
}

function valuesAt(type: string, [step, ...rest]: JsonPath): readonly string[] {
  const field = fieldsOf(type).find(({ name }) => name === step)
  if (!field) return []
  if (rest.length === 0) return field.values
  return field.type === undefined ? [] : valuesAt(field.type, rest)
}
