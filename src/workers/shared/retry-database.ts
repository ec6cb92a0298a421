import { describeDbError } from '../../db/connection/db-error.ts'
import { GiveUp } from '../../errors.ts'
import type { TableWork } from './work.ts'

/** How long a page, or a command that follows a run, waits for a database that is away, full or failing over. */
export const PATIENCE_MS = 5 * 60_000

/**
 * Repeats `step` while Postgres is in trouble: gone, restarting, full, deadlocked. Every step is a transaction that may run twice. Other
 * errors pass through, without the statement's parameters, which are personal data.
 */
export async function retryDatabase<T>(work: TableWork, step: () => Promise<T>): Promise<T> {
  const { clock, signal, log, definition } = work
  let failingSince: number | undefined // counted from the first failure: a paused process finds its connection closed
  for (let attempt = 0; ; attempt++) {
    try {
      return await step()
    } catch (error) {
      const facts = describeDbError(error)
      if (!facts) throw error
      failingSince ??= clock.monotonic()
      if (!facts.retryable || clock.monotonic() - failingSince > PATIENCE_MS) {
        const place = facts.constraint ?? facts.column ?? facts.table
        throw new GiveUp(
          `Postgres cannot store ${definition.name}: ${facts.code}${place ? ` (${place})` : ''}`,
        )
      }
      const delayMs = Math.min(250 * 2 ** attempt, 5000) * (0.5 + clock.random() / 2)
      log.warn(
        { table: definition.name, code: facts.code, delayMs: Math.round(delayMs) },
        'waiting for Postgres',
      )
      work.onWait?.(`Postgres cannot store it now (${facts.code})`, delayMs)
      await clock.sleep(delayMs, signal)
    }
  }
}
