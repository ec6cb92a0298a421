import type { Logger } from 'pino'
import type { Db } from '../../db/connection/client.ts'
import { touchRun } from '../../db/state/runs.ts'
import { renewLeases } from '../../db/state/sync-state.ts'

/** How often a working process renews its leases and looks for cancellation. */
const BEAT_MS = 2000

/** Keeps runs and leases alive while this process works on them, and passes on that a run was cancelled. */
export interface Heartbeat {
  /** A signal that aborts when the run is cancelled or has ended; the lease of `table` is renewed. Release it when done. */
  watch(runId: string, table?: string): { signal: AbortSignal; release: () => void }
  stop(): void
}

export function startHeartbeat(db: Db, owner: string, log: Logger): Heartbeat {
  // A lease whose release failed is not among them: it runs out, whatever else this process does.
  const watches = new Set<{ runId: string; table: string | undefined; controller: AbortController }>()
  let beating = false

  async function beat(): Promise<void> {
    if (beating || watches.size === 0) return
    beating = true
    try {
      for (const runId of new Set([...watches].map((watch) => watch.runId))) {
        if ((await touchRun(db, runId, owner)) === 'running') continue
        for (const watch of watches) if (watch.runId === runId) watch.controller.abort()
      }
      const tables = [...watches].flatMap(({ table }) => table ?? [])
      await renewLeases(db, owner, tables)
    } catch {
      log.debug('the heartbeat failed') // Postgres is away: the leases last a minute
    } finally {
      beating = false
    }
  }

  const timer = setInterval(() => void beat(), BEAT_MS)
  timer.unref()
  return {
    watch(runId, table) {
      const watch = { runId, table, controller: new AbortController() }
      watches.add(watch)
      return { signal: watch.controller.signal, release: () => void watches.delete(watch) }
    },
    stop: () => clearInterval(timer),
  }
}
