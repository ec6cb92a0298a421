import type { Logger } from 'pino'
import type { Db } from '../db/client.ts'
import { touchRun } from '../db/runs.ts'
import { renewLeases } from '../db/sync-state.ts'

/** How often a working process gives a sign of life, and learns of cancellation. */
const BEAT_MS = 2000

/** Keeps runs and leases alive while this process works on them, and passes on that a run was cancelled. */
export interface Heartbeat {
  /** A signal that aborts when the run is cancelled or has ended; the lease of `table` is renewed. Release it when done. */
  watch(runId: string, table?: string): { signal: AbortSignal; release: () => void }
  stop(): void
}

export function startHeartbeat(db: Db, owner: string, log: Logger): Heartbeat {
  const watched = new Map<string, { controller: AbortController; users: number }>()
  const working = new Set<string>() // a lease that could not be given back runs out, whatever else this process does
  let beating = false

  async function beat(): Promise<void> {
    if (beating || watched.size === 0) return
    beating = true
    try {
      for (const [runId, { controller }] of watched) {
        if ((await touchRun(db, runId, owner)) !== 'running') controller.abort()
      }
      await renewLeases(db, owner, [...working])
    } catch {
      log.debug('no sign of life could be given') // Postgres is away: the leases last a minute
    } finally {
      beating = false
    }
  }

  const timer = setInterval(() => void beat(), BEAT_MS)
  timer.unref()
  return {
    watch(runId, table) {
      const entry = watched.get(runId) ?? { controller: new AbortController(), users: 0 }
      entry.users++
      watched.set(runId, entry)
      if (table) working.add(table)
      return {
        signal: entry.controller.signal,
        release() {
          if (table) working.delete(table)
          if (--entry.users === 0) watched.delete(runId)
        },
      }
    },
    stop: () => clearInterval(timer),
  }
}
