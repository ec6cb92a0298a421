import { readdirSync, readFileSync } from 'node:fs'
import type { DrizzleSnapshotJSON } from 'drizzle-kit/api'

const FOLDER = new URL('../../src/db/migrations/meta/', import.meta.url)

/** The schema as the last migration leaves it. */
export function lastSnapshot(): DrizzleSnapshotJSON {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('_snapshot.json'))
  const text = readFileSync(new URL(`${files.sort().at(-1)}`, FOLDER), 'utf8')
  return JSON.parse(text) as DrizzleSnapshotJSON // drizzle-kit wrote it
}
