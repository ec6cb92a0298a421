/** The page docs/STATE.md: the views, and the tables of the sync's own state. */
import { ownViews } from '../../src/db/migrate/make-views.ts'
import { stateTables } from './state-tables.ts'

/** The text of the page. */
export const statePage = () => `# Views, and the state of the sync

Generated from \`src/db/views.sql\` and \`src/db/state/state-schema.ts\` by \`npm run docs\`: do not edit. The tables of the mirror are in
[TABLES.md](TABLES.md).

## Views

${ownViews().map(describeView).join('\n\n')}

## State tables

What the engine knows of its own work. To be read, never written: reports stand better on the views.

${stateTables().map(describeState).join('\n\n')}
`

function describeView({ name, about, columns }: ReturnType<typeof ownViews>[number]): string {
  const rows = Object.entries(columns).map(([column, text]) => `| \`${column}\` | ${text} |`)
  return `### ${name}\n\n${about}\n\n| column | meaning |\n|---|---|\n${rows.join('\n')}`
}

function describeState({ name, about, columns }: ReturnType<typeof stateTables>[number]): string {
  const rows = columns.map((column) => `| \`${column.name}\` | ${column.type} | ${column.meaning} |`)
  return `### ${name}\n\n${about}\n\n| column | type | meaning |\n|---|---|---|\n${rows.join('\n')}`
}
