import type { FastifyInstance } from 'fastify'
import {
  byTable,
  count,
  errorAnswers,
  flag,
  list,
  missingScope,
  number,
  numberOrNull,
  object,
  runStatus,
  text,
  textOrNull,
  time,
  timeOrNull,
} from '../answer-schemas.ts'
import { TABLE_STATUSES } from '../../db/state-schema.ts'
import type { ApiDeps } from '../api-deps.ts'
import { cacheBriefly } from '../cache-briefly.ts'
import { readStatus } from '../read-status.ts'

/** However many look at once, the database is asked once in this time. */
const CACHE_MS = 2000

const progress = {
  ...object({ kind: text, pages: count, slices_done: count, slices_total: count, checkpoint_at: timeOrNull }),
  nullable: true,
}

const verification = {
  ...object({ missing: count, stale: count, ghost: count, left: count, repaired: flag }),
  nullable: true,
  description:
    'How the table differed from Square at its last verification, whether that was repaired, and how many rows the repair left as they were',
}

const freshAsOf = {
  ...timeOrNull,
  description:
    'All that Square had then is here: the start of the last run that read everything of it to its end, the tables per whose rows it is listed too',
}

const FRESH = 'Whether it was read in the last slot of SYNC_CRON, with two hours of grace'

const tableStatus = object({
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
  verification,
  progress,
})

const answer = {
  description: 'Where every table stands, as of `timestamp`',
  ...object({
    success: flag,
    fresh_as_of: {
      ...freshAsOf,
      description: 'That of the oldest table of this installation that Square shows',
    },
    fresh: { ...flag, description: FRESH },
    sync_status: object({ sync_statuses: list(tableStatus), total_tables_tracked: number }),
    table_counts: byTable(count),
    current_run: {
      ...object({ run_id: text, kind: text, trigger: text, started_at: time, tables: byTable(text) }),
      nullable: true,
    },
    last_run: {
      ...object({
        run_id: text,
        kind: text,
        trigger: text,
        status: runStatus,
        error: textOrNull,
        finished_at: timeOrNull,
        token_expires_at: { ...timeOrNull, description: 'When the access token ends, where Square says so' },
      }),
      nullable: true,
    },
    next_run_at: { ...time, description: 'The next slot of SYNC_CRON' },
    timestamp: time,
  }),
}

/** Where every table stands; works with the queue down. */
export function addSyncStatusRoute(
  app: FastifyInstance,
  { db, starter: { tables, defaultTables: chosen }, schedule }: ApiDeps,
  clock: () => number,
): void {
  const status = cacheBriefly(CACHE_MS, clock, () => readStatus({ db, tables, chosen, schedule }, clock()))
  app.get(
    '/admin/sync-status',
    {
      schema: {
        summary: 'Where every table stands',
        tags: ['sync'],
        response: { 200: answer, ...errorAnswers },
      },
    },
    () => status(),
  )
}
