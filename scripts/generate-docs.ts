/**
 * Writes docs/TABLES.md from the declarations: `npm run docs`. With `--check` it writes nothing and fails if the file is not up to date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Column } from '../src/db/declaration/columns.ts'
import {
  type ChildTable,
  childKey,
  partsPath,
  type TableDefinition,
} from '../src/db/declaration/define-table.ts'
import { loadTables } from '../src/db/declaration/tables.ts'
import { hidden, isHiding, LEAST_EXTRA } from '../src/coverage/whole-lists.ts'

const DELETES = { never: 'none, the row stays with a status', absence: 'missing from the complete list' }

const file = new URL('../docs/TABLES.md', import.meta.url)
const tables = [...(await loadTables()).values()]
const domains = [...new Set(tables.map(({ domain }) => domain))].sort()

const children = tables.flatMap((table) => table.children ?? [])
const columnCount = [...tables, ...children].reduce(
  (sum, { columns }) => sum + Object.keys(columns).length,
  0,
)

const text = `# Tables

Generated from the declarations in \`src/db/tables/\` by \`npm run docs\`: do not edit.

${tables.length} synced tables, ${children.length} child tables, ${columnCount} typed columns. Besides its typed columns every synced table has
\`raw\` (the record as Square sent it), \`raw_hash\`, \`source_updated_at\`, \`is_deleted\`, \`deleted_at\`, \`is_placeholder\`, \`synced_at\` and
\`run_id\`. Live rows are those where \`not is_deleted and not is_placeholder\`. **FK** marks an enforced foreign key, **→** an id that Square
itself may leave dangling: indexed, without a constraint. Every field of a record has a column, or stands under "only in \`raw\`" with
the reason: \`npm run check\` compares the columns with the types of the npm package \`square\`.

How a table is read: **W** Square filters by change time, **S** newest change first until the watermark, **T** a window of time and a trailing
re-scan, **F** the full list, compared, **N** per parent.

## What no filter shows

Of these tables Square does not show every change, or every deletion, to a run that asks for changes only. Each incremental run reads them
whole where that costs no more, or where Square counts fewer records than the mirror has; the others in turn, longest ago first, within a
budget of ${LEAST_EXTRA} requests or 2 % of what reading the whole account takes. What is too dear waits for the weekly verification. When that is for your
account, \`GET /admin/sync-status\` says per table: \`changes_seen\` and \`deletions_seen\`.

| table | hidden | how it is seen |
|---|---|---|
${tables.filter(isHiding).map(describeHidden).join('\n')}

${domains.map((domain) => `- [${domain}](#domain-${domain.replaceAll(' ', '-')}): ${namesOf(domain)}`).join('\n')}

${domains.map(describeDomain).join('\n\n')}
`
if (process.argv.includes('--check')) {
  if (readOld() !== text) {
    console.error('docs/TABLES.md is not up to date: run "npm run docs".')
    process.exitCode = 1
  }
} else {
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, text)
  console.log(
    `Wrote docs/TABLES.md: ${tables.length} tables, ${children.length} child tables, ${columnCount} columns.`,
  )
}

function readOld(): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function namesOf(domain: string): string {
  return tables
    .filter((table) => table.domain === domain)
    .map(({ name }) => `[\`${name}\`](#${name})`)
    .join(', ')
}

function describeDomain(domain: string): string {
  const members = tables.filter((table) => table.domain === domain)
  return `## Domain: ${domain}

\`\`\`mermaid
erDiagram
${members.flatMap(diagramLines).join('\n')}
\`\`\`

${members.map(describeTable).join('\n\n')}`
}

/** Enforced references with a solid line, others with a dotted one. */
function diagramLines(table: TableDefinition): string[] {
  const lines = referenceLines(table.name, table.columns)
  for (const child of table.children ?? []) {
    lines.push(`  ${table.name} ||--o{ ${child.name} : "has"`, ...referenceLines(child.name, child.columns))
  }
  return lines.length > 0 ? lines : [`  ${table.name}`]
}

