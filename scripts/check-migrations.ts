/** Fails if drizzle-kit would generate a migration, or if one names a schema: each mirror has its own, and search_path decides. */
import { readdirSync, readFileSync } from 'node:fs'
import { generateDrizzleJson, generateMigration, type DrizzleSnapshotJSON } from 'drizzle-kit/api'
import { lastSnapshot } from './schema/last-snapshot.ts'

process.env['DATABASE_SCHEMA'] = 'public' // as drizzle.config.ts does
const file = new URL('../src/db/schema.ts', import.meta.url).href
const schema = (await import(file)) as Record<string, unknown> // its types, of 214 tables, would cost the compiler seconds
const folder = new URL('../src/db/migrations/', import.meta.url)

const fail = (text: string) => {
  console.error(text)
  process.exitCode = 1
}

const previous = lastSnapshot()
const missing = await generateMigration(
  previous,
  generateDrizzleJson(schema, previous.id) as DrizzleSnapshotJSON,
)
if (missing.length > 0)
  fail(
    `Migrations are not up to date: run "npm run generate -- --name add_something". Missing:\n${missing.join('\n')}`,
  )
for (const file of readdirSync(folder).filter((name) => name.endsWith('.sql'))) {
  if (readFileSync(new URL(file, folder), 'utf8').includes('"public".'))
    fail(
      `src/db/migrations/${file} names the schema public: run "npm ci", which patches drizzle-kit, and generate it again`,
    )
}
if (process.exitCode !== 1) console.log('Migrations are up to date.')
