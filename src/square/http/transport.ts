import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Cancelled, RetryLater, StopRun, TooLarge } from '../../errors.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { RawAnswer } from './decode.ts'
import { fetchThrough, type Proxy } from './proxy.ts'
import { makeOneLine } from './refusal.ts'

/** Sends one request and reads its answer to the end. */
export interface Transport {
  /**
   * One attempt: no retry, no redirect followed. Throws RetryLater for everything between us and a whole answer (DNS,
   * TLS, reset, deadline), TooLarge for a 200 of more than `maxBytes` and Cancelled when the signal aborts.
   */
  send(request: TransportRequest): Promise<TimedAnswer>
}

export interface TransportRequest {
  url: string
  method: 'GET' | 'POST'
  body: string | undefined
  maxBytes: number
  signal: AbortSignal | undefined
}

export interface TimedAnswer extends RawAnswer {
  /** Our clock when the request was sent, milliseconds since 1970. */
  sentAt: number
  /** From sending the request to its answer's headers. */
  headersAfterMs: number
}

/** The largest body that is read. */
export const MAX_BODY_BYTES = 64 * 1024 * 1024
/** In an answer other than 200 only Square's first error matters. */
const MAX_REFUSAL_BYTES = 256 * 1024

/** The version of Square's API that the tables are declared for: the SDK's own. */
const SQUARE_VERSION = '2026-09-16'

/** The part of the SDK that sends. Its types are not exported either. */
interface Sdk {
  SDK_VERSION: string
  makePassthroughRequest(
    url: string,
    init: RequestInit,
    client: {
      headers: Record<string, string>
      getAuthHeaders: () => Promise<Record<string, string>>
      maxRetries: number
      fetch: typeof fetch
    },
  ): Promise<Response>
}

/** Loads the file by its path, past the package's exports: the whole SDK costs every process a second and 57 MB, this part 3 ms. */
function loadSdk(): Sdk {
  const require = createRequire(import.meta.url)
  const directory = dirname(require.resolve('square'))
  const load = (file: string) => require(join(directory, file)) as object
  return { ...load('version.js'), ...load('core/fetcher/makePassthroughRequest.js') } as Sdk // a test compares it with the whole SDK
}

/**
 * Sends with Square's own SDK. Its parsing (five times our CPU), its retries (which know no rate budget) and its timeout (which ends with
 * the headers) are not used.
 */
export function openTransport(options: {
  baseUrl: string
  token: () => Promise<string>
  timeoutMs: number
  clock: Clock
  proxy?: Proxy | undefined
}): Transport {
  const sdk = loadSdk()
  const send = options.proxy ? fetchThrough(options.proxy) : fetch
  const client = {
    headers: { 'square-version': SQUARE_VERSION, 'user-agent': `square/${sdk.SDK_VERSION}` },
    getAuthHeaders: async () => ({ authorization: `Bearer ${await options.token()}` }),
    maxRetries: 0,
    // A redirect would turn a POST into a GET and could leave Square's host; the SDK offers no other place to say so.
    fetch: (input: string | URL | Request, init?: RequestInit) =>
      send(input, { ...init, redirect: 'manual' }),
  }
  return {
    async send(request) {
      // The SDK adds listeners to its signal and never removes them, so it gets a signal that lives for this request.
      const abort = new AbortController()
      const cancel = () => abort.abort(new Cancelled('Cancelled while reading from Square'))
      if (request.signal?.aborted) cancel()
      request.signal?.addEventListener('abort', cancel, { once: true })
      const deadline = setTimeout(
        () => abort.abort(new RetryLater(`no complete answer within ${options.timeoutMs / 1000} s`)),
        options.timeoutMs,
      )
      try {
        const sentAt = options.clock.now()
        const startedAt = options.clock.monotonic()
        const init = {
          method: request.method,
          headers: {
            accept: 'application/json',
            ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(request.body === undefined ? {} : { body: request.body }),
          signal: abort.signal,
        }
        const response = await sdk.makePassthroughRequest(request.url, init, client)
        const headersAfterMs = options.clock.monotonic() - startedAt
        const read = await readBody(response, request.maxBytes)
        return { status: response.status, headers: response.headers, ...read, sentAt, headersAfterMs }
      } catch (error) {
        throw nameFailure(abort.signal.aborted ? abort.signal.reason : error, options.baseUrl)
      } finally {
        clearTimeout(deadline)
        request.signal?.removeEventListener('abort', cancel)
      }
    },
  }
}

/** Reads the body to its end, or cancels it: an unread body would keep its socket. */
async function readBody(response: Response, maxBytes: number): Promise<{ body: Buffer; bytes: number }> {
  if (response.body === null) return { body: Buffer.alloc(0), bytes: 0 }
  const limit = response.status === 200 ? maxBytes : MAX_REFUSAL_BYTES
  const chunks: Uint8Array[] = []
  let bytes = 0
  // Leaving the loop early cancels the stream.
  for await (const chunk of response.body) {
    bytes += chunk.byteLength
    if (bytes > limit) {
      if (response.status === 200) throw new TooLarge(`an answer of more than ${limit / 1024 / 1024} MB`)
      break
    }
    chunks.push(chunk)
  }
  return { body: Buffer.concat(chunks), bytes }
}

const CERTIFICATE_CODES = /CERT|UNABLE_TO_|SELF_SIGNED|ERR_TLS|ERR_SSL|EPROTO/

function nameFailure(error: unknown, baseUrl: string): Error {
  // StopRun: the token could not be read.
  if (error instanceof Cancelled || error instanceof StopRun) return error
  const host = new URL(baseUrl).host
  if (error instanceof RetryLater) return new RetryLater(`Square at ${host}: ${error.message}`)
  if (error instanceof TooLarge) return new TooLarge(`Square at ${host}: ${error.message}`)
  const { code, message } = findRootCause(error)
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new RetryLater(
      `Square is unreachable at ${baseUrl}: the name ${host} cannot be resolved (${code})`,
    )
  }
  if (CERTIFICATE_CODES.test(code ?? '')) {
    return new RetryLater(
      makeOneLine(`Square is unreachable at ${baseUrl}: no trusted TLS connection (${code}: ${message})`),
    )
  }
  const reason = code !== undefined && !message.includes(code) ? `${message} (${code})` : message
  return new RetryLater(makeOneLine(`Square is unreachable at ${baseUrl}: ${reason}`))
}

/** fetch says "fetch failed" or "terminated". The real reason is the innermost cause, or the first error of several addresses. */
function findRootCause(error: unknown): { code: string | undefined; message: string } {
  let root = error
  for (let depth = 0; depth < 5 && root instanceof Error; depth++) {
    const inner: unknown = root instanceof AggregateError ? root.errors[0] : root.cause
    if (!(inner instanceof Error)) break
    root = inner
  }
  if (!(root instanceof Error)) return { code: undefined, message: String(root) }
  return {
    code: 'code' in root && typeof root.code === 'string' ? root.code : undefined,
    message: root.message,
  }
}
