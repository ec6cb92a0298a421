import { Cancelled } from '../errors.ts'

/** Time as the client sees it, so that tests can bring their own. */
export interface Clock {
  /** Milliseconds since 1970, by our own clock. */
  now(): number
  /** Milliseconds of a clock that never jumps: for durations. */
  monotonic(): number
  /** Resolves after `ms`; rejects with Cancelled as soon as the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** 0 ≤ r < 1. */
  random(): number
}

/** The real one. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep,
  random: () => Math.random(),
}

/** Throws Cancelled if the signal has been aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled('Cancelled while reading from Square')
}

async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  throwIfCancelled(signal)
  await new Promise<void>((resolve) => {
    const timer = setTimeout(finish, ms)
    signal?.addEventListener('abort', finish, { once: true })
    function finish(): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', finish)
      resolve()
    }
  })
  throwIfCancelled(signal)
}
