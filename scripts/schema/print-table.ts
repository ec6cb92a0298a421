/** Prints a Drizzle table as the TypeScript that declares it. */
import { is, SQL } from 'drizzle-orm'
import {
  getTableConfig,
  IndexedColumn,
  PgArray,
  type PgColumn,
  PgDialect,
  type PgTable,
} from 'drizzle-orm/pg-core'
import type { Comments } from '../../src/db/migrate/make-comments.ts'

const dialect = new PgDialect()

/** How a column of Drizzle's class `columnType` is declared: the function, and its options. */
const BUILDERS: Record<string, [name: string, options?: string]> = {
  PgText: ['text'],
  PgUUID: ['uuid'],
  PgBoolean: ['boolean'],
  PgInteger: ['integer'],
  PgBigInt53: ['bigint', `{ mode: 'number' }`],
  PgBigInt64: ['bigint', `{ mode: 'bigint' }`],
  PgNumeric: ['numeric'],
  PgDoublePrecision: ['doublePrecision'],
  PgTimestampString: ['timestamp', `{ withTimezone: true, mode: 'string' }`],
  PgDateString: ['date', `{ mode: 'string' }`],
  PgJsonb: ['jsonb'],
}

/** All functions of drizzle-orm/pg-core that a printed table may call. */
export const FUNCTIONS: readonly string[] = [
  ...new Set(Object.values(BUILDERS).map(([name]) => name)),
  'check',
  'foreignKey',
  'index',
  'primaryKey',
  'uniqueIndex',
].sort()

/** The declaration of a table, exported under its name, with doc comments. Fails on what no table of ours has. */
export function printTable(table: PgTable, comments: Comments): string {
  const { name, columns, primaryKeys, foreignKeys, indexes, checks, uniqueConstraints } =
    getTableConfig(table)
  if (uniqueConstraints.length > 0) throw new Error(`${name}: unique constraints are not printed`)
  const said = comments[name]
  const lines = columns.flatMap((column) => [
    ...docComment(said?.columns[column.name], '  '),
    `  ${column.name}: ${printColumn(column)},`,
  ])
  const more = [
    ...primaryKeys.map((key) => `primaryKey({ name: '${key.getName()}', columns: [${own(key.columns)}] })`),
    ...foreignKeys.map((key) => {
      const { columns: from, foreignTable, foreignColumns } = key.reference()
      const to = getTableConfig(foreignTable).name
      const targets = foreignColumns.map((column) => `${to}.${column.name}`).join(', ')
      return `foreignKey({ name: '${key.getName()}', columns: [${own(from)}], foreignColumns: [${targets}] })`
    }),
    ...indexes.map(({ config }) => {
      const where = config.where ? `.where(${printSql(config.where)})` : ''
      const parts = config.columns.map((part) => {
        if (!is(part, IndexedColumn)) throw new Error(`${name}: indexes on expressions are not printed`)
        return `self.${part.name ?? ''}${part.indexConfig.order === 'desc' ? '.desc()' : ''}`
      })
      return `${config.unique ? 'uniqueIndex' : 'index'}('${config.name ?? ''}').on(${parts.join(', ')})${where}`
    }),
    ...checks.map((check) => `check('${check.name}', ${printSql(check.value)})`),
  ]
  const self = more.some((text) => text.includes('self.')) ? 'self' : ''
  const constraints =
    more.length > 0 ? `, (${self}) => [\n${more.map((text) => `  ${text},\n`).join('')}]` : ''
  return [
    ...docComment(said?.about, ''),
    `export const ${name} = table('${name}', {`,
    ...lines,
    `}${constraints})`,
    '',
  ].join('\n')
}

/** A doc comment of one line; none for no text. */
const docComment = (text: string | undefined, indent: string): string[] =>
  text ? [`${indent}/** ${text.replaceAll('*/', '* /')} */`] : []

function printColumn(column: PgColumn): string {
  const isArray = is(column, PgArray)
  const element = isArray ? (column.baseColumn as PgColumn) : column
  const [builder, options] = BUILDERS[element.columnType] ?? []
  if (!builder) throw new Error(`${column.name}: a column of class ${element.columnType} is not printed`)
  return [
    `${builder}('${column.name}'${options ? `, ${options}` : ''})`,
    isArray ? '.array()' : '',
    column.primary ? '.primaryKey()' : column.notNull ? '.notNull()' : '',
    column.default === undefined ? '' : `.default(${printDefault(column.default)})`,
  ].join('')
}

const printDefault = (value: unknown) =>
  is(value, SQL) ? printSql(value) : JSON.stringify(value).replaceAll('"', "'")

function printSql(value: SQL): string {
  const { sql, params } = dialect.sqlToQuery(value)
  if (params.length > 0) throw new Error(`"${sql}" has parameters, which are not printed`)
  return `sql\`${sql.replaceAll(/"\w+"\."(\w+)"/g, '${self.$1}')}\``
}

const own = (columns: readonly PgColumn[]) => columns.map(({ name }) => `self.${name}`).join(', ')
