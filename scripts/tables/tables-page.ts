/** The page docs/TABLES.md: every table and column of the mirror. */
import type { Column } from '../../src/db/declaration/columns.ts'
import { type ChildTable, partsPath, type TableDefinition } from '../../src/db/declaration/define-table.ts'
import { hidden, isHiding, LEAST_EXTRA } from '../../src/coverage/whole-lists.ts'
import { type DescribedTable, describeTables } from './describe-columns.ts'

const DELETES = { never: 'none, the row stays with a status', absence: 'missing from the complete list' }

/** The text of the page. */
export function tablesPage(tables: readonly TableDefinition[]): string {
  const domains = [...new Set(tables.map(({ domain }) => domain))].sort()

  const membersOf = (domain: string) => tables.filter((table) => table.domain === domain)
  const children = tables.flatMap((table) => table.children ?? [])
  const columnCount = [...tables, ...children].reduce(
    (sum, { columns }) => sum + Object.keys(columns).length,
    0,
  )

  return `# Tables

Generated from the declarations in \`src/db/tables/\` by \`npm run docs\`: do not edit.

${tables.length} synced tables, ${children.length} child tables, ${columnCount} typed columns. Besides its typed columns every synced table has
\`raw\` (the record as Square sent it), \`raw_hash\`, \`source_updated_at\`, \`is_deleted\`, \`deleted_at\`, \`is_placeholder\`, \`synced_at\` and
\`run_id\`. Live rows are those where \`not is_deleted and not is_placeholder\`. **FK** marks an enforced foreign key, **→** an id that Square
itself may leave dangling: indexed, without a constraint. Every field of a record has a column, or stands under "only in \`raw\`" with
the reason: \`npm run check\` compares the columns with the types of the npm package \`square\`. The database says the same of every table and column (\`\\d+\` in psql, or any tool
that shows comments); views and the state of the sync are in [STATE.md](STATE.md).

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

## Times that people filter by

Besides keys and ids these are indexed, for reports (\`indexes\` in a table's file). What it costs, of pages of 500 records with all their
parts into tables that grow to 20,000 and 30,000 rows, with and without side by side (\`npm run bench\`): nothing that stands out
from the noise of a shared machine. Rows per second without and with, and the cost, in two runs: orders all new 839 and 827 (1.5 %), 703 and
698 (1.7 %); a tenth of a page changed 3,304 and 3,220 (2.6 %), 3,260 and 3,144 (-1.8 %); payments all new 2,565 and 2,619 (-2.1 %), 1,961 and
2,046 (-4.4 %); a tenth changed 13,629 and 13,298 (2.4 %), 12,089 and 11,176 (3.8 %). Orders have one index more than before and not two: the
one on \`(location_id, closed_at)\` stands for that on \`location_id\`.

| table | indexes |
|---|---|
${tables.flatMap(indexLine).join('\n')}

${domains.map((domain) => `- [${domain}](#domain-${domain.replaceAll(' ', '-')}): ${namesOf(membersOf(domain))}`).join('\n')}

${domains.map((domain) => describeDomain(domain, membersOf(domain))).join('\n\n')}
`
}

const namesOf = (tables: readonly TableDefinition[]) =>
  tables.map(({ name }) => `[\`${name}\`](#${name})`).join(', ')

function describeDomain(domain: string, members: readonly TableDefinition[]): string {
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
  const [own, ...parts] = describeTables(table)
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

${own ? columnTable(own) : ''}${(table.children ?? []).map((child, n) => describeChild(child, parts[n])).join('')}`
}

function describeUnmapped(fields: TableDefinition['unmapped'] = {}): string {
  const each = Object.entries(fields).map(([path, reason]) => `\`${path}\` (${reason})`)
  return each.length > 0 ? `\n\nOnly in \`raw\`: ${each.join(', ')}.` : ''
}

function describeChild(child: ChildTable, described: DescribedTable | undefined): string {
  return `

#### ${child.name}

${child.about} From \`${partsPath(child).join('[].')}${child.each === 'entry' ? '{}' : '[]'}\`.

${described ? columnTable(described) : ''}`
}

function columnTable({ columns, key }: DescribedTable): string {
  const rows = columns.map(({ name, column: { type, references }, from, meaning }) => {
    const mark = key.includes(name) ? ' **key**' : ''
    const target = references ? ` ${references.enforced ? '**FK**' : '→'} ${references.table}` : ''
    return `| \`${name}\`${mark} | ${type}${target} | ${from} | ${meaning} |`
  })
  return `| column | type | from | meaning |\n|---|---|---|---|\n${rows.join('\n')}`
}

function indexLine({ name, indexes = [] }: TableDefinition): string[] {
  const each = indexes.map((columns) => `\`(${columns.join(', ')})\``)
  return each.length > 0 ? [`| \`${name}\` | ${each.join(', ')} |`] : []
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
  const counted = source.count?.window
    ? '; deletions at once: Square counts, in windows too'
    : source.count
      ? '; Square counts'
      : ''
  return `| \`${table.name}\` | ${what}${silent} | ${how}${counted} |`
}

function syncClass({ source }: TableDefinition): string {
  if (source.perParent) return `N (per ${source.perParent.table})`
  if (source.changes) return 'W'
  if (source.newestFirst) return 'S'
  return source.window ? 'T' : 'F'
}
