import { RetryLater } from '../../errors.ts'
import type { ExpectedBody, SquareCall } from './call.ts'
import { cutRecords } from '../../json/cut-records.ts'
import { parseJson } from '../../json/lossless.ts'
import { parsed, type SentRecord } from '../../json/wire-record.ts'
import { describeRefusal, makeOneLine, makeRefusalError, readRetryAfter, type Refusal } from './refusal.ts'

/** An answer as it came from the socket, its body read to the end. */
export interface RawAnswer {
  status: number
  headers: Headers
  body: Buffer
  /** How many were read; of a refusal only the first are kept in `body`. */
  bytes: number
}

/** The records of one page and the cursor of the next; no cursor means that this was the last page. */
export interface Listed<One> {
  records: One[]
  cursor: string | undefined
}

/**
 * Decodes Square's answer into an object in its wire form, or throws an error named by remedy. Strict on purpose: a 200 that holds HTML, is
 * cut off or has another shape is a RetryLater. Taken for an empty last page it would end lists early and delete rows.
 */
export function decodeAnswer(
  call: SquareCall,
  answer: RawAnswer,
  options: { expects?: ExpectedBody | undefined; nowMs: number },
): Record<string, unknown> {
  if (answer.status !== 200) throw makeRefusalError(call, readRefusal(answer, options.nowMs))
  const body = parseBody(call, answer, options.expects)
  if (options.expects) listUnparsed(body, options.expects, call)
  return body
}

/**
 * The records and the cursor of a decoded body. Throws RetryLater if the body is not what was expected; `call` only makes
 * that message clearer. Only an absent (or empty) cursor ends a list: an empty page with a cursor is legal.
 */
export function listRecords(
  body: Record<string, unknown>,
  expected: ExpectedBody,
): Listed<Record<string, unknown>> {
  const { records, cursor } = listUnparsed(body, expected)
  return { records: records.map(parsed), cursor }
}

/** The same, of an answer whose records may be unparsed. */
export function listUnparsed(
  body: Record<string, unknown>,
  expected: ExpectedBody,
  call?: SquareCall,
): Listed<SentRecord> {
  const broken = (reason: string) => makeBrokenError(call, reason)
  return { records: readRecords(body, expected, broken), cursor: readCursor(body['cursor'], broken) }
}

type MakeError = (reason: string) => RetryLater

// Keys that may stand beside the records, or alone if there are none.
const KNOWN_KEYS = ['cursor', 'errors', 'latest_time', 'count', 'related_objects', 'metadata']

function readRecords(body: Record<string, unknown>, expected: ExpectedBody, broken: MakeError): SentRecord[] {
  const items = Object.hasOwn(body, expected.items) ? body[expected.items] : undefined
  if (items === undefined || items === null) {
    if (expected.absence === 'broken') throw broken(`without ${expected.items}`)
    const proof = expected.requires === undefined || body[expected.requires]
    if (typeof proof !== 'string' && proof !== true)
      throw broken(`without ${expected.items} and ${expected.requires}`)
    const known = new Set([expected.items, expected.requires, ...KNOWN_KEYS])
    const strange = Object.keys(body).find((key) => !known.has(key))
    if (strange !== undefined) throw broken(`without ${expected.items} but with ${strange.slice(0, 40)}`)
    return []
  }
  if (expected.shape === 'object') {
    if (!isObject(items)) throw broken(`with ${expected.items} that is not an object`)
    return [items]
  }
  if (!Array.isArray(items)) throw broken(`with ${expected.items} that is not a list`)
  for (const item of items)
    if (!isObject(item)) throw broken(`with a record that is not an object in ${expected.items}`)
  return items
}

/** Square's cursors are texts, except that of ListMerchants, which is a number. */
function readCursor(cursor: unknown, broken: MakeError): string | undefined {
  if (cursor === undefined || cursor === null || cursor === '') return undefined
  if (typeof cursor === 'string') return cursor
  if (typeof cursor === 'number' || typeof cursor === 'bigint') return String(cursor)
  throw broken('with a cursor that is not a text')
}

function parseBody(
  call: SquareCall,
  answer: RawAnswer,
  expects: ExpectedBody | undefined,
): Record<string, unknown> {
  const broken = (reason: string) => makeBrokenError(call, reason)
  const contentType = answer.headers.get('content-type')
  if (!isJson(contentType)) throw broken(`of type ${contentType?.slice(0, 60) ?? 'unknown'} instead of JSON`)
  const announced = answer.headers.get('content-length')
  // With a content encoding the header counts the bytes before unpacking.
  if (announced !== null && !answer.headers.has('content-encoding') && Number(announced) !== answer.bytes) {
    throw broken(`of ${answer.bytes} bytes instead of ${announced}`)
  }
  const body = parsePage(answer.body, expects) ?? tryParse(answer.body)
  if (body === undefined) throw broken(`that is no complete JSON (${answer.bytes} bytes)`)
  if (!isObject(body)) throw broken('that is no JSON object')
  const errors = body['errors']
  if (errors !== undefined && errors !== null && !(Array.isArray(errors) && errors.length === 0)) {
    const { detail, code } = readFirstError(body)
    throw new RetryLater(
      describeRefusal(call, { status: 200, code, detail: `errors in a 200: ${detail ?? ''}` }),
    )
  }
  return body
}

function readRefusal(answer: RawAnswer, nowMs: number): Refusal {
  const body = tryParse(answer.body)
  const location = answer.status < 400 ? answer.headers.get('location') : null
  return {
    status: answer.status,
    afterMs: readRetryAfter(answer.headers.get('retry-after'), nowMs),
    detail: location === null ? undefined : 'a redirect, which is not followed',
    ...(isObject(body) ? readFirstError(body) : {}),
  }
}

function readFirstError(body: Record<string, unknown>): Omit<Refusal, 'status'> {
  const errors = body['errors']
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  if (!isObject(first)) return {}
  const read = (key: string) => (typeof first[key] === 'string' ? first[key] : undefined)
  return { category: read('category'), code: read('code'), detail: read('detail'), field: read('field') }
}

function makeBrokenError(call: SquareCall | undefined, reason: string): RetryLater {
  const subject = call ? ` to ${call.method} ${call.path}` : ''
  return new RetryLater(makeOneLine(`Square answered 200${subject} with a broken body: one ${reason}`))
}

/** A list of records, each read by itself: only one with a number that JSON.parse would round is read the slow way. */
function parsePage(body: Buffer, expects: ExpectedBody | undefined): unknown {
  if (!expects || expects.shape === 'object') return undefined
  const page = cutRecords(body, expects.items)
  if (!page) return undefined
  const rest = parseText(page.rest)
  if (isObject(rest)) rest[expects.items] = expects.unparsed ? page.records : page.records.map(parsed)
  return rest
}

const tryParse = (body: Buffer) => parseText(new TextDecoder().decode(body)) // bad UTF-8 becomes U+FFFD, as in rows

function parseText(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

function isJson(contentType: string | null): boolean {
  return contentType !== null && /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
