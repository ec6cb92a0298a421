/**
 * What drizzle-kit needs: `npx drizzle-kit generate`, `check`, `migrate`, `studio`. It reads DATABASE_URL and DATABASE_SCHEMA, from .env too.
 */
import { defineConfig } from 'drizzle-kit'
import { loadEnvFile } from './src/cli/env-file.ts'

loadEnvFile()
const schema = process.env['DATABASE_SCHEMA'] || 'square'

// Migrations name no schema, because each mirror has its own: search_path decides.
if (process.argv.includes('generate')) process.env['DATABASE_SCHEMA'] = 'public'

/** The mirror's database. Without DATABASE_URL drizzle-kit says what it lacks, where it needs a database at all. */
function credentials(): { dbCredentials?: { url: string } } {
  if (!process.env['DATABASE_URL']) return {}
  const url = new URL(process.env['DATABASE_URL'])
  url.searchParams.set('options', `-c search_path="${schema.replaceAll(' ', '\\ ')}"`)
  return { dbCredentials: { url: url.href } }
}

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/db/schema.ts',
  out: './src/db/migrations',
  migrations: { schema, table: 'schema_migrations' },
  ...credentials(),
})
