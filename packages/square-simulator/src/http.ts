import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Access } from './access.ts'
import { answerControl } from './control.ts'
import { codeByStatus, errorBody, SquareError, unauthorized } from './errors.ts'
import type { FaultAction, Faults } from './faults.ts'
import { pagesBefore } from './paging.ts'
import type { RequestLog } from './request-log.ts'
import type { PageControl } from './resource.ts'
import type { RawRequest, Router } from './router.ts'
import { send } from './send.ts'
import type { Outgoing } from './send.ts'
import { isList, isObject, textOfAnswer } from './wire.ts'
import type { WireObject } from './wire.ts'
import type { World } from './resource.ts'

export interface SimulatorParts {
  readonly world: World
  readonly access: Access
  readonly router: Router
  readonly requests: RequestLog
  readonly faults: Faults
  readonly latencyMs: number
  readonly page: PageControl
}

/** Listens; `close` ends every connection at once, also one that hangs by a fault. */
export async function listen(
  parts: SimulatorParts,
  port: number,
  host: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const ending = new AbortController()
  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, response) => {
    serve(parts, incoming, response, ending.signal).catch(() => {
      // The connection is gone, or a body could not be read: there is nobody left to tell.
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  // A server that listens on a port has such an address.
  const url = `http://${host}:${(server.address() as AddressInfo).port}`
  let closing: Promise<void> | undefined
  const close = (): Promise<void> =>
    (closing ??= new Promise((resolve) => {
      ending.abort()
      server.close(() => {
        resolve()
      })
      server.closeAllConnections()
    }))
  return { url, close }
}

async function serve(
  parts: SimulatorParts,
  incoming: IncomingMessage,
  response: ServerResponse,
  ending: AbortSignal,
): Promise<void> {
  const request = await readRequest(incoming)
  if (request.path.startsWith('/_simulator/')) {
    await send(response, answerControl(parts, request), ending)
    return
  }
  const body = parseLoosely(request.bodyText)
  const logged = {
    method: request.method,
    path: request.path,
    query: Object.fromEntries(request.query),
    body,
    status: 0,
    at: parts.world.now(),
    ms: 0,
  }
  const end = parts.requests.begin(logged)
  response.once('close', end)
  const actions = parts.faults.strike({
    method: request.method,
    path: request.path,
    resource: parts.router.resourceOf(request.path),
    pagesBefore: pagesBefore(request.query.get('cursor') ?? (isObject(body) ? body['cursor'] : undefined)),
    content: request.path + ' ' + request.query.toString() + ' ' + request.bodyText,
  })
  const latencyMs = actions.reduce((ms, one) => ms + (one.kind === 'latency' ? one.ms : 0), parts.latencyMs)
  if (latencyMs > 0) await sleep(latencyMs, undefined, { signal: ending })
  const outgoing = answer(parts, request, actions)
  await send(response, outgoing, ending, (status) => {
    logged.status = status
  })
  end()
}

/** What goes out for this request, faults included. */
function answer(parts: SimulatorParts, request: RawRequest, actions: readonly FaultAction[]): Outgoing {
  const headers = {
    'content-type': 'application/json',
    date: new Date(parts.world.now()).toUTCString(),
    'square-version': request.squareVersion ?? '2026-09-16',
  }
  let outgoing: Outgoing
  try {
    for (const action of actions) refuse(parts, request, action)
    const answered = parts.router.answer(request, parts.world, parts.access, pageUnder(parts.page, actions))
    const spoiled = actions.reduce((fields, action) => spoilFields(fields, action, request), answered)
    outgoing = { status: 200, headers, body: Buffer.from(textOfAnswer(spoiled)) }
  } catch (error) {
    const refusal = error instanceof SquareError ? error : internalError(error)
    outgoing = { status: refusal.status, headers, body: Buffer.from(textOfAnswer(errorBody(refusal))) }
  }
  return actions.reduce(spoilAnswer, outgoing)
}

/** Faults that make the request fail in Square's own way. */
function refuse(parts: SimulatorParts, request: RawRequest, action: FaultAction): void {
  switch (action.kind) {
    case 'status':
      throw new SquareError(
        action.status,
        action.code ?? codeByStatus[action.status] ?? 'BAD_REQUEST',
        'As arranged.',
      )
    case 'rate-limit':
      throw new SquareError(429, 'RATE_LIMITED', 'Too many requests.')
    case 'forbid-location':
      throw new SquareError(403, 'FORBIDDEN', `Not authorized for location ${action.locationId}.`)
    case 'revoke-token':
      parts.access.revoke(/^Bearer (\S+)$/i.exec(request.authorization ?? '')?.[1] ?? '')
      throw unauthorized('ACCESS_TOKEN_REVOKED')
    default:
  }
}

function pageUnder(page: PageControl, actions: readonly FaultAction[]): PageControl {
  return actions.reduce((control, action) => {
    if (action.kind === 'empty-page') return { ...control, cap: 0 }
    return action.kind === 'short-page' ? { ...control, cap: Math.min(control.cap, action.size) } : control
  }, page)
}

/** Faults inside an otherwise good body. */
function spoilFields(fields: WireObject, action: FaultAction, request: RawRequest): WireObject {
  if (action.kind === 'repeat-cursor') {
    const body = parseLoosely(request.bodyText)
    const cursor = request.query.get('cursor') ?? (isObject(body) ? body['cursor'] : undefined)
    return cursor === undefined ? fields : { ...fields, cursor }
  }
  if (action.kind === 'wrong-key') {
    return Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [isList(value) ? `other_${key}` : key, value]),
    )
  }
  if (action.kind === 'errors-with-200')
    return errorBody(new SquareError(500, 'INTERNAL_SERVER_ERROR', 'As arranged.'))
  return fields
}

