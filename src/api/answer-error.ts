import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest, FastifySchemaValidationError } from 'fastify'
import { describeDbError } from '../db/connection/db-error.ts'
import { ConfigError, RetryLater } from '../errors.ts'
import type { Log } from '../runtime/log.ts'

/**
 * Sends an error in the one shape that all errors have. `message` is shown to the caller: it holds no value that the caller did not send,
 * and no secret.
 */
export function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).type('application/json; charset=utf-8').send(errorBody(reply.request, message))
}

/** The body of an error. */
export const errorBody = (request: FastifyRequest, message: string) => ({
  success: false,
  error: message,
  request_id: request.id,
  timestamp: new Date().toISOString(),
})

/** Turns anything thrown into an answer. An unknown error gets a fixed text and the request's id; only such errors are logged. */
export function answerError(
  log: Log,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { status, message } = describeError(error)
  if (status === 500) {
    log.error(
      { err: error, request_id: request.id, method: request.method, route: request.routeOptions.url },
      'a request could not be answered',
    )
  }
  if (status === 503) reply.header('retry-after', '5')
  return refuse(reply, status, message)
}

/** The status of an error, and the message for the caller. */
export function describeError(error: unknown): { status: number; message: string } {
  if (error instanceof ConfigError) return { status: 400, message: error.message }
  if (error instanceof RetryLater) return { status: 503, message: error.message }
  const facts = describeDbError(error)
  if (facts && NOT_SET_UP.has(facts.code)) {
    return { status: 503, message: 'The schema is not up to date: POST /admin/table-migration' }
  }
  // CONNECTION_ENDED: our own pool is closing, the process is on its way out.
  if (facts && (facts.retryable || facts.code === 'CONNECTION_ENDED')) {
    return { status: 503, message: 'The database cannot be reached' }
  }
  return (!facts && describeRequestError(error)) || { status: 500, message: 'Internal error' }
}

/** Undefined table, column, schema: the program is ahead of its database. */
const NOT_SET_UP = new Set(['42P01', '42703', '3F000'])

/** Errors of Fastify itself: a body that does not parse, is too large or has the wrong type, or input that breaks the schema. */
function describeRequestError(error: unknown): { status: number; message: string } | undefined {
  if (!(error instanceof Error)) return undefined
  const { statusCode, code, validation, validationContext } = error as Partial<FastifyError> // checked field by field
  if (validation?.[0])
    return { status: 400, message: describeValidation(validation[0], validationContext ?? 'request') }
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode > 499) return undefined
  if (code === 'FST_ERR_BAD_URL') return { status: 400, message: 'The URL cannot be decoded' } // its own repeats the URL
  // Fastify's own messages are fixed texts; anybody else's may hold anything.
  const isFixed = typeof code === 'string' && code.startsWith('FST_')
  return {
    status: statusCode,
    message: isFixed ? error.message : (STATUS_CODES[statusCode] ?? 'Bad request'),
  }
}

/** One line that names the field. */
function describeValidation(
  { instancePath, params, message }: FastifySchemaValidationError,
  part: string,
): string {
  const unknown = params['additionalProperty']
  if (typeof unknown === 'string')
    return `${part}${instancePath} has an unknown field "${unknown.slice(0, 100)}"`
  const allowed = params['allowedValues']
  return `${part}${instancePath} ${message ?? 'is not valid'}${Array.isArray(allowed) ? `: ${allowed.join(', ')}` : ''}`
}
