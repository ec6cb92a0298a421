/** Counts failures per address in windows of a minute. */
export interface FailureLimit {
  /** Notes a failure; answers how many this address has had in its window, this one included. */
  count(address: string): number
}

/** Failures that an address may have in a minute. */
export const FAILURES_PER_MINUTE = 20

const WINDOW_MS = 60_000
/** An attacker with many addresses costs this much memory and no more: then the oldest are forgotten. */
const MOST_ADDRESSES = 10_000

/** A counter of its own: what it knows is gone with the process. `clock` in milliseconds. */
export function makeFailureLimit(clock: () => number): FailureLimit {
  const windows = new Map<string, { since: number; failures: number }>()
  return {
    count(address) {
      const now = clock()
      let window = windows.get(address)
      if (!window || now - window.since >= WINDOW_MS) {
        windows.delete(address) // so that the map is in the order of the windows
        for (const oldest of windows.keys()) {
          if (windows.size < MOST_ADDRESSES) break
          windows.delete(oldest)
        }
        window = { since: now, failures: 0 }
        windows.set(address, window)
      }
      window.failures += 1
      return window.failures
    },
  }
}
