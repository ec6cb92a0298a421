import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ReadPlan } from '../../square/plan/read-plan.ts'

const timestamptz = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })
const count = (name: string) => bigint(name, { mode: 'number' }).notNull().default(0)

/** One row per synced table: the only truth about its progress, and who may write it now. */
export const syncState = pgTable('sync_state', {
  /** The synced table. */
  table_name: text('table_name').primaryKey(),
  /** Start of the last complete sync, on Square's clock. */
  last_sync_timestamp: timestamptz('last_sync_timestamp'),
  /** Start of the last run that left nothing of the table for later runs, on Square's clock. */
  fresh_as_of: timestamptz('fresh_as_of'),
  /** How many records the last complete sync read. */
  records_synced: count('records_synced'),
  /** How long the last complete sync took. */
  sync_duration_seconds: doublePrecision('sync_duration_seconds'),
  /** `idle`, `running`, or how the last sync ended. */
  status: text('status').notNull().default('idle'),
  /** Why the table was not read, or what a sync that did well has to say. */
  reason: text('reason'),
  /** What the last attempt failed with. Null once one has succeeded. */
  last_error: text('last_error'),
  /** How Square refused the table when it was last asked: `unavailable` or `forbidden`. Null once it has been read. */
  refusal: text('refusal'),
  /** The OAuth scopes that a forbidden table lacks. Null: only a personal access token may read it. */
  missing_scope: text('missing_scope'),
  /** When the last run that had the table in it came to it. On the database's clock, as is `last_success_at`. */
  last_attempt_at: timestamptz('last_attempt_at'),
  /** The last attempt that read the table to its end: the same time as `last_attempt_at` if that was the last one. */
  last_success_at: timestamptz('last_success_at'),
  /** Source time up to which the table is known to be complete. Moves forward only, with a read's last page. */
  watermark: timestamptz('watermark'),
  /** The last time a dailyLookBack read was started, on Square's clock. */
  looked_back_at: timestamptz('looked_back_at'),
  /** When the whole list, or all that the mirror knows, was last read to its end. */
  listed_at: timestamptz('listed_at'),
  /** How many requests reading the whole list took. */
  list_requests: integer('list_requests'),
  /** By how many rows the mirror was ahead of Square's count when the list had been read. */
  count_gap: integer('count_gap').notNull().default(0),
  /** Where the read that is under way stands. Null between runs. */
  checkpoint: jsonb('checkpoint').$type<ReadPlan>(),
  /** When the read last moved. */
  checkpoint_at: timestamptz('checkpoint_at'),
  /** Live rows: not deleted, no placeholders. Kept with every page, so that status never counts. */
  row_count: count('row_count'),
  /** Rows that a sweep found gone but did not mark, because they were too many at once. */
  deletions_withheld: integer('deletions_withheld').notNull().default(0),
  /** How many deletions an operator has approved for the next sweep. */
  deletions_approved: integer('deletions_approved').notNull().default(0),
  /** When the table was last compared with Square. */
  last_verified_at: timestamptz('last_verified_at'),
  /** Locations that the token may not see: what the watermark says is not about them. */
  refused_locations: text('refused_locations')
    .array()
    .notNull()
    .default(sql`'{}'`),
  /** Fencing token: taken up by one with each lease; every write must still hold it. */
  fence: bigint('fence', { mode: 'number' }).notNull().default(0),
  /** The process that may write the table now. */
  owner: text('owner'),
  /** Until when it may, unless it gives another sign of life. */
  lease_until: timestamptz('lease_until'),
  /** When the row was made. */
  created_at: timestamptz('created_at').notNull().defaultNow(),
  /** When the row last changed. */
  updated_at: timestamptz('updated_at').notNull().defaultNow(),
})

