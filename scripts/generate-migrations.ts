/**
 * Writes a migration for what the declarations say and the last snapshot does not: `npm run generate [name]`. With `--check` it writes
 * nothing and fails if something is missing. Tables carry no schema: `search_path` decides (DATABASE_SCHEMA).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { generateDrizzleJson, generateMigration, type DrizzleSnapshotJSON } from 'drizzle-kit/api'
import { stateSchema } from '../src/db/state/state-schema.ts'
import { loadTables, mirrorSchema } from '../src/db/declaration/tables.ts'

const folder = new URL('../src/db/migrations/', import.meta.url)
const snapshotFile = new URL('meta/snapshot.json', folder)
const journalFile = new URL('meta/_journal.json', folder)

interface Journal {
  version: string
  dialect: 'postgresql'
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[]
}

const [name = 'change'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const check = process.argv.includes('--check')

const previous = existsSync(snapshotFile)
  ? (JSON.parse(readFileSync(snapshotFile, 'utf8')) as DrizzleSnapshotJSON)
  : (generateDrizzleJson({}) as DrizzleSnapshotJSON)
const schema = Object.fromEntries(mirrorSchema(await loadTables()))
const current = generateDrizzleJson({ ...stateSchema, ...schema }, previous.id) as DrizzleSnapshotJSON
const statements = (await generateMigration(previous, current)).map((statement) =>
  statement.replaceAll('"public".', ''),
)

if (statements.length === 0) {
  console.log('Migrations are up to date.')
} else if (check) {
  console.error(`Migrations are not up to date: run "npm run generate". Missing:\n${statements.join('\n')}`)
  process.exitCode = 1
} else {
  mkdirSync(new URL('meta/', folder), { recursive: true })
  const journal: Journal = existsSync(journalFile)
    ? (JSON.parse(readFileSync(journalFile, 'utf8')) as Journal)
    : { version: '7', dialect: 'postgresql', entries: [] }
  const idx = journal.entries.length
  const tag = `${String(idx).padStart(4, '0')}_${name}`
  journal.entries.push({ idx, version: '7', when: Date.now(), tag, breakpoints: true })
  writeFileSync(new URL(`${tag}.sql`, folder), `${statements.join('\n--> statement-breakpoint\n')}\n`)
  writeFileSync(journalFile, `${JSON.stringify(journal, null, 2)}\n`)
  writeFileSync(snapshotFile, `${JSON.stringify(current)}\n`)
  console.log(`Wrote ${tag}.sql: ${statements.length} statements.`)
}
