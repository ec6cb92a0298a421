import { parseJson } from '../../json/lossless.ts'
import type { Db } from '../connection/client.ts'
import { describeDbError } from '../connection/db-error.ts'
import type { TableDefinition } from '../declaration/define-table.ts'
import { contentOf, matchKey, pageRows, quote, withPage } from '../rows/page-sql.ts'
import { preparePage } from '../rows/prepare-page.ts'
import { loadTables } from '../declaration/tables.ts'
import {
  listStored,
  pageParams,
  REFUSES_ROW,
  replaceParts,
  statement,
  type StoredRow,
} from '../rows/upsert-page.ts'

/** How many rows are filled in one transaction. */
const BATCH = 500

/**
 * Fills the columns and child tables that these migrations have added, from the stored records: Square sends unchanged records no more.
 * Everything else in a row stays, and a row that changes meanwhile is left alone. A repeat writes the same. A batch that Postgres refuses,
 * because a parent is missing, stays empty until the next verification fills it.
 */
export async function fillAdded(db: Db, migrations: readonly { statements: string[] }[]): Promise<void> {
  const statements = migrations.flatMap((migration) => migration.statements)
  const made = new Set(statements.flatMap((text) => /^\s*CREATE TABLE "(\w+)"/.exec(text)?.[1] ?? []))
  const grown = new Map<string, Set<string>>()
  for (const text of statements) {
    const [, table, column] = /^\s*ALTER TABLE "(\w+)" ADD COLUMN "(\w+)"/.exec(text) ?? []
    if (table && column) grown.set(table, (grown.get(table) ?? new Set()).add(column))
  }
  for (const definition of (await loadTables()).values()) {
    if (made.has(definition.name)) continue // empty
    const columns = Object.entries(definition.columns).filter(
      ([name]) => definition.key.includes(name) || grown.get(definition.name)?.has(name),
    )
    const children = (definition.children ?? []).filter(({ name }) => made.has(name) || grown.has(name))
    if (columns.length > definition.key.length || children.length > 0)
      await fillTable(db, { ...definition, columns: Object.fromEntries(columns), children })
  }
}

/** Fills all columns and children of the declaration, which is less than what the table has. */
async function fillTable(db: Db, part: TableDefinition): Promise<void> {
  let last: string[] | undefined
  for (;;) {
    const rows = await listStored(db, part, { last, limit: BATCH, of: 'all' })
    if (rows.length > 0) await fillRows(db, part, rows)
    if (rows.length < BATCH) return
    last = rows.at(-1)?.key
  }
}

async function fillRows(db: Db, part: TableDefinition, stored: readonly StoredRow[]): Promise<void> {
  const hashes = new Map(stored.map(({ key, hash }) => [JSON.stringify(key), hash]))
  const records = stored.map(({ raw }) => parseJson(raw) as Record<string, unknown>) // a record when it was stored
  const rows = preparePage(part, records).rows.flatMap((row) => {
    const hash = hashes.get(JSON.stringify(row.key))
    return hash === undefined ? [] : [{ ...row, hash }]
  })
  try {
    await db.transaction(async (tx) => {
      const same = await tx.execute<{ n: number }>(
        statement(fillSql(part), ...pageParams(rows.map((row) => ({ row })))),
      )
      const filled = same.flatMap(({ n }) => (rows[n] ? [{ row: rows[n] }] : []))
      await replaceParts(tx, part, filled)
    })
  } catch (error) {
    const { code = '' } = describeDbError(error) ?? {}
    if (!REFUSES_ROW.test(code)) throw error
  }
}

/** Fills the columns of a page's rows, or only locks the rows, if they are unchanged. Returns their places in the page. */
function fillSql(part: TableDefinition): string {
  const { name, key, columns } = part
  const same = `${matchKey(key, 't')} and t.raw_hash = p.h`
  const added = contentOf(part).filter(([column]) => Object.hasOwn(columns, column) && !key.includes(column))
  if (added.length === 0)
    return `${withPage} select p.n from page p join ${quote(name)} t on ${same} for no key update of t`
  const set = added.map(([column, expression]) => `${quote(column)} = ${expression}`).join(', ')
  return `${withPage} update ${quote(name)} as t set ${set} from ${pageRows} where ${same} returning p.n`
}
