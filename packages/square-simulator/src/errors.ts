import type { WireObject } from './wire.ts'

/** A refusal in Square's form. Thrown while answering; the server turns it into the HTTP answer. */
export class SquareError extends Error {
  override name = 'SquareError'
  readonly status: number
  readonly code: string
  readonly field: string | undefined

  constructor(status: number, code: string, detail: string, field?: string) {
    super(detail)
    this.status = status
    this.code = code
    this.field = field
  }
}

export const badRequest = (code: string, detail: string, field?: string): SquareError =>
  new SquareError(400, code, detail, field)

export const notFound = (detail = 'Resource not found.'): SquareError =>
  new SquareError(404, 'NOT_FOUND', detail)

export const forbidden = (detail: string): SquareError => new SquareError(403, 'FORBIDDEN', detail)

export const unauthorized = (code = 'UNAUTHORIZED'): SquareError =>
  new SquareError(401, code, 'This request could not be authorized.')

/** The code that Square gives a status when nothing more exact is known. */
export const codeByStatus: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  408: 'REQUEST_TIMEOUT',
  409: 'CONFLICT',
  410: 'GONE',
  413: 'REQUEST_ENTITY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_ENTITY',
  429: 'RATE_LIMITED',
  500: 'INTERNAL_SERVER_ERROR',
  501: 'NOT_IMPLEMENTED',
  502: 'BAD_GATEWAY',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
}

/** The body of a refusal: `{"errors":[{category, code, detail, field?}]}`. */
export function errorBody(error: SquareError): WireObject {
  return {
    errors: [{ category: categoryOf(error), code: error.code, detail: error.message, field: error.field }],
  }
}

function categoryOf({ status, code }: SquareError): string {
  if (code === 'MERCHANT_SUBSCRIPTION_NOT_FOUND') return 'MERCHANT_SUBSCRIPTION_ERROR'
  if (status === 401 || status === 403) return 'AUTHENTICATION_ERROR'
  if (status === 429) return 'RATE_LIMIT_ERROR'
  return status >= 500 ? 'API_ERROR' : 'INVALID_REQUEST_ERROR'
}
