import { pino, type DestinationStream, type Logger } from 'pino'

export type Log = Logger

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/**
 * A log of JSON lines on stdout (`level`, `time` as ISO text, fields, `msg`). Errors are reduced to name, code, message and Square's
 * request id: messages of drizzle and of Square's SDK hold parameters and whole bodies. Every finished line is scrubbed of
 * secrets once more, so that one which slipped into a field is not written either.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, error: describeError, cause: describeError },
      hooks: { streamWrite: scrub },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  )
}

/** The longest error message that is logged: enough to recognise it. */
const MESSAGE_LENGTH = 500

/** What the log may say about an error. Anything that is not an error is only named by its type. */
function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { name: typeof error }
  // Errors of libraries carry these as own fields; their values are checked below.
  const { code, request_id: requestId } = error as Error & Partial<Record<string, unknown>>
  return {
    name: error.name,
    message: scrub(messageOf(error)).slice(0, MESSAGE_LENGTH),
    ...(typeof code === 'string' && { code }),
    ...(typeof requestId === 'string' && { request_id: requestId }),
  }
}

function messageOf(error: Error): string {
  // drizzle: "Failed query: <statement>\nparams: <values>". Server messages may quote a value as well: the code says what happened.
  if (error.name === 'PostgresError') return 'refused by Postgres'
  if (error.message.startsWith('Failed query:')) return 'Failed query'
  // SquareError: "<what happened>\nStatus code: 400\nBody: {…}".
  return error.message.split(/\n(?:params|Body): ?/)[0] ?? ''
}

const SECRETS: [pattern: RegExp, replacement: string][] = [
  // user:password@ in any connection URL, except that of our own example. The password ends at the last @ before the host.
  [/\b([a-z][a-z0-9+.-]{1,30}:\/\/)(?!user:password@host:)[^\s/"'?#]*@/gi, '$1[redacted]@'],
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/-]+=*/gi, '$1 [redacted]'],
  // Square: access tokens, application secrets, OAuth and personal tokens.
  [/\bEAAA[A-Za-z0-9_-]{10,}/g, '[redacted]'],
  [/\bsq0[a-z0-9]{3,6}-[A-Za-z0-9_-]{10,}/g, '[redacted]'],
]

/** The text without tokens, passwords of connection URLs and authorization headers. A repeat changes nothing. */
export function scrub(text: string): string {
  return SECRETS.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text)
}
