/** The tables of the sync's own state with what their declaration says of each column: its doc comments are the documentation. */
import { readFileSync } from 'node:fs'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { stateSchema } from '../../src/db/state/state-schema.ts'

export interface StateTable {
  name: string
  about: string
  columns: { name: string; type: string; meaning: string }[]
}

/** Made by `migrate` itself, before any table of the declarations. */
const MIGRATIONS: StateTable = {
  name: 'schema_migrations',
  about: 'What the program, or drizzle-kit, has applied to this schema.',
  columns: [
    { name: 'id', type: 'integer', meaning: 'A running number.' },
    { name: 'hash', type: 'text', meaning: 'The hash of what the migration says.' },
    {
      name: 'created_at',
      type: 'bigint',
      meaning:
        'When the migration was written, in milliseconds since 1970. 0: the views; -1: the comments; -2: the last one whose new columns were filled.',
    },
    { name: 'applied_at', type: 'timestamptz', meaning: 'When it was applied here.' },
  ],
}

/** Every state table. Fails where a column has no doc comment. */
export function stateTables(): StateTable[] {
  const source = readFileSync(new URL('../../src/db/state/state-schema.ts', import.meta.url), 'utf8')
  const tables = Object.entries(stateSchema).map(([variable, table]): StateTable => {
    const { name, columns } = getTableConfig(table)
    const declaration = source.slice(source.indexOf(`export const ${variable} =`)).split(/^\}?\)$/m)[0] ?? ''
    return {
      name,
      about: docBefore(source, `export const ${variable} =`),
      columns: columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().replace('timestamp with time zone', 'timestamptz'),
        meaning: docBefore(declaration, `${column.name}:`),
      })),
    }
  })
  return [...tables, MIGRATIONS]
}

/** The one-line doc comment above the line that begins with `start`. */
function docBefore(source: string, start: string): string {
  const lines = source.split('\n')
  const at = lines.findIndex((line) => line.trim().startsWith(start))
  const [, text] = /^\s*\/\*\* (.*) \*\/$/.exec(lines[at - 1] ?? '') ?? []
  if (text === undefined)
    throw new Error(`src/db/state/state-schema.ts: "${start}" has no doc comment of one line`)
  return text.replaceAll('`', '')
}