/** The history of runs, never overwritten. */
export const syncRuns = pgTable(
  'sync_runs',
  {
    /** The run's id: run_id elsewhere. */
    id: uuid('id').primaryKey(),
    /** `incremental`: changes only; `foundation`: everything; `verify`: compared, and stored only where it repairs. */
    kind: text('kind').$type<RunKind>().notNull(),
    /** Who began it: `schedule`, `http`, `cli`, or `recovery` after a run that died or left tables behind. */
    trigger: text('trigger').$type<RunTrigger>().notNull(),
    /** `running`, `completed`, `partial` (some tables failed or are no longer permitted), `failed` (as a whole: see error) or `cancelled`. */
    status: text('status').$type<RunStatus>().notNull().default('running'),
    /** The tables that it was to read. */
    tables: text('tables').array().notNull(),
    /** Those among them that nobody asked for: the others are listed per their rows. Read incrementally, whatever the run does. */
    brought: text('brought')
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** The scheduled time that this run answers; unique, so that no slot runs twice. */
    scheduled_for: timestamptz('scheduled_for'),
    /** Why it failed as a whole. */
    error: text('error'),
    /** A verification that also repairs what it finds. */
    repair: boolean('repair').notNull().default(false),
    /** When the token ends. Null: it does not (a personal access token), or Square does not say. */
    token_expires_at: timestamptz('token_expires_at'),
    /** When somebody asked it to end. */
    cancel_requested_at: timestamptz('cancel_requested_at'),
    /** The process that last gave a sign of life. */
    owner: text('owner').notNull(),
    /** Until when that sign counts. */
    lease_until: timestamptz('lease_until').notNull(),
    /** When it began. On the database's clock. */
    started_at: timestamptz('started_at').notNull().defaultNow(),
    /** When it ended. Null: it is running. */
    finished_at: timestamptz('finished_at'),
  },
  (table) => [
    uniqueIndex('sync_runs_one_running')
      .on(table.status)
      .where(sql`status = 'running'`),
    uniqueIndex('sync_runs_scheduled_for_key').on(table.scheduled_for, table.kind),
    index('sync_runs_started_at_idx').on(table.started_at.desc()),
  ],
)

/** What a run did to one table; counters move in the transaction of the page that they count. */
export const syncRunTables = pgTable(
  'sync_run_tables',
  {
    /** The run. */
    run_id: uuid('run_id')
      .notNull()
      .references(() => syncRuns.id),
    /** The synced table. */
    table_name: text('table_name').notNull(),
    /** `waiting`, `running`, `completed`, `unavailable` (the seller has no such product), `forbidden` (the token may not), `skipped` (what it stands on was not read), `failed` or `cancelled`. */
    status: text('status').$type<TableStatus>().notNull().default('waiting'),
    /** Why it was not read, or what a table that was read has to say. */
    reason: text('reason'),
    /** What it failed with. */
    error: text('error'),
    /** Of a `forbidden` table: the OAuth scopes to grant. Null: only a personal access token may read it. */
    missing_scope: text('missing_scope'),
    /** When the run came to the table. */
    started_at: timestamptz('started_at'),
    /** When the run was done with it. */
    finished_at: timestamptz('finished_at'),
    /** `last_sync_timestamp` before this run. */
    last_sync: timestamptz('last_sync'),
    /** `last_sync_timestamp` after this run. */
    new_sync_time: timestamptz('new_sync_time'),
    /** Requests to Square. */
    requests: count('requests'),
    /** Those among them that repeated one. */
    retries: count('retries'),
    /** Size of the answers, in bytes. */
    bytes: count('bytes'),
    /** Pages that were stored. */
    pages: count('pages'),
    /** Records that Square sent. */
    rows_read: count('rows_read'),
    /** Rows that were new. */
    inserted: count('inserted'),
    /** Rows that changed. */
    updated: count('updated'),
    /** Records that were as the mirror had them. */
    unchanged: count('unchanged'),
    /** Rows that were marked as deleted. */
    deleted: count('deleted'),
    /** Records that Postgres refused. */
    quarantined: count('quarantined'),
    /** Rows made for parents that Square does not show. */
    placeholders: count('placeholders'),
    /** How many values did not fit their column and became NULL, by column. */
    drift: jsonb('drift').$type<Record<string, number>>().notNull().default({}),
  },
  (table) => [primaryKey({ name: 'sync_run_tables_pkey', columns: [table.run_id, table.table_name] })],
)

