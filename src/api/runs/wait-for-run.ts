import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '../../db/connection/client.ts'
import { findRun } from '../../db/state/runs.ts'

/** Longest that a caller may wait, in seconds. */
const LONGEST_WAIT_SECONDS = 3600
const POLL_MS = 250

/** How many seconds the caller wants to wait: `?wait=`, else `Prefer: wait=` (RFC 7240 says to ignore an invalid one). 0: not at all. */
export function secondsToWait(wait: string | undefined, prefer: string | string[] | undefined): number {
  const preferred = /(?:^|[,;\s])wait=(\d{1,9})(?=$|[,;\s])/i.exec([prefer ?? []].flat().join(','))?.[1]
  return Math.min(Number(wait ?? preferred ?? 0), LONGEST_WAIT_SECONDS)
}

/** Waits until the run has ended, in whatever process. Returns false if the time is up, or if `signal` says that nobody waits any more. */
export async function waitForRun(
  db: Db,
  runId: string,
  seconds: number,
  signal: AbortSignal,
): Promise<boolean> {
  const until = performance.now() + seconds * 1000
  for (;;) {
    const run = await findRun(db, runId)
    if (run?.status !== 'running') return true
    const leftMs = until - performance.now()
    if (leftMs <= 0 || signal.aborted) return false
    // Rejects only because of the signal, which the next round looks at.
    await sleep(Math.min(POLL_MS, leftMs), undefined, { signal }).catch(() => undefined)
  }
}
