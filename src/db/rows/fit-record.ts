import { LosslessNumber } from 'lossless-json'
import type { Column, ColumnType } from '../declaration/columns.ts'
import { type ChildTable, partsPath, type TableDefinition } from '../declaration/define-table.ts'
import { holds } from './holds.ts'
import { type JsonPath, valueAt, withValueAt } from '../../json/json-path.ts'

/** A record that Postgres can extract columns from, and the paths whose value had the wrong type. */
export interface Fit {
  /** The record itself, or a copy without the values that no column can hold. */
  fit: Record<string, unknown>
  /** How often each path (`item_data.name`, `contacts[].id`) held a value of the wrong type. */
  drift: Drift
}

type Drift = Map<string, number>

/** Makes a value safe to extract: returns the value itself, or a copy. Made once per table, from its declaration. */
type Fitter<T> = (value: T, drift: Drift) => T

const fitters = new WeakMap<TableDefinition, Fitter<Fields>>()

/**
 * Makes a record safe to extract: a value of the wrong type becomes absent (its column NULL) and is counted, so that drift never costs a
 * row. Parts without a usable key get `#<position>`; of two parts with one key the later stays. The record itself is never changed.
 */
export function fitRecord(definition: TableDefinition, record: Record<string, unknown>): Fit {
  const fitter = fitters.get(definition) ?? makeFitter(definition)
  fitters.set(definition, fitter)
  const drift: Drift = new Map()
  return { fit: fitter(record, drift), drift }
}

function makeFitter({ columns, children = [] }: TableDefinition): Fitter<Fields> {
  const fitters = [columnsFitter(columns, ''), ...children.map(partsFitter)]
  return (record, drift) => fitters.reduce((fit, fitter) => fitter(fit, drift), record)
}

type Fields = Record<string, unknown>

/** What columns read from one field, and from the fields within it. */
interface ReadField {
  /** The field's place, as drift is reported. */
  place: string
  /** The types of the columns that read the field itself. */
  types: Set<ColumnType>
  fields: Map<string, ReadField>
}

function columnsFitter(columns: Record<string, Column>, prefix: string): Fitter<Fields> {
  const root: ReadField = { place: '', types: new Set(), fields: new Map() }
  for (const [name, column] of Object.entries(columns)) {
    if (column.position || column.element || column.above || column.type === 'jsonb') continue
    for (const path of [column.path ?? [name], ...(column.or ?? [])]) {
      let field = root
      for (const [i, key] of path.entries()) {
        const place = prefix + path.slice(0, i + 1).join('.')
        const inner = field.fields.get(key) ?? { place, types: new Set(), fields: new Map() }
        field.fields.set(key, inner)
        field = inner
      }
      field.types.add(column.type)
    }
  }
  return (record, drift) => fitFields(root.fields, record, drift)
}

/** Goes by the fields that are there: most records have a third of those that are declared. */
function fitFields(read: ReadField['fields'], record: Fields, drift: Drift): Fields {
  let fit = record
  for (const key in record) {
    const field = read.get(key)
    const value = field && record[key]
    if (value === undefined || value === null) continue
    const fitted = fitField(field as ReadField, value, drift) // without it there is no value
    if (fitted === value) continue
    if (fit === record) fit = { ...record }
    fit[key] = fitted
  }
  return fit
}

function fitField({ types, place, fields }: ReadField, value: unknown, drift: Drift): unknown {
  for (const type of types) {
    if (holds[type](value)) continue
    count(drift, place)
    // The other elements of such a list may still be parts; for the column itself, page-sql.ts decides.
    if (type !== 'text[]' || !Array.isArray(value)) return null
  }
  return fields.size > 0 && isObject(value) ? fitFields(fields, value, drift) : value
}

/** The parts of one child table, wherever they stand: each fitted, keyed and made unique. */
function partsFitter(child: ChildTable): Fitter<Fields> {
  return partsWithin(child, partsPath(child), '')
}

function partsWithin(
  child: ChildTable,
  [step = '', ...rest]: readonly string[],
  prefix: string,
): Fitter<Fields> {
  const path = step.split('.')
  const place = `${prefix}${step}[]`
  const ofEntries = rest.length === 0 && child.each === 'entry'
  const fitList =
    rest.length > 0 ? partsOfEach(partsWithin(child, rest, `${place}.`)) : elementsFitter(child, place)
  const fitMap = ofEntries ? entriesFitter(child, place) : undefined
  return (outer, drift) => {
    const parts = valueAt(outer, path)
    if (parts === undefined || parts === null) return outer
    let fitted: unknown = null
    if (fitMap && isObject(parts)) fitted = fitMap(parts, drift)
    else if (!fitMap && Array.isArray(parts)) fitted = fitList(parts, drift)
    else count(drift, place)
    return fitted === parts ? outer : withValueAt(outer, path, fitted)
  }
}

