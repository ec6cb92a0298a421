import { RUN_STATUSES, TABLE_STATUSES } from '../db/state-schema.ts'

/** Pieces of the schemas of answers, in JSON Schema. What an answer's schema does not name is not sent. */

export const text = { type: 'string' } as const
export const textOrNull = { type: ['string', 'null'] } as const
export const flag = { type: 'boolean' } as const
export const count = { type: 'integer' } as const
export const number = { type: 'number' } as const
export const numberOrNull = { type: ['number', 'null'] } as const
/** ISO 8601 in UTC, with the source's microseconds where it has them. Not `date-time`: the serializer would cut them. */
export const time = { type: 'string', description: 'ISO 8601, UTC' } as const
export const timeOrNull = { type: ['string', 'null'], description: 'ISO 8601, UTC' } as const

export const runStatus = { type: 'string', enum: RUN_STATUSES } as const
export const missingScope = {
  ...textOrNull,
  description:
    'Of a forbidden table: the OAuth scopes to grant; none where only a personal access token may read it',
} as const

type Properties = Record<string, object>

/** An object with these fields; those in `optional` may be absent. */
export const object = (properties: Properties, optional: Properties = {}) => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
})

/** An object whose keys are names of tables. */
export const byTable = (value: object) => ({ type: 'object', additionalProperties: value })

export const list = (items: object) => ({ type: 'array', items })

/** Of a route that takes no parameters: one that is given all the same is a mistake. */
export const noQuery = { type: 'object', additionalProperties: false, properties: {} } as const
/** Of a route that takes no body. No body at all is null to the validator. */
export const noBody = { type: 'null' } as const

/** What every error looks like. */
const errorAnswer = {
  description: 'The request was refused or failed',
  ...object({ success: flag, error: text, request_id: text, timestamp: time }),
}

/** The answers that any route may give besides its own. */
export const errorAnswers = { '4xx': errorAnswer, '5xx': errorAnswer }

const tableResult = object(
  {
    success: {
      ...flag,
      description:
        'True if the table was read, or is unavailable and always was: the seller does not use the product',
    },
    status: { type: 'string', enum: TABLE_STATUSES },
    changes_applied: count,
    inserted: count,
    updated: count,
    unchanged: count,
    deleted: count,
    quarantined: count,
    placeholders: count,
    pages: count,
    requests: count,
    retries: count,
    duration_seconds: number,
    last_sync: timeOrNull,
    new_sync_time: timeOrNull,
  },
  {
    reason: text,
    error: text,
    missing_scope: missingScope,
    drift: { type: 'object', additionalProperties: count },
    verification: object({
      listed: count,
      missing: count,
      stale: count,
      ghost: count,
      left: count,
      repaired: flag,
      examples: object({ missing: list(text), stale: list(text), ghost: list(text) }),
    }),
  },
)

const runReportFields = {
  success: flag,
  message: text,
  total_changes: count,
  results: byTable(tableResult),
  brought_tables: {
    ...list(text),
    description: 'Tables that nobody asked for: the others are listed per their rows',
  },
  run_id: text,
  kind: text,
  status: runStatus,
  duration_seconds: number,
  timestamp: time,
}

/** The result of a run that was waited for, as it is answered with this status. */
export const awaitedReport = (ending: string) => ({
  description: `The run ${ending}: the one that was asked for, or (\`started\` false) the one that was running already`,
  ...object({ ...runReportFields, started: flag }, { error: text }),
})

/** The same with who asked for it and when. */
export const runDetail = {
  description: 'The run as it stands, per table',
  ...object(
    { ...runReportFields, trigger: text, started_at: time, finished_at: timeOrNull },
    { error: text },
  ),
}
