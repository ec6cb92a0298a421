import type { FastifyInstance } from 'fastify'
import { answerOf, named, object, runId, text, time } from './answer-schemas.ts'

/** What every error looks like. */
export const apiError = named(
  'ApiError',
  object({
    success: { type: 'boolean', enum: [false] },
    error: { ...text, description: 'What is wrong, in one line' },
    request_id: { ...runId, description: 'Also in the log' },
    timestamp: time,
  }),
)

const retryAfter = {
  'retry-after': { type: 'string', description: 'Seconds after which to try again' },
}
const error = (description: string, headers?: object) => ({
  ...answerOf(description, apiError),
  ...(headers && { headers }),
})

const ERRORS = {
  400: error('Something in the request is wrong: `error` names it'),
  401: error('No token, or a wrong one', {
    'www-authenticate': { type: 'string', description: 'How to send it' },
  }),
  403: error('A request with a password that did not come from this site'),
  404: error('There is no such run'),
  409: error('Not possible as things stand: `error` says why'),
  413: error('The body is too large'),
  414: error('A part of the path is too long'),
  415: error('The body is not JSON'),
  429: error('Too many wrong tokens from this address', retryAfter),
  500: error('Nobody expected this: the log has more, with the same `request_id`'),
  503: error('Postgres or the queue cannot be reached, or the schema is not up to date', retryAfter),
}

/** The errors of every route behind the guard. */
const { 401: noToken, 429: tooManyTokens, 500: unexpected, 503: notNow } = ERRORS
const ANYWHERE = { 401: noToken, 429: tooManyTokens, 500: unexpected, 503: notNow }

/** Errors by status, besides those that any route gives. */
export const errors = (...statuses: (keyof typeof ERRORS)[]) => ({
  ...ANYWHERE,
  ...Object.fromEntries(statuses.map((status) => [status, ERRORS[status]])),
})

/** The same of a route that changes something: a body may come with it, and a browser's password must not. */
export const errorsOfPost = (...statuses: (keyof typeof ERRORS)[]) => errors(400, 403, 413, 415, ...statuses)

export const addErrorSchema = (app: FastifyInstance) => app.addSchema(apiError)
