import { GiveUp } from '../../errors.ts'
import type { SquareCall } from './call.ts'

// Some of Square's POST calls only read: their last word says so. All calls of a sync are of these forms.
const READING_POSTS = /^\/v2\/(?:[a-z0-9-]+\/)+(?:search|batch-retrieve|bulk-retrieve|batch-get)$/
const OTHER_READING_POSTS = new Set(['/v2/events', '/oauth2/token/status'])

/**
 * The absolute URL of a reading call. Anything that might write or leave Square's host (another method, an unknown POST, `..`, a query in
 * the path) throws GiveUp before a socket is opened.
 */
export function buildReadingUrl(baseUrl: string, call: SquareCall): string {
  if (!isReading(call))
    throw new GiveUp(`Refused to send ${call.method} ${call.path.slice(0, 200)}: this client only reads`)
  const prefix = baseUrl.replace(/\/+$/, '')
  const url = new URL(prefix + call.path)
  // The URL parser resolves dot segments, cuts off a query and encodes what is not allowed: a plain path stays as it is.
  if (url.pathname !== new URL(prefix).pathname.replace(/\/$/, '') + call.path) {
    throw new GiveUp(
      `Refused to send ${call.method} ${call.path.slice(0, 200)}: the path is not a plain path`,
    )
  }
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value)
  return url.toString()
}

/** Whether a call only reads: by its method and path. */
export function isReading(call: SquareCall): boolean {
  if (call.method === 'GET') return call.path.startsWith('/v2/') && call.body === undefined
  if (call.method === 'POST') return READING_POSTS.test(call.path) || OTHER_READING_POSTS.has(call.path)
  return false
}
