import type { Column } from '../../src/db/declaration/columns.ts'
import { type ChildTable, partsPath, type TableDefinition } from '../../src/db/declaration/define-table.ts'
import { isObject, type Json, printJson, valueFor } from './oracle-values.ts'

export type JsonObject = Record<string, Json>

/** What a column of a part's row must hold. `asText`: the text of a JSON value that is neither text nor number nor true or false. */
interface PartValue {
  says: string | null
  asText?: true
}

/** One row that a part must be. A column that is absent is not compared. */
type PartRow = Record<string, PartValue>

/** A part in its list, or in its map. */
interface Part {
  place: string | number
  part: Json
}

/** The parts that enclose a part, outermost first. */
type Around = readonly Part[]

/** The rows that a record's parts must be, by key: of two with one key the later, and `#position` for a key that a part lacks. */
export function partsOf(
  { children = [] }: TableDefinition,
  child: ChildTable,
  record: JsonObject,
): Map<string, PartRow> {
  const rows = new Map<string, PartRow>()
  const path = partsPath(child)
  /** The table of the parts that stand at the first `depth` steps of the path. */
  const tableAt = (depth: number) =>
    depth === path.length
      ? child
      : children.find((other) => partsPath(other).join() === path.slice(0, depth).join())
  const visit = (outer: Json, around: Around) => {
    const step = path[around.length]
    const list = step === undefined ? null : at(outer, step)
    const table = tableAt(around.length + 1)
    const parts = table ? keptParts(table, list, around) : plainList(list)
    for (const one of parts) {
      if (around.length + 1 < path.length) visit(one.part, [...around, one])
      else rows.set(keyText(child, one, around), rowOf(children, child, one, around))
    }
  }
  visit(record, [])
  return rows
}

const plainList = (list: Json): Part[] =>
  Array.isArray(list) ? list.map((part, place) => ({ place, part })) : []

/** Of a list's parts those that become rows: what is no part at all, has no key, or comes again later, does not. */
function keptParts(table: ChildTable, list: Json, around: Around): Part[] {
  const isMap = table.each === 'entry'
  const all = isMap
    ? isObject(list)
      ? Object.entries(list).map(([place, part]): Part => ({ place, part }))
      : []
    : plainList(list)
  const element = Object.values(table.columns).find((column) => column.element === 'value')
  const kept = new Map<string, Part>()
  for (const one of all) {
    if (element && !isMap && valueFor({ value: one.part }, 'value', plain(element)) === null) continue
    if (!element && !isMap && !isObject(one.part)) continue
    // Where the key is an id with a foreign key, there is no row without it: the part stands in raw only.
    if (table.key.some((name) => valueOf(table, name, one, around).says === null)) continue
    const key = keyText(table, one, around)
    kept.delete(key)
    kept.set(key, one)
  }
  return [...kept.values()]
}

const keyText = (table: ChildTable, one: Part, around: Around) =>
  JSON.stringify(table.key.map((name) => valueOf(table, name, one, around).says))

function rowOf(children: readonly ChildTable[], child: ChildTable, one: Part, around: Around): PartRow {
  const names = Object.keys(child.columns).filter((name) => !isTouched(children, child, name))
  return Object.fromEntries(names.map((name) => [name, valueOf(child, name, one, around)]))
}

/** A part's jsonb column is read from what was made fit: where other columns or parts are read from inside it, it may say less than was sent. */
function isTouched(children: readonly ChildTable[], child: ChildTable, name: string): boolean {
  const inside = child.columns[name]
  if (inside?.type !== 'jsonb') return false
  const place = `${(inside.path ?? [name]).join('.')}.`
  const columns = Object.entries(child.columns).filter(([other]) => other !== name)
  const depth = partsPath(child).length
  const nested = children.filter(
    (other) => partsPath(other).slice(0, depth).join() === partsPath(child).join(),
  )
  return (
    columns.some(([other, { path = [other] }]) => path.join('.').startsWith(place)) ||
    nested.some((other) => `${partsPath(other)[depth] ?? ''}.`.startsWith(place))
  )
}

function valueOf(child: ChildTable, name: string, { place, part }: Part, around: Around): PartValue {
  const column: Column = child.columns[name] ?? { type: 'text' }
  const from = column.above ? around.at(-column.above) : { place, part }
  if (column.position) return { says: String(from?.place) }
  if (column.element === 'key') return { says: valueFor({ key: String(place) }, 'key') }
  if (column.element === 'value')
    return child.each === 'entry'
      ? entryValue(column, part)
      : { says: valueFor({ value: part }, 'value', plain(column)) }
  const value = valueFor(from?.part ?? null, name, column)
  // What a part refers to is never made up; the key of the part around it is `#position` as well, if it has none.
  const isKey = child.key.includes(name) && !column.references?.enforced
  return { says: value === null && isKey ? `#${from?.place}` : value }
}

const plain = (column: Column): Column => ({ ...column, path: ['value'] })

/** Plain values of a map are read as text, whatever they are. */
function entryValue(column: Column, part: Json): PartValue {
  if (column.type !== 'text' || part === null || typeof part === 'string')
    return { says: valueFor({ value: part }, 'value', plain(column)) }
  return { says: printJson(part), asText: true }
}

const at = (value: Json, path: string): Json =>
  path
    .split('.')
    .reduce<Json>(
      (inner, step) => (isObject(inner) && Object.hasOwn(inner, step) ? (inner[step] ?? null) : null),
      value,
    )
