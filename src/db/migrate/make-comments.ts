import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'

const FILE = new URL('../comments.json', import.meta.url)

/** What the database says of a table and of its columns, by name. */
export type Comments = Record<string, { about: string; columns: Record<string, string> }>

/** What tells whether the comments in the database are those of the file. */
export const hashComments = (): string =>
  createHash('sha256').update(readFileSync(FILE)).digest('hex').slice(0, 8)

/**
 * Tells the database what its tables and columns mean, as the file says it: for `\d+`, and for every tool that shows comments. Writes what
 * differs only; a repeat does nothing.
 */
export async function makeComments(db: Db): Promise<void> {
  const [found] = await db.execute<{ statements: string | null }>(sql`
    with told as (
      select c.oid, c.relname, entry->>'about' as about, entry->'columns' as columns
      from jsonb_each(${readFileSync(FILE, 'utf8')}::jsonb) as file (name, entry)
      join pg_class c on c.oid = to_regclass(quote_ident(name))
    ), wanted as (
      select oid, 0 as number, format('table %I', relname) as subject, about as comment from told
      union all
      select oid, attnum, format('column %I.%I', relname, attname), columns->>attname::text
      from told join pg_attribute on attrelid = oid and attnum > 0 and not attisdropped
      where columns->>attname::text is not null
    )
    select string_agg(format('comment on %s is %L', subject, comment), ';') as statements
    from wanted
    left join pg_description d on d.objoid = oid and d.classoid = 'pg_class'::regclass and d.objsubid = number
    where d.description is distinct from comment`)
  if (found?.statements) await db.execute(sql.raw(found.statements))
}
