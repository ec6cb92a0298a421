import type { DrizzleSnapshotJSON } from 'drizzle-kit/api'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { type Database, openDatabase } from '../../src/db/connection/client.ts'
import { stateSchema } from '../../src/db/state/state-schema.ts'
import { loadTables, mirrorSchema, type Tables } from '../../src/db/declaration/tables.ts'
import { lastSnapshot } from '../../scripts/schema/last-snapshot.ts'
import { migratedDatabase } from './migrated-database.ts'

/** A mirror of a test file's own: migrated, open, empty. */
export interface TestMirror extends Database {
  url: string
  tables: Tables
}

/** Opens a fresh copy of the migrated database. What is declared and in no migration yet is made as well, so that a new table is tested at once. */
export async function openTestMirror(options: { max?: number } = {}): Promise<TestMirror> {
  const own = await migratedDatabase()
  const database = openDatabase({
    url: own.url,
    schema: 'square',
    ssl: 'disable',
    max: options.max ?? 10,
    applicationName: 'test',
  })
  const tables = await loadTables()
  await makeUnmigrated(database, tables)
  return {
    ...database,
    url: own.url,
    tables,
    async close() {
      await database.close()
      await own.drop()
    },
  }
}

async function makeUnmigrated({ sql }: Database, tables: Tables): Promise<void> {
  const schema = Object.fromEntries(mirrorSchema(tables))
  const columns = await sql<{ at: string }[]>`
    select table_name || '.' || column_name as at from information_schema.columns where table_schema = 'square'`
  const made = new Set(columns.map(({ at }) => at))
  const declared = [...Object.values(stateSchema), ...Object.values(schema)].flatMap((table) => {
    const { name, columns: own } = getTableConfig(table)
    return own.map((column) => `${name}.${column.name}`)
  })
  if (declared.every((at) => made.has(at))) return
  const { generateDrizzleJson, generateMigration } = await import('drizzle-kit/api') // takes a second
  const current = generateDrizzleJson({ ...stateSchema, ...schema }) as DrizzleSnapshotJSON
  for (const statement of await generateMigration(lastSnapshot(), current)) await sql.unsafe(statement)
}
