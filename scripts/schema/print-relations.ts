/** Prints what `db.query` may read along: for each table the rows that it refers to, and those that refer to it. */
import type { Column } from '../../src/db/declaration/columns.ts'
import type { TableDefinition } from '../../src/db/declaration/define-table.ts'

/** One relation, seen from both sides. `link` tells several between the same two tables apart. */
interface Relation {
  link: string
  from: string
  columns: readonly string[]
  to: string
  targets: readonly string[]
  /** The column that refers; undefined: a part and its parent. */
  column?: string
}

/** The declaration of every table's relations. */
export function printRelations(definitions: readonly TableDefinition[]): string[] {
  const found = definitions.flatMap((definition) => relationsOf(definition, definitions))
  const tables = definitions.flatMap(({ name, columns, children = [] }) => [
    { name, columns: [...Object.keys(columns), 'raw'] },
    ...children.map((child) => ({
      name: child.name,
      columns: [...child.parent, ...Object.keys(child.columns)],
    })),
  ])
  return tables.flatMap(({ name, columns }) => printTableRelations(name, columns, found))
}

function relationsOf(definition: TableDefinition, all: readonly TableDefinition[]): Relation[] {
  const { name, key, columns, children = [] } = definition
  return [
    ...references(name, columns, all),
    ...children.flatMap((child) => [
      { link: child.name, from: child.name, columns: child.parent, to: name, targets: key },
      ...references(child.name, child.columns, all),
    ]),
  ]
}

/** References to tables whose key is one column. */
const references = (
  from: string,
  columns: Record<string, Column>,
  all: readonly TableDefinition[],
): Relation[] =>
  Object.entries(columns).flatMap(([column, spec]) => {
    const target = all.find(({ name }) => name === spec.references?.table)
    if (target?.key.length !== 1) return []
    return [
      { link: `${from}_${column}`, from, columns: [column], to: target.name, targets: target.key, column },
    ]
  })

function printTableRelations(table: string, columns: readonly string[], all: readonly Relation[]): string[] {
  const taken = new Set(columns)
  const free = (...names: string[]) => {
    const name = names.find((one) => !taken.has(one))
    if (!name) throw new Error(`${table}: the relation names ${names.join(', ')} are all taken`)
    taken.add(name)
    return name
  }
  const refers = all
    .filter(({ from }) => from === table)
    .map(({ link, to, columns: from, targets }) => {
      const [column = ''] = from
      const name = free(column.replace(/_id$/, ''), `${column}_row`)
      return `  ${name}: one(${to}, { relationName: '${link}', fields: [${at(table, from)}], references: [${at(to, targets)}] }),`
    })
  const referred = all
    .filter(({ to }) => to === table)
    .sort((a, b) => Number(a.column !== undefined) - Number(b.column !== undefined)) // parts first: they have their table's name
    .map(({ link, from, column = '' }) => {
      const isOnly = all.filter((other) => other.from === from && other.to === table).length === 1
      const name = isOnly || !column ? free(from) : free(`${from}_by_${column.replace(/_id$/, '')}`)
      return `  ${name}: many(${from}, { relationName: '${link}' }),`
    })
  if (refers.length + referred.length === 0) return []
  const used = [...(refers.length > 0 ? ['one'] : []), ...(referred.length > 0 ? ['many'] : [])].join(', ')
  return [
    `export const ${table}_relations = relations(${table}, ({ ${used} }) => ({`,
    ...refers,
    ...referred,
    '}))',
    '',
  ]
}

const at = (table: string, columns: readonly string[]) =>
  columns.map((column) => `${table}.${column}`).join(', ')
