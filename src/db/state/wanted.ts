import { sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'
import type { TableDefinition } from '../declaration/define-table.ts'
import { quote } from '../rows/page-sql.ts'

/** After this many unclear answers an id counts as unknown. */
export const MOST_ATTEMPTS = 3

/** Whether the mirror has a record for the id in `w`, or an alias. */
const isHere = ({ name, key }: TableDefinition) => sql`(
  exists (select 1 from ${sql.raw(quote(name))} t where t.${sql.raw(quote(key[0] ?? 'id'))} = w.id)
  or exists (select 1 from record_aliases a where a.table_name = ${name} and a.old_id = w.id))`

/** Notes the ids that the rows name and the mirror lacks. A repeat, and an id that is known already, writes nothing. */
export async function noteWanted(db: Db, table: TableDefinition, ids: readonly string[]): Promise<void> {
  // In order: jobs that run side by side note the same ids, and must not deadlock.
  await db.execute(sql`
    insert into sync_wanted (table_name, id)
    select ${table.name}, w.id from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) w(id)
    where not ${isHere(table)} order by w.id on conflict do nothing`)
}

/** Forgets ids that a list shows: nobody needs to ask for them by id any more. */
export async function forgetShown(db: Db, table: string, ids: readonly string[]): Promise<void> {
  await db.execute(sql`
    delete from sync_wanted where table_name = ${table}
      and id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`)
}

/** Forgets ids that have arrived before anyone asked for them, most of them by the list. */
export async function forgetWanted(db: Db, table: TableDefinition): Promise<void> {
  await db.execute(sql`
    delete from sync_wanted w where w.table_name = ${table.name} and w.found is null and ${isHere(table)}`)
}

/**
 * Ids to ask for, those first that were asked for least often. `unknownSince`: also ids that Square did not know when asked before this
 * time.
 */
export async function listWanted(
  db: Db,
  table: string,
  { unknownSince, limit }: { unknownSince: string | null; limit: number },
): Promise<string[]> {
  const again =
    unknownSince === null ? sql`` : sql`or (not found and asked_at < ${unknownSince}::timestamptz)`
  const rows = await db.execute<{ id: string }>(sql`
    select id from sync_wanted where table_name = ${table} and (found is null ${again}) order by attempts, id limit ${limit}`)
  return rows.map(({ id }) => id)
}

/** Square's answer about an id. `found`: there is a record; null: the answer was unclear. */
export interface WantedAnswer {
  id: string
  found: boolean | null
}

/** Stores Square's answers. An id with an unclear answer is asked for again, three times in all. */
export async function noteAnswers(db: Db, table: string, answers: readonly WantedAnswer[]): Promise<void> {
  await db.execute(sql`
    insert into sync_wanted as w (table_name, id, found, attempts, asked_at)
    select ${table}, a.id, a.found, 1, now() from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) a(id text, found boolean)
    on conflict (table_name, id) do update set attempts = w.attempts + 1, asked_at = excluded.asked_at,
      found = coalesce(excluded.found, case when w.attempts + 1 >= ${MOST_ATTEMPTS} then false end)`)
}

/** The ids among these that were found by asking, and that no list has shown since. */
export async function listUnlisted(db: Db, table: string, ids: readonly string[]): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select w.id from sync_wanted w join jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) a(id) using (id)
    where w.table_name = ${table} and w.found`)
  return rows.map(({ id }) => id)
}
