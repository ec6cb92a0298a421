/**
 * Compares the types that the npm package `square` reads with the declarations. Fails, with a line for each, if a field has neither a
 * column nor a reason to have none (`unmapped`), or if a reason is not true any more.
 */
import { loadTables } from '../src/db/declaration/tables.ts'
import { compareFields } from './square-fields/compare-fields.ts'
import { readTypes, recordTypes } from './square-fields/record-types.ts'
import { compareTypes } from './square-fields/unread-types.ts'

const tables = [...(await loadTables()).values()]
const compared = tables.map((table) => ({ table, ...compareFields(table, recordTypes(table)) }))
const had = new Set(compared.flatMap((comparison) => [...comparison.types]))
const readable = readTypes()
const types = compareTypes(readable.keys(), had)

const faults = [
  ...compared.flatMap(({ table: { name }, forgotten, stale }) => [
    ...forgotten.map((path) => `${name}: ${path} has neither a column nor an entry in "unmapped"`),
    ...stale.map(
      (path) => `${name}: ${path} is "unmapped", but Square has no such field or a column reads it`,
    ),
  ]),
  ...types.forgotten.map(
    (type) =>
      `${type}, which ${readable.get(type)} answers, has neither a table nor a reason in unread-types.ts`,
  ),
  ...types.stale.map((type) => `${type} is in unread-types.ts, but a table has it or nothing answers it`),
]
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
else {
  const count = (what: 'read' | 'unmapped') => compared.reduce((sum, each) => sum + each[what].length, 0)
  const roots = new Set(tables.flatMap(recordTypes))
  console.log(
    `Square's fields are complete: ${tables.length} tables read ${roots.size} types of record with ${had.size} types in all; ` +
      `${count('read')} fields have a column, ${count('unmapped')} a reason to have none.`,
  )
}
