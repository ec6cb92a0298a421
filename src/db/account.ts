import { sql } from 'drizzle-orm'
import type { Db } from './client.ts'

/** The database's time: the one clock that all processes share. */
export async function readClock(db: Db): Promise<Date> {
  const [row] = await db.execute<{ now: string }>(sql`select now()::text as now`)
  if (!row) throw new Error('select without from gives one row')
  return new Date(row.now)
}

/** The ids of all locations that Square still has, inactive ones too: they still own history. */
export async function listLocationIds(db: Db): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    sql`select id from locations where not is_deleted and not is_placeholder order by id`,
  )
  return rows.map(({ id }) => id)
}

/** When the account began, as far as is known: nothing in it is older. */
export async function findBeginning(db: Db): Promise<string | null> {
  const [began] = await db.execute<{ at: string | null }>(
    sql`select min(at)::text as at from (select created_at as at from merchants union all select created_at from locations) known`,
  )
  return began?.at ? new Date(began.at).toISOString() : null
}
