import { GiveUp, RestartTable, RetryLater, StopRun, TooLarge, Unavailable } from '../../errors.ts'
import type { SquareCall } from './call.ts'

/** Square asked us to slow down. Waiting is enough, so this costs no attempt. */
export class RateLimited extends RetryLater {
  override name = 'RateLimited'
}

/** The content of an answer other than 200: Square's first error, if it sent one, and the pause that it asked for. */
export interface Refusal {
  status: number
  category?: string | undefined
  code?: string | undefined
  detail?: string | undefined
  field?: string | undefined
  afterMs?: number | undefined
}

const STOPS_RUN = new Set([
  'UNAUTHORIZED',
  'ACCESS_TOKEN_EXPIRED',
  'ACCESS_TOKEN_REVOKED',
  'CLIENT_DISABLED',
  'APPLICATION_DISABLED',
  'V1_APPLICATION',
  'V1_ACCESS_TOKEN',
  'API_VERSION_INCOMPATIBLE',
  'INVALID_SQUARE_VERSION_FORMAT',
])
/** Codes for what the token may not see. */
const FORBIDDEN = new Set(['INSUFFICIENT_SCOPES', 'FORBIDDEN', 'LOCATION_MISMATCH'])
/** Codes for what the seller does not have, whatever the token may see; some come with status 403. */
const ABSENT = new Set(['MERCHANT_SUBSCRIPTION_NOT_FOUND', 'NOT_FOUND', 'SANDBOX_NOT_SUPPORTED'])
const TRANSIENT = new Set([
  'INTERNAL_SERVER_ERROR',
  'TEMPORARY_ERROR',
  'SERVICE_UNAVAILABLE',
  'BAD_GATEWAY',
  'GATEWAY_TIMEOUT',
  'REQUEST_TIMEOUT',
  'CONFLICT',
])

/**
 * The error, named by remedy, for an answer that is not 200. Square's own code decides first, the status only where the
 * code is missing or unknown (Square's manual: "if multiple errors are returned, the status matches the first one").
 */
export function makeRefusalError(call: SquareCall, refusal: Refusal): Error {
  const { code, category, status, afterMs, detail } = refusal
  const message = describeRefusal(call, refusal)
  if (code !== undefined && STOPS_RUN.has(code)) return new StopRun(message)
  if (code === 'INVALID_CURSOR' || isStaleCursor(call, refusal)) return new RestartTable(message)
  if (code === 'RATE_LIMITED' || category === 'RATE_LIMIT_ERROR') return new RateLimited(message, { afterMs })
  if (code !== undefined && (FORBIDDEN.has(code) || ABSENT.has(code))) {
    return new Unavailable(message, {
      status,
      forbidden: FORBIDDEN.has(code),
      scope: code === 'INSUFFICIENT_SCOPES' ? (findScopes(detail) ?? '') : undefined,
    })
  }
  if (code !== undefined && TRANSIENT.has(code)) return new RetryLater(message, { afterMs, status })
  if (status === 401) return new StopRun(message)
  if (status === 403 || status === 404 || status === 410) return new Unavailable(message, { status })
  if (status === 429) return new RateLimited(message, { afterMs })
  if (status === 413) return new TooLarge(message)
  if (code === 'NOT_IMPLEMENTED' || status === 501) return new GiveUp(message)
  if (status === 408 || status === 409 || status >= 500 || status < 400)
    return new RetryLater(message, { afterMs, status })
  return new GiveUp(message)
}

/** "Square answered 404 NOT_FOUND to POST /v2/vendors/search: detail (field vendor_id)", one line, at most 300 characters. */
export function describeRefusal(call: SquareCall, { status, code, detail, field }: Refusal): string {
  const subject = `Square answered ${status}${code ? ` ${code}` : ''} to ${call.method} ${call.path}`
  return makeOneLine(`${subject}${detail ? `: ${detail}` : ''}${field ? ` (field ${field})` : ''}`)
}

/**
 * Makes one printable line of at most 300 characters, without e-mail addresses and phone numbers. Text from others may hold line breaks,
 * escape codes, personal data or a whole page.
 */
export function makeOneLine(text: string): string {
  const line = withoutPersons(text.slice(0, 2000))
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\s]+/gu, ' ')
    .trim()
  // The u flag keeps pairs of surrogates together at the cut.
  return line.length <= 300 ? line : `${line.slice(0, 299).replace(/\p{Cs}$/u, '')}…`
}

/** Square's errors may quote the value that they complain about, and messages are logged, stored and shown. */
const withoutPersons = (text: string) =>
  text
    .replace(/[^\s@"'<>(),:;]{1,64}@[^\s@"'<>(),:;]{1,255}\.[a-z]{2,}/giu, '[e-mail]')
    .replace(/\+\d[\d ().-]{5,20}\d/gu, '[phone]')

/** A Retry-After header (seconds or HTTP date) in milliseconds, at most 120,000; undefined where it says nothing. */
export function readRetryAfter(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined
  const text = header.trim()
  const waitMs = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs
  return waitMs > 0 ? Math.min(Math.ceil(waitMs), 120_000) : undefined
}

/** An expired cursor is sometimes only a BAD_REQUEST (developer.squareup.com/forums, thread 2950). */
function isStaleCursor(call: SquareCall, { status, code, field }: Refusal): boolean {
  if (status !== 400 || !carriesCursor(call)) return false
  return code === 'BAD_REQUEST' || field === 'cursor'
}

function carriesCursor({ query, body }: SquareCall): boolean {
  if (query?.['cursor']) return true
  return typeof body === 'object' && body !== null && 'cursor' in body && Boolean(body.cursor)
}

/** Square names the missing scopes in the text only: "… authorize your application for the following scopes: ITEMS_READ". */
function findScopes(detail: string | undefined): string | undefined {
  const scopes = detail?.match(/\b[A-Z][A-Z_]*_(?:READ|WRITE|MANAGEMENT)\b/g)
  return scopes ? [...new Set(scopes)].join(', ') : undefined
}
