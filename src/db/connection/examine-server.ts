import { sql } from 'drizzle-orm'
import { GiveUp } from '../../errors.ts'
import type { Db } from './client.ts'

/** Rejects with one line if the server or the database can hold no mirror. */
export async function examineServer(db: Db): Promise<void> {
  const [server] = await db.execute<{
    version: number
    encoding: string
    database: string
    is_replica: boolean
    is_read_only: boolean
  }>(sql`
    select current_setting('server_version_num')::int as version, pg_encoding_to_char(encoding) as encoding,
      datname as database, pg_is_in_recovery() as is_replica, current_setting('transaction_read_only') = 'on' as is_read_only
    from pg_database where datname = current_database()`)
  if (!server) throw new Error('the current database is in pg_database')
  const { version, encoding, database, is_replica, is_read_only } = server
  if (version < 160_000) throw new GiveUp('Postgres 16 or later is needed: this server is older')
  if (encoding !== 'UTF8') {
    throw new GiveUp(
      `database "${database}" has the encoding ${encoding}, which cannot hold every name that Square sends: use another one (create database square_mirror template template0 encoding 'UTF8')`,
    )
  }
  if (is_replica)
    throw new GiveUp(`this server is a read-only replica: use the primary's URL. Nothing was changed`)
  if (is_read_only) {
    throw new GiveUp(
      `database "${database}" is read-only (default_transaction_read_only is on; hosts set it when the disk is full): make room or switch it off, and start again. Nothing was changed`,
    )
  }
}
