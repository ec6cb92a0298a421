import { throwIfCancelled, type Clock } from '../../runtime/clock.ts'

/** Where a budget starts and how far it may go. Square publishes no limits; staff only ask for backoff (forum 3338, 7842). */
export interface RateLimits {
  /** How many requests may be sent at once before the rate counts: a small account is read without waiting. */
  burst: number
  startPerSecond: number
  minPerSecond: number
  maxPerSecond: number
  startConcurrency: number
  maxConcurrency: number
}

/** 8 a second and 5 at a time is what other clients report as safe; 10 a second is the oldest rumour of a limit. */
export const DEFAULT_LIMITS: RateLimits = {
  burst: 40,
  startPerSecond: 8,
  minPerSecond: 0.5,
  maxPerSecond: 1000,
  startConcurrency: 5,
  maxConcurrency: 10,
}

/** Permission to send one request. Exactly one of the three methods ends it; later calls do nothing. */
export interface Permit {
  /** Square answered: the rate may grow. */
  succeed(): void
  /** Square answered 429: everybody slows down, and pauses for `afterMs`. */
  refuse(afterMs: number | undefined): void
  /** Anything else. With `afterMs`, Square asked for a pause: everybody keeps it. */
  fail(afterMs?: number): void
}

export interface RateBudget {
  /** Resolves when a request may be sent, first come first served; rejects with Cancelled. */
  acquire(signal?: AbortSignal): Promise<Permit>
  /** For logs and status. */
  snapshot(): { perSecond: number; concurrency: number; active: number; waiting: number; pausedMs: number }
}

// The pause for all after a 429 without a Retry-After.
const DEFAULT_PAUSE_MS = 1000
// Growth per success before the first refusal (doubles the rate in 0.7 s of full use), and the growth a second after it.
const FAST_GROWTH = 1
const SLOW_GROWTH_PER_SECOND = 0.25
// … but at most this share of the rate per success, so that a limit of a few a second is not overrun every few requests.
const SLOW_GROWTH_SHARE = 1 / 60

/**
 * One merchant's share of Square: a token bucket and a limit of requests in flight, shared by all tables. Both are halved
 * when Square answers 429 and grow slowly again (AIMD). Refusals of requests that were under way before the last halving
 * are of the same overload and do not halve again.
 */
export function createRateBudget(clock: Clock, limits: RateLimits = DEFAULT_LIMITS): RateBudget {
  let perSecond = limits.startPerSecond
  let concurrency = limits.startConcurrency
  // 0 until Square refuses for the first time.
  let halvings = 0
  let tokens = limits.burst
  let filledAt = clock.monotonic()
  let pausedUntil = 0
  let active = 0
  const waiting: (() => void)[] = []

  return {
    async acquire(signal) {
      await takeSlot(signal)
      try {
        await takeToken(signal)
      } catch (error) {
        freeSlot()
        throw error
      }
      return makePermit()
    },
    snapshot: () => ({
      perSecond,
      concurrency: Math.floor(concurrency),
      active,
      waiting: waiting.length,
      pausedMs: Math.max(0, pausedUntil - clock.monotonic()),
    }),
  }

  async function takeSlot(signal: AbortSignal | undefined): Promise<void> {
    throwIfCancelled(signal)
    if (waiting.length === 0 && active < Math.floor(concurrency)) {
      active++
      return
    }
    // Whoever frees a slot counts it for the next in line, so that nobody can come in between.
    const admitted = await new Promise<boolean>((resolve) => {
      const admit = () => {
        signal?.removeEventListener('abort', leave)
        resolve(true)
      }
      const leave = () => {
        const place = waiting.indexOf(admit)
        if (place >= 0) waiting.splice(place, 1)
        resolve(false)
      }
      waiting.push(admit)
      signal?.addEventListener('abort', leave, { once: true })
    })
    if (!admitted) throwIfCancelled(signal)
  }

  function freeSlot(): void {
    active--
    admitWaiting()
  }

  function admitWaiting(): void {
    while (waiting.length > 0 && active < Math.floor(concurrency)) {
      active++
      waiting.shift()?.()
    }
  }

  async function takeToken(signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      throwIfCancelled(signal)
      const now = clock.monotonic()
      tokens = Math.min(readBurst(), tokens + ((now - filledAt) / 1000) * perSecond)
      filledAt = now
      // Slightly less than one counts as one: in doubles, a wait for the last 1e-16 of a token would have no length.
      const waitMs = Math.max(pausedUntil - now, tokens >= 0.999 ? 0 : ((1 - tokens) / perSecond) * 1000)
      if (waitMs <= 0) {
        tokens -= 1
        return
      }
      await clock.sleep(Math.ceil(waitMs), signal)
    }
  }

  /** After a first 429 we know that Square allows less than the burst: then one second's worth is saved up, no more. */
  function readBurst(): number {
    return halvings === 0 ? limits.burst : Math.min(limits.burst, Math.max(1, perSecond))
  }

  function makePermit(): Permit {
    const halvingsBefore = halvings
    let open = true
    const close = (settle: () => void) => {
      if (!open) return
      open = false
      settle()
      freeSlot()
    }
    return {
      succeed: () => close(grow),
      refuse: (afterMs) =>
        close(() => {
          if (halvingsBefore === halvings) halve()
          pause(afterMs ?? DEFAULT_PAUSE_MS)
        }),
      fail: (afterMs) => close(() => pause(afterMs ?? 0)),
    }
  }

  function grow(): void {
    const byRate =
      halvings === 0
        ? FAST_GROWTH
        : Math.min(SLOW_GROWTH_PER_SECOND / perSecond, perSecond * SLOW_GROWTH_SHARE)
    perSecond = Math.min(limits.maxPerSecond, perSecond + byRate)
    concurrency = Math.min(limits.maxConcurrency, concurrency + (halvings === 0 ? 0.1 : 0.02))
  }

  function halve(): void {
    halvings++
    perSecond = Math.max(limits.minPerSecond, perSecond / 2)
    concurrency = Math.max(1, concurrency / 2)
    tokens = 0
    filledAt = clock.monotonic()
  }

  function pause(ms: number): void {
    if (ms > 0) pausedUntil = Math.max(pausedUntil, clock.monotonic() + ms)
  }
}
