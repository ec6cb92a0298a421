import type { JsonPath } from '../../json/json-path.ts'

/** What a typed column holds. Wire values of another kind become NULL and are counted as drift (holds.ts). */
export type ColumnType =
  'text' | 'text[]' | 'bigint' | 'integer' | 'numeric' | 'boolean' | 'timestamptz' | 'date' | 'jsonb'

/** A typed column: where its value stands in the record, and what it refers to. */
export interface Column {
  type: ColumnType
  /** What the name does not say: a unit, an exception, when it is absent. For the comment in the database and the docs. */
  about?: string | undefined
  /** Where the value is read from. Undefined: at the key of the column's own name. */
  path?: JsonPath | undefined
  /** The table this id points into. `enforced`: a foreign key; else an indexed column, because Square leaves it dangling. */
  references?: { table: string; enforced: boolean } | undefined
  /** Read only from records where the value at `path` equals this: an id whose target depends on a type beside it. */
  when?: { path: JsonPath; equals: string } | undefined
  /** Read from the first of these that holds something where there is nothing at `path`: a record with several shapes. */
  or?: readonly JsonPath[] | undefined
  /** Stands for a value that is absent: for parts of a key that some records lack. */
  absent?: string | undefined
  /** Where in the record's array the element stood, from 0: for parts that Square gives no id. */
  position?: true | undefined
  /** The element itself or, of a map, its key: for arrays of plain ids and for metadata. */
  element?: 'value' | 'key' | undefined
  /** Taken from the element that encloses this one, so many levels up: the line item of a modifier. */
  above?: number | undefined
}

/** A typed column. `path` is dotted, relative to the record, and defaults to the column's own name. */
const column =
  (type: ColumnType) =>
  (path?: string): Column => ({ type, path: path?.split('.') })

export const text = column('text')
export const textArray = column('text[]')
export const bigint = column('bigint')
export const integer = column('integer')
/** Square's decimal strings: quantities, percentages. Exact. */
export const numeric = column('numeric')
export const boolean = column('boolean')
/** RFC 3339, kept to the microsecond. */
export const timestamptz = column('timestamptz')
/** YYYY-MM-DD. */
export const date = column('date')
/** The same column, with what its name does not say. */
export const about = (spec: Column, text: string): Column => ({ ...spec, about: text })
/** A part of the record that nobody joins on, kept as it is. */
export const jsonb = column('jsonb')

/** An id whose target is guaranteed to exist: a foreign key. Missing targets are fetched, or stored as placeholders. */
export const ref = (table: string, path?: string): Column => ({
  ...text(path),
  references: { table, enforced: true },
})

/** An id that may dangle by Square's own rules: an indexed column without a constraint. */
export const link = (table: string, path?: string): Column => ({
  ...text(path),
  references: { table, enforced: false },
})

/** Two columns, `<name>_amount` in the currency's smallest unit and `<name>_currency`. */
export const money = (name: string, path = `${name}_money`): Record<string, Column> => ({
  [`${name}_amount`]: bigint(`${path}.amount`),
  [`${name}_currency`]: text(`${path}.currency`),
})

/** A postal address as columns, `<prefix>…`. */
export const address = (prefix = '', path = 'address'): Record<string, Column> =>
  Object.fromEntries(
    [
      'address_line_1',
      'address_line_2',
      'address_line_3',
      'locality',
      'sublocality',
      'sublocality_2',
      'sublocality_3',
      'administrative_district_level_1',
      'administrative_district_level_2',
      'administrative_district_level_3',
      'postal_code',
      'country',
      'first_name',
      'last_name',
    ].map((part) => [
      `${prefix}${part.startsWith('address') ? part : `address_${part}`}`,
      text(`${path}.${part}`),
    ]),
  )

/**
 * The same columns, read from inside the object at `path`: `under('item_data', { name: text() })` reads `item_data.name`. Of several paths
 * the first that holds something counts: for records that have one of many detail objects.
 */
export const under = <C extends Record<string, Column>>(path: string | readonly string[], columns: C): C =>
  Object.fromEntries(
    Object.entries(columns).map(([name, spec]) => {
      const inner = spec.path ?? [name]
      const [first, ...others] = (typeof path === 'string' ? [path] : path).map((outer) => [
        ...outer.split('.'),
        ...inner,
      ])
      return [name, { ...spec, path: first, ...(others.length > 0 ? { or: others } : {}) }]
    }),
  ) as unknown as C // the keys are those of `columns`

/** The element of an array of plain values: `tax_ids[]`. */
export const value = (type: ColumnType = 'text'): Column => ({ type, element: 'value' })
/** The element of an array of plain ids that are guaranteed to exist. */
export const valueRef = (table: string): Column => ({ ...value(), references: { table, enforced: true } })
/** The element of an array of plain ids that may dangle. */
export const valueLink = (table: string): Column => ({ ...value(), references: { table, enforced: false } })
/** The key of a map's entry: `metadata{}`. */
export const mapKey = (): Column => ({ type: 'text', element: 'key' })
/** Where the element stood in its array, from 0. */
export const position = (): Column => ({ type: 'integer', position: true })
/** Where the enclosing element stood in its array, from 0: for parts of parts that Square gives no id. */
export const positionAbove = (): Column => ({ ...position(), above: 1 })
/** A value of the element that encloses this one, or of the one `levels` further out. */
export const above = (path: string, levels = 1): Column => ({ ...text(path), above: levels })
/** The same id, read only from records where `path` equals `equals`. */
export const only = (when: { path: string; equals: string }, spec: Column): Column => ({
  ...spec,
  when: { path: when.path.split('.'), equals: when.equals },
})

/** The value at `path`, or else at `other`: for records that come in two shapes. */
export const either = (path: string, other: string, spec: (path?: string) => Column = text): Column => ({
  ...spec(path),
  or: [other.split('.')],
})
/** A part of the key that some records lack: there `absent` stands for it. */
export const keyPart = (absent: string, path?: string): Column => ({ ...text(path), absent })
