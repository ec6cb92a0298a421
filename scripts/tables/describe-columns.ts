/** Texts about columns from the declarations and from Square's own types: for the comments in the database and for the docs. */
import type { Column, ColumnType } from '../../src/db/declaration/columns.ts'
import {
  type ChildTable,
  childKey,
  partsPath,
  type TableDefinition,
} from '../../src/db/declaration/define-table.ts'
import type { JsonPath } from '../../src/json/json-path.ts'
import { squareValues } from './square-values.ts'

/** One table of the mirror, or a child. */
export interface DescribedTable {
  name: string
  about: string
  key: readonly string[]
  columns: DescribedColumn[]
}

export interface DescribedColumn {
  name: string
  column: Column
  /** What is in it: meaning, unit, values. May be empty. */
  meaning: string
  /** What it refers to. May be empty. */
  target: string
  /** Where in Square's record it stands. */
  from: string
}

/** What the name alone says, wherever it stands. */
const BY_NAME: Readonly<Record<string, string>> = {
  id: "Square's id.",
  uid: 'Unique within its parent only.',
  version: 'Rises with every change.',
  created_at: 'When it was made.',
  updated_at: 'When it last changed.',
  percentage: 'In percent: 7.25 is 7.25 %.',
  reference_id: 'An id of the seller or of another program; free text.',
  catalog_version: 'The version of the catalog object that was used.',
}

/** What the end of a name says: the form in which Square writes such texts and numbers. */
const BY_ENDING: readonly [ending: RegExp, type: ColumnType, text: string][] = [
  [/_duration$/, 'text', 'A duration, ISO 8601: PT5M is five minutes.'],
  [/_local_time$/, 'text', "A time of day on the location's own clock."],
  [/(^|_)timezone$/, 'text', 'An IANA time zone: America/Chicago.'],
  [/_percentage$/, 'numeric', 'In percent: 7.25 is 7.25 %.'],
]

const BY_TYPE: Partial<Record<ColumnType, string>> = {
  timestamptz: 'An instant, UTC.',
  date: 'A day, without a time zone.',
  numeric: 'An exact decimal number.',
  jsonb: 'JSON, as Square sends it.',
}

type Values = ReturnType<typeof squareValues>

/** A table and its children, with every typed column. */
export function describeTables(definition: TableDefinition): DescribedTable[] {
  const valuesAt = squareValues(definition)
  const { name, about, key, columns, source } = definition
  const given = new Set([...Object.keys(source.perParent?.into ?? {}), source.perLocation?.into])
  const own = Object.entries(columns).map(([column, spec]): DescribedColumn => {
    const path = spec.path ?? [column]
    const from = given.has(path.join('.')) ? 'what was asked for' : originOf(spec, path)
    return {
      name: column,
      column: spec,
      meaning: meaningOf(column, spec, columns, valuesAt(path)),
      target: targetOf(spec),
      from,
    }
  })
  return [
    { name, about, key, columns: own },
    ...(definition.children ?? []).map((child) => describeChild(definition, child, valuesAt)),
  ]
}

function describeChild(parent: TableDefinition, child: ChildTable, valuesAt: Values): DescribedTable {
  const { name, about, columns } = child
  const keys = child.parent.map((column, n): DescribedColumn => ({
    name: column,
    column: { type: 'text' },
    meaning: 'The row that it is a part of.',
    target: `Foreign key to ${parent.name} (${parent.key[n]}).`,
    from: 'the parent',
  }))
  const parts = partsPath(child)
  const own = Object.entries(columns).map(([column, spec]): DescribedColumn => {
    const path = spec.path ?? [column]
    const outer = parts.slice(0, parts.length - (spec.above ?? 0)).flatMap((part) => part.split('.'))
    const found = valuesAt([...outer, ...(spec.element ? [] : path)])
    return {
      name: column,
      column: spec,
      meaning: meaningOf(column, spec, columns, found),
      target: targetOf(spec),
      from: originOf(spec, path),
    }
  })
  return { name, about, key: childKey(child), columns: [...keys, ...own] }
}

function meaningOf(
  name: string,
  column: Column,
  siblings: Record<string, Column>,
  values: readonly string[],
): string {
  const sentences = [
    column.about ?? BY_NAME[name] ?? formOf(name, column),
    moneyOf(name, column, siblings) ?? BY_TYPE[column.type] ?? '',
    values.length > 0 ? `${column.type === 'text[]' ? 'Each of' : 'One of'} ${values.join(', ')}.` : '',
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

function formOf(name: string, { type, position }: Column): string {
  if (position) return 'Its place in the list, from 0.'
  return BY_ENDING.find(([ending, of]) => of === type && ending.test(name))?.[2] ?? ''
}

const targetOf = ({ references }: Column): string =>
  !references
    ? ''
    : references.enforced
      ? `Foreign key to ${references.table}.`
      : `Id in ${references.table}, where it may be missing.`

/** The two columns of `money()`. */
function moneyOf(name: string, { path }: Column, siblings: Record<string, Column>): string | undefined {
  const amount = name.replace(/_currency$/, '_amount')
  const currency = name.replace(/_amount$/, '_currency')
  if (amount === currency || !siblings[amount] || !siblings[currency]) return undefined
  if (path?.at(-1) === 'amount') return `In the smallest unit of ${currency}: cents of a dollar.`
  return path?.at(-1) === 'currency' ? `The currency of ${amount}, ISO 4217.` : undefined
}

function originOf(column: Column, path: JsonPath): string {
  if (column.position) return 'place in the list'
  if (column.element) return column.element === 'key' ? 'the key' : 'the element'
  const other = (column.or ?? []).map((one) => ` or \`${one.join('.')}\``).join('')
  const when = column.when ? ` where \`${column.when.path.join('.')}\` is ${column.when.equals}` : ''
  return `${column.above ? 'enclosing part: ' : ''}\`${path.join('.')}\`${other}${when}`
}
