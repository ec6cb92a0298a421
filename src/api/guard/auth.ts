import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '../../runtime/log.ts'
import type { Secret } from '../../runtime/secret.ts'
import { refuse } from '../answer-error.ts'

/** Wrong tokens that an address may send in a minute. */
export const FAILURES_PER_MINUTE = 20

/** Sends a refusal and returns the reply; undefined: the request may pass. */
export type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>

/**
 * Guards every route, the board and unknown paths: `Authorization: Bearer <token>`, or for browsers HTTP Basic with the token as password.
 * Deny by default: `isOpen` lists what is open. More than 20 wrong tokens a minute from one address are answered 429; the right one still
 * gets in. The app has @fastify/rate-limit.
 */
export function makeGuard(app: FastifyInstance, token: Secret, log: Log): Guard {
  const expected = digest(token.reveal())
  const countFailure = app.createRateLimit({ max: FAILURES_PER_MINUTE, timeWindow: 60_000 })
  return async (request, reply) => {
    if (isOpen(request)) return undefined
    const { scheme, secret } = readCredentials(request)
    // Always compares, and compares digests: they have the same length and take the same time.
    const matches = timingSafeEqual(digest(secret), expected)
    if (matches && scheme === 'bearer') return undefined
    if (matches && scheme === 'basic') {
      if (!isForged(request)) return undefined
      return refuse(
        reply,
        403,
        'A request with a password must come from this site: use a Bearer token instead',
      )
    }
    return refuseStranger(request, reply)
  }

  async function refuseStranger(request: FastifyRequest, reply: FastifyReply) {
    const isAttempt = request.headers.authorization !== undefined
    const failure = isAttempt ? await countFailure(request) : { isAllowed: true as const }
    if (!failure.isAllowed && failure.remaining === FAILURES_PER_MINUTE - 1)
      log.warn({ ip: request.ip, request_id: request.id }, 'a request with a wrong token was refused')
    if (!failure.isAllowed && failure.isExceeded) {
      return refuse(reply.header('retry-after', '60'), 429, 'Too many wrong tokens: try again in a minute')
    }
    // Chromium sends the password with a page's own requests only if it was asked for it there too. Measured with 401s that asked for it on
    // pages only.
    const isProgram = /^Bearer /i.test(request.headers.authorization ?? '')
    reply.header('www-authenticate', isProgram ? 'Bearer' : 'Basic realm="square-sync", charset="UTF-8"')
    return refuse(reply, 401, 'ADMIN_TOKEN is needed: Authorization: Bearer <token>')
  }
}

/** Decides by the route that the router has found, not by the text of the URL, so that no spelling opens anything. */
function isOpen({ method, routeOptions: { url } }: FastifyRequest): boolean {
  if (url === '/health') return method === 'GET' || method === 'HEAD'
  return url?.startsWith('/webhooks/') ?? false // they carry a signature
}

interface Credentials {
  scheme: 'bearer' | 'basic' | 'none'
  secret: string
}

const NONE: Credentials = { scheme: 'none', secret: '' }

function readCredentials({ raw, headers: { authorization } }: FastifyRequest): Credentials {
  // Node keeps the first of several headers. Which one is meant is not ours to guess.
  const sent = raw.rawHeaders.filter(
    (name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization',
  )
  if (authorization === undefined || sent.length !== 1) return NONE
  const bearer = /^Bearer ([^ ]+)$/.exec(authorization)?.[1]
  if (bearer !== undefined) return { scheme: 'bearer', secret: bearer }
  const basic = /^Basic ([A-Za-z0-9+/]+={0,2})$/.exec(authorization)?.[1]
  if (basic === undefined) return NONE
  const pair = Buffer.from(basic, 'base64').toString('utf8')
  return { scheme: 'basic', secret: pair.slice(pair.indexOf(':') + 1) }
}

/**
 * Whether another site made the browser send the request, with its remembered password. Browsers name the origin of a request in
 * Sec-Fetch-Site or, over plain http, at least in Origin. A request without both is not believed.
 */
function isForged({ method, headers }: FastifyRequest): boolean {
  if (method === 'GET' || method === 'HEAD') return false
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin, host } = headers
  if (!origin || !host || !URL.canParse(origin)) return true
  return new URL(origin).host !== host.toLowerCase()
}

const digest = (text: string) => createHash('sha256').update(text).digest()
