import pg from 'pg'
import { ConfigError } from '../../errors.ts'
import { connectionOf, type QueueDatabase } from './connection.ts'

/** How often two connections ask which server process they are on: the pooler of a busy server may give each its own for a while. */
const LOOKS = 10

/**
 * Rejects if a pooler stands before the queue's database and gives sessions to others after each transaction. BullMQ listens on its
 * session, and its settings would reach strangers.
 */
export async function assertSession(database: QueueDatabase): Promise<void> {
  const clients = [0, 1].map(
    () => new pg.Client({ ...connectionOf(database), application_name: 'square-sync session' }),
  )
  try {
    for (const client of clients) {
      client.on('error', () => undefined) // the broken statement rejects by itself
      await client.connect()
      // A pooler has no process of its own in Postgres and makes up a number.
      if ((await processOf(client)) === (client as unknown as { processID: number }).processID) return
    }
    if (await shareProcesses(clients)) {
      throw new ConfigError(
        'the queue needs a session of its own, but DATABASE_URL leads through a pooler in transaction mode: set DATABASE_DIRECT_URL to the URL of the server itself (or of a pooler in session mode), or set REDIS_URL. The mirror itself works through the pooler',
      )
    }
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)))
  }
}

/** Whether a connection was on two server processes, or both were on the same one: neither happens to a session of its own. */
async function shareProcesses(clients: pg.Client[]): Promise<boolean> {
  const seen = clients.map(() => new Set<number>())
  for (let look = 0; look < LOOKS; look++) {
    for (const [i, client] of clients.entries()) seen[i]?.add(await processOf(client))
    const all = seen.flatMap((processes) => [...processes])
    if (all.length > clients.length || new Set(all).size < all.length) return true
  }
  return false
}

async function processOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]?.pid ?? 0
}
