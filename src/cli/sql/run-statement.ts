import type postgres from 'postgres'
import type { Sql } from '../../db/connection/client.ts'

/** Cells are Postgres's own text; null is NULL. */
export type Row = (string | null)[]

const BATCH = 1000
/** The simple protocol would take "commit; drop table …". The types do not know the option. */
const ONE_STATEMENT = { simple: false } as postgres.UnsafeQueryOptions

/**
 * Runs one statement in a transaction that can only read, and hands its rows over as they come, at most `limit` of them, with the names
 * of their columns; at least once. Rejects with Postgres's error, also for two statements. `signal` cancels it on the server. Answers
 * whether there were more rows.
 */
export async function runStatement(
  sql: Sql,
  text: string,
  {
    limit,
    signal,
    onRows,
  }: { limit: number; signal: AbortSignal; onRows: (rows: Row[], columns: string[]) => void },
): Promise<boolean> {
  return sql.begin('read only', async (tx) => {
    const query = tx.unsafe(text, [], ONE_STATEMENT).raw()
    const cancel = () => query.cancel()
    signal.addEventListener('abort', cancel, { once: true })
    let count = 0
    try {
      const last = await query.cursor(Math.min(BATCH, limit + 1), (batch) => {
        const rows = batch as unknown as RawRows // of .raw()
        const shown = rows.slice(0, limit - count)
        onRows(
          shown.map((row) => row.map((cell) => cell && cell.toString('utf8'))),
          namesOf(rows),
        )
        count += rows.length
        return count > limit ? sql.CLOSE : undefined
      })
      if (count === 0) onRows([], namesOf(last as unknown as RawRows))
      return count > limit
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  })
}

type RawRows = (Buffer | null)[][] & { columns?: { name: string }[] }

const namesOf = ({ columns }: RawRows) => columns?.map(({ name }) => name) ?? []
