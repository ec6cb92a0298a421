import type postgres from 'postgres'
import type { ChildTable, TableDefinition } from '../../src/db/declaration/define-table.ts'
import { quote } from '../../src/db/rows/page-sql.ts'

/** One thing that somebody did to a row in Postgres, and what a verification must call it. */
interface Alteration {
  statement: (where: (alias: string) => string) => string
  becomes: 'missing' | 'stale'
}

/**
 * What can be done to a row by hand that leaves its hash as it was, each thing to another row: hidden, deleted, gone, a part added, a part
 * lost, a value lost, the record or its time altered, each column in turn as far as there are rows.
 */
export async function alterRows(
  sql: postgres.Sql,
  definition: TableDefinition,
): Promise<{ missing: string[]; stale: string[] }> {
  const { name, key, columns, children = [] } = definition
  const table = quote(name)
  const rows = await sql.unsafe<Record<string, string>[]>(
    `select ${key.map(quote).join(', ')} from ${table} where not is_deleted and not is_placeholder order by ${key.map(quote).join(', ')}`,
  )
  const alterations: Alteration[] = [
    ...Object.keys(columns)
      .filter((column) => !key.includes(column))
      .slice(0, 1)
      .map(lose(table)),
    {
      statement: (where) => `update ${table} t set is_placeholder = true where ${where('t')}`,
      becomes: 'missing',
    },
    // Of each child one thing first, then the others, as far as there are rows.
    ...[0, 1, 2].flatMap((tableRun) =>
      children.flatMap((child, i) => alterPart(definition, child, (tableRun + i) % 3) ?? []),
    ),
    {
      statement: (where) => `update ${table} t set raw = raw || '{"by":"hand"}' where ${where('t')}`,
      becomes: 'stale',
    },
    {
      statement: (where) => `update ${table} t set is_deleted = true where ${where('t')}`,
      becomes: 'missing',
    },
    {
      statement: (where) => `update ${table} t set deleted_at = now() where ${where('t')}`,
      becomes: 'stale',
    },
    {
      statement: (where) => `update ${table} t set source_updated_at = '2999-01-01' where ${where('t')}`,
      becomes: 'stale',
    },
    ...Object.keys(columns)
      .filter((column) => !key.includes(column))
      .slice(1)
      .map(lose(table)),
  ]
  const alteredRows = { missing: [] as string[], stale: [] as string[] }
  for (const { statement, becomes } of alterations) {
    const row = rows[alteredRows.missing.length + alteredRows.stale.length]
    if (!row) break
    const where = (alias: string) =>
      key.map((column) => `${alias}.${quote(column)} = '${row[column]?.replaceAll("'", "''")}'`).join(' and ')
    const { count } = await sql.unsafe(statement(where))
    if (count > 0) alteredRows[becomes].push(key.map((column) => row[column]).join(' '))
  }
  return alteredRows
}

/** A part more, a part less, a value of a part lost. */
function alterPart({ name, key }: TableDefinition, child: ChildTable, what: number): Alteration | undefined {
  const table = quote(child.name)
  const of = (where: (alias: string) => string) =>
    `(${child.parent.map((column) => `c.${quote(column)}`).join(', ')}) in
      (select ${key.slice(0, child.parent.length).map(quote).join(', ')} from ${quote(name)} t where ${where('t')})`
  if (what === 0)
    return { statement: (where) => `delete from ${table} c where ${of(where)}`, becomes: 'stale' }
  if (what === 1) {
    const free = child.key.find((column) => !child.columns[column]?.references)
    if (free === undefined) return undefined
    const other = JSON.stringify({ [free]: child.columns[free]?.type === 'text' ? 'by hand' : 99_999 })
    return {
      statement: (where) =>
        `insert into ${table} select (jsonb_populate_record(c, '${other}')).* from ${table} c where ${of(where)} limit 1`,
      becomes: 'stale',
    }
  }
  const plain = Object.keys(child.columns).find((column) => !child.key.includes(column))
  if (plain === undefined) return undefined
  return {
    statement: (where) =>
      `update ${table} c set ${quote(plain)} = null where ${quote(plain)} is not null and ${of(where)}`,
    becomes: 'stale',
  }
}

const lose =
  (table: string) =>
  (column: string): Alteration => ({
    statement: (where) =>
      `update ${table} t set ${quote(column)} = null where ${quote(column)} is not null and ${where('t')}`,
    becomes: 'stale',
  })

/** Adds a row that Square knows nothing of: a copy under another key. False where no part of the key can be made up. */
export async function addGhost(sql: postgres.Sql, { name, key, columns }: TableDefinition): Promise<boolean> {
  const part = key.find((column) => !columns[column]?.references)
  if (part === undefined) return false
  const ghost = JSON.stringify({ [part]: 'ghost', raw_hash: 'ghost' })
  await sql.unsafe(
    `insert into ${quote(name)} select (jsonb_populate_record(t, '${ghost}')).* from ${quote(name)} t where not is_deleted and not is_placeholder limit 1`,
  )
  return true
}
