import type { FastifyInstance } from 'fastify'
import { TABLE_STATUSES } from '../../db/state/state-schema.ts'
import { READ_KINDS } from '../../square/plan/read-plan.ts'
import {
  answerOf,
  byTable,
  count,
  flag,
  list,
  named,
  numberOrNull,
  object,
  ref,
  refOrNull,
  runId,
  text,
  textOrNull,
  time,
  timeOrNull,
  yes,
} from '../document/answer-schemas.ts'
import type { ApiDeps } from '../api-deps.ts'
import { cacheBriefly } from '../status/cache-briefly.ts'
import { errors } from '../document/error-answers.ts'
import { readStatus } from '../status/read-status.ts'
import { missingScope, runKind, runStatus, runTrigger, turnStatus } from '../document/run-schemas.ts'

/** The database is asked at most once in this time, however many callers there are. */
const CACHE_MS = 2000

const progress = named(
  'TableProgress',
  object({
    kind: { type: 'string', enum: READ_KINDS },
    pages: count,
    partitions_done: count,
    partitions_total: count,
    checkpoint_at: timeOrNull,
  }),
)

const verification = named('LastVerification', {
  ...object({ missing: count, stale: count, ghost: count, left: count, uncompared: count, repaired: flag }),
  description:
    'How the table differed from Square at its last verification, whether that was repaired, how many rows the repair left as they were, and the lists of how many parents were left to later verifications',
})

const freshAsOf = {
  ...timeOrNull,
  description:
    'All that Square had then is here: the start of the last run that read everything of it to its end, the tables per whose rows it is listed too',
}

const FRESH = 'Whether it was read in the last slot of SYNC_CRON, with two hours of grace'

const tableStanding = named(
  'TableStanding',
  object({
    table_name: text,
    domain: text,
    last_sync_timestamp: timeOrNull,
    records_synced: count,
    sync_duration_seconds: numberOrNull,
    updated_at: timeOrNull,
    status: {
      type: 'string',
      enum: ['never', 'idle', ...TABLE_STATUSES],
      description: '`never` before the first sync, `running`, or how the last one ended',
    },
    reason: textOrNull,
    missing_scope: missingScope,
    last_attempt: { ...timeOrNull, description: 'When the last run that had the table in it came to it' },
    last_success: {
      ...timeOrNull,
      description:
        'The last attempt that read the table to its end: equal to `last_attempt` if that was the last one',
    },
    fresh_as_of: freshAsOf,
    fresh: {
      type: ['boolean', 'null'],
      description: `${FRESH}; null: Square shows the table to this account never`,
    },
    watermark: { ...timeOrNull, description: 'Source time up to which the table is complete' },
    lag_seconds: { ...numberOrNull, description: 'How long ago `fresh_as_of` is' },
    row_count: { ...count, description: 'Live rows: not deleted, no placeholders' },
    quarantined: count,
    deletions_withheld: count,
    changes_seen: {
      ...text,
      description:
        'When a change is seen at the latest: `at once` (by the next run), `within N days` or `weekly` (by the verification)',
    },
    deletions_seen: { ...text, description: 'The same of deletions' },
    last_error: textOrNull,
    last_verified_at: timeOrNull,
    verification: refOrNull(verification),
    progress: refOrNull(progress),
  }),
)

const currentRun = named(
  'CurrentRun',
  object({
    run_id: runId,
    kind: ref(runKind),
    trigger: ref(runTrigger),
    started_at: time,
    tables: byTable(ref(turnStatus)),
  }),
)

const lastRun = named(
  'LastRun',
  object({
    run_id: runId,
    kind: ref(runKind),
    trigger: ref(runTrigger),
    status: ref(runStatus),
    error: textOrNull,
    finished_at: timeOrNull,
    token_expires_at: { ...timeOrNull, description: 'When the access token ends, where Square says so' },
  }),
)

const mirrorStatus = named(
  'MirrorStatus',
  object({
    success: yes,
    fresh_as_of: {
      ...freshAsOf,
      description: 'That of the oldest table of this installation that Square shows',
    },
    fresh: { ...flag, description: FRESH },
    sync_status: object({ sync_statuses: list(ref(tableStanding)), total_tables_tracked: count }),
    table_counts: byTable(count),
    current_run: refOrNull(currentRun),
    last_run: refOrNull(lastRun),
    next_run_at: { ...time, description: 'The next slot of SYNC_CRON' },
    timestamp: time,
  }),
)

/** Where every table stands; works with the queue down. */
export function addSyncStatusRoute(
  app: FastifyInstance,
  { db, starter: { tables, defaultTables: chosen }, schedule }: ApiDeps,
  clock: () => number,
): void {
  const read = cacheBriefly(CACHE_MS, clock, () => readStatus({ db, tables, chosen, schedule }, clock()))
  let written: { status: object; body: Buffer } | undefined
  for (const schema of [progress, verification, tableStanding, currentRun, lastRun, mirrorStatus])
    app.addSchema(schema)
  app.get(
    '/admin/sync-status',
    {
      schema: {
        operationId: 'getStatus',
        summary: 'Where every table stands',
        tags: ['sync'],
        response: { 200: answerOf('Where every table stands, as of `timestamp`', mirrorStatus), ...errors() },
      },
    },
    async (_request, reply) => {
      const status = await read()
      // As text it is 45 KB: to write it anew for every caller cost six times the rest of the answer.
      if (written?.status !== status)
        written = { status, body: Buffer.from(reply.serialize(status) as string) }
      return reply.type('application/json; charset=utf-8').send(written.body)
    },
  )
}
