/** The file src/db/schema.ts: every table of a mirror as Drizzle tables, for drizzle-kit and for applications. */
import { buildSchema } from '../../src/db/declaration/drizzle-schema.ts'
import type { TableDefinition } from '../../src/db/declaration/define-table.ts'
import type { Comments } from '../../src/db/migrate/make-comments.ts'
import { stateSchema } from '../../src/db/state/state-schema.ts'
import { printRelations } from './print-relations.ts'
import { FUNCTIONS, printTable } from './print-table.ts'

/** The text of the file. */
export function schemaFile(definitions: readonly TableDefinition[], comments: Comments): string {
  const tables = [...Object.values(stateSchema), ...buildSchema(definitions).values()]
  const body = [...tables.map((table) => printTable(table, comments)), ...printRelations(definitions)].join(
    '\n',
  )
  const used = FUNCTIONS.filter((name) => new RegExp(`\\b${name}\\(`).test(body))
  return `/**
 * Every table of a mirror, for Drizzle: \`import * as schema from 'square-sync/schema'\`. Names are those of the database. The tables
 * stand in the schema that the variable DATABASE_SCHEMA names when this module is loaded; in \`square\`, if it is not set.
 *
 * Generated from src/db/tables and src/db/state/state-schema.ts by \`npm run generate\`: do not edit.
 */
import { relations, sql } from 'drizzle-orm'
import {
${[...used, 'pgSchema', 'pgTable', 'type PgTableFn'].map((name) => `  ${name},`).join('\n')}
} from 'drizzle-orm/pg-core'

const schema = process.env['DATABASE_SCHEMA'] || 'square'
const table = (schema === 'public' ? pgTable : pgSchema(schema).table) as PgTableFn<string>

${body}`
}
