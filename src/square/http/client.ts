import { setMaxListeners } from 'node:events'
import { ConfigError, RetryLater, StopRun } from '../../errors.ts'
import { systemClock, throwIfCancelled, type Clock } from '../../runtime/clock.ts'
import type { CallOptions, Square, SquareAnswer, SquareCall } from './call.ts'
import { decodeAnswer } from './decode.ts'
import { canonicalText } from '../../json/lossless.ts'
import type { Proxy } from './proxy.ts'
import { createRateBudget, DEFAULT_LIMITS, type Permit, type RateLimits } from './rate-budget.ts'
import { buildReadingUrl } from './read-only.ts'
import { makeOneLine, RateLimited } from './refusal.ts'
import { decideRetry, type RetryHistory } from './retry-policy.ts'
import { MAX_BODY_BYTES, openTransport, type TimedAnswer } from './transport.ts'

/** The log of the client; a pino logger fits. */
export interface SquareLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
}

export interface SquareOptions {
  baseUrl: string
  /** The token, or a function that reads it. It is called before every request, so that a renewed token needs no restart. */
  accessToken: string | (() => string | Promise<string>)
  log?: SquareLog | undefined
  clock?: Clock | undefined
  /** Time for one whole attempt, headers and body. */
  requestTimeoutMs?: number | undefined
  /**
   * The largest answer that is read if the caller can ask for smaller parts. A page costs up to ten times its size in memory while it is
   * stored, and eight may be in progress per table. A page of 1,000 catalog objects has 2 MB.
   */
  maxPageBytes?: number | undefined
  limits?: Partial<RateLimits> | undefined
  proxy?: Proxy | undefined
}

/** A client with a rate budget of its own: one per merchant and process. Sends nothing yet. */
export function connectSquare(options: SquareOptions): Square {
  const clock = options.clock ?? systemClock
  const baseUrl = checkBaseUrl(options.baseUrl)
  const secrets = new Set<string>()
  const transport = openTransport({
    baseUrl,
    token: () => readToken(options.accessToken, secrets),
    timeoutMs: options.requestTimeoutMs ?? 60_000,
    clock,
    proxy: options.proxy,
  })
  const { maxPageBytes = MAX_BODY_BYTES } = options
  const budget = createRateBudget(clock, { ...DEFAULT_LIMITS, ...options.limits })
  return { call: callSquare, budget }

  async function callSquare(call: SquareCall, callOptions: CallOptions = {}): Promise<SquareAnswer> {
    const url = buildReadingUrl(baseUrl, call)
    const body = call.method === 'POST' ? canonicalText(call.body ?? {}) : undefined
    // One signal ends a whole run. Every call adds a listener to it, and removes it again.
    if (callOptions.signal) setMaxListeners(0, callOptions.signal)
    const history: RetryHistory = { failures: 0, refusals: 0, refusedWaitMs: 0 }
    for (;;) {
      try {
        return await attempt(call, { url, body, callOptions, history })
      } catch (error) {
        const limited = error instanceof RateLimited
        if (limited) history.refusals++
        else history.failures++
        const decision = decideRetry(error, history, clock.random())
        if (decision === 'give up') throw nameLastError(error, history, secrets)
        const { retryInMs } = decision
        if (limited) history.refusedWaitMs += retryInMs
        const fields = { path: call.path, retryInMs, reason: redact(describe(error), secrets) }
        callOptions.onWait?.(fields.reason, retryInMs)
        if (limited) options.log?.info(fields, 'square asks us to slow down')
        else options.log?.warn(fields, 'square call failed, trying again')
        await clock.sleep(retryInMs, callOptions.signal)
      }
    }
  }

  async function attempt(
    call: SquareCall,
    {
      url,
      body,
      callOptions,
      history,
    }: { url: string; body: string | undefined; callOptions: CallOptions; history: RetryHistory },
  ): Promise<SquareAnswer> {
    const { signal, stats, expects, divisible } = callOptions
    const permit = await budget.acquire(signal)
    try {
      throwIfCancelled(signal)
      if (stats) {
        stats.requests++
        if (history.failures + history.refusals > 0) stats.retries++
      }
      const answer = await transport.send({
        url,
        method: call.method,
        body,
        maxBytes: divisible ? maxPageBytes : MAX_BODY_BYTES,
        signal,
      })
      if (stats) stats.bytes += answer.bytes
      const decoded = decodeAnswer(call, answer, { expects, nowMs: clock.now() })
      permit.succeed()
      return { body: decoded, bytes: answer.bytes, serverTime: readServerTime(answer) }
    } catch (error) {
      returnPermit(permit, error)
      throw error
    }
  }
}

function returnPermit(permit: Permit, error: unknown): void {
  if (error instanceof RateLimited) permit.refuse(error.afterMs)
  else permit.fail(error instanceof RetryLater ? error.afterMs : undefined)
}

/** The Date header is written, and rounded down, before the headers arrive: minus the time until then it is safe as a watermark. */
function readServerTime(answer: TimedAnswer): string {
  const date = Date.parse(answer.headers.get('date') ?? '')
  if (Number.isNaN(date)) return new Date(answer.sentAt).toISOString()
  return new Date(date - Math.ceil(answer.headersAfterMs)).toISOString()
}

/** The error that the caller gets when no further attempt follows: it says how often was tried, and holds nothing secret. */
function nameLastError(error: unknown, { failures, refusals }: RetryHistory, secrets: Set<string>): unknown {
  if (!(error instanceof Error)) return error
  error.message = redact(error.message, secrets)
  // The stack repeats the message.
  if (error.stack !== undefined) error.stack = redact(error.stack, secrets)
  if (!(error instanceof RetryLater)) return error
  const tried = failures + refusals === 1 ? '' : `, tried ${failures + refusals} times`
  return new RetryLater(`${error.message}${tried}`, {
    afterMs: error.afterMs,
    status: error.status,
    cause: error,
  })
}

async function readToken(source: SquareOptions['accessToken'], secrets: Set<string>): Promise<string> {
  const token = (typeof source === 'string' ? source : await askForToken(source)).trim()
  // fetch would put the whole header, token included, into the message of its error.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new StopRun('The access token for Square is empty or holds characters that no token has')
  }
  secrets.add(token)
  return token
}

async function askForToken(source: () => string | Promise<string>): Promise<string> {
  try {
    return await source()
  } catch (error) {
    throw new StopRun(makeOneLine(`The access token for Square cannot be read: ${describe(error)}`))
  }
}

function redact(text: string, secrets: Set<string>): string {
  let clean = text
  for (const secret of secrets) clean = clean.replaceAll(secret, '[redacted]')
  return clean.replace(/\bBearer\s+\S+|\bEAAA[\w-]{8,}|\bsq0[a-z]{3}-[\w-]+/g, '[redacted]')
}

function checkBaseUrl(text: string): string {
  if (!URL.canParse(text)) throw new ConfigError('The base URL of Square is not a URL')
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new ConfigError(`The base URL of Square must begin with https:// (or http://), not ${url.protocol}`)
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new ConfigError('The base URL of Square must hold nothing but scheme, host, port and path')
  }
  return url.toString().replace(/\/+$/, '')
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
