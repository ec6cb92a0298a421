import type { FastifyInstance } from 'fastify'
import { RUN_KINDS, RUN_STATUSES, RUN_TRIGGERS, TABLE_STATUSES } from '../../db/state/state-schema.ts'
import {
  byTable,
  count,
  flag,
  list,
  named,
  number,
  object,
  ref,
  runId,
  text,
  textOrNull,
  time,
  timeOrNull,
} from './answer-schemas.ts'

/** What several routes say of runs and of their tables. */

export const runKind = named('RunKind', { type: 'string', enum: RUN_KINDS })
export const runStatus = named('RunStatus', {
  type: 'string',
  enum: RUN_STATUSES,
  description: '`partial`: some table was not read. `failed`: the run as a whole',
})
export const runTrigger = named('RunTrigger', {
  type: 'string',
  enum: RUN_TRIGGERS,
  description: 'Who asked for it. `recovery`: it goes on with a run that was interrupted',
})
export const turnStatus = named('TableStatus', {
  type: 'string',
  enum: TABLE_STATUSES,
  description:
    '`unavailable`: the seller has no such product. `forbidden`: the token may not. `skipped`: what it stands on was not read',
})

export const missingScope = {
  ...textOrNull,
  description:
    'Of a forbidden table: the OAuth scopes to grant; none where only a personal access token may read it',
} as const

const verificationResult = named(
  'VerificationResult',
  object({
    listed: count,
    missing: count,
    stale: count,
    ghost: count,
    left: count,
    uncompared: count,
    repaired: flag,
    examples: object({ missing: list(text), stale: list(text), ghost: list(text) }),
  }),
)

const tableResult = named(
  'TableResult',
  object(
    {
      success: {
        ...flag,
        description:
          'True if the table was read, or is unavailable and always was: the seller does not use the product',
      },
      status: ref(turnStatus),
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
      drift: {
        type: 'object',
        additionalProperties: count,
        description: 'Values of the wrong type, by path in the record',
      },
      verification: ref(verificationResult),
    },
  ),
)

const reportFields = {
  success: { ...flag, description: 'True if the run is complete' },
  message: text,
  total_changes: count,
  results: byTable(ref(tableResult)),
  brought_tables: {
    ...list(text),
    description: 'Tables that nobody asked for: the others are listed per their rows',
  },
  run_id: runId,
  kind: ref(runKind),
  status: ref(runStatus),
  duration_seconds: number,
  timestamp: time,
}

/** The result of a run that was waited for. */
export const awaitedRun = named('AwaitedRun', object({ ...reportFields, started: flag }, { error: text }))

/** The same with who asked for it and when. */
export const runDetail = named(
  'Run',
  object(
    { ...reportFields, trigger: ref(runTrigger), started_at: time, finished_at: timeOrNull },
    { error: text },
  ),
)

/** Before the routes that refer to them. */
export function addRunSchemas(app: FastifyInstance): void {
  for (const schema of [runKind, runStatus, runTrigger, turnStatus, verificationResult, tableResult])
    app.addSchema(schema)
  app.addSchema(awaitedRun).addSchema(runDetail)
}
