import { LosslessNumber } from 'lossless-json'
import type { Column, ColumnType } from '../declaration/columns.ts'
import { type ChildTable, partsPath, type TableDefinition } from '../declaration/define-table.ts'
import { type JsonPath, valueAt, withValueAt } from '../../json/json-path.ts'

/** A record that Postgres can extract columns from, and the paths whose value had the wrong type. */
export interface Fit {
  /** The record itself, or a copy without the values that no column can hold. */
  fit: Record<string, unknown>
  /** How often each path (`item_data.name`, `contacts[].id`) held a value of the wrong type. */
  drift: Map<string, number>
}

/**
 * Makes a record safe to extract: a value of the wrong type becomes absent (its column NULL) and is counted, so that drift never costs a
 * row. Parts without a usable key get `#<position>`; of two parts with one key the later stays. The record itself is never changed.
 */
export function fitRecord(definition: TableDefinition, record: Record<string, unknown>): Fit {
  const drift = new Map<string, number>()
  let fit = fitColumns(definition.columns, record, '', drift)
  for (const child of definition.children ?? []) fit = fitParts(child, fit, drift)
  return { fit, drift }
}

function fitColumns(
  columns: Record<string, Column>,
  record: Record<string, unknown>,
  prefix: string,
  drift: Map<string, number>,
): Record<string, unknown> {
  let fit = record
  for (const [name, column] of Object.entries(columns)) {
    if (column.position || column.element || column.above) continue
    for (const path of [column.path ?? [name], ...(column.or ?? [])]) {
      const value = valueAt(fit, path)
      if (value === undefined || value === null || holds[column.type](value)) continue
      count(drift, prefix + path.join('.'))
      // The other elements of such a list may still be parts; for the column itself, page-sql.ts decides.
      if (column.type !== 'text[]' || !Array.isArray(value)) fit = withValueAt(fit, path, null)
    }
  }
  return fit
}

/** The parts of one child table, wherever they stand: each fitted, keyed and made unique. */
function fitParts(child: ChildTable, record: Record<string, unknown>, drift: Map<string, number>) {
  const readPlan = (
    outer: Record<string, unknown>,
    steps: readonly string[],
    prefix: string,
  ): Record<string, unknown> => {
    const [step, ...rest] = steps
    if (step === undefined) return outer
    const path = step.split('.')
    const parts = valueAt(outer, path)
    const name = `${prefix}${step}[]`
    if (parts === undefined || parts === null) return outer
    const innermost = rest.length === 0
    if (innermost && child.each === 'entry') {
      if (isObject(parts)) {
        const fitted = fitEntries(child, parts, name, drift)
        return fitted === parts ? outer : withValueAt(outer, path, fitted)
      }
      count(drift, name)
      return withValueAt(outer, path, null)
    }
    if (!Array.isArray(parts)) {
      count(drift, name)
      return withValueAt(outer, path, null)
    }
    const fitted = innermost
      ? fitElements(child, parts, name, drift)
      : parts.map((part) => (isObject(part) ? readPlan(part, rest, `${name}.`) : part))
    return fitted.every((part, i) => part === parts[i]) ? outer : withValueAt(outer, path, fitted)
  }
  return readPlan(record, partsPath(child), '')
}

/** The entries of a map: plain values are read as text whatever they are, objects are fitted. */
function fitEntries(
  child: ChildTable,
  entries: Record<string, unknown>,
  name: string,
  drift: Map<string, number>,
): Record<string, unknown> {
  if (Object.values(child.columns).some(({ element }) => element === 'value')) return entries
  let fitted = entries
  for (const [key, entry] of Object.entries(entries)) {
    const fit = isObject(entry) ? fitColumns(child.columns, entry, `${name}.`, drift) : null
    if (fit === null && entry !== null) count(drift, name)
    if (fit !== entry) fitted = withValueAt(fitted, [key], fit)
  }
  return fitted
}

