import type { Run } from '../db/runs.ts'
import { GiveUp, RetryLater, StopRun, Unavailable } from '../errors.ts'
import { holds } from '../db/fit-record.ts'
import type { Workshop } from './work.ts'

/** Square advises to renew OAuth tokens, which live 30 days, every 7 days or sooner. */
const WARN_DAYS = 8

/**
 * Asks Square once per run whether the token is good, before any table asks for pages: a refused token or an unreachable Square is one
 * request and one clear line, not one per table. Answers why the run cannot go on, or undefined; throws Cancelled. The scopes that it
 * lists are not trusted: a table finds out by asking.
 */
export async function checkToken(
  { store, square, log }: Workshop,
  run: Run,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const { body } = await square.call({ method: 'POST', path: '/oauth2/token/status', body: {} }, { signal })
    const expiresAt = body['expires_at']
    if (typeof expiresAt !== 'string' || !holds.timestamptz(expiresAt)) return undefined
    await store.noteTokenExpiry(run.id, expiresAt)
    const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000
    if (days < WARN_DAYS) log.warn({ days: Math.floor(days) }, 'the access token ends soon: renew it')
    return undefined
  } catch (error) {
    if (error instanceof StopRun || error instanceof RetryLater) return error.message
    if (error instanceof Unavailable || error instanceof GiveUp) return undefined // not every host answers this; the tables will tell
    throw error
  }
}
