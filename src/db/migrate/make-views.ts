import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
import { findText } from '../connection/db-error.ts'

const FILE = new URL('../views.sql', import.meta.url)

/** A view of ours, and what it says of itself. */
interface OwnView {
  name: string
  about: string
  columns: Record<string, string>
  /** Makes the view and its comments. */
  statement: string
}

/** Our views in the order in which they are made. */
export function ownViews(): OwnView[] {
  const statements = readFileSync(FILE, 'utf8').split(/^(?=create view )/m)
  return statements.flatMap((statement) => {
    const [, name] = /^create view (\w+)/.exec(statement) ?? []
    if (!name) return []
    const [, about = ''] = /^comment on view \w+ is '(.*)';$/m.exec(statement) ?? []
    const columns = [...statement.matchAll(/^comment on column \w+\.(\w+) is '(.*)';$/gm)]
    return [
      {
        name,
        about: unquote(about),
        columns: Object.fromEntries(columns.map(([, column = '', text = '']) => [column, unquote(text)])),
        statement,
      },
    ]
  })
}

const unquote = (text: string) => text.replaceAll("''", "'")

/** What tells whether the views in the database are those of the file. */
export function hashViews(): string {
  return createHash('sha256').update(readFileSync(FILE)).digest('hex').slice(0, 8)
}

/**
 * Makes our views as their file says. A view is replaced if its new shape allows that, so that its rights and the views built on it stay;
 * otherwise it is dropped and made again. Other people's views are never dropped: then our old view stays, and the function returns what
 * stands in its way.
 */
export async function makeViews(db: Db): Promise<string | undefined> {
  const left: string[] = []
  for (const { name, statement } of ownViews()) {
    const replaced = await attempt(db, [statement.replace('create view', 'create or replace view')])
    if (replaced && (await attempt(db, [`drop view ${name}`, statement]))) left.push(name)
  }
  if (left.length === 0) return undefined
  // They may stand in each other's way.
  return attempt(db, [dropStatement(), ...ownViews().map(({ statement }) => statement)])
}

/** Drops our views and no others. Rejects where somebody has built on one of them. */
export const dropViews = (db: Db) => db.execute(sql.raw(dropStatement()))

const dropStatement = () =>
  `drop view if exists ${ownViews()
    .map(({ name }) => name)
    .join(', ')}`

/** Other columns than a view has; something depends on it. */
const IN_THE_WAY = new Set(['42P16', '2BP01'])

/** Runs all or none. Returns what stands in the way, in Postgres's words. */
async function attempt(db: Db, statements: string[]): Promise<string | undefined> {
  try {
    await db.transaction(async (tx) => {
      for (const statement of statements) await tx.execute(sql.raw(statement))
    })
    return undefined
  } catch (error) {
    const code = findText(error, 'code') ?? ''
    if (IN_THE_WAY.has(code)) return findText(error, 'detail') ?? code
    throw error
  }
}
