/** The file src/db/comments.json: what the database is told of every table and column. Views say it themselves, in views.sql. */
import type { TableDefinition } from '../../src/db/declaration/define-table.ts'
import { partsPath } from '../../src/db/declaration/define-table.ts'
import type { Comments } from '../../src/db/migrate/make-comments.ts'
import { type DescribedColumn, type DescribedTable, describeTables } from './describe-columns.ts'
import { stateTables } from './state-tables.ts'

/** The columns that every synced table has besides its own. */
const BOOKKEEPING: Readonly<Record<string, string>> = {
  raw: 'The record as Square sent it, without secrets; personal data as PII_MODE says.',
  raw_hash: 'Hash of raw: tells whether the record has changed.',
  source_updated_at: 'When Square last changed the record; null where Square does not say.',
  is_deleted: 'Square no longer has the record: the row shows the last that was known.',
  deleted_at: 'When the deletion was seen, or happened if Square says so.',
  is_placeholder:
    'Something refers to this id, and Square does not show the record: the row is empty but for its key.',
  synced_at: 'When the row was last written.',
  run_id: 'The run that last wrote the row: id in sync_runs.',
}

/** The text of the file. */
export function commentsFile(tables: readonly TableDefinition[]): string {
  const comments: Comments = {}
  for (const table of tables) {
    const [own, ...children] = describeTables(table)
    if (!own) continue
    comments[own.name] = {
      about: `${own.about} Live rows: not is_deleted and not is_placeholder. Square: ${table.source.call}.`,
      columns: { ...textsOf(own), ...BOOKKEEPING },
    }
    for (const [n, child] of children.entries()) {
      const from = table.children?.[n] ? partsPath(table.children[n]).join('[].') : ''
      comments[child.name] = {
        about: `${child.about} A part of ${own.name}. Square: ${from}${table.children?.[n]?.each === 'entry' ? '{}' : '[]'}.`,
        columns: textsOf(child),
      }
    }
  }
  for (const { name, about, columns } of stateTables()) {
    comments[name] = {
      about,
      columns: Object.fromEntries(columns.map((column) => [column.name, column.meaning])),
    }
  }
  return `${JSON.stringify(comments, null, 2)}\n`
}

const textsOf = ({ columns }: DescribedTable) =>
  Object.fromEntries(columns.map((column) => [column.name, textOf(column)]))

const textOf = ({ meaning, target, from }: DescribedColumn) =>
  [meaning, target, `Square: ${from.replaceAll('`', '')}.`].filter((part) => part !== '').join(' ')
