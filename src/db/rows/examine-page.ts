import { sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
import type { ChildTable, TableDefinition } from '../declaration/define-table.ts'
import {
  contentOf,
  isOlder,
  matchKey,
  pageRows,
  quote,
  selectParts,
  versionColumn,
  withPage,
} from './page-sql.ts'
import type { PageRow } from './prepare-page.ts'
import { type ChangedRow, pageParams, statement } from './upsert-page.ts'

/**
 * Finds altered rows: their hash equals Square's, but a column, the record or a child row was altered or lost in the mirror, or a newer
 * version has added columns that were never filled. Rows that are known to be `different` are left out. Recomputes every column and every
 * part from the page, which costs about as much as storing it: for verifications only.
 */
export async function findAltered(
  db: Db,
  definition: TableDefinition,
  rows: readonly PageRow[],
  different: readonly ChangedRow[],
): Promise<ChangedRow[]> {
  const others = new Set(different.map(({ row }) => row))
  const told = rows.filter((row) => !row.deleted && !others.has(row)) // a deleted row keeps its last known columns: the tombstone does not hold them
  if (told.length === 0) return []
  const found = await db.execute<{ n: number; live: boolean }>(
    statement(examineSql(definition), ...pageParams(told.map((row) => ({ row })))),
  )
  return found.flatMap(({ n, live }) => (told[n] ? [{ row: told[n], known: true, live }] : []))
}

/**
 * Finds rows that would not be stored because the stored row is newer by version or time, and was stored before `before`. Square shows the
 * older content now: either its list lags behind, or Square has taken a change back.
 */
export async function findOlder(
  db: Db,
  definition: TableDefinition,
  different: readonly ChangedRow[],
  before: string,
): Promise<ChangedRow[]> {
  if (different.length === 0) return []
  const found = await db.execute<{ n: number }>(
    statement(olderSql(definition), ...pageParams(different), before),
  )
  const older = new Set(found.map(({ n }) => n))
  return different.filter((_, n) => older.has(n))
}

function olderSql(definition: TableDefinition): string {
  const { name, key } = definition
  const version = versionColumn(definition)
  const compared = contentOf(definition).filter(
    ([column]) => column === 'source_updated_at' || column === version,
  )
  return `${withPage},
    told as (select n, k, ${compared.map(([column, expression]) => `${expression} as ${quote(column)}`).join(', ')} from ${pageRows})
    select p.n from told p join ${quote(name)} t on ${matchKey(key, 't')}
    where not t.is_placeholder and t.synced_at < $3::timestamptz and ${isOlder(definition, 'p', 't')}`
}

/**
 * Clears the hash, change time and version of these rows, so that storing them again writes them. Rows that were stored since `before` stay
 * as they are: they may be newer than what is about to be stored.
 */
export async function forceRewrite(
  tx: Db,
  definition: TableDefinition,
  alteredRows: readonly ChangedRow[],
  before: string,
): Promise<void> {
  if (alteredRows.length === 0) return
  const { name, key } = definition
  const version = versionColumn(definition)
  const guards = ['raw_hash', 'source_updated_at', ...(version ? [version] : [])]
  const set = guards.map((column) => `${quote(column)} = null`).join(', ')
  const keys = JSON.stringify(alteredRows.map(({ row }) => row.key))
  await tx.execute(sql`
    update ${sql.raw(quote(name))} t set ${sql.raw(set)}
    from jsonb_array_elements(${keys}::jsonb) p(k) where ${sql.raw(matchKey(key, 't'))} and t.synced_at < ${before}::timestamptz`)
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
  const joined = matchKey(key, 't')
  const alteredRows = content.map(([column], i) => `t.${quote(column)} is distinct from p.c${i}`).join(' or ')
  const parts = children.map(compareParts)
  return `${withPage},
    told as (select n, k, ${content.map(([, expression], i) => `${expression} as c${i}`).join(', ')} from ${pageRows}),
    ${parts.map(({ sides }) => `${sides},`).join(' ')}
    altered as (
      select p.n from told p join ${quote(name)} t on ${joined} where t.is_placeholder or t.deleted_at is not null or ${alteredRows}
      ${parts.map(({ differing }) => `union ${differing}`).join(' ')})
    select p.n, not t.is_placeholder as live from page p join ${quote(name)} t on ${joined} where p.n in (select n from altered)`
}

/** Compares a child table's parts in the records with the stored ones. Selects the places of the rows where they differ. */
function compareParts(child: ChildTable, i: number): { sides: string; differing: string } {
  const columns = [...child.parent, ...Object.keys(child.columns)].map((column) => `c.${quote(column)}`)
  const on = (row: string, column: (name: string, part: number) => string) =>
    child.parent.map((name, part) => `${row}.${column(name, part)} = p.k->>${part}`).join(' and ')
  const names = child.parent.map((_, part) => `k${part}`).join(', ')
  return {
    sides: `told${i} as materialized (${selectParts(child, pageRows)}),
      stored${i} as materialized (select ${columns.join(', ')} from ${quote(child.name)} c join page p on ${on('c', quote)})`,
    differing: `select p.n from page p join (
      (select * from told${i} except all select * from stored${i}) union all (select * from stored${i} except all select * from told${i})
      ) d(${names}) on ${on('d', (_, part) => `k${part}`)}`,
  }
}