const partsOfEach =
  (fitter: Fitter<Fields>): Fitter<unknown[]> =>
  (parts, drift) => {
    let fitted = parts
    for (const [i, part] of parts.entries())
      if (isObject(part)) fitted = withElement(fitted, parts, i, fitter(part, drift))
    return fitted
  }

/** `list`, or a copy if it is still the `original`, with another element. */
function withElement(list: unknown[], original: unknown[], i: number, element: unknown): unknown[] {
  if (list[i] === element) return list
  const copy = list === original ? [...list] : list
  copy[i] = element
  return copy
}

/** The entries of a map: plain values are read as text whatever they are, objects are fitted. */
function entriesFitter(child: ChildTable, place: string): Fitter<Fields> {
  if (Object.values(child.columns).some(({ element }) => element === 'value')) return (entries) => entries
  const fitEntry = columnsFitter(child.columns, `${place}.`)
  return (entries, drift) => {
    let fitted = entries
    for (const [key, entry] of Object.entries(entries)) {
      const fit = isObject(entry) ? fitEntry(entry, drift) : null
      if (fit === null && entry !== null) count(drift, place)
      if (fit !== entry) fitted = withValueAt(fitted, [key], fit)
    }
    return fitted
  }
}

function elementsFitter(child: ChildTable, place: string): Fitter<unknown[]> {
  const plain = Object.values(child.columns).find((column) => column.element === 'value')
  const fitOne = plain ? plainFitter(plain, place) : objectFitter(child, place)
  const idOf = partId(child)
  return (parts, drift) => {
    let fitted = parts
    const seen = idOf && parts.length > 1 ? new Map<string, number>() : undefined
    for (const [i, part] of parts.entries()) {
      const fit = fitOne(part, i, drift)
      fitted = withElement(fitted, parts, i, fit)
      if (!idOf || !seen || fit === null) continue
      const id = idOf(fit)
      const earlier = seen.get(id)
      if (earlier !== undefined) fitted = withElement(fitted, parts, earlier, null)
      seen.set(id, i)
    }
    return fitted
  }
}

/** Fits one element at its position. Null: it becomes no row. */
type ElementFitter = (part: unknown, i: number, drift: Drift) => unknown

const plainFitter =
  ({ type }: Column, place: string): ElementFitter =>
  (part, _, drift) => {
    if (part !== null && holds[type](part)) return part
    count(drift, place)
    return null
  }

function objectFitter(child: ChildTable, place: string): ElementFitter {
  const fitColumns = columnsFitter(child.columns, `${place}.`)
  const paths = keyPaths(child, ({ references }) => references?.enforced !== true)
  const references = keyPaths(child, ({ references }) => references?.enforced === true)
  return (part, i, drift) => {
    if (!isObject(part)) {
      count(drift, place)
      return null
    }
    let fit = fitColumns(part, drift)
    for (const path of references) {
      const value = valueAt(fit, path)
      if (typeof value === 'string') continue
      if (value === undefined) count(drift, `${place}.${path.join('.')}`)
      return null // it stays in raw; a row would refer to nothing
    }
    for (const path of paths)
      if (typeof valueAt(fit, path) !== 'string') fit = withValueAt(fit, path, `#${i}`)
    return fit
  }
}

/** Where a part's own key columns stand in it. */
const keyPaths = ({ key, columns }: ChildTable, meant: (column: Column) => boolean): JsonPath[] =>
  key.flatMap((name) => {
    const column = columns[name]
    const isRead = column && !column.position && !column.element && !column.above
    return isRead && meant(column) ? [column.path ?? [name]] : []
  })

/** What tells the elements of one list apart, as text. Undefined: their position does. */
function partId(child: ChildTable): ((part: unknown) => string) | undefined {
  const columns = child.key.flatMap((name) => child.columns[name] ?? [])
  if (columns.some(({ position, above }) => position && !above)) return undefined
  if (columns.some(({ element }) => element === 'value'))
    return (part) => (typeof part === 'string' ? part : JSON.stringify(part))
  const paths = keyPaths(child, () => true)
  const [only] = paths
  return only && paths.length === 1
    ? (part) => String(valueAt(part, only)) // a text, since it was fitted
    : (part) => JSON.stringify(paths.map((path) => valueAt(part, path)))
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber)

const count = (drift: Drift, path: string) => drift.set(path, (drift.get(path) ?? 0) + 1)
