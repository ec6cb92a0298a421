import { sql } from 'drizzle-orm'
import type { Db } from './client.ts'
import type { ChildTable, TableDefinition } from './define-table.ts'
import { contentOf, quote, selectParts } from './page-sql.ts'
import type { PageRow } from './prepare-page.ts'
import { type ChangedRow, pageText, statement } from './upsert-page.ts'

/**
 * Which of these rows, but for those known to be `different`, are not as Square has them although their hash says so: a column, the record or a part was
 * altered or lost behind our back, or a newer version has columns that were never filled. Recomputes every column and every part from
 * the page, which costs about what storing it would: for verifications.
 */
export async function findAltered(
  db: Db,
  definition: TableDefinition,
  rows: readonly PageRow[],
  different: readonly ChangedRow[],
): Promise<ChangedRow[]> {
  const others = new Set(different.map(({ row }) => row))
  const told = rows.filter((row) => !row.deleted && !others.has(row)) // of what is deleted the last known columns stay: nothing says what they were
  if (told.length === 0) return []
  const found = await db.execute<{ n: number; live: boolean }>(
    statement(examineSql(definition), pageText(told.map((row) => ({ row })))),
  )
  return found.flatMap(({ n, live }) => (told[n] ? [{ row: told[n], known: true, live }] : []))
}

/** Takes away from rows what would make storing them again write nothing: hash, change time and version. */
export async function distrust(
  tx: Db,
  { name, key, order, columns }: TableDefinition,
  altered: readonly ChangedRow[],
): Promise<void> {
  if (altered.length === 0) return
  const guards = [
    'raw_hash',
    'source_updated_at',
    ...(order.version && columns[order.version] ? [order.version] : []),
  ]
  const set = guards.map((column) => `${quote(column)} = null`).join(', ')
  const match = key.map((column, i) => `t.${quote(column)} = k.key->>${i}`).join(' and ')
  const keys = JSON.stringify(altered.map(({ row }) => row.key))
  await tx.execute(sql`
    update ${sql.raw(quote(name))} t set ${sql.raw(set)}
    from jsonb_array_elements(${keys}::text::jsonb) k(key) where ${sql.raw(match)}`)
}

const known = new WeakMap<TableDefinition, string>()

/** Takes the page as the other statements do (page-sql.ts). Answers the places of the rows that differ. */
function examineSql(definition: TableDefinition): string {
  const made = known.get(definition) ?? buildExamineSql(definition)
  known.set(definition, made)
  return made
}

function buildExamineSql(definition: TableDefinition): string {
  const { name, key, children = [] } = definition
  const content = contentOf(definition)
  const joined = key.map((column, i) => `t.${quote(column)} = p.k->>${i}`).join(' and ')
  const altered = content.map(([column], i) => `t.${quote(column)} is distinct from p.c${i}`).join(' or ')
  const parts = children.map(compareParts)
  return `with page as materialized (select n, k, r, coalesce(f, r) as f from jsonb_to_recordset($1::text::jsonb) as p(n int, k jsonb, r jsonb, f jsonb)),
    told as (select n, k, ${content.map(([, expression], i) => `${expression} as c${i}`).join(', ')} from page),
    ${parts.map(({ sides }) => `${sides},`).join(' ')}
    altered as (
      select p.n from told p join ${quote(name)} t on ${joined} where t.is_placeholder or t.deleted_at is not null or ${altered}
      ${parts.map(({ differing }) => `union ${differing}`).join(' ')})
    select p.n, not t.is_placeholder as live from page p join ${quote(name)} t on ${joined} where p.n in (select n from altered)`
}

/** A child table's parts as the records tell them and as they are stored, and the places of the rows where these are not the same. */
function compareParts(child: ChildTable, i: number): { sides: string; differing: string } {
  const columns = [...child.parent, ...Object.keys(child.columns)].map((column) => `c.${quote(column)}`)
  const on = (row: string, column: (name: string, part: number) => string) =>
    child.parent.map((name, part) => `${row}.${column(name, part)} = p.k->>${part}`).join(' and ')
  const names = child.parent.map((_, part) => `k${part}`).join(', ')
  return {
    sides: `told${i} as materialized (${selectParts(child)}),
      stored${i} as materialized (select ${columns.join(', ')} from ${quote(child.name)} c join page p on ${on('c', quote)})`,
    differing: `select p.n from page p join (
      (select * from told${i} except all select * from stored${i}) union all (select * from stored${i} except all select * from told${i})
      ) d(${names}) on ${on('d', (_, part) => `k${part}`)}`,
  }
}
