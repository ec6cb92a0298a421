import { generateDrizzleJson, generateMigration, type DrizzleSnapshotJSON } from 'drizzle-kit/api'
import { readFileSync } from 'node:fs'
import { type Database, openDatabase } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { stateSchema } from '../../src/db/state-schema.ts'
import { loadTables, mirrorSchema, type Tables } from '../../src/db/tables.ts'
import { createTestDatabase } from './database.ts'

/** A mirror of a test file's own: migrated, open, empty. */
export interface TestMirror extends Database {
  url: string
  tables: Tables
}

/** Makes a database with the schema `square`. What is declared and not yet in a migration is made as well: a new table is tested at once. */
export async function openTestMirror(options: { max?: number } = {}): Promise<TestMirror> {
  const own = await createTestDatabase()
  const database = openDatabase({
    url: own.url,
    schema: 'square',
    ssl: 'disable',
    max: options.max ?? 10,
    applicationName: 'test',
  })
  await migrate(database.db, 'square')
  const tables = await loadTables()
  await makeUndeclared(database, tables)
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

async function makeUndeclared({ sql }: Database, tables: Tables): Promise<void> {
  const file = new URL('../../src/db/migrations/meta/snapshot.json', import.meta.url)
  const previous = JSON.parse(readFileSync(file, 'utf8')) as DrizzleSnapshotJSON // written by the same library
  const schema = { ...stateSchema, ...Object.fromEntries(mirrorSchema(tables)) }
  const missing = await generateMigration(previous, generateDrizzleJson(schema) as DrizzleSnapshotJSON)
  for (const statement of missing) await sql.unsafe(statement.replaceAll('"public".', ''))
}