function fitElements(
  child: ChildTable,
  parts: unknown[],
  name: string,
  drift: Map<string, number>,
): unknown[] {
  const plain = Object.values(child.columns).find((column) => column.element === 'value')
  const seen = new Map<string, number>()
  const fitted: unknown[] = parts.map((part) => {
    if (plain) {
      if (part !== null && holds[plain.type](part)) return part
      count(drift, name)
      return null
    }
    if (isObject(part)) return fitColumns(child.columns, part, `${name}.`, drift)
    count(drift, name)
    return null
  })
  for (const [i, part] of fitted.entries()) {
    if (part === null) continue
    const broken = plain ? undefined : brokenReference(child, part as Record<string, unknown>)
    if (broken) {
      if (valueAt(part, broken) === undefined) count(drift, `${name}.${broken.join('.')}`)
      fitted[i] = null // it stays in raw; a row would refer to nothing
      continue
    }
    const keyed = plain ? part : withKey(child, part as Record<string, unknown>, i) // the elements are objects unless the table declares plain ones
    fitted[i] = keyed
    const key = JSON.stringify(plain ? part : keyValues(child, keyed as Record<string, unknown>, i))
    const earlier = seen.get(key)
    if (earlier !== undefined) fitted[earlier] = null
    seen.set(key, i)
  }
  return fitted
}

const keyValues = (child: ChildTable, part: Record<string, unknown>, i: number) =>
  child.key.map((name) => {
    const column = child.columns[name]
    return column?.above ? '' : column?.position ? i : valueAt(part, column?.path ?? [name])
  })

/** The path of the first enforced reference in the key that holds no id. */
function brokenReference(child: ChildTable, part: Record<string, unknown>): JsonPath | undefined {
  for (const name of child.key) {
    const { references, path = [name], element, above } = child.columns[name] ?? {}
    if (!references?.enforced || element || above) continue
    if (typeof valueAt(part, path) !== 'string') return path
  }
  return undefined
}

function withKey(child: ChildTable, part: Record<string, unknown>, i: number): Record<string, unknown> {
  let keyed = part
  for (const name of child.key) {
    const column = child.columns[name]
    if (!column || column.position || column.element || column.above || column.references?.enforced) continue
    const path = column.path ?? [name]
    if (typeof valueAt(keyed, path) !== 'string') keyed = withValueAt(keyed, path, `#${i}`)
  }
  return keyed
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber)

const count = (drift: Map<string, number>, path: string) => drift.set(path, (drift.get(path) ?? 0) + 1)

const within = (value: unknown, bits: number): boolean =>
  typeof value === 'number'
    ? Number.isSafeInteger(value) && Math.abs(value) < 2 ** (bits - 1)
    : typeof value === 'bigint' && BigInt.asIntN(bits, value) === value

const DECIMAL = /^-?\d{1,100}(\.\d{1,100})?$/
/** A number with more digits than a double holds: a coordinate such as 33.778837000000003. */
const EXACT = /^-?\d{1,100}(\.\d{1,100})?([eE][+-]?\d{1,3})?$/
const RFC3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):([0-5]\d):([0-5]\d|60)(\.\d{1,12})?([Zz]|[+-](0\d|1[0-5]):[0-5]\d)?$/

/** YYYY-MM-DD that exists in the calendar; Postgres has no year 0. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value.startsWith('0000'))
    return false
  const time = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value)
}

function isTime(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const parts = RFC3339.exec(value)
  return parts !== null && isDate(parts[1]) && Number(parts[2]) < 24
}

/** Whether a wire value can become a value of this column type without loss. */
export const holds: Record<ColumnType, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  'text[]': (value) => Array.isArray(value) && value.every((element) => typeof element === 'string'),
  bigint: (value) => within(value, 64),
  integer: (value) => within(value, 32),
  numeric: (value) =>
    typeof value === 'string'
      ? DECIMAL.test(value)
      : typeof value === 'number' ||
        typeof value === 'bigint' ||
        (value instanceof LosslessNumber && EXACT.test(value.value)),
  boolean: (value) => typeof value === 'boolean',
  timestamptz: isTime,
  date: isDate,
  jsonb: () => true,
}
