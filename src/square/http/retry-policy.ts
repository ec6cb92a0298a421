import { RetryLater } from '../../errors.ts'
import { RateLimited } from './refusal.ts'

/** What happened to one call so far, including the error to be judged. */
export interface RetryHistory {
  /** Attempts that failed for other reasons than the rate limit. */
  failures: number
  /** Attempts that the rate limit refused. */
  refusals: number
  /** Milliseconds waited because of the rate limit. */
  refusedWaitMs: number
}

const BASE_DELAY_MS = 250
const MAX_DELAY_MS = 30_000
/** Attempts for transport errors, 5xx and broken bodies: five waits, 7.75 s together on average. */
const MAX_FAILURES = 6
/** Waiting for the rate limit is bounded by time, because other programs that we know nothing of share the limit. */
const MAX_REFUSED_WAIT_MS = 600_000

/**
 * Whether to try again and when. Exponential with full jitter; a Retry-After is the least that is waited.
 * Everything that is not a RetryLater is final. Pure: `random` (0 ≤ r < 1) is passed in.
 */
export function decideRetry(
  error: unknown,
  history: RetryHistory,
  random: number,
): { retryInMs: number } | 'give up' {
  if (!(error instanceof RetryLater)) return 'give up'
  const limited = error instanceof RateLimited
  const attempt = limited ? history.refusals : history.failures
  const ceilingMs = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** Math.min(attempt, 20))
  const retryInMs = Math.max(Math.round(random * ceilingMs), error.afterMs ?? 0)
  if (limited) return history.refusedWaitMs + retryInMs > MAX_REFUSED_WAIT_MS ? 'give up' : { retryInMs }
  return history.failures >= MAX_FAILURES ? 'give up' : { retryInMs }
}
