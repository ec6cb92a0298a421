/**
 * Writes what is said of the tables: docs/TABLES.md and docs/STATE.md for people, src/db/comments.json for the database, src/db/schema.ts
 * for Drizzle, all of it from the declarations; and the tables of docs/BENCHMARKS.md from what the benchmarks found last. `npm run docs`.
 * With `--check` it writes nothing and fails if a file is not up to date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readResults } from '../bench/harness/results.ts'
import { loadTables } from '../src/db/declaration/tables.ts'
import type { Comments } from '../src/db/migrate/make-comments.ts'
import { withResults } from './benchmarks/with-results.ts'
import { schemaFile } from './schema/schema-file.ts'
import { commentsFile } from './tables/comments-file.ts'
import { statePage } from './tables/state-page.ts'
import { tablesPage } from './tables/tables-page.ts'

const tables = [...(await loadTables()).values()]
const comments = commentsFile(tables)
const files = {
  'docs/TABLES.md': tablesPage(tables),
  'docs/STATE.md': statePage(),
  'src/db/comments.json': comments,
  'src/db/schema.ts': schemaFile(tables, JSON.parse(comments) as Comments), // just printed
  'docs/BENCHMARKS.md': withResults(
    readFileSync(new URL('../docs/BENCHMARKS.md', import.meta.url), 'utf8'),
    readResults(),
  ),
}

for (const [name, text] of Object.entries(files)) {
  const file = new URL(`../${name}`, import.meta.url)
  if (!process.argv.includes('--check')) {
    mkdirSync(new URL('.', file), { recursive: true })
    writeFileSync(file, text)
    console.log(`Wrote ${name}.`)
  } else if (readOld(file) !== text) {
    console.error(`${name} is not up to date: run "npm run docs".`)
    process.exitCode = 1
  }
}

function readOld(file: URL): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