/** Faults on the way out. */
function spoilAnswer(outgoing: Outgoing, action: FaultAction): Outgoing {
  const { headers } = outgoing
  switch (action.kind) {
    case 'status':
      return action.retryAfterSeconds === undefined
        ? outgoing
        : { ...outgoing, headers: { ...headers, 'retry-after': String(action.retryAfterSeconds) } }
    case 'rate-limit':
      return action.retryAfter
        ? { ...outgoing, headers: { ...headers, 'retry-after': String(Math.max(1, action.banSeconds ?? 1)) } }
        : outgoing
    case 'hang':
      return { ...outgoing, manner: 'hang' }
    case 'reset':
      return { ...outgoing, manner: 'reset', bytes: action.afterBytes ?? 0 }
    case 'truncate':
      return { ...outgoing, body: outgoing.body.subarray(0, action.bytes) }
    case 'html':
      return {
        status: 200,
        headers: { ...headers, 'content-type': 'text/html' },
        body: Buffer.from('<!doctype html><title>Just a moment</title><p>Checking your browser.</p>'),
      }
    case 'empty-body':
      return { ...outgoing, body: Buffer.alloc(0) }
    case 'content-type':
      return { ...outgoing, headers: { ...headers, 'content-type': action.value } }
    case 'redirect':
      return { status: 302, headers: { ...headers, location: action.location }, body: Buffer.alloc(0) }
    case 'no-content':
      return { status: 204, headers, body: Buffer.alloc(0) }
    case 'drip':
      return { ...outgoing, manner: 'drip', bytes: action.bytesPerSecond ?? 1 }
    default:
      return outgoing
  }
}

/** A mistake in the simulator itself: shown, so that the test that meets it says why. */
function internalError(error: unknown): SquareError {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return new SquareError(500, 'INTERNAL_SERVER_ERROR', `simulator: ${detail}`)
}

async function readRequest(incoming: IncomingMessage): Promise<RawRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
  const url = new URL(incoming.url ?? '/', 'http://square.invalid')
  const version = incoming.headers['square-version']
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    authorization: incoming.headers.authorization,
    squareVersion: typeof version === 'string' ? version : undefined,
    contentType: incoming.headers['content-type'],
    bodyText: Buffer.concat(chunks).toString(),
  }
}

/** The body for log and faults: what is no JSON stays text. */
function parseLoosely(text: string): WireObject | string | undefined {
  if (text === '') return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : text
  } catch {
    return text
  }
}
