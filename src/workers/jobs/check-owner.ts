import type { TokenOwner } from '../../db/state/identity.ts'
import { GiveUp, Unavailable } from '../../errors.ts'
import type { Square, SquareCall } from '../../square/http/call.ts'
import type { WorkerContext } from '../shared/work.ts'

/** Calls that tell whose a token is, if the token's status does not. The first that answers counts. */
const PLACES: { call: SquareCall; merchantOf: (body: Record<string, unknown>) => unknown }[] = [
  {
    call: { method: 'GET', path: '/v2/merchants/me' },
    merchantOf: (body) => fieldOf(body['merchant'], 'id'),
  },
  {
    call: { method: 'GET', path: '/v2/locations' },
    merchantOf: ({ locations }) =>
      Array.isArray(locations) ? fieldOf(locations[0], 'merchant_id') : undefined,
  },
]

const fieldOf = (object: unknown, name: string) => (object as Record<string, unknown> | undefined)?.[name]

/**
 * A mirror holds one merchant's account, of one environment, from its first run on. Returns why this token may not write it, or undefined.
 * `told` is the merchant's id from the token's status, if Square gave it. If Square does not say whose the token is, the run goes on.
 */
export async function checkOwner(
  { store, square, log }: WorkerContext,
  { told, environment }: { told: unknown; environment: TokenOwner['environment'] },
  signal: AbortSignal,
): Promise<string | undefined> {
  const merchantId = isId(told) ? told : await askOwner(square, signal)
  if (merchantId === undefined) {
    log.warn('Square does not say whose the token is: it could not be compared with the mirror')
    return undefined
  }
  const mirror = await store.claimMirror({ merchantId, environment })
  const others = mirror.merchantIds.filter((other) => other !== merchantId)
  if (others.length > 0) {
    return (
      `This mirror belongs to merchant ${others.join(' and ')}, the access token to merchant ${merchantId}: nothing was written. ` +
      'Give the token of the mirror, or another DATABASE_SCHEMA for this merchant'
    )
  }
  if (mirror.environment !== environment) {
    return (
      `This mirror is of Square's ${mirror.environment}, SQUARE_ENVIRONMENT is ${environment}: nothing was written. ` +
      `Give SQUARE_ENVIRONMENT=${mirror.environment}, or another DATABASE_SCHEMA`
    )
  }
  return undefined
}

async function askOwner(square: Square, signal: AbortSignal): Promise<string | undefined> {
  for (const { call, merchantOf } of PLACES) {
    try {
      const merchant = merchantOf((await square.call(call, { signal })).body)
      if (isId(merchant)) return merchant
    } catch (error) {
      if (!(error instanceof Unavailable || error instanceof GiveUp)) throw error // no answer here; the next call may have one
    }
  }
  return undefined
}

const isId = (value: unknown): value is string => typeof value === 'string' && value !== ''
