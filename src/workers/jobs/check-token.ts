import type { TokenOwner } from '../../db/state/identity.ts'
import type { Run } from '../../db/state/runs.ts'
import { GiveUp, RetryLater, StopRun, Unavailable } from '../../errors.ts'
import { holds } from '../../db/rows/holds.ts'
import { checkOwner } from './check-owner.ts'
import type { WorkerContext } from '../shared/work.ts'

/** Square advises to renew OAuth tokens, which live 30 days, every 7 days or sooner. */
const WARN_DAYS = 8

/**
 * Asks Square once per run whether the token is good and whose it is, before any table asks for pages. So a refused token, another
 * merchant's token or an unreachable Square costs one request and one clear line, not one per table. Returns why the run cannot go on, or
 * undefined; throws Cancelled. The scopes in the answer are not trusted: a table finds out by asking.
 */
export async function checkToken(
  context: WorkerContext & { environment: TokenOwner['environment'] },
  run: Run,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const told = await askStatus(context, signal)
    await noteEnd(context, run, told['expires_at'])
    return await checkOwner(context, { told: told['merchant_id'], environment: context.environment }, signal)
  } catch (error) {
    if (error instanceof StopRun || error instanceof RetryLater) return error.message
    throw error
  }
}

/** Empty if the host has no such call; then the tables find out. */
async function askStatus({ square }: WorkerContext, signal: AbortSignal): Promise<Record<string, unknown>> {
  try {
    return (await square.call({ method: 'POST', path: '/oauth2/token/status', body: {} }, { signal })).body
  } catch (error) {
    if (error instanceof Unavailable || error instanceof GiveUp) return {}
    throw error
  }
}

async function noteEnd({ store, log }: WorkerContext, run: Run, expiresAt: unknown): Promise<void> {
  if (typeof expiresAt !== 'string' || !holds.timestamptz(expiresAt)) return
  await store.noteTokenExpiry(run.id, expiresAt)
  const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000
  if (days < WARN_DAYS) log.warn({ days: Math.floor(days) }, 'the access token ends soon: renew it')
}