function referenceLines(name: string, columns: Record<string, Column>): string[] {
  return Object.entries(columns).flatMap(([column, { references }]) =>
    references
      ? [`  ${references.table} ||${references.enforced ? '--' : '..'}o{ ${name} : "${column}"`]
      : [],
  )
}

function describeTable(table: TableDefinition): string {
  const { source } = table
  const facts = [
    `\`${source.call}\``,
    `class ${syncClass(table)}`,
    source.scope ? `scope \`${source.scope}\`` : 'personal access token only',
    ...(source.limit ? [`${source.limit} a page`] : []),
    ...(source.also
      ? [`besides \`${source.also.call}\` per changed row of ${source.also.perParent.table}`]
      : []),
    ...(source.changes ? [`overlap ${source.changes.overlapSeconds / 60} min`] : []),
    `deletions: ${typeof table.deletes === 'string' ? DELETES[table.deletes] : `tombstone \`${table.deletes.tombstone}\``}${source.also?.rows ? '; what is read besides: what is shown no more' : ''}`,
    ...(table.byId?.unlisted ? ['what no list shows is asked for by id, once other rows name it'] : []),
    ...(table.webhooks.length > 0
      ? [`webhooks ${table.webhooks.map((event) => `\`${event}\``).join(' ')}`]
      : []),
  ]
  return `### ${table.name}

${table.about}

${facts.join(' · ')}${describeUnmapped(table.unmapped)}

${columnTable(table.columns, table.key)}${(table.children ?? []).map(describeChild).join('')}`
}

function describeUnmapped(fields: TableDefinition['unmapped'] = {}): string {
  const each = Object.entries(fields).map(([path, reason]) => `\`${path}\` (${reason})`)
  return each.length > 0 ? `\n\nOnly in \`raw\`: ${each.join(', ')}.` : ''
}

function describeChild(child: ChildTable): string {
  const parent = Object.fromEntries(child.parent.map((name): [string, Column] => [name, { type: 'text' }]))
  return `

#### ${child.name}

${child.about} From \`${partsPath(child).join('[].')}${child.each === 'entry' ? '{}' : '[]'}\`.

${columnTable({ ...parent, ...child.columns }, childKey(child), child.parent)}`
}

function columnTable(
  columns: Record<string, Column>,
  key: readonly string[],
  parent: readonly string[] = [],
): string {
  const rows = Object.entries(columns).map(([name, column]) => {
    const mark = key.includes(name) ? ' **key**' : ''
    const target = column.references
      ? ` ${column.references.enforced ? '**FK**' : '→'} ${column.references.table}`
      : ''
    return `| \`${name}\`${mark} | ${column.type}${target} | ${parent.includes(name) ? 'the parent' : origin(name, column)} |`
  })
  return `| column | type | from |\n|---|---|---|\n${rows.join('\n')}`
}

function origin(name: string, column: Column): string {
  if (column.position) return 'place in the list'
  if (column.element) return column.element === 'key' ? 'the key' : 'the element'
  const path = `\`${(column.path ?? [name]).join('.')}\``
  const other = (column.or ?? []).map((path) => ` or \`${path.join('.')}\``).join('')
  const when = column.when ? ` where \`${column.when.path.join('.')}\` is ${column.when.equals}` : ''
  return `${column.above ? 'enclosing part: ' : ''}${path}${other}${when}`
}

function describeHidden(table: TableDefinition): string {
  const { changes, deletions } = hidden(table)
  const { source, byId } = table
  const what = [changes && 'changes', deletions && 'deletions'].filter(Boolean).join(' and ')
  const silent = source.changes?.silent ? ` (of ${source.changes.silent.join(', ')})` : ''
  const how = source.perParent
    ? `one request per row of ${source.perParent.table}`
    : source.window && byId?.batch
      ? `by id, ${byId.batch} per request, or the whole list`
      : 'the whole list'
  return `| \`${table.name}\` | ${what}${silent} | ${how}${source.count ? '; Square counts' : ''} |`
}

function syncClass({ source }: TableDefinition): string {
  if (source.perParent) return `N (per ${source.perParent.table})`
  if (source.changes) return 'W'
  if (source.newestFirst) return 'S'
  return source.window ? 'T' : 'F'
}