/** Records that Postgres refused, kept with the reason until a retry stores them. */
export const quarantine = pgTable(
  'quarantine',
  {
    /** The synced table. */
    table_name: text('table_name').notNull(),
    /** The record's key; its beginning and a hash where it is too long. */
    record_key: text('record_key').notNull(),
    /** The record as Square sent it. */
    record: text('record').notNull(),
    /** SQLSTATE of the refusal, or `no_key`. */
    code: text('code').notNull(),
    /** The refusal in words. */
    reason: text('reason').notNull(),
    /** How often it was tried. */
    attempts: integer('attempts').notNull().default(1),
    /** The run that tried last. */
    run_id: uuid('run_id'),
    /** When it was first refused. */
    first_seen_at: timestamptz('first_seen_at').notNull().defaultNow(),
    /** When it was last refused. */
    last_seen_at: timestamptz('last_seen_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ name: 'quarantine_pkey', columns: [table.table_name, table.record_key] })],
)

/** Ids under which Square answers with another record: customers that were merged. */
export const recordAliases = pgTable(
  'record_aliases',
  {
    /** The synced table. */
    table_name: text('table_name').notNull(),
    /** The id that was asked for. */
    old_id: text('old_id').notNull(),
    /** The id of the record that Square answered with. */
    new_id: text('new_id').notNull(),
    /** When Square last answered so. */
    seen_at: timestamptz('seen_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ name: 'record_aliases_pkey', columns: [table.table_name, table.old_id] })],
)

/** The keys that a complete list has shown so far, one row per page: what is live and not among them is gone. */
export const syncSeen = pgTable(
  'sync_seen',
  {
    /** The synced table. */
    table_name: text('table_name').notNull(),
    /** Which of the lists that make up the table. */
    partition: integer('partition').notNull(),
    /** Which page of that list. */
    page: integer('page').notNull(),
    /** The keys on the page, a JSON array. */
    keys: jsonb('keys').notNull(),
  },
  (table) => [
    primaryKey({ name: 'sync_seen_pkey', columns: [table.table_name, table.partition, table.page] }),
  ],
)

/** Parents whose parts were asked for, of tables that Square lists per parent only: unchanged ones are not asked again. */
export const syncAsked = pgTable(
  'sync_asked',
  {
    /** The synced table. */
    table_name: text('table_name').notNull(),
    /** The parent's key. */
    parent_key: text('parent_key').notNull(),
    /** When the parent had changed last (its `synced_at`, or what the table declares) as its parts were stored: later, and they are asked for again. Null: they never were. */
    parent_synced_at: timestamptz('parent_synced_at'),
    /** The run whose read asked last. */
    run_id: uuid('run_id').notNull(),
    /** Whether Square showed the list then. */
    answered: boolean('answered').notNull(),
    /** When it was asked. */
    asked_at: timestamptz('asked_at').notNull(),
  },
  (table) => [primaryKey({ name: 'sync_asked_pkey', columns: [table.table_name, table.parent_key] })],
)

/** Ids that rows name and the mirror lacks, of tables whose list hides records: each is asked for once, and the answer remembered. */
export const syncWanted = pgTable(
  'sync_wanted',
  {
    /** The synced table that lacks it. */
    table_name: text('table_name').notNull(),
    /** The id that rows name. */
    id: text('id').notNull(),
    /** Null: not asked for yet, or without a clear answer. True: Square shows it by id. False: Square does not know it. */
    found: boolean('found'),
    /** How often it was asked for. */
    attempts: integer('attempts').notNull().default(0),
    /** When it was last asked for. */
    asked_at: timestamptz('asked_at'),
  },
  (table) => [
    primaryKey({ name: 'sync_wanted_pkey', columns: [table.table_name, table.id] }),
    index('sync_wanted_open_idx')
      .on(table.table_name, table.id)
      .where(sql`found is null`),
  ],
)

/** What verifications found, never overwritten. */
export const verifications = pgTable(
  'verifications',
  {
    /** The run that compared. */
    run_id: uuid('run_id')
      .notNull()
      .references(() => syncRuns.id),
    /** The synced table. */
    table_name: text('table_name').notNull(),
    /** When the comparison was done. */
    verified_at: timestamptz('verified_at').notNull().defaultNow(),
    /** Records that Square listed. */
    listed: count('listed'),
    /** Square has it, the mirror does not. */
    missing: count('missing'),
    /** Both have it, and they differ, though Square has not changed it since the last sync. */
    stale: count('stale'),
    /** The mirror shows it as live, Square does not have it. */
    ghost: count('ghost'),
    /** Of a repair: what it could not make equal. Deletions withheld and refused records come on top. */
    left: count('left'),
    /** Parents whose lists were not compared, because a run asks about so many only: later verifications compare them. */
    uncompared: count('uncompared'),
    /** Whether what was found was also repaired. */
    repaired: boolean('repaired').notNull(),
    /** Some keys of what was found: {missing, stale, ghost}. */
    examples: jsonb('examples').$type<{ missing: string[]; stale: string[]; ghost: string[] }>().notNull(),
  },
  (table) => [primaryKey({ name: 'verifications_pkey', columns: [table.run_id, table.table_name] })],
)

/** Whose mirror this is. One row, for ever. */
export const mirrorIdentity = pgTable(
  'mirror_identity',
  {
    /** Always true: there is one row. */
    only: boolean('only').primaryKey().default(true),
    /** The mirror's own id: its queue is named after it, so that mirrors that share a Redis do not take each other's jobs. */
    id: uuid('id').notNull().defaultRandom(),
    /** Square's id of the merchant whose account is mirrored, from the first run on. */
    merchant_id: text('merchant_id'),
    /** `production` or `sandbox`. */
    environment: text('environment'),
    /** When the merchant was first known. */
    claimed_at: timestamptz('claimed_at'),
    /** When the mirror was made. */
    created_at: timestamptz('created_at').notNull().defaultNow(),
  },
  (table) => [check('mirror_identity_one_row', sql`${table.only}`)],
)

/** The schedules' memory: the slot that was last begun. */
export const syncSchedule = pgTable('sync_schedule', {
  /** `sync` or `verify`. */
  name: text('name').$type<'sync' | 'verify'>().primaryKey(),
  /** The schedule as it was then. */
  cron: text('cron').notNull(),
  /** The time zone that it was meant in. */
  timezone: text('timezone').notNull(),
  /** The scheduled time that was last begun. */
  last_slot: timestamptz('last_slot').notNull(),
})

export const RUN_KINDS = ['incremental', 'foundation', 'verify'] as const
export type RunKind = (typeof RUN_KINDS)[number]
export const RUN_TRIGGERS = ['schedule', 'http', 'cli', 'recovery'] as const
export type RunTrigger = (typeof RUN_TRIGGERS)[number]
export const RUN_STATUSES = ['running', 'completed', 'partial', 'failed', 'cancelled'] as const
export type RunStatus = (typeof RUN_STATUSES)[number]
/** `unavailable`: the seller has no such product. `forbidden`: the token may not. `skipped`: what it stands on was not read. */
export const TABLE_STATUSES = [
  'waiting',
  'running',
  'completed',
  'unavailable',
  'forbidden',
  'skipped',
  'failed',
  'cancelled',
] as const
export type TableStatus = (typeof TABLE_STATUSES)[number]

export const stateSchema = {
  syncState,
  syncRuns,
  syncRunTables,
  quarantine,
  mirrorIdentity,
  recordAliases,
  syncSeen,
  syncAsked,
  syncWanted,
  syncSchedule,
  verifications,
}
