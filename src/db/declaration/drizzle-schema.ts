import {
  bigint,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AnyPgColumn, PgColumnBuilderBase, PgTableWithColumns, TableConfig } from 'drizzle-orm/pg-core'
import type { Column, ColumnType } from './columns.ts'
import { childKey, type ChildTable, type TableDefinition } from './define-table.ts'

/** A table whose columns are known at run time only. */
export type MirrorTable = PgTableWithColumns<TableConfig & { columns: Record<string, AnyPgColumn> }>

const timestamptz = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

/** The columns that every synced table has besides its typed ones. */
const bookkeeping = () => ({
  raw: jsonb('raw').notNull(),
  raw_hash: text('raw_hash'),
  source_updated_at: timestamptz('source_updated_at'),
  is_deleted: boolean('is_deleted').notNull().default(false),
  deleted_at: timestamptz('deleted_at'),
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  synced_at: timestamptz('synced_at').notNull().defaultNow(),
  run_id: uuid('run_id'),
})

/**
 * The Drizzle tables of all definitions and their children, by name: what migrations are generated from. Foreign keys are made where a
 * column is declared as enforced; every column that refers to something is indexed, unless it leads the primary key or a declared index.
 */
export function buildSchema(definitions: readonly TableDefinition[]): Map<string, MirrorTable> {
  const schema = new Map<string, MirrorTable>()
  const columnOf = (table: string, name: string): AnyPgColumn => {
    const column = schema.get(table)?.[name]
    if (!column) throw new Error(`There is no column ${name} in table ${table}`)
    return column
  }
  const keyOf = new Map(definitions.map(({ name, key }) => [name, key]))

  const constraints = (
    table: MirrorTable,
    name: string,
    columns: Record<string, Column>,
    key: readonly string[],
    indexes: TableDefinition['indexes'] = [],
  ) => [
    primaryKey({
      name: `${name}_pkey`,
      columns: key.map((part) => own(table, part)) as [AnyPgColumn, ...AnyPgColumn[]],
    }),
    ...Object.entries(columns).flatMap(([column, { references }]) =>
      references?.enforced
        ? [
            foreignKey({
              name: named(`${name}_${column}`, '_fkey'),
              columns: [own(table, column)],
              foreignColumns: [
                columnOf(references.table, onlyKey(keyOf.get(references.table), references.table)),
              ],
            }),
          ]
        : [],
    ),
    ...[...indexes, ...referring(columns, [key, ...indexes])].map((parts) =>
      index(named(`${name}_${parts.join('_')}`, '_idx')).on(
        ...(parts.map((part) => own(table, part)) as [AnyPgColumn, ...AnyPgColumn[]]),
      ),
    ),
  ]

  for (const definition of definitions) {
    const { name, columns, key } = definition
    const table = pgTable(name, { ...typed(columns, key), ...bookkeeping() }, (self) =>
      constraints(self as unknown as MirrorTable, name, columns, key, definition.indexes),
    )
    schema.set(name, table as unknown as MirrorTable)
    for (const child of definition.children ?? []) {
      schema.set(child.name, buildChild(definition, child, constraints, columnOf))
    }
  }
  return schema
}

function buildChild(
  definition: TableDefinition,
  child: ChildTable,
  constraints: (
    table: MirrorTable,
    name: string,
    columns: Record<string, Column>,
    key: readonly string[],
  ) => object[],
  columnOf: (table: string, name: string) => AnyPgColumn,
): MirrorTable {
  const parentColumns = Object.fromEntries(child.parent.map((column) => [column, { type: 'text' as const }]))
  const key = childKey(child)
  const table = pgTable(child.name, typed({ ...parentColumns, ...child.columns }, key), (self) => [
    ...(constraints(self as unknown as MirrorTable, child.name, child.columns, key) as never[]),
    foreignKey({
      name: named(child.name, '_parent_fkey'),
      columns: child.parent.map((column) => own(self as unknown as MirrorTable, column)) as [AnyPgColumn],
      foreignColumns: definition.key.map((column) => columnOf(definition.name, column)) as [AnyPgColumn],
    }),
  ])
  return table as unknown as MirrorTable
}

const builders: Record<ColumnType, (name: string) => PgColumnBuilderBase> = {
  text: (name) => text(name),
  'text[]': (name) => text(name).array(),
  bigint: (name) => bigint(name, { mode: 'bigint' }),
  integer: (name) => integer(name),
  numeric: (name) => numeric(name),
  boolean: (name) => boolean(name),
  timestamptz,
  date: (name) => date(name, { mode: 'string' }),
  jsonb: (name) => jsonb(name),
}

const typed = (
  columns: Record<string, Column>,
  key: readonly string[],
): Record<string, PgColumnBuilderBase> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, { type }]) => {
      const builder = builders[type](name)
      return [name, key.includes(name) ? (builder as ReturnType<typeof text>).notNull() : builder]
    }),
  )

/** The columns that refer to something and lead none of the indexes that are there anyway. */
const referring = (columns: Record<string, Column>, present: readonly (readonly string[])[]): string[][] =>
  Object.entries(columns).flatMap(([column, { references }]) =>
    references && !present.some(([first]) => first === column) ? [[column]] : [],
  )

/** The name of an index or constraint. Postgres cuts names at 63 bytes: ours are cut here, so that they keep their ending. */
const named = (subject: string, ending: string) => `${subject.slice(0, 63 - ending.length)}${ending}`

const own = (table: MirrorTable, name: string): AnyPgColumn => {
  const column = table[name]
  if (!column) throw new Error(`There is no column ${name}`)
  return column
}

const onlyKey = (key: readonly string[] | undefined, table: string): string => {
  if (key?.length !== 1 || key[0] === undefined)
    throw new Error(`${table} cannot be referred to: its key is not one column`)
  return key[0]
}
