import { sql } from 'drizzle-orm'
import type { Db } from '../connection/client.ts'

/** The database's time, the one clock that all processes share. */
export interface DatabaseClock {
  now: Date
  /** Everything that our role stored before this time is committed, or was rolled back. */
  settled: Date
}

/**
 * Reads the database's clock. `settled` is the start of the oldest open transaction that has written something under our role; without one
 * it is now.
 */
export async function readClock(db: Db): Promise<DatabaseClock> {
  const [row] = await db.execute<{ now: string; settled: string }>(sql`
    select now()::text as now, least(now(), min(xact_start))::text as settled from pg_stat_activity
    where datname = current_database() and usename = session_user and backend_xid is not null`)
  if (!row) throw new Error('an aggregate gives one row')
  return { now: new Date(row.now), settled: new Date(row.settled) }
}

/** The ids of all locations that Square still has, inactive ones too: they still own history. */
export async function listLocationIds(db: Db): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    sql`select id from locations where not is_deleted and not is_placeholder order by id`,
  )
  return rows.map(({ id }) => id)
}

/** When the account began; nothing in it is older. Null where nothing tells. */
export async function findBeginning(db: Db): Promise<string | null> {
  const [began] = await db.execute<{ at: string | null }>(
    sql`select min(at)::text as at from (select created_at as at from merchants union all select created_at from locations) known`,
  )
  return began?.at ? new Date(began.at).toISOString() : null
}
