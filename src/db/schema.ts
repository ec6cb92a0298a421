/**
 * Every table of a mirror, for Drizzle: `import * as schema from 'square-sync/schema'`. Names are those of the database. The tables
 * stand in the schema that the variable DATABASE_SCHEMA names when this module is loaded; in `square`, if it is not set.
 *
 * Generated from src/db/tables and src/db/state/state-schema.ts by `npm run generate`: do not edit.
 */
import { relations, sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
  pgSchema,
  pgTable,
  type PgTableFn,
} from 'drizzle-orm/pg-core'

const schema = process.env['DATABASE_SCHEMA'] || 'square'
const table = (schema === 'public' ? pgTable : pgSchema(schema).table) as PgTableFn<string>

/** One row per synced table: the only truth about its progress, and who may write it now. */
export const sync_state = table('sync_state', {
  /** The synced table. */
  table_name: text('table_name').primaryKey(),
  /** Start of the last complete sync, on Square's clock. */
  last_sync_timestamp: timestamp('last_sync_timestamp', { withTimezone: true, mode: 'string' }),
  /** Start of the last run that left nothing of the table for later runs, on Square's clock. */
  fresh_as_of: timestamp('fresh_as_of', { withTimezone: true, mode: 'string' }),
  /** How many records the last complete sync read. */
  records_synced: bigint('records_synced', { mode: 'number' }).notNull().default(0),
  /** How long the last complete sync took. */
  sync_duration_seconds: doublePrecision('sync_duration_seconds'),
  /** idle, running, or how the last sync ended. */
  status: text('status').notNull().default('idle'),
  /** Why the table was not read, or what a sync that did well has to say. */
  reason: text('reason'),
  /** What the last attempt failed with. Null once one has succeeded. */
  last_error: text('last_error'),
  /** How Square refused the table when it was last asked: unavailable or forbidden. Null once it has been read. */
  refusal: text('refusal'),
  /** The OAuth scopes that a forbidden table lacks. Null: only a personal access token may read it. */
  missing_scope: text('missing_scope'),
  /** When the last run that had the table in it came to it. On the database's clock, as is last_success_at. */
  last_attempt_at: timestamp('last_attempt_at', { withTimezone: true, mode: 'string' }),
  /** The last attempt that read the table to its end: the same time as last_attempt_at if that was the last one. */
  last_success_at: timestamp('last_success_at', { withTimezone: true, mode: 'string' }),
  /** Source time up to which the table is known to be complete. Moves forward only, with a read's last page. */
  watermark: timestamp('watermark', { withTimezone: true, mode: 'string' }),
  /** The last time a dailyLookBack read was started, on Square's clock. */
  looked_back_at: timestamp('looked_back_at', { withTimezone: true, mode: 'string' }),
  /** When the whole list, or all that the mirror knows, was last read to its end. */
  listed_at: timestamp('listed_at', { withTimezone: true, mode: 'string' }),
  /** How many requests reading the whole list took. */
  list_requests: integer('list_requests'),
  /** By how many rows the mirror was ahead of Square's count when the list had been read. */
  count_gap: integer('count_gap').notNull().default(0),
  /** Where the read that is under way stands. Null between runs. */
  checkpoint: jsonb('checkpoint'),
  /** When the read last moved. */
  checkpoint_at: timestamp('checkpoint_at', { withTimezone: true, mode: 'string' }),
  /** Live rows: not deleted, no placeholders. Kept with every page, so that status never counts. */
  row_count: bigint('row_count', { mode: 'number' }).notNull().default(0),
  /** Rows that a sweep found gone but did not mark, because they were too many at once. */
  deletions_withheld: integer('deletions_withheld').notNull().default(0),
  /** How many deletions an operator has approved for the next sweep. */
  deletions_approved: integer('deletions_approved').notNull().default(0),
  /** When the table was last compared with Square. */
  last_verified_at: timestamp('last_verified_at', { withTimezone: true, mode: 'string' }),
  /** Locations that the token may not see: what the watermark says is not about them. */
  refused_locations: text('refused_locations').array().notNull().default(sql`'{}'`),
  /** Fencing token: taken up by one with each lease; every write must still hold it. */
  fence: bigint('fence', { mode: 'number' }).notNull().default(0),
  /** The process that may write the table now. */
  owner: text('owner'),
  /** Until when it may, unless it gives another sign of life. */
  lease_until: timestamp('lease_until', { withTimezone: true, mode: 'string' }),
  /** When the row was made. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** When the row last changed. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
})

/** The history of runs, never overwritten. */
export const sync_runs = table('sync_runs', {
  /** The run's id: run_id elsewhere. */
  id: uuid('id').primaryKey(),
  /** incremental: changes only; foundation: everything; verify: compared, and stored only where it repairs. */
  kind: text('kind').notNull(),
  /** Who began it: schedule, http, cli, or recovery after a run that died or left tables behind. */
  trigger: text('trigger').notNull(),
  /** running, completed, partial (some tables failed or are no longer permitted), failed (as a whole: see error) or cancelled. */
  status: text('status').notNull().default('running'),
  /** The tables that it was to read. */
  tables: text('tables').array().notNull(),
  /** Those among them that nobody asked for: the others are listed per their rows. Read incrementally, whatever the run does. */
  brought: text('brought').array().notNull().default(sql`'{}'`),
  /** The scheduled time that this run answers; unique, so that no slot runs twice. */
  scheduled_for: timestamp('scheduled_for', { withTimezone: true, mode: 'string' }),
  /** Why it failed as a whole. */
  error: text('error'),
  /** A verification that also repairs what it finds. */
  repair: boolean('repair').notNull().default(false),
  /** When the token ends. Null: it does not (a personal access token), or Square does not say. */
  token_expires_at: timestamp('token_expires_at', { withTimezone: true, mode: 'string' }),
  /** When somebody asked it to end. */
  cancel_requested_at: timestamp('cancel_requested_at', { withTimezone: true, mode: 'string' }),
  /** The process that last gave a sign of life. */
  owner: text('owner').notNull(),
  /** Until when that sign counts. */
  lease_until: timestamp('lease_until', { withTimezone: true, mode: 'string' }).notNull(),
  /** When it began. On the database's clock. */
  started_at: timestamp('started_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** When it ended. Null: it is running. */
  finished_at: timestamp('finished_at', { withTimezone: true, mode: 'string' }),
}, (self) => [
  uniqueIndex('sync_runs_one_running').on(self.status).where(sql`status = 'running'`),
  uniqueIndex('sync_runs_scheduled_for_key').on(self.scheduled_for, self.kind),
  index('sync_runs_started_at_idx').on(self.started_at.desc()),
])

/** What a run did to one table; counters move in the transaction of the page that they count. */
export const sync_run_tables = table('sync_run_tables', {
  /** The run. */
  run_id: uuid('run_id').notNull(),
  /** The synced table. */
  table_name: text('table_name').notNull(),
  /** waiting, running, completed, unavailable (the seller has no such product), forbidden (the token may not), skipped (what it stands on was not read), failed or cancelled. */
  status: text('status').notNull().default('waiting'),
  /** Why it was not read, or what a table that was read has to say. */
  reason: text('reason'),
  /** What it failed with. */
  error: text('error'),
  /** Of a forbidden table: the OAuth scopes to grant. Null: only a personal access token may read it. */
  missing_scope: text('missing_scope'),
  /** When the run came to the table. */
  started_at: timestamp('started_at', { withTimezone: true, mode: 'string' }),
  /** When the run was done with it. */
  finished_at: timestamp('finished_at', { withTimezone: true, mode: 'string' }),
  /** last_sync_timestamp before this run. */
  last_sync: timestamp('last_sync', { withTimezone: true, mode: 'string' }),
  /** last_sync_timestamp after this run. */
  new_sync_time: timestamp('new_sync_time', { withTimezone: true, mode: 'string' }),
  /** Requests to Square. */
  requests: bigint('requests', { mode: 'number' }).notNull().default(0),
  /** Those among them that repeated one. */
  retries: bigint('retries', { mode: 'number' }).notNull().default(0),
  /** Size of the answers, in bytes. */
  bytes: bigint('bytes', { mode: 'number' }).notNull().default(0),
  /** Pages that were stored. */
  pages: bigint('pages', { mode: 'number' }).notNull().default(0),
  /** Records that Square sent. */
  rows_read: bigint('rows_read', { mode: 'number' }).notNull().default(0),
  /** Rows that were new. */
  inserted: bigint('inserted', { mode: 'number' }).notNull().default(0),
  /** Rows that changed. */
  updated: bigint('updated', { mode: 'number' }).notNull().default(0),
  /** Records that were as the mirror had them. */
  unchanged: bigint('unchanged', { mode: 'number' }).notNull().default(0),
  /** Rows that were marked as deleted. */
  deleted: bigint('deleted', { mode: 'number' }).notNull().default(0),
  /** Records that Postgres refused. */
  quarantined: bigint('quarantined', { mode: 'number' }).notNull().default(0),
  /** Rows made for parents that Square does not show. */
  placeholders: bigint('placeholders', { mode: 'number' }).notNull().default(0),
  /** How many values did not fit their column and became NULL, by column. */
  drift: jsonb('drift').notNull().default({}),
}, (self) => [
  primaryKey({ name: 'sync_run_tables_pkey', columns: [self.run_id, self.table_name] }),
  foreignKey({ name: 'sync_run_tables_run_id_sync_runs_id_fk', columns: [self.run_id], foreignColumns: [sync_runs.id] }),
])

/** Records that Postgres refused, kept with the reason until a retry stores them. */
export const quarantine = table('quarantine', {
  /** The synced table. */
  table_name: text('table_name').notNull(),
  /** The record's key; its beginning and a hash where it is too long. */
  record_key: text('record_key').notNull(),
  /** The record as Square sent it. */
  record: text('record').notNull(),
  /** SQLSTATE of the refusal, or no_key. */
  code: text('code').notNull(),
  /** The refusal in words. */
  reason: text('reason').notNull(),
  /** How often it was tried. */
  attempts: integer('attempts').notNull().default(1),
  /** The run that tried last. */
  run_id: uuid('run_id'),
  /** When it was first refused. */
  first_seen_at: timestamp('first_seen_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** When it was last refused. */
  last_seen_at: timestamp('last_seen_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
}, (self) => [
  primaryKey({ name: 'quarantine_pkey', columns: [self.table_name, self.record_key] }),
])

/** Whose mirror this is. One row, for ever. */
export const mirror_identity = table('mirror_identity', {
  /** Always true: there is one row. */
  only: boolean('only').primaryKey().default(true),
  /** The mirror's own id: its queue is named after it, so that mirrors that share a Redis do not take each other's jobs. */
  id: uuid('id').notNull().default(sql`gen_random_uuid()`),
  /** Square's id of the merchant whose account is mirrored, from the first run on. */
  merchant_id: text('merchant_id'),
  /** production or sandbox. */
  environment: text('environment'),
  /** When the merchant was first known. */
  claimed_at: timestamp('claimed_at', { withTimezone: true, mode: 'string' }),
  /** When the mirror was made. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
}, (self) => [
  check('mirror_identity_one_row', sql`${self.only}`),
])

/** Ids under which Square answers with another record: customers that were merged. */
export const record_aliases = table('record_aliases', {
  /** The synced table. */
  table_name: text('table_name').notNull(),
  /** The id that was asked for. */
  old_id: text('old_id').notNull(),
  /** The id of the record that Square answered with. */
  new_id: text('new_id').notNull(),
  /** When Square last answered so. */
  seen_at: timestamp('seen_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
}, (self) => [
  primaryKey({ name: 'record_aliases_pkey', columns: [self.table_name, self.old_id] }),
])

/** The keys that a complete list has shown so far, one row per page: what is live and not among them is gone. */
export const sync_seen = table('sync_seen', {
  /** The synced table. */
  table_name: text('table_name').notNull(),
  /** Which of the lists that make up the table. */
  partition: integer('partition').notNull(),
  /** Which page of that list. */
  page: integer('page').notNull(),
  /** The keys on the page, a JSON array. */
  keys: jsonb('keys').notNull(),
}, (self) => [
  primaryKey({ name: 'sync_seen_pkey', columns: [self.table_name, self.partition, self.page] }),
])

/** Parents whose parts were asked for, of tables that Square lists per parent only: unchanged ones are not asked again. */
export const sync_asked = table('sync_asked', {
  /** The synced table. */
  table_name: text('table_name').notNull(),
  /** The parent's key. */
  parent_key: text('parent_key').notNull(),
  /** When the parent had changed last (its synced_at, or what the table declares) as its parts were stored: later, and they are asked for again. Null: they never were. */
  parent_synced_at: timestamp('parent_synced_at', { withTimezone: true, mode: 'string' }),
  /** The run whose read asked last. */
  run_id: uuid('run_id').notNull(),
  /** Whether Square showed the list then. */
  answered: boolean('answered').notNull(),
  /** When it was asked. */
  asked_at: timestamp('asked_at', { withTimezone: true, mode: 'string' }).notNull(),
}, (self) => [
  primaryKey({ name: 'sync_asked_pkey', columns: [self.table_name, self.parent_key] }),
])

/** Ids that rows name and the mirror lacks, of tables whose list hides records: each is asked for once, and the answer remembered. */
export const sync_wanted = table('sync_wanted', {
  /** The synced table that lacks it. */
  table_name: text('table_name').notNull(),
  /** The id that rows name. */
  id: text('id').notNull(),
  /** Null: not asked for yet, or without a clear answer. True: Square shows it by id. False: Square does not know it. */
  found: boolean('found'),
  /** How often it was asked for. */
  attempts: integer('attempts').notNull().default(0),
  /** When it was last asked for. */
  asked_at: timestamp('asked_at', { withTimezone: true, mode: 'string' }),
}, (self) => [
  primaryKey({ name: 'sync_wanted_pkey', columns: [self.table_name, self.id] }),
  index('sync_wanted_open_idx').on(self.table_name, self.id).where(sql`found is null`),
])

/** The schedules' memory: the slot that was last begun. */
export const sync_schedule = table('sync_schedule', {
  /** sync or verify. */
  name: text('name').primaryKey(),
  /** The schedule as it was then. */
  cron: text('cron').notNull(),
  /** The time zone that it was meant in. */
  timezone: text('timezone').notNull(),
  /** The scheduled time that was last begun. */
  last_slot: timestamp('last_slot', { withTimezone: true, mode: 'string' }).notNull(),
})

/** What verifications found, never overwritten. */
export const verifications = table('verifications', {
  /** The run that compared. */
  run_id: uuid('run_id').notNull(),
  /** The synced table. */
  table_name: text('table_name').notNull(),
  /** When the comparison was done. */
  verified_at: timestamp('verified_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** Records that Square listed. */
  listed: bigint('listed', { mode: 'number' }).notNull().default(0),
  /** Square has it, the mirror does not. */
  missing: bigint('missing', { mode: 'number' }).notNull().default(0),
  /** Both have it, and they differ, though Square has not changed it since the last sync. */
  stale: bigint('stale', { mode: 'number' }).notNull().default(0),
  /** The mirror shows it as live, Square does not have it. */
  ghost: bigint('ghost', { mode: 'number' }).notNull().default(0),
  /** Of a repair: what it could not make equal. Deletions withheld and refused records come on top. */
  left: bigint('left', { mode: 'number' }).notNull().default(0),
  /** Parents whose lists were not compared, because a run asks about so many only: later verifications compare them. */
  uncompared: bigint('uncompared', { mode: 'number' }).notNull().default(0),
  /** Whether what was found was also repaired. */
  repaired: boolean('repaired').notNull(),
  /** Some keys of what was found: {missing, stale, ghost}. */
  examples: jsonb('examples').notNull(),
}, (self) => [
  primaryKey({ name: 'verifications_pkey', columns: [self.run_id, self.table_name] }),
  foreignKey({ name: 'verifications_run_id_sync_runs_id_fk', columns: [self.run_id], foreignColumns: [sync_runs.id] }),
])

/** One row per bank account that is linked to the merchant or to a customer, disabled ones too. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/bank-accounts. */
export const bank_accounts = table('bank_accounts', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Id in customers, where it may be missing. Square: customer_id. */
  customer_id: text('customer_id'),
  /** One of VERIFICATION_IN_PROGRESS, VERIFIED, DISABLED. Square: status. */
  status: text('status'),
  /** One of CHECKING, SAVINGS, INVESTMENT, OTHER, BUSINESS_CHECKING. Square: account_type. */
  account_type: text('account_type'),
  /** Square: account_number_suffix. */
  account_number_suffix: text('account_number_suffix'),
  /** Square: primary_bank_identification_number. */
  primary_bank_identification_number: text('primary_bank_identification_number'),
  /** Square: secondary_bank_identification_number. */
  secondary_bank_identification_number: text('secondary_bank_identification_number'),
  /** Square: holder_name. */
  holder_name: text('holder_name'),
  /** Square: bank_name. */
  bank_name: text('bank_name'),
  /** Square: country. */
  country: text('country'),
  /** Square: currency. */
  currency: text('currency'),
  /** Square: debit_mandate_reference_id. */
  debit_mandate_reference_id: text('debit_mandate_reference_id'),
  /** An id of the seller or of another program; free text. Square: reference_id. */
  reference_id: text('reference_id'),
  /** Square: fingerprint. */
  fingerprint: text('fingerprint'),
  /** Square: creditable. */
  creditable: boolean('creditable'),
  /** Square: debitable. */
  debitable: boolean('debitable'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'bank_accounts_pkey', columns: [self.id] }),
  foreignKey({ name: 'bank_accounts_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('bank_accounts_location_id_idx').on(self.location_id),
  index('bank_accounts_customer_id_idx').on(self.customer_id),
])

/** One row per custom attribute that a booking can have, as far as the application may see it. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/bookings/custom-attribute-definitions. */
export const booking_custom_attribute_definitions = table('booking_custom_attribute_definitions', {
  /** Qualified, "application:key", where another application owns it. Square: key. */
  key: text('key').notNull(),
  /** Square: name. */
  name: text('name'),
  /** Square: description. */
  description: text('description'),
  /** One of VISIBILITY_HIDDEN, VISIBILITY_READ_ONLY, VISIBILITY_READ_WRITE_VALUES. Square: visibility. */
  visibility: text('visibility'),
  /** JSON, as Square sends it. Square: schema. */
  schema: jsonb('schema'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'booking_custom_attribute_definitions_pkey', columns: [self.key] }),
])

/** One row per custom attribute that is set on a booking. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/bookings/{booking_id}/custom-attributes. */
export const booking_custom_attributes = table('booking_custom_attributes', {
  /** Foreign key to bookings. Square: what was asked for. */
  booking_id: text('booking_id').notNull(),
  /** Id in booking_custom_attribute_definitions, where it may be missing. Square: key. */
  key: text('key').notNull(),
  /** JSON, as Square sends it. Square: value. */
  value: jsonb('value'),
  /** One of VISIBILITY_HIDDEN, VISIBILITY_READ_ONLY, VISIBILITY_READ_WRITE_VALUES. Square: visibility. */
  visibility: text('visibility'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'booking_custom_attributes_pkey', columns: [self.booking_id, self.key] }),
  foreignKey({ name: 'booking_custom_attributes_booking_id_fkey', columns: [self.booking_id], foreignColumns: [bookings.id] }),
  index('booking_custom_attributes_key_idx').on(self.key),
])

/** One row per appointment, cancelled and declined ones too. What is booked are its segments. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/bookings. */
export const bookings = table('bookings', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** One of PENDING, CANCELLED_BY_CUSTOMER, CANCELLED_BY_SELLER, DECLINED, ACCEPTED, NO_SHOW. Square: status. */
  status: text('status'),
  /** An instant, UTC. Square: start_at. */
  start_at: timestamp('start_at', { withTimezone: true, mode: 'string' }),
  /** Square: all_day. */
  all_day: boolean('all_day'),
  /** Square: transition_time_minutes. */
  transition_time_minutes: integer('transition_time_minutes'),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** One of BUSINESS_LOCATION, CUSTOMER_LOCATION, PHONE. Square: location_type. */
  location_type: text('location_type'),
  /** Square: address.address_line_1. */
  address_line_1: text('address_line_1'),
  /** Square: address.address_line_2. */
  address_line_2: text('address_line_2'),
  /** Square: address.address_line_3. */
  address_line_3: text('address_line_3'),
  /** Square: address.locality. */
  address_locality: text('address_locality'),
  /** Square: address.sublocality. */
  address_sublocality: text('address_sublocality'),
  /** Square: address.sublocality_2. */
  address_sublocality_2: text('address_sublocality_2'),
  /** Square: address.sublocality_3. */
  address_sublocality_3: text('address_sublocality_3'),
  /** Square: address.administrative_district_level_1. */
  address_administrative_district_level_1: text('address_administrative_district_level_1'),
  /** Square: address.administrative_district_level_2. */
  address_administrative_district_level_2: text('address_administrative_district_level_2'),
  /** Square: address.administrative_district_level_3. */
  address_administrative_district_level_3: text('address_administrative_district_level_3'),
  /** Square: address.postal_code. */
  address_postal_code: text('address_postal_code'),
  /** Square: address.country. */
  address_country: text('address_country'),
  /** Square: address.first_name. */
  address_first_name: text('address_first_name'),
  /** Square: address.last_name. */
  address_last_name: text('address_last_name'),
  /** Id in customers, where it may be missing. Square: customer_id. */
  customer_id: text('customer_id'),
  /** Square: customer_note. */
  customer_note: text('customer_note'),
  /** Square: seller_note. */
  seller_note: text('seller_note'),
  /** One of FIRST_PARTY_MERCHANT, FIRST_PARTY_BUYER, THIRD_PARTY_BUYER, API. Square: source. */
  source: text('source'),
  /** One of TEAM_MEMBER, CUSTOMER. Square: creator_details.creator_type. */
  creator_type: text('creator_type'),
  /** Id in team_members, where it may be missing. Square: creator_details.team_member_id. */
  creator_team_member_id: text('creator_team_member_id'),
  /** Id in customers, where it may be missing. Square: creator_details.customer_id. */
  creator_customer_id: text('creator_customer_id'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'bookings_pkey', columns: [self.id] }),
  foreignKey({ name: 'bookings_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('bookings_start_at_idx').on(self.start_at),
  index('bookings_location_id_idx').on(self.location_id),
  index('bookings_customer_id_idx').on(self.customer_id),
  index('bookings_creator_team_member_id_idx').on(self.creator_team_member_id),
  index('bookings_creator_customer_id_idx').on(self.creator_customer_id),
])

/** What is booked: a service, by whom, for how long; in order. A part of bookings. Square: appointment_segments[]. */
export const booking_segments = table('booking_segments', {
  /** The row that it is a part of. Foreign key to bookings (id). Square: the parent. */
  booking_id: text('booking_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position').notNull(),
  /** Id in catalog_variations, where it may be missing. Square: service_variation_id. */
  service_variation_id: text('service_variation_id'),
  /** Square: service_variation_version. */
  service_variation_version: bigint('service_variation_version', { mode: 'bigint' }),
  /** Id in team_members, where it may be missing. Square: team_member_id. */
  team_member_id: text('team_member_id'),
  /** Square: any_team_member. */
  any_team_member: boolean('any_team_member'),
  /** Square: duration_minutes. */
  duration_minutes: integer('duration_minutes'),
  /** Square: intermission_minutes. */
  intermission_minutes: integer('intermission_minutes'),
}, (self) => [
  primaryKey({ name: 'booking_segments_pkey', columns: [self.booking_id, self.position] }),
  foreignKey({ name: 'booking_segments_parent_fkey', columns: [self.booking_id], foreignColumns: [bookings.id] }),
  index('booking_segments_service_variation_id_idx').on(self.service_variation_id),
  index('booking_segments_team_member_id_idx').on(self.team_member_id),
])

/** Which resources (rooms, chairs) a segment takes. Square has no list of them. A part of bookings. Square: appointment_segments[].resource_ids[]. */
export const booking_segment_resources = table('booking_segment_resources', {
  /** The row that it is a part of. Foreign key to bookings (id). Square: the parent. */
  booking_id: text('booking_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  segment_position: integer('segment_position').notNull(),
  /** Square: the element. */
  resource_id: text('resource_id').notNull(),
}, (self) => [
  primaryKey({ name: 'booking_segment_resources_pkey', columns: [self.booking_id, self.segment_position, self.resource_id] }),
  foreignKey({ name: 'booking_segment_resources_parent_fkey', columns: [self.booking_id], foreignColumns: [bookings.id] }),
])

/** One row per kind of break (lunch, tea) that team members of a location can take. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/labor/break-types. */
export const break_types = table('break_types', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Square: break_name. */
  break_name: text('break_name'),
  /** ISO 8601: PT5M is five minutes. Square: expected_duration. */
  expected_duration: text('expected_duration'),
  /** Square: is_paid. */
  is_paid: boolean('is_paid'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'break_types_pkey', columns: [self.id] }),
  foreignKey({ name: 'break_types_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('break_types_location_id_idx').on(self.location_id),
])

/** The seller's rules for appointments: one row, if the seller uses Square Appointments. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/bookings/business-booking-profile. */
export const business_booking_profiles = table('business_booking_profiles', {
  /** Id in merchants, where it may be missing. Square: seller_id. */
  seller_id: text('seller_id').notNull(),
  /** Square: booking_enabled. */
  booking_enabled: boolean('booking_enabled'),
  /** One of ACCEPT_ALL, REQUIRES_ACCEPTANCE. Square: booking_policy. */
  booking_policy: text('booking_policy'),
  /** One of BUSINESS_LOCATION_TIMEZONE, CUSTOMER_CHOICE. Square: customer_timezone_choice. */
  customer_timezone_choice: text('customer_timezone_choice'),
  /** Square: allow_user_cancel. */
  allow_user_cancel: boolean('allow_user_cancel'),
  /** Square: support_seller_level_writes. */
  support_seller_level_writes: boolean('support_seller_level_writes'),
  /** Each of BUSINESS_LOCATION, CUSTOMER_LOCATION, PHONE. Square: business_appointment_settings.location_types. */
  location_types: text('location_types').array(),
  /** One of SERVICE_DURATION, QUARTER_HOURLY, HALF_HOURLY, HOURLY. Square: business_appointment_settings.alignment_time. */
  alignment_time: text('alignment_time'),
  /** Square: business_appointment_settings.min_booking_lead_time_seconds. */
  min_booking_lead_time_seconds: integer('min_booking_lead_time_seconds'),
  /** Square: business_appointment_settings.max_booking_lead_time_seconds. */
  max_booking_lead_time_seconds: integer('max_booking_lead_time_seconds'),
  /** Square: business_appointment_settings.any_team_member_booking_enabled. */
  any_team_member_booking_enabled: boolean('any_team_member_booking_enabled'),
  /** Square: business_appointment_settings.multiple_service_booking_enabled. */
  multiple_service_booking_enabled: boolean('multiple_service_booking_enabled'),
  /** One of PER_TEAM_MEMBER, PER_LOCATION. Square: business_appointment_settings.max_appointments_per_day_limit_type. */
  max_appointments_per_day_limit_type: text('max_appointments_per_day_limit_type'),
  /** Square: business_appointment_settings.max_appointments_per_day_limit. */
  max_appointments_per_day_limit: integer('max_appointments_per_day_limit'),
  /** Square: business_appointment_settings.cancellation_window_seconds. */
  cancellation_window_seconds: integer('cancellation_window_seconds'),
  /** In the smallest unit of cancellation_fee_currency: cents of a dollar. Square: business_appointment_settings.cancellation_fee_money.amount. */
  cancellation_fee_amount: bigint('cancellation_fee_amount', { mode: 'bigint' }),
  /** The currency of cancellation_fee_amount, ISO 4217. Square: business_appointment_settings.cancellation_fee_money.currency. */
  cancellation_fee_currency: text('cancellation_fee_currency'),
  /** One of CANCELLATION_TREATED_AS_NO_SHOW, CUSTOM_POLICY. Square: business_appointment_settings.cancellation_policy. */
  cancellation_policy: text('cancellation_policy'),
  /** Square: business_appointment_settings.cancellation_policy_text. */
  cancellation_policy_text: text('cancellation_policy_text'),
  /** Square: business_appointment_settings.skip_booking_flow_staff_selection. */
  skip_booking_flow_staff_selection: boolean('skip_booking_flow_staff_selection'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'business_booking_profiles_pkey', columns: [self.seller_id] }),
])

/** One row per card on file, disabled ones too. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/cards. */
export const cards = table('cards', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Keeps the id of a customer that was merged away. Id in customers, where it may be missing. Square: customer_id. */
  customer_id: text('customer_id'),
  /** Id in merchants, where it may be missing. Square: merchant_id. */
  merchant_id: text('merchant_id'),
  /** An id of the seller or of another program; free text. Square: reference_id. */
  reference_id: text('reference_id'),
  /** One of OTHER_BRAND, VISA, MASTERCARD, AMERICAN_EXPRESS, DISCOVER, DISCOVER_DINERS, JCB, CHINA_UNIONPAY, SQUARE_GIFT_CARD, SQUARE_CAPITAL_CARD, INTERAC, EFTPOS, FELICA, EBT, QUICPAY, ID, TRANSPORTATION_IC, CARNET. Square: card_brand. */
  card_brand: text('card_brand'),
  /** One of UNKNOWN, AFTERPAY, CLEARPAY. Square: card_co_brand. */
  card_co_brand: text('card_co_brand'),
  /** One of UNKNOWN_CARD_TYPE, CREDIT, DEBIT. Square: card_type. */
  card_type: text('card_type'),
  /** One of UNKNOWN_PREPAID_TYPE, NOT_PREPAID, PREPAID. Square: prepaid_type. */
  prepaid_type: text('prepaid_type'),
  /** Square: last_4. */
  last_4: text('last_4'),
  /** Square: bin. */
  bin: text('bin'),
  /** Square: exp_month. */
  exp_month: bigint('exp_month', { mode: 'bigint' }),
  /** Square: exp_year. */
  exp_year: bigint('exp_year', { mode: 'bigint' }),
  /** Square: cardholder_name. */
  cardholder_name: text('cardholder_name'),
  /** Square: billing_address.address_line_1. */
  billing_address_line_1: text('billing_address_line_1'),
  /** Square: billing_address.address_line_2. */
  billing_address_line_2: text('billing_address_line_2'),
  /** Square: billing_address.address_line_3. */
  billing_address_line_3: text('billing_address_line_3'),
  /** Square: billing_address.locality. */
  billing_address_locality: text('billing_address_locality'),
  /** Square: billing_address.sublocality. */
  billing_address_sublocality: text('billing_address_sublocality'),
  /** Square: billing_address.sublocality_2. */
  billing_address_sublocality_2: text('billing_address_sublocality_2'),
  /** Square: billing_address.sublocality_3. */
  billing_address_sublocality_3: text('billing_address_sublocality_3'),
  /** Square: billing_address.administrative_district_level_1. */
  billing_address_administrative_district_level_1: text('billing_address_administrative_district_level_1'),
  /** Square: billing_address.administrative_district_level_2. */
  billing_address_administrative_district_level_2: text('billing_address_administrative_district_level_2'),
  /** Square: billing_address.administrative_district_level_3. */
  billing_address_administrative_district_level_3: text('billing_address_administrative_district_level_3'),
  /** Square: billing_address.postal_code. */
  billing_address_postal_code: text('billing_address_postal_code'),
  /** Square: billing_address.country. */
  billing_address_country: text('billing_address_country'),
  /** Square: billing_address.first_name. */
  billing_address_first_name: text('billing_address_first_name'),
  /** Square: billing_address.last_name. */
  billing_address_last_name: text('billing_address_last_name'),
  /** Square: fingerprint. */
  fingerprint: text('fingerprint'),
  /** Square: enabled. */
  enabled: boolean('enabled'),
  /** One of ISSUER_ALERT_CARD_CLOSED. Square: issuer_alert. */
  issuer_alert: text('issuer_alert'),
  /** An instant, UTC. Square: issuer_alert_at. */
  issuer_alert_at: timestamp('issuer_alert_at', { withTimezone: true, mode: 'string' }),
  /** Square: hsa_fsa. */
  hsa_fsa: boolean('hsa_fsa'),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: disabled_at. */
  disabled_at: timestamp('disabled_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'cards_pkey', columns: [self.id] }),
  index('cards_customer_id_idx').on(self.customer_id),
  index('cards_merchant_id_idx').on(self.merchant_id),
])

/** What the list of cash drawer shifts leaves out: one row per shift, with all its sums and who worked on it. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/cash-drawers/shifts/{shift_id}. */
export const cash_drawer_shift_details = table('cash_drawer_shift_details', {
  /** Square's id. Foreign key to cash_drawer_shifts. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** One of OPEN, ENDED, CLOSED. Square: state. */
  state: text('state'),
  /** Square: description. */
  description: text('description'),
  /** In the smallest unit of opened_cash_currency: cents of a dollar. Square: opened_cash_money.amount. */
  opened_cash_amount: bigint('opened_cash_amount', { mode: 'bigint' }),
  /** The currency of opened_cash_amount, ISO 4217. Square: opened_cash_money.currency. */
  opened_cash_currency: text('opened_cash_currency'),
  /** In the smallest unit of cash_payment_currency: cents of a dollar. Square: cash_payment_money.amount. */
  cash_payment_amount: bigint('cash_payment_amount', { mode: 'bigint' }),
  /** The currency of cash_payment_amount, ISO 4217. Square: cash_payment_money.currency. */
  cash_payment_currency: text('cash_payment_currency'),
  /** In the smallest unit of cash_refunds_currency: cents of a dollar. Square: cash_refunds_money.amount. */
  cash_refunds_amount: bigint('cash_refunds_amount', { mode: 'bigint' }),
  /** The currency of cash_refunds_amount, ISO 4217. Square: cash_refunds_money.currency. */
  cash_refunds_currency: text('cash_refunds_currency'),
  /** In the smallest unit of cash_paid_in_currency: cents of a dollar. Square: cash_paid_in_money.amount. */
  cash_paid_in_amount: bigint('cash_paid_in_amount', { mode: 'bigint' }),
  /** The currency of cash_paid_in_amount, ISO 4217. Square: cash_paid_in_money.currency. */
  cash_paid_in_currency: text('cash_paid_in_currency'),
  /** In the smallest unit of cash_paid_out_currency: cents of a dollar. Square: cash_paid_out_money.amount. */
  cash_paid_out_amount: bigint('cash_paid_out_amount', { mode: 'bigint' }),
  /** The currency of cash_paid_out_amount, ISO 4217. Square: cash_paid_out_money.currency. */
  cash_paid_out_currency: text('cash_paid_out_currency'),
  /** In the smallest unit of expected_cash_currency: cents of a dollar. Square: expected_cash_money.amount. */
  expected_cash_amount: bigint('expected_cash_amount', { mode: 'bigint' }),
  /** The currency of expected_cash_amount, ISO 4217. Square: expected_cash_money.currency. */
  expected_cash_currency: text('expected_cash_currency'),
  /** In the smallest unit of closed_cash_currency: cents of a dollar. Square: closed_cash_money.amount. */
  closed_cash_amount: bigint('closed_cash_amount', { mode: 'bigint' }),
  /** The currency of closed_cash_amount, ISO 4217. Square: closed_cash_money.currency. */
  closed_cash_currency: text('closed_cash_currency'),
  /** Id in devices, where it may be missing. Square: device.id. */
  device_id: text('device_id'),
  /** Square: device.name. */
  device_name: text('device_name'),
  /** Id in team_members, where it may be missing. Square: opening_team_member_id. */
  opening_team_member_id: text('opening_team_member_id'),
  /** Id in team_members, where it may be missing. Square: ending_team_member_id. */
  ending_team_member_id: text('ending_team_member_id'),
  /** Id in team_members, where it may be missing. Square: closing_team_member_id. */
  closing_team_member_id: text('closing_team_member_id'),
  /** An instant, UTC. Square: opened_at. */
  opened_at: timestamp('opened_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: ended_at. */
  ended_at: timestamp('ended_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: closed_at. */
  closed_at: timestamp('closed_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'cash_drawer_shift_details_pkey', columns: [self.id] }),
  foreignKey({ name: 'cash_drawer_shift_details_id_fkey', columns: [self.id], foreignColumns: [cash_drawer_shifts.id] }),
  foreignKey({ name: 'cash_drawer_shift_details_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('cash_drawer_shift_details_location_id_idx').on(self.location_id),
  index('cash_drawer_shift_details_device_id_idx').on(self.device_id),
  index('cash_drawer_shift_details_opening_team_member_id_idx').on(self.opening_team_member_id),
  index('cash_drawer_shift_details_ending_team_member_id_idx').on(self.ending_team_member_id),
  index('cash_drawer_shift_details_closing_team_member_id_idx').on(self.closing_team_member_id),
])

/** Who was signed in at a cash drawer during a shift. A part of cash_drawer_shift_details. Square: team_member_ids[]. */
export const cash_drawer_shift_team_members = table('cash_drawer_shift_team_members', {
  /** The row that it is a part of. Foreign key to cash_drawer_shift_details (id). Square: the parent. */
  cash_drawer_shift_id: text('cash_drawer_shift_id').notNull(),
  /** Id in team_members, where it may be missing. Square: the element. */
  team_member_id: text('team_member_id').notNull(),
}, (self) => [
  primaryKey({ name: 'cash_drawer_shift_team_members_pkey', columns: [self.cash_drawer_shift_id, self.team_member_id] }),
  foreignKey({ name: 'cash_drawer_shift_team_members_parent_fkey', columns: [self.cash_drawer_shift_id], foreignColumns: [cash_drawer_shift_details.id] }),
  index('cash_drawer_shift_team_members_team_member_id_idx').on(self.team_member_id),
])

/** One row per event of a cash drawer shift: a cash payment, a refund, cash paid in or out. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/cash-drawers/shifts/{shift_id}/events. */
export const cash_drawer_shift_events = table('cash_drawer_shift_events', {
  /** Foreign key to cash_drawer_shifts. Square: what was asked for. */
  cash_drawer_shift_id: text('cash_drawer_shift_id').notNull(),
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: what was asked for. */
  location_id: text('location_id'),
  /** Id in team_members, where it may be missing. Square: team_member_id. */
  team_member_id: text('team_member_id'),
  /** One of NO_SALE, CASH_TENDER_PAYMENT, OTHER_TENDER_PAYMENT, CASH_TENDER_CANCELLED_PAYMENT, OTHER_TENDER_CANCELLED_PAYMENT, CASH_TENDER_REFUND, OTHER_TENDER_REFUND, PAID_IN, PAID_OUT. Square: event_type. */
  event_type: text('event_type'),
  /** In the smallest unit of event_currency: cents of a dollar. Square: event_money.amount. */
  event_amount: bigint('event_amount', { mode: 'bigint' }),
  /** The currency of event_amount, ISO 4217. Square: event_money.currency. */
  event_currency: text('event_currency'),
  /** Square: description. */
  description: text('description'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'cash_drawer_shift_events_pkey', columns: [self.cash_drawer_shift_id, self.id] }),
  foreignKey({ name: 'cash_drawer_shift_events_cash_drawer_shift_id_fkey', columns: [self.cash_drawer_shift_id], foreignColumns: [cash_drawer_shifts.id] }),
  foreignKey({ name: 'cash_drawer_shift_events_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('cash_drawer_shift_events_location_id_idx').on(self.location_id),
  index('cash_drawer_shift_events_team_member_id_idx').on(self.team_member_id),
])

/** One row per cash drawer shift, as the list summarizes it; cash_drawer_shift_details has the rest. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/cash-drawers/shifts. */
export const cash_drawer_shifts = table('cash_drawer_shifts', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: what was asked for. */
  location_id: text('location_id'),
  /** One of OPEN, ENDED, CLOSED. Square: state. */
  state: text('state'),
  /** Square: description. */
  description: text('description'),
  /** In the smallest unit of opened_cash_currency: cents of a dollar. Square: opened_cash_money.amount. */
  opened_cash_amount: bigint('opened_cash_amount', { mode: 'bigint' }),
  /** The currency of opened_cash_amount, ISO 4217. Square: opened_cash_money.currency. */
  opened_cash_currency: text('opened_cash_currency'),
  /** In the smallest unit of expected_cash_currency: cents of a dollar. Square: expected_cash_money.amount. */
  expected_cash_amount: bigint('expected_cash_amount', { mode: 'bigint' }),
  /** The currency of expected_cash_amount, ISO 4217. Square: expected_cash_money.currency. */
  expected_cash_currency: text('expected_cash_currency'),
  /** In the smallest unit of closed_cash_currency: cents of a dollar. Square: closed_cash_money.amount. */
  closed_cash_amount: bigint('closed_cash_amount', { mode: 'bigint' }),
  /** The currency of closed_cash_amount, ISO 4217. Square: closed_cash_money.currency. */
  closed_cash_currency: text('closed_cash_currency'),
  /** An instant, UTC. Square: opened_at. */
  opened_at: timestamp('opened_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: ended_at. */
  ended_at: timestamp('ended_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: closed_at. */
  closed_at: timestamp('closed_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'cash_drawer_shifts_pkey', columns: [self.id] }),
  foreignKey({ name: 'cash_drawer_shifts_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('cash_drawer_shifts_opened_at_idx').on(self.opened_at),
  index('cash_drawer_shifts_location_id_idx').on(self.location_id),
])

/** One row per time of the week in which a category is on the menu. Times are local; the hour may lack its zero. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_availability_periods = table('catalog_availability_periods', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** One of SUN, MON, TUE, WED, THU, FRI, SAT. Square: availability_period_data.day_of_week. */
  day_of_week: text('day_of_week'),
  /** A time of day on the location's own clock. Square: availability_period_data.start_local_time. */
  start_local_time: text('start_local_time'),
  /** A time of day on the location's own clock. Square: availability_period_data.end_local_time. */
  end_local_time: text('end_local_time'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_availability_periods_pkey', columns: [self.id] }),
])

/** One row per category of the item library. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_categories = table('catalog_categories', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Square: category_data.name. */
  name: text('name'),
  /** One of REGULAR_CATEGORY, MENU_CATEGORY, KITCHEN_CATEGORY. Square: category_data.category_type. */
  category_type: text('category_type'),
  /** Id in catalog_categories, where it may be missing. Square: category_data.parent_category.id. */
  parent_category_id: text('parent_category_id'),
  /** Square: category_data.parent_category.ordinal. */
  parent_category_ordinal: bigint('parent_category_ordinal', { mode: 'bigint' }),
  /** Id in catalog_categories, where it may be missing. Square: category_data.root_category. */
  root_category_id: text('root_category_id'),
  /** Square: category_data.is_top_level. */
  is_top_level: boolean('is_top_level'),
  /** Square: category_data.online_visibility. */
  online_visibility: boolean('online_visibility'),
  /** Square: category_data.channels. */
  channels: text('channels').array(),
  /** Square: category_data.image_ids. */
  image_ids: text('image_ids').array(),
  /** Square: category_data.availability_period_ids. */
  availability_period_ids: text('availability_period_ids').array(),
  /** JSON, as Square sends it. Square: category_data.ecom_seo_data. */
  ecom_seo_data: jsonb('ecom_seo_data'),
  /** Square: category_data.ecom_seo_data.page_title. */
  ecom_seo_page_title: text('ecom_seo_page_title'),
  /** Square: category_data.ecom_seo_data.page_description. */
  ecom_seo_page_description: text('ecom_seo_page_description'),
  /** Square: category_data.ecom_seo_data.permalink. */
  ecom_seo_permalink: text('ecom_seo_permalink'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_categories_pkey', columns: [self.id] }),
  index('catalog_categories_parent_category_id_idx').on(self.parent_category_id),
  index('catalog_categories_root_category_id_idx').on(self.root_category_id),
])

/** Its pictures, in their order. A part of catalog_categories. Square: category_data.image_ids[]. */
export const catalog_category_images = table('catalog_category_images', {
  /** The row that it is a part of. Foreign key to catalog_categories (id). Square: the parent. */
  category_id: text('category_id').notNull(),
  /** Id in catalog_images, where it may be missing. Square: the element. */
  image_id: text('image_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position'),
}, (self) => [
  primaryKey({ name: 'catalog_category_images_pkey', columns: [self.category_id, self.image_id] }),
  foreignKey({ name: 'catalog_category_images_parent_fkey', columns: [self.category_id], foreignColumns: [catalog_categories.id] }),
  index('catalog_category_images_image_id_idx').on(self.image_id),
])

/** Where a category is sold. A part of catalog_categories. Square: category_data.channels[]. */
export const catalog_category_channels = table('catalog_category_channels', {
  /** The row that it is a part of. Foreign key to catalog_categories (id). Square: the parent. */
  category_id: text('category_id').notNull(),
  /** Hidden from a token without CHANNELS_READ. Id in channels, where it may be missing. Square: the element. */
  channel_id: text('channel_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_category_channels_pkey', columns: [self.category_id, self.channel_id] }),
  foreignKey({ name: 'catalog_category_channels_parent_fkey', columns: [self.category_id], foreignColumns: [catalog_categories.id] }),
  index('catalog_category_channels_channel_id_idx').on(self.channel_id),
])

/** When a category is on the menu. A part of catalog_categories. Square: category_data.availability_period_ids[]. */
export const catalog_category_availability_periods = table('catalog_category_availability_periods', {
  /** The row that it is a part of. Foreign key to catalog_categories (id). Square: the parent. */
  category_id: text('category_id').notNull(),
  /** Id in catalog_availability_periods, where it may be missing. Square: the element. */
  availability_period_id: text('availability_period_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_category_availability_periods_pkey', columns: [self.category_id, self.availability_period_id] }),
  foreignKey({ name: 'catalog_category_availability_periods_parent_fkey', columns: [self.category_id], foreignColumns: [catalog_categories.id] }),
  index('catalog_category_availability_periods_availability_period_i_idx').on(self.availability_period_id),
])

/** Locations that have it even where present_at_all_locations is false. A part of catalog_categories. Square: present_at_location_ids[]. */
export const catalog_category_present_locations = table('catalog_category_present_locations', {
  /** The row that it is a part of. Foreign key to catalog_categories (id). Square: the parent. */
  category_id: text('category_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_category_present_locations_pkey', columns: [self.category_id, self.location_id] }),
  foreignKey({ name: 'catalog_category_present_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_category_present_locations_parent_fkey', columns: [self.category_id], foreignColumns: [catalog_categories.id] }),
  index('catalog_category_present_locations_location_id_idx').on(self.location_id),
])

/** Locations that lack it even where present_at_all_locations is true. A part of catalog_categories. Square: absent_at_location_ids[]. */
export const catalog_category_absent_locations = table('catalog_category_absent_locations', {
  /** The row that it is a part of. Foreign key to catalog_categories (id). Square: the parent. */
  category_id: text('category_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_category_absent_locations_pkey', columns: [self.category_id, self.location_id] }),
  foreignKey({ name: 'catalog_category_absent_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_category_absent_locations_parent_fkey', columns: [self.category_id], foreignColumns: [catalog_categories.id] }),
  index('catalog_category_absent_locations_location_id_idx').on(self.location_id),
])

/** One row per custom attribute that has a value. Which value column holds it depends on the type. A part of catalog_categories. Square: custom_attribute_values{}. */
export const catalog_category_custom_attribute_values = table('catalog_category_custom_attribute_values', {
  /** The row that it is a part of. Foreign key to catalog_categories (id). Square: the parent. */
  category_id: text('category_id').notNull(),
  /** Square: the key. */
  key: text('key').notNull(),
  /** May be another application's, which is hidden. Id in catalog_custom_attribute_definitions, where it may be missing. Square: custom_attribute_definition_id. */
  custom_attribute_definition_id: text('custom_attribute_definition_id'),
  /** Square: name. */
  name: text('name'),
  /** One of STRING, BOOLEAN, NUMBER, SELECTION. Square: type. */
  type: text('type'),
  /** Square: string_value. */
  string_value: text('string_value'),
  /** An exact decimal number. Square: number_value. */
  number_value: numeric('number_value'),
  /** Square: boolean_value. */
  boolean_value: boolean('boolean_value'),
  /** Square: selection_uid_values. */
  selection_uid_values: text('selection_uid_values').array(),
}, (self) => [
  primaryKey({ name: 'catalog_category_custom_attribute_values_pkey', columns: [self.category_id, self.key] }),
  foreignKey({ name: 'catalog_category_custom_attribute_values_parent_fkey', columns: [self.category_id], foreignColumns: [catalog_categories.id] }),
  index('catalog_category_custom_attribute_values_custom_attribute_d_idx').on(self.custom_attribute_definition_id),
])

/** One row per custom attribute that catalog objects can have. Those of other resources have tables of their own. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_custom_attribute_definitions = table('catalog_custom_attribute_definitions', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Square: custom_attribute_definition_data.key. */
  key: text('key'),
  /** Square: custom_attribute_definition_data.name. */
  name: text('name'),
  /** Square: custom_attribute_definition_data.description. */
  description: text('description'),
  /** One of STRING, BOOLEAN, NUMBER, SELECTION. Square: custom_attribute_definition_data.type. */
  type: text('type'),
  /** Each of ITEM, IMAGE, CATEGORY, ITEM_VARIATION, TAX, DISCOUNT, MODIFIER_LIST, MODIFIER, PRICING_RULE, PRODUCT_SET, TIME_PERIOD, MEASUREMENT_UNIT, SUBSCRIPTION_PLAN_VARIATION, ITEM_OPTION, ITEM_OPTION_VAL, CUSTOM_ATTRIBUTE_DEFINITION, QUICK_AMOUNTS_SETTINGS, SUBSCRIPTION_PLAN, AVAILABILITY_PERIOD. Square: custom_attribute_definition_data.allowed_object_types. */
  allowed_object_types: text('allowed_object_types').array(),
  /** One of SELLER_VISIBILITY_HIDDEN, SELLER_VISIBILITY_READ_WRITE_VALUES. Square: custom_attribute_definition_data.seller_visibility. */
  seller_visibility: text('seller_visibility'),
  /** One of APP_VISIBILITY_HIDDEN, APP_VISIBILITY_READ_ONLY, APP_VISIBILITY_READ_WRITE_VALUES. Square: custom_attribute_definition_data.app_visibility. */
  app_visibility: text('app_visibility'),
  /** One of SQUARE_POS, EXTERNAL_API, BILLING, APPOINTMENTS, INVOICES, ONLINE_STORE, PAYROLL, DASHBOARD, ITEM_LIBRARY_IMPORT, OTHER. Square: custom_attribute_definition_data.source_application.product. */
  source_product: text('source_product'),
  /** Square: custom_attribute_definition_data.source_application.application_id. */
  source_application_id: text('source_application_id'),
  /** Square: custom_attribute_definition_data.source_application.name. */
  source_application_name: text('source_application_name'),
  /** Square: custom_attribute_definition_data.string_config.enforce_uniqueness. */
  enforce_uniqueness: boolean('enforce_uniqueness'),
  /** Square: custom_attribute_definition_data.number_config.precision. */
  number_precision: integer('number_precision'),
  /** Square: custom_attribute_definition_data.selection_config.max_allowed_selections. */
  max_allowed_selections: integer('max_allowed_selections'),
  /** Square: custom_attribute_definition_data.custom_attribute_usage_count. */
  custom_attribute_usage_count: integer('custom_attribute_usage_count'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_custom_attribute_definitions_pkey', columns: [self.id] }),
])

/** What can be chosen for an attribute of the type SELECTION. A part of catalog_custom_attribute_definitions. Square: custom_attribute_definition_data.selection_config.allowed_selections[]. */
export const catalog_custom_attribute_definition_selections = table('catalog_custom_attribute_definition_selections', {
  /** The row that it is a part of. Foreign key to catalog_custom_attribute_definitions (id). Square: the parent. */
  custom_attribute_definition_id: text('custom_attribute_definition_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: name. */
  name: text('name'),
}, (self) => [
  primaryKey({ name: 'catalog_custom_attribute_definition_selections_pkey', columns: [self.custom_attribute_definition_id, self.uid] }),
  foreignKey({ name: 'catalog_custom_attribute_definition_selections_parent_fkey', columns: [self.custom_attribute_definition_id], foreignColumns: [catalog_custom_attribute_definitions.id] }),
])

/** One row per discount of the library: a percentage or an amount. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_discounts = table('catalog_discounts', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Square: discount_data.name. */
  name: text('name'),
  /** One of FIXED_PERCENTAGE, FIXED_AMOUNT, VARIABLE_PERCENTAGE, VARIABLE_AMOUNT. Square: discount_data.discount_type. */
  discount_type: text('discount_type'),
  /** In percent: 7.25 is 7.25 %. An exact decimal number. Square: discount_data.percentage. */
  percentage: numeric('percentage'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: discount_data.amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: discount_data.amount_money.currency. */
  amount_currency: text('amount_currency'),
  /** In the smallest unit of maximum_amount_currency: cents of a dollar. Square: discount_data.maximum_amount_money.amount. */
  maximum_amount_amount: bigint('maximum_amount_amount', { mode: 'bigint' }),
  /** The currency of maximum_amount_amount, ISO 4217. Square: discount_data.maximum_amount_money.currency. */
  maximum_amount_currency: text('maximum_amount_currency'),
  /** Square: discount_data.pin_required. */
  pin_required: boolean('pin_required'),
  /** Square: discount_data.label_color. */
  label_color: text('label_color'),
  /** One of MODIFY_TAX_BASIS, DO_NOT_MODIFY_TAX_BASIS. Square: discount_data.modify_tax_basis. */
  modify_tax_basis: text('modify_tax_basis'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_discounts_pkey', columns: [self.id] }),
])

/** Locations that have it even where present_at_all_locations is false. A part of catalog_discounts. Square: present_at_location_ids[]. */
export const catalog_discount_present_locations = table('catalog_discount_present_locations', {
  /** The row that it is a part of. Foreign key to catalog_discounts (id). Square: the parent. */
  discount_id: text('discount_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_discount_present_locations_pkey', columns: [self.discount_id, self.location_id] }),
  foreignKey({ name: 'catalog_discount_present_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_discount_present_locations_parent_fkey', columns: [self.discount_id], foreignColumns: [catalog_discounts.id] }),
  index('catalog_discount_present_locations_location_id_idx').on(self.location_id),
])

/** Locations that lack it even where present_at_all_locations is true. A part of catalog_discounts. Square: absent_at_location_ids[]. */
export const catalog_discount_absent_locations = table('catalog_discount_absent_locations', {
  /** The row that it is a part of. Foreign key to catalog_discounts (id). Square: the parent. */
  discount_id: text('discount_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_discount_absent_locations_pkey', columns: [self.discount_id, self.location_id] }),
  foreignKey({ name: 'catalog_discount_absent_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_discount_absent_locations_parent_fkey', columns: [self.discount_id], foreignColumns: [catalog_discounts.id] }),
  index('catalog_discount_absent_locations_location_id_idx').on(self.location_id),
])

/** One row per picture: its address, not the picture itself. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_images = table('catalog_images', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Square: image_data.name. */
  name: text('name'),
  /** Square: image_data.url. */
  url: text('url'),
  /** Square: image_data.caption. */
  caption: text('caption'),
  /** Square: image_data.photo_studio_order_id. */
  photo_studio_order_id: text('photo_studio_order_id'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_images_pkey', columns: [self.id] }),
])

/** One row per variation, location and stock state. No row: never touched, which is not zero. `is_estimated`: of a composed variation, as its components allow. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/inventory/counts/batch-retrieve. */
export const catalog_inventory = table('catalog_inventory', {
  /** An item where the seller uses Square for Restaurants. Id in catalog_variations, where it may be missing. Square: catalog_object_id. */
  catalog_object_id: text('catalog_object_id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id').notNull(),
  /** One of CUSTOM, IN_STOCK, SOLD, RETURNED_BY_CUSTOMER, RESERVED_FOR_SALE, SOLD_ONLINE, ORDERED_FROM_VENDOR, RECEIVED_FROM_VENDOR, IN_TRANSIT_TO, NONE, WASTE, UNLINKED_RETURN, COMPOSED, DECOMPOSED, SUPPORTED_BY_NEWER_VERSION, IN_TRANSIT, UNTRACKED. Square: state. */
  state: text('state').notNull(),
  /** Square: catalog_object_type. */
  catalog_object_type: text('catalog_object_type'),
  /** Foreign key to catalog_variations. Square: catalog_object_id where catalog_object_type is ITEM_VARIATION. */
  variation_id: text('variation_id'),
  /** An exact decimal number. Square: quantity. */
  quantity: numeric('quantity'),
  /** Square: is_estimated. */
  is_estimated: boolean('is_estimated'),
  /** An instant, UTC. Square: calculated_at. */
  calculated_at: timestamp('calculated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_inventory_pkey', columns: [self.catalog_object_id, self.location_id, self.state] }),
  foreignKey({ name: 'catalog_inventory_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_inventory_variation_id_fkey', columns: [self.variation_id], foreignColumns: [catalog_variations.id] }),
  index('catalog_inventory_location_id_idx').on(self.location_id),
  index('catalog_inventory_variation_id_idx').on(self.variation_id),
])

/** One row per value of an option: small, red. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_item_option_values = table('catalog_item_option_values', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Foreign key to catalog_item_options. Square: item_option_value_data.item_option_id. */
  item_option_id: text('item_option_id'),
  /** Square: item_option_value_data.name. */
  name: text('name'),
  /** Square: item_option_value_data.description. */
  description: text('description'),
  /** Square: item_option_value_data.color. */
  color: text('color'),
  /** Square: item_option_value_data.ordinal. */
  ordinal: integer('ordinal'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_item_option_values_pkey', columns: [self.id] }),
  foreignKey({ name: 'catalog_item_option_values_item_option_id_fkey', columns: [self.item_option_id], foreignColumns: [catalog_item_options.id] }),
  index('catalog_item_option_values_item_option_id_idx').on(self.item_option_id),
])

/** One row per option that variations differ in: size, colour. Its values are in catalog_item_option_values. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_item_options = table('catalog_item_options', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Square: item_option_data.name. */
  name: text('name'),
  /** Square: item_option_data.display_name. */
  display_name: text('display_name'),
  /** Square: item_option_data.description. */
  description: text('description'),
  /** Square: item_option_data.show_colors. */
  show_colors: boolean('show_colors'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_item_options_pkey', columns: [self.id] }),
])

/** One row per item of the library. What is sold are its variations. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_items = table('catalog_items', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Square: item_data.name. */
  name: text('name'),
  /** Square: item_data.buyer_facing_name. */
  buyer_facing_name: text('buyer_facing_name'),
  /** Square: item_data.kitchen_name. */
  kitchen_name: text('kitchen_name'),
  /** Square: item_data.sort_name. */
  sort_name: text('sort_name'),
  /** Square: item_data.abbreviation. */
  abbreviation: text('abbreviation'),
  /** Square: item_data.label_color. */
  label_color: text('label_color'),
  /** Square: item_data.description. */
  description: text('description'),
  /** Square: item_data.description_html. */
  description_html: text('description_html'),
  /** Square: item_data.description_plaintext. */
  description_plaintext: text('description_plaintext'),
  /** One of REGULAR, GIFT_CARD, APPOINTMENTS_SERVICE, FOOD_AND_BEV, EVENT, DIGITAL, DONATION, LEGACY_SQUARE_ONLINE_SERVICE, LEGACY_SQUARE_ONLINE_MEMBERSHIP. Square: item_data.product_type. */
  product_type: text('product_type'),
  /** Deprecated by Square for categories. Id in catalog_categories, where it may be missing. Square: item_data.category_id. */
  category_id: text('category_id'),
  /** Foreign key to catalog_categories. Square: item_data.reporting_category.id. */
  reporting_category_id: text('reporting_category_id'),
  /** Square: item_data.reporting_category.ordinal. */
  reporting_category_ordinal: bigint('reporting_category_ordinal', { mode: 'bigint' }),
  /** Square: item_data.is_taxable. */
  is_taxable: boolean('is_taxable'),
  /** Square: item_data.is_archived. */
  is_archived: boolean('is_archived'),
  /** Square: item_data.is_alcoholic. */
  is_alcoholic: boolean('is_alcoholic'),
  /** Square: item_data.skip_modifier_screen. */
  skip_modifier_screen: boolean('skip_modifier_screen'),
  /** Square: item_data.ecom_uri. */
  ecom_uri: text('ecom_uri'),
  /** Square: item_data.ecom_image_uris. */
  ecom_image_uris: text('ecom_image_uris').array(),
  /** Square: item_data.image_ids. */
  image_ids: text('image_ids').array(),
  /** Square: item_data.channels. */
  channels: text('channels').array(),
  /** JSON, as Square sends it. Square: item_data.item_options. */
  item_options: jsonb('item_options'),
  /** JSON, as Square sends it. Square: item_data.ecom_seo_data. */
  ecom_seo_data: jsonb('ecom_seo_data'),
  /** Square: item_data.ecom_seo_data.page_title. */
  ecom_seo_page_title: text('ecom_seo_page_title'),
  /** Square: item_data.ecom_seo_data.page_description. */
  ecom_seo_page_description: text('ecom_seo_page_description'),
  /** Square: item_data.ecom_seo_data.permalink. */
  ecom_seo_permalink: text('ecom_seo_permalink'),
  /** Square: item_data.food_and_beverage_details.calorie_count. */
  calorie_count: bigint('calorie_count', { mode: 'bigint' }),
  /** JSON, as Square sends it. Square: item_data.food_and_beverage_details. */
  food_and_beverage_details: jsonb('food_and_beverage_details'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_items_pkey', columns: [self.id] }),
  foreignKey({ name: 'catalog_items_reporting_category_id_fkey', columns: [self.reporting_category_id], foreignColumns: [catalog_categories.id] }),
  index('catalog_items_category_id_idx').on(self.category_id),
  index('catalog_items_reporting_category_id_idx').on(self.reporting_category_id),
])

/** Which categories an item is in. A part of catalog_items. Square: item_data.categories[]. */
export const catalog_item_categories = table('catalog_item_categories', {
  /** The row that it is a part of. Foreign key to catalog_items (id). Square: the parent. */
  item_id: text('item_id').notNull(),
  /** Foreign key to catalog_categories. Square: id. */
  category_id: text('category_id').notNull(),
  /** Square: ordinal. */
  ordinal: bigint('ordinal', { mode: 'bigint' }),
}, (self) => [
  primaryKey({ name: 'catalog_item_categories_pkey', columns: [self.item_id, self.category_id] }),
  foreignKey({ name: 'catalog_item_categories_category_id_fkey', columns: [self.category_id], foreignColumns: [catalog_categories.id] }),
  foreignKey({ name: 'catalog_item_categories_parent_fkey', columns: [self.item_id], foreignColumns: [catalog_items.id] }),
  index('catalog_item_categories_category_id_idx').on(self.category_id),
])

/** Which taxes apply to an item. A part of catalog_items. Square: item_data.tax_ids[]. */
export const catalog_item_taxes = table('catalog_item_taxes', {
  /** The row that it is a part of. Foreign key to catalog_items (id). Square: the parent. */
  item_id: text('item_id').notNull(),
  /** Id in catalog_taxes, where it may be missing. Square: the element. */
  tax_id: text('tax_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_item_taxes_pkey', columns: [self.item_id, self.tax_id] }),
  foreignKey({ name: 'catalog_item_taxes_parent_fkey', columns: [self.item_id], foreignColumns: [catalog_items.id] }),
  index('catalog_item_taxes_tax_id_idx').on(self.tax_id),
])

/** Which modifier lists an item offers. A part of catalog_items. Square: item_data.modifier_list_info[]. */
export const catalog_item_modifier_lists = table('catalog_item_modifier_lists', {
  /** The row that it is a part of. Foreign key to catalog_items (id). Square: the parent. */
  item_id: text('item_id').notNull(),
  /** Id in catalog_modifier_lists, where it may be missing. Square: modifier_list_id. */
  modifier_list_id: text('modifier_list_id').notNull(),
  /** Square: min_selected_modifiers. */
  min_selected_modifiers: integer('min_selected_modifiers'),
  /** Square: max_selected_modifiers. */
  max_selected_modifiers: integer('max_selected_modifiers'),
  /** Square: enabled. */
  enabled: boolean('enabled'),
  /** Square: ordinal. */
  ordinal: integer('ordinal'),
  /** One of NO, YES, NOT_SET. Square: allow_quantities. */
  allow_quantities: text('allow_quantities'),
  /** One of NO, YES, NOT_SET. Square: is_conversational. */
  is_conversational: text('is_conversational'),
  /** One of NO, YES, NOT_SET. Square: hidden_from_customer_override. */
  hidden_from_customer_override: text('hidden_from_customer_override'),
  /** JSON, as Square sends it. Square: modifier_overrides. */
  modifier_overrides: jsonb('modifier_overrides'),
}, (self) => [
  primaryKey({ name: 'catalog_item_modifier_lists_pkey', columns: [self.item_id, self.modifier_list_id] }),
  foreignKey({ name: 'catalog_item_modifier_lists_parent_fkey', columns: [self.item_id], foreignColumns: [catalog_items.id] }),
  index('catalog_item_modifier_lists_modifier_list_id_idx').on(self.modifier_list_id),
])

/** What differs for a modifier when it is offered with an item. A part of catalog_items. Square: item_data.modifier_list_info[].modifier_overrides[]. */
export const catalog_item_modifier_overrides = table('catalog_item_modifier_overrides', {
  /** The row that it is a part of. Foreign key to catalog_items (id). Square: the parent. */
  item_id: text('item_id').notNull(),
  /** Square: enclosing part: modifier_list_id. */
  modifier_list_id: text('modifier_list_id').notNull(),
  /** Id in catalog_modifiers, where it may be missing. Square: modifier_id. */
  modifier_id: text('modifier_id').notNull(),
  /** Square: on_by_default. */
  on_by_default: boolean('on_by_default'),
  /** One of NO, YES, NOT_SET. Square: on_by_default_override. */
  on_by_default_override: text('on_by_default_override'),
  /** One of NO, YES, NOT_SET. Square: hidden_online_override. */
  hidden_online_override: text('hidden_online_override'),
}, (self) => [
  primaryKey({ name: 'catalog_item_modifier_overrides_pkey', columns: [self.item_id, self.modifier_list_id, self.modifier_id] }),
  foreignKey({ name: 'catalog_item_modifier_overrides_parent_fkey', columns: [self.item_id], foreignColumns: [catalog_items.id] }),
  index('catalog_item_modifier_overrides_modifier_id_idx').on(self.modifier_id),
])

/** Which options (size, colour) the variations of an item differ in, in their order. A part of catalog_items. Square: item_data.item_options[]. */
export const catalog_item_item_options = table('catalog_item_item_options', {
  /** The row that it is a part of. Foreign key to catalog_items (id). Square: the parent. */
  item_id: text('item_id').notNull(),
  /** Id in catalog_item_options, where it may be missing. Square: item_option_id. */
  item_option_id: text('item_option_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position'),
}, (self) => [
  primaryKey({ name: 'catalog_item_item_options_pkey', columns: [self.item_id, self.item_option_id] }),
  foreignKey({ name: 'catalog_item_item_options_parent_fkey', columns: [self.item_id], foreignColumns: [catalog_items.id] }),
  index('catalog_item_item_options_item_option_id_idx').on(self.item_option_id),
])

/** Where an item is sold. A part of catalog_items. Square: item_data.channels[]. */
export const catalog_item_channels = table('catalog_item_channels', {
  /** The row that it is a part of. Foreign key to catalog_items (id). Square: the parent. */
  item_id: text('item_id').notNull(),
  /** Hidden from a token without CHANNELS_READ. Id in channels, where it may be missing. Square: the element. */
  channel_id: text('channel_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_item_channels_pkey', columns: [self.item_id, self.channel_id] }),
  foreignKey({ name: 'catalog_item_channels_parent_fkey', columns: [self.item_id], foreignColumns: [catalog_items.id] }),
  index('catalog_item_channels_channel_id_idx').on(self.channel_id),
])

/** Which diets an item suits (vegan, gluten free…), in their order. A part of catalog_items. Square: item_data.food_and_beverage_details.dietary_preferences[]. */
export const catalog_item_dietary_preferences = table('catalog_item_dietary_preferences', {
  /** The row that it is a part of. Foreign key to catalog_items (id). Square: the parent. */
  item_id: text('item_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position').notNull(),
  /** One of STANDARD, CUSTOM. Square: type. */
  type: text('type'),
  /** One of DAIRY_FREE, GLUTEN_FREE, HALAL, KOSHER, NUT_FREE, VEGAN, VEGETARIAN. Square: standard_name. */
  standard_name: text('standard_name'),
  /** Square: custom_name. */
  custom_name: text('custom_name'),
}, (self) => [
  primaryKey({ name: 'catalog_item_dietary_preferences_pkey', columns: [self.item_id, self.position] }),
  foreignKey({ name: 'catalog_item_dietary_preferences_parent_fkey', columns: [self.item_id], foreignColumns: [catalog_items.id] }),
])

/** What an item contains that some must not eat, in its order. A part of catalog_items. Square: item_data.food_and_beverage_details.ingredients[]. */
export const catalog_item_ingredients = table('catalog_item_ingredients', {
  /** The row that it is a part of. Foreign key to catalog_items (id). Square: the parent. */
  item_id: text('item_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position').notNull(),
  /** One of STANDARD, CUSTOM. Square: type. */
  type: text('type'),
  /** One of CELERY, CRUSTACEANS, EGGS, FISH, GLUTEN, LUPIN, MILK, MOLLUSCS, MUSTARD, PEANUTS, SESAME, SOY, SULPHITES, TREE_NUTS. Square: standard_name. */
  standard_name: text('standard_name'),
  /** Square: custom_name. */
  custom_name: text('custom_name'),
}, (self) => [
  primaryKey({ name: 'catalog_item_ingredients_pkey', columns: [self.item_id, self.position] }),
  foreignKey({ name: 'catalog_item_ingredients_parent_fkey', columns: [self.item_id], foreignColumns: [catalog_items.id] }),
])

/** Its pictures, in their order. A part of catalog_items. Square: item_data.image_ids[]. */
export const catalog_item_images = table('catalog_item_images', {
  /** The row that it is a part of. Foreign key to catalog_items (id). Square: the parent. */
  item_id: text('item_id').notNull(),
  /** Id in catalog_images, where it may be missing. Square: the element. */
  image_id: text('image_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position'),
}, (self) => [
  primaryKey({ name: 'catalog_item_images_pkey', columns: [self.item_id, self.image_id] }),
  foreignKey({ name: 'catalog_item_images_parent_fkey', columns: [self.item_id], foreignColumns: [catalog_items.id] }),
  index('catalog_item_images_image_id_idx').on(self.image_id),
])

/** Locations that have it even where present_at_all_locations is false. A part of catalog_items. Square: present_at_location_ids[]. */
export const catalog_item_present_locations = table('catalog_item_present_locations', {
  /** The row that it is a part of. Foreign key to catalog_items (id). Square: the parent. */
  item_id: text('item_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_item_present_locations_pkey', columns: [self.item_id, self.location_id] }),
  foreignKey({ name: 'catalog_item_present_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_item_present_locations_parent_fkey', columns: [self.item_id], foreignColumns: [catalog_items.id] }),
  index('catalog_item_present_locations_location_id_idx').on(self.location_id),
])

/** Locations that lack it even where present_at_all_locations is true. A part of catalog_items. Square: absent_at_location_ids[]. */
export const catalog_item_absent_locations = table('catalog_item_absent_locations', {
  /** The row that it is a part of. Foreign key to catalog_items (id). Square: the parent. */
  item_id: text('item_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_item_absent_locations_pkey', columns: [self.item_id, self.location_id] }),
  foreignKey({ name: 'catalog_item_absent_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_item_absent_locations_parent_fkey', columns: [self.item_id], foreignColumns: [catalog_items.id] }),
  index('catalog_item_absent_locations_location_id_idx').on(self.location_id),
])

/** One row per custom attribute that has a value. Which value column holds it depends on the type. A part of catalog_items. Square: custom_attribute_values{}. */
export const catalog_item_custom_attribute_values = table('catalog_item_custom_attribute_values', {
  /** The row that it is a part of. Foreign key to catalog_items (id). Square: the parent. */
  item_id: text('item_id').notNull(),
  /** Square: the key. */
  key: text('key').notNull(),
  /** May be another application's, which is hidden. Id in catalog_custom_attribute_definitions, where it may be missing. Square: custom_attribute_definition_id. */
  custom_attribute_definition_id: text('custom_attribute_definition_id'),
  /** Square: name. */
  name: text('name'),
  /** One of STRING, BOOLEAN, NUMBER, SELECTION. Square: type. */
  type: text('type'),
  /** Square: string_value. */
  string_value: text('string_value'),
  /** An exact decimal number. Square: number_value. */
  number_value: numeric('number_value'),
  /** Square: boolean_value. */
  boolean_value: boolean('boolean_value'),
  /** Square: selection_uid_values. */
  selection_uid_values: text('selection_uid_values').array(),
}, (self) => [
  primaryKey({ name: 'catalog_item_custom_attribute_values_pkey', columns: [self.item_id, self.key] }),
  foreignKey({ name: 'catalog_item_custom_attribute_values_parent_fkey', columns: [self.item_id], foreignColumns: [catalog_items.id] }),
  index('catalog_item_custom_attribute_values_custom_attribute_defin_idx').on(self.custom_attribute_definition_id),
])

/** How much one call of the catalog API may ask for: one row. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/catalog/info. */
export const catalog_limits = table('catalog_limits', {
  /** Always 'catalog': Square gives none. Square: id. */
  id: text('id').notNull(),
  /** Square: batch_upsert_max_objects_per_batch. */
  batch_upsert_max_objects_per_batch: integer('batch_upsert_max_objects_per_batch'),
  /** Square: batch_upsert_max_total_objects. */
  batch_upsert_max_total_objects: integer('batch_upsert_max_total_objects'),
  /** Square: batch_retrieve_max_object_ids. */
  batch_retrieve_max_object_ids: integer('batch_retrieve_max_object_ids'),
  /** Square: search_max_page_limit. */
  search_max_page_limit: integer('search_max_page_limit'),
  /** Square: batch_delete_max_object_ids. */
  batch_delete_max_object_ids: integer('batch_delete_max_object_ids'),
  /** Square: update_item_taxes_max_item_ids. */
  update_item_taxes_max_item_ids: integer('update_item_taxes_max_item_ids'),
  /** Square: update_item_taxes_max_taxes_to_enable. */
  update_item_taxes_max_taxes_to_enable: integer('update_item_taxes_max_taxes_to_enable'),
  /** Square: update_item_taxes_max_taxes_to_disable. */
  update_item_taxes_max_taxes_to_disable: integer('update_item_taxes_max_taxes_to_disable'),
  /** Square: update_item_modifier_lists_max_item_ids. */
  update_item_modifier_lists_max_item_ids: integer('update_item_modifier_lists_max_item_ids'),
  /** Square: update_item_modifier_lists_max_modifier_lists_to_enable. */
  update_item_modifier_lists_max_modifier_lists_to_enable: integer('update_item_modifier_lists_max_modifier_lists_to_enable'),
  /** Square: update_item_modifier_lists_max_modifier_lists_to_disable. */
  update_item_modifier_lists_max_modifier_lists_to_disable: integer('update_item_modifier_lists_max_modifier_lists_to_disable'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_limits_pkey', columns: [self.id] }),
])

/** One row per unit that quantities are counted in. Its type says which unit column holds it. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_measurement_units = table('catalog_measurement_units', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Square: measurement_unit_data.precision. */
  precision: integer('precision'),
  /** One of TYPE_CUSTOM, TYPE_AREA, TYPE_LENGTH, TYPE_VOLUME, TYPE_WEIGHT, TYPE_GENERIC. Square: measurement_unit_data.measurement_unit.type. */
  type: text('type'),
  /** Square: measurement_unit_data.measurement_unit.custom_unit.name. */
  custom_unit_name: text('custom_unit_name'),
  /** Square: measurement_unit_data.measurement_unit.custom_unit.abbreviation. */
  custom_unit_abbreviation: text('custom_unit_abbreviation'),
  /** One of IMPERIAL_ACRE, IMPERIAL_SQUARE_INCH, IMPERIAL_SQUARE_FOOT, IMPERIAL_SQUARE_YARD, IMPERIAL_SQUARE_MILE, METRIC_SQUARE_CENTIMETER, METRIC_SQUARE_METER, METRIC_SQUARE_KILOMETER. Square: measurement_unit_data.measurement_unit.area_unit. */
  area_unit: text('area_unit'),
  /** One of IMPERIAL_INCH, IMPERIAL_FOOT, IMPERIAL_YARD, IMPERIAL_MILE, METRIC_MILLIMETER, METRIC_CENTIMETER, METRIC_METER, METRIC_KILOMETER. Square: measurement_unit_data.measurement_unit.length_unit. */
  length_unit: text('length_unit'),
  /** One of GENERIC_FLUID_OUNCE, GENERIC_SHOT, GENERIC_CUP, GENERIC_PINT, GENERIC_QUART, GENERIC_GALLON, IMPERIAL_CUBIC_INCH, IMPERIAL_CUBIC_FOOT, IMPERIAL_CUBIC_YARD, METRIC_MILLILITER, METRIC_LITER. Square: measurement_unit_data.measurement_unit.volume_unit. */
  volume_unit: text('volume_unit'),
  /** One of IMPERIAL_WEIGHT_OUNCE, IMPERIAL_POUND, IMPERIAL_STONE, METRIC_MILLIGRAM, METRIC_GRAM, METRIC_KILOGRAM. Square: measurement_unit_data.measurement_unit.weight_unit. */
  weight_unit: text('weight_unit'),
  /** One of GENERIC_MILLISECOND, GENERIC_SECOND, GENERIC_MINUTE, GENERIC_HOUR, GENERIC_DAY. Square: measurement_unit_data.measurement_unit.time_unit. */
  time_unit: text('time_unit'),
  /** One of UNIT. Square: measurement_unit_data.measurement_unit.generic_unit. */
  generic_unit: text('generic_unit'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_measurement_units_pkey', columns: [self.id] }),
])

/** One row per list of modifiers (milk: oat, soy) that items can offer. Its modifiers are in catalog_modifiers. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_modifier_lists = table('catalog_modifier_lists', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Square: modifier_list_data.name. */
  name: text('name'),
  /** Square: modifier_list_data.internal_name. */
  internal_name: text('internal_name'),
  /** Square: modifier_list_data.ordinal. */
  ordinal: integer('ordinal'),
  /** One of SINGLE, MULTIPLE. Square: modifier_list_data.selection_type. */
  selection_type: text('selection_type'),
  /** One of LIST, TEXT. Square: modifier_list_data.modifier_type. */
  modifier_type: text('modifier_type'),
  /** -1: not set. Square: modifier_list_data.min_selected_modifiers. */
  min_selected_modifiers: bigint('min_selected_modifiers', { mode: 'bigint' }),
  /** Square: modifier_list_data.max_selected_modifiers. */
  max_selected_modifiers: bigint('max_selected_modifiers', { mode: 'bigint' }),
  /** Square: modifier_list_data.allow_quantities. */
  allow_quantities: boolean('allow_quantities'),
  /** Square: modifier_list_data.is_conversational. */
  is_conversational: boolean('is_conversational'),
  /** Square: modifier_list_data.hidden_from_customer. */
  hidden_from_customer: boolean('hidden_from_customer'),
  /** Square: modifier_list_data.max_length. */
  max_length: integer('max_length'),
  /** Square: modifier_list_data.text_required. */
  text_required: boolean('text_required'),
  /** Square: modifier_list_data.image_ids. */
  image_ids: text('image_ids').array(),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_modifier_lists_pkey', columns: [self.id] }),
])

/** Its pictures, in their order. A part of catalog_modifier_lists. Square: modifier_list_data.image_ids[]. */
export const catalog_modifier_list_images = table('catalog_modifier_list_images', {
  /** The row that it is a part of. Foreign key to catalog_modifier_lists (id). Square: the parent. */
  modifier_list_id: text('modifier_list_id').notNull(),
  /** Id in catalog_images, where it may be missing. Square: the element. */
  image_id: text('image_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position'),
}, (self) => [
  primaryKey({ name: 'catalog_modifier_list_images_pkey', columns: [self.modifier_list_id, self.image_id] }),
  foreignKey({ name: 'catalog_modifier_list_images_parent_fkey', columns: [self.modifier_list_id], foreignColumns: [catalog_modifier_lists.id] }),
  index('catalog_modifier_list_images_image_id_idx').on(self.image_id),
])

/** Locations that have it even where present_at_all_locations is false. A part of catalog_modifier_lists. Square: present_at_location_ids[]. */
export const catalog_modifier_list_present_locations = table('catalog_modifier_list_present_locations', {
  /** The row that it is a part of. Foreign key to catalog_modifier_lists (id). Square: the parent. */
  modifier_list_id: text('modifier_list_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_modifier_list_present_locations_pkey', columns: [self.modifier_list_id, self.location_id] }),
  foreignKey({ name: 'catalog_modifier_list_present_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_modifier_list_present_locations_parent_fkey', columns: [self.modifier_list_id], foreignColumns: [catalog_modifier_lists.id] }),
  index('catalog_modifier_list_present_locations_location_id_idx').on(self.location_id),
])

/** Locations that lack it even where present_at_all_locations is true. A part of catalog_modifier_lists. Square: absent_at_location_ids[]. */
export const catalog_modifier_list_absent_locations = table('catalog_modifier_list_absent_locations', {
  /** The row that it is a part of. Foreign key to catalog_modifier_lists (id). Square: the parent. */
  modifier_list_id: text('modifier_list_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_modifier_list_absent_locations_pkey', columns: [self.modifier_list_id, self.location_id] }),
  foreignKey({ name: 'catalog_modifier_list_absent_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_modifier_list_absent_locations_parent_fkey', columns: [self.modifier_list_id], foreignColumns: [catalog_modifier_lists.id] }),
  index('catalog_modifier_list_absent_locations_location_id_idx').on(self.location_id),
])

/** One row per custom attribute that has a value. Which value column holds it depends on the type. A part of catalog_modifier_lists. Square: custom_attribute_values{}. */
export const catalog_modifier_list_custom_attribute_values = table('catalog_modifier_list_custom_attribute_values', {
  /** The row that it is a part of. Foreign key to catalog_modifier_lists (id). Square: the parent. */
  modifier_list_id: text('modifier_list_id').notNull(),
  /** Square: the key. */
  key: text('key').notNull(),
  /** May be another application's, which is hidden. Id in catalog_custom_attribute_definitions, where it may be missing. Square: custom_attribute_definition_id. */
  custom_attribute_definition_id: text('custom_attribute_definition_id'),
  /** Square: name. */
  name: text('name'),
  /** One of STRING, BOOLEAN, NUMBER, SELECTION. Square: type. */
  type: text('type'),
  /** Square: string_value. */
  string_value: text('string_value'),
  /** An exact decimal number. Square: number_value. */
  number_value: numeric('number_value'),
  /** Square: boolean_value. */
  boolean_value: boolean('boolean_value'),
  /** Square: selection_uid_values. */
  selection_uid_values: text('selection_uid_values').array(),
}, (self) => [
  primaryKey({ name: 'catalog_modifier_list_custom_attribute_values_pkey', columns: [self.modifier_list_id, self.key] }),
  foreignKey({ name: 'catalog_modifier_list_custom_attribute_values_parent_fkey', columns: [self.modifier_list_id], foreignColumns: [catalog_modifier_lists.id] }),
  index('catalog_modifier_list_custom_attribute_values_custom_attrib_idx').on(self.custom_attribute_definition_id),
])

/** One row per modifier of a modifier list: oat milk. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_modifiers = table('catalog_modifiers', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Foreign key to catalog_modifier_lists. Square: modifier_data.modifier_list_id. */
  modifier_list_id: text('modifier_list_id'),
  /** Square: modifier_data.name. */
  name: text('name'),
  /** Square: modifier_data.kitchen_name. */
  kitchen_name: text('kitchen_name'),
  /** In the smallest unit of price_currency: cents of a dollar. Square: modifier_data.price_money.amount. */
  price_amount: bigint('price_amount', { mode: 'bigint' }),
  /** The currency of price_amount, ISO 4217. Square: modifier_data.price_money.currency. */
  price_currency: text('price_currency'),
  /** Square: modifier_data.on_by_default. */
  on_by_default: boolean('on_by_default'),
  /** Square: modifier_data.hidden_online. */
  hidden_online: boolean('hidden_online'),
  /** Square: modifier_data.ordinal. */
  ordinal: integer('ordinal'),
  /** Id in catalog_images, where it may be missing. Square: modifier_data.image_id. */
  image_id: text('image_id'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_modifiers_pkey', columns: [self.id] }),
  foreignKey({ name: 'catalog_modifiers_modifier_list_id_fkey', columns: [self.modifier_list_id], foreignColumns: [catalog_modifier_lists.id] }),
  index('catalog_modifiers_modifier_list_id_idx').on(self.modifier_list_id),
  index('catalog_modifiers_image_id_idx').on(self.image_id),
])

/** What differs for a modifier at one location: price, sold out. A part of catalog_modifiers. Square: modifier_data.location_overrides[]. */
export const catalog_modifier_location_overrides = table('catalog_modifier_location_overrides', {
  /** The row that it is a part of. Foreign key to catalog_modifiers (id). Square: the parent. */
  modifier_id: text('modifier_id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id').notNull(),
  /** In the smallest unit of price_currency: cents of a dollar. Square: price_money.amount. */
  price_amount: bigint('price_amount', { mode: 'bigint' }),
  /** The currency of price_amount, ISO 4217. Square: price_money.currency. */
  price_currency: text('price_currency'),
  /** Square: sold_out. */
  sold_out: boolean('sold_out'),
}, (self) => [
  primaryKey({ name: 'catalog_modifier_location_overrides_pkey', columns: [self.modifier_id, self.location_id] }),
  foreignKey({ name: 'catalog_modifier_location_overrides_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_modifier_location_overrides_parent_fkey', columns: [self.modifier_id], foreignColumns: [catalog_modifiers.id] }),
  index('catalog_modifier_location_overrides_location_id_idx').on(self.location_id),
])

/** Which modifier lists a modifier opens. A part of catalog_modifiers. Square: modifier_data.child_modifier_list_ids[]. */
export const catalog_modifier_child_lists = table('catalog_modifier_child_lists', {
  /** The row that it is a part of. Foreign key to catalog_modifiers (id). Square: the parent. */
  modifier_id: text('modifier_id').notNull(),
  /** Id in catalog_modifier_lists, where it may be missing. Square: the element. */
  modifier_list_id: text('modifier_list_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_modifier_child_lists_pkey', columns: [self.modifier_id, self.modifier_list_id] }),
  foreignKey({ name: 'catalog_modifier_child_lists_parent_fkey', columns: [self.modifier_id], foreignColumns: [catalog_modifiers.id] }),
  index('catalog_modifier_child_lists_modifier_list_id_idx').on(self.modifier_list_id),
])

/** Locations that have it even where present_at_all_locations is false. A part of catalog_modifiers. Square: present_at_location_ids[]. */
export const catalog_modifier_present_locations = table('catalog_modifier_present_locations', {
  /** The row that it is a part of. Foreign key to catalog_modifiers (id). Square: the parent. */
  modifier_id: text('modifier_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_modifier_present_locations_pkey', columns: [self.modifier_id, self.location_id] }),
  foreignKey({ name: 'catalog_modifier_present_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_modifier_present_locations_parent_fkey', columns: [self.modifier_id], foreignColumns: [catalog_modifiers.id] }),
  index('catalog_modifier_present_locations_location_id_idx').on(self.location_id),
])

/** Locations that lack it even where present_at_all_locations is true. A part of catalog_modifiers. Square: absent_at_location_ids[]. */
export const catalog_modifier_absent_locations = table('catalog_modifier_absent_locations', {
  /** The row that it is a part of. Foreign key to catalog_modifiers (id). Square: the parent. */
  modifier_id: text('modifier_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_modifier_absent_locations_pkey', columns: [self.modifier_id, self.location_id] }),
  foreignKey({ name: 'catalog_modifier_absent_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_modifier_absent_locations_parent_fkey', columns: [self.modifier_id], foreignColumns: [catalog_modifiers.id] }),
  index('catalog_modifier_absent_locations_location_id_idx').on(self.location_id),
])

/** One row per custom attribute that has a value. Which value column holds it depends on the type. A part of catalog_modifiers. Square: custom_attribute_values{}. */
export const catalog_modifier_custom_attribute_values = table('catalog_modifier_custom_attribute_values', {
  /** The row that it is a part of. Foreign key to catalog_modifiers (id). Square: the parent. */
  modifier_id: text('modifier_id').notNull(),
  /** Square: the key. */
  key: text('key').notNull(),
  /** May be another application's, which is hidden. Id in catalog_custom_attribute_definitions, where it may be missing. Square: custom_attribute_definition_id. */
  custom_attribute_definition_id: text('custom_attribute_definition_id'),
  /** Square: name. */
  name: text('name'),
  /** One of STRING, BOOLEAN, NUMBER, SELECTION. Square: type. */
  type: text('type'),
  /** Square: string_value. */
  string_value: text('string_value'),
  /** An exact decimal number. Square: number_value. */
  number_value: numeric('number_value'),
  /** Square: boolean_value. */
  boolean_value: boolean('boolean_value'),
  /** Square: selection_uid_values. */
  selection_uid_values: text('selection_uid_values').array(),
}, (self) => [
  primaryKey({ name: 'catalog_modifier_custom_attribute_values_pkey', columns: [self.modifier_id, self.key] }),
  foreignKey({ name: 'catalog_modifier_custom_attribute_values_parent_fkey', columns: [self.modifier_id], foreignColumns: [catalog_modifiers.id] }),
  index('catalog_modifier_custom_attribute_values_custom_attribute_d_idx').on(self.custom_attribute_definition_id),
])

/** One row per rule that applies a discount by itself. Dates and times are local to the seller. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_pricing_rules = table('catalog_pricing_rules', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Square: pricing_rule_data.name. */
  name: text('name'),
  /** Id in catalog_discounts, where it may be missing. Square: pricing_rule_data.discount_id. */
  discount_id: text('discount_id'),
  /** Id in catalog_product_sets, where it may be missing. Square: pricing_rule_data.match_products_id. */
  match_products_id: text('match_products_id'),
  /** Id in catalog_product_sets, where it may be missing. Square: pricing_rule_data.apply_products_id. */
  apply_products_id: text('apply_products_id'),
  /** Id in catalog_product_sets, where it may be missing. Square: pricing_rule_data.exclude_products_id. */
  exclude_products_id: text('exclude_products_id'),
  /** One of LEAST_EXPENSIVE, MOST_EXPENSIVE, MOST_EXPENSIVE_LOWEST_VALUE. Square: pricing_rule_data.exclude_strategy. */
  exclude_strategy: text('exclude_strategy'),
  /** A day, without a time zone. Square: pricing_rule_data.valid_from_date. */
  valid_from_date: date('valid_from_date', { mode: 'string' }),
  /** A time of day on the location's own clock. Square: pricing_rule_data.valid_from_local_time. */
  valid_from_local_time: text('valid_from_local_time'),
  /** A day, without a time zone. Square: pricing_rule_data.valid_until_date. */
  valid_until_date: date('valid_until_date', { mode: 'string' }),
  /** A time of day on the location's own clock. Square: pricing_rule_data.valid_until_local_time. */
  valid_until_local_time: text('valid_until_local_time'),
  /** In the smallest unit of minimum_order_subtotal_currency: cents of a dollar. Square: pricing_rule_data.minimum_order_subtotal_money.amount. */
  minimum_order_subtotal_amount: bigint('minimum_order_subtotal_amount', { mode: 'bigint' }),
  /** The currency of minimum_order_subtotal_amount, ISO 4217. Square: pricing_rule_data.minimum_order_subtotal_money.currency. */
  minimum_order_subtotal_currency: text('minimum_order_subtotal_currency'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_pricing_rules_pkey', columns: [self.id] }),
  index('catalog_pricing_rules_discount_id_idx').on(self.discount_id),
  index('catalog_pricing_rules_match_products_id_idx').on(self.match_products_id),
  index('catalog_pricing_rules_apply_products_id_idx').on(self.apply_products_id),
  index('catalog_pricing_rules_exclude_products_id_idx').on(self.exclude_products_id),
])

/** When a pricing rule is in effect. None: always. A part of catalog_pricing_rules. Square: pricing_rule_data.time_period_ids[]. */
export const catalog_pricing_rule_time_periods = table('catalog_pricing_rule_time_periods', {
  /** The row that it is a part of. Foreign key to catalog_pricing_rules (id). Square: the parent. */
  pricing_rule_id: text('pricing_rule_id').notNull(),
  /** Id in catalog_time_periods, where it may be missing. Square: the element. */
  time_period_id: text('time_period_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_pricing_rule_time_periods_pkey', columns: [self.pricing_rule_id, self.time_period_id] }),
  foreignKey({ name: 'catalog_pricing_rule_time_periods_parent_fkey', columns: [self.pricing_rule_id], foreignColumns: [catalog_pricing_rules.id] }),
  index('catalog_pricing_rule_time_periods_time_period_id_idx').on(self.time_period_id),
])

/** Customers of any of these groups are entitled. None: all customers. A part of catalog_pricing_rules. Square: pricing_rule_data.customer_group_ids_any[]. */
export const catalog_pricing_rule_customer_groups = table('catalog_pricing_rule_customer_groups', {
  /** The row that it is a part of. Foreign key to catalog_pricing_rules (id). Square: the parent. */
  pricing_rule_id: text('pricing_rule_id').notNull(),
  /** System groups are not listed. Id in customer_groups, where it may be missing. Square: the element. */
  customer_group_id: text('customer_group_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_pricing_rule_customer_groups_pkey', columns: [self.pricing_rule_id, self.customer_group_id] }),
  foreignKey({ name: 'catalog_pricing_rule_customer_groups_parent_fkey', columns: [self.pricing_rule_id], foreignColumns: [catalog_pricing_rules.id] }),
  index('catalog_pricing_rule_customer_groups_customer_group_id_idx').on(self.customer_group_id),
])

/** Locations that have it even where present_at_all_locations is false. A part of catalog_pricing_rules. Square: present_at_location_ids[]. */
export const catalog_pricing_rule_present_locations = table('catalog_pricing_rule_present_locations', {
  /** The row that it is a part of. Foreign key to catalog_pricing_rules (id). Square: the parent. */
  pricing_rule_id: text('pricing_rule_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_pricing_rule_present_locations_pkey', columns: [self.pricing_rule_id, self.location_id] }),
  foreignKey({ name: 'catalog_pricing_rule_present_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_pricing_rule_present_locations_parent_fkey', columns: [self.pricing_rule_id], foreignColumns: [catalog_pricing_rules.id] }),
  index('catalog_pricing_rule_present_locations_location_id_idx').on(self.location_id),
])

/** Locations that lack it even where present_at_all_locations is true. A part of catalog_pricing_rules. Square: absent_at_location_ids[]. */
export const catalog_pricing_rule_absent_locations = table('catalog_pricing_rule_absent_locations', {
  /** The row that it is a part of. Foreign key to catalog_pricing_rules (id). Square: the parent. */
  pricing_rule_id: text('pricing_rule_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_pricing_rule_absent_locations_pkey', columns: [self.pricing_rule_id, self.location_id] }),
  foreignKey({ name: 'catalog_pricing_rule_absent_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_pricing_rule_absent_locations_parent_fkey', columns: [self.pricing_rule_id], foreignColumns: [catalog_pricing_rules.id] }),
  index('catalog_pricing_rule_absent_locations_location_id_idx').on(self.location_id),
])

/** One row per set of products that a pricing rule or a tax speaks of. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_product_sets = table('catalog_product_sets', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Square: product_set_data.name. */
  name: text('name'),
  /** Square: product_set_data.all_products. */
  all_products: boolean('all_products'),
  /** Square: product_set_data.quantity_exact. */
  quantity_exact: bigint('quantity_exact', { mode: 'bigint' }),
  /** Square: product_set_data.quantity_min. */
  quantity_min: bigint('quantity_min', { mode: 'bigint' }),
  /** Square: product_set_data.quantity_max. */
  quantity_max: bigint('quantity_max', { mode: 'bigint' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_product_sets_pkey', columns: [self.id] }),
])

/** The set matches any of these: items, variations, categories or other sets. A part of catalog_product_sets. Square: product_set_data.product_ids_any[]. */
export const catalog_product_set_products_any = table('catalog_product_set_products_any', {
  /** The row that it is a part of. Foreign key to catalog_product_sets (id). Square: the parent. */
  product_set_id: text('product_set_id').notNull(),
  /** Square: the element. */
  product_id: text('product_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_product_set_products_any_pkey', columns: [self.product_set_id, self.product_id] }),
  foreignKey({ name: 'catalog_product_set_products_any_parent_fkey', columns: [self.product_set_id], foreignColumns: [catalog_product_sets.id] }),
])

/** The set matches only all of these together: items, variations, categories or other sets. A part of catalog_product_sets. Square: product_set_data.product_ids_all[]. */
export const catalog_product_set_products_all = table('catalog_product_set_products_all', {
  /** The row that it is a part of. Foreign key to catalog_product_sets (id). Square: the parent. */
  product_set_id: text('product_set_id').notNull(),
  /** Square: the element. */
  product_id: text('product_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_product_set_products_all_pkey', columns: [self.product_set_id, self.product_id] }),
  foreignKey({ name: 'catalog_product_set_products_all_parent_fkey', columns: [self.product_set_id], foreignColumns: [catalog_product_sets.id] }),
])

/** The amounts that the point of sale offers as buttons: at most one row per merchant. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_quick_amounts_settings = table('catalog_quick_amounts_settings', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** One of DISABLED, MANUAL, AUTO. Square: quick_amounts_settings_data.option. */
  option: text('option'),
  /** Square: quick_amounts_settings_data.eligible_for_auto_amounts. */
  eligible_for_auto_amounts: boolean('eligible_for_auto_amounts'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_quick_amounts_settings_pkey', columns: [self.id] }),
])

/** One row per amount. A part of catalog_quick_amounts_settings. Square: quick_amounts_settings_data.amounts[]. */
export const catalog_quick_amounts_setting_amounts = table('catalog_quick_amounts_setting_amounts', {
  /** The row that it is a part of. Foreign key to catalog_quick_amounts_settings (id). Square: the parent. */
  quick_amounts_settings_id: text('quick_amounts_settings_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position').notNull(),
  /** One of QUICK_AMOUNT_TYPE_MANUAL, QUICK_AMOUNT_TYPE_AUTO. Square: type. */
  type: text('type'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount.currency. */
  amount_currency: text('amount_currency'),
  /** Square: score. */
  score: bigint('score', { mode: 'bigint' }),
  /** Square: ordinal. */
  ordinal: bigint('ordinal', { mode: 'bigint' }),
}, (self) => [
  primaryKey({ name: 'catalog_quick_amounts_setting_amounts_pkey', columns: [self.quick_amounts_settings_id, self.position] }),
  foreignKey({ name: 'catalog_quick_amounts_setting_amounts_parent_fkey', columns: [self.quick_amounts_settings_id], foreignColumns: [catalog_quick_amounts_settings.id] }),
])

/** One row per way in which a subscription plan is billed. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_subscription_plan_variations = table('catalog_subscription_plan_variations', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Foreign key to catalog_subscription_plans. Square: subscription_plan_variation_data.subscription_plan_id. */
  subscription_plan_id: text('subscription_plan_id'),
  /** Square: subscription_plan_variation_data.name. */
  name: text('name'),
  /** A day of the month, 1 to 31. Square: subscription_plan_variation_data.monthly_billing_anchor_date. */
  monthly_billing_anchor_date: bigint('monthly_billing_anchor_date', { mode: 'bigint' }),
  /** Square: subscription_plan_variation_data.can_prorate. */
  can_prorate: boolean('can_prorate'),
  /** Id in catalog_subscription_plan_variations, where it may be missing. Square: subscription_plan_variation_data.successor_plan_variation_id. */
  successor_plan_variation_id: text('successor_plan_variation_id'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_subscription_plan_variations_pkey', columns: [self.id] }),
  foreignKey({ name: 'catalog_subscription_plan_variations_subscription_plan_id_fkey', columns: [self.subscription_plan_id], foreignColumns: [catalog_subscription_plans.id] }),
  index('catalog_subscription_plan_variations_subscription_plan_id_idx').on(self.subscription_plan_id),
  index('catalog_subscription_plan_variations_successor_plan_variati_idx').on(self.successor_plan_variation_id),
])

/** The phases of a plan variation: how often it is billed, for how long, and at what price. A part of catalog_subscription_plan_variations. Square: subscription_plan_variation_data.phases[]. */
export const catalog_subscription_plan_variation_phases = table('catalog_subscription_plan_variation_phases', {
  /** The row that it is a part of. Foreign key to catalog_subscription_plan_variations (id). Square: the parent. */
  subscription_plan_variation_id: text('subscription_plan_variation_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: ordinal. */
  ordinal: bigint('ordinal', { mode: 'bigint' }),
  /** One of DAILY, WEEKLY, EVERY_TWO_WEEKS, THIRTY_DAYS, SIXTY_DAYS, NINETY_DAYS, MONTHLY, EVERY_TWO_MONTHS, QUARTERLY, EVERY_FOUR_MONTHS, EVERY_SIX_MONTHS, ANNUAL, EVERY_TWO_YEARS. Square: cadence. */
  cadence: text('cadence'),
  /** How often it is repeated; absent: it goes on. Square: periods. */
  periods: integer('periods'),
  /** In the smallest unit of recurring_price_currency: cents of a dollar. Square: recurring_price_money.amount. */
  recurring_price_amount: bigint('recurring_price_amount', { mode: 'bigint' }),
  /** The currency of recurring_price_amount, ISO 4217. Square: recurring_price_money.currency. */
  recurring_price_currency: text('recurring_price_currency'),
  /** One of STATIC, RELATIVE. Square: pricing.type. */
  pricing_type: text('pricing_type'),
  /** In the smallest unit of pricing_price_currency: cents of a dollar. Square: pricing.price_money.amount. */
  pricing_price_amount: bigint('pricing_price_amount', { mode: 'bigint' }),
  /** The currency of pricing_price_amount, ISO 4217. Square: pricing.price_money.currency. */
  pricing_price_currency: text('pricing_price_currency'),
}, (self) => [
  primaryKey({ name: 'catalog_subscription_plan_variation_phases_pkey', columns: [self.subscription_plan_variation_id, self.uid] }),
  foreignKey({ name: 'catalog_subscription_plan_variation_phases_parent_fkey', columns: [self.subscription_plan_variation_id], foreignColumns: [catalog_subscription_plan_variations.id] }),
])

/** Which discounts a phase of a plan variation gives. A part of catalog_subscription_plan_variations. Square: subscription_plan_variation_data.phases[].pricing.discount_ids[]. */
export const catalog_subscription_plan_variation_discounts = table('catalog_subscription_plan_variation_discounts', {
  /** The row that it is a part of. Foreign key to catalog_subscription_plan_variations (id). Square: the parent. */
  subscription_plan_variation_id: text('subscription_plan_variation_id').notNull(),
  /** Square: enclosing part: uid. */
  phase_uid: text('phase_uid').notNull(),
  /** Id in catalog_discounts, where it may be missing. Square: the element. */
  discount_id: text('discount_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_subscription_plan_variation_discounts_pkey', columns: [self.subscription_plan_variation_id, self.phase_uid, self.discount_id] }),
  foreignKey({ name: 'catalog_subscription_plan_variation_discounts_parent_fkey', columns: [self.subscription_plan_variation_id], foreignColumns: [catalog_subscription_plan_variations.id] }),
  index('catalog_subscription_plan_variation_discounts_discount_id_idx').on(self.discount_id),
])

/** One row per subscription plan: what can be subscribed to. How it is billed is in catalog_subscription_plan_variations. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_subscription_plans = table('catalog_subscription_plans', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Square: subscription_plan_data.name. */
  name: text('name'),
  /** Square: subscription_plan_data.all_items. */
  all_items: boolean('all_items'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_subscription_plans_pkey', columns: [self.id] }),
])

/** Which items may be subscribed to by a plan. A part of catalog_subscription_plans. Square: subscription_plan_data.eligible_item_ids[]. */
export const catalog_subscription_plan_items = table('catalog_subscription_plan_items', {
  /** The row that it is a part of. Foreign key to catalog_subscription_plans (id). Square: the parent. */
  subscription_plan_id: text('subscription_plan_id').notNull(),
  /** Id in catalog_items, where it may be missing. Square: the element. */
  item_id: text('item_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_subscription_plan_items_pkey', columns: [self.subscription_plan_id, self.item_id] }),
  foreignKey({ name: 'catalog_subscription_plan_items_parent_fkey', columns: [self.subscription_plan_id], foreignColumns: [catalog_subscription_plans.id] }),
  index('catalog_subscription_plan_items_item_id_idx').on(self.item_id),
])

/** The items of which categories may be subscribed to by a plan. A part of catalog_subscription_plans. Square: subscription_plan_data.eligible_category_ids[]. */
export const catalog_subscription_plan_categories = table('catalog_subscription_plan_categories', {
  /** The row that it is a part of. Foreign key to catalog_subscription_plans (id). Square: the parent. */
  subscription_plan_id: text('subscription_plan_id').notNull(),
  /** Id in catalog_categories, where it may be missing. Square: the element. */
  category_id: text('category_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_subscription_plan_categories_pkey', columns: [self.subscription_plan_id, self.category_id] }),
  foreignKey({ name: 'catalog_subscription_plan_categories_parent_fkey', columns: [self.subscription_plan_id], foreignColumns: [catalog_subscription_plans.id] }),
  index('catalog_subscription_plan_categories_category_id_idx').on(self.category_id),
])

/** Billing phases of a plan from before plans had variations. A part of catalog_subscription_plans. Square: subscription_plan_data.phases[]. */
export const catalog_subscription_plan_phases = table('catalog_subscription_plan_phases', {
  /** The row that it is a part of. Foreign key to catalog_subscription_plans (id). Square: the parent. */
  subscription_plan_id: text('subscription_plan_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: ordinal. */
  ordinal: bigint('ordinal', { mode: 'bigint' }),
  /** One of DAILY, WEEKLY, EVERY_TWO_WEEKS, THIRTY_DAYS, SIXTY_DAYS, NINETY_DAYS, MONTHLY, EVERY_TWO_MONTHS, QUARTERLY, EVERY_FOUR_MONTHS, EVERY_SIX_MONTHS, ANNUAL, EVERY_TWO_YEARS. Square: cadence. */
  cadence: text('cadence'),
  /** Square: periods. */
  periods: integer('periods'),
  /** In the smallest unit of recurring_price_currency: cents of a dollar. Square: recurring_price_money.amount. */
  recurring_price_amount: bigint('recurring_price_amount', { mode: 'bigint' }),
  /** The currency of recurring_price_amount, ISO 4217. Square: recurring_price_money.currency. */
  recurring_price_currency: text('recurring_price_currency'),
  /** One of STATIC, RELATIVE. Square: pricing.type. */
  pricing_type: text('pricing_type'),
  /** In the smallest unit of pricing_price_currency: cents of a dollar. Square: pricing.price_money.amount. */
  pricing_price_amount: bigint('pricing_price_amount', { mode: 'bigint' }),
  /** The currency of pricing_price_amount, ISO 4217. Square: pricing.price_money.currency. */
  pricing_price_currency: text('pricing_price_currency'),
}, (self) => [
  primaryKey({ name: 'catalog_subscription_plan_phases_pkey', columns: [self.subscription_plan_id, self.uid] }),
  foreignKey({ name: 'catalog_subscription_plan_phases_parent_fkey', columns: [self.subscription_plan_id], foreignColumns: [catalog_subscription_plans.id] }),
])

/** Which discounts a phase of a plan from before plans had variations gives. A part of catalog_subscription_plans. Square: subscription_plan_data.phases[].pricing.discount_ids[]. */
export const catalog_subscription_plan_discounts = table('catalog_subscription_plan_discounts', {
  /** The row that it is a part of. Foreign key to catalog_subscription_plans (id). Square: the parent. */
  subscription_plan_id: text('subscription_plan_id').notNull(),
  /** Square: enclosing part: uid. */
  phase_uid: text('phase_uid').notNull(),
  /** Id in catalog_discounts, where it may be missing. Square: the element. */
  discount_id: text('discount_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_subscription_plan_discounts_pkey', columns: [self.subscription_plan_id, self.phase_uid, self.discount_id] }),
  foreignKey({ name: 'catalog_subscription_plan_discounts_parent_fkey', columns: [self.subscription_plan_id], foreignColumns: [catalog_subscription_plans.id] }),
  index('catalog_subscription_plan_discounts_discount_id_idx').on(self.discount_id),
])

/** One row per tax that the catalog knows. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_taxes = table('catalog_taxes', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Square: tax_data.name. */
  name: text('name'),
  /** One of TAX_SUBTOTAL_PHASE, TAX_TOTAL_PHASE. Square: tax_data.calculation_phase. */
  calculation_phase: text('calculation_phase'),
  /** One of ADDITIVE, INCLUSIVE. Square: tax_data.inclusion_type. */
  inclusion_type: text('inclusion_type'),
  /** In percent: 7.25 is 7.25 %. An exact decimal number. Square: tax_data.percentage. */
  percentage: numeric('percentage'),
  /** Square: tax_data.applies_to_custom_amounts. */
  applies_to_custom_amounts: boolean('applies_to_custom_amounts'),
  /** Square: tax_data.enabled. */
  enabled: boolean('enabled'),
  /** Id in catalog_product_sets, where it may be missing. Square: tax_data.applies_to_product_set_id. */
  applies_to_product_set_id: text('applies_to_product_set_id'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_taxes_pkey', columns: [self.id] }),
  index('catalog_taxes_applies_to_product_set_id_idx').on(self.applies_to_product_set_id),
])

/** Locations that have it even where present_at_all_locations is false. A part of catalog_taxes. Square: present_at_location_ids[]. */
export const catalog_tax_present_locations = table('catalog_tax_present_locations', {
  /** The row that it is a part of. Foreign key to catalog_taxes (id). Square: the parent. */
  tax_id: text('tax_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_tax_present_locations_pkey', columns: [self.tax_id, self.location_id] }),
  foreignKey({ name: 'catalog_tax_present_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_tax_present_locations_parent_fkey', columns: [self.tax_id], foreignColumns: [catalog_taxes.id] }),
  index('catalog_tax_present_locations_location_id_idx').on(self.location_id),
])

/** Locations that lack it even where present_at_all_locations is true. A part of catalog_taxes. Square: absent_at_location_ids[]. */
export const catalog_tax_absent_locations = table('catalog_tax_absent_locations', {
  /** The row that it is a part of. Foreign key to catalog_taxes (id). Square: the parent. */
  tax_id: text('tax_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_tax_absent_locations_pkey', columns: [self.tax_id, self.location_id] }),
  foreignKey({ name: 'catalog_tax_absent_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_tax_absent_locations_parent_fkey', columns: [self.tax_id], foreignColumns: [catalog_taxes.id] }),
  index('catalog_tax_absent_locations_location_id_idx').on(self.location_id),
])

/** One row per time period of pricing rules: `event` is an iCalendar event (RFC 5545) in local time. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_time_periods = table('catalog_time_periods', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Square: time_period_data.event. */
  event: text('event'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_time_periods_pkey', columns: [self.id] }),
])

/** One row per variation of an item: what has a price, a SKU and a stock. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/catalog/search. */
export const catalog_variations = table('catalog_variations', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Square: present_at_all_locations. */
  present_at_all_locations: boolean('present_at_all_locations'),
  /** Square: present_at_location_ids. */
  present_at_location_ids: text('present_at_location_ids').array(),
  /** Square: absent_at_location_ids. */
  absent_at_location_ids: text('absent_at_location_ids').array(),
  /** JSON, as Square sends it. Square: catalog_v1_ids. */
  catalog_v1_ids: jsonb('catalog_v1_ids'),
  /** JSON, as Square sends it. Square: custom_attribute_values. */
  custom_attribute_values: jsonb('custom_attribute_values'),
  /** Foreign key to catalog_items. Square: item_variation_data.item_id. */
  item_id: text('item_id'),
  /** Square: item_variation_data.name. */
  name: text('name'),
  /** Square: item_variation_data.kitchen_name. */
  kitchen_name: text('kitchen_name'),
  /** Square: item_variation_data.sku. */
  sku: text('sku'),
  /** Square: item_variation_data.upc. */
  upc: text('upc'),
  /** Square: item_variation_data.ordinal. */
  ordinal: integer('ordinal'),
  /** One of FIXED_PRICING, VARIABLE_PRICING. Square: item_variation_data.pricing_type. */
  pricing_type: text('pricing_type'),
  /** In the smallest unit of price_currency: cents of a dollar. Square: item_variation_data.price_money.amount. */
  price_amount: bigint('price_amount', { mode: 'bigint' }),
  /** The currency of price_amount, ISO 4217. Square: item_variation_data.price_money.currency. */
  price_currency: text('price_currency'),
  /** Square: item_variation_data.track_inventory. */
  track_inventory: boolean('track_inventory'),
  /** One of NONE, LOW_QUANTITY. Square: item_variation_data.inventory_alert_type. */
  inventory_alert_type: text('inventory_alert_type'),
  /** Square: item_variation_data.inventory_alert_threshold. */
  inventory_alert_threshold: bigint('inventory_alert_threshold', { mode: 'bigint' }),
  /** Square: item_variation_data.user_data. */
  user_data: text('user_data'),
  /** Of an appointment, in milliseconds. Square: item_variation_data.service_duration. */
  service_duration: bigint('service_duration', { mode: 'bigint' }),
  /** Square: item_variation_data.available_for_booking. */
  available_for_booking: boolean('available_for_booking'),
  /** Square: item_variation_data.sellable. */
  sellable: boolean('sellable'),
  /** Square: item_variation_data.stockable. */
  stockable: boolean('stockable'),
  /** Id in catalog_measurement_units, where it may be missing. Square: item_variation_data.measurement_unit_id. */
  measurement_unit_id: text('measurement_unit_id'),
  /** Id in catalog_variations, where it may be missing. Square: item_variation_data.stockable_conversion.stockable_item_variation_id. */
  stockable_item_variation_id: text('stockable_item_variation_id'),
  /** An exact decimal number. Square: item_variation_data.stockable_conversion.stockable_quantity. */
  stockable_quantity: numeric('stockable_quantity'),
  /** An exact decimal number. Square: item_variation_data.stockable_conversion.nonstockable_quantity. */
  nonstockable_quantity: numeric('nonstockable_quantity'),
  /** JSON, as Square sends it. Square: item_variation_data.item_option_values. */
  item_option_values: jsonb('item_option_values'),
  /** Square: item_variation_data.image_ids. */
  image_ids: text('image_ids').array(),
  /** Square: item_variation_data.team_member_ids. */
  team_member_ids: text('team_member_ids').array(),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'catalog_variations_pkey', columns: [self.id] }),
  foreignKey({ name: 'catalog_variations_item_id_fkey', columns: [self.item_id], foreignColumns: [catalog_items.id] }),
  index('catalog_variations_item_id_idx').on(self.item_id),
  index('catalog_variations_measurement_unit_id_idx').on(self.measurement_unit_id),
  index('catalog_variations_stockable_item_variation_id_idx').on(self.stockable_item_variation_id),
])

/** From whom a variation is bought, and for how much. A part of catalog_variations. Square: item_variation_data.vendor_information[]. */
export const catalog_vendor_info = table('catalog_vendor_info', {
  /** The row that it is a part of. Foreign key to catalog_variations (id). Square: the parent. */
  variation_id: text('variation_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position').notNull(),
  /** Id in vendors, where it may be missing. Square: vendor_id. */
  vendor_id: text('vendor_id'),
  /** Square: vendor_code. */
  vendor_code: text('vendor_code'),
  /** In the smallest unit of unit_cost_currency: cents of a dollar. Square: unit_cost_money.amount. */
  unit_cost_amount: bigint('unit_cost_amount', { mode: 'bigint' }),
  /** The currency of unit_cost_amount, ISO 4217. Square: unit_cost_money.currency. */
  unit_cost_currency: text('unit_cost_currency'),
}, (self) => [
  primaryKey({ name: 'catalog_vendor_info_pkey', columns: [self.variation_id, self.position] }),
  foreignKey({ name: 'catalog_vendor_info_parent_fkey', columns: [self.variation_id], foreignColumns: [catalog_variations.id] }),
  index('catalog_vendor_info_vendor_id_idx').on(self.vendor_id),
])

/** What differs for a variation at one location: price, stock tracking, sold out. A part of catalog_variations. Square: item_variation_data.location_overrides[]. */
export const catalog_location_availability = table('catalog_location_availability', {
  /** The row that it is a part of. Foreign key to catalog_variations (id). Square: the parent. */
  variation_id: text('variation_id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id').notNull(),
  /** In the smallest unit of price_currency: cents of a dollar. Square: price_money.amount. */
  price_amount: bigint('price_amount', { mode: 'bigint' }),
  /** The currency of price_amount, ISO 4217. Square: price_money.currency. */
  price_currency: text('price_currency'),
  /** One of FIXED_PRICING, VARIABLE_PRICING. Square: pricing_type. */
  pricing_type: text('pricing_type'),
  /** Square: track_inventory. */
  track_inventory: boolean('track_inventory'),
  /** One of NONE, LOW_QUANTITY. Square: inventory_alert_type. */
  inventory_alert_type: text('inventory_alert_type'),
  /** Square: inventory_alert_threshold. */
  inventory_alert_threshold: bigint('inventory_alert_threshold', { mode: 'bigint' }),
  /** Square: sold_out. */
  sold_out: boolean('sold_out'),
  /** An instant, UTC. Square: sold_out_valid_until. */
  sold_out_valid_until: timestamp('sold_out_valid_until', { withTimezone: true, mode: 'string' }),
}, (self) => [
  primaryKey({ name: 'catalog_location_availability_pkey', columns: [self.variation_id, self.location_id] }),
  foreignKey({ name: 'catalog_location_availability_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_location_availability_parent_fkey', columns: [self.variation_id], foreignColumns: [catalog_variations.id] }),
  index('catalog_location_availability_location_id_idx').on(self.location_id),
])

/** Which value of each option (size: small) makes a variation. A part of catalog_variations. Square: item_variation_data.item_option_values[]. */
export const catalog_variation_item_option_values = table('catalog_variation_item_option_values', {
  /** The row that it is a part of. Foreign key to catalog_variations (id). Square: the parent. */
  variation_id: text('variation_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position').notNull(),
  /** Id in catalog_item_options, where it may be missing. Square: item_option_id. */
  item_option_id: text('item_option_id'),
  /** Id in catalog_item_option_values, where it may be missing. Square: item_option_value_id. */
  item_option_value_id: text('item_option_value_id'),
}, (self) => [
  primaryKey({ name: 'catalog_variation_item_option_values_pkey', columns: [self.variation_id, self.position] }),
  foreignKey({ name: 'catalog_variation_item_option_values_parent_fkey', columns: [self.variation_id], foreignColumns: [catalog_variations.id] }),
  index('catalog_variation_item_option_values_item_option_id_idx').on(self.item_option_id),
  index('catalog_variation_item_option_values_item_option_value_id_idx').on(self.item_option_value_id),
])

/** Who performs a service. A part of catalog_variations. Square: item_variation_data.team_member_ids[]. */
export const catalog_variation_team_members = table('catalog_variation_team_members', {
  /** The row that it is a part of. Foreign key to catalog_variations (id). Square: the parent. */
  variation_id: text('variation_id').notNull(),
  /** Id in team_members, where it may be missing. Square: the element. */
  team_member_id: text('team_member_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_variation_team_members_pkey', columns: [self.variation_id, self.team_member_id] }),
  foreignKey({ name: 'catalog_variation_team_members_parent_fkey', columns: [self.variation_id], foreignColumns: [catalog_variations.id] }),
  index('catalog_variation_team_members_team_member_id_idx').on(self.team_member_id),
])

/** Its pictures, in their order. A part of catalog_variations. Square: item_variation_data.image_ids[]. */
export const catalog_variation_images = table('catalog_variation_images', {
  /** The row that it is a part of. Foreign key to catalog_variations (id). Square: the parent. */
  variation_id: text('variation_id').notNull(),
  /** Id in catalog_images, where it may be missing. Square: the element. */
  image_id: text('image_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position'),
}, (self) => [
  primaryKey({ name: 'catalog_variation_images_pkey', columns: [self.variation_id, self.image_id] }),
  foreignKey({ name: 'catalog_variation_images_parent_fkey', columns: [self.variation_id], foreignColumns: [catalog_variations.id] }),
  index('catalog_variation_images_image_id_idx').on(self.image_id),
])

/** Locations that have it even where present_at_all_locations is false. A part of catalog_variations. Square: present_at_location_ids[]. */
export const catalog_variation_present_locations = table('catalog_variation_present_locations', {
  /** The row that it is a part of. Foreign key to catalog_variations (id). Square: the parent. */
  variation_id: text('variation_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_variation_present_locations_pkey', columns: [self.variation_id, self.location_id] }),
  foreignKey({ name: 'catalog_variation_present_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_variation_present_locations_parent_fkey', columns: [self.variation_id], foreignColumns: [catalog_variations.id] }),
  index('catalog_variation_present_locations_location_id_idx').on(self.location_id),
])

/** Locations that lack it even where present_at_all_locations is true. A part of catalog_variations. Square: absent_at_location_ids[]. */
export const catalog_variation_absent_locations = table('catalog_variation_absent_locations', {
  /** The row that it is a part of. Foreign key to catalog_variations (id). Square: the parent. */
  variation_id: text('variation_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'catalog_variation_absent_locations_pkey', columns: [self.variation_id, self.location_id] }),
  foreignKey({ name: 'catalog_variation_absent_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'catalog_variation_absent_locations_parent_fkey', columns: [self.variation_id], foreignColumns: [catalog_variations.id] }),
  index('catalog_variation_absent_locations_location_id_idx').on(self.location_id),
])

/** One row per custom attribute that has a value. Which value column holds it depends on the type. A part of catalog_variations. Square: custom_attribute_values{}. */
export const catalog_variation_custom_attribute_values = table('catalog_variation_custom_attribute_values', {
  /** The row that it is a part of. Foreign key to catalog_variations (id). Square: the parent. */
  variation_id: text('variation_id').notNull(),
  /** Square: the key. */
  key: text('key').notNull(),
  /** May be another application's, which is hidden. Id in catalog_custom_attribute_definitions, where it may be missing. Square: custom_attribute_definition_id. */
  custom_attribute_definition_id: text('custom_attribute_definition_id'),
  /** Square: name. */
  name: text('name'),
  /** One of STRING, BOOLEAN, NUMBER, SELECTION. Square: type. */
  type: text('type'),
  /** Square: string_value. */
  string_value: text('string_value'),
  /** An exact decimal number. Square: number_value. */
  number_value: numeric('number_value'),
  /** Square: boolean_value. */
  boolean_value: boolean('boolean_value'),
  /** Square: selection_uid_values. */
  selection_uid_values: text('selection_uid_values').array(),
}, (self) => [
  primaryKey({ name: 'catalog_variation_custom_attribute_values_pkey', columns: [self.variation_id, self.key] }),
  foreignKey({ name: 'catalog_variation_custom_attribute_values_parent_fkey', columns: [self.variation_id], foreignColumns: [catalog_variations.id] }),
  index('catalog_variation_custom_attribute_values_custom_attribute__idx').on(self.custom_attribute_definition_id),
])

/** One row per place where things are sold: a location, an online site, a kiosk. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/channels. */
export const channels = table('channels', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Id in merchants, where it may be missing. Square: merchant_id. */
  merchant_id: text('merchant_id'),
  /** Square: name. */
  name: text('name'),
  /** One of ACTIVE, INACTIVE. Square: status. */
  status: text('status'),
  /** One of UNKNOWN_TYPE, LOCATION, FIRST_PARTY_INTEGRATION, OAUTH_APPLICATION, ONLINE_SITE, ONLINE_CHECKOUT, INVOICE, GIFT_CARD, GIFT_CARD_MARKETPLACE, RECURRING_SUBSCRIPTION, ONLINE_BOOKING_FLOW, SQUARE_ASSISTANT, CASH_LOCAL, POINT_OF_SALE, KIOSK. Square: reference.type. */
  reference_type: text('reference_type'),
  /** An id of the seller or of another program; free text. Square: reference.id. */
  reference_id: text('reference_id'),
  /** Id in locations, where it may be missing. Square: reference.id where reference.type is LOCATION. */
  location_id: text('location_id'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'channels_pkey', columns: [self.id] }),
  index('channels_merchant_id_idx').on(self.merchant_id),
  index('channels_location_id_idx').on(self.location_id),
])

/** How the online checkout of a location looks and what it offers: one row per location. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/online-checkout/location-settings/{location_id}. */
export const checkout_location_settings = table('checkout_location_settings', {
  /** Foreign key to locations. Square: what was asked for. */
  location_id: text('location_id').notNull(),
  /** Square: customer_notes_enabled. */
  customer_notes_enabled: boolean('customer_notes_enabled'),
  /** One of BUSINESS_NAME, FRAMED_LOGO, FULL_WIDTH_LOGO. Square: branding.header_type. */
  branding_header_type: text('branding_header_type'),
  /** Square: branding.button_color. */
  branding_button_color: text('branding_button_color'),
  /** One of SQUARED, ROUNDED, PILL. Square: branding.button_shape. */
  branding_button_shape: text('branding_button_shape'),
  /** JSON, as Square sends it. Square: tipping.percentages. */
  tipping_percentages: jsonb('tipping_percentages'),
  /** Square: tipping.default_percent. */
  tipping_default_percent: integer('tipping_default_percent'),
  /** Square: tipping.smart_tipping_enabled. */
  tipping_smart_tipping_enabled: boolean('tipping_smart_tipping_enabled'),
  /** JSON, as Square sends it. Square: tipping.smart_tips. */
  tipping_smart_tips: jsonb('tipping_smart_tips'),
  /** In the smallest unit of tipping_default_smart_tip_currency: cents of a dollar. Square: tipping.default_smart_tip.amount. */
  tipping_default_smart_tip_amount: bigint('tipping_default_smart_tip_amount', { mode: 'bigint' }),
  /** The currency of tipping_default_smart_tip_amount, ISO 4217. Square: tipping.default_smart_tip.currency. */
  tipping_default_smart_tip_currency: text('tipping_default_smart_tip_currency'),
  /** Square: coupons.enabled. */
  coupons_enabled: boolean('coupons_enabled'),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'checkout_location_settings_pkey', columns: [self.location_id] }),
  foreignKey({ name: 'checkout_location_settings_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
])

/** One row per policy (returns, privacy…) that the checkout of a location shows. A part of checkout_location_settings. Square: policies[]. */
export const checkout_location_policies = table('checkout_location_policies', {
  /** The row that it is a part of. Foreign key to checkout_location_settings (location_id). Square: the parent. */
  location_id: text('location_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: title. */
  title: text('title'),
  /** Square: description. */
  description: text('description'),
}, (self) => [
  primaryKey({ name: 'checkout_location_policies_pkey', columns: [self.location_id, self.uid] }),
  foreignKey({ name: 'checkout_location_policies_parent_fkey', columns: [self.location_id], foreignColumns: [checkout_location_settings.location_id] }),
])

/** Which ways to pay the online checkout offers: one row, because Square gives the settings no id. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/online-checkout/merchant-settings. */
export const checkout_merchant_settings = table('checkout_merchant_settings', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Square: payment_methods.apple_pay.enabled. */
  apple_pay_enabled: boolean('apple_pay_enabled'),
  /** Square: payment_methods.google_pay.enabled. */
  google_pay_enabled: boolean('google_pay_enabled'),
  /** Square: payment_methods.cash_app.enabled. */
  cash_app_enabled: boolean('cash_app_enabled'),
  /** Square: payment_methods.afterpay_clearpay.enabled. */
  afterpay_clearpay_enabled: boolean('afterpay_clearpay_enabled'),
  /** In the smallest unit of afterpay_clearpay_order_min_currency: cents of a dollar. Square: payment_methods.afterpay_clearpay.order_eligibility_range.min.amount. */
  afterpay_clearpay_order_min_amount: bigint('afterpay_clearpay_order_min_amount', { mode: 'bigint' }),
  /** The currency of afterpay_clearpay_order_min_amount, ISO 4217. Square: payment_methods.afterpay_clearpay.order_eligibility_range.min.currency. */
  afterpay_clearpay_order_min_currency: text('afterpay_clearpay_order_min_currency'),
  /** In the smallest unit of afterpay_clearpay_order_max_currency: cents of a dollar. Square: payment_methods.afterpay_clearpay.order_eligibility_range.max.amount. */
  afterpay_clearpay_order_max_amount: bigint('afterpay_clearpay_order_max_amount', { mode: 'bigint' }),
  /** The currency of afterpay_clearpay_order_max_amount, ISO 4217. Square: payment_methods.afterpay_clearpay.order_eligibility_range.max.currency. */
  afterpay_clearpay_order_max_currency: text('afterpay_clearpay_order_max_currency'),
  /** In the smallest unit of afterpay_clearpay_item_min_currency: cents of a dollar. Square: payment_methods.afterpay_clearpay.item_eligibility_range.min.amount. */
  afterpay_clearpay_item_min_amount: bigint('afterpay_clearpay_item_min_amount', { mode: 'bigint' }),
  /** The currency of afterpay_clearpay_item_min_amount, ISO 4217. Square: payment_methods.afterpay_clearpay.item_eligibility_range.min.currency. */
  afterpay_clearpay_item_min_currency: text('afterpay_clearpay_item_min_currency'),
  /** In the smallest unit of afterpay_clearpay_item_max_currency: cents of a dollar. Square: payment_methods.afterpay_clearpay.item_eligibility_range.max.amount. */
  afterpay_clearpay_item_max_amount: bigint('afterpay_clearpay_item_max_amount', { mode: 'bigint' }),
  /** The currency of afterpay_clearpay_item_max_amount, ISO 4217. Square: payment_methods.afterpay_clearpay.item_eligibility_range.max.currency. */
  afterpay_clearpay_item_max_currency: text('afterpay_clearpay_item_max_currency'),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'checkout_merchant_settings_pkey', columns: [self.id] }),
])

/** One row per custom attribute that a customer can have, as far as the application may see it. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/customers/custom-attribute-definitions. */
export const customer_custom_attribute_definitions = table('customer_custom_attribute_definitions', {
  /** Qualified, "application:key", where another application owns it. Square: key. */
  key: text('key').notNull(),
  /** Square: name. */
  name: text('name'),
  /** Square: description. */
  description: text('description'),
  /** One of VISIBILITY_HIDDEN, VISIBILITY_READ_ONLY, VISIBILITY_READ_WRITE_VALUES. Square: visibility. */
  visibility: text('visibility'),
  /** JSON, as Square sends it. Square: schema. */
  schema: jsonb('schema'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'customer_custom_attribute_definitions_pkey', columns: [self.key] }),
])

/** One row per custom attribute that is set on a customer. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/customers/{customer_id}/custom-attributes. */
export const customer_custom_attributes = table('customer_custom_attributes', {
  /** Foreign key to customers. Square: what was asked for. */
  customer_id: text('customer_id').notNull(),
  /** Id in customer_custom_attribute_definitions, where it may be missing. Square: key. */
  key: text('key').notNull(),
  /** JSON, as Square sends it. Square: value. */
  value: jsonb('value'),
  /** One of VISIBILITY_HIDDEN, VISIBILITY_READ_ONLY, VISIBILITY_READ_WRITE_VALUES. Square: visibility. */
  visibility: text('visibility'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'customer_custom_attributes_pkey', columns: [self.customer_id, self.key] }),
  foreignKey({ name: 'customer_custom_attributes_customer_id_fkey', columns: [self.customer_id], foreignColumns: [customers.id] }),
  index('customer_custom_attributes_key_idx').on(self.key),
])

/** One row per customer group of the seller. Who is in it: customer_group_memberships. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/customers/groups. */
export const customer_groups = table('customer_groups', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Square: name. */
  name: text('name'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'customer_groups_pkey', columns: [self.id] }),
])

/** One row per customer segment (smart group). Who is in it: customer_segment_memberships. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/customers/segments. */
export const customer_segments = table('customer_segments', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Square: name. */
  name: text('name'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'customer_segments_pkey', columns: [self.id] }),
])

/** One row per customer profile. No list shows those without name, company, e-mail and phone: they are here once another row names them. A merge ends two profiles and makes a third; `record_aliases` tells which. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/customers/search. */
export const customers = table('customers', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Square: given_name. */
  given_name: text('given_name'),
  /** Square: family_name. */
  family_name: text('family_name'),
  /** Square: nickname. */
  nickname: text('nickname'),
  /** Square: company_name. */
  company_name: text('company_name'),
  /** Square: email_address. */
  email_address: text('email_address'),
  /** Square: phone_number. */
  phone_number: text('phone_number'),
  /** Square: address.address_line_1. */
  address_line_1: text('address_line_1'),
  /** Square: address.address_line_2. */
  address_line_2: text('address_line_2'),
  /** Square: address.address_line_3. */
  address_line_3: text('address_line_3'),
  /** Square: address.locality. */
  address_locality: text('address_locality'),
  /** Square: address.sublocality. */
  address_sublocality: text('address_sublocality'),
  /** Square: address.sublocality_2. */
  address_sublocality_2: text('address_sublocality_2'),
  /** Square: address.sublocality_3. */
  address_sublocality_3: text('address_sublocality_3'),
  /** Square: address.administrative_district_level_1. */
  address_administrative_district_level_1: text('address_administrative_district_level_1'),
  /** Square: address.administrative_district_level_2. */
  address_administrative_district_level_2: text('address_administrative_district_level_2'),
  /** Square: address.administrative_district_level_3. */
  address_administrative_district_level_3: text('address_administrative_district_level_3'),
  /** Square: address.postal_code. */
  address_postal_code: text('address_postal_code'),
  /** Square: address.country. */
  address_country: text('address_country'),
  /** Square: address.first_name. */
  address_first_name: text('address_first_name'),
  /** Square: address.last_name. */
  address_last_name: text('address_last_name'),
  /** The year may be 0000, which is no date. Square: birthday. */
  birthday: text('birthday'),
  /** An id of the seller or of another program; free text. Square: reference_id. */
  reference_id: text('reference_id'),
  /** Square: note. */
  note: text('note'),
  /** Square: preferences.email_unsubscribed. */
  email_unsubscribed: boolean('email_unsubscribed'),
  /** One of OTHER, APPOINTMENTS, COUPON, DELETION_RECOVERY, DIRECTORY, EGIFTING, EMAIL_COLLECTION, FEEDBACK, IMPORT, INVOICES, LOYALTY, MARKETING, MERGE, ONLINE_STORE, INSTANT_PROFILE, TERMINAL, THIRD_PARTY, THIRD_PARTY_IMPORT, UNMERGE_RECOVERY. Square: creation_source. */
  creation_source: text('creation_source'),
  /** Square: tax_ids.eu_vat. */
  tax_id_eu_vat: text('tax_id_eu_vat'),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'customers_pkey', columns: [self.id] }),
  index('customers_created_at_idx').on(self.created_at),
])

/** Which groups a customer is in. System groups are among them that Square does not list. A part of customers. Square: group_ids[]. */
export const customer_group_memberships = table('customer_group_memberships', {
  /** The row that it is a part of. Foreign key to customers (id). Square: the parent. */
  customer_id: text('customer_id').notNull(),
  /** Id in customer_groups, where it may be missing. Square: the element. */
  group_id: text('group_id').notNull(),
}, (self) => [
  primaryKey({ name: 'customer_group_memberships_pkey', columns: [self.customer_id, self.group_id] }),
  foreignKey({ name: 'customer_group_memberships_parent_fkey', columns: [self.customer_id], foreignColumns: [customers.id] }),
  index('customer_group_memberships_group_id_idx').on(self.group_id),
])

/** Which segments a customer is in, as of the last read: membership is dynamic. A part of customers. Square: segment_ids[]. */
export const customer_segment_memberships = table('customer_segment_memberships', {
  /** The row that it is a part of. Foreign key to customers (id). Square: the parent. */
  customer_id: text('customer_id').notNull(),
  /** Id in customer_segments, where it may be missing. Square: the element. */
  segment_id: text('segment_id').notNull(),
}, (self) => [
  primaryKey({ name: 'customer_segment_memberships_pkey', columns: [self.customer_id, self.segment_id] }),
  foreignKey({ name: 'customer_segment_memberships_parent_fkey', columns: [self.customer_id], foreignColumns: [customers.id] }),
  index('customer_segment_memberships_segment_id_idx').on(self.segment_id),
])

/** One row per code with which a device logs in, expired ones too. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/devices/codes. */
export const device_codes = table('device_codes', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Square: name. */
  name: text('name'),
  /** Square: code. */
  code: text('code'),
  /** Id in devices, where it may be missing. Square: device_id. */
  device_id: text('device_id'),
  /** One of TERMINAL_API. Square: product_type. */
  product_type: text('product_type'),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** One of UNKNOWN, UNPAIRED, PAIRED, EXPIRED. Square: status. */
  status: text('status'),
  /** An instant, UTC. Square: pair_by. */
  pair_by: timestamp('pair_by', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: status_changed_at. */
  status_changed_at: timestamp('status_changed_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: paired_at. */
  paired_at: timestamp('paired_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'device_codes_pkey', columns: [self.id] }),
  foreignKey({ name: 'device_codes_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('device_codes_device_id_idx').on(self.device_id),
  index('device_codes_location_id_idx').on(self.location_id),
])

/** One row per Square Terminal that is paired through the API. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/devices. */
export const devices = table('devices', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** One of AVAILABLE, NEEDS_ATTENTION, OFFLINE. Square: status.category. */
  status: text('status'),
  /** One of TERMINAL, HANDHELD. Square: attributes.type. */
  type: text('type'),
  /** Square: attributes.manufacturer. */
  manufacturer: text('manufacturer'),
  /** The serial number. Square: attributes.manufacturers_id. */
  manufacturers_id: text('manufacturers_id'),
  /** Square: attributes.model. */
  model: text('model'),
  /** Square: attributes.name. */
  name: text('name'),
  /** Of its software. Square: attributes.version. */
  version: text('version'),
  /** Id in merchants, where it may be missing. Square: attributes.merchant_token. */
  merchant_id: text('merchant_id'),
  /** When it last changed. An instant, UTC. Square: attributes.updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'devices_pkey', columns: [self.id] }),
  index('devices_merchant_id_idx').on(self.merchant_id),
])

/** One row per part of a device: application, card reader, battery, network. A part of devices. Square: components[]. */
export const device_components = table('device_components', {
  /** The row that it is a part of. Foreign key to devices (id). Square: the parent. */
  device_id: text('device_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position').notNull(),
  /** One of APPLICATION, CARD_READER, BATTERY, WIFI, ETHERNET, PRINTER. Square: type. */
  type: text('type'),
  /** One of TERMINAL_API. Square: application_details.application_type. */
  application_type: text('application_type'),
  /** Square: application_details.version. */
  application_version: text('application_version'),
  /** Id in locations, where it may be missing. Square: application_details.session_location. */
  session_location_id: text('session_location_id'),
  /** Id in device_codes, where it may be missing. Square: application_details.device_code_id. */
  device_code_id: text('device_code_id'),
  /** Square: card_reader_details.version. */
  card_reader_version: text('card_reader_version'),
  /** Square: battery_details.visible_percent. */
  battery_visible_percent: integer('battery_visible_percent'),
  /** One of AVAILABLE_CHARGING, AVAILABLE_NOT_IN_USE, UNAVAILABLE, AVAILABLE_INSUFFICIENT. Square: battery_details.external_power. */
  battery_external_power: text('battery_external_power'),
  /** Square: wifi_details.active. */
  wifi_active: boolean('wifi_active'),
  /** Square: wifi_details.ssid. */
  wifi_ssid: text('wifi_ssid'),
  /** Square: wifi_details.ip_address_v4. */
  wifi_ip_address_v4: text('wifi_ip_address_v4'),
  /** Square: wifi_details.secure_connection. */
  wifi_secure_connection: text('wifi_secure_connection'),
  /** Square: wifi_details.signal_strength.value. */
  wifi_signal_strength: integer('wifi_signal_strength'),
  /** Square: wifi_details.mac_address. */
  wifi_mac_address: text('wifi_mac_address'),
  /** Square: ethernet_details.active. */
  ethernet_active: boolean('ethernet_active'),
  /** Square: ethernet_details.ip_address_v4. */
  ethernet_ip_address_v4: text('ethernet_ip_address_v4'),
  /** Square: ethernet_details.mac_address. */
  ethernet_mac_address: text('ethernet_mac_address'),
}, (self) => [
  primaryKey({ name: 'device_components_pkey', columns: [self.device_id, self.position] }),
  foreignKey({ name: 'device_components_parent_fkey', columns: [self.device_id], foreignColumns: [devices.id] }),
  index('device_components_session_location_id_idx').on(self.session_location_id),
  index('device_components_device_code_id_idx').on(self.device_code_id),
])

/** One row per piece of evidence that was handed in for a dispute. The content of its file stays with Square. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/disputes/{dispute_id}/evidence. */
export const dispute_evidence = table('dispute_evidence', {
  /** Foreign key to disputes. Square: what was asked for. */
  dispute_id: text('dispute_id').notNull(),
  /** Square's id. Square: id or evidence_id. */
  id: text('id').notNull(),
  /** One of GENERIC_EVIDENCE, ONLINE_OR_APP_ACCESS_LOG, AUTHORIZATION_DOCUMENTATION, CANCELLATION_OR_REFUND_DOCUMENTATION, CARDHOLDER_COMMUNICATION, CARDHOLDER_INFORMATION, PURCHASE_ACKNOWLEDGEMENT, DUPLICATE_CHARGE_DOCUMENTATION, PRODUCT_OR_SERVICE_DESCRIPTION, RECEIPT, SERVICE_RECEIVED_DOCUMENTATION, PROOF_OF_DELIVERY_DOCUMENTATION, RELATED_TRANSACTION_DOCUMENTATION, REBUTTAL_EXPLANATION, TRACKING_NUMBER. Square: evidence_type. */
  evidence_type: text('evidence_type'),
  /** Square: evidence_text. */
  evidence_text: text('evidence_text'),
  /** Square: evidence_file.filename. */
  filename: text('filename'),
  /** Square: evidence_file.filetype. */
  filetype: text('filetype'),
  /** An instant, UTC. Square: uploaded_at. */
  uploaded_at: timestamp('uploaded_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'dispute_evidence_pkey', columns: [self.dispute_id, self.id] }),
  foreignKey({ name: 'dispute_evidence_dispute_id_fkey', columns: [self.dispute_id], foreignColumns: [disputes.id] }),
])

/** One row per dispute (chargeback or inquiry) at any location, closed ones too. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/disputes. */
export const disputes = table('disputes', {
  /** Square's id. Square: id or dispute_id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Foreign key to payments. Square: disputed_payment.payment_id. */
  payment_id: text('payment_id'),
  /** One of INQUIRY_EVIDENCE_REQUIRED, INQUIRY_PROCESSING, INQUIRY_CLOSED, EVIDENCE_REQUIRED, PROCESSING, WON, LOST, ACCEPTED. Square: state. */
  state: text('state'),
  /** One of AMOUNT_DIFFERS, CANCELLED, DUPLICATE, NO_KNOWLEDGE, NOT_AS_DESCRIBED, NOT_RECEIVED, PAID_BY_OTHER_MEANS, CUSTOMER_REQUESTS_CREDIT, EMV_LIABILITY_SHIFT. Square: reason. */
  reason: text('reason'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
  /** One of OTHER_BRAND, VISA, MASTERCARD, AMERICAN_EXPRESS, DISCOVER, DISCOVER_DINERS, JCB, CHINA_UNIONPAY, SQUARE_GIFT_CARD, SQUARE_CAPITAL_CARD, INTERAC, EFTPOS, FELICA, EBT, QUICPAY, ID, TRANSPORTATION_IC, CARNET. Square: card_brand. */
  card_brand: text('card_brand'),
  /** Square: brand_dispute_id. */
  brand_dispute_id: text('brand_dispute_id'),
  /** An instant, UTC. Square: due_at. */
  due_at: timestamp('due_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: reported_at. */
  reported_at: timestamp('reported_at', { withTimezone: true, mode: 'string' }),
  /** Deprecated by Square for reported_at. Square: reported_date. */
  reported_date: text('reported_date'),
  /** Deprecated by Square; see dispute_evidence. Square: evidence_ids. */
  evidence_ids: text('evidence_ids').array(),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'disputes_pkey', columns: [self.id] }),
  foreignKey({ name: 'disputes_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'disputes_payment_id_fkey', columns: [self.payment_id], foreignColumns: [payments.id] }),
  index('disputes_location_id_idx').on(self.location_id),
  index('disputes_payment_id_idx').on(self.payment_id),
])

/** One row per event of Square's log, which reaches back 28 days. Needs a personal access token. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/events. */
export const events = table('events', {
  /** Square: event_id. */
  event_id: text('event_id').notNull(),
  /** Square: type. */
  type: text('type'),
  /** Id in merchants, where it may be missing. Square: merchant_id. */
  merchant_id: text('merchant_id'),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Square: data.type. */
  data_type: text('data_type'),
  /** Square: data.id. */
  data_id: text('data_id'),
  /** Square: data.deleted. */
  data_deleted: boolean('data_deleted'),
  /** JSON, as Square sends it. Square: data.object. */
  data_object: jsonb('data_object'),
  /** When it happened. Square may leave the time zone out: it is UTC. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'events_pkey', columns: [self.event_id] }),
  foreignKey({ name: 'events_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('events_merchant_id_idx').on(self.merchant_id),
  index('events_location_id_idx').on(self.location_id),
])

/** One row per activity of a gift card: activation, load, redemption, refund, adjustment, transfer… Live rows: not is_deleted and not is_placeholder. Square: GET /v2/gift-cards/activities. */
export const gift_card_activities = table('gift_card_activities', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Foreign key to gift_cards. Square: gift_card_id. */
  gift_card_id: text('gift_card_id'),
  /** Square: gift_card_gan. */
  gift_card_gan: text('gift_card_gan'),
  /** One of ACTIVATE, LOAD, REDEEM, CLEAR_BALANCE, DEACTIVATE, ADJUST_INCREMENT, ADJUST_DECREMENT, REFUND, UNLINKED_ACTIVITY_REFUND, IMPORT, BLOCK, UNBLOCK, IMPORT_REVERSAL, TRANSFER_BALANCE_FROM, TRANSFER_BALANCE_TO. Square: type. */
  type: text('type'),
  /** In the smallest unit of gift_card_balance_currency: cents of a dollar. Square: gift_card_balance_money.amount. */
  gift_card_balance_amount: bigint('gift_card_balance_amount', { mode: 'bigint' }),
  /** The currency of gift_card_balance_amount, ISO 4217. Square: gift_card_balance_money.currency. */
  gift_card_balance_currency: text('gift_card_balance_currency'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: load_activity_details.amount_money.amount or activate_activity_details.amount_money.amount or redeem_activity_details.amount_money.amount or adjust_increment_activity_details.amount_money.amount or adjust_decrement_activity_details.amount_money.amount or refund_activity_details.amount_money.amount or unlinked_activity_refund_activity_details.amount_money.amount or import_activity_details.amount_money.amount or import_reversal_activity_details.amount_money.amount or transfer_balance_to_activity_details.amount_money.amount or transfer_balance_from_activity_details.amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: load_activity_details.amount_money.currency or activate_activity_details.amount_money.currency or redeem_activity_details.amount_money.currency or adjust_increment_activity_details.amount_money.currency or adjust_decrement_activity_details.amount_money.currency or refund_activity_details.amount_money.currency or unlinked_activity_refund_activity_details.amount_money.currency or import_activity_details.amount_money.currency or import_reversal_activity_details.amount_money.currency or transfer_balance_to_activity_details.amount_money.currency or transfer_balance_from_activity_details.amount_money.currency. */
  amount_currency: text('amount_currency'),
  /** Id in orders, where it may be missing. Square: load_activity_details.order_id or activate_activity_details.order_id. */
  order_id: text('order_id'),
  /** Square: load_activity_details.line_item_uid or activate_activity_details.line_item_uid. */
  line_item_uid: text('line_item_uid'),
  /** Ids of nothing that Square shows. Square: load_activity_details.buyer_payment_instrument_ids or activate_activity_details.buyer_payment_instrument_ids. */
  buyer_payment_instrument_ids: text('buyer_payment_instrument_ids').array(),
  /** Id in payments, where it may be missing. Square: redeem_activity_details.payment_id or refund_activity_details.payment_id or unlinked_activity_refund_activity_details.payment_id. */
  payment_id: text('payment_id'),
  /** An id of the seller or of another program; free text. Square: load_activity_details.reference_id or activate_activity_details.reference_id or redeem_activity_details.reference_id or refund_activity_details.reference_id or unlinked_activity_refund_activity_details.reference_id. */
  reference_id: text('reference_id'),
  /** One of SUSPICIOUS_ACTIVITY, REUSE_GIFTCARD, UNKNOWN_REASON. Square: clear_balance_activity_details.reason or deactivate_activity_details.reason or adjust_increment_activity_details.reason or adjust_decrement_activity_details.reason or block_activity_details.reason or unblock_activity_details.reason. */
  reason: text('reason'),
  /** One of PENDING, COMPLETED, CANCELED. Square: redeem_activity_details.status. */
  redeem_status: text('redeem_status'),
  /** Id in gift_card_activities, where it may be missing. Square: refund_activity_details.redeem_activity_id. */
  redeem_activity_id: text('redeem_activity_id'),
  /** Id in gift_cards, where it may be missing. Square: transfer_balance_to_activity_details.transfer_from_gift_card_id. */
  transfer_from_gift_card_id: text('transfer_from_gift_card_id'),
  /** Id in gift_cards, where it may be missing. Square: transfer_balance_from_activity_details.transfer_to_gift_card_id. */
  transfer_to_gift_card_id: text('transfer_to_gift_card_id'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'gift_card_activities_pkey', columns: [self.id] }),
  foreignKey({ name: 'gift_card_activities_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'gift_card_activities_gift_card_id_fkey', columns: [self.gift_card_id], foreignColumns: [gift_cards.id] }),
  index('gift_card_activities_created_at_idx').on(self.created_at),
  index('gift_card_activities_location_id_idx').on(self.location_id),
  index('gift_card_activities_gift_card_id_idx').on(self.gift_card_id),
  index('gift_card_activities_order_id_idx').on(self.order_id),
  index('gift_card_activities_payment_id_idx').on(self.payment_id),
  index('gift_card_activities_redeem_activity_id_idx').on(self.redeem_activity_id),
  index('gift_card_activities_transfer_from_gift_card_id_idx').on(self.transfer_from_gift_card_id),
  index('gift_card_activities_transfer_to_gift_card_id_idx').on(self.transfer_to_gift_card_id),
])

/** One row per gift card with its balance, deactivated ones too. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/gift-cards. */
export const gift_cards = table('gift_cards', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Square: gan. */
  gan: text('gan'),
  /** One of SQUARE, OTHER. Square: gan_source. */
  gan_source: text('gan_source'),
  /** One of PHYSICAL, DIGITAL. Square: type. */
  type: text('type'),
  /** One of ACTIVE, DEACTIVATED, BLOCKED, PENDING. Square: state. */
  state: text('state'),
  /** In the smallest unit of balance_currency: cents of a dollar. Square: balance_money.amount. */
  balance_amount: bigint('balance_amount', { mode: 'bigint' }),
  /** The currency of balance_amount, ISO 4217. Square: balance_money.currency. */
  balance_currency: text('balance_currency'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'gift_cards_pkey', columns: [self.id] }),
])

/** Which customers a gift card is linked to. A part of gift_cards. Square: customer_ids[]. */
export const gift_card_customers = table('gift_card_customers', {
  /** The row that it is a part of. Foreign key to gift_cards (id). Square: the parent. */
  gift_card_id: text('gift_card_id').notNull(),
  /** Id in customers, where it may be missing. Square: the element. */
  customer_id: text('customer_id').notNull(),
}, (self) => [
  primaryKey({ name: 'gift_card_customers_pkey', columns: [self.gift_card_id, self.customer_id] }),
  foreignKey({ name: 'gift_card_customers_parent_fkey', columns: [self.gift_card_id], foreignColumns: [gift_cards.id] }),
  index('gift_card_customers_customer_id_idx').on(self.customer_id),
])

/** One row per reason for which stock is adjusted: those of Square, whose id is their type, and those of the seller, whose type is CUSTOM. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/inventory/adjustment-reasons. */
export const inventory_adjustment_reasons = table('inventory_adjustment_reasons', {
  /** Square's id. Square: id.custom_reason_id or id.type. */
  id: text('id').notNull(),
  /** One of RECEIVED, DAMAGED, THEFT, LOST, RETURNED, SPOILAGE_WASTE, SAMPLES_PROMOTIONAL, INTERNAL_USE, VENDOR_RETURN, PRODUCTION_WASTE, SALE, RECOUNT, TRANSFER, IN_TRANSIT, CANCELED_SALE, CUSTOM. Square: id.type. */
  type: text('type'),
  /** Square: id.custom_reason_id. */
  custom_reason_id: text('custom_reason_id'),
  /** Square: name. */
  name: text('name'),
  /** One of INCREASE, DECREASE. Square: direction. */
  direction: text('direction'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'inventory_adjustment_reasons_pkey', columns: [self.id] }),
])

/** The stock ledger: one row per physical count and per adjustment (sale, delivery, loss, transfer). `type` says which of the two it is. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/inventory/changes/batch-retrieve. */
export const inventory_changes = table('inventory_changes', {
  /** One of PHYSICAL_COUNT, ADJUSTMENT. Square: type. */
  type: text('type'),
  /** Square's id. Square: physical_count.id or adjustment.id. */
  id: text('id').notNull(),
  /** An id of the seller or of another program; free text. Square: physical_count.reference_id or adjustment.reference_id. */
  reference_id: text('reference_id'),
  /** Id in catalog_variations, where it may be missing. Square: physical_count.catalog_object_id or adjustment.catalog_object_id. */
  catalog_object_id: text('catalog_object_id'),
  /** Square: physical_count.catalog_object_type or adjustment.catalog_object_type. */
  catalog_object_type: text('catalog_object_type'),
  /** An exact decimal number. Square: physical_count.quantity or adjustment.quantity. */
  quantity: numeric('quantity'),
  /** Of an adjustment: only in answers from before 2026-07-15. Foreign key to locations. Square: physical_count.location_id or adjustment.location_id. */
  location_id: text('location_id'),
  /** One of SQUARE_POS, EXTERNAL_API, BILLING, APPOINTMENTS, INVOICES, ONLINE_STORE, PAYROLL, DASHBOARD, ITEM_LIBRARY_IMPORT, OTHER. Square: physical_count.source.product or adjustment.source.product. */
  source_product: text('source_product'),
  /** Square: physical_count.source.application_id or adjustment.source.application_id. */
  source_application_id: text('source_application_id'),
  /** Square: physical_count.source.name or adjustment.source.name. */
  source_name: text('source_name'),
  /** Square: physical_count.employee_id or adjustment.employee_id. */
  employee_id: text('employee_id'),
  /** Id in team_members, where it may be missing. Square: physical_count.team_member_id or adjustment.team_member_id. */
  team_member_id: text('team_member_id'),
  /** An instant, UTC. Square: physical_count.occurred_at or adjustment.occurred_at. */
  occurred_at: timestamp('occurred_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: physical_count.created_at or adjustment.created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** One of CUSTOM, IN_STOCK, SOLD, RETURNED_BY_CUSTOMER, RESERVED_FOR_SALE, SOLD_ONLINE, ORDERED_FROM_VENDOR, RECEIVED_FROM_VENDOR, IN_TRANSIT_TO, NONE, WASTE, UNLINKED_RETURN, COMPOSED, DECOMPOSED, SUPPORTED_BY_NEWER_VERSION, IN_TRANSIT, UNTRACKED. Square: physical_count.state. */
  state: text('state'),
  /** Id in inventory_changes, where it may be missing. Square: physical_count.adjustment_id. */
  adjustment_id: text('adjustment_id'),
  /** One of CUSTOM, IN_STOCK, SOLD, RETURNED_BY_CUSTOMER, RESERVED_FOR_SALE, SOLD_ONLINE, ORDERED_FROM_VENDOR, RECEIVED_FROM_VENDOR, IN_TRANSIT_TO, NONE, WASTE, UNLINKED_RETURN, COMPOSED, DECOMPOSED, SUPPORTED_BY_NEWER_VERSION, IN_TRANSIT, UNTRACKED. Square: adjustment.from_state. */
  from_state: text('from_state'),
  /** One of CUSTOM, IN_STOCK, SOLD, RETURNED_BY_CUSTOMER, RESERVED_FOR_SALE, SOLD_ONLINE, ORDERED_FROM_VENDOR, RECEIVED_FROM_VENDOR, IN_TRANSIT_TO, NONE, WASTE, UNLINKED_RETURN, COMPOSED, DECOMPOSED, SUPPORTED_BY_NEWER_VERSION, IN_TRANSIT, UNTRACKED. Square: adjustment.to_state. */
  to_state: text('to_state'),
  /** Foreign key to locations. Square: adjustment.from_location_id. */
  from_location_id: text('from_location_id'),
  /** Differs from from_location_id in a transfer. Foreign key to locations. Square: adjustment.to_location_id. */
  to_location_id: text('to_location_id'),
  /** In the smallest unit of total_price_currency: cents of a dollar. Square: adjustment.total_price_money.amount. */
  total_price_amount: bigint('total_price_amount', { mode: 'bigint' }),
  /** The currency of total_price_amount, ISO 4217. Square: adjustment.total_price_money.currency. */
  total_price_currency: text('total_price_currency'),
  /** In the smallest unit of cost_currency: cents of a dollar. Square: adjustment.cost_money.amount. */
  cost_amount: bigint('cost_amount', { mode: 'bigint' }),
  /** The currency of cost_amount, ISO 4217. Square: adjustment.cost_money.currency. */
  cost_currency: text('cost_currency'),
  /** One of RECEIVED, DAMAGED, THEFT, LOST, RETURNED, SPOILAGE_WASTE, SAMPLES_PROMOTIONAL, INTERNAL_USE, VENDOR_RETURN, PRODUCTION_WASTE, SALE, RECOUNT, TRANSFER, IN_TRANSIT, CANCELED_SALE, CUSTOM. Square: adjustment.reason_id.type. */
  reason_type: text('reason_type'),
  /** Id in orders, where it may be missing. Square: adjustment.transaction_id. */
  transaction_id: text('transaction_id'),
  /** Id in refunds, where it may be missing. Square: adjustment.refund_id. */
  refund_id: text('refund_id'),
  /** Id in vendors, where it may be missing. Square: adjustment.vendor_id. */
  vendor_id: text('vendor_id'),
  /** Id in inventory_changes, where it may be missing. Square: adjustment.physical_count_id. */
  physical_count_id: text('physical_count_id'),
  /** No API reads purchase orders. Square: adjustment.purchase_order_id. */
  purchase_order_id: text('purchase_order_id'),
  /** Square: adjustment.goods_receipt_id. */
  goods_receipt_id: text('goods_receipt_id'),
  /** Square: adjustment.adjustment_group.id. */
  adjustment_group_id: text('adjustment_group_id'),
  /** Id in inventory_changes, where it may be missing. Square: adjustment.adjustment_group.root_adjustment_id. */
  root_adjustment_id: text('root_adjustment_id'),
  /** One of CUSTOM, IN_STOCK, SOLD, RETURNED_BY_CUSTOMER, RESERVED_FOR_SALE, SOLD_ONLINE, ORDERED_FROM_VENDOR, RECEIVED_FROM_VENDOR, IN_TRANSIT_TO, NONE, WASTE, UNLINKED_RETURN, COMPOSED, DECOMPOSED, SUPPORTED_BY_NEWER_VERSION, IN_TRANSIT, UNTRACKED. Square: adjustment.adjustment_group.from_state. */
  group_from_state: text('group_from_state'),
  /** One of CUSTOM, IN_STOCK, SOLD, RETURNED_BY_CUSTOMER, RESERVED_FOR_SALE, SOLD_ONLINE, ORDERED_FROM_VENDOR, RECEIVED_FROM_VENDOR, IN_TRANSIT_TO, NONE, WASTE, UNLINKED_RETURN, COMPOSED, DECOMPOSED, SUPPORTED_BY_NEWER_VERSION, IN_TRANSIT, UNTRACKED. Square: adjustment.adjustment_group.to_state. */
  group_to_state: text('group_to_state'),
  /** Id in inventory_adjustment_reasons, where it may be missing. Square: adjustment.reason_id.custom_reason_id or adjustment.reason_id.type. */
  reason_id: text('reason_id'),
  /** Id in catalog_measurement_units, where it may be missing. Square: measurement_unit_id. */
  measurement_unit_id: text('measurement_unit_id'),
  /** JSON, as Square sends it. Square: measurement_unit. */
  measurement_unit: jsonb('measurement_unit'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'inventory_changes_pkey', columns: [self.id] }),
  foreignKey({ name: 'inventory_changes_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'inventory_changes_from_location_id_fkey', columns: [self.from_location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'inventory_changes_to_location_id_fkey', columns: [self.to_location_id], foreignColumns: [locations.id] }),
  index('inventory_changes_occurred_at_idx').on(self.occurred_at),
  index('inventory_changes_catalog_object_id_idx').on(self.catalog_object_id),
  index('inventory_changes_location_id_idx').on(self.location_id),
  index('inventory_changes_team_member_id_idx').on(self.team_member_id),
  index('inventory_changes_adjustment_id_idx').on(self.adjustment_id),
  index('inventory_changes_from_location_id_idx').on(self.from_location_id),
  index('inventory_changes_to_location_id_idx').on(self.to_location_id),
  index('inventory_changes_transaction_id_idx').on(self.transaction_id),
  index('inventory_changes_refund_id_idx').on(self.refund_id),
  index('inventory_changes_vendor_id_idx').on(self.vendor_id),
  index('inventory_changes_physical_count_id_idx').on(self.physical_count_id),
  index('inventory_changes_root_adjustment_id_idx').on(self.root_adjustment_id),
  index('inventory_changes_reason_id_idx').on(self.reason_id),
  index('inventory_changes_measurement_unit_id_idx').on(self.measurement_unit_id),
])

/** One row per invoice of any location, drafts too. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/invoices. */
export const invoices = table('invoices', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Foreign key to orders. Square: order_id. */
  order_id: text('order_id'),
  /** Foreign key to subscriptions. Square: subscription_id. */
  subscription_id: text('subscription_id'),
  /** Id in team_members, where it may be missing. Square: creator_team_member_id. */
  creator_team_member_id: text('creator_team_member_id'),
  /** Square: invoice_number. */
  invoice_number: text('invoice_number'),
  /** Square: title. */
  title: text('title'),
  /** Square: description. */
  description: text('description'),
  /** One of DRAFT, UNPAID, SCHEDULED, PARTIALLY_PAID, PAID, PARTIALLY_REFUNDED, REFUNDED, CANCELED, FAILED, PAYMENT_PENDING. Square: status. */
  status: text('status'),
  /** One of EMAIL, SHARE_MANUALLY, SMS. Square: delivery_method. */
  delivery_method: text('delivery_method'),
  /** Square: public_url. */
  public_url: text('public_url'),
  /** Square: payment_conditions. */
  payment_conditions: text('payment_conditions'),
  /** An IANA time zone: America/Chicago. Square: timezone. */
  timezone: text('timezone'),
  /** An instant, UTC. Square: scheduled_at. */
  scheduled_at: timestamp('scheduled_at', { withTimezone: true, mode: 'string' }),
  /** A day, without a time zone. Square: sale_or_service_date. */
  sale_or_service_date: date('sale_or_service_date', { mode: 'string' }),
  /** In the smallest unit of next_payment_amount_currency: cents of a dollar. Square: next_payment_amount_money.amount. */
  next_payment_amount_amount: bigint('next_payment_amount_amount', { mode: 'bigint' }),
  /** The currency of next_payment_amount_amount, ISO 4217. Square: next_payment_amount_money.currency. */
  next_payment_amount_currency: text('next_payment_amount_currency'),
  /** Square: store_payment_method_enabled. */
  store_payment_method_enabled: boolean('store_payment_method_enabled'),
  /** Square: accepted_payment_methods.card. */
  accepts_card: boolean('accepts_card'),
  /** Square: accepted_payment_methods.square_gift_card. */
  accepts_square_gift_card: boolean('accepts_square_gift_card'),
  /** Square: accepted_payment_methods.bank_account. */
  accepts_bank_account: boolean('accepts_bank_account'),
  /** Square: accepted_payment_methods.buy_now_pay_later. */
  accepts_buy_now_pay_later: boolean('accepts_buy_now_pay_later'),
  /** Square: accepted_payment_methods.cash_app_pay. */
  accepts_cash_app_pay: boolean('accepts_cash_app_pay'),
  /** Id in customers, where it may be missing. Square: primary_recipient.customer_id. */
  customer_id: text('customer_id'),
  /** Square: primary_recipient.given_name. */
  recipient_given_name: text('recipient_given_name'),
  /** Square: primary_recipient.family_name. */
  recipient_family_name: text('recipient_family_name'),
  /** Square: primary_recipient.company_name. */
  recipient_company_name: text('recipient_company_name'),
  /** Square: primary_recipient.email_address. */
  recipient_email_address: text('recipient_email_address'),
  /** Square: primary_recipient.phone_number. */
  recipient_phone_number: text('recipient_phone_number'),
  /** Square: primary_recipient.tax_ids.eu_vat. */
  recipient_eu_vat: text('recipient_eu_vat'),
  /** Square: primary_recipient.address.address_line_1. */
  recipient_address_line_1: text('recipient_address_line_1'),
  /** Square: primary_recipient.address.address_line_2. */
  recipient_address_line_2: text('recipient_address_line_2'),
  /** Square: primary_recipient.address.address_line_3. */
  recipient_address_line_3: text('recipient_address_line_3'),
  /** Square: primary_recipient.address.locality. */
  recipient_address_locality: text('recipient_address_locality'),
  /** Square: primary_recipient.address.sublocality. */
  recipient_address_sublocality: text('recipient_address_sublocality'),
  /** Square: primary_recipient.address.sublocality_2. */
  recipient_address_sublocality_2: text('recipient_address_sublocality_2'),
  /** Square: primary_recipient.address.sublocality_3. */
  recipient_address_sublocality_3: text('recipient_address_sublocality_3'),
  /** Square: primary_recipient.address.administrative_district_level_1. */
  recipient_address_administrative_district_level_1: text('recipient_address_administrative_district_level_1'),
  /** Square: primary_recipient.address.administrative_district_level_2. */
  recipient_address_administrative_district_level_2: text('recipient_address_administrative_district_level_2'),
  /** Square: primary_recipient.address.administrative_district_level_3. */
  recipient_address_administrative_district_level_3: text('recipient_address_administrative_district_level_3'),
  /** Square: primary_recipient.address.postal_code. */
  recipient_address_postal_code: text('recipient_address_postal_code'),
  /** Square: primary_recipient.address.country. */
  recipient_address_country: text('recipient_address_country'),
  /** Square: primary_recipient.address.first_name. */
  recipient_address_first_name: text('recipient_address_first_name'),
  /** Square: primary_recipient.address.last_name. */
  recipient_address_last_name: text('recipient_address_last_name'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'invoices_pkey', columns: [self.id] }),
  foreignKey({ name: 'invoices_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'invoices_order_id_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  foreignKey({ name: 'invoices_subscription_id_fkey', columns: [self.subscription_id], foreignColumns: [subscriptions.id] }),
  index('invoices_created_at_idx').on(self.created_at),
  index('invoices_location_id_idx').on(self.location_id),
  index('invoices_order_id_idx').on(self.order_id),
  index('invoices_subscription_id_idx').on(self.subscription_id),
  index('invoices_creator_team_member_id_idx').on(self.creator_team_member_id),
  index('invoices_customer_id_idx').on(self.customer_id),
])

/** One row per part of an invoice that is due: balance, deposit, instalment. A part of invoices. Square: payment_requests[]. */
export const invoice_payment_requests = table('invoice_payment_requests', {
  /** The row that it is a part of. Foreign key to invoices (id). Square: the parent. */
  invoice_id: text('invoice_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  ordinal: integer('ordinal'),
  /** One of BALANCE, DEPOSIT, INSTALLMENT. Square: request_type. */
  request_type: text('request_type'),
  /** Deprecated by Square for delivery_method and automatic_payment_source. One of EMAIL, CHARGE_CARD_ON_FILE, SHARE_MANUALLY, CHARGE_BANK_ON_FILE, SMS, SMS_CHARGE_CARD_ON_FILE, SMS_CHARGE_BANK_ON_FILE. Square: request_method. */
  request_method: text('request_method'),
  /** In the invoice's time zone. A day, without a time zone. Square: due_date. */
  due_date: date('due_date', { mode: 'string' }),
  /** In the smallest unit of fixed_amount_requested_currency: cents of a dollar. Square: fixed_amount_requested_money.amount. */
  fixed_amount_requested_amount: bigint('fixed_amount_requested_amount', { mode: 'bigint' }),
  /** The currency of fixed_amount_requested_amount, ISO 4217. Square: fixed_amount_requested_money.currency. */
  fixed_amount_requested_currency: text('fixed_amount_requested_currency'),
  /** An exact decimal number. Square: percentage_requested. */
  percentage_requested: numeric('percentage_requested'),
  /** Square: tipping_enabled. */
  tipping_enabled: boolean('tipping_enabled'),
  /** One of NONE, CARD_ON_FILE, BANK_ON_FILE. Square: automatic_payment_source. */
  automatic_payment_source: text('automatic_payment_source'),
  /** Id in cards, where it may be missing. Square: card_id. */
  card_id: text('card_id'),
  /** In the smallest unit of computed_amount_currency: cents of a dollar. Square: computed_amount_money.amount. */
  computed_amount_amount: bigint('computed_amount_amount', { mode: 'bigint' }),
  /** The currency of computed_amount_amount, ISO 4217. Square: computed_amount_money.currency. */
  computed_amount_currency: text('computed_amount_currency'),
  /** In the smallest unit of total_completed_amount_currency: cents of a dollar. Square: total_completed_amount_money.amount. */
  total_completed_amount_amount: bigint('total_completed_amount_amount', { mode: 'bigint' }),
  /** The currency of total_completed_amount_amount, ISO 4217. Square: total_completed_amount_money.currency. */
  total_completed_amount_currency: text('total_completed_amount_currency'),
  /** In the smallest unit of rounding_adjustment_included_currency: cents of a dollar. Square: rounding_adjustment_included_money.amount. */
  rounding_adjustment_included_amount: bigint('rounding_adjustment_included_amount', { mode: 'bigint' }),
  /** The currency of rounding_adjustment_included_amount, ISO 4217. Square: rounding_adjustment_included_money.currency. */
  rounding_adjustment_included_currency: text('rounding_adjustment_included_currency'),
}, (self) => [
  primaryKey({ name: 'invoice_payment_requests_pkey', columns: [self.invoice_id, self.uid] }),
  foreignKey({ name: 'invoice_payment_requests_parent_fkey', columns: [self.invoice_id], foreignColumns: [invoices.id] }),
  index('invoice_payment_requests_card_id_idx').on(self.card_id),
])

/** One row per reminder of a payment request. A part of invoices. Square: payment_requests[].reminders[]. */
export const invoice_reminders = table('invoice_reminders', {
  /** The row that it is a part of. Foreign key to invoices (id). Square: the parent. */
  invoice_id: text('invoice_id').notNull(),
  /** Square: enclosing part: uid. */
  payment_request_uid: text('payment_request_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: relative_scheduled_days. */
  relative_scheduled_days: integer('relative_scheduled_days'),
  /** Square: message. */
  message: text('message'),
  /** One of PENDING, NOT_APPLICABLE, SENT. Square: status. */
  status: text('status'),
  /** An instant, UTC. Square: sent_at. */
  sent_at: timestamp('sent_at', { withTimezone: true, mode: 'string' }),
}, (self) => [
  primaryKey({ name: 'invoice_reminders_pkey', columns: [self.invoice_id, self.payment_request_uid, self.uid] }),
  foreignKey({ name: 'invoice_reminders_parent_fkey', columns: [self.invoice_id], foreignColumns: [invoices.id] }),
])

/** One row per additional field that is printed on an invoice. A part of invoices. Square: custom_fields[]. */
export const invoice_custom_fields = table('invoice_custom_fields', {
  /** The row that it is a part of. Foreign key to invoices (id). Square: the parent. */
  invoice_id: text('invoice_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  ordinal: integer('ordinal').notNull(),
  /** Square: label. */
  label: text('label'),
  /** Square: value. */
  value: text('value'),
  /** One of ABOVE_LINE_ITEMS, BELOW_LINE_ITEMS. Square: placement. */
  placement: text('placement'),
}, (self) => [
  primaryKey({ name: 'invoice_custom_fields_pkey', columns: [self.invoice_id, self.ordinal] }),
  foreignKey({ name: 'invoice_custom_fields_parent_fkey', columns: [self.invoice_id], foreignColumns: [invoices.id] }),
])

/** One row per file that is attached to an invoice. The file stays with Square. A part of invoices. Square: attachments[]. */
export const invoice_attachments = table('invoice_attachments', {
  /** The row that it is a part of. Foreign key to invoices (id). Square: the parent. */
  invoice_id: text('invoice_id').notNull(),
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Square: filename. */
  filename: text('filename'),
  /** Square: description. */
  description: text('description'),
  /** Square: filesize. */
  filesize: integer('filesize'),
  /** Square: hash. */
  hash: text('hash'),
  /** Square: mime_type. */
  mime_type: text('mime_type'),
  /** An instant, UTC. Square: uploaded_at. */
  uploaded_at: timestamp('uploaded_at', { withTimezone: true, mode: 'string' }),
}, (self) => [
  primaryKey({ name: 'invoice_attachments_pkey', columns: [self.invoice_id, self.id] }),
  foreignKey({ name: 'invoice_attachments_parent_fkey', columns: [self.invoice_id], foreignColumns: [invoices.id] }),
])

/** One row per job (cashier, manager) that team members are assigned to and paid for. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/team-members/jobs. */
export const jobs = table('jobs', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Square: title. */
  title: text('title'),
  /** Square: is_tip_eligible. */
  is_tip_eligible: boolean('is_tip_eligible'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'jobs_pkey', columns: [self.id] }),
])

/** One row per location that can be booked: whether online, and where. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/bookings/location-booking-profiles. */
export const location_booking_profiles = table('location_booking_profiles', {
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id').notNull(),
  /** Square: booking_site_url. */
  booking_site_url: text('booking_site_url'),
  /** Square: online_booking_enabled. */
  online_booking_enabled: boolean('online_booking_enabled'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'location_booking_profiles_pkey', columns: [self.location_id] }),
  foreignKey({ name: 'location_booking_profiles_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
])

/** One row per custom attribute that a location can have, as far as the application may see it. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/locations/custom-attribute-definitions. */
export const location_custom_attribute_definitions = table('location_custom_attribute_definitions', {
  /** Qualified, "application:key", where another application owns it. Square: key. */
  key: text('key').notNull(),
  /** Square: name. */
  name: text('name'),
  /** Square: description. */
  description: text('description'),
  /** One of VISIBILITY_HIDDEN, VISIBILITY_READ_ONLY, VISIBILITY_READ_WRITE_VALUES. Square: visibility. */
  visibility: text('visibility'),
  /** JSON, as Square sends it. Square: schema. */
  schema: jsonb('schema'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'location_custom_attribute_definitions_pkey', columns: [self.key] }),
])

/** One row per custom attribute that is set on a location. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/locations/{location_id}/custom-attributes. */
export const location_custom_attributes = table('location_custom_attributes', {
  /** Foreign key to locations. Square: what was asked for. */
  location_id: text('location_id').notNull(),
  /** Id in location_custom_attribute_definitions, where it may be missing. Square: key. */
  key: text('key').notNull(),
  /** JSON, as Square sends it. Square: value. */
  value: jsonb('value'),
  /** One of VISIBILITY_HIDDEN, VISIBILITY_READ_ONLY, VISIBILITY_READ_WRITE_VALUES. Square: visibility. */
  visibility: text('visibility'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'location_custom_attributes_pkey', columns: [self.location_id, self.key] }),
  foreignKey({ name: 'location_custom_attributes_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('location_custom_attributes_key_idx').on(self.key),
])

/** One row per location (shop, warehouse, online store), inactive ones too: they still own history. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/locations. */
export const locations = table('locations', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Id in merchants, where it may be missing. Square: merchant_id. */
  merchant_id: text('merchant_id'),
  /** Square: name. */
  name: text('name'),
  /** Square: business_name. */
  business_name: text('business_name'),
  /** One of ACTIVE, INACTIVE. Square: status. */
  status: text('status'),
  /** One of PHYSICAL, MOBILE. Square: type. */
  type: text('type'),
  /** Square: description. */
  description: text('description'),
  /** An IANA time zone: America/Chicago. Square: timezone. */
  timezone: text('timezone'),
  /** Square: country. */
  country: text('country'),
  /** Square: language_code. */
  language_code: text('language_code'),
  /** Square: currency. */
  currency: text('currency'),
  /** Square: mcc. */
  mcc: text('mcc'),
  /** Square: phone_number. */
  phone_number: text('phone_number'),
  /** Square: business_email. */
  business_email: text('business_email'),
  /** Square: website_url. */
  website_url: text('website_url'),
  /** Square: facebook_url. */
  facebook_url: text('facebook_url'),
  /** Square: instagram_username. */
  instagram_username: text('instagram_username'),
  /** Square: twitter_username. */
  twitter_username: text('twitter_username'),
  /** Square: logo_url. */
  logo_url: text('logo_url'),
  /** Square: full_format_logo_url. */
  full_format_logo_url: text('full_format_logo_url'),
  /** Square: pos_background_url. */
  pos_background_url: text('pos_background_url'),
  /** Square: custom_receipt_text. */
  custom_receipt_text: text('custom_receipt_text'),
  /** Square: return_policy. */
  return_policy: text('return_policy'),
  /** Each of CREDIT_CARD_PROCESSING, AUTOMATIC_TRANSFERS, UNLINKED_REFUNDS. Square: capabilities. */
  capabilities: text('capabilities').array(),
  /** Square: address.address_line_1. */
  address_line_1: text('address_line_1'),
  /** Square: address.address_line_2. */
  address_line_2: text('address_line_2'),
  /** Square: address.address_line_3. */
  address_line_3: text('address_line_3'),
  /** Square: address.locality. */
  address_locality: text('address_locality'),
  /** Square: address.sublocality. */
  address_sublocality: text('address_sublocality'),
  /** Square: address.sublocality_2. */
  address_sublocality_2: text('address_sublocality_2'),
  /** Square: address.sublocality_3. */
  address_sublocality_3: text('address_sublocality_3'),
  /** Square: address.administrative_district_level_1. */
  address_administrative_district_level_1: text('address_administrative_district_level_1'),
  /** Square: address.administrative_district_level_2. */
  address_administrative_district_level_2: text('address_administrative_district_level_2'),
  /** Square: address.administrative_district_level_3. */
  address_administrative_district_level_3: text('address_administrative_district_level_3'),
  /** Square: address.postal_code. */
  address_postal_code: text('address_postal_code'),
  /** Square: address.country. */
  address_country: text('address_country'),
  /** Square: address.first_name. */
  address_first_name: text('address_first_name'),
  /** Square: address.last_name. */
  address_last_name: text('address_last_name'),
  /** An exact decimal number. Square: coordinates.latitude. */
  latitude: numeric('latitude'),
  /** An exact decimal number. Square: coordinates.longitude. */
  longitude: numeric('longitude'),
  /** JSON, as Square sends it. Square: business_hours. */
  business_hours: jsonb('business_hours'),
  /** JSON, as Square sends it. Square: tax_ids. */
  tax_ids: jsonb('tax_ids'),
  /** Square: tax_ids.eu_vat. */
  tax_id_eu_vat: text('tax_id_eu_vat'),
  /** Square: tax_ids.fr_siret. */
  tax_id_fr_siret: text('tax_id_fr_siret'),
  /** Square: tax_ids.fr_naf. */
  tax_id_fr_naf: text('tax_id_fr_naf'),
  /** Square: tax_ids.es_nif. */
  tax_id_es_nif: text('tax_id_es_nif'),
  /** Square: tax_ids.jp_qii. */
  tax_id_jp_qii: text('tax_id_jp_qii'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'locations_pkey', columns: [self.id] }),
  index('locations_merchant_id_idx').on(self.merchant_id),
])

/** When a location is open: one row per time on a day of the week, in the location’s timezone. A part of locations. Square: business_hours.periods[]. */
export const location_business_hours = table('location_business_hours', {
  /** The row that it is a part of. Foreign key to locations (id). Square: the parent. */
  location_id: text('location_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position').notNull(),
  /** One of SUN, MON, TUE, WED, THU, FRI, SAT. Square: day_of_week. */
  day_of_week: text('day_of_week'),
  /** A time of day on the location's own clock. Square: start_local_time. */
  start_local_time: text('start_local_time'),
  /** A time of day on the location's own clock. Square: end_local_time. */
  end_local_time: text('end_local_time'),
}, (self) => [
  primaryKey({ name: 'location_business_hours_pkey', columns: [self.location_id, self.position] }),
  foreignKey({ name: 'location_business_hours_parent_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
])

/** One row per buyer who takes part in the loyalty program. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/loyalty/accounts/search. */
export const loyalty_accounts = table('loyalty_accounts', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to loyalty_programs. Square: program_id. */
  program_id: text('program_id'),
  /** Id in customers, where it may be missing. Square: customer_id. */
  customer_id: text('customer_id'),
  /** Square: balance. */
  balance: integer('balance'),
  /** Square: lifetime_points. */
  lifetime_points: integer('lifetime_points'),
  /** Square: mapping.phone_number. */
  phone_number: text('phone_number'),
  /** Square: mapping.id. */
  mapping_id: text('mapping_id'),
  /** An instant, UTC. Square: mapping.created_at. */
  mapping_created_at: timestamp('mapping_created_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: enrolled_at. */
  enrolled_at: timestamp('enrolled_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'loyalty_accounts_pkey', columns: [self.id] }),
  foreignKey({ name: 'loyalty_accounts_program_id_fkey', columns: [self.program_id], foreignColumns: [loyalty_programs.id] }),
  index('loyalty_accounts_program_id_idx').on(self.program_id),
  index('loyalty_accounts_customer_id_idx').on(self.customer_id),
])

/** How many points of an account expire when. A part of loyalty_accounts. Square: expiring_point_deadlines[]. */
export const loyalty_account_expiring_point_deadlines = table('loyalty_account_expiring_point_deadlines', {
  /** The row that it is a part of. Foreign key to loyalty_accounts (id). Square: the parent. */
  loyalty_account_id: text('loyalty_account_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position').notNull(),
  /** Square: points. */
  points: integer('points'),
  /** An instant, UTC. Square: expires_at. */
  expires_at: timestamp('expires_at', { withTimezone: true, mode: 'string' }),
}, (self) => [
  primaryKey({ name: 'loyalty_account_expiring_point_deadlines_pkey', columns: [self.loyalty_account_id, self.position] }),
  foreignKey({ name: 'loyalty_account_expiring_point_deadlines_parent_fkey', columns: [self.loyalty_account_id], foreignColumns: [loyalty_accounts.id] }),
])

/** The ledger of loyalty points: one row per change of a balance. `type` says what happened. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/loyalty/events/search. */
export const loyalty_events = table('loyalty_events', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** One of ACCUMULATE_POINTS, CREATE_REWARD, REDEEM_REWARD, DELETE_REWARD, ADJUST_POINTS, EXPIRE_POINTS, OTHER, ACCUMULATE_PROMOTION_POINTS. Square: type. */
  type: text('type'),
  /** The account may be deleted. Id in loyalty_accounts, where it may be missing. Square: loyalty_account_id. */
  loyalty_account_id: text('loyalty_account_id'),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** One of SQUARE, LOYALTY_API. Square: source. */
  source: text('source'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** Id in loyalty_programs, where it may be missing. Square: accumulate_points.loyalty_program_id or accumulate_promotion_points.loyalty_program_id or create_reward.loyalty_program_id or redeem_reward.loyalty_program_id or delete_reward.loyalty_program_id or adjust_points.loyalty_program_id or expire_points.loyalty_program_id or other_event.loyalty_program_id. */
  loyalty_program_id: text('loyalty_program_id'),
  /** As Square signs them: negative where points are taken. Square: accumulate_points.points or accumulate_promotion_points.points or create_reward.points or redeem_reward.points or delete_reward.points or adjust_points.points or expire_points.points or other_event.points. */
  points: integer('points'),
  /** Id in orders, where it may be missing. Square: accumulate_points.order_id or accumulate_promotion_points.order_id or create_reward.order_id or redeem_reward.order_id or delete_reward.order_id or adjust_points.order_id or expire_points.order_id or other_event.order_id. */
  order_id: text('order_id'),
  /** Id in loyalty_rewards, where it may be missing. Square: accumulate_points.reward_id or accumulate_promotion_points.reward_id or create_reward.reward_id or redeem_reward.reward_id or delete_reward.reward_id or adjust_points.reward_id or expire_points.reward_id or other_event.reward_id. */
  reward_id: text('reward_id'),
  /** Id in loyalty_promotions, where it may be missing. Square: accumulate_points.loyalty_promotion_id or accumulate_promotion_points.loyalty_promotion_id or create_reward.loyalty_promotion_id or redeem_reward.loyalty_promotion_id or delete_reward.loyalty_promotion_id or adjust_points.loyalty_promotion_id or expire_points.loyalty_promotion_id or other_event.loyalty_promotion_id. */
  loyalty_promotion_id: text('loyalty_promotion_id'),
  /** Square: accumulate_points.reason or accumulate_promotion_points.reason or create_reward.reason or redeem_reward.reason or delete_reward.reason or adjust_points.reason or expire_points.reason or other_event.reason. */
  reason: text('reason'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'loyalty_events_pkey', columns: [self.id] }),
  foreignKey({ name: 'loyalty_events_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('loyalty_events_created_at_idx').on(self.created_at),
  index('loyalty_events_loyalty_account_id_idx').on(self.loyalty_account_id),
  index('loyalty_events_location_id_idx').on(self.location_id),
  index('loyalty_events_loyalty_program_id_idx').on(self.loyalty_program_id),
  index('loyalty_events_order_id_idx').on(self.order_id),
  index('loyalty_events_reward_id_idx').on(self.reward_id),
  index('loyalty_events_loyalty_promotion_id_idx').on(self.loyalty_promotion_id),
])

/** The loyalty program: one row, or none where the seller has no program. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/loyalty/programs/main. */
export const loyalty_programs = table('loyalty_programs', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** One of INACTIVE, ACTIVE. Square: status. */
  status: text('status'),
  /** Square: terminology.one. */
  terminology_one: text('terminology_one'),
  /** Square: terminology.other. */
  terminology_other: text('terminology_other'),
  /** A duration, ISO 8601: PT5M is five minutes. Square: expiration_policy.expiration_duration. */
  expiration_duration: text('expiration_duration'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'loyalty_programs_pkey', columns: [self.id] }),
])

/** What points can be exchanged for. The discount is in the pricing rule. A part of loyalty_programs. Square: reward_tiers[]. */
export const loyalty_program_reward_tiers = table('loyalty_program_reward_tiers', {
  /** The row that it is a part of. Foreign key to loyalty_programs (id). Square: the parent. */
  loyalty_program_id: text('loyalty_program_id').notNull(),
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Square: name. */
  name: text('name'),
  /** Square: points. */
  points: integer('points'),
  /** Id in catalog_pricing_rules, where it may be missing. Square: pricing_rule_reference.object_id. */
  pricing_rule_id: text('pricing_rule_id'),
  /** Square: pricing_rule_reference.catalog_version. */
  pricing_rule_version: bigint('pricing_rule_version', { mode: 'bigint' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
}, (self) => [
  primaryKey({ name: 'loyalty_program_reward_tiers_pkey', columns: [self.loyalty_program_id, self.id] }),
  foreignKey({ name: 'loyalty_program_reward_tiers_parent_fkey', columns: [self.loyalty_program_id], foreignColumns: [loyalty_programs.id] }),
  index('loyalty_program_reward_tiers_pricing_rule_id_idx').on(self.pricing_rule_id),
])

/** How points are earned: by visit, by amount spent, by item or by category. A part of loyalty_programs. Square: accrual_rules[]. */
export const loyalty_program_accrual_rules = table('loyalty_program_accrual_rules', {
  /** The row that it is a part of. Foreign key to loyalty_programs (id). Square: the parent. */
  loyalty_program_id: text('loyalty_program_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position').notNull(),
  /** One of VISIT, SPEND, ITEM_VARIATION, CATEGORY. Square: accrual_type. */
  accrual_type: text('accrual_type'),
  /** Square: points. */
  points: integer('points'),
  /** In the smallest unit of visit_minimum_amount_currency: cents of a dollar. Square: visit_data.minimum_amount_money.amount. */
  visit_minimum_amount_amount: bigint('visit_minimum_amount_amount', { mode: 'bigint' }),
  /** The currency of visit_minimum_amount_amount, ISO 4217. Square: visit_data.minimum_amount_money.currency. */
  visit_minimum_amount_currency: text('visit_minimum_amount_currency'),
  /** One of BEFORE_TAX, AFTER_TAX. Square: visit_data.tax_mode. */
  visit_tax_mode: text('visit_tax_mode'),
  /** In the smallest unit of spend_amount_currency: cents of a dollar. Square: spend_data.amount_money.amount. */
  spend_amount_amount: bigint('spend_amount_amount', { mode: 'bigint' }),
  /** The currency of spend_amount_amount, ISO 4217. Square: spend_data.amount_money.currency. */
  spend_amount_currency: text('spend_amount_currency'),
  /** One of BEFORE_TAX, AFTER_TAX. Square: spend_data.tax_mode. */
  spend_tax_mode: text('spend_tax_mode'),
  /** Id in catalog_variations, where it may be missing. Square: item_variation_data.item_variation_id. */
  item_variation_id: text('item_variation_id'),
  /** Id in catalog_categories, where it may be missing. Square: category_data.category_id. */
  category_id: text('category_id'),
}, (self) => [
  primaryKey({ name: 'loyalty_program_accrual_rules_pkey', columns: [self.loyalty_program_id, self.position] }),
  foreignKey({ name: 'loyalty_program_accrual_rules_parent_fkey', columns: [self.loyalty_program_id], foreignColumns: [loyalty_programs.id] }),
  index('loyalty_program_accrual_rules_item_variation_id_idx').on(self.item_variation_id),
  index('loyalty_program_accrual_rules_category_id_idx').on(self.category_id),
])

/** What earns no points under a rule that counts the amount spent. A part of loyalty_programs. Square: accrual_rules[].spend_data.excluded_category_ids[]. */
export const loyalty_program_excluded_categories = table('loyalty_program_excluded_categories', {
  /** The row that it is a part of. Foreign key to loyalty_programs (id). Square: the parent. */
  loyalty_program_id: text('loyalty_program_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  rule_position: integer('rule_position').notNull(),
  /** Id in catalog_categories, where it may be missing. Square: the element. */
  category_id: text('category_id').notNull(),
}, (self) => [
  primaryKey({ name: 'loyalty_program_excluded_categories_pkey', columns: [self.loyalty_program_id, self.rule_position, self.category_id] }),
  foreignKey({ name: 'loyalty_program_excluded_categories_parent_fkey', columns: [self.loyalty_program_id], foreignColumns: [loyalty_programs.id] }),
  index('loyalty_program_excluded_categories_category_id_idx').on(self.category_id),
])

/** What earns no points under a rule that counts the amount spent. A part of loyalty_programs. Square: accrual_rules[].spend_data.excluded_item_variation_ids[]. */
export const loyalty_program_excluded_item_variations = table('loyalty_program_excluded_item_variations', {
  /** The row that it is a part of. Foreign key to loyalty_programs (id). Square: the parent. */
  loyalty_program_id: text('loyalty_program_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  rule_position: integer('rule_position').notNull(),
  /** Id in catalog_variations, where it may be missing. Square: the element. */
  item_variation_id: text('item_variation_id').notNull(),
}, (self) => [
  primaryKey({ name: 'loyalty_program_excluded_item_variations_pkey', columns: [self.loyalty_program_id, self.rule_position, self.item_variation_id] }),
  foreignKey({ name: 'loyalty_program_excluded_item_variations_parent_fkey', columns: [self.loyalty_program_id], foreignColumns: [loyalty_programs.id] }),
  index('loyalty_program_excluded_item_variations_item_variation_id_idx').on(self.item_variation_id),
])

/** Where the program is active. A part of loyalty_programs. Square: location_ids[]. */
export const loyalty_program_locations = table('loyalty_program_locations', {
  /** The row that it is a part of. Foreign key to loyalty_programs (id). Square: the parent. */
  loyalty_program_id: text('loyalty_program_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'loyalty_program_locations_pkey', columns: [self.loyalty_program_id, self.location_id] }),
  foreignKey({ name: 'loyalty_program_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'loyalty_program_locations_parent_fkey', columns: [self.loyalty_program_id], foreignColumns: [loyalty_programs.id] }),
  index('loyalty_program_locations_location_id_idx').on(self.location_id),
])

/** One row per promotion of the loyalty program: more points for a time. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/loyalty/programs/{program_id}/promotions. */
export const loyalty_promotions = table('loyalty_promotions', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to loyalty_programs. Square: loyalty_program_id. */
  loyalty_program_id: text('loyalty_program_id'),
  /** Square: name. */
  name: text('name'),
  /** One of ACTIVE, ENDED, CANCELED, SCHEDULED. Square: status. */
  status: text('status'),
  /** One of POINTS_MULTIPLIER, POINTS_ADDITION. Square: incentive.type. */
  incentive_type: text('incentive_type'),
  /** An exact decimal number. Square: incentive.points_multiplier_data.multiplier. */
  points_multiplier: numeric('points_multiplier'),
  /** Square: incentive.points_addition_data.points_addition. */
  points_addition: integer('points_addition'),
  /** A day, without a time zone. Square: available_time.start_date. */
  start_date: date('start_date', { mode: 'string' }),
  /** A day, without a time zone. Square: available_time.end_date. */
  end_date: date('end_date', { mode: 'string' }),
  /** iCalendar events, in local time. Square: available_time.time_periods. */
  time_periods: text('time_periods').array(),
  /** Square: trigger_limit.times. */
  trigger_limit_times: integer('trigger_limit_times'),
  /** One of ALL_TIME, DAY. Square: trigger_limit.interval. */
  trigger_limit_interval: text('trigger_limit_interval'),
  /** In the smallest unit of minimum_spend_amount_currency: cents of a dollar. Square: minimum_spend_amount_money.amount. */
  minimum_spend_amount_amount: bigint('minimum_spend_amount_amount', { mode: 'bigint' }),
  /** The currency of minimum_spend_amount_amount, ISO 4217. Square: minimum_spend_amount_money.currency. */
  minimum_spend_amount_currency: text('minimum_spend_amount_currency'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: canceled_at. */
  canceled_at: timestamp('canceled_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'loyalty_promotions_pkey', columns: [self.id] }),
  foreignKey({ name: 'loyalty_promotions_loyalty_program_id_fkey', columns: [self.loyalty_program_id], foreignColumns: [loyalty_programs.id] }),
  index('loyalty_promotions_loyalty_program_id_idx').on(self.loyalty_program_id),
])

/** Which variations count for a promotion. None here and no categories: all. A part of loyalty_promotions. Square: qualifying_item_variation_ids[]. */
export const loyalty_promotion_item_variations = table('loyalty_promotion_item_variations', {
  /** The row that it is a part of. Foreign key to loyalty_promotions (id). Square: the parent. */
  loyalty_promotion_id: text('loyalty_promotion_id').notNull(),
  /** Id in catalog_variations, where it may be missing. Square: the element. */
  item_variation_id: text('item_variation_id').notNull(),
}, (self) => [
  primaryKey({ name: 'loyalty_promotion_item_variations_pkey', columns: [self.loyalty_promotion_id, self.item_variation_id] }),
  foreignKey({ name: 'loyalty_promotion_item_variations_parent_fkey', columns: [self.loyalty_promotion_id], foreignColumns: [loyalty_promotions.id] }),
  index('loyalty_promotion_item_variations_item_variation_id_idx').on(self.item_variation_id),
])

/** The items of which categories count for a promotion. A part of loyalty_promotions. Square: qualifying_category_ids[]. */
export const loyalty_promotion_categories = table('loyalty_promotion_categories', {
  /** The row that it is a part of. Foreign key to loyalty_promotions (id). Square: the parent. */
  loyalty_promotion_id: text('loyalty_promotion_id').notNull(),
  /** Id in catalog_categories, where it may be missing. Square: the element. */
  category_id: text('category_id').notNull(),
}, (self) => [
  primaryKey({ name: 'loyalty_promotion_categories_pkey', columns: [self.loyalty_promotion_id, self.category_id] }),
  foreignKey({ name: 'loyalty_promotion_categories_parent_fkey', columns: [self.loyalty_promotion_id], foreignColumns: [loyalty_promotions.id] }),
  index('loyalty_promotion_categories_category_id_idx').on(self.category_id),
])

/** One row per reward that a buyer took points for: issued, redeemed or deleted. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/loyalty/rewards/search. */
export const loyalty_rewards = table('loyalty_rewards', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** One of ISSUED, REDEEMED, DELETED. Square: status. */
  status: text('status'),
  /** The account may be deleted. Id in loyalty_accounts, where it may be missing. Square: loyalty_account_id. */
  loyalty_account_id: text('loyalty_account_id'),
  /** Id in loyalty_program_reward_tiers, where it may be missing. Square: reward_tier_id. */
  reward_tier_id: text('reward_tier_id'),
  /** Id in orders, where it may be missing. Square: order_id. */
  order_id: text('order_id'),
  /** Square: points. */
  points: integer('points'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: redeemed_at. */
  redeemed_at: timestamp('redeemed_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'loyalty_rewards_pkey', columns: [self.id] }),
  index('loyalty_rewards_loyalty_account_id_idx').on(self.loyalty_account_id),
  index('loyalty_rewards_reward_tier_id_idx').on(self.reward_tier_id),
  index('loyalty_rewards_order_id_idx').on(self.order_id),
])

/** One row per custom attribute that a merchant can have, as far as the application may see it. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/merchants/custom-attribute-definitions. */
export const merchant_custom_attribute_definitions = table('merchant_custom_attribute_definitions', {
  /** Qualified, "application:key", where another application owns it. Square: key. */
  key: text('key').notNull(),
  /** Square: name. */
  name: text('name'),
  /** Square: description. */
  description: text('description'),
  /** One of VISIBILITY_HIDDEN, VISIBILITY_READ_ONLY, VISIBILITY_READ_WRITE_VALUES. Square: visibility. */
  visibility: text('visibility'),
  /** JSON, as Square sends it. Square: schema. */
  schema: jsonb('schema'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'merchant_custom_attribute_definitions_pkey', columns: [self.key] }),
])

/** One row per custom attribute that is set on a merchant. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/merchants/{merchant_id}/custom-attributes. */
export const merchant_custom_attributes = table('merchant_custom_attributes', {
  /** Foreign key to merchants. Square: what was asked for. */
  merchant_id: text('merchant_id').notNull(),
  /** Id in merchant_custom_attribute_definitions, where it may be missing. Square: key. */
  key: text('key').notNull(),
  /** JSON, as Square sends it. Square: value. */
  value: jsonb('value'),
  /** One of VISIBILITY_HIDDEN, VISIBILITY_READ_ONLY, VISIBILITY_READ_WRITE_VALUES. Square: visibility. */
  visibility: text('visibility'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'merchant_custom_attributes_pkey', columns: [self.merchant_id, self.key] }),
  foreignKey({ name: 'merchant_custom_attributes_merchant_id_fkey', columns: [self.merchant_id], foreignColumns: [merchants.id] }),
  index('merchant_custom_attributes_key_idx').on(self.key),
])

/** The merchant that the access token belongs to: one row. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/merchants/me. */
export const merchants = table('merchants', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Square: business_name. */
  business_name: text('business_name'),
  /** Square: country. */
  country: text('country'),
  /** Square: language_code. */
  language_code: text('language_code'),
  /** Square: currency. */
  currency: text('currency'),
  /** One of ACTIVE, INACTIVE. Square: status. */
  status: text('status'),
  /** Id in locations, where it may be missing. Square: main_location_id. */
  main_location_id: text('main_location_id'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'merchants_pkey', columns: [self.id] }),
  index('merchants_main_location_id_idx').on(self.main_location_id),
])

/** One row per custom attribute that a order can have, as far as the application may see it. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/orders/custom-attribute-definitions. */
export const order_custom_attribute_definitions = table('order_custom_attribute_definitions', {
  /** Qualified, "application:key", where another application owns it. Square: key. */
  key: text('key').notNull(),
  /** Square: name. */
  name: text('name'),
  /** Square: description. */
  description: text('description'),
  /** One of VISIBILITY_HIDDEN, VISIBILITY_READ_ONLY, VISIBILITY_READ_WRITE_VALUES. Square: visibility. */
  visibility: text('visibility'),
  /** JSON, as Square sends it. Square: schema. */
  schema: jsonb('schema'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'order_custom_attribute_definitions_pkey', columns: [self.key] }),
])

/** One row per custom attribute that is set on a order. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/orders/{order_id}/custom-attributes. */
export const order_custom_attributes = table('order_custom_attributes', {
  /** Foreign key to orders. Square: what was asked for. */
  order_id: text('order_id').notNull(),
  /** Id in order_custom_attribute_definitions, where it may be missing. Square: key. */
  key: text('key').notNull(),
  /** JSON, as Square sends it. Square: value. */
  value: jsonb('value'),
  /** One of VISIBILITY_HIDDEN, VISIBILITY_READ_ONLY, VISIBILITY_READ_WRITE_VALUES. Square: visibility. */
  visibility: text('visibility'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'order_custom_attributes_pkey', columns: [self.order_id, self.key] }),
  foreignKey({ name: 'order_custom_attributes_order_id_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_custom_attributes_key_idx').on(self.key),
])

/** One row per order of any location: sales, returns and exchanges, open, draft and cancelled ones too. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/orders/search. */
export const orders = table('orders', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Id in customers, where it may be missing. Square: customer_id. */
  customer_id: text('customer_id'),
  /** One of OPEN, COMPLETED, CANCELED, DRAFT. Square: state. */
  state: text('state'),
  /** An id of the seller or of another program; free text. Square: reference_id. */
  reference_id: text('reference_id'),
  /** Square: source.name. */
  source_name: text('source_name'),
  /** Square: ticket_name. */
  ticket_name: text('ticket_name'),
  /** Square: pricing_options.auto_apply_discounts. */
  auto_apply_discounts: boolean('auto_apply_discounts'),
  /** Square: pricing_options.auto_apply_taxes. */
  auto_apply_taxes: boolean('auto_apply_taxes'),
  /** In the smallest unit of total_currency: cents of a dollar. Square: total_money.amount. */
  total_amount: bigint('total_amount', { mode: 'bigint' }),
  /** The currency of total_amount, ISO 4217. Square: total_money.currency. */
  total_currency: text('total_currency'),
  /** In the smallest unit of total_tax_currency: cents of a dollar. Square: total_tax_money.amount. */
  total_tax_amount: bigint('total_tax_amount', { mode: 'bigint' }),
  /** The currency of total_tax_amount, ISO 4217. Square: total_tax_money.currency. */
  total_tax_currency: text('total_tax_currency'),
  /** In the smallest unit of total_discount_currency: cents of a dollar. Square: total_discount_money.amount. */
  total_discount_amount: bigint('total_discount_amount', { mode: 'bigint' }),
  /** The currency of total_discount_amount, ISO 4217. Square: total_discount_money.currency. */
  total_discount_currency: text('total_discount_currency'),
  /** In the smallest unit of total_tip_currency: cents of a dollar. Square: total_tip_money.amount. */
  total_tip_amount: bigint('total_tip_amount', { mode: 'bigint' }),
  /** The currency of total_tip_amount, ISO 4217. Square: total_tip_money.currency. */
  total_tip_currency: text('total_tip_currency'),
  /** In the smallest unit of total_service_charge_currency: cents of a dollar. Square: total_service_charge_money.amount. */
  total_service_charge_amount: bigint('total_service_charge_amount', { mode: 'bigint' }),
  /** The currency of total_service_charge_amount, ISO 4217. Square: total_service_charge_money.currency. */
  total_service_charge_currency: text('total_service_charge_currency'),
  /** In the smallest unit of net_amount_due_currency: cents of a dollar. Square: net_amount_due_money.amount. */
  net_amount_due_amount: bigint('net_amount_due_amount', { mode: 'bigint' }),
  /** The currency of net_amount_due_amount, ISO 4217. Square: net_amount_due_money.currency. */
  net_amount_due_currency: text('net_amount_due_currency'),
  /** In the smallest unit of net_total_currency: cents of a dollar. Square: net_amounts.total_money.amount. */
  net_total_amount: bigint('net_total_amount', { mode: 'bigint' }),
  /** The currency of net_total_amount, ISO 4217. Square: net_amounts.total_money.currency. */
  net_total_currency: text('net_total_currency'),
  /** In the smallest unit of net_tax_currency: cents of a dollar. Square: net_amounts.tax_money.amount. */
  net_tax_amount: bigint('net_tax_amount', { mode: 'bigint' }),
  /** The currency of net_tax_amount, ISO 4217. Square: net_amounts.tax_money.currency. */
  net_tax_currency: text('net_tax_currency'),
  /** In the smallest unit of net_discount_currency: cents of a dollar. Square: net_amounts.discount_money.amount. */
  net_discount_amount: bigint('net_discount_amount', { mode: 'bigint' }),
  /** The currency of net_discount_amount, ISO 4217. Square: net_amounts.discount_money.currency. */
  net_discount_currency: text('net_discount_currency'),
  /** In the smallest unit of net_tip_currency: cents of a dollar. Square: net_amounts.tip_money.amount. */
  net_tip_amount: bigint('net_tip_amount', { mode: 'bigint' }),
  /** The currency of net_tip_amount, ISO 4217. Square: net_amounts.tip_money.currency. */
  net_tip_currency: text('net_tip_currency'),
  /** In the smallest unit of net_service_charge_currency: cents of a dollar. Square: net_amounts.service_charge_money.amount. */
  net_service_charge_amount: bigint('net_service_charge_amount', { mode: 'bigint' }),
  /** The currency of net_service_charge_amount, ISO 4217. Square: net_amounts.service_charge_money.currency. */
  net_service_charge_currency: text('net_service_charge_currency'),
  /** In the smallest unit of return_total_currency: cents of a dollar. Square: return_amounts.total_money.amount. */
  return_total_amount: bigint('return_total_amount', { mode: 'bigint' }),
  /** The currency of return_total_amount, ISO 4217. Square: return_amounts.total_money.currency. */
  return_total_currency: text('return_total_currency'),
  /** In the smallest unit of return_tax_currency: cents of a dollar. Square: return_amounts.tax_money.amount. */
  return_tax_amount: bigint('return_tax_amount', { mode: 'bigint' }),
  /** The currency of return_tax_amount, ISO 4217. Square: return_amounts.tax_money.currency. */
  return_tax_currency: text('return_tax_currency'),
  /** In the smallest unit of return_discount_currency: cents of a dollar. Square: return_amounts.discount_money.amount. */
  return_discount_amount: bigint('return_discount_amount', { mode: 'bigint' }),
  /** The currency of return_discount_amount, ISO 4217. Square: return_amounts.discount_money.currency. */
  return_discount_currency: text('return_discount_currency'),
  /** In the smallest unit of return_tip_currency: cents of a dollar. Square: return_amounts.tip_money.amount. */
  return_tip_amount: bigint('return_tip_amount', { mode: 'bigint' }),
  /** The currency of return_tip_amount, ISO 4217. Square: return_amounts.tip_money.currency. */
  return_tip_currency: text('return_tip_currency'),
  /** In the smallest unit of return_service_charge_currency: cents of a dollar. Square: return_amounts.service_charge_money.amount. */
  return_service_charge_amount: bigint('return_service_charge_amount', { mode: 'bigint' }),
  /** The currency of return_service_charge_amount, ISO 4217. Square: return_amounts.service_charge_money.currency. */
  return_service_charge_currency: text('return_service_charge_currency'),
  /** Square: rounding_adjustment.uid. */
  rounding_adjustment_uid: text('rounding_adjustment_uid'),
  /** Square: rounding_adjustment.name. */
  rounding_adjustment_name: text('rounding_adjustment_name'),
  /** In the smallest unit of rounding_adjustment_currency: cents of a dollar. Square: rounding_adjustment.amount_money.amount. */
  rounding_adjustment_amount: bigint('rounding_adjustment_amount', { mode: 'bigint' }),
  /** The currency of rounding_adjustment_amount, ISO 4217. Square: rounding_adjustment.amount_money.currency. */
  rounding_adjustment_currency: text('rounding_adjustment_currency'),
  /** Rises with every change; absent where the order was not made through the API. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: closed_at. */
  closed_at: timestamp('closed_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'orders_pkey', columns: [self.id] }),
  foreignKey({ name: 'orders_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('orders_location_id_closed_at_idx').on(self.location_id, self.closed_at),
  index('orders_created_at_idx').on(self.created_at),
  index('orders_customer_id_idx').on(self.customer_id),
])

/** One row per line of an order. A part of orders. Square: line_items[]. */
export const order_line_items = table('order_line_items', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  ordinal: integer('ordinal'),
  /** Square: name. */
  name: text('name'),
  /** Square: variation_name. */
  variation_name: text('variation_name'),
  /** One of ITEM, CUSTOM_AMOUNT, GIFT_CARD. Square: item_type. */
  item_type: text('item_type'),
  /** Absent for ad hoc items; may be deleted since. Id in catalog_variations, where it may be missing. Square: catalog_object_id. */
  catalog_object_id: text('catalog_object_id'),
  /** The version that was sold. Square: catalog_version. */
  catalog_version: bigint('catalog_version', { mode: 'bigint' }),
  /** An exact decimal number. Square: quantity. */
  quantity: numeric('quantity'),
  /** Id in catalog_measurement_units, where it may be missing. Square: quantity_unit.catalog_object_id. */
  quantity_unit_catalog_object_id: text('quantity_unit_catalog_object_id'),
  /** Square: quantity_unit.catalog_version. */
  quantity_unit_catalog_version: bigint('quantity_unit_catalog_version', { mode: 'bigint' }),
  /** Square: quantity_unit.precision. */
  quantity_unit_precision: integer('quantity_unit_precision'),
  /** One of TYPE_CUSTOM, TYPE_AREA, TYPE_LENGTH, TYPE_VOLUME, TYPE_WEIGHT, TYPE_GENERIC. Square: quantity_unit.measurement_unit.type. */
  quantity_unit_type: text('quantity_unit_type'),
  /** JSON, as Square sends it. Square: quantity_unit.measurement_unit. */
  quantity_unit_measurement_unit: jsonb('quantity_unit_measurement_unit'),
  /** Square: note. */
  note: text('note'),
  /** In the smallest unit of base_price_currency: cents of a dollar. Square: base_price_money.amount. */
  base_price_amount: bigint('base_price_amount', { mode: 'bigint' }),
  /** The currency of base_price_amount, ISO 4217. Square: base_price_money.currency. */
  base_price_currency: text('base_price_currency'),
  /** In the smallest unit of variation_total_price_currency: cents of a dollar. Square: variation_total_price_money.amount. */
  variation_total_price_amount: bigint('variation_total_price_amount', { mode: 'bigint' }),
  /** The currency of variation_total_price_amount, ISO 4217. Square: variation_total_price_money.currency. */
  variation_total_price_currency: text('variation_total_price_currency'),
  /** In the smallest unit of total_tax_currency: cents of a dollar. Square: total_tax_money.amount. */
  total_tax_amount: bigint('total_tax_amount', { mode: 'bigint' }),
  /** The currency of total_tax_amount, ISO 4217. Square: total_tax_money.currency. */
  total_tax_currency: text('total_tax_currency'),
  /** In the smallest unit of total_discount_currency: cents of a dollar. Square: total_discount_money.amount. */
  total_discount_amount: bigint('total_discount_amount', { mode: 'bigint' }),
  /** The currency of total_discount_amount, ISO 4217. Square: total_discount_money.currency. */
  total_discount_currency: text('total_discount_currency'),
  /** In the smallest unit of total_service_charge_currency: cents of a dollar. Square: total_service_charge_money.amount. */
  total_service_charge_amount: bigint('total_service_charge_amount', { mode: 'bigint' }),
  /** The currency of total_service_charge_amount, ISO 4217. Square: total_service_charge_money.currency. */
  total_service_charge_currency: text('total_service_charge_currency'),
  /** In the smallest unit of total_currency: cents of a dollar. Square: total_money.amount. */
  total_amount: bigint('total_amount', { mode: 'bigint' }),
  /** The currency of total_amount, ISO 4217. Square: total_money.currency. */
  total_currency: text('total_currency'),
  /** In the smallest unit of gross_sales_currency: cents of a dollar. Square: gross_sales_money.amount. */
  gross_sales_amount: bigint('gross_sales_amount', { mode: 'bigint' }),
  /** The currency of gross_sales_amount, ISO 4217. Square: gross_sales_money.currency. */
  gross_sales_currency: text('gross_sales_currency'),
  /** JSON, as Square sends it. Square: pricing_blocklists. */
  pricing_blocklists: jsonb('pricing_blocklists'),
  /** JSON, as Square sends it. Square: metadata. */
  metadata: jsonb('metadata'),
}, (self) => [
  primaryKey({ name: 'order_line_items_pkey', columns: [self.order_id, self.uid] }),
  foreignKey({ name: 'order_line_items_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_line_items_catalog_object_id_idx').on(self.catalog_object_id),
  index('order_line_items_quantity_unit_catalog_object_id_idx').on(self.quantity_unit_catalog_object_id),
])

/** One row per modifier of a line: oat milk, extra shot. A part of orders. Square: line_items[].modifiers[]. */
export const order_line_item_modifiers = table('order_line_item_modifiers', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  line_item_uid: text('line_item_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Id in catalog_modifiers, where it may be missing. Square: catalog_object_id. */
  catalog_object_id: text('catalog_object_id'),
  /** The version of the catalog object that was used. Square: catalog_version. */
  catalog_version: bigint('catalog_version', { mode: 'bigint' }),
  /** Square: name. */
  name: text('name'),
  /** An exact decimal number. Square: quantity. */
  quantity: numeric('quantity'),
  /** In the smallest unit of base_price_currency: cents of a dollar. Square: base_price_money.amount. */
  base_price_amount: bigint('base_price_amount', { mode: 'bigint' }),
  /** The currency of base_price_amount, ISO 4217. Square: base_price_money.currency. */
  base_price_currency: text('base_price_currency'),
  /** In the smallest unit of total_price_currency: cents of a dollar. Square: total_price_money.amount. */
  total_price_amount: bigint('total_price_amount', { mode: 'bigint' }),
  /** The currency of total_price_amount, ISO 4217. Square: total_price_money.currency. */
  total_price_currency: text('total_price_currency'),
  /** Square: parent_modifier_uid. */
  parent_modifier_uid: text('parent_modifier_uid'),
  /** JSON, as Square sends it. Square: metadata. */
  metadata: jsonb('metadata'),
}, (self) => [
  primaryKey({ name: 'order_line_item_modifiers_pkey', columns: [self.order_id, self.line_item_uid, self.uid] }),
  foreignKey({ name: 'order_line_item_modifiers_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_line_item_modifiers_catalog_object_id_idx').on(self.catalog_object_id),
])

/** What each tax of the order adds to a line. A part of orders. Square: line_items[].applied_taxes[]. */
export const order_line_item_applied_taxes = table('order_line_item_applied_taxes', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  line_item_uid: text('line_item_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: tax_uid. */
  tax_uid: text('tax_uid'),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
  /** Square: auto_applied. */
  auto_applied: boolean('auto_applied'),
}, (self) => [
  primaryKey({ name: 'order_line_item_applied_taxes_pkey', columns: [self.order_id, self.line_item_uid, self.uid] }),
  foreignKey({ name: 'order_line_item_applied_taxes_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
])

/** What each discount of the order takes off a line. A part of orders. Square: line_items[].applied_discounts[]. */
export const order_line_item_applied_discounts = table('order_line_item_applied_discounts', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  line_item_uid: text('line_item_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: discount_uid. */
  discount_uid: text('discount_uid'),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
}, (self) => [
  primaryKey({ name: 'order_line_item_applied_discounts_pkey', columns: [self.order_id, self.line_item_uid, self.uid] }),
  foreignKey({ name: 'order_line_item_applied_discounts_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
])

/** What each service charge of the order adds to a line. A part of orders. Square: line_items[].applied_service_charges[]. */
export const order_line_item_applied_service_charges = table('order_line_item_applied_service_charges', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  line_item_uid: text('line_item_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: service_charge_uid. */
  service_charge_uid: text('service_charge_uid'),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
}, (self) => [
  primaryKey({ name: 'order_line_item_applied_service_charges_pkey', columns: [self.order_id, self.line_item_uid, self.uid] }),
  foreignKey({ name: 'order_line_item_applied_service_charges_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
])

/** One row per tax of an order. A part of orders. Square: taxes[]. */
export const order_taxes = table('order_taxes', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Id in catalog_taxes, where it may be missing. Square: catalog_object_id. */
  catalog_object_id: text('catalog_object_id'),
  /** The version of the catalog object that was used. Square: catalog_version. */
  catalog_version: bigint('catalog_version', { mode: 'bigint' }),
  /** Square: name. */
  name: text('name'),
  /** One of UNKNOWN_TAX, ADDITIVE, INCLUSIVE. Square: type. */
  type: text('type'),
  /** In percent: 7.25 is 7.25 %. An exact decimal number. Square: percentage. */
  percentage: numeric('percentage'),
  /** One of OTHER_TAX_SCOPE, LINE_ITEM, ORDER. Square: scope. */
  scope: text('scope'),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
  /** Square: auto_applied. */
  auto_applied: boolean('auto_applied'),
  /** JSON, as Square sends it. Square: metadata. */
  metadata: jsonb('metadata'),
}, (self) => [
  primaryKey({ name: 'order_taxes_pkey', columns: [self.order_id, self.uid] }),
  foreignKey({ name: 'order_taxes_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_taxes_catalog_object_id_idx').on(self.catalog_object_id),
])

/** One row per discount of an order. A part of orders. Square: discounts[]. */
export const order_discounts = table('order_discounts', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Id in catalog_discounts, where it may be missing. Square: catalog_object_id. */
  catalog_object_id: text('catalog_object_id'),
  /** The version of the catalog object that was used. Square: catalog_version. */
  catalog_version: bigint('catalog_version', { mode: 'bigint' }),
  /** Square: name. */
  name: text('name'),
  /** One of UNKNOWN_DISCOUNT, FIXED_PERCENTAGE, FIXED_AMOUNT, VARIABLE_PERCENTAGE, VARIABLE_AMOUNT. Square: type. */
  type: text('type'),
  /** In percent: 7.25 is 7.25 %. An exact decimal number. Square: percentage. */
  percentage: numeric('percentage'),
  /** One of OTHER_DISCOUNT_SCOPE, LINE_ITEM, ORDER. Square: scope. */
  scope: text('scope'),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
  /** Id in catalog_pricing_rules, where it may be missing. Square: pricing_rule_id. */
  pricing_rule_id: text('pricing_rule_id'),
  /** JSON, as Square sends it. Square: metadata. */
  metadata: jsonb('metadata'),
}, (self) => [
  primaryKey({ name: 'order_discounts_pkey', columns: [self.order_id, self.uid] }),
  foreignKey({ name: 'order_discounts_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_discounts_catalog_object_id_idx').on(self.catalog_object_id),
  index('order_discounts_pricing_rule_id_idx').on(self.pricing_rule_id),
])

/** Which loyalty rewards a discount of an order comes from. A part of orders. Square: discounts[].reward_ids[]. */
export const order_discount_rewards = table('order_discount_rewards', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  discount_uid: text('discount_uid').notNull(),
  /** Id in loyalty_rewards, where it may be missing. Square: the element. */
  reward_id: text('reward_id').notNull(),
}, (self) => [
  primaryKey({ name: 'order_discount_rewards_pkey', columns: [self.order_id, self.discount_uid, self.reward_id] }),
  foreignKey({ name: 'order_discount_rewards_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_discount_rewards_reward_id_idx').on(self.reward_id),
])

/** One row per service charge of an order. A part of orders. Square: service_charges[]. */
export const order_service_charges = table('order_service_charges', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: catalog_object_id. */
  catalog_object_id: text('catalog_object_id'),
  /** The version of the catalog object that was used. Square: catalog_version. */
  catalog_version: bigint('catalog_version', { mode: 'bigint' }),
  /** Square: name. */
  name: text('name'),
  /** One of AUTO_GRATUITY, CUSTOM. Square: type. */
  type: text('type'),
  /** In percent: 7.25 is 7.25 %. An exact decimal number. Square: percentage. */
  percentage: numeric('percentage'),
  /** One of OTHER_SERVICE_CHARGE_SCOPE, LINE_ITEM, ORDER. Square: scope. */
  scope: text('scope'),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
  /** In the smallest unit of total_currency: cents of a dollar. Square: total_money.amount. */
  total_amount: bigint('total_amount', { mode: 'bigint' }),
  /** The currency of total_amount, ISO 4217. Square: total_money.currency. */
  total_currency: text('total_currency'),
  /** In the smallest unit of total_tax_currency: cents of a dollar. Square: total_tax_money.amount. */
  total_tax_amount: bigint('total_tax_amount', { mode: 'bigint' }),
  /** The currency of total_tax_amount, ISO 4217. Square: total_tax_money.currency. */
  total_tax_currency: text('total_tax_currency'),
  /** One of SUBTOTAL_PHASE, TOTAL_PHASE, APPORTIONED_PERCENTAGE_PHASE, APPORTIONED_AMOUNT_PHASE. Square: calculation_phase. */
  calculation_phase: text('calculation_phase'),
  /** One of LINE_ITEM_TREATMENT, APPORTIONED_TREATMENT. Square: treatment_type. */
  treatment_type: text('treatment_type'),
  /** Square: taxable. */
  taxable: boolean('taxable'),
  /** JSON, as Square sends it. Square: metadata. */
  metadata: jsonb('metadata'),
}, (self) => [
  primaryKey({ name: 'order_service_charges_pkey', columns: [self.order_id, self.uid] }),
  foreignKey({ name: 'order_service_charges_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
])

/** What each tax of the order adds to a service charge. A part of orders. Square: service_charges[].applied_taxes[]. */
export const order_service_charge_applied_taxes = table('order_service_charge_applied_taxes', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  service_charge_uid: text('service_charge_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: tax_uid. */
  tax_uid: text('tax_uid'),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
  /** Square: auto_applied. */
  auto_applied: boolean('auto_applied'),
}, (self) => [
  primaryKey({ name: 'order_service_charge_applied_taxes_pkey', columns: [self.order_id, self.service_charge_uid, self.uid] }),
  foreignKey({ name: 'order_service_charge_applied_taxes_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
])

/** How and when an order reaches the buyer: one row per pickup, shipment, delivery or in-store fulfillment. A part of orders. Square: fulfillments[]. */
export const order_fulfillments = table('order_fulfillments', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** One of PICKUP, SHIPMENT, DELIVERY, IN_STORE. Square: type. */
  type: text('type'),
  /** One of PROPOSED, RESERVED, PREPARED, COMPLETED, CANCELED, FAILED. Square: state. */
  state: text('state'),
  /** One of ALL, ENTRY_LIST. Square: line_item_application. */
  line_item_application: text('line_item_application'),
  /** An instant, UTC. Square: pickup_details.placed_at or shipment_details.placed_at or delivery_details.placed_at or in_store_details.placed_at. */
  placed_at: timestamp('placed_at', { withTimezone: true, mode: 'string' }),
  /** Id in customers, where it may be missing. Square: pickup_details.recipient.customer_id or shipment_details.recipient.customer_id or delivery_details.recipient.customer_id or in_store_details.recipient.customer_id. */
  recipient_customer_id: text('recipient_customer_id'),
  /** Square: pickup_details.recipient.display_name or shipment_details.recipient.display_name or delivery_details.recipient.display_name or in_store_details.recipient.display_name. */
  recipient_display_name: text('recipient_display_name'),
  /** Square: pickup_details.recipient.email_address or shipment_details.recipient.email_address or delivery_details.recipient.email_address or in_store_details.recipient.email_address. */
  recipient_email_address: text('recipient_email_address'),
  /** Square: pickup_details.recipient.phone_number or shipment_details.recipient.phone_number or delivery_details.recipient.phone_number or in_store_details.recipient.phone_number. */
  recipient_phone_number: text('recipient_phone_number'),
  /** Square: pickup_details.recipient.address.address_line_1 or shipment_details.recipient.address.address_line_1 or delivery_details.recipient.address.address_line_1 or in_store_details.recipient.address.address_line_1. */
  recipient_address_line_1: text('recipient_address_line_1'),
  /** Square: pickup_details.recipient.address.address_line_2 or shipment_details.recipient.address.address_line_2 or delivery_details.recipient.address.address_line_2 or in_store_details.recipient.address.address_line_2. */
  recipient_address_line_2: text('recipient_address_line_2'),
  /** Square: pickup_details.recipient.address.address_line_3 or shipment_details.recipient.address.address_line_3 or delivery_details.recipient.address.address_line_3 or in_store_details.recipient.address.address_line_3. */
  recipient_address_line_3: text('recipient_address_line_3'),
  /** Square: pickup_details.recipient.address.locality or shipment_details.recipient.address.locality or delivery_details.recipient.address.locality or in_store_details.recipient.address.locality. */
  recipient_address_locality: text('recipient_address_locality'),
  /** Square: pickup_details.recipient.address.sublocality or shipment_details.recipient.address.sublocality or delivery_details.recipient.address.sublocality or in_store_details.recipient.address.sublocality. */
  recipient_address_sublocality: text('recipient_address_sublocality'),
  /** Square: pickup_details.recipient.address.sublocality_2 or shipment_details.recipient.address.sublocality_2 or delivery_details.recipient.address.sublocality_2 or in_store_details.recipient.address.sublocality_2. */
  recipient_address_sublocality_2: text('recipient_address_sublocality_2'),
  /** Square: pickup_details.recipient.address.sublocality_3 or shipment_details.recipient.address.sublocality_3 or delivery_details.recipient.address.sublocality_3 or in_store_details.recipient.address.sublocality_3. */
  recipient_address_sublocality_3: text('recipient_address_sublocality_3'),
  /** Square: pickup_details.recipient.address.administrative_district_level_1 or shipment_details.recipient.address.administrative_district_level_1 or delivery_details.recipient.address.administrative_district_level_1 or in_store_details.recipient.address.administrative_district_level_1. */
  recipient_address_administrative_district_level_1: text('recipient_address_administrative_district_level_1'),
  /** Square: pickup_details.recipient.address.administrative_district_level_2 or shipment_details.recipient.address.administrative_district_level_2 or delivery_details.recipient.address.administrative_district_level_2 or in_store_details.recipient.address.administrative_district_level_2. */
  recipient_address_administrative_district_level_2: text('recipient_address_administrative_district_level_2'),
  /** Square: pickup_details.recipient.address.administrative_district_level_3 or shipment_details.recipient.address.administrative_district_level_3 or delivery_details.recipient.address.administrative_district_level_3 or in_store_details.recipient.address.administrative_district_level_3. */
  recipient_address_administrative_district_level_3: text('recipient_address_administrative_district_level_3'),
  /** Square: pickup_details.recipient.address.postal_code or shipment_details.recipient.address.postal_code or delivery_details.recipient.address.postal_code or in_store_details.recipient.address.postal_code. */
  recipient_address_postal_code: text('recipient_address_postal_code'),
  /** Square: pickup_details.recipient.address.country or shipment_details.recipient.address.country or delivery_details.recipient.address.country or in_store_details.recipient.address.country. */
  recipient_address_country: text('recipient_address_country'),
  /** Square: pickup_details.recipient.address.first_name or shipment_details.recipient.address.first_name or delivery_details.recipient.address.first_name or in_store_details.recipient.address.first_name. */
  recipient_address_first_name: text('recipient_address_first_name'),
  /** Square: pickup_details.recipient.address.last_name or shipment_details.recipient.address.last_name or delivery_details.recipient.address.last_name or in_store_details.recipient.address.last_name. */
  recipient_address_last_name: text('recipient_address_last_name'),
  /** One of SCHEDULED, ASAP. Square: pickup_details.schedule_type. */
  pickup_schedule_type: text('pickup_schedule_type'),
  /** An instant, UTC. Square: pickup_details.pickup_at. */
  pickup_pickup_at: timestamp('pickup_pickup_at', { withTimezone: true, mode: 'string' }),
  /** A duration, ISO 8601: PT5M is five minutes. Square: pickup_details.pickup_window_duration. */
  pickup_pickup_window_duration: text('pickup_pickup_window_duration'),
  /** A duration, ISO 8601: PT5M is five minutes. Square: pickup_details.prep_time_duration. */
  pickup_prep_time_duration: text('pickup_prep_time_duration'),
  /** A duration, ISO 8601: PT5M is five minutes. Square: pickup_details.auto_complete_duration. */
  pickup_auto_complete_duration: text('pickup_auto_complete_duration'),
  /** Square: pickup_details.note. */
  pickup_note: text('pickup_note'),
  /** An instant, UTC. Square: pickup_details.accepted_at. */
  pickup_accepted_at: timestamp('pickup_accepted_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: pickup_details.rejected_at. */
  pickup_rejected_at: timestamp('pickup_rejected_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: pickup_details.ready_at. */
  pickup_ready_at: timestamp('pickup_ready_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: pickup_details.expires_at. */
  pickup_expires_at: timestamp('pickup_expires_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: pickup_details.expired_at. */
  pickup_expired_at: timestamp('pickup_expired_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: pickup_details.picked_up_at. */
  pickup_picked_up_at: timestamp('pickup_picked_up_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: pickup_details.canceled_at. */
  pickup_canceled_at: timestamp('pickup_canceled_at', { withTimezone: true, mode: 'string' }),
  /** Square: pickup_details.cancel_reason. */
  pickup_cancel_reason: text('pickup_cancel_reason'),
  /** Square: pickup_details.is_curbside_pickup. */
  pickup_is_curbside_pickup: boolean('pickup_is_curbside_pickup'),
  /** Square: pickup_details.curbside_pickup_details.curbside_details. */
  pickup_curbside_details: text('pickup_curbside_details'),
  /** An instant, UTC. Square: pickup_details.curbside_pickup_details.buyer_arrived_at. */
  pickup_buyer_arrived_at: timestamp('pickup_buyer_arrived_at', { withTimezone: true, mode: 'string' }),
  /** Square: shipment_details.carrier. */
  shipment_carrier: text('shipment_carrier'),
  /** Square: shipment_details.shipping_note. */
  shipment_shipping_note: text('shipment_shipping_note'),
  /** Square: shipment_details.shipping_type. */
  shipment_shipping_type: text('shipment_shipping_type'),
  /** Square: shipment_details.tracking_number. */
  shipment_tracking_number: text('shipment_tracking_number'),
  /** Square: shipment_details.tracking_url. */
  shipment_tracking_url: text('shipment_tracking_url'),
  /** An instant, UTC. Square: shipment_details.in_progress_at. */
  shipment_in_progress_at: timestamp('shipment_in_progress_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: shipment_details.packaged_at. */
  shipment_packaged_at: timestamp('shipment_packaged_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: shipment_details.expected_shipped_at. */
  shipment_expected_shipped_at: timestamp('shipment_expected_shipped_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: shipment_details.shipped_at. */
  shipment_shipped_at: timestamp('shipment_shipped_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: shipment_details.canceled_at. */
  shipment_canceled_at: timestamp('shipment_canceled_at', { withTimezone: true, mode: 'string' }),
  /** Square: shipment_details.cancel_reason. */
  shipment_cancel_reason: text('shipment_cancel_reason'),
  /** An instant, UTC. Square: shipment_details.failed_at. */
  shipment_failed_at: timestamp('shipment_failed_at', { withTimezone: true, mode: 'string' }),
  /** Square: shipment_details.failure_reason. */
  shipment_failure_reason: text('shipment_failure_reason'),
  /** One of SCHEDULED, ASAP. Square: delivery_details.schedule_type. */
  delivery_schedule_type: text('delivery_schedule_type'),
  /** An instant, UTC. Square: delivery_details.deliver_at. */
  delivery_deliver_at: timestamp('delivery_deliver_at', { withTimezone: true, mode: 'string' }),
  /** A duration, ISO 8601: PT5M is five minutes. Square: delivery_details.delivery_window_duration. */
  delivery_delivery_window_duration: text('delivery_delivery_window_duration'),
  /** A duration, ISO 8601: PT5M is five minutes. Square: delivery_details.prep_time_duration. */
  delivery_prep_time_duration: text('delivery_prep_time_duration'),
  /** Square: delivery_details.note. */
  delivery_note: text('delivery_note'),
  /** An instant, UTC. Square: delivery_details.in_progress_at. */
  delivery_in_progress_at: timestamp('delivery_in_progress_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: delivery_details.rejected_at. */
  delivery_rejected_at: timestamp('delivery_rejected_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: delivery_details.ready_at. */
  delivery_ready_at: timestamp('delivery_ready_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: delivery_details.courier_pickup_at. */
  delivery_courier_pickup_at: timestamp('delivery_courier_pickup_at', { withTimezone: true, mode: 'string' }),
  /** A duration, ISO 8601: PT5M is five minutes. Square: delivery_details.courier_pickup_window_duration. */
  delivery_courier_pickup_window_duration: text('delivery_courier_pickup_window_duration'),
  /** Square: delivery_details.courier_provider_name. */
  delivery_courier_provider_name: text('delivery_courier_provider_name'),
  /** Square: delivery_details.courier_support_phone_number. */
  delivery_courier_support_phone_number: text('delivery_courier_support_phone_number'),
  /** An instant, UTC. Square: delivery_details.delivered_at. */
  delivery_delivered_at: timestamp('delivery_delivered_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: delivery_details.completed_at. */
  delivery_completed_at: timestamp('delivery_completed_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: delivery_details.canceled_at. */
  delivery_canceled_at: timestamp('delivery_canceled_at', { withTimezone: true, mode: 'string' }),
  /** Square: delivery_details.cancel_reason. */
  delivery_cancel_reason: text('delivery_cancel_reason'),
  /** Square: delivery_details.is_no_contact_delivery. */
  delivery_is_no_contact_delivery: boolean('delivery_is_no_contact_delivery'),
  /** Square: delivery_details.dropoff_notes. */
  delivery_dropoff_notes: text('delivery_dropoff_notes'),
  /** Square: delivery_details.square_delivery_id. */
  delivery_square_delivery_id: text('delivery_square_delivery_id'),
  /** Square: delivery_details.external_delivery_id. */
  delivery_external_delivery_id: text('delivery_external_delivery_id'),
  /** Square: delivery_details.managed_delivery. */
  delivery_managed_delivery: boolean('delivery_managed_delivery'),
  /** Square: in_store_details.note. */
  in_store_note: text('in_store_note'),
  /** An instant, UTC. Square: in_store_details.in_progress_at. */
  in_store_in_progress_at: timestamp('in_store_in_progress_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: in_store_details.prepared_at. */
  in_store_prepared_at: timestamp('in_store_prepared_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: in_store_details.completed_at. */
  in_store_completed_at: timestamp('in_store_completed_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: in_store_details.canceled_at. */
  in_store_canceled_at: timestamp('in_store_canceled_at', { withTimezone: true, mode: 'string' }),
  /** JSON, as Square sends it. Square: metadata. */
  metadata: jsonb('metadata'),
}, (self) => [
  primaryKey({ name: 'order_fulfillments_pkey', columns: [self.order_id, self.uid] }),
  foreignKey({ name: 'order_fulfillments_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_fulfillments_recipient_customer_id_idx').on(self.recipient_customer_id),
])

/** Which quantity of which line a fulfillment is for, where it is not for the whole order. A part of orders. Square: fulfillments[].entries[]. */
export const order_fulfillment_entries = table('order_fulfillment_entries', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  fulfillment_uid: text('fulfillment_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: line_item_uid. */
  line_item_uid: text('line_item_uid'),
  /** An exact decimal number. Square: quantity. */
  quantity: numeric('quantity'),
  /** JSON, as Square sends it. Square: metadata. */
  metadata: jsonb('metadata'),
}, (self) => [
  primaryKey({ name: 'order_fulfillment_entries_pkey', columns: [self.order_id, self.fulfillment_uid, self.uid] }),
  foreignKey({ name: 'order_fulfillment_entries_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
])

/** One row per return within an order. An exchange has lines and returns in one order. A part of orders. Square: returns[]. */
export const order_returns = table('order_returns', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  ordinal: integer('ordinal'),
  /** Absent where the return is unlinked. Id in orders, where it may be missing. Square: source_order_id. */
  source_order_id: text('source_order_id'),
  /** In the smallest unit of total_currency: cents of a dollar. Square: return_amounts.total_money.amount. */
  total_amount: bigint('total_amount', { mode: 'bigint' }),
  /** The currency of total_amount, ISO 4217. Square: return_amounts.total_money.currency. */
  total_currency: text('total_currency'),
  /** In the smallest unit of tax_currency: cents of a dollar. Square: return_amounts.tax_money.amount. */
  tax_amount: bigint('tax_amount', { mode: 'bigint' }),
  /** The currency of tax_amount, ISO 4217. Square: return_amounts.tax_money.currency. */
  tax_currency: text('tax_currency'),
  /** In the smallest unit of discount_currency: cents of a dollar. Square: return_amounts.discount_money.amount. */
  discount_amount: bigint('discount_amount', { mode: 'bigint' }),
  /** The currency of discount_amount, ISO 4217. Square: return_amounts.discount_money.currency. */
  discount_currency: text('discount_currency'),
  /** In the smallest unit of tip_currency: cents of a dollar. Square: return_amounts.tip_money.amount. */
  tip_amount: bigint('tip_amount', { mode: 'bigint' }),
  /** The currency of tip_amount, ISO 4217. Square: return_amounts.tip_money.currency. */
  tip_currency: text('tip_currency'),
  /** In the smallest unit of service_charge_currency: cents of a dollar. Square: return_amounts.service_charge_money.amount. */
  service_charge_amount: bigint('service_charge_amount', { mode: 'bigint' }),
  /** The currency of service_charge_amount, ISO 4217. Square: return_amounts.service_charge_money.currency. */
  service_charge_currency: text('service_charge_currency'),
  /** Square: rounding_adjustment.uid. */
  rounding_adjustment_uid: text('rounding_adjustment_uid'),
  /** Square: rounding_adjustment.name. */
  rounding_adjustment_name: text('rounding_adjustment_name'),
  /** In the smallest unit of rounding_adjustment_currency: cents of a dollar. Square: rounding_adjustment.amount_money.amount. */
  rounding_adjustment_amount: bigint('rounding_adjustment_amount', { mode: 'bigint' }),
  /** The currency of rounding_adjustment_amount, ISO 4217. Square: rounding_adjustment.amount_money.currency. */
  rounding_adjustment_currency: text('rounding_adjustment_currency'),
}, (self) => [
  primaryKey({ name: 'order_returns_pkey', columns: [self.order_id, self.uid] }),
  foreignKey({ name: 'order_returns_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_returns_source_order_id_idx').on(self.source_order_id),
])

/** One row per line that came back. A part of orders. Square: returns[].return_line_items[]. */
export const order_return_line_items = table('order_return_line_items', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  return_uid: text('return_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  ordinal: integer('ordinal'),
  /** Square: name. */
  name: text('name'),
  /** Square: variation_name. */
  variation_name: text('variation_name'),
  /** One of ITEM, CUSTOM_AMOUNT, GIFT_CARD. Square: item_type. */
  item_type: text('item_type'),
  /** Absent for ad hoc items; may be deleted since. Id in catalog_variations, where it may be missing. Square: catalog_object_id. */
  catalog_object_id: text('catalog_object_id'),
  /** The version that was sold. Square: catalog_version. */
  catalog_version: bigint('catalog_version', { mode: 'bigint' }),
  /** An exact decimal number. Square: quantity. */
  quantity: numeric('quantity'),
  /** Id in catalog_measurement_units, where it may be missing. Square: quantity_unit.catalog_object_id. */
  quantity_unit_catalog_object_id: text('quantity_unit_catalog_object_id'),
  /** Square: quantity_unit.catalog_version. */
  quantity_unit_catalog_version: bigint('quantity_unit_catalog_version', { mode: 'bigint' }),
  /** Square: quantity_unit.precision. */
  quantity_unit_precision: integer('quantity_unit_precision'),
  /** One of TYPE_CUSTOM, TYPE_AREA, TYPE_LENGTH, TYPE_VOLUME, TYPE_WEIGHT, TYPE_GENERIC. Square: quantity_unit.measurement_unit.type. */
  quantity_unit_type: text('quantity_unit_type'),
  /** JSON, as Square sends it. Square: quantity_unit.measurement_unit. */
  quantity_unit_measurement_unit: jsonb('quantity_unit_measurement_unit'),
  /** Square: note. */
  note: text('note'),
  /** In the smallest unit of base_price_currency: cents of a dollar. Square: base_price_money.amount. */
  base_price_amount: bigint('base_price_amount', { mode: 'bigint' }),
  /** The currency of base_price_amount, ISO 4217. Square: base_price_money.currency. */
  base_price_currency: text('base_price_currency'),
  /** In the smallest unit of variation_total_price_currency: cents of a dollar. Square: variation_total_price_money.amount. */
  variation_total_price_amount: bigint('variation_total_price_amount', { mode: 'bigint' }),
  /** The currency of variation_total_price_amount, ISO 4217. Square: variation_total_price_money.currency. */
  variation_total_price_currency: text('variation_total_price_currency'),
  /** In the smallest unit of total_tax_currency: cents of a dollar. Square: total_tax_money.amount. */
  total_tax_amount: bigint('total_tax_amount', { mode: 'bigint' }),
  /** The currency of total_tax_amount, ISO 4217. Square: total_tax_money.currency. */
  total_tax_currency: text('total_tax_currency'),
  /** In the smallest unit of total_discount_currency: cents of a dollar. Square: total_discount_money.amount. */
  total_discount_amount: bigint('total_discount_amount', { mode: 'bigint' }),
  /** The currency of total_discount_amount, ISO 4217. Square: total_discount_money.currency. */
  total_discount_currency: text('total_discount_currency'),
  /** In the smallest unit of total_service_charge_currency: cents of a dollar. Square: total_service_charge_money.amount. */
  total_service_charge_amount: bigint('total_service_charge_amount', { mode: 'bigint' }),
  /** The currency of total_service_charge_amount, ISO 4217. Square: total_service_charge_money.currency. */
  total_service_charge_currency: text('total_service_charge_currency'),
  /** In the smallest unit of total_currency: cents of a dollar. Square: total_money.amount. */
  total_amount: bigint('total_amount', { mode: 'bigint' }),
  /** The currency of total_amount, ISO 4217. Square: total_money.currency. */
  total_currency: text('total_currency'),
  /** Square: source_line_item_uid. */
  source_line_item_uid: text('source_line_item_uid'),
  /** In the smallest unit of gross_return_currency: cents of a dollar. Square: gross_return_money.amount. */
  gross_return_amount: bigint('gross_return_amount', { mode: 'bigint' }),
  /** The currency of gross_return_amount, ISO 4217. Square: gross_return_money.currency. */
  gross_return_currency: text('gross_return_currency'),
}, (self) => [
  primaryKey({ name: 'order_return_line_items_pkey', columns: [self.order_id, self.return_uid, self.uid] }),
  foreignKey({ name: 'order_return_line_items_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_return_line_items_catalog_object_id_idx').on(self.catalog_object_id),
  index('order_return_line_items_quantity_unit_catalog_object_id_idx').on(self.quantity_unit_catalog_object_id),
])

/** One row per modifier of a line that came back. A part of orders. Square: returns[].return_line_items[].return_modifiers[]. */
export const order_return_line_item_modifiers = table('order_return_line_item_modifiers', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  return_uid: text('return_uid').notNull(),
  /** Square: enclosing part: uid. */
  return_line_item_uid: text('return_line_item_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Id in catalog_modifiers, where it may be missing. Square: catalog_object_id. */
  catalog_object_id: text('catalog_object_id'),
  /** The version of the catalog object that was used. Square: catalog_version. */
  catalog_version: bigint('catalog_version', { mode: 'bigint' }),
  /** Square: name. */
  name: text('name'),
  /** An exact decimal number. Square: quantity. */
  quantity: numeric('quantity'),
  /** In the smallest unit of base_price_currency: cents of a dollar. Square: base_price_money.amount. */
  base_price_amount: bigint('base_price_amount', { mode: 'bigint' }),
  /** The currency of base_price_amount, ISO 4217. Square: base_price_money.currency. */
  base_price_currency: text('base_price_currency'),
  /** In the smallest unit of total_price_currency: cents of a dollar. Square: total_price_money.amount. */
  total_price_amount: bigint('total_price_amount', { mode: 'bigint' }),
  /** The currency of total_price_amount, ISO 4217. Square: total_price_money.currency. */
  total_price_currency: text('total_price_currency'),
  /** Square: source_modifier_uid. */
  source_modifier_uid: text('source_modifier_uid'),
}, (self) => [
  primaryKey({ name: 'order_return_line_item_modifiers_pkey', columns: [self.order_id, self.return_uid, self.return_line_item_uid, self.uid] }),
  foreignKey({ name: 'order_return_line_item_modifiers_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_return_line_item_modifiers_catalog_object_id_idx').on(self.catalog_object_id),
])

/** What each tax of the return gives back for a line. A part of orders. Square: returns[].return_line_items[].applied_taxes[]. */
export const order_return_line_item_applied_taxes = table('order_return_line_item_applied_taxes', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  return_uid: text('return_uid').notNull(),
  /** Square: enclosing part: uid. */
  return_line_item_uid: text('return_line_item_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: tax_uid. */
  tax_uid: text('tax_uid'),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
  /** Square: auto_applied. */
  auto_applied: boolean('auto_applied'),
}, (self) => [
  primaryKey({ name: 'order_return_line_item_applied_taxes_pkey', columns: [self.order_id, self.return_uid, self.return_line_item_uid, self.uid] }),
  foreignKey({ name: 'order_return_line_item_applied_taxes_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
])

/** What each discount of the return takes off what a line gives back. A part of orders. Square: returns[].return_line_items[].applied_discounts[]. */
export const order_return_line_item_applied_discounts = table('order_return_line_item_applied_discounts', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  return_uid: text('return_uid').notNull(),
  /** Square: enclosing part: uid. */
  return_line_item_uid: text('return_line_item_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: discount_uid. */
  discount_uid: text('discount_uid'),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
}, (self) => [
  primaryKey({ name: 'order_return_line_item_applied_discounts_pkey', columns: [self.order_id, self.return_uid, self.return_line_item_uid, self.uid] }),
  foreignKey({ name: 'order_return_line_item_applied_discounts_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
])

/** What each service charge of the return gives back for a line. A part of orders. Square: returns[].return_line_items[].applied_service_charges[]. */
export const order_return_line_item_applied_service_charges = table('order_return_line_item_applied_service_charges', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  return_uid: text('return_uid').notNull(),
  /** Square: enclosing part: uid. */
  return_line_item_uid: text('return_line_item_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: service_charge_uid. */
  service_charge_uid: text('service_charge_uid'),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
}, (self) => [
  primaryKey({ name: 'order_return_line_item_applied_service_charges_pkey', columns: [self.order_id, self.return_uid, self.return_line_item_uid, self.uid] }),
  foreignKey({ name: 'order_return_line_item_applied_service_charges_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
])

/** One row per tax that is given back. A part of orders. Square: returns[].return_taxes[]. */
export const order_return_taxes = table('order_return_taxes', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  return_uid: text('return_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Id in catalog_taxes, where it may be missing. Square: catalog_object_id. */
  catalog_object_id: text('catalog_object_id'),
  /** The version of the catalog object that was used. Square: catalog_version. */
  catalog_version: bigint('catalog_version', { mode: 'bigint' }),
  /** Square: name. */
  name: text('name'),
  /** One of UNKNOWN_TAX, ADDITIVE, INCLUSIVE. Square: type. */
  type: text('type'),
  /** In percent: 7.25 is 7.25 %. An exact decimal number. Square: percentage. */
  percentage: numeric('percentage'),
  /** One of OTHER_TAX_SCOPE, LINE_ITEM, ORDER. Square: scope. */
  scope: text('scope'),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
  /** Square: source_tax_uid. */
  source_tax_uid: text('source_tax_uid'),
}, (self) => [
  primaryKey({ name: 'order_return_taxes_pkey', columns: [self.order_id, self.return_uid, self.uid] }),
  foreignKey({ name: 'order_return_taxes_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_return_taxes_catalog_object_id_idx').on(self.catalog_object_id),
])

/** One row per discount on what came back. A part of orders. Square: returns[].return_discounts[]. */
export const order_return_discounts = table('order_return_discounts', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  return_uid: text('return_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Id in catalog_discounts, where it may be missing. Square: catalog_object_id. */
  catalog_object_id: text('catalog_object_id'),
  /** The version of the catalog object that was used. Square: catalog_version. */
  catalog_version: bigint('catalog_version', { mode: 'bigint' }),
  /** Square: name. */
  name: text('name'),
  /** One of UNKNOWN_DISCOUNT, FIXED_PERCENTAGE, FIXED_AMOUNT, VARIABLE_PERCENTAGE, VARIABLE_AMOUNT. Square: type. */
  type: text('type'),
  /** In percent: 7.25 is 7.25 %. An exact decimal number. Square: percentage. */
  percentage: numeric('percentage'),
  /** One of OTHER_DISCOUNT_SCOPE, LINE_ITEM, ORDER. Square: scope. */
  scope: text('scope'),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
  /** Square: source_discount_uid. */
  source_discount_uid: text('source_discount_uid'),
}, (self) => [
  primaryKey({ name: 'order_return_discounts_pkey', columns: [self.order_id, self.return_uid, self.uid] }),
  foreignKey({ name: 'order_return_discounts_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_return_discounts_catalog_object_id_idx').on(self.catalog_object_id),
])

/** One row per service charge that is given back. A part of orders. Square: returns[].return_service_charges[]. */
export const order_return_service_charges = table('order_return_service_charges', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  return_uid: text('return_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: catalog_object_id. */
  catalog_object_id: text('catalog_object_id'),
  /** The version of the catalog object that was used. Square: catalog_version. */
  catalog_version: bigint('catalog_version', { mode: 'bigint' }),
  /** Square: name. */
  name: text('name'),
  /** One of AUTO_GRATUITY, CUSTOM. Square: type. */
  type: text('type'),
  /** In percent: 7.25 is 7.25 %. An exact decimal number. Square: percentage. */
  percentage: numeric('percentage'),
  /** One of OTHER_SERVICE_CHARGE_SCOPE, LINE_ITEM, ORDER. Square: scope. */
  scope: text('scope'),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
  /** In the smallest unit of total_currency: cents of a dollar. Square: total_money.amount. */
  total_amount: bigint('total_amount', { mode: 'bigint' }),
  /** The currency of total_amount, ISO 4217. Square: total_money.currency. */
  total_currency: text('total_currency'),
  /** In the smallest unit of total_tax_currency: cents of a dollar. Square: total_tax_money.amount. */
  total_tax_amount: bigint('total_tax_amount', { mode: 'bigint' }),
  /** The currency of total_tax_amount, ISO 4217. Square: total_tax_money.currency. */
  total_tax_currency: text('total_tax_currency'),
  /** One of SUBTOTAL_PHASE, TOTAL_PHASE, APPORTIONED_PERCENTAGE_PHASE, APPORTIONED_AMOUNT_PHASE. Square: calculation_phase. */
  calculation_phase: text('calculation_phase'),
  /** One of LINE_ITEM_TREATMENT, APPORTIONED_TREATMENT. Square: treatment_type. */
  treatment_type: text('treatment_type'),
  /** Square: taxable. */
  taxable: boolean('taxable'),
  /** Square: source_service_charge_uid. */
  source_service_charge_uid: text('source_service_charge_uid'),
}, (self) => [
  primaryKey({ name: 'order_return_service_charges_pkey', columns: [self.order_id, self.return_uid, self.uid] }),
  foreignKey({ name: 'order_return_service_charges_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
])

/** What each tax of the return gives back for a service charge. A part of orders. Square: returns[].return_service_charges[].applied_taxes[]. */
export const order_return_service_charge_applied_taxes = table('order_return_service_charge_applied_taxes', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  return_uid: text('return_uid').notNull(),
  /** Square: enclosing part: uid. */
  return_service_charge_uid: text('return_service_charge_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: tax_uid. */
  tax_uid: text('tax_uid'),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
  /** Square: auto_applied. */
  auto_applied: boolean('auto_applied'),
}, (self) => [
  primaryKey({ name: 'order_return_service_charge_applied_taxes_pkey', columns: [self.order_id, self.return_uid, self.return_service_charge_uid, self.uid] }),
  foreignKey({ name: 'order_return_service_charge_applied_taxes_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
])

/** One row per tip that is given back. A part of orders. Square: returns[].return_tips[]. */
export const order_return_tips = table('order_return_tips', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: enclosing part: uid. */
  return_uid: text('return_uid').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** In the smallest unit of applied_currency: cents of a dollar. Square: applied_money.amount. */
  applied_amount: bigint('applied_amount', { mode: 'bigint' }),
  /** The currency of applied_amount, ISO 4217. Square: applied_money.currency. */
  applied_currency: text('applied_currency'),
  /** Square: source_tender_uid. */
  source_tender_uid: text('source_tender_uid'),
  /** A tender has the id of its payment. Id in payments, where it may be missing. Square: source_tender_id. */
  source_tender_id: text('source_tender_id'),
}, (self) => [
  primaryKey({ name: 'order_return_tips_pkey', columns: [self.order_id, self.return_uid, self.uid] }),
  foreignKey({ name: 'order_return_tips_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_return_tips_source_tender_id_idx').on(self.source_tender_id),
])

/** One row per refund as an order shows it; `refunds` has Square’s present form of it, with other states. A part of orders. Square: refunds[]. */
export const order_refunds = table('order_refunds', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square's id. Id in refunds, where it may be missing. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Id in orders, where it may be missing. Square: transaction_id. */
  transaction_id: text('transaction_id'),
  /** A tender has the id of its payment. Id in payments, where it may be missing. Square: tender_id. */
  tender_id: text('tender_id'),
  /** One of PENDING, APPROVED, REJECTED, FAILED. Square: status. */
  status: text('status'),
  /** Square: reason. */
  reason: text('reason'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
  /** In the smallest unit of processing_fee_currency: cents of a dollar. Square: processing_fee_money.amount. */
  processing_fee_amount: bigint('processing_fee_amount', { mode: 'bigint' }),
  /** The currency of processing_fee_amount, ISO 4217. Square: processing_fee_money.currency. */
  processing_fee_currency: text('processing_fee_currency'),
  /** JSON, as Square sends it. Square: additional_recipients. */
  additional_recipients: jsonb('additional_recipients'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
}, (self) => [
  primaryKey({ name: 'order_refunds_pkey', columns: [self.order_id, self.id] }),
  foreignKey({ name: 'order_refunds_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'order_refunds_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_refunds_id_idx').on(self.id),
  index('order_refunds_location_id_idx').on(self.location_id),
  index('order_refunds_transaction_id_idx').on(self.transaction_id),
  index('order_refunds_tender_id_idx').on(self.tender_id),
])

/** One row per way in which an order was paid. A part of orders. Square: tenders[]. */
export const tenders = table('tenders', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Id in orders, where it may be missing. Square: transaction_id. */
  transaction_id: text('transaction_id'),
  /** Id in payments, where it may be missing. Square: payment_id. */
  payment_id: text('payment_id'),
  /** Id in customers, where it may be missing. Square: customer_id. */
  customer_id: text('customer_id'),
  /** One of CARD, CASH, THIRD_PARTY_CARD, SQUARE_GIFT_CARD, NO_SALE, BANK_ACCOUNT, WALLET, BUY_NOW_PAY_LATER, SQUARE_ACCOUNT, OTHER. Square: type. */
  type: text('type'),
  /** Square: note. */
  note: text('note'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
  /** In the smallest unit of tip_currency: cents of a dollar. Square: tip_money.amount. */
  tip_amount: bigint('tip_amount', { mode: 'bigint' }),
  /** The currency of tip_amount, ISO 4217. Square: tip_money.currency. */
  tip_currency: text('tip_currency'),
  /** In the smallest unit of processing_fee_currency: cents of a dollar. Square: processing_fee_money.amount. */
  processing_fee_amount: bigint('processing_fee_amount', { mode: 'bigint' }),
  /** The currency of processing_fee_amount, ISO 4217. Square: processing_fee_money.currency. */
  processing_fee_currency: text('processing_fee_currency'),
  /** Id in cards, where it may be missing. Square: card_details.card.id. */
  card_id: text('card_id'),
  /** One of OTHER_BRAND, VISA, MASTERCARD, AMERICAN_EXPRESS, DISCOVER, DISCOVER_DINERS, JCB, CHINA_UNIONPAY, SQUARE_GIFT_CARD, SQUARE_CAPITAL_CARD, INTERAC, EFTPOS, FELICA, EBT, QUICPAY, ID, TRANSPORTATION_IC, CARNET. Square: card_details.card.card_brand. */
  card_brand: text('card_brand'),
  /** Square: card_details.card.last_4. */
  card_last_4: text('card_last_4'),
  /** Square: card_details.card.exp_month. */
  card_exp_month: bigint('card_exp_month', { mode: 'bigint' }),
  /** Square: card_details.card.exp_year. */
  card_exp_year: bigint('card_exp_year', { mode: 'bigint' }),
  /** Square: card_details.card.cardholder_name. */
  card_cardholder_name: text('card_cardholder_name'),
  /** Square: card_details.card.billing_address.address_line_1. */
  card_billing_address_line_1: text('card_billing_address_line_1'),
  /** Square: card_details.card.billing_address.address_line_2. */
  card_billing_address_line_2: text('card_billing_address_line_2'),
  /** Square: card_details.card.billing_address.address_line_3. */
  card_billing_address_line_3: text('card_billing_address_line_3'),
  /** Square: card_details.card.billing_address.locality. */
  card_billing_address_locality: text('card_billing_address_locality'),
  /** Square: card_details.card.billing_address.sublocality. */
  card_billing_address_sublocality: text('card_billing_address_sublocality'),
  /** Square: card_details.card.billing_address.sublocality_2. */
  card_billing_address_sublocality_2: text('card_billing_address_sublocality_2'),
  /** Square: card_details.card.billing_address.sublocality_3. */
  card_billing_address_sublocality_3: text('card_billing_address_sublocality_3'),
  /** Square: card_details.card.billing_address.administrative_district_level_1. */
  card_billing_address_administrative_district_level_1: text('card_billing_address_administrative_district_level_1'),
  /** Square: card_details.card.billing_address.administrative_district_level_2. */
  card_billing_address_administrative_district_level_2: text('card_billing_address_administrative_district_level_2'),
  /** Square: card_details.card.billing_address.administrative_district_level_3. */
  card_billing_address_administrative_district_level_3: text('card_billing_address_administrative_district_level_3'),
  /** Square: card_details.card.billing_address.postal_code. */
  card_billing_address_postal_code: text('card_billing_address_postal_code'),
  /** Square: card_details.card.billing_address.country. */
  card_billing_address_country: text('card_billing_address_country'),
  /** Square: card_details.card.billing_address.first_name. */
  card_billing_address_first_name: text('card_billing_address_first_name'),
  /** Square: card_details.card.billing_address.last_name. */
  card_billing_address_last_name: text('card_billing_address_last_name'),
  /** Square: card_details.card.fingerprint. */
  card_fingerprint: text('card_fingerprint'),
  /** One of UNKNOWN_CARD_TYPE, CREDIT, DEBIT. Square: card_details.card.card_type. */
  card_type: text('card_type'),
  /** One of UNKNOWN_PREPAID_TYPE, NOT_PREPAID, PREPAID. Square: card_details.card.prepaid_type. */
  card_prepaid_type: text('card_prepaid_type'),
  /** Square: card_details.card.bin. */
  card_bin: text('card_bin'),
  /** One of UNKNOWN, AFTERPAY, CLEARPAY. Square: card_details.card.card_co_brand. */
  card_co_brand: text('card_co_brand'),
  /** One of ISSUER_ALERT_CARD_CLOSED. Square: card_details.card.issuer_alert. */
  card_issuer_alert: text('card_issuer_alert'),
  /** An instant, UTC. Square: card_details.card.issuer_alert_at. */
  card_issuer_alert_at: timestamp('card_issuer_alert_at', { withTimezone: true, mode: 'string' }),
  /** Square: card_details.card.hsa_fsa. */
  card_hsa_fsa: boolean('card_hsa_fsa'),
  /** Of a card on file. Id in customers, where it may be missing. Square: card_details.card.customer_id. */
  card_customer_id: text('card_customer_id'),
  /** Id in merchants, where it may be missing. Square: card_details.card.merchant_id. */
  card_merchant_id: text('card_merchant_id'),
  /** Square: card_details.card.reference_id. */
  card_reference_id: text('card_reference_id'),
  /** Square: card_details.card.enabled. */
  card_enabled: boolean('card_enabled'),
  /** Square: card_details.card.version. */
  card_version: bigint('card_version', { mode: 'bigint' }),
  /** An instant, UTC. Square: card_details.card.created_at. */
  card_created_at: timestamp('card_created_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: card_details.card.disabled_at. */
  card_disabled_at: timestamp('card_disabled_at', { withTimezone: true, mode: 'string' }),
  /** One of SWIPED, KEYED, EMV, ON_FILE, CONTACTLESS. Square: card_details.entry_method. */
  card_entry_method: text('card_entry_method'),
  /** In the smallest unit of cash_buyer_tendered_currency: cents of a dollar. Square: cash_details.buyer_tendered_money.amount. */
  cash_buyer_tendered_amount: bigint('cash_buyer_tendered_amount', { mode: 'bigint' }),
  /** The currency of cash_buyer_tendered_amount, ISO 4217. Square: cash_details.buyer_tendered_money.currency. */
  cash_buyer_tendered_currency: text('cash_buyer_tendered_currency'),
  /** In the smallest unit of cash_change_back_currency: cents of a dollar. Square: cash_details.change_back_money.amount. */
  cash_change_back_amount: bigint('cash_change_back_amount', { mode: 'bigint' }),
  /** The currency of cash_change_back_amount, ISO 4217. Square: cash_details.change_back_money.currency. */
  cash_change_back_currency: text('cash_change_back_currency'),
  /** One of OTHER_BRAND, AFTERPAY. Square: buy_now_pay_later_details.buy_now_pay_later_brand. */
  buy_now_pay_later_brand: text('buy_now_pay_later_brand'),
  /** One of AUTHORIZED, CAPTURED, VOIDED, FAILED. Square: card_details.status or bank_account_details.status or buy_now_pay_later_details.status or square_account_details.status. */
  status: text('status'),
  /** JSON, as Square sends it. Square: additional_recipients. */
  additional_recipients: jsonb('additional_recipients'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
}, (self) => [
  primaryKey({ name: 'tenders_pkey', columns: [self.order_id, self.id] }),
  foreignKey({ name: 'tenders_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'tenders_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('tenders_location_id_idx').on(self.location_id),
  index('tenders_transaction_id_idx').on(self.transaction_id),
  index('tenders_payment_id_idx').on(self.payment_id),
  index('tenders_customer_id_idx').on(self.customer_id),
  index('tenders_card_id_idx').on(self.card_id),
  index('tenders_card_customer_id_idx').on(self.card_customer_id),
  index('tenders_card_merchant_id_idx').on(self.card_merchant_id),
])

/** Which loyalty rewards were redeemed with an order. A part of orders. Square: rewards[]. */
export const order_rewards = table('order_rewards', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square's id. Id in loyalty_rewards, where it may be missing. Square: id. */
  id: text('id').notNull(),
  /** Square: reward_tier_id. */
  reward_tier_id: text('reward_tier_id'),
}, (self) => [
  primaryKey({ name: 'order_rewards_pkey', columns: [self.order_id, self.id] }),
  foreignKey({ name: 'order_rewards_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('order_rewards_id_idx').on(self.id),
])

/** One row per entry that an application wrote into an order. A part of orders. Square: metadata{}. */
export const order_metadata = table('order_metadata', {
  /** The row that it is a part of. Foreign key to orders (id). Square: the parent. */
  order_id: text('order_id').notNull(),
  /** Square: the key. */
  key: text('key').notNull(),
  /** Square: the element. */
  value: text('value'),
}, (self) => [
  primaryKey({ name: 'order_metadata_pkey', columns: [self.order_id, self.key] }),
  foreignKey({ name: 'order_metadata_parent_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
])

/** One row per payment link that the merchant made and has not deleted. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/online-checkout/payment-links. */
export const payment_links = table('payment_links', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to orders. Square: order_id. */
  order_id: text('order_id'),
  /** Square: description. */
  description: text('description'),
  /** Square: url. */
  url: text('url'),
  /** Square: long_url. */
  long_url: text('long_url'),
  /** Square: payment_note. */
  payment_note: text('payment_note'),
  /** Square: checkout_options.allow_tipping. */
  allow_tipping: boolean('allow_tipping'),
  /** Id in catalog_subscription_plan_variations, where it may be missing. Square: checkout_options.subscription_plan_id. */
  subscription_plan_id: text('subscription_plan_id'),
  /** Square: checkout_options.redirect_url. */
  redirect_url: text('redirect_url'),
  /** Square: checkout_options.merchant_support_email. */
  merchant_support_email: text('merchant_support_email'),
  /** Square: checkout_options.ask_for_shipping_address. */
  ask_for_shipping_address: boolean('ask_for_shipping_address'),
  /** Square: checkout_options.accepted_payment_methods.apple_pay. */
  accepts_apple_pay: boolean('accepts_apple_pay'),
  /** Square: checkout_options.accepted_payment_methods.google_pay. */
  accepts_google_pay: boolean('accepts_google_pay'),
  /** Square: checkout_options.accepted_payment_methods.cash_app_pay. */
  accepts_cash_app_pay: boolean('accepts_cash_app_pay'),
  /** Square: checkout_options.accepted_payment_methods.afterpay_clearpay. */
  accepts_afterpay_clearpay: boolean('accepts_afterpay_clearpay'),
  /** In the smallest unit of app_fee_currency: cents of a dollar. Square: checkout_options.app_fee_money.amount. */
  app_fee_amount: bigint('app_fee_amount', { mode: 'bigint' }),
  /** The currency of app_fee_amount, ISO 4217. Square: checkout_options.app_fee_money.currency. */
  app_fee_currency: text('app_fee_currency'),
  /** Square: checkout_options.shipping_fee.name. */
  shipping_fee_name: text('shipping_fee_name'),
  /** In the smallest unit of shipping_fee_currency: cents of a dollar. Square: checkout_options.shipping_fee.charge.amount. */
  shipping_fee_amount: bigint('shipping_fee_amount', { mode: 'bigint' }),
  /** The currency of shipping_fee_amount, ISO 4217. Square: checkout_options.shipping_fee.charge.currency. */
  shipping_fee_currency: text('shipping_fee_currency'),
  /** Square: checkout_options.enable_coupon. */
  enable_coupon: boolean('enable_coupon'),
  /** Square: checkout_options.enable_loyalty. */
  enable_loyalty: boolean('enable_loyalty'),
  /** Square: pre_populated_data.buyer_email. */
  buyer_email: text('buyer_email'),
  /** Square: pre_populated_data.buyer_phone_number. */
  buyer_phone_number: text('buyer_phone_number'),
  /** Square: pre_populated_data.buyer_address.address_line_1. */
  buyer_address_line_1: text('buyer_address_line_1'),
  /** Square: pre_populated_data.buyer_address.address_line_2. */
  buyer_address_line_2: text('buyer_address_line_2'),
  /** Square: pre_populated_data.buyer_address.address_line_3. */
  buyer_address_line_3: text('buyer_address_line_3'),
  /** Square: pre_populated_data.buyer_address.locality. */
  buyer_address_locality: text('buyer_address_locality'),
  /** Square: pre_populated_data.buyer_address.sublocality. */
  buyer_address_sublocality: text('buyer_address_sublocality'),
  /** Square: pre_populated_data.buyer_address.sublocality_2. */
  buyer_address_sublocality_2: text('buyer_address_sublocality_2'),
  /** Square: pre_populated_data.buyer_address.sublocality_3. */
  buyer_address_sublocality_3: text('buyer_address_sublocality_3'),
  /** Square: pre_populated_data.buyer_address.administrative_district_level_1. */
  buyer_address_administrative_district_level_1: text('buyer_address_administrative_district_level_1'),
  /** Square: pre_populated_data.buyer_address.administrative_district_level_2. */
  buyer_address_administrative_district_level_2: text('buyer_address_administrative_district_level_2'),
  /** Square: pre_populated_data.buyer_address.administrative_district_level_3. */
  buyer_address_administrative_district_level_3: text('buyer_address_administrative_district_level_3'),
  /** Square: pre_populated_data.buyer_address.postal_code. */
  buyer_address_postal_code: text('buyer_address_postal_code'),
  /** Square: pre_populated_data.buyer_address.country. */
  buyer_address_country: text('buyer_address_country'),
  /** Square: pre_populated_data.buyer_address.first_name. */
  buyer_address_first_name: text('buyer_address_first_name'),
  /** Square: pre_populated_data.buyer_address.last_name. */
  buyer_address_last_name: text('buyer_address_last_name'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'payment_links_pkey', columns: [self.id] }),
  foreignKey({ name: 'payment_links_order_id_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('payment_links_order_id_idx').on(self.order_id),
  index('payment_links_subscription_plan_id_idx').on(self.subscription_plan_id),
])

/** What else the checkout of a payment link asks the buyer. A part of payment_links. Square: checkout_options.custom_fields[]. */
export const payment_link_custom_fields = table('payment_link_custom_fields', {
  /** The row that it is a part of. Foreign key to payment_links (id). Square: the parent. */
  payment_link_id: text('payment_link_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  ordinal: integer('ordinal').notNull(),
  /** Square: title. */
  title: text('title'),
}, (self) => [
  primaryKey({ name: 'payment_link_custom_fields_pkey', columns: [self.payment_link_id, self.ordinal] }),
  foreignKey({ name: 'payment_link_custom_fields_parent_fkey', columns: [self.payment_link_id], foreignColumns: [payment_links.id] }),
])

/** One row per payment at any location, failed and cancelled ones too. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/payments. */
export const payments = table('payments', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Foreign key to orders. Square: order_id. */
  order_id: text('order_id'),
  /** May be filled in later by Square. Id in customers, where it may be missing. Square: customer_id. */
  customer_id: text('customer_id'),
  /** Id in team_members, where it may be missing. Square: team_member_id. */
  team_member_id: text('team_member_id'),
  /** Deprecated by Square for team_member_id. Id in team_members, where it may be missing. Square: employee_id. */
  employee_id: text('employee_id'),
  /** Square forgets it after 30 days. Id in terminal_checkouts, where it may be missing. Square: terminal_checkout_id. */
  terminal_checkout_id: text('terminal_checkout_id'),
  /** One of APPROVED, PENDING, COMPLETED, CANCELED, FAILED. Square: status. */
  status: text('status'),
  /** One of CARD, BANK_ACCOUNT, WALLET, BUY_NOW_PAY_LATER, SQUARE_ACCOUNT, CASH, EXTERNAL. Square: source_type. */
  source_type: text('source_type'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
  /** In the smallest unit of tip_currency: cents of a dollar. Square: tip_money.amount. */
  tip_amount: bigint('tip_amount', { mode: 'bigint' }),
  /** The currency of tip_amount, ISO 4217. Square: tip_money.currency. */
  tip_currency: text('tip_currency'),
  /** In the smallest unit of total_currency: cents of a dollar. Square: total_money.amount. */
  total_amount: bigint('total_amount', { mode: 'bigint' }),
  /** The currency of total_amount, ISO 4217. Square: total_money.currency. */
  total_currency: text('total_currency'),
  /** In the smallest unit of app_fee_currency: cents of a dollar. Square: app_fee_money.amount. */
  app_fee_amount: bigint('app_fee_amount', { mode: 'bigint' }),
  /** The currency of app_fee_amount, ISO 4217. Square: app_fee_money.currency. */
  app_fee_currency: text('app_fee_currency'),
  /** In the smallest unit of approved_currency: cents of a dollar. Square: approved_money.amount. */
  approved_amount: bigint('approved_amount', { mode: 'bigint' }),
  /** The currency of approved_amount, ISO 4217. Square: approved_money.currency. */
  approved_currency: text('approved_currency'),
  /** In the smallest unit of refunded_currency: cents of a dollar. Square: refunded_money.amount. */
  refunded_amount: bigint('refunded_amount', { mode: 'bigint' }),
  /** The currency of refunded_amount, ISO 4217. Square: refunded_money.currency. */
  refunded_currency: text('refunded_currency'),
  /** JSON, as Square sends it. Square: app_fee_allocations. */
  app_fee_allocations: jsonb('app_fee_allocations'),
  /** A duration, ISO 8601: PT5M is five minutes. Square: delay_duration. */
  delay_duration: text('delay_duration'),
  /** What happens at delayed_until: CANCEL or COMPLETE. Square: delay_action. */
  delay_action: text('delay_action'),
  /** An instant, UTC. Square: delayed_until. */
  delayed_until: timestamp('delayed_until', { withTimezone: true, mode: 'string' }),
  /** Id in cards, where it may be missing. Square: card_details.card.id. */
  card_id: text('card_id'),
  /** One of OTHER_BRAND, VISA, MASTERCARD, AMERICAN_EXPRESS, DISCOVER, DISCOVER_DINERS, JCB, CHINA_UNIONPAY, SQUARE_GIFT_CARD, SQUARE_CAPITAL_CARD, INTERAC, EFTPOS, FELICA, EBT, QUICPAY, ID, TRANSPORTATION_IC, CARNET. Square: card_details.card.card_brand. */
  card_brand: text('card_brand'),
  /** Square: card_details.card.last_4. */
  card_last_4: text('card_last_4'),
  /** Square: card_details.card.exp_month. */
  card_exp_month: bigint('card_exp_month', { mode: 'bigint' }),
  /** Square: card_details.card.exp_year. */
  card_exp_year: bigint('card_exp_year', { mode: 'bigint' }),
  /** Square: card_details.card.cardholder_name. */
  card_cardholder_name: text('card_cardholder_name'),
  /** Square: card_details.card.billing_address.address_line_1. */
  card_billing_address_line_1: text('card_billing_address_line_1'),
  /** Square: card_details.card.billing_address.address_line_2. */
  card_billing_address_line_2: text('card_billing_address_line_2'),
  /** Square: card_details.card.billing_address.address_line_3. */
  card_billing_address_line_3: text('card_billing_address_line_3'),
  /** Square: card_details.card.billing_address.locality. */
  card_billing_address_locality: text('card_billing_address_locality'),
  /** Square: card_details.card.billing_address.sublocality. */
  card_billing_address_sublocality: text('card_billing_address_sublocality'),
  /** Square: card_details.card.billing_address.sublocality_2. */
  card_billing_address_sublocality_2: text('card_billing_address_sublocality_2'),
  /** Square: card_details.card.billing_address.sublocality_3. */
  card_billing_address_sublocality_3: text('card_billing_address_sublocality_3'),
  /** Square: card_details.card.billing_address.administrative_district_level_1. */
  card_billing_address_administrative_district_level_1: text('card_billing_address_administrative_district_level_1'),
  /** Square: card_details.card.billing_address.administrative_district_level_2. */
  card_billing_address_administrative_district_level_2: text('card_billing_address_administrative_district_level_2'),
  /** Square: card_details.card.billing_address.administrative_district_level_3. */
  card_billing_address_administrative_district_level_3: text('card_billing_address_administrative_district_level_3'),
  /** Square: card_details.card.billing_address.postal_code. */
  card_billing_address_postal_code: text('card_billing_address_postal_code'),
  /** Square: card_details.card.billing_address.country. */
  card_billing_address_country: text('card_billing_address_country'),
  /** Square: card_details.card.billing_address.first_name. */
  card_billing_address_first_name: text('card_billing_address_first_name'),
  /** Square: card_details.card.billing_address.last_name. */
  card_billing_address_last_name: text('card_billing_address_last_name'),
  /** Square: card_details.card.fingerprint. */
  card_fingerprint: text('card_fingerprint'),
  /** One of UNKNOWN_CARD_TYPE, CREDIT, DEBIT. Square: card_details.card.card_type. */
  card_type: text('card_type'),
  /** One of UNKNOWN_PREPAID_TYPE, NOT_PREPAID, PREPAID. Square: card_details.card.prepaid_type. */
  card_prepaid_type: text('card_prepaid_type'),
  /** Square: card_details.card.bin. */
  card_bin: text('card_bin'),
  /** One of UNKNOWN, AFTERPAY, CLEARPAY. Square: card_details.card.card_co_brand. */
  card_co_brand: text('card_co_brand'),
  /** One of ISSUER_ALERT_CARD_CLOSED. Square: card_details.card.issuer_alert. */
  card_issuer_alert: text('card_issuer_alert'),
  /** An instant, UTC. Square: card_details.card.issuer_alert_at. */
  card_issuer_alert_at: timestamp('card_issuer_alert_at', { withTimezone: true, mode: 'string' }),
  /** Square: card_details.card.hsa_fsa. */
  card_hsa_fsa: boolean('card_hsa_fsa'),
  /** Of a card on file. Id in customers, where it may be missing. Square: card_details.card.customer_id. */
  card_customer_id: text('card_customer_id'),
  /** Id in merchants, where it may be missing. Square: card_details.card.merchant_id. */
  card_merchant_id: text('card_merchant_id'),
  /** Square: card_details.card.reference_id. */
  card_reference_id: text('card_reference_id'),
  /** Square: card_details.card.enabled. */
  card_enabled: boolean('card_enabled'),
  /** Square: card_details.card.version. */
  card_version: bigint('card_version', { mode: 'bigint' }),
  /** An instant, UTC. Square: card_details.card.created_at. */
  card_created_at: timestamp('card_created_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: card_details.card.disabled_at. */
  card_disabled_at: timestamp('card_disabled_at', { withTimezone: true, mode: 'string' }),
  /** One of AUTHORIZED, CAPTURED, VOIDED, FAILED. Square: card_details.status. */
  card_status: text('card_status'),
  /** One of KEYED, SWIPED, EMV, ON_FILE, CONTACTLESS. Square: card_details.entry_method. */
  card_entry_method: text('card_entry_method'),
  /** Square: card_details.cvv_status. */
  card_cvv_status: text('card_cvv_status'),
  /** Square: card_details.avs_status. */
  card_avs_status: text('card_avs_status'),
  /** Square: card_details.auth_result_code. */
  card_auth_result_code: text('card_auth_result_code'),
  /** Square: card_details.application_identifier. */
  card_application_identifier: text('card_application_identifier'),
  /** Square: card_details.application_name. */
  card_application_name: text('card_application_name'),
  /** Square: card_details.application_cryptogram. */
  card_application_cryptogram: text('card_application_cryptogram'),
  /** Square: card_details.verification_method. */
  card_verification_method: text('card_verification_method'),
  /** Square: card_details.verification_results. */
  card_verification_results: text('card_verification_results'),
  /** Square: card_details.statement_description. */
  card_statement_description: text('card_statement_description'),
  /** Square: card_details.wallet_type. */
  card_wallet_type: text('card_wallet_type'),
  /** An instant, UTC. Square: card_details.card_payment_timeline.authorized_at. */
  card_authorized_at: timestamp('card_authorized_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: card_details.card_payment_timeline.captured_at. */
  card_captured_at: timestamp('card_captured_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: card_details.card_payment_timeline.voided_at. */
  card_voided_at: timestamp('card_voided_at', { withTimezone: true, mode: 'string' }),
  /** Square: card_details.refund_requires_card_presence. */
  card_refund_requires_card_presence: boolean('card_refund_requires_card_presence'),
  /** In the smallest unit of card_surcharge_currency: cents of a dollar. Square: card_details.applied_card_surcharge_details.card_surcharge_money.amount. */
  card_surcharge_amount: bigint('card_surcharge_amount', { mode: 'bigint' }),
  /** The currency of card_surcharge_amount, ISO 4217. Square: card_details.applied_card_surcharge_details.card_surcharge_money.currency. */
  card_surcharge_currency: text('card_surcharge_currency'),
  /** In the smallest unit of cash_buyer_supplied_currency: cents of a dollar. Square: cash_details.buyer_supplied_money.amount. */
  cash_buyer_supplied_amount: bigint('cash_buyer_supplied_amount', { mode: 'bigint' }),
  /** The currency of cash_buyer_supplied_amount, ISO 4217. Square: cash_details.buyer_supplied_money.currency. */
  cash_buyer_supplied_currency: text('cash_buyer_supplied_currency'),
  /** In the smallest unit of cash_change_back_currency: cents of a dollar. Square: cash_details.change_back_money.amount. */
  cash_change_back_amount: bigint('cash_change_back_amount', { mode: 'bigint' }),
  /** The currency of cash_change_back_amount, ISO 4217. Square: cash_details.change_back_money.currency. */
  cash_change_back_currency: text('cash_change_back_currency'),
  /** Square: bank_account_details.bank_name. */
  bank_name: text('bank_name'),
  /** Square: bank_account_details.transfer_type. */
  bank_transfer_type: text('bank_transfer_type'),
  /** Square: bank_account_details.account_ownership_type. */
  bank_account_ownership_type: text('bank_account_ownership_type'),
  /** Square: bank_account_details.fingerprint. */
  bank_account_fingerprint: text('bank_account_fingerprint'),
  /** Square: bank_account_details.country. */
  bank_country: text('bank_country'),
  /** Square: bank_account_details.statement_description. */
  bank_statement_description: text('bank_statement_description'),
  /** Square: bank_account_details.ach_details.routing_number. */
  ach_routing_number: text('ach_routing_number'),
  /** Square: bank_account_details.ach_details.account_number_suffix. */
  ach_account_number_suffix: text('ach_account_number_suffix'),
  /** Square: bank_account_details.ach_details.account_type. */
  ach_account_type: text('ach_account_type'),
  /** Square: external_details.type. */
  external_type: text('external_type'),
  /** Square: external_details.source. */
  external_source: text('external_source'),
  /** Square: external_details.source_id. */
  external_source_id: text('external_source_id'),
  /** In the smallest unit of external_source_fee_currency: cents of a dollar. Square: external_details.source_fee_money.amount. */
  external_source_fee_amount: bigint('external_source_fee_amount', { mode: 'bigint' }),
  /** The currency of external_source_fee_amount, ISO 4217. Square: external_details.source_fee_money.currency. */
  external_source_fee_currency: text('external_source_fee_currency'),
  /** Square: wallet_details.status. */
  wallet_status: text('wallet_status'),
  /** Square: wallet_details.brand. */
  wallet_brand: text('wallet_brand'),
  /** Square: wallet_details.cash_app_details.buyer_full_name. */
  cash_app_buyer_full_name: text('cash_app_buyer_full_name'),
  /** Square: wallet_details.cash_app_details.buyer_country_code. */
  cash_app_buyer_country_code: text('cash_app_buyer_country_code'),
  /** Square: wallet_details.cash_app_details.buyer_cashtag. */
  cash_app_buyer_cashtag: text('cash_app_buyer_cashtag'),
  /** Square: wallet_details.lightning_details.payment_url. */
  lightning_payment_url: text('lightning_payment_url'),
  /** JSON, as Square sends it. Square: electronic_money_details. */
  electronic_money_details: jsonb('electronic_money_details'),
  /** Square: buy_now_pay_later_details.brand. */
  buy_now_pay_later_brand: text('buy_now_pay_later_brand'),
  /** Square: buy_now_pay_later_details.afterpay_details.email_address or buy_now_pay_later_details.clearpay_details.email_address. */
  buy_now_pay_later_email_address: text('buy_now_pay_later_email_address'),
  /** Square: square_account_details.payment_source_token. */
  square_account_payment_source_token: text('square_account_payment_source_token'),
  /** JSON, as Square sends it. Square: card_details.errors or bank_account_details.errors or wallet_details.errors or buy_now_pay_later_details.errors or square_account_details.errors. */
  errors: jsonb('errors'),
  /** An id of the seller or of another program; free text. Square: reference_id. */
  reference_id: text('reference_id'),
  /** Square: note. */
  note: text('note'),
  /** Square: buyer_email_address. */
  buyer_email_address: text('buyer_email_address'),
  /** Square: billing_address.address_line_1. */
  billing_address_line_1: text('billing_address_line_1'),
  /** Square: billing_address.address_line_2. */
  billing_address_line_2: text('billing_address_line_2'),
  /** Square: billing_address.address_line_3. */
  billing_address_line_3: text('billing_address_line_3'),
  /** Square: billing_address.locality. */
  billing_address_locality: text('billing_address_locality'),
  /** Square: billing_address.sublocality. */
  billing_address_sublocality: text('billing_address_sublocality'),
  /** Square: billing_address.sublocality_2. */
  billing_address_sublocality_2: text('billing_address_sublocality_2'),
  /** Square: billing_address.sublocality_3. */
  billing_address_sublocality_3: text('billing_address_sublocality_3'),
  /** Square: billing_address.administrative_district_level_1. */
  billing_address_administrative_district_level_1: text('billing_address_administrative_district_level_1'),
  /** Square: billing_address.administrative_district_level_2. */
  billing_address_administrative_district_level_2: text('billing_address_administrative_district_level_2'),
  /** Square: billing_address.administrative_district_level_3. */
  billing_address_administrative_district_level_3: text('billing_address_administrative_district_level_3'),
  /** Square: billing_address.postal_code. */
  billing_address_postal_code: text('billing_address_postal_code'),
  /** Square: billing_address.country. */
  billing_address_country: text('billing_address_country'),
  /** Square: billing_address.first_name. */
  billing_address_first_name: text('billing_address_first_name'),
  /** Square: billing_address.last_name. */
  billing_address_last_name: text('billing_address_last_name'),
  /** Square: shipping_address.address_line_1. */
  shipping_address_line_1: text('shipping_address_line_1'),
  /** Square: shipping_address.address_line_2. */
  shipping_address_line_2: text('shipping_address_line_2'),
  /** Square: shipping_address.address_line_3. */
  shipping_address_line_3: text('shipping_address_line_3'),
  /** Square: shipping_address.locality. */
  shipping_address_locality: text('shipping_address_locality'),
  /** Square: shipping_address.sublocality. */
  shipping_address_sublocality: text('shipping_address_sublocality'),
  /** Square: shipping_address.sublocality_2. */
  shipping_address_sublocality_2: text('shipping_address_sublocality_2'),
  /** Square: shipping_address.sublocality_3. */
  shipping_address_sublocality_3: text('shipping_address_sublocality_3'),
  /** Square: shipping_address.administrative_district_level_1. */
  shipping_address_administrative_district_level_1: text('shipping_address_administrative_district_level_1'),
  /** Square: shipping_address.administrative_district_level_2. */
  shipping_address_administrative_district_level_2: text('shipping_address_administrative_district_level_2'),
  /** Square: shipping_address.administrative_district_level_3. */
  shipping_address_administrative_district_level_3: text('shipping_address_administrative_district_level_3'),
  /** Square: shipping_address.postal_code. */
  shipping_address_postal_code: text('shipping_address_postal_code'),
  /** Square: shipping_address.country. */
  shipping_address_country: text('shipping_address_country'),
  /** Square: shipping_address.first_name. */
  shipping_address_first_name: text('shipping_address_first_name'),
  /** Square: shipping_address.last_name. */
  shipping_address_last_name: text('shipping_address_last_name'),
  /** Square: statement_description_identifier. */
  statement_description_identifier: text('statement_description_identifier'),
  /** One of PENDING, NORMAL, MODERATE, HIGH. Square: risk_evaluation.risk_level. */
  risk_level: text('risk_level'),
  /** An instant, UTC. Square: risk_evaluation.created_at. */
  risk_evaluated_at: timestamp('risk_evaluated_at', { withTimezone: true, mode: 'string' }),
  /** Square: capabilities. */
  capabilities: text('capabilities').array(),
  /** Square: receipt_number. */
  receipt_number: text('receipt_number'),
  /** Square: receipt_url. */
  receipt_url: text('receipt_url'),
  /** Id in devices, where it may be missing. Square: device_details.device_id or card_details.device_details.device_id. */
  device_id: text('device_id'),
  /** Square: device_details.device_installation_id or card_details.device_details.device_installation_id. */
  device_installation_id: text('device_installation_id'),
  /** Square: device_details.device_name or card_details.device_details.device_name. */
  device_name: text('device_name'),
  /** One of APPOINTMENTS, ECOMMERCE_API, INVOICES, ONLINE_STORE, OTHER, RESTAURANTS, RETAIL, SQUARE_POS, TERMINAL_API, VIRTUAL_TERMINAL. Square: application_details.square_product. */
  square_product: text('square_product'),
  /** Square: application_details.application_id. */
  application_id: text('application_id'),
  /** JSON, as Square sends it. Square: buyer_currency_exchange. */
  buyer_currency_exchange: jsonb('buyer_currency_exchange'),
  /** Square: is_offline_payment. */
  is_offline_payment: boolean('is_offline_payment'),
  /** An instant, UTC. Square: offline_payment_details.client_created_at. */
  client_created_at: timestamp('client_created_at', { withTimezone: true, mode: 'string' }),
  /** Square: version_token. */
  version_token: text('version_token'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'payments_pkey', columns: [self.id] }),
  foreignKey({ name: 'payments_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'payments_order_id_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('payments_created_at_idx').on(self.created_at),
  index('payments_location_id_idx').on(self.location_id),
  index('payments_order_id_idx').on(self.order_id),
  index('payments_customer_id_idx').on(self.customer_id),
  index('payments_team_member_id_idx').on(self.team_member_id),
  index('payments_employee_id_idx').on(self.employee_id),
  index('payments_terminal_checkout_id_idx').on(self.terminal_checkout_id),
  index('payments_card_id_idx').on(self.card_id),
  index('payments_card_customer_id_idx').on(self.card_customer_id),
  index('payments_card_merchant_id_idx').on(self.card_merchant_id),
  index('payments_device_id_idx').on(self.device_id),
])

/** One row per fee that Square took for a payment. They appear some seconds after it. A part of payments. Square: processing_fee[]. */
export const payment_processing_fees = table('payment_processing_fees', {
  /** The row that it is a part of. Foreign key to payments (id). Square: the parent. */
  payment_id: text('payment_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  ordinal: integer('ordinal').notNull(),
  /** Square: type. */
  type: text('type'),
  /** An instant, UTC. Square: effective_at. */
  effective_at: timestamp('effective_at', { withTimezone: true, mode: 'string' }),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
}, (self) => [
  primaryKey({ name: 'payment_processing_fees_pkey', columns: [self.payment_id, self.ordinal] }),
  foreignKey({ name: 'payment_processing_fees_parent_fkey', columns: [self.payment_id], foreignColumns: [payments.id] }),
])

/** Which refunds a payment has. A part of payments. Square: refund_ids[]. */
export const payment_refund_ids = table('payment_refund_ids', {
  /** The row that it is a part of. Foreign key to payments (id). Square: the parent. */
  payment_id: text('payment_id').notNull(),
  /** Id in refunds, where it may be missing. Square: the element. */
  refund_id: text('refund_id').notNull(),
}, (self) => [
  primaryKey({ name: 'payment_refund_ids_pkey', columns: [self.payment_id, self.refund_id] }),
  foreignKey({ name: 'payment_refund_ids_parent_fkey', columns: [self.payment_id], foreignColumns: [payments.id] }),
  index('payment_refund_ids_refund_id_idx').on(self.refund_id),
])

/** One row per line of a payout: the charge, refund, fee or other activity that it is made of. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/payouts/{payout_id}/payout-entries. */
export const payout_entries = table('payout_entries', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to payouts. Square: payout_id. */
  payout_id: text('payout_id'),
  /** Square: type. */
  type: text('type'),
  /** An instant, UTC. Square: effective_at. */
  effective_at: timestamp('effective_at', { withTimezone: true, mode: 'string' }),
  /** In the smallest unit of gross_amount_currency: cents of a dollar. Square: gross_amount_money.amount. */
  gross_amount_amount: bigint('gross_amount_amount', { mode: 'bigint' }),
  /** The currency of gross_amount_amount, ISO 4217. Square: gross_amount_money.currency. */
  gross_amount_currency: text('gross_amount_currency'),
  /** In the smallest unit of fee_amount_currency: cents of a dollar. Square: fee_amount_money.amount. */
  fee_amount_amount: bigint('fee_amount_amount', { mode: 'bigint' }),
  /** The currency of fee_amount_amount, ISO 4217. Square: fee_amount_money.currency. */
  fee_amount_currency: text('fee_amount_currency'),
  /** In the smallest unit of net_amount_currency: cents of a dollar. Square: net_amount_money.amount. */
  net_amount_amount: bigint('net_amount_amount', { mode: 'bigint' }),
  /** The currency of net_amount_amount, ISO 4217. Square: net_amount_money.currency. */
  net_amount_currency: text('net_amount_currency'),
  /** Id in payments, where it may be missing. Square: type_charge_details.payment_id or type_refund_details.payment_id or type_fee_details.payment_id or type_dispute_details.payment_id or type_open_dispute_details.payment_id or type_app_fee_revenue_details.payment_id or type_app_fee_refund_details.payment_id or type_automatic_savings_details.payment_id or type_automatic_savings_reversed_details.payment_id or type_free_processing_details.payment_id or type_hold_adjustment_details.payment_id or type_other_details.payment_id or type_other_adjustment_details.payment_id or type_release_adjustment_details.payment_id or type_reserve_hold_details.payment_id or type_reserve_release_details.payment_id or type_square_capital_payment_details.payment_id or type_square_capital_reversed_payment_details.payment_id or type_square_payroll_transfer_details.payment_id or type_square_payroll_transfer_reversed_details.payment_id or type_tax_on_fee_details.payment_id or type_third_party_fee_details.payment_id or type_third_party_fee_refund_details.payment_id. */
  payment_id: text('payment_id'),
  /** Id in refunds, where it may be missing. Square: type_refund_details.refund_id or type_app_fee_refund_details.refund_id or type_third_party_fee_refund_details.refund_id. */
  refund_id: text('refund_id'),
  /** Id in disputes, where it may be missing. Square: type_dispute_details.dispute_id or type_open_dispute_details.dispute_id. */
  dispute_id: text('dispute_id'),
  /** Id in payouts, where it may be missing. Square: type_deposit_fee_details.payout_id or type_deposit_fee_reversed_details.payout_id or type_automatic_savings_details.payout_id or type_automatic_savings_reversed_details.payout_id. */
  related_payout_id: text('related_payout_id'),
  /** Id in locations, where it may be missing. Square: type_app_fee_revenue_details.location_id or type_app_fee_refund_details.location_id. */
  app_fee_location_id: text('app_fee_location_id'),
  /** Square: type_tax_on_fee_details.tax_rate_description. */
  tax_rate_description: text('tax_rate_description'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'payout_entries_pkey', columns: [self.id] }),
  foreignKey({ name: 'payout_entries_payout_id_fkey', columns: [self.payout_id], foreignColumns: [payouts.id] }),
  index('payout_entries_effective_at_idx').on(self.effective_at),
  index('payout_entries_payout_id_idx').on(self.payout_id),
  index('payout_entries_payment_id_idx').on(self.payment_id),
  index('payout_entries_refund_id_idx').on(self.refund_id),
  index('payout_entries_dispute_id_idx').on(self.dispute_id),
  index('payout_entries_related_payout_id_idx').on(self.related_payout_id),
  index('payout_entries_app_fee_location_id_idx').on(self.app_fee_location_id),
])

/** One row per transfer from the Square balance of a location to its bank account or card. Amounts may be negative. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/payouts. */
export const payouts = table('payouts', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** One of SENT, FAILED, PAID. Square: status. */
  status: text('status'),
  /** A SIMPLE payout has no entries. One of BATCH, SIMPLE. Square: type. */
  type: text('type'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
  /** One of BANK_ACCOUNT, CARD, SQUARE_BALANCE, SQUARE_STORED_BALANCE. Square: destination.type. */
  destination_type: text('destination_type'),
  /** Square: destination.id. */
  destination_id: text('destination_id'),
  /** Id in bank_accounts, where it may be missing. Square: destination.id where destination.type is BANK_ACCOUNT. */
  bank_account_id: text('bank_account_id'),
  /** A day, without a time zone. Square: arrival_date. */
  arrival_date: date('arrival_date', { mode: 'string' }),
  /** Square: end_to_end_id. */
  end_to_end_id: text('end_to_end_id'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'payouts_pkey', columns: [self.id] }),
  foreignKey({ name: 'payouts_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('payouts_created_at_idx').on(self.created_at),
  index('payouts_location_id_idx').on(self.location_id),
  index('payouts_bank_account_id_idx').on(self.bank_account_id),
])

/** One row per fee for a payout, such as for an instant transfer. A part of payouts. Square: payout_fee[]. */
export const payout_fees = table('payout_fees', {
  /** The row that it is a part of. Foreign key to payouts (id). Square: the parent. */
  payout_id: text('payout_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  ordinal: integer('ordinal').notNull(),
  /** One of TRANSFER_FEE, TAX_ON_TRANSFER_FEE. Square: type. */
  type: text('type'),
  /** An instant, UTC. Square: effective_at. */
  effective_at: timestamp('effective_at', { withTimezone: true, mode: 'string' }),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
}, (self) => [
  primaryKey({ name: 'payout_fees_pkey', columns: [self.payout_id, self.ordinal] }),
  foreignKey({ name: 'payout_fees_parent_fkey', columns: [self.payout_id], foreignColumns: [payouts.id] }),
])

/** One row per refund of a payment, and per refund without one, at any location. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/refunds. */
export const refunds = table('refunds', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Absent where unlinked. Foreign key to payments. Square: payment_id. */
  payment_id: text('payment_id'),
  /** An order of its own, with the returns. Foreign key to orders. Square: order_id. */
  order_id: text('order_id'),
  /** Id in team_members, where it may be missing. Square: team_member_id. */
  team_member_id: text('team_member_id'),
  /** Square forgets it after 30 days. Id in terminal_refunds, where it may be missing. Square: terminal_refund_id. */
  terminal_refund_id: text('terminal_refund_id'),
  /** One of PENDING, COMPLETED, REJECTED, FAILED. Square: status. */
  status: text('status'),
  /** Square: reason. */
  reason: text('reason'),
  /** Square: unlinked. */
  unlinked: boolean('unlinked'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
  /** In the smallest unit of app_fee_currency: cents of a dollar. Square: app_fee_money.amount. */
  app_fee_amount: bigint('app_fee_amount', { mode: 'bigint' }),
  /** The currency of app_fee_amount, ISO 4217. Square: app_fee_money.currency. */
  app_fee_currency: text('app_fee_currency'),
  /** JSON, as Square sends it. Square: app_fee_allocations. */
  app_fee_allocations: jsonb('app_fee_allocations'),
  /** One of CARD, BANK_ACCOUNT, WALLET, BUY_NOW_PAY_LATER, CASH, EXTERNAL, SQUARE_ACCOUNT. Square: destination_type. */
  destination_type: text('destination_type'),
  /** Id in cards, where it may be missing. Square: destination_details.card_details.card.id. */
  card_id: text('card_id'),
  /** One of OTHER_BRAND, VISA, MASTERCARD, AMERICAN_EXPRESS, DISCOVER, DISCOVER_DINERS, JCB, CHINA_UNIONPAY, SQUARE_GIFT_CARD, SQUARE_CAPITAL_CARD, INTERAC, EFTPOS, FELICA, EBT, QUICPAY, ID, TRANSPORTATION_IC, CARNET. Square: destination_details.card_details.card.card_brand. */
  card_brand: text('card_brand'),
  /** Square: destination_details.card_details.card.last_4. */
  card_last_4: text('card_last_4'),
  /** Square: destination_details.card_details.card.exp_month. */
  card_exp_month: bigint('card_exp_month', { mode: 'bigint' }),
  /** Square: destination_details.card_details.card.exp_year. */
  card_exp_year: bigint('card_exp_year', { mode: 'bigint' }),
  /** Square: destination_details.card_details.card.cardholder_name. */
  card_cardholder_name: text('card_cardholder_name'),
  /** Square: destination_details.card_details.card.billing_address.address_line_1. */
  card_billing_address_line_1: text('card_billing_address_line_1'),
  /** Square: destination_details.card_details.card.billing_address.address_line_2. */
  card_billing_address_line_2: text('card_billing_address_line_2'),
  /** Square: destination_details.card_details.card.billing_address.address_line_3. */
  card_billing_address_line_3: text('card_billing_address_line_3'),
  /** Square: destination_details.card_details.card.billing_address.locality. */
  card_billing_address_locality: text('card_billing_address_locality'),
  /** Square: destination_details.card_details.card.billing_address.sublocality. */
  card_billing_address_sublocality: text('card_billing_address_sublocality'),
  /** Square: destination_details.card_details.card.billing_address.sublocality_2. */
  card_billing_address_sublocality_2: text('card_billing_address_sublocality_2'),
  /** Square: destination_details.card_details.card.billing_address.sublocality_3. */
  card_billing_address_sublocality_3: text('card_billing_address_sublocality_3'),
  /** Square: destination_details.card_details.card.billing_address.administrative_district_level_1. */
  card_billing_address_administrative_district_level_1: text('card_billing_address_administrative_district_level_1'),
  /** Square: destination_details.card_details.card.billing_address.administrative_district_level_2. */
  card_billing_address_administrative_district_level_2: text('card_billing_address_administrative_district_level_2'),
  /** Square: destination_details.card_details.card.billing_address.administrative_district_level_3. */
  card_billing_address_administrative_district_level_3: text('card_billing_address_administrative_district_level_3'),
  /** Square: destination_details.card_details.card.billing_address.postal_code. */
  card_billing_address_postal_code: text('card_billing_address_postal_code'),
  /** Square: destination_details.card_details.card.billing_address.country. */
  card_billing_address_country: text('card_billing_address_country'),
  /** Square: destination_details.card_details.card.billing_address.first_name. */
  card_billing_address_first_name: text('card_billing_address_first_name'),
  /** Square: destination_details.card_details.card.billing_address.last_name. */
  card_billing_address_last_name: text('card_billing_address_last_name'),
  /** Square: destination_details.card_details.card.fingerprint. */
  card_fingerprint: text('card_fingerprint'),
  /** One of UNKNOWN_CARD_TYPE, CREDIT, DEBIT. Square: destination_details.card_details.card.card_type. */
  card_type: text('card_type'),
  /** One of UNKNOWN_PREPAID_TYPE, NOT_PREPAID, PREPAID. Square: destination_details.card_details.card.prepaid_type. */
  card_prepaid_type: text('card_prepaid_type'),
  /** Square: destination_details.card_details.card.bin. */
  card_bin: text('card_bin'),
  /** One of UNKNOWN, AFTERPAY, CLEARPAY. Square: destination_details.card_details.card.card_co_brand. */
  card_co_brand: text('card_co_brand'),
  /** One of ISSUER_ALERT_CARD_CLOSED. Square: destination_details.card_details.card.issuer_alert. */
  card_issuer_alert: text('card_issuer_alert'),
  /** An instant, UTC. Square: destination_details.card_details.card.issuer_alert_at. */
  card_issuer_alert_at: timestamp('card_issuer_alert_at', { withTimezone: true, mode: 'string' }),
  /** Square: destination_details.card_details.card.hsa_fsa. */
  card_hsa_fsa: boolean('card_hsa_fsa'),
  /** Of a card on file. Id in customers, where it may be missing. Square: destination_details.card_details.card.customer_id. */
  card_customer_id: text('card_customer_id'),
  /** Id in merchants, where it may be missing. Square: destination_details.card_details.card.merchant_id. */
  card_merchant_id: text('card_merchant_id'),
  /** Square: destination_details.card_details.card.reference_id. */
  card_reference_id: text('card_reference_id'),
  /** Square: destination_details.card_details.card.enabled. */
  card_enabled: boolean('card_enabled'),
  /** Square: destination_details.card_details.card.version. */
  card_version: bigint('card_version', { mode: 'bigint' }),
  /** An instant, UTC. Square: destination_details.card_details.card.created_at. */
  card_created_at: timestamp('card_created_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: destination_details.card_details.card.disabled_at. */
  card_disabled_at: timestamp('card_disabled_at', { withTimezone: true, mode: 'string' }),
  /** Square: destination_details.card_details.entry_method. */
  card_entry_method: text('card_entry_method'),
  /** Square: destination_details.card_details.auth_result_code. */
  card_auth_result_code: text('card_auth_result_code'),
  /** In the smallest unit of cash_seller_supplied_currency: cents of a dollar. Square: destination_details.cash_details.seller_supplied_money.amount. */
  cash_seller_supplied_amount: bigint('cash_seller_supplied_amount', { mode: 'bigint' }),
  /** The currency of cash_seller_supplied_amount, ISO 4217. Square: destination_details.cash_details.seller_supplied_money.currency. */
  cash_seller_supplied_currency: text('cash_seller_supplied_currency'),
  /** In the smallest unit of cash_change_back_currency: cents of a dollar. Square: destination_details.cash_details.change_back_money.amount. */
  cash_change_back_amount: bigint('cash_change_back_amount', { mode: 'bigint' }),
  /** The currency of cash_change_back_amount, ISO 4217. Square: destination_details.cash_details.change_back_money.currency. */
  cash_change_back_currency: text('cash_change_back_currency'),
  /** Square: destination_details.external_details.type. */
  external_type: text('external_type'),
  /** Square: destination_details.external_details.source. */
  external_source: text('external_source'),
  /** Square: destination_details.external_details.source_id. */
  external_source_id: text('external_source_id'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'refunds_pkey', columns: [self.id] }),
  foreignKey({ name: 'refunds_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'refunds_payment_id_fkey', columns: [self.payment_id], foreignColumns: [payments.id] }),
  foreignKey({ name: 'refunds_order_id_fkey', columns: [self.order_id], foreignColumns: [orders.id] }),
  index('refunds_created_at_idx').on(self.created_at),
  index('refunds_location_id_idx').on(self.location_id),
  index('refunds_payment_id_idx').on(self.payment_id),
  index('refunds_order_id_idx').on(self.order_id),
  index('refunds_team_member_id_idx').on(self.team_member_id),
  index('refunds_terminal_refund_id_idx').on(self.terminal_refund_id),
  index('refunds_card_id_idx').on(self.card_id),
  index('refunds_card_customer_id_idx').on(self.card_customer_id),
  index('refunds_card_merchant_id_idx').on(self.card_merchant_id),
])

/** One row per fee that Square took or gave back for a refund. A part of refunds. Square: processing_fee[]. */
export const refund_processing_fees = table('refund_processing_fees', {
  /** The row that it is a part of. Foreign key to refunds (id). Square: the parent. */
  refund_id: text('refund_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  ordinal: integer('ordinal').notNull(),
  /** Square: type. */
  type: text('type'),
  /** An instant, UTC. Square: effective_at. */
  effective_at: timestamp('effective_at', { withTimezone: true, mode: 'string' }),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
}, (self) => [
  primaryKey({ name: 'refund_processing_fees_pkey', columns: [self.refund_id, self.ordinal] }),
  foreignKey({ name: 'refund_processing_fees_parent_fkey', columns: [self.refund_id], foreignColumns: [refunds.id] }),
])

/** One row per planned shift: the draft that managers see, and what was published to the team. A draft without published columns was never published. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/labor/scheduled-shifts/search. */
export const scheduled_shifts = table('scheduled_shifts', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to team_members. Square: draft_shift_details.team_member_id. */
  draft_team_member_id: text('draft_team_member_id'),
  /** Foreign key to locations. Square: draft_shift_details.location_id. */
  draft_location_id: text('draft_location_id'),
  /** Foreign key to jobs. Square: draft_shift_details.job_id. */
  draft_job_id: text('draft_job_id'),
  /** An instant, UTC. Square: draft_shift_details.start_at. */
  draft_start_at: timestamp('draft_start_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: draft_shift_details.end_at. */
  draft_end_at: timestamp('draft_end_at', { withTimezone: true, mode: 'string' }),
  /** An IANA time zone: America/Chicago. Square: draft_shift_details.timezone. */
  draft_timezone: text('draft_timezone'),
  /** Square: draft_shift_details.notes. */
  draft_notes: text('draft_notes'),
  /** Publishing this draft deletes the shift. Square: draft_shift_details.is_deleted. */
  draft_is_deleted: boolean('draft_is_deleted'),
  /** Foreign key to team_members. Square: published_shift_details.team_member_id. */
  published_team_member_id: text('published_team_member_id'),
  /** Foreign key to locations. Square: published_shift_details.location_id. */
  published_location_id: text('published_location_id'),
  /** Foreign key to jobs. Square: published_shift_details.job_id. */
  published_job_id: text('published_job_id'),
  /** An instant, UTC. Square: published_shift_details.start_at. */
  published_start_at: timestamp('published_start_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: published_shift_details.end_at. */
  published_end_at: timestamp('published_end_at', { withTimezone: true, mode: 'string' }),
  /** An IANA time zone: America/Chicago. Square: published_shift_details.timezone. */
  published_timezone: text('published_timezone'),
  /** Square: published_shift_details.notes. */
  published_notes: text('published_notes'),
  /** Square: published_shift_details.is_deleted. */
  published_is_deleted: boolean('published_is_deleted'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'scheduled_shifts_pkey', columns: [self.id] }),
  foreignKey({ name: 'scheduled_shifts_draft_team_member_id_fkey', columns: [self.draft_team_member_id], foreignColumns: [team_members.id] }),
  foreignKey({ name: 'scheduled_shifts_draft_location_id_fkey', columns: [self.draft_location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'scheduled_shifts_draft_job_id_fkey', columns: [self.draft_job_id], foreignColumns: [jobs.id] }),
  foreignKey({ name: 'scheduled_shifts_published_team_member_id_fkey', columns: [self.published_team_member_id], foreignColumns: [team_members.id] }),
  foreignKey({ name: 'scheduled_shifts_published_location_id_fkey', columns: [self.published_location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'scheduled_shifts_published_job_id_fkey', columns: [self.published_job_id], foreignColumns: [jobs.id] }),
  index('scheduled_shifts_draft_team_member_id_idx').on(self.draft_team_member_id),
  index('scheduled_shifts_draft_location_id_idx').on(self.draft_location_id),
  index('scheduled_shifts_draft_job_id_idx').on(self.draft_job_id),
  index('scheduled_shifts_published_team_member_id_idx').on(self.published_team_member_id),
  index('scheduled_shifts_published_location_id_idx').on(self.published_location_id),
  index('scheduled_shifts_published_job_id_idx').on(self.published_job_id),
])

/** One row per site of Square Online. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/sites. */
export const sites = table('sites', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Square: site_title. */
  site_title: text('site_title'),
  /** Square: domain. */
  domain: text('domain'),
  /** Square: is_published. */
  is_published: boolean('is_published'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'sites_pkey', columns: [self.id] }),
])

/** What this application adds to the pages of a site: at most one row per site. Those of other applications are hidden. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/sites/{site_id}/snippet. */
export const snippets = table('snippets', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to sites. Square: site_id. */
  site_id: text('site_id'),
  /** Square: content. */
  content: text('content'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'snippets_pkey', columns: [self.id] }),
  foreignKey({ name: 'snippets_site_id_fkey', columns: [self.site_id], foreignColumns: [sites.id] }),
  index('snippets_site_id_idx').on(self.site_id),
])

/** One row per thing that happened to a subscription: start, billing, pause, swap of plan, end. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/subscriptions/{subscription_id}/events. */
export const subscription_events = table('subscription_events', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to subscriptions. Square: what was asked for. */
  subscription_id: text('subscription_id'),
  /** One of START_SUBSCRIPTION, PLAN_CHANGE, STOP_SUBSCRIPTION, DEACTIVATE_SUBSCRIPTION, RESUME_SUBSCRIPTION, PAUSE_SUBSCRIPTION, BILLING_ANCHOR_DATE_CHANGED. Square: subscription_event_type. */
  subscription_event_type: text('subscription_event_type'),
  /** Id in catalog_subscription_plan_variations, where it may be missing. Square: plan_variation_id. */
  plan_variation_id: text('plan_variation_id'),
  /** A day, without a time zone. Square: effective_date. */
  effective_date: date('effective_date', { mode: 'string' }),
  /** Square: monthly_billing_anchor_date. */
  monthly_billing_anchor_date: integer('monthly_billing_anchor_date'),
  /** One of LOCATION_NOT_ACTIVE, LOCATION_CANNOT_ACCEPT_PAYMENT, CUSTOMER_DELETED, CUSTOMER_NO_EMAIL, CUSTOMER_NO_NAME, USER_PROVIDED. Square: info.code. */
  info_code: text('info_code'),
  /** Square: info.detail. */
  info_detail: text('info_detail'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'subscription_events_pkey', columns: [self.id] }),
  foreignKey({ name: 'subscription_events_subscription_id_fkey', columns: [self.subscription_id], foreignColumns: [subscriptions.id] }),
  index('subscription_events_subscription_id_idx').on(self.subscription_id),
  index('subscription_events_plan_variation_id_idx').on(self.plan_variation_id),
])

/** One row per phase of the plan that an event put in force. A part of subscription_events. Square: phases[]. */
export const subscription_event_phases = table('subscription_event_phases', {
  /** The row that it is a part of. Foreign key to subscription_events (id). Square: the parent. */
  subscription_event_id: text('subscription_event_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: ordinal. */
  ordinal: bigint('ordinal', { mode: 'bigint' }),
  /** Id in orders, where it may be missing. Square: order_template_id. */
  order_template_id: text('order_template_id'),
  /** Square: plan_phase_uid. */
  plan_phase_uid: text('plan_phase_uid'),
}, (self) => [
  primaryKey({ name: 'subscription_event_phases_pkey', columns: [self.subscription_event_id, self.uid] }),
  foreignKey({ name: 'subscription_event_phases_parent_fkey', columns: [self.subscription_event_id], foreignColumns: [subscription_events.id] }),
  index('subscription_event_phases_order_template_id_idx').on(self.order_template_id),
])

/** One row per subscription of a customer to a plan, ended ones too. Dates are in the subscription’s timezone. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/subscriptions/search. */
export const subscriptions = table('subscriptions', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Id in customers, where it may be missing. Square: customer_id. */
  customer_id: text('customer_id'),
  /** Id in catalog_subscription_plan_variations, where it may be missing. Square: plan_variation_id. */
  plan_variation_id: text('plan_variation_id'),
  /** Id in cards, where it may be missing. Square: card_id. */
  card_id: text('card_id'),
  /** One of PENDING, ACTIVE, CANCELED, DEACTIVATED, PAUSED, COMPLETED. Square: status. */
  status: text('status'),
  /** A day, without a time zone. Square: start_date. */
  start_date: date('start_date', { mode: 'string' }),
  /** A day, without a time zone. Square: canceled_date. */
  canceled_date: date('canceled_date', { mode: 'string' }),
  /** A day, without a time zone. Square: completed_date. */
  completed_date: date('completed_date', { mode: 'string' }),
  /** A day, without a time zone. Square: charged_through_date. */
  charged_through_date: date('charged_through_date', { mode: 'string' }),
  /** Square: monthly_billing_anchor_date. */
  monthly_billing_anchor_date: integer('monthly_billing_anchor_date'),
  /** In percent: 7.25 is 7.25 %. An exact decimal number. Square: tax_percentage. */
  tax_percentage: numeric('tax_percentage'),
  /** In the smallest unit of price_override_currency: cents of a dollar. Square: price_override_money.amount. */
  price_override_amount: bigint('price_override_amount', { mode: 'bigint' }),
  /** The currency of price_override_amount, ISO 4217. Square: price_override_money.currency. */
  price_override_currency: text('price_override_currency'),
  /** An IANA time zone: America/Chicago. Square: timezone. */
  timezone: text('timezone'),
  /** Square: source.name. */
  source_name: text('source_name'),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'subscriptions_pkey', columns: [self.id] }),
  foreignKey({ name: 'subscriptions_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('subscriptions_location_id_idx').on(self.location_id),
  index('subscriptions_customer_id_idx').on(self.customer_id),
  index('subscriptions_plan_variation_id_idx').on(self.plan_variation_id),
  index('subscriptions_card_id_idx').on(self.card_id),
])

/** Which invoices a subscription has led to. A part of subscriptions. Square: invoice_ids[]. */
export const subscription_invoices = table('subscription_invoices', {
  /** The row that it is a part of. Foreign key to subscriptions (id). Square: the parent. */
  subscription_id: text('subscription_id').notNull(),
  /** Id in invoices, where it may be missing. Square: the element. */
  invoice_id: text('invoice_id').notNull(),
}, (self) => [
  primaryKey({ name: 'subscription_invoices_pkey', columns: [self.subscription_id, self.invoice_id] }),
  foreignKey({ name: 'subscription_invoices_parent_fkey', columns: [self.subscription_id], foreignColumns: [subscriptions.id] }),
  index('subscription_invoices_invoice_id_idx').on(self.invoice_id),
])

/** One row per phase of a subscription that uses an order template. A part of subscriptions. Square: phases[]. */
export const subscription_phases = table('subscription_phases', {
  /** The row that it is a part of. Foreign key to subscriptions (id). Square: the parent. */
  subscription_id: text('subscription_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: ordinal. */
  ordinal: bigint('ordinal', { mode: 'bigint' }),
  /** Id in orders, where it may be missing. Square: order_template_id. */
  order_template_id: text('order_template_id'),
  /** Square: plan_phase_uid. */
  plan_phase_uid: text('plan_phase_uid'),
}, (self) => [
  primaryKey({ name: 'subscription_phases_pkey', columns: [self.subscription_id, self.uid] }),
  foreignKey({ name: 'subscription_phases_parent_fkey', columns: [self.subscription_id], foreignColumns: [subscriptions.id] }),
  index('subscription_phases_order_template_id_idx').on(self.order_template_id),
])

/** One row per scheduled change of a subscription: pause, resume, cancel, swap of plan… A part of subscriptions. Square: actions[]. */
export const subscription_actions = table('subscription_actions', {
  /** The row that it is a part of. Foreign key to subscriptions (id). Square: the parent. */
  subscription_id: text('subscription_id').notNull(),
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** One of CANCEL, PAUSE, RESUME, SWAP_PLAN, CHANGE_BILLING_ANCHOR_DATE, COMPLETE. Square: type. */
  type: text('type'),
  /** A day, without a time zone. Square: effective_date. */
  effective_date: date('effective_date', { mode: 'string' }),
  /** Square: monthly_billing_anchor_date. */
  monthly_billing_anchor_date: integer('monthly_billing_anchor_date'),
  /** Id in catalog_subscription_plan_variations, where it may be missing. Square: new_plan_variation_id. */
  new_plan_variation_id: text('new_plan_variation_id'),
}, (self) => [
  primaryKey({ name: 'subscription_actions_pkey', columns: [self.subscription_id, self.id] }),
  foreignKey({ name: 'subscription_actions_parent_fkey', columns: [self.subscription_id], foreignColumns: [subscriptions.id] }),
  index('subscription_actions_new_plan_variation_id_idx').on(self.new_plan_variation_id),
])

/** One row per phase of the plan that an action swaps to. A part of subscriptions. Square: actions[].phases[]. */
export const subscription_action_phases = table('subscription_action_phases', {
  /** The row that it is a part of. Foreign key to subscriptions (id). Square: the parent. */
  subscription_id: text('subscription_id').notNull(),
  /** Square: enclosing part: id. */
  action_id: text('action_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Square: ordinal. */
  ordinal: bigint('ordinal', { mode: 'bigint' }),
  /** Id in orders, where it may be missing. Square: order_template_id. */
  order_template_id: text('order_template_id'),
  /** Square: plan_phase_uid. */
  plan_phase_uid: text('plan_phase_uid'),
}, (self) => [
  primaryKey({ name: 'subscription_action_phases_pkey', columns: [self.subscription_id, self.action_id, self.uid] }),
  foreignKey({ name: 'subscription_action_phases_parent_fkey', columns: [self.subscription_id], foreignColumns: [subscriptions.id] }),
  index('subscription_action_phases_order_template_id_idx').on(self.order_template_id),
])

/** One row per team member as customers see them when they book, bookable or not. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/bookings/team-member-booking-profiles. */
export const team_member_booking_profiles = table('team_member_booking_profiles', {
  /** Id in team_members, where it may be missing. Square: team_member_id. */
  team_member_id: text('team_member_id').notNull(),
  /** Square: display_name. */
  display_name: text('display_name'),
  /** Square: description. */
  description: text('description'),
  /** Square: is_bookable. */
  is_bookable: boolean('is_bookable'),
  /** Square: profile_image_url. */
  profile_image_url: text('profile_image_url'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'team_member_booking_profiles_pkey', columns: [self.team_member_id] }),
])

/** One row per hourly wage that a team member can clock in with. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/labor/team-member-wages. */
export const team_member_wages = table('team_member_wages', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to team_members. Square: team_member_id. */
  team_member_id: text('team_member_id'),
  /** Foreign key to jobs. Square: job_id. */
  job_id: text('job_id'),
  /** Square: title. */
  title: text('title'),
  /** In the smallest unit of hourly_rate_currency: cents of a dollar. Square: hourly_rate.amount. */
  hourly_rate_amount: bigint('hourly_rate_amount', { mode: 'bigint' }),
  /** The currency of hourly_rate_amount, ISO 4217. Square: hourly_rate.currency. */
  hourly_rate_currency: text('hourly_rate_currency'),
  /** Square: tip_eligible. */
  tip_eligible: boolean('tip_eligible'),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'team_member_wages_pkey', columns: [self.id] }),
  foreignKey({ name: 'team_member_wages_team_member_id_fkey', columns: [self.team_member_id], foreignColumns: [team_members.id] }),
  foreignKey({ name: 'team_member_wages_job_id_fkey', columns: [self.job_id], foreignColumns: [jobs.id] }),
  index('team_member_wages_team_member_id_idx').on(self.team_member_id),
  index('team_member_wages_job_id_idx').on(self.job_id),
])

/** One row per team member, inactive ones too, with the wage setting. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/team-members/search. */
export const team_members = table('team_members', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** An id of the seller or of another program; free text. Square: reference_id. */
  reference_id: text('reference_id'),
  /** Square: is_owner. */
  is_owner: boolean('is_owner'),
  /** One of ACTIVE, INACTIVE. Square: status. */
  status: text('status'),
  /** Square: given_name. */
  given_name: text('given_name'),
  /** Square: family_name. */
  family_name: text('family_name'),
  /** Square: email_address. */
  email_address: text('email_address'),
  /** Square: phone_number. */
  phone_number: text('phone_number'),
  /** One of ALL_CURRENT_AND_FUTURE_LOCATIONS, EXPLICIT_LOCATIONS. Square: assigned_locations.assignment_type. */
  assigned_locations_type: text('assigned_locations_type'),
  /** Square: wage_setting.is_overtime_exempt. */
  wage_setting_is_overtime_exempt: boolean('wage_setting_is_overtime_exempt'),
  /** Square: wage_setting.version. */
  wage_setting_version: integer('wage_setting_version'),
  /** An instant, UTC. Square: wage_setting.created_at. */
  wage_setting_created_at: timestamp('wage_setting_created_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: wage_setting.updated_at. */
  wage_setting_updated_at: timestamp('wage_setting_updated_at', { withTimezone: true, mode: 'string' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'team_members_pkey', columns: [self.id] }),
])

/** Where a team member works, if assigned_locations_type is EXPLICIT_LOCATIONS. A part of team_members. Square: assigned_locations.location_ids[]. */
export const team_member_assigned_locations = table('team_member_assigned_locations', {
  /** The row that it is a part of. Foreign key to team_members (id). Square: the parent. */
  team_member_id: text('team_member_id').notNull(),
  /** Foreign key to locations. Square: the element. */
  location_id: text('location_id').notNull(),
}, (self) => [
  primaryKey({ name: 'team_member_assigned_locations_pkey', columns: [self.team_member_id, self.location_id] }),
  foreignKey({ name: 'team_member_assigned_locations_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'team_member_assigned_locations_parent_fkey', columns: [self.team_member_id], foreignColumns: [team_members.id] }),
  index('team_member_assigned_locations_location_id_idx').on(self.location_id),
])

/** The jobs of a team member and their pay, in order: position 0 is the primary job. A part of team_members. Square: wage_setting.job_assignments[]. */
export const team_member_job_assignments = table('team_member_job_assignments', {
  /** The row that it is a part of. Foreign key to team_members (id). Square: the parent. */
  team_member_id: text('team_member_id').notNull(),
  /** Its place in the list, from 0. Square: place in the list. */
  position: integer('position').notNull(),
  /** Foreign key to jobs. Square: job_id. */
  job_id: text('job_id'),
  /** Square: job_title. */
  job_title: text('job_title'),
  /** One of NONE, HOURLY, SALARY. Square: pay_type. */
  pay_type: text('pay_type'),
  /** In the smallest unit of hourly_rate_currency: cents of a dollar. Square: hourly_rate.amount. */
  hourly_rate_amount: bigint('hourly_rate_amount', { mode: 'bigint' }),
  /** The currency of hourly_rate_amount, ISO 4217. Square: hourly_rate.currency. */
  hourly_rate_currency: text('hourly_rate_currency'),
  /** In the smallest unit of annual_rate_currency: cents of a dollar. Square: annual_rate.amount. */
  annual_rate_amount: bigint('annual_rate_amount', { mode: 'bigint' }),
  /** The currency of annual_rate_amount, ISO 4217. Square: annual_rate.currency. */
  annual_rate_currency: text('annual_rate_currency'),
  /** Square: weekly_hours. */
  weekly_hours: integer('weekly_hours'),
}, (self) => [
  primaryKey({ name: 'team_member_job_assignments_pkey', columns: [self.team_member_id, self.position] }),
  foreignKey({ name: 'team_member_job_assignments_job_id_fkey', columns: [self.job_id], foreignColumns: [jobs.id] }),
  foreignKey({ name: 'team_member_job_assignments_parent_fkey', columns: [self.team_member_id], foreignColumns: [team_members.id] }),
  index('team_member_job_assignments_job_id_idx').on(self.job_id),
])

/** One row per action that this application sent to a Square Terminal. Square forgets it after 30 days, the mirror does not. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/terminals/actions/search. */
export const terminal_actions = table('terminal_actions', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Id in devices, where it may be missing. Square: device_id. */
  device_id: text('device_id'),
  /** Square: app_id. */
  app_id: text('app_id'),
  /** One of QR_CODE, PING, SAVE_CARD, SIGNATURE, CONFIRMATION, RECEIPT, DATA_COLLECTION, SELECT. Square: type. */
  type: text('type'),
  /** Square: status. */
  status: text('status'),
  /** One of BUYER_CANCELED, SELLER_CANCELED, TIMED_OUT. Square: cancel_reason. */
  cancel_reason: text('cancel_reason'),
  /** A duration, ISO 8601: PT5M is five minutes. Square: deadline_duration. */
  deadline_duration: text('deadline_duration'),
  /** Square: await_next_action. */
  await_next_action: boolean('await_next_action'),
  /** A duration, ISO 8601: PT5M is five minutes. Square: await_next_action_duration. */
  await_next_action_duration: text('await_next_action_duration'),
  /** Square: qr_code_options.title or signature_options.title or confirmation_options.title or data_collection_options.title or select_options.title. */
  title: text('title'),
  /** Square: qr_code_options.body or signature_options.body or confirmation_options.body or data_collection_options.body or select_options.body. */
  body: text('body'),
  /** Square: qr_code_options.barcode_contents. */
  barcode_contents: text('barcode_contents'),
  /** Id in customers, where it may be missing. Square: save_card_options.customer_id. */
  save_card_customer_id: text('save_card_customer_id'),
  /** Id in cards, where it may be missing. Square: save_card_options.card_id. */
  save_card_card_id: text('save_card_card_id'),
  /** Square: save_card_options.reference_id. */
  save_card_reference_id: text('save_card_reference_id'),
  /** JSON, as Square sends it. Square: signature_options.signature. */
  signature: jsonb('signature'),
  /** Square: confirmation_options.agree_button_text. */
  agree_button_text: text('agree_button_text'),
  /** Square: confirmation_options.disagree_button_text. */
  disagree_button_text: text('disagree_button_text'),
  /** Square: confirmation_options.decision.has_agreed. */
  has_agreed: boolean('has_agreed'),
  /** Id in payments, where it may be missing. Square: receipt_options.payment_id. */
  receipt_payment_id: text('receipt_payment_id'),
  /** Square: receipt_options.print_only. */
  receipt_print_only: boolean('receipt_print_only'),
  /** Square: receipt_options.is_duplicate. */
  receipt_is_duplicate: boolean('receipt_is_duplicate'),
  /** One of EMAIL, PHONE_NUMBER. Square: data_collection_options.input_type. */
  input_type: text('input_type'),
  /** Square: data_collection_options.collected_data.input_text. */
  input_text: text('input_text'),
  /** JSON, as Square sends it. Square: select_options.options. */
  select_options: jsonb('select_options'),
  /** Square: select_options.selected_option.reference_id. */
  selected_option_reference_id: text('selected_option_reference_id'),
  /** Square: select_options.selected_option.title. */
  selected_option_title: text('selected_option_title'),
  /** JSON, as Square sends it. Square: device_metadata. */
  device_metadata: jsonb('device_metadata'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'terminal_actions_pkey', columns: [self.id] }),
  foreignKey({ name: 'terminal_actions_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('terminal_actions_location_id_idx').on(self.location_id),
  index('terminal_actions_device_id_idx').on(self.device_id),
  index('terminal_actions_save_card_customer_id_idx').on(self.save_card_customer_id),
  index('terminal_actions_save_card_card_id_idx').on(self.save_card_card_id),
  index('terminal_actions_receipt_payment_id_idx').on(self.receipt_payment_id),
])

/** One row per checkout that this application sent to a Square Terminal. Square forgets it after 30 days, the mirror does not. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/terminals/checkouts/search. */
export const terminal_checkouts = table('terminal_checkouts', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Id in orders, where it may be missing. Square: order_id. */
  order_id: text('order_id'),
  /** Id in customers, where it may be missing. Square: customer_id. */
  customer_id: text('customer_id'),
  /** Id in team_members, where it may be missing. Square: team_member_id. */
  team_member_id: text('team_member_id'),
  /** Square: app_id. */
  app_id: text('app_id'),
  /** An id of the seller or of another program; free text. Square: reference_id. */
  reference_id: text('reference_id'),
  /** Square: note. */
  note: text('note'),
  /** Square: status. */
  status: text('status'),
  /** One of BUYER_CANCELED, SELLER_CANCELED, TIMED_OUT. Square: cancel_reason. */
  cancel_reason: text('cancel_reason'),
  /** One of CARD_PRESENT, MANUAL_CARD_ENTRY, FELICA_ID, FELICA_QUICPAY, FELICA_TRANSPORTATION_GROUP, FELICA_ALL, PAYPAY, QR_CODE. Square: payment_type. */
  payment_type: text('payment_type'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
  /** In the smallest unit of tip_currency: cents of a dollar. Square: tip_money.amount. */
  tip_amount: bigint('tip_amount', { mode: 'bigint' }),
  /** The currency of tip_amount, ISO 4217. Square: tip_money.currency. */
  tip_currency: text('tip_currency'),
  /** In the smallest unit of app_fee_currency: cents of a dollar. Square: app_fee_money.amount. */
  app_fee_amount: bigint('app_fee_amount', { mode: 'bigint' }),
  /** The currency of app_fee_amount, ISO 4217. Square: app_fee_money.currency. */
  app_fee_currency: text('app_fee_currency'),
  /** Square: statement_description_identifier. */
  statement_description_identifier: text('statement_description_identifier'),
  /** A duration, ISO 8601: PT5M is five minutes. Square: deadline_duration. */
  deadline_duration: text('deadline_duration'),
  /** Id in devices, where it may be missing. Square: device_options.device_id. */
  device_id: text('device_id'),
  /** Square: device_options.skip_receipt_screen. */
  skip_receipt_screen: boolean('skip_receipt_screen'),
  /** Square: device_options.collect_signature. */
  collect_signature: boolean('collect_signature'),
  /** Square: device_options.show_itemized_cart. */
  show_itemized_cart: boolean('show_itemized_cart'),
  /** Square: device_options.allow_auto_card_surcharge. */
  allow_auto_card_surcharge: boolean('allow_auto_card_surcharge'),
  /** Square: device_options.tip_settings.allow_tipping. */
  allow_tipping: boolean('allow_tipping'),
  /** Square: device_options.tip_settings.separate_tip_screen. */
  separate_tip_screen: boolean('separate_tip_screen'),
  /** Square: device_options.tip_settings.custom_tip_field. */
  custom_tip_field: boolean('custom_tip_field'),
  /** Square: device_options.tip_settings.smart_tipping. */
  smart_tipping: boolean('smart_tipping'),
  /** JSON, as Square sends it. Square: device_options.tip_settings.tip_percentages. */
  tip_percentages: jsonb('tip_percentages'),
  /** Square: payment_options.autocomplete. */
  autocomplete: boolean('autocomplete'),
  /** A duration, ISO 8601: PT5M is five minutes. Square: payment_options.delay_duration. */
  delay_duration: text('delay_duration'),
  /** One of CANCEL, COMPLETE. Square: payment_options.delay_action. */
  delay_action: text('delay_action'),
  /** Square: payment_options.accept_partial_authorization. */
  accept_partial_authorization: boolean('accept_partial_authorization'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'terminal_checkouts_pkey', columns: [self.id] }),
  foreignKey({ name: 'terminal_checkouts_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('terminal_checkouts_location_id_idx').on(self.location_id),
  index('terminal_checkouts_order_id_idx').on(self.order_id),
  index('terminal_checkouts_customer_id_idx').on(self.customer_id),
  index('terminal_checkouts_team_member_id_idx').on(self.team_member_id),
  index('terminal_checkouts_device_id_idx').on(self.device_id),
])

/** Which payments a terminal checkout led to. A part of terminal_checkouts. Square: payment_ids[]. */
export const terminal_checkout_payments = table('terminal_checkout_payments', {
  /** The row that it is a part of. Foreign key to terminal_checkouts (id). Square: the parent. */
  terminal_checkout_id: text('terminal_checkout_id').notNull(),
  /** Id in payments, where it may be missing. Square: the element. */
  payment_id: text('payment_id').notNull(),
}, (self) => [
  primaryKey({ name: 'terminal_checkout_payments_pkey', columns: [self.terminal_checkout_id, self.payment_id] }),
  foreignKey({ name: 'terminal_checkout_payments_parent_fkey', columns: [self.terminal_checkout_id], foreignColumns: [terminal_checkouts.id] }),
  index('terminal_checkout_payments_payment_id_idx').on(self.payment_id),
])

/** One row per Interac refund that this application sent to a Square Terminal. Square forgets it after 30 days, the mirror does not. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/terminals/refunds/search. */
export const terminal_refunds = table('terminal_refunds', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Id in refunds, where it may be missing. Square: refund_id. */
  refund_id: text('refund_id'),
  /** Id in payments, where it may be missing. Square: payment_id. */
  payment_id: text('payment_id'),
  /** Id in orders, where it may be missing. Square: order_id. */
  order_id: text('order_id'),
  /** Id in devices, where it may be missing. Square: device_id. */
  device_id: text('device_id'),
  /** Square: app_id. */
  app_id: text('app_id'),
  /** In the smallest unit of amount_currency: cents of a dollar. Square: amount_money.amount. */
  amount_amount: bigint('amount_amount', { mode: 'bigint' }),
  /** The currency of amount_amount, ISO 4217. Square: amount_money.currency. */
  amount_currency: text('amount_currency'),
  /** Square: reason. */
  reason: text('reason'),
  /** Square: status. */
  status: text('status'),
  /** One of BUYER_CANCELED, SELLER_CANCELED, TIMED_OUT. Square: cancel_reason. */
  cancel_reason: text('cancel_reason'),
  /** A duration, ISO 8601: PT5M is five minutes. Square: deadline_duration. */
  deadline_duration: text('deadline_duration'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'terminal_refunds_pkey', columns: [self.id] }),
  foreignKey({ name: 'terminal_refunds_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  index('terminal_refunds_location_id_idx').on(self.location_id),
  index('terminal_refunds_refund_id_idx').on(self.refund_id),
  index('terminal_refunds_payment_id_idx').on(self.payment_id),
  index('terminal_refunds_order_id_idx').on(self.order_id),
  index('terminal_refunds_device_id_idx').on(self.device_id),
])

/** One row per work shift of a team member, open ones too. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/labor/timecards/search. */
export const timecards = table('timecards', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: location_id. */
  location_id: text('location_id'),
  /** Foreign key to team_members. Square: team_member_id. */
  team_member_id: text('team_member_id'),
  /** An IANA time zone: America/Chicago. Square: timezone. */
  timezone: text('timezone'),
  /** An instant, UTC. Square: start_at. */
  start_at: timestamp('start_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: end_at. */
  end_at: timestamp('end_at', { withTimezone: true, mode: 'string' }),
  /** One of OPEN, CLOSED. Square: status. */
  status: text('status'),
  /** Square: wage.title. */
  wage_title: text('wage_title'),
  /** In the smallest unit of wage_hourly_rate_currency: cents of a dollar. Square: wage.hourly_rate.amount. */
  wage_hourly_rate_amount: bigint('wage_hourly_rate_amount', { mode: 'bigint' }),
  /** The currency of wage_hourly_rate_amount, ISO 4217. Square: wage.hourly_rate.currency. */
  wage_hourly_rate_currency: text('wage_hourly_rate_currency'),
  /** Foreign key to jobs. Square: wage.job_id. */
  wage_job_id: text('wage_job_id'),
  /** Square: wage.tip_eligible. */
  wage_tip_eligible: boolean('wage_tip_eligible'),
  /** In the smallest unit of declared_cash_tip_currency: cents of a dollar. Square: declared_cash_tip_money.amount. */
  declared_cash_tip_amount: bigint('declared_cash_tip_amount', { mode: 'bigint' }),
  /** The currency of declared_cash_tip_amount, ISO 4217. Square: declared_cash_tip_money.currency. */
  declared_cash_tip_currency: text('declared_cash_tip_currency'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'timecards_pkey', columns: [self.id] }),
  foreignKey({ name: 'timecards_location_id_fkey', columns: [self.location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'timecards_team_member_id_fkey', columns: [self.team_member_id], foreignColumns: [team_members.id] }),
  foreignKey({ name: 'timecards_wage_job_id_fkey', columns: [self.wage_job_id], foreignColumns: [jobs.id] }),
  index('timecards_start_at_idx').on(self.start_at),
  index('timecards_location_id_idx').on(self.location_id),
  index('timecards_team_member_id_idx').on(self.team_member_id),
  index('timecards_wage_job_id_idx').on(self.wage_job_id),
])

/** The breaks of a work shift. A part of timecards. Square: breaks[]. */
export const timecard_breaks = table('timecard_breaks', {
  /** The row that it is a part of. Foreign key to timecards (id). Square: the parent. */
  timecard_id: text('timecard_id').notNull(),
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** A break type may be deleted for good. Id in break_types, where it may be missing. Square: break_type_id. */
  break_type_id: text('break_type_id'),
  /** Square: name. */
  name: text('name'),
  /** An instant, UTC. Square: start_at. */
  start_at: timestamp('start_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: end_at. */
  end_at: timestamp('end_at', { withTimezone: true, mode: 'string' }),
  /** ISO 8601: PT10M is ten minutes. Square: expected_duration. */
  expected_duration: text('expected_duration'),
  /** Square: is_paid. */
  is_paid: boolean('is_paid'),
}, (self) => [
  primaryKey({ name: 'timecard_breaks_pkey', columns: [self.timecard_id, self.id] }),
  foreignKey({ name: 'timecard_breaks_parent_fkey', columns: [self.timecard_id], foreignColumns: [timecards.id] }),
  index('timecard_breaks_break_type_id_idx').on(self.break_type_id),
])

/** One row per transfer of stock from one location to another. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/transfer-orders/search. */
export const transfer_orders = table('transfer_orders', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Foreign key to locations. Square: source_location_id. */
  source_location_id: text('source_location_id'),
  /** Foreign key to locations. Square: destination_location_id. */
  destination_location_id: text('destination_location_id'),
  /** One of DRAFT, STARTED, PARTIALLY_RECEIVED, COMPLETED, CANCELED. Square: status. */
  status: text('status'),
  /** An instant, UTC. Square: expected_at. */
  expected_at: timestamp('expected_at', { withTimezone: true, mode: 'string' }),
  /** An instant, UTC. Square: completed_at. */
  completed_at: timestamp('completed_at', { withTimezone: true, mode: 'string' }),
  /** Square: notes. */
  notes: text('notes'),
  /** Square: tracking_number. */
  tracking_number: text('tracking_number'),
  /** Id in team_members, where it may be missing. Square: created_by_team_member_id. */
  created_by_team_member_id: text('created_by_team_member_id'),
  /** Rises with every change. Square: version. */
  version: bigint('version', { mode: 'bigint' }),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'transfer_orders_pkey', columns: [self.id] }),
  foreignKey({ name: 'transfer_orders_source_location_id_fkey', columns: [self.source_location_id], foreignColumns: [locations.id] }),
  foreignKey({ name: 'transfer_orders_destination_location_id_fkey', columns: [self.destination_location_id], foreignColumns: [locations.id] }),
  index('transfer_orders_source_location_id_idx').on(self.source_location_id),
  index('transfer_orders_destination_location_id_idx').on(self.destination_location_id),
  index('transfer_orders_created_by_team_member_id_idx').on(self.created_by_team_member_id),
])

/** How much of one variation is transferred, and what arrived. A part of transfer_orders. Square: line_items[]. */
export const transfer_order_line_items = table('transfer_order_line_items', {
  /** The row that it is a part of. Foreign key to transfer_orders (id). Square: the parent. */
  transfer_order_id: text('transfer_order_id').notNull(),
  /** Unique within its parent only. Square: uid. */
  uid: text('uid').notNull(),
  /** Id in catalog_variations, where it may be missing. Square: item_variation_id. */
  item_variation_id: text('item_variation_id'),
  /** An exact decimal number. Square: quantity_ordered. */
  quantity_ordered: numeric('quantity_ordered'),
  /** An exact decimal number. Square: quantity_pending. */
  quantity_pending: numeric('quantity_pending'),
  /** An exact decimal number. Square: quantity_received. */
  quantity_received: numeric('quantity_received'),
  /** An exact decimal number. Square: quantity_damaged. */
  quantity_damaged: numeric('quantity_damaged'),
  /** An exact decimal number. Square: quantity_canceled. */
  quantity_canceled: numeric('quantity_canceled'),
}, (self) => [
  primaryKey({ name: 'transfer_order_line_items_pkey', columns: [self.transfer_order_id, self.uid] }),
  foreignKey({ name: 'transfer_order_line_items_parent_fkey', columns: [self.transfer_order_id], foreignColumns: [transfer_orders.id] }),
  index('transfer_order_line_items_item_variation_id_idx').on(self.item_variation_id),
])

/** One row per supplier, inactive ones too. Live rows: not is_deleted and not is_placeholder. Square: POST /v2/vendors/search. */
export const vendors = table('vendors', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Square: name. */
  name: text('name'),
  /** One of ACTIVE, INACTIVE. Square: status. */
  status: text('status'),
  /** Square: account_number. */
  account_number: text('account_number'),
  /** Square: note. */
  note: text('note'),
  /** Square: address.address_line_1. */
  address_line_1: text('address_line_1'),
  /** Square: address.address_line_2. */
  address_line_2: text('address_line_2'),
  /** Square: address.address_line_3. */
  address_line_3: text('address_line_3'),
  /** Square: address.locality. */
  address_locality: text('address_locality'),
  /** Square: address.sublocality. */
  address_sublocality: text('address_sublocality'),
  /** Square: address.sublocality_2. */
  address_sublocality_2: text('address_sublocality_2'),
  /** Square: address.sublocality_3. */
  address_sublocality_3: text('address_sublocality_3'),
  /** Square: address.administrative_district_level_1. */
  address_administrative_district_level_1: text('address_administrative_district_level_1'),
  /** Square: address.administrative_district_level_2. */
  address_administrative_district_level_2: text('address_administrative_district_level_2'),
  /** Square: address.administrative_district_level_3. */
  address_administrative_district_level_3: text('address_administrative_district_level_3'),
  /** Square: address.postal_code. */
  address_postal_code: text('address_postal_code'),
  /** Square: address.country. */
  address_country: text('address_country'),
  /** Square: address.first_name. */
  address_first_name: text('address_first_name'),
  /** Square: address.last_name. */
  address_last_name: text('address_last_name'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'vendors_pkey', columns: [self.id] }),
])

/** One row per contact person of a vendor. A part of vendors. Square: contacts[]. */
export const vendor_contacts = table('vendor_contacts', {
  /** The row that it is a part of. Foreign key to vendors (id). Square: the parent. */
  vendor_id: text('vendor_id').notNull(),
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Square: name. */
  name: text('name'),
  /** Square: email_address. */
  email_address: text('email_address'),
  /** Square: phone_number. */
  phone_number: text('phone_number'),
  /** Square: removed. */
  removed: boolean('removed'),
  /** Square: ordinal. */
  ordinal: integer('ordinal'),
}, (self) => [
  primaryKey({ name: 'vendor_contacts_pkey', columns: [self.vendor_id, self.id] }),
  foreignKey({ name: 'vendor_contacts_parent_fkey', columns: [self.vendor_id], foreignColumns: [vendors.id] }),
])

/** One row per webhook subscription of the application, disabled ones too. Needs a personal access token. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/webhooks/subscriptions. */
export const webhook_subscriptions = table('webhook_subscriptions', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** Square: name. */
  name: text('name'),
  /** Square: enabled. */
  enabled: boolean('enabled'),
  /** Square: event_types. */
  event_types: text('event_types').array(),
  /** Square: notification_url. */
  notification_url: text('notification_url'),
  /** Square: api_version. */
  api_version: text('api_version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'webhook_subscriptions_pkey', columns: [self.id] }),
])

/** When the seller's workweek and workday begin: what overtime is counted by. Live rows: not is_deleted and not is_placeholder. Square: GET /v2/labor/workweek-configs. */
export const workweek_configs = table('workweek_configs', {
  /** Square's id. Square: id. */
  id: text('id').notNull(),
  /** One of MON, TUE, WED, THU, FRI, SAT, SUN. Square: start_of_week. */
  start_of_week: text('start_of_week'),
  /** A time of day on the location's own clock. Square: start_of_day_local_time. */
  start_of_day_local_time: text('start_of_day_local_time'),
  /** Rises with every change. Square: version. */
  version: integer('version'),
  /** When it was made. An instant, UTC. Square: created_at. */
  created_at: timestamp('created_at', { withTimezone: true, mode: 'string' }),
  /** When it last changed. An instant, UTC. Square: updated_at. */
  updated_at: timestamp('updated_at', { withTimezone: true, mode: 'string' }),
  /** The record as Square sent it, without secrets; personal data as PII_MODE says. */
  raw: jsonb('raw').notNull(),
  /** Hash of raw: tells whether the record has changed. */
  raw_hash: text('raw_hash'),
  /** When Square last changed the record; null where Square does not say. */
  source_updated_at: timestamp('source_updated_at', { withTimezone: true, mode: 'string' }),
  /** Square no longer has the record: the row shows the last that was known. */
  is_deleted: boolean('is_deleted').notNull().default(false),
  /** When the deletion was seen, or happened if Square says so. */
  deleted_at: timestamp('deleted_at', { withTimezone: true, mode: 'string' }),
  /** Something refers to this id, and Square does not show the record: the row is empty but for its key. */
  is_placeholder: boolean('is_placeholder').notNull().default(false),
  /** When the row was last written. */
  synced_at: timestamp('synced_at', { withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  /** The run that last wrote the row: id in sync_runs. */
  run_id: uuid('run_id'),
}, (self) => [
  primaryKey({ name: 'workweek_configs_pkey', columns: [self.id] }),
])

export const bank_accounts_relations = relations(bank_accounts, ({ one, many }) => ({
  location: one(locations, { relationName: 'bank_accounts_location_id', fields: [bank_accounts.location_id], references: [locations.id] }),
  customer: one(customers, { relationName: 'bank_accounts_customer_id', fields: [bank_accounts.customer_id], references: [customers.id] }),
  payouts: many(payouts, { relationName: 'payouts_bank_account_id' }),
}))

export const booking_custom_attribute_definitions_relations = relations(booking_custom_attribute_definitions, ({ many }) => ({
  booking_custom_attributes: many(booking_custom_attributes, { relationName: 'booking_custom_attributes_key' }),
}))

export const booking_custom_attributes_relations = relations(booking_custom_attributes, ({ one }) => ({
  booking: one(bookings, { relationName: 'booking_custom_attributes_booking_id', fields: [booking_custom_attributes.booking_id], references: [bookings.id] }),
  key_row: one(booking_custom_attribute_definitions, { relationName: 'booking_custom_attributes_key', fields: [booking_custom_attributes.key], references: [booking_custom_attribute_definitions.key] }),
}))

export const bookings_relations = relations(bookings, ({ one, many }) => ({
  location: one(locations, { relationName: 'bookings_location_id', fields: [bookings.location_id], references: [locations.id] }),
  customer: one(customers, { relationName: 'bookings_customer_id', fields: [bookings.customer_id], references: [customers.id] }),
  creator_team_member: one(team_members, { relationName: 'bookings_creator_team_member_id', fields: [bookings.creator_team_member_id], references: [team_members.id] }),
  creator_customer: one(customers, { relationName: 'bookings_creator_customer_id', fields: [bookings.creator_customer_id], references: [customers.id] }),
  booking_segments: many(booking_segments, { relationName: 'booking_segments' }),
  booking_segment_resources: many(booking_segment_resources, { relationName: 'booking_segment_resources' }),
  booking_custom_attributes: many(booking_custom_attributes, { relationName: 'booking_custom_attributes_booking_id' }),
}))

export const booking_segments_relations = relations(booking_segments, ({ one }) => ({
  booking: one(bookings, { relationName: 'booking_segments', fields: [booking_segments.booking_id], references: [bookings.id] }),
  service_variation: one(catalog_variations, { relationName: 'booking_segments_service_variation_id', fields: [booking_segments.service_variation_id], references: [catalog_variations.id] }),
  team_member: one(team_members, { relationName: 'booking_segments_team_member_id', fields: [booking_segments.team_member_id], references: [team_members.id] }),
}))

export const booking_segment_resources_relations = relations(booking_segment_resources, ({ one }) => ({
  booking: one(bookings, { relationName: 'booking_segment_resources', fields: [booking_segment_resources.booking_id], references: [bookings.id] }),
}))

export const break_types_relations = relations(break_types, ({ one, many }) => ({
  location: one(locations, { relationName: 'break_types_location_id', fields: [break_types.location_id], references: [locations.id] }),
  timecard_breaks: many(timecard_breaks, { relationName: 'timecard_breaks_break_type_id' }),
}))

export const business_booking_profiles_relations = relations(business_booking_profiles, ({ one }) => ({
  seller: one(merchants, { relationName: 'business_booking_profiles_seller_id', fields: [business_booking_profiles.seller_id], references: [merchants.id] }),
}))

export const cards_relations = relations(cards, ({ one, many }) => ({
  customer: one(customers, { relationName: 'cards_customer_id', fields: [cards.customer_id], references: [customers.id] }),
  merchant: one(merchants, { relationName: 'cards_merchant_id', fields: [cards.merchant_id], references: [merchants.id] }),
  invoice_payment_requests: many(invoice_payment_requests, { relationName: 'invoice_payment_requests_card_id' }),
  tenders: many(tenders, { relationName: 'tenders_card_id' }),
  payments: many(payments, { relationName: 'payments_card_id' }),
  refunds: many(refunds, { relationName: 'refunds_card_id' }),
  subscriptions: many(subscriptions, { relationName: 'subscriptions_card_id' }),
  terminal_actions: many(terminal_actions, { relationName: 'terminal_actions_save_card_card_id' }),
}))

export const cash_drawer_shift_details_relations = relations(cash_drawer_shift_details, ({ one, many }) => ({
  id_row: one(cash_drawer_shifts, { relationName: 'cash_drawer_shift_details_id', fields: [cash_drawer_shift_details.id], references: [cash_drawer_shifts.id] }),
  location: one(locations, { relationName: 'cash_drawer_shift_details_location_id', fields: [cash_drawer_shift_details.location_id], references: [locations.id] }),
  device: one(devices, { relationName: 'cash_drawer_shift_details_device_id', fields: [cash_drawer_shift_details.device_id], references: [devices.id] }),
  opening_team_member: one(team_members, { relationName: 'cash_drawer_shift_details_opening_team_member_id', fields: [cash_drawer_shift_details.opening_team_member_id], references: [team_members.id] }),
  ending_team_member: one(team_members, { relationName: 'cash_drawer_shift_details_ending_team_member_id', fields: [cash_drawer_shift_details.ending_team_member_id], references: [team_members.id] }),
  closing_team_member: one(team_members, { relationName: 'cash_drawer_shift_details_closing_team_member_id', fields: [cash_drawer_shift_details.closing_team_member_id], references: [team_members.id] }),
  cash_drawer_shift_team_members: many(cash_drawer_shift_team_members, { relationName: 'cash_drawer_shift_team_members' }),
}))

export const cash_drawer_shift_team_members_relations = relations(cash_drawer_shift_team_members, ({ one }) => ({
  cash_drawer_shift: one(cash_drawer_shift_details, { relationName: 'cash_drawer_shift_team_members', fields: [cash_drawer_shift_team_members.cash_drawer_shift_id], references: [cash_drawer_shift_details.id] }),
  team_member: one(team_members, { relationName: 'cash_drawer_shift_team_members_team_member_id', fields: [cash_drawer_shift_team_members.team_member_id], references: [team_members.id] }),
}))

export const cash_drawer_shift_events_relations = relations(cash_drawer_shift_events, ({ one }) => ({
  cash_drawer_shift: one(cash_drawer_shifts, { relationName: 'cash_drawer_shift_events_cash_drawer_shift_id', fields: [cash_drawer_shift_events.cash_drawer_shift_id], references: [cash_drawer_shifts.id] }),
  location: one(locations, { relationName: 'cash_drawer_shift_events_location_id', fields: [cash_drawer_shift_events.location_id], references: [locations.id] }),
  team_member: one(team_members, { relationName: 'cash_drawer_shift_events_team_member_id', fields: [cash_drawer_shift_events.team_member_id], references: [team_members.id] }),
}))

export const cash_drawer_shifts_relations = relations(cash_drawer_shifts, ({ one, many }) => ({
  location: one(locations, { relationName: 'cash_drawer_shifts_location_id', fields: [cash_drawer_shifts.location_id], references: [locations.id] }),
  cash_drawer_shift_details: many(cash_drawer_shift_details, { relationName: 'cash_drawer_shift_details_id' }),
  cash_drawer_shift_events: many(cash_drawer_shift_events, { relationName: 'cash_drawer_shift_events_cash_drawer_shift_id' }),
}))

export const catalog_availability_periods_relations = relations(catalog_availability_periods, ({ many }) => ({
  catalog_category_availability_periods: many(catalog_category_availability_periods, { relationName: 'catalog_category_availability_periods_availability_period_id' }),
}))

export const catalog_categories_relations = relations(catalog_categories, ({ one, many }) => ({
  parent_category: one(catalog_categories, { relationName: 'catalog_categories_parent_category_id', fields: [catalog_categories.parent_category_id], references: [catalog_categories.id] }),
  root_category: one(catalog_categories, { relationName: 'catalog_categories_root_category_id', fields: [catalog_categories.root_category_id], references: [catalog_categories.id] }),
  catalog_category_images: many(catalog_category_images, { relationName: 'catalog_category_images' }),
  catalog_category_channels: many(catalog_category_channels, { relationName: 'catalog_category_channels' }),
  catalog_category_availability_periods: many(catalog_category_availability_periods, { relationName: 'catalog_category_availability_periods' }),
  catalog_category_present_locations: many(catalog_category_present_locations, { relationName: 'catalog_category_present_locations' }),
  catalog_category_absent_locations: many(catalog_category_absent_locations, { relationName: 'catalog_category_absent_locations' }),
  catalog_category_custom_attribute_values: many(catalog_category_custom_attribute_values, { relationName: 'catalog_category_custom_attribute_values' }),
  catalog_categories_by_parent_category: many(catalog_categories, { relationName: 'catalog_categories_parent_category_id' }),
  catalog_categories_by_root_category: many(catalog_categories, { relationName: 'catalog_categories_root_category_id' }),
  catalog_items_by_category: many(catalog_items, { relationName: 'catalog_items_category_id' }),
  catalog_items_by_reporting_category: many(catalog_items, { relationName: 'catalog_items_reporting_category_id' }),
  catalog_item_categories: many(catalog_item_categories, { relationName: 'catalog_item_categories_category_id' }),
  catalog_subscription_plan_categories: many(catalog_subscription_plan_categories, { relationName: 'catalog_subscription_plan_categories_category_id' }),
  loyalty_program_accrual_rules: many(loyalty_program_accrual_rules, { relationName: 'loyalty_program_accrual_rules_category_id' }),
  loyalty_program_excluded_categories: many(loyalty_program_excluded_categories, { relationName: 'loyalty_program_excluded_categories_category_id' }),
  loyalty_promotion_categories: many(loyalty_promotion_categories, { relationName: 'loyalty_promotion_categories_category_id' }),
}))

export const catalog_category_images_relations = relations(catalog_category_images, ({ one }) => ({
  category: one(catalog_categories, { relationName: 'catalog_category_images', fields: [catalog_category_images.category_id], references: [catalog_categories.id] }),
  image: one(catalog_images, { relationName: 'catalog_category_images_image_id', fields: [catalog_category_images.image_id], references: [catalog_images.id] }),
}))

export const catalog_category_channels_relations = relations(catalog_category_channels, ({ one }) => ({
  category: one(catalog_categories, { relationName: 'catalog_category_channels', fields: [catalog_category_channels.category_id], references: [catalog_categories.id] }),
  channel: one(channels, { relationName: 'catalog_category_channels_channel_id', fields: [catalog_category_channels.channel_id], references: [channels.id] }),
}))

export const catalog_category_availability_periods_relations = relations(catalog_category_availability_periods, ({ one }) => ({
  category: one(catalog_categories, { relationName: 'catalog_category_availability_periods', fields: [catalog_category_availability_periods.category_id], references: [catalog_categories.id] }),
  availability_period: one(catalog_availability_periods, { relationName: 'catalog_category_availability_periods_availability_period_id', fields: [catalog_category_availability_periods.availability_period_id], references: [catalog_availability_periods.id] }),
}))

export const catalog_category_present_locations_relations = relations(catalog_category_present_locations, ({ one }) => ({
  category: one(catalog_categories, { relationName: 'catalog_category_present_locations', fields: [catalog_category_present_locations.category_id], references: [catalog_categories.id] }),
  location: one(locations, { relationName: 'catalog_category_present_locations_location_id', fields: [catalog_category_present_locations.location_id], references: [locations.id] }),
}))

export const catalog_category_absent_locations_relations = relations(catalog_category_absent_locations, ({ one }) => ({
  category: one(catalog_categories, { relationName: 'catalog_category_absent_locations', fields: [catalog_category_absent_locations.category_id], references: [catalog_categories.id] }),
  location: one(locations, { relationName: 'catalog_category_absent_locations_location_id', fields: [catalog_category_absent_locations.location_id], references: [locations.id] }),
}))

export const catalog_category_custom_attribute_values_relations = relations(catalog_category_custom_attribute_values, ({ one }) => ({
  category: one(catalog_categories, { relationName: 'catalog_category_custom_attribute_values', fields: [catalog_category_custom_attribute_values.category_id], references: [catalog_categories.id] }),
  custom_attribute_definition: one(catalog_custom_attribute_definitions, { relationName: 'catalog_category_custom_attribute_values_custom_attribute_definition_id', fields: [catalog_category_custom_attribute_values.custom_attribute_definition_id], references: [catalog_custom_attribute_definitions.id] }),
}))

export const catalog_custom_attribute_definitions_relations = relations(catalog_custom_attribute_definitions, ({ many }) => ({
  catalog_custom_attribute_definition_selections: many(catalog_custom_attribute_definition_selections, { relationName: 'catalog_custom_attribute_definition_selections' }),
  catalog_category_custom_attribute_values: many(catalog_category_custom_attribute_values, { relationName: 'catalog_category_custom_attribute_values_custom_attribute_definition_id' }),
  catalog_item_custom_attribute_values: many(catalog_item_custom_attribute_values, { relationName: 'catalog_item_custom_attribute_values_custom_attribute_definition_id' }),
  catalog_modifier_list_custom_attribute_values: many(catalog_modifier_list_custom_attribute_values, { relationName: 'catalog_modifier_list_custom_attribute_values_custom_attribute_definition_id' }),
  catalog_modifier_custom_attribute_values: many(catalog_modifier_custom_attribute_values, { relationName: 'catalog_modifier_custom_attribute_values_custom_attribute_definition_id' }),
  catalog_variation_custom_attribute_values: many(catalog_variation_custom_attribute_values, { relationName: 'catalog_variation_custom_attribute_values_custom_attribute_definition_id' }),
}))

export const catalog_custom_attribute_definition_selections_relations = relations(catalog_custom_attribute_definition_selections, ({ one }) => ({
  custom_attribute_definition: one(catalog_custom_attribute_definitions, { relationName: 'catalog_custom_attribute_definition_selections', fields: [catalog_custom_attribute_definition_selections.custom_attribute_definition_id], references: [catalog_custom_attribute_definitions.id] }),
}))

export const catalog_discounts_relations = relations(catalog_discounts, ({ many }) => ({
  catalog_discount_present_locations: many(catalog_discount_present_locations, { relationName: 'catalog_discount_present_locations' }),
  catalog_discount_absent_locations: many(catalog_discount_absent_locations, { relationName: 'catalog_discount_absent_locations' }),
  catalog_pricing_rules: many(catalog_pricing_rules, { relationName: 'catalog_pricing_rules_discount_id' }),
  catalog_subscription_plan_variation_discounts: many(catalog_subscription_plan_variation_discounts, { relationName: 'catalog_subscription_plan_variation_discounts_discount_id' }),
  catalog_subscription_plan_discounts: many(catalog_subscription_plan_discounts, { relationName: 'catalog_subscription_plan_discounts_discount_id' }),
  order_discounts: many(order_discounts, { relationName: 'order_discounts_catalog_object_id' }),
  order_return_discounts: many(order_return_discounts, { relationName: 'order_return_discounts_catalog_object_id' }),
}))

export const catalog_discount_present_locations_relations = relations(catalog_discount_present_locations, ({ one }) => ({
  discount: one(catalog_discounts, { relationName: 'catalog_discount_present_locations', fields: [catalog_discount_present_locations.discount_id], references: [catalog_discounts.id] }),
  location: one(locations, { relationName: 'catalog_discount_present_locations_location_id', fields: [catalog_discount_present_locations.location_id], references: [locations.id] }),
}))

export const catalog_discount_absent_locations_relations = relations(catalog_discount_absent_locations, ({ one }) => ({
  discount: one(catalog_discounts, { relationName: 'catalog_discount_absent_locations', fields: [catalog_discount_absent_locations.discount_id], references: [catalog_discounts.id] }),
  location: one(locations, { relationName: 'catalog_discount_absent_locations_location_id', fields: [catalog_discount_absent_locations.location_id], references: [locations.id] }),
}))

export const catalog_images_relations = relations(catalog_images, ({ many }) => ({
  catalog_category_images: many(catalog_category_images, { relationName: 'catalog_category_images_image_id' }),
  catalog_item_images: many(catalog_item_images, { relationName: 'catalog_item_images_image_id' }),
  catalog_modifier_list_images: many(catalog_modifier_list_images, { relationName: 'catalog_modifier_list_images_image_id' }),
  catalog_modifiers: many(catalog_modifiers, { relationName: 'catalog_modifiers_image_id' }),
  catalog_variation_images: many(catalog_variation_images, { relationName: 'catalog_variation_images_image_id' }),
}))

export const catalog_inventory_relations = relations(catalog_inventory, ({ one }) => ({
  catalog_object: one(catalog_variations, { relationName: 'catalog_inventory_catalog_object_id', fields: [catalog_inventory.catalog_object_id], references: [catalog_variations.id] }),
  location: one(locations, { relationName: 'catalog_inventory_location_id', fields: [catalog_inventory.location_id], references: [locations.id] }),
  variation: one(catalog_variations, { relationName: 'catalog_inventory_variation_id', fields: [catalog_inventory.variation_id], references: [catalog_variations.id] }),
}))

export const catalog_item_option_values_relations = relations(catalog_item_option_values, ({ one, many }) => ({
  item_option: one(catalog_item_options, { relationName: 'catalog_item_option_values_item_option_id', fields: [catalog_item_option_values.item_option_id], references: [catalog_item_options.id] }),
  catalog_variation_item_option_values: many(catalog_variation_item_option_values, { relationName: 'catalog_variation_item_option_values_item_option_value_id' }),
}))

export const catalog_item_options_relations = relations(catalog_item_options, ({ many }) => ({
  catalog_item_option_values: many(catalog_item_option_values, { relationName: 'catalog_item_option_values_item_option_id' }),
  catalog_item_item_options: many(catalog_item_item_options, { relationName: 'catalog_item_item_options_item_option_id' }),
  catalog_variation_item_option_values: many(catalog_variation_item_option_values, { relationName: 'catalog_variation_item_option_values_item_option_id' }),
}))

export const catalog_items_relations = relations(catalog_items, ({ one, many }) => ({
  category: one(catalog_categories, { relationName: 'catalog_items_category_id', fields: [catalog_items.category_id], references: [catalog_categories.id] }),
  reporting_category: one(catalog_categories, { relationName: 'catalog_items_reporting_category_id', fields: [catalog_items.reporting_category_id], references: [catalog_categories.id] }),
  catalog_item_categories: many(catalog_item_categories, { relationName: 'catalog_item_categories' }),
  catalog_item_taxes: many(catalog_item_taxes, { relationName: 'catalog_item_taxes' }),
  catalog_item_modifier_lists: many(catalog_item_modifier_lists, { relationName: 'catalog_item_modifier_lists' }),
  catalog_item_modifier_overrides: many(catalog_item_modifier_overrides, { relationName: 'catalog_item_modifier_overrides' }),
  catalog_item_item_options: many(catalog_item_item_options, { relationName: 'catalog_item_item_options' }),
  catalog_item_channels: many(catalog_item_channels, { relationName: 'catalog_item_channels' }),
  catalog_item_dietary_preferences: many(catalog_item_dietary_preferences, { relationName: 'catalog_item_dietary_preferences' }),
  catalog_item_ingredients: many(catalog_item_ingredients, { relationName: 'catalog_item_ingredients' }),
  catalog_item_images: many(catalog_item_images, { relationName: 'catalog_item_images' }),
  catalog_item_present_locations: many(catalog_item_present_locations, { relationName: 'catalog_item_present_locations' }),
  catalog_item_absent_locations: many(catalog_item_absent_locations, { relationName: 'catalog_item_absent_locations' }),
  catalog_item_custom_attribute_values: many(catalog_item_custom_attribute_values, { relationName: 'catalog_item_custom_attribute_values' }),
  catalog_subscription_plan_items: many(catalog_subscription_plan_items, { relationName: 'catalog_subscription_plan_items_item_id' }),
  catalog_variations: many(catalog_variations, { relationName: 'catalog_variations_item_id' }),
}))

export const catalog_item_categories_relations = relations(catalog_item_categories, ({ one }) => ({
  item: one(catalog_items, { relationName: 'catalog_item_categories', fields: [catalog_item_categories.item_id], references: [catalog_items.id] }),
  category: one(catalog_categories, { relationName: 'catalog_item_categories_category_id', fields: [catalog_item_categories.category_id], references: [catalog_categories.id] }),
}))

export const catalog_item_taxes_relations = relations(catalog_item_taxes, ({ one }) => ({
  item: one(catalog_items, { relationName: 'catalog_item_taxes', fields: [catalog_item_taxes.item_id], references: [catalog_items.id] }),
  tax: one(catalog_taxes, { relationName: 'catalog_item_taxes_tax_id', fields: [catalog_item_taxes.tax_id], references: [catalog_taxes.id] }),
}))

export const catalog_item_modifier_lists_relations = relations(catalog_item_modifier_lists, ({ one }) => ({
  item: one(catalog_items, { relationName: 'catalog_item_modifier_lists', fields: [catalog_item_modifier_lists.item_id], references: [catalog_items.id] }),
  modifier_list: one(catalog_modifier_lists, { relationName: 'catalog_item_modifier_lists_modifier_list_id', fields: [catalog_item_modifier_lists.modifier_list_id], references: [catalog_modifier_lists.id] }),
}))

export const catalog_item_modifier_overrides_relations = relations(catalog_item_modifier_overrides, ({ one }) => ({
  item: one(catalog_items, { relationName: 'catalog_item_modifier_overrides', fields: [catalog_item_modifier_overrides.item_id], references: [catalog_items.id] }),
  modifier: one(catalog_modifiers, { relationName: 'catalog_item_modifier_overrides_modifier_id', fields: [catalog_item_modifier_overrides.modifier_id], references: [catalog_modifiers.id] }),
}))

export const catalog_item_item_options_relations = relations(catalog_item_item_options, ({ one }) => ({
  item: one(catalog_items, { relationName: 'catalog_item_item_options', fields: [catalog_item_item_options.item_id], references: [catalog_items.id] }),
  item_option: one(catalog_item_options, { relationName: 'catalog_item_item_options_item_option_id', fields: [catalog_item_item_options.item_option_id], references: [catalog_item_options.id] }),
}))

export const catalog_item_channels_relations = relations(catalog_item_channels, ({ one }) => ({
  item: one(catalog_items, { relationName: 'catalog_item_channels', fields: [catalog_item_channels.item_id], references: [catalog_items.id] }),
  channel: one(channels, { relationName: 'catalog_item_channels_channel_id', fields: [catalog_item_channels.channel_id], references: [channels.id] }),
}))

export const catalog_item_dietary_preferences_relations = relations(catalog_item_dietary_preferences, ({ one }) => ({
  item: one(catalog_items, { relationName: 'catalog_item_dietary_preferences', fields: [catalog_item_dietary_preferences.item_id], references: [catalog_items.id] }),
}))

export const catalog_item_ingredients_relations = relations(catalog_item_ingredients, ({ one }) => ({
  item: one(catalog_items, { relationName: 'catalog_item_ingredients', fields: [catalog_item_ingredients.item_id], references: [catalog_items.id] }),
}))

export const catalog_item_images_relations = relations(catalog_item_images, ({ one }) => ({
  item: one(catalog_items, { relationName: 'catalog_item_images', fields: [catalog_item_images.item_id], references: [catalog_items.id] }),
  image: one(catalog_images, { relationName: 'catalog_item_images_image_id', fields: [catalog_item_images.image_id], references: [catalog_images.id] }),
}))

export const catalog_item_present_locations_relations = relations(catalog_item_present_locations, ({ one }) => ({
  item: one(catalog_items, { relationName: 'catalog_item_present_locations', fields: [catalog_item_present_locations.item_id], references: [catalog_items.id] }),
  location: one(locations, { relationName: 'catalog_item_present_locations_location_id', fields: [catalog_item_present_locations.location_id], references: [locations.id] }),
}))

export const catalog_item_absent_locations_relations = relations(catalog_item_absent_locations, ({ one }) => ({
  item: one(catalog_items, { relationName: 'catalog_item_absent_locations', fields: [catalog_item_absent_locations.item_id], references: [catalog_items.id] }),
  location: one(locations, { relationName: 'catalog_item_absent_locations_location_id', fields: [catalog_item_absent_locations.location_id], references: [locations.id] }),
}))

export const catalog_item_custom_attribute_values_relations = relations(catalog_item_custom_attribute_values, ({ one }) => ({
  item: one(catalog_items, { relationName: 'catalog_item_custom_attribute_values', fields: [catalog_item_custom_attribute_values.item_id], references: [catalog_items.id] }),
  custom_attribute_definition: one(catalog_custom_attribute_definitions, { relationName: 'catalog_item_custom_attribute_values_custom_attribute_definition_id', fields: [catalog_item_custom_attribute_values.custom_attribute_definition_id], references: [catalog_custom_attribute_definitions.id] }),
}))

export const catalog_measurement_units_relations = relations(catalog_measurement_units, ({ many }) => ({
  catalog_variations: many(catalog_variations, { relationName: 'catalog_variations_measurement_unit_id' }),
  inventory_changes: many(inventory_changes, { relationName: 'inventory_changes_measurement_unit_id' }),
  order_line_items: many(order_line_items, { relationName: 'order_line_items_quantity_unit_catalog_object_id' }),
  order_return_line_items: many(order_return_line_items, { relationName: 'order_return_line_items_quantity_unit_catalog_object_id' }),
}))

export const catalog_modifier_lists_relations = relations(catalog_modifier_lists, ({ many }) => ({
  catalog_modifier_list_images: many(catalog_modifier_list_images, { relationName: 'catalog_modifier_list_images' }),
  catalog_modifier_list_present_locations: many(catalog_modifier_list_present_locations, { relationName: 'catalog_modifier_list_present_locations' }),
  catalog_modifier_list_absent_locations: many(catalog_modifier_list_absent_locations, { relationName: 'catalog_modifier_list_absent_locations' }),
  catalog_modifier_list_custom_attribute_values: many(catalog_modifier_list_custom_attribute_values, { relationName: 'catalog_modifier_list_custom_attribute_values' }),
  catalog_item_modifier_lists: many(catalog_item_modifier_lists, { relationName: 'catalog_item_modifier_lists_modifier_list_id' }),
  catalog_modifiers: many(catalog_modifiers, { relationName: 'catalog_modifiers_modifier_list_id' }),
  catalog_modifier_child_lists: many(catalog_modifier_child_lists, { relationName: 'catalog_modifier_child_lists_modifier_list_id' }),
}))

export const catalog_modifier_list_images_relations = relations(catalog_modifier_list_images, ({ one }) => ({
  modifier_list: one(catalog_modifier_lists, { relationName: 'catalog_modifier_list_images', fields: [catalog_modifier_list_images.modifier_list_id], references: [catalog_modifier_lists.id] }),
  image: one(catalog_images, { relationName: 'catalog_modifier_list_images_image_id', fields: [catalog_modifier_list_images.image_id], references: [catalog_images.id] }),
}))

export const catalog_modifier_list_present_locations_relations = relations(catalog_modifier_list_present_locations, ({ one }) => ({
  modifier_list: one(catalog_modifier_lists, { relationName: 'catalog_modifier_list_present_locations', fields: [catalog_modifier_list_present_locations.modifier_list_id], references: [catalog_modifier_lists.id] }),
  location: one(locations, { relationName: 'catalog_modifier_list_present_locations_location_id', fields: [catalog_modifier_list_present_locations.location_id], references: [locations.id] }),
}))

export const catalog_modifier_list_absent_locations_relations = relations(catalog_modifier_list_absent_locations, ({ one }) => ({
  modifier_list: one(catalog_modifier_lists, { relationName: 'catalog_modifier_list_absent_locations', fields: [catalog_modifier_list_absent_locations.modifier_list_id], references: [catalog_modifier_lists.id] }),
  location: one(locations, { relationName: 'catalog_modifier_list_absent_locations_location_id', fields: [catalog_modifier_list_absent_locations.location_id], references: [locations.id] }),
}))

export const catalog_modifier_list_custom_attribute_values_relations = relations(catalog_modifier_list_custom_attribute_values, ({ one }) => ({
  modifier_list: one(catalog_modifier_lists, { relationName: 'catalog_modifier_list_custom_attribute_values', fields: [catalog_modifier_list_custom_attribute_values.modifier_list_id], references: [catalog_modifier_lists.id] }),
  custom_attribute_definition: one(catalog_custom_attribute_definitions, { relationName: 'catalog_modifier_list_custom_attribute_values_custom_attribute_definition_id', fields: [catalog_modifier_list_custom_attribute_values.custom_attribute_definition_id], references: [catalog_custom_attribute_definitions.id] }),
}))

export const catalog_modifiers_relations = relations(catalog_modifiers, ({ one, many }) => ({
  modifier_list: one(catalog_modifier_lists, { relationName: 'catalog_modifiers_modifier_list_id', fields: [catalog_modifiers.modifier_list_id], references: [catalog_modifier_lists.id] }),
  image: one(catalog_images, { relationName: 'catalog_modifiers_image_id', fields: [catalog_modifiers.image_id], references: [catalog_images.id] }),
  catalog_modifier_location_overrides: many(catalog_modifier_location_overrides, { relationName: 'catalog_modifier_location_overrides' }),
  catalog_modifier_child_lists: many(catalog_modifier_child_lists, { relationName: 'catalog_modifier_child_lists' }),
  catalog_modifier_present_locations: many(catalog_modifier_present_locations, { relationName: 'catalog_modifier_present_locations' }),
  catalog_modifier_absent_locations: many(catalog_modifier_absent_locations, { relationName: 'catalog_modifier_absent_locations' }),
  catalog_modifier_custom_attribute_values: many(catalog_modifier_custom_attribute_values, { relationName: 'catalog_modifier_custom_attribute_values' }),
  catalog_item_modifier_overrides: many(catalog_item_modifier_overrides, { relationName: 'catalog_item_modifier_overrides_modifier_id' }),
  order_line_item_modifiers: many(order_line_item_modifiers, { relationName: 'order_line_item_modifiers_catalog_object_id' }),
  order_return_line_item_modifiers: many(order_return_line_item_modifiers, { relationName: 'order_return_line_item_modifiers_catalog_object_id' }),
}))

export const catalog_modifier_location_overrides_relations = relations(catalog_modifier_location_overrides, ({ one }) => ({
  modifier: one(catalog_modifiers, { relationName: 'catalog_modifier_location_overrides', fields: [catalog_modifier_location_overrides.modifier_id], references: [catalog_modifiers.id] }),
  location: one(locations, { relationName: 'catalog_modifier_location_overrides_location_id', fields: [catalog_modifier_location_overrides.location_id], references: [locations.id] }),
}))

export const catalog_modifier_child_lists_relations = relations(catalog_modifier_child_lists, ({ one }) => ({
  modifier: one(catalog_modifiers, { relationName: 'catalog_modifier_child_lists', fields: [catalog_modifier_child_lists.modifier_id], references: [catalog_modifiers.id] }),
  modifier_list: one(catalog_modifier_lists, { relationName: 'catalog_modifier_child_lists_modifier_list_id', fields: [catalog_modifier_child_lists.modifier_list_id], references: [catalog_modifier_lists.id] }),
}))

export const catalog_modifier_present_locations_relations = relations(catalog_modifier_present_locations, ({ one }) => ({
  modifier: one(catalog_modifiers, { relationName: 'catalog_modifier_present_locations', fields: [catalog_modifier_present_locations.modifier_id], references: [catalog_modifiers.id] }),
  location: one(locations, { relationName: 'catalog_modifier_present_locations_location_id', fields: [catalog_modifier_present_locations.location_id], references: [locations.id] }),
}))

export const catalog_modifier_absent_locations_relations = relations(catalog_modifier_absent_locations, ({ one }) => ({
  modifier: one(catalog_modifiers, { relationName: 'catalog_modifier_absent_locations', fields: [catalog_modifier_absent_locations.modifier_id], references: [catalog_modifiers.id] }),
  location: one(locations, { relationName: 'catalog_modifier_absent_locations_location_id', fields: [catalog_modifier_absent_locations.location_id], references: [locations.id] }),
}))

export const catalog_modifier_custom_attribute_values_relations = relations(catalog_modifier_custom_attribute_values, ({ one }) => ({
  modifier: one(catalog_modifiers, { relationName: 'catalog_modifier_custom_attribute_values', fields: [catalog_modifier_custom_attribute_values.modifier_id], references: [catalog_modifiers.id] }),
  custom_attribute_definition: one(catalog_custom_attribute_definitions, { relationName: 'catalog_modifier_custom_attribute_values_custom_attribute_definition_id', fields: [catalog_modifier_custom_attribute_values.custom_attribute_definition_id], references: [catalog_custom_attribute_definitions.id] }),
}))

export const catalog_pricing_rules_relations = relations(catalog_pricing_rules, ({ one, many }) => ({
  discount: one(catalog_discounts, { relationName: 'catalog_pricing_rules_discount_id', fields: [catalog_pricing_rules.discount_id], references: [catalog_discounts.id] }),
  match_products: one(catalog_product_sets, { relationName: 'catalog_pricing_rules_match_products_id', fields: [catalog_pricing_rules.match_products_id], references: [catalog_product_sets.id] }),
  apply_products: one(catalog_product_sets, { relationName: 'catalog_pricing_rules_apply_products_id', fields: [catalog_pricing_rules.apply_products_id], references: [catalog_product_sets.id] }),
  exclude_products: one(catalog_product_sets, { relationName: 'catalog_pricing_rules_exclude_products_id', fields: [catalog_pricing_rules.exclude_products_id], references: [catalog_product_sets.id] }),
  catalog_pricing_rule_time_periods: many(catalog_pricing_rule_time_periods, { relationName: 'catalog_pricing_rule_time_periods' }),
  catalog_pricing_rule_customer_groups: many(catalog_pricing_rule_customer_groups, { relationName: 'catalog_pricing_rule_customer_groups' }),
  catalog_pricing_rule_present_locations: many(catalog_pricing_rule_present_locations, { relationName: 'catalog_pricing_rule_present_locations' }),
  catalog_pricing_rule_absent_locations: many(catalog_pricing_rule_absent_locations, { relationName: 'catalog_pricing_rule_absent_locations' }),
  loyalty_program_reward_tiers: many(loyalty_program_reward_tiers, { relationName: 'loyalty_program_reward_tiers_pricing_rule_id' }),
  order_discounts: many(order_discounts, { relationName: 'order_discounts_pricing_rule_id' }),
}))

export const catalog_pricing_rule_time_periods_relations = relations(catalog_pricing_rule_time_periods, ({ one }) => ({
  pricing_rule: one(catalog_pricing_rules, { relationName: 'catalog_pricing_rule_time_periods', fields: [catalog_pricing_rule_time_periods.pricing_rule_id], references: [catalog_pricing_rules.id] }),
  time_period: one(catalog_time_periods, { relationName: 'catalog_pricing_rule_time_periods_time_period_id', fields: [catalog_pricing_rule_time_periods.time_period_id], references: [catalog_time_periods.id] }),
}))

export const catalog_pricing_rule_customer_groups_relations = relations(catalog_pricing_rule_customer_groups, ({ one }) => ({
  pricing_rule: one(catalog_pricing_rules, { relationName: 'catalog_pricing_rule_customer_groups', fields: [catalog_pricing_rule_customer_groups.pricing_rule_id], references: [catalog_pricing_rules.id] }),
  customer_group: one(customer_groups, { relationName: 'catalog_pricing_rule_customer_groups_customer_group_id', fields: [catalog_pricing_rule_customer_groups.customer_group_id], references: [customer_groups.id] }),
}))

export const catalog_pricing_rule_present_locations_relations = relations(catalog_pricing_rule_present_locations, ({ one }) => ({
  pricing_rule: one(catalog_pricing_rules, { relationName: 'catalog_pricing_rule_present_locations', fields: [catalog_pricing_rule_present_locations.pricing_rule_id], references: [catalog_pricing_rules.id] }),
  location: one(locations, { relationName: 'catalog_pricing_rule_present_locations_location_id', fields: [catalog_pricing_rule_present_locations.location_id], references: [locations.id] }),
}))

export const catalog_pricing_rule_absent_locations_relations = relations(catalog_pricing_rule_absent_locations, ({ one }) => ({
  pricing_rule: one(catalog_pricing_rules, { relationName: 'catalog_pricing_rule_absent_locations', fields: [catalog_pricing_rule_absent_locations.pricing_rule_id], references: [catalog_pricing_rules.id] }),
  location: one(locations, { relationName: 'catalog_pricing_rule_absent_locations_location_id', fields: [catalog_pricing_rule_absent_locations.location_id], references: [locations.id] }),
}))

export const catalog_product_sets_relations = relations(catalog_product_sets, ({ many }) => ({
  catalog_product_set_products_any: many(catalog_product_set_products_any, { relationName: 'catalog_product_set_products_any' }),
  catalog_product_set_products_all: many(catalog_product_set_products_all, { relationName: 'catalog_product_set_products_all' }),
  catalog_pricing_rules_by_match_products: many(catalog_pricing_rules, { relationName: 'catalog_pricing_rules_match_products_id' }),
  catalog_pricing_rules_by_apply_products: many(catalog_pricing_rules, { relationName: 'catalog_pricing_rules_apply_products_id' }),
  catalog_pricing_rules_by_exclude_products: many(catalog_pricing_rules, { relationName: 'catalog_pricing_rules_exclude_products_id' }),
  catalog_taxes: many(catalog_taxes, { relationName: 'catalog_taxes_applies_to_product_set_id' }),
}))

export const catalog_product_set_products_any_relations = relations(catalog_product_set_products_any, ({ one }) => ({
  product_set: one(catalog_product_sets, { relationName: 'catalog_product_set_products_any', fields: [catalog_product_set_products_any.product_set_id], references: [catalog_product_sets.id] }),
}))

export const catalog_product_set_products_all_relations = relations(catalog_product_set_products_all, ({ one }) => ({
  product_set: one(catalog_product_sets, { relationName: 'catalog_product_set_products_all', fields: [catalog_product_set_products_all.product_set_id], references: [catalog_product_sets.id] }),
}))

export const catalog_quick_amounts_settings_relations = relations(catalog_quick_amounts_settings, ({ many }) => ({
  catalog_quick_amounts_setting_amounts: many(catalog_quick_amounts_setting_amounts, { relationName: 'catalog_quick_amounts_setting_amounts' }),
}))

export const catalog_quick_amounts_setting_amounts_relations = relations(catalog_quick_amounts_setting_amounts, ({ one }) => ({
  quick_amounts_settings: one(catalog_quick_amounts_settings, { relationName: 'catalog_quick_amounts_setting_amounts', fields: [catalog_quick_amounts_setting_amounts.quick_amounts_settings_id], references: [catalog_quick_amounts_settings.id] }),
}))

export const catalog_subscription_plan_variations_relations = relations(catalog_subscription_plan_variations, ({ one, many }) => ({
  subscription_plan: one(catalog_subscription_plans, { relationName: 'catalog_subscription_plan_variations_subscription_plan_id', fields: [catalog_subscription_plan_variations.subscription_plan_id], references: [catalog_subscription_plans.id] }),
  successor_plan_variation: one(catalog_subscription_plan_variations, { relationName: 'catalog_subscription_plan_variations_successor_plan_variation_id', fields: [catalog_subscription_plan_variations.successor_plan_variation_id], references: [catalog_subscription_plan_variations.id] }),
  catalog_subscription_plan_variation_phases: many(catalog_subscription_plan_variation_phases, { relationName: 'catalog_subscription_plan_variation_phases' }),
  catalog_subscription_plan_variation_discounts: many(catalog_subscription_plan_variation_discounts, { relationName: 'catalog_subscription_plan_variation_discounts' }),
  catalog_subscription_plan_variations: many(catalog_subscription_plan_variations, { relationName: 'catalog_subscription_plan_variations_successor_plan_variation_id' }),
  payment_links: many(payment_links, { relationName: 'payment_links_subscription_plan_id' }),
  subscription_events: many(subscription_events, { relationName: 'subscription_events_plan_variation_id' }),
  subscriptions: many(subscriptions, { relationName: 'subscriptions_plan_variation_id' }),
  subscription_actions: many(subscription_actions, { relationName: 'subscription_actions_new_plan_variation_id' }),
}))

export const catalog_subscription_plan_variation_phases_relations = relations(catalog_subscription_plan_variation_phases, ({ one }) => ({
  subscription_plan_variation: one(catalog_subscription_plan_variations, { relationName: 'catalog_subscription_plan_variation_phases', fields: [catalog_subscription_plan_variation_phases.subscription_plan_variation_id], references: [catalog_subscription_plan_variations.id] }),
}))

export const catalog_subscription_plan_variation_discounts_relations = relations(catalog_subscription_plan_variation_discounts, ({ one }) => ({
  subscription_plan_variation: one(catalog_subscription_plan_variations, { relationName: 'catalog_subscription_plan_variation_discounts', fields: [catalog_subscription_plan_variation_discounts.subscription_plan_variation_id], references: [catalog_subscription_plan_variations.id] }),
  discount: one(catalog_discounts, { relationName: 'catalog_subscription_plan_variation_discounts_discount_id', fields: [catalog_subscription_plan_variation_discounts.discount_id], references: [catalog_discounts.id] }),
}))

export const catalog_subscription_plans_relations = relations(catalog_subscription_plans, ({ many }) => ({
  catalog_subscription_plan_items: many(catalog_subscription_plan_items, { relationName: 'catalog_subscription_plan_items' }),
  catalog_subscription_plan_categories: many(catalog_subscription_plan_categories, { relationName: 'catalog_subscription_plan_categories' }),
  catalog_subscription_plan_phases: many(catalog_subscription_plan_phases, { relationName: 'catalog_subscription_plan_phases' }),
  catalog_subscription_plan_discounts: many(catalog_subscription_plan_discounts, { relationName: 'catalog_subscription_plan_discounts' }),
  catalog_subscription_plan_variations: many(catalog_subscription_plan_variations, { relationName: 'catalog_subscription_plan_variations_subscription_plan_id' }),
}))

export const catalog_subscription_plan_items_relations = relations(catalog_subscription_plan_items, ({ one }) => ({
  subscription_plan: one(catalog_subscription_plans, { relationName: 'catalog_subscription_plan_items', fields: [catalog_subscription_plan_items.subscription_plan_id], references: [catalog_subscription_plans.id] }),
  item: one(catalog_items, { relationName: 'catalog_subscription_plan_items_item_id', fields: [catalog_subscription_plan_items.item_id], references: [catalog_items.id] }),
}))

export const catalog_subscription_plan_categories_relations = relations(catalog_subscription_plan_categories, ({ one }) => ({
  subscription_plan: one(catalog_subscription_plans, { relationName: 'catalog_subscription_plan_categories', fields: [catalog_subscription_plan_categories.subscription_plan_id], references: [catalog_subscription_plans.id] }),
  category: one(catalog_categories, { relationName: 'catalog_subscription_plan_categories_category_id', fields: [catalog_subscription_plan_categories.category_id], references: [catalog_categories.id] }),
}))

export const catalog_subscription_plan_phases_relations = relations(catalog_subscription_plan_phases, ({ one }) => ({
  subscription_plan: one(catalog_subscription_plans, { relationName: 'catalog_subscription_plan_phases', fields: [catalog_subscription_plan_phases.subscription_plan_id], references: [catalog_subscription_plans.id] }),
}))

export const catalog_subscription_plan_discounts_relations = relations(catalog_subscription_plan_discounts, ({ one }) => ({
  subscription_plan: one(catalog_subscription_plans, { relationName: 'catalog_subscription_plan_discounts', fields: [catalog_subscription_plan_discounts.subscription_plan_id], references: [catalog_subscription_plans.id] }),
  discount: one(catalog_discounts, { relationName: 'catalog_subscription_plan_discounts_discount_id', fields: [catalog_subscription_plan_discounts.discount_id], references: [catalog_discounts.id] }),
}))

export const catalog_taxes_relations = relations(catalog_taxes, ({ one, many }) => ({
  applies_to_product_set: one(catalog_product_sets, { relationName: 'catalog_taxes_applies_to_product_set_id', fields: [catalog_taxes.applies_to_product_set_id], references: [catalog_product_sets.id] }),
  catalog_tax_present_locations: many(catalog_tax_present_locations, { relationName: 'catalog_tax_present_locations' }),
  catalog_tax_absent_locations: many(catalog_tax_absent_locations, { relationName: 'catalog_tax_absent_locations' }),
  catalog_item_taxes: many(catalog_item_taxes, { relationName: 'catalog_item_taxes_tax_id' }),
  order_taxes: many(order_taxes, { relationName: 'order_taxes_catalog_object_id' }),
  order_return_taxes: many(order_return_taxes, { relationName: 'order_return_taxes_catalog_object_id' }),
}))

export const catalog_tax_present_locations_relations = relations(catalog_tax_present_locations, ({ one }) => ({
  tax: one(catalog_taxes, { relationName: 'catalog_tax_present_locations', fields: [catalog_tax_present_locations.tax_id], references: [catalog_taxes.id] }),
  location: one(locations, { relationName: 'catalog_tax_present_locations_location_id', fields: [catalog_tax_present_locations.location_id], references: [locations.id] }),
}))

export const catalog_tax_absent_locations_relations = relations(catalog_tax_absent_locations, ({ one }) => ({
  tax: one(catalog_taxes, { relationName: 'catalog_tax_absent_locations', fields: [catalog_tax_absent_locations.tax_id], references: [catalog_taxes.id] }),
  location: one(locations, { relationName: 'catalog_tax_absent_locations_location_id', fields: [catalog_tax_absent_locations.location_id], references: [locations.id] }),
}))

export const catalog_time_periods_relations = relations(catalog_time_periods, ({ many }) => ({
  catalog_pricing_rule_time_periods: many(catalog_pricing_rule_time_periods, { relationName: 'catalog_pricing_rule_time_periods_time_period_id' }),
}))

export const catalog_variations_relations = relations(catalog_variations, ({ one, many }) => ({
  item: one(catalog_items, { relationName: 'catalog_variations_item_id', fields: [catalog_variations.item_id], references: [catalog_items.id] }),
  measurement_unit: one(catalog_measurement_units, { relationName: 'catalog_variations_measurement_unit_id', fields: [catalog_variations.measurement_unit_id], references: [catalog_measurement_units.id] }),
  stockable_item_variation: one(catalog_variations, { relationName: 'catalog_variations_stockable_item_variation_id', fields: [catalog_variations.stockable_item_variation_id], references: [catalog_variations.id] }),
  catalog_vendor_info: many(catalog_vendor_info, { relationName: 'catalog_vendor_info' }),
  catalog_location_availability: many(catalog_location_availability, { relationName: 'catalog_location_availability' }),
  catalog_variation_item_option_values: many(catalog_variation_item_option_values, { relationName: 'catalog_variation_item_option_values' }),
  catalog_variation_team_members: many(catalog_variation_team_members, { relationName: 'catalog_variation_team_members' }),
  catalog_variation_images: many(catalog_variation_images, { relationName: 'catalog_variation_images' }),
  catalog_variation_present_locations: many(catalog_variation_present_locations, { relationName: 'catalog_variation_present_locations' }),
  catalog_variation_absent_locations: many(catalog_variation_absent_locations, { relationName: 'catalog_variation_absent_locations' }),
  catalog_variation_custom_attribute_values: many(catalog_variation_custom_attribute_values, { relationName: 'catalog_variation_custom_attribute_values' }),
  booking_segments: many(booking_segments, { relationName: 'booking_segments_service_variation_id' }),
  catalog_inventory_by_catalog_object: many(catalog_inventory, { relationName: 'catalog_inventory_catalog_object_id' }),
  catalog_inventory_by_variation: many(catalog_inventory, { relationName: 'catalog_inventory_variation_id' }),
  catalog_variations: many(catalog_variations, { relationName: 'catalog_variations_stockable_item_variation_id' }),
  inventory_changes: many(inventory_changes, { relationName: 'inventory_changes_catalog_object_id' }),
  loyalty_program_accrual_rules: many(loyalty_program_accrual_rules, { relationName: 'loyalty_program_accrual_rules_item_variation_id' }),
  loyalty_program_excluded_item_variations: many(loyalty_program_excluded_item_variations, { relationName: 'loyalty_program_excluded_item_variations_item_variation_id' }),
  loyalty_promotion_item_variations: many(loyalty_promotion_item_variations, { relationName: 'loyalty_promotion_item_variations_item_variation_id' }),
  order_line_items: many(order_line_items, { relationName: 'order_line_items_catalog_object_id' }),
  order_return_line_items: many(order_return_line_items, { relationName: 'order_return_line_items_catalog_object_id' }),
  transfer_order_line_items: many(transfer_order_line_items, { relationName: 'transfer_order_line_items_item_variation_id' }),
}))

export const catalog_vendor_info_relations = relations(catalog_vendor_info, ({ one }) => ({
  variation: one(catalog_variations, { relationName: 'catalog_vendor_info', fields: [catalog_vendor_info.variation_id], references: [catalog_variations.id] }),
  vendor: one(vendors, { relationName: 'catalog_vendor_info_vendor_id', fields: [catalog_vendor_info.vendor_id], references: [vendors.id] }),
}))

export const catalog_location_availability_relations = relations(catalog_location_availability, ({ one }) => ({
  variation: one(catalog_variations, { relationName: 'catalog_location_availability', fields: [catalog_location_availability.variation_id], references: [catalog_variations.id] }),
  location: one(locations, { relationName: 'catalog_location_availability_location_id', fields: [catalog_location_availability.location_id], references: [locations.id] }),
}))

export const catalog_variation_item_option_values_relations = relations(catalog_variation_item_option_values, ({ one }) => ({
  variation: one(catalog_variations, { relationName: 'catalog_variation_item_option_values', fields: [catalog_variation_item_option_values.variation_id], references: [catalog_variations.id] }),
  item_option: one(catalog_item_options, { relationName: 'catalog_variation_item_option_values_item_option_id', fields: [catalog_variation_item_option_values.item_option_id], references: [catalog_item_options.id] }),
  item_option_value: one(catalog_item_option_values, { relationName: 'catalog_variation_item_option_values_item_option_value_id', fields: [catalog_variation_item_option_values.item_option_value_id], references: [catalog_item_option_values.id] }),
}))

export const catalog_variation_team_members_relations = relations(catalog_variation_team_members, ({ one }) => ({
  variation: one(catalog_variations, { relationName: 'catalog_variation_team_members', fields: [catalog_variation_team_members.variation_id], references: [catalog_variations.id] }),
  team_member: one(team_members, { relationName: 'catalog_variation_team_members_team_member_id', fields: [catalog_variation_team_members.team_member_id], references: [team_members.id] }),
}))

export const catalog_variation_images_relations = relations(catalog_variation_images, ({ one }) => ({
  variation: one(catalog_variations, { relationName: 'catalog_variation_images', fields: [catalog_variation_images.variation_id], references: [catalog_variations.id] }),
  image: one(catalog_images, { relationName: 'catalog_variation_images_image_id', fields: [catalog_variation_images.image_id], references: [catalog_images.id] }),
}))

export const catalog_variation_present_locations_relations = relations(catalog_variation_present_locations, ({ one }) => ({
  variation: one(catalog_variations, { relationName: 'catalog_variation_present_locations', fields: [catalog_variation_present_locations.variation_id], references: [catalog_variations.id] }),
  location: one(locations, { relationName: 'catalog_variation_present_locations_location_id', fields: [catalog_variation_present_locations.location_id], references: [locations.id] }),
}))

export const catalog_variation_absent_locations_relations = relations(catalog_variation_absent_locations, ({ one }) => ({
  variation: one(catalog_variations, { relationName: 'catalog_variation_absent_locations', fields: [catalog_variation_absent_locations.variation_id], references: [catalog_variations.id] }),
  location: one(locations, { relationName: 'catalog_variation_absent_locations_location_id', fields: [catalog_variation_absent_locations.location_id], references: [locations.id] }),
}))

export const catalog_variation_custom_attribute_values_relations = relations(catalog_variation_custom_attribute_values, ({ one }) => ({
  variation: one(catalog_variations, { relationName: 'catalog_variation_custom_attribute_values', fields: [catalog_variation_custom_attribute_values.variation_id], references: [catalog_variations.id] }),
  custom_attribute_definition: one(catalog_custom_attribute_definitions, { relationName: 'catalog_variation_custom_attribute_values_custom_attribute_definition_id', fields: [catalog_variation_custom_attribute_values.custom_attribute_definition_id], references: [catalog_custom_attribute_definitions.id] }),
}))

export const channels_relations = relations(channels, ({ one, many }) => ({
  merchant: one(merchants, { relationName: 'channels_merchant_id', fields: [channels.merchant_id], references: [merchants.id] }),
  location: one(locations, { relationName: 'channels_location_id', fields: [channels.location_id], references: [locations.id] }),
  catalog_category_channels: many(catalog_category_channels, { relationName: 'catalog_category_channels_channel_id' }),
  catalog_item_channels: many(catalog_item_channels, { relationName: 'catalog_item_channels_channel_id' }),
}))

export const checkout_location_settings_relations = relations(checkout_location_settings, ({ one, many }) => ({
  location: one(locations, { relationName: 'checkout_location_settings_location_id', fields: [checkout_location_settings.location_id], references: [locations.id] }),
  checkout_location_policies: many(checkout_location_policies, { relationName: 'checkout_location_policies' }),
}))

export const checkout_location_policies_relations = relations(checkout_location_policies, ({ one }) => ({
  location: one(checkout_location_settings, { relationName: 'checkout_location_policies', fields: [checkout_location_policies.location_id], references: [checkout_location_settings.location_id] }),
}))

export const customer_custom_attribute_definitions_relations = relations(customer_custom_attribute_definitions, ({ many }) => ({
  customer_custom_attributes: many(customer_custom_attributes, { relationName: 'customer_custom_attributes_key' }),
}))

export const customer_custom_attributes_relations = relations(customer_custom_attributes, ({ one }) => ({
  customer: one(customers, { relationName: 'customer_custom_attributes_customer_id', fields: [customer_custom_attributes.customer_id], references: [customers.id] }),
  key_row: one(customer_custom_attribute_definitions, { relationName: 'customer_custom_attributes_key', fields: [customer_custom_attributes.key], references: [customer_custom_attribute_definitions.key] }),
}))

export const customer_groups_relations = relations(customer_groups, ({ many }) => ({
  catalog_pricing_rule_customer_groups: many(catalog_pricing_rule_customer_groups, { relationName: 'catalog_pricing_rule_customer_groups_customer_group_id' }),
  customer_group_memberships: many(customer_group_memberships, { relationName: 'customer_group_memberships_group_id' }),
}))

export const customer_segments_relations = relations(customer_segments, ({ many }) => ({
  customer_segment_memberships: many(customer_segment_memberships, { relationName: 'customer_segment_memberships_segment_id' }),
}))

export const customers_relations = relations(customers, ({ many }) => ({
  customer_group_memberships: many(customer_group_memberships, { relationName: 'customer_group_memberships' }),
  customer_segment_memberships: many(customer_segment_memberships, { relationName: 'customer_segment_memberships' }),
  bank_accounts: many(bank_accounts, { relationName: 'bank_accounts_customer_id' }),
  bookings_by_customer: many(bookings, { relationName: 'bookings_customer_id' }),
  bookings_by_creator_customer: many(bookings, { relationName: 'bookings_creator_customer_id' }),
  cards: many(cards, { relationName: 'cards_customer_id' }),
  customer_custom_attributes: many(customer_custom_attributes, { relationName: 'customer_custom_attributes_customer_id' }),
  gift_card_customers: many(gift_card_customers, { relationName: 'gift_card_customers_customer_id' }),
  invoices: many(invoices, { relationName: 'invoices_customer_id' }),
  loyalty_accounts: many(loyalty_accounts, { relationName: 'loyalty_accounts_customer_id' }),
  orders: many(orders, { relationName: 'orders_customer_id' }),
  order_fulfillments: many(order_fulfillments, { relationName: 'order_fulfillments_recipient_customer_id' }),
  tenders_by_customer: many(tenders, { relationName: 'tenders_customer_id' }),
  tenders_by_card_customer: many(tenders, { relationName: 'tenders_card_customer_id' }),
  payments_by_customer: many(payments, { relationName: 'payments_customer_id' }),
  payments_by_card_customer: many(payments, { relationName: 'payments_card_customer_id' }),
  refunds: many(refunds, { relationName: 'refunds_card_customer_id' }),
  subscriptions: many(subscriptions, { relationName: 'subscriptions_customer_id' }),
  terminal_actions: many(terminal_actions, { relationName: 'terminal_actions_save_card_customer_id' }),
  terminal_checkouts: many(terminal_checkouts, { relationName: 'terminal_checkouts_customer_id' }),
}))

export const customer_group_memberships_relations = relations(customer_group_memberships, ({ one }) => ({
  customer: one(customers, { relationName: 'customer_group_memberships', fields: [customer_group_memberships.customer_id], references: [customers.id] }),
  group: one(customer_groups, { relationName: 'customer_group_memberships_group_id', fields: [customer_group_memberships.group_id], references: [customer_groups.id] }),
}))

export const customer_segment_memberships_relations = relations(customer_segment_memberships, ({ one }) => ({
  customer: one(customers, { relationName: 'customer_segment_memberships', fields: [customer_segment_memberships.customer_id], references: [customers.id] }),
  segment: one(customer_segments, { relationName: 'customer_segment_memberships_segment_id', fields: [customer_segment_memberships.segment_id], references: [customer_segments.id] }),
}))

export const device_codes_relations = relations(device_codes, ({ one, many }) => ({
  device: one(devices, { relationName: 'device_codes_device_id', fields: [device_codes.device_id], references: [devices.id] }),
  location: one(locations, { relationName: 'device_codes_location_id', fields: [device_codes.location_id], references: [locations.id] }),
  device_components: many(device_components, { relationName: 'device_components_device_code_id' }),
}))

export const devices_relations = relations(devices, ({ one, many }) => ({
  merchant: one(merchants, { relationName: 'devices_merchant_id', fields: [devices.merchant_id], references: [merchants.id] }),
  device_components: many(device_components, { relationName: 'device_components' }),
  cash_drawer_shift_details: many(cash_drawer_shift_details, { relationName: 'cash_drawer_shift_details_device_id' }),
  device_codes: many(device_codes, { relationName: 'device_codes_device_id' }),
  payments: many(payments, { relationName: 'payments_device_id' }),
  terminal_actions: many(terminal_actions, { relationName: 'terminal_actions_device_id' }),
  terminal_checkouts: many(terminal_checkouts, { relationName: 'terminal_checkouts_device_id' }),
  terminal_refunds: many(terminal_refunds, { relationName: 'terminal_refunds_device_id' }),
}))

export const device_components_relations = relations(device_components, ({ one }) => ({
  device: one(devices, { relationName: 'device_components', fields: [device_components.device_id], references: [devices.id] }),
  session_location: one(locations, { relationName: 'device_components_session_location_id', fields: [device_components.session_location_id], references: [locations.id] }),
  device_code: one(device_codes, { relationName: 'device_components_device_code_id', fields: [device_components.device_code_id], references: [device_codes.id] }),
}))

export const dispute_evidence_relations = relations(dispute_evidence, ({ one }) => ({
  dispute: one(disputes, { relationName: 'dispute_evidence_dispute_id', fields: [dispute_evidence.dispute_id], references: [disputes.id] }),
}))

export const disputes_relations = relations(disputes, ({ one, many }) => ({
  location: one(locations, { relationName: 'disputes_location_id', fields: [disputes.location_id], references: [locations.id] }),
  payment: one(payments, { relationName: 'disputes_payment_id', fields: [disputes.payment_id], references: [payments.id] }),
  dispute_evidence: many(dispute_evidence, { relationName: 'dispute_evidence_dispute_id' }),
  payout_entries: many(payout_entries, { relationName: 'payout_entries_dispute_id' }),
}))

export const events_relations = relations(events, ({ one }) => ({
  merchant: one(merchants, { relationName: 'events_merchant_id', fields: [events.merchant_id], references: [merchants.id] }),
  location: one(locations, { relationName: 'events_location_id', fields: [events.location_id], references: [locations.id] }),
}))

export const gift_card_activities_relations = relations(gift_card_activities, ({ one, many }) => ({
  location: one(locations, { relationName: 'gift_card_activities_location_id', fields: [gift_card_activities.location_id], references: [locations.id] }),
  gift_card: one(gift_cards, { relationName: 'gift_card_activities_gift_card_id', fields: [gift_card_activities.gift_card_id], references: [gift_cards.id] }),
  order: one(orders, { relationName: 'gift_card_activities_order_id', fields: [gift_card_activities.order_id], references: [orders.id] }),
  payment: one(payments, { relationName: 'gift_card_activities_payment_id', fields: [gift_card_activities.payment_id], references: [payments.id] }),
  redeem_activity: one(gift_card_activities, { relationName: 'gift_card_activities_redeem_activity_id', fields: [gift_card_activities.redeem_activity_id], references: [gift_card_activities.id] }),
  transfer_from_gift_card: one(gift_cards, { relationName: 'gift_card_activities_transfer_from_gift_card_id', fields: [gift_card_activities.transfer_from_gift_card_id], references: [gift_cards.id] }),
  transfer_to_gift_card: one(gift_cards, { relationName: 'gift_card_activities_transfer_to_gift_card_id', fields: [gift_card_activities.transfer_to_gift_card_id], references: [gift_cards.id] }),
  gift_card_activities: many(gift_card_activities, { relationName: 'gift_card_activities_redeem_activity_id' }),
}))

export const gift_cards_relations = relations(gift_cards, ({ many }) => ({
  gift_card_customers: many(gift_card_customers, { relationName: 'gift_card_customers' }),
  gift_card_activities_by_gift_card: many(gift_card_activities, { relationName: 'gift_card_activities_gift_card_id' }),
  gift_card_activities_by_transfer_from_gift_card: many(gift_card_activities, { relationName: 'gift_card_activities_transfer_from_gift_card_id' }),
  gift_card_activities_by_transfer_to_gift_card: many(gift_card_activities, { relationName: 'gift_card_activities_transfer_to_gift_card_id' }),
}))

export const gift_card_customers_relations = relations(gift_card_customers, ({ one }) => ({
  gift_card: one(gift_cards, { relationName: 'gift_card_customers', fields: [gift_card_customers.gift_card_id], references: [gift_cards.id] }),
  customer: one(customers, { relationName: 'gift_card_customers_customer_id', fields: [gift_card_customers.customer_id], references: [customers.id] }),
}))

export const inventory_adjustment_reasons_relations = relations(inventory_adjustment_reasons, ({ many }) => ({
  inventory_changes: many(inventory_changes, { relationName: 'inventory_changes_reason_id' }),
}))

export const inventory_changes_relations = relations(inventory_changes, ({ one, many }) => ({
  catalog_object: one(catalog_variations, { relationName: 'inventory_changes_catalog_object_id', fields: [inventory_changes.catalog_object_id], references: [catalog_variations.id] }),
  location: one(locations, { relationName: 'inventory_changes_location_id', fields: [inventory_changes.location_id], references: [locations.id] }),
  team_member: one(team_members, { relationName: 'inventory_changes_team_member_id', fields: [inventory_changes.team_member_id], references: [team_members.id] }),
  adjustment: one(inventory_changes, { relationName: 'inventory_changes_adjustment_id', fields: [inventory_changes.adjustment_id], references: [inventory_changes.id] }),
  from_location: one(locations, { relationName: 'inventory_changes_from_location_id', fields: [inventory_changes.from_location_id], references: [locations.id] }),
  to_location: one(locations, { relationName: 'inventory_changes_to_location_id', fields: [inventory_changes.to_location_id], references: [locations.id] }),
  transaction: one(orders, { relationName: 'inventory_changes_transaction_id', fields: [inventory_changes.transaction_id], references: [orders.id] }),
  refund: one(refunds, { relationName: 'inventory_changes_refund_id', fields: [inventory_changes.refund_id], references: [refunds.id] }),
  vendor: one(vendors, { relationName: 'inventory_changes_vendor_id', fields: [inventory_changes.vendor_id], references: [vendors.id] }),
  physical_count: one(inventory_changes, { relationName: 'inventory_changes_physical_count_id', fields: [inventory_changes.physical_count_id], references: [inventory_changes.id] }),
  root_adjustment: one(inventory_changes, { relationName: 'inventory_changes_root_adjustment_id', fields: [inventory_changes.root_adjustment_id], references: [inventory_changes.id] }),
  reason: one(inventory_adjustment_reasons, { relationName: 'inventory_changes_reason_id', fields: [inventory_changes.reason_id], references: [inventory_adjustment_reasons.id] }),
  measurement_unit_id_row: one(catalog_measurement_units, { relationName: 'inventory_changes_measurement_unit_id', fields: [inventory_changes.measurement_unit_id], references: [catalog_measurement_units.id] }),
  inventory_changes_by_adjustment: many(inventory_changes, { relationName: 'inventory_changes_adjustment_id' }),
  inventory_changes_by_physical_count: many(inventory_changes, { relationName: 'inventory_changes_physical_count_id' }),
  inventory_changes_by_root_adjustment: many(inventory_changes, { relationName: 'inventory_changes_root_adjustment_id' }),
}))

export const invoices_relations = relations(invoices, ({ one, many }) => ({
  location: one(locations, { relationName: 'invoices_location_id', fields: [invoices.location_id], references: [locations.id] }),
  order: one(orders, { relationName: 'invoices_order_id', fields: [invoices.order_id], references: [orders.id] }),
  subscription: one(subscriptions, { relationName: 'invoices_subscription_id', fields: [invoices.subscription_id], references: [subscriptions.id] }),
  creator_team_member: one(team_members, { relationName: 'invoices_creator_team_member_id', fields: [invoices.creator_team_member_id], references: [team_members.id] }),
  customer: one(customers, { relationName: 'invoices_customer_id', fields: [invoices.customer_id], references: [customers.id] }),
  invoice_payment_requests: many(invoice_payment_requests, { relationName: 'invoice_payment_requests' }),
  invoice_reminders: many(invoice_reminders, { relationName: 'invoice_reminders' }),
  invoice_custom_fields: many(invoice_custom_fields, { relationName: 'invoice_custom_fields' }),
  invoice_attachments: many(invoice_attachments, { relationName: 'invoice_attachments' }),
  subscription_invoices: many(subscription_invoices, { relationName: 'subscription_invoices_invoice_id' }),
}))

export const invoice_payment_requests_relations = relations(invoice_payment_requests, ({ one }) => ({
  invoice: one(invoices, { relationName: 'invoice_payment_requests', fields: [invoice_payment_requests.invoice_id], references: [invoices.id] }),
  card: one(cards, { relationName: 'invoice_payment_requests_card_id', fields: [invoice_payment_requests.card_id], references: [cards.id] }),
}))

export const invoice_reminders_relations = relations(invoice_reminders, ({ one }) => ({
  invoice: one(invoices, { relationName: 'invoice_reminders', fields: [invoice_reminders.invoice_id], references: [invoices.id] }),
}))

export const invoice_custom_fields_relations = relations(invoice_custom_fields, ({ one }) => ({
  invoice: one(invoices, { relationName: 'invoice_custom_fields', fields: [invoice_custom_fields.invoice_id], references: [invoices.id] }),
}))

export const invoice_attachments_relations = relations(invoice_attachments, ({ one }) => ({
  invoice: one(invoices, { relationName: 'invoice_attachments', fields: [invoice_attachments.invoice_id], references: [invoices.id] }),
}))

export const jobs_relations = relations(jobs, ({ many }) => ({
  scheduled_shifts_by_draft_job: many(scheduled_shifts, { relationName: 'scheduled_shifts_draft_job_id' }),
  scheduled_shifts_by_published_job: many(scheduled_shifts, { relationName: 'scheduled_shifts_published_job_id' }),
  team_member_wages: many(team_member_wages, { relationName: 'team_member_wages_job_id' }),
  team_member_job_assignments: many(team_member_job_assignments, { relationName: 'team_member_job_assignments_job_id' }),
  timecards: many(timecards, { relationName: 'timecards_wage_job_id' }),
}))

export const location_booking_profiles_relations = relations(location_booking_profiles, ({ one }) => ({
  location: one(locations, { relationName: 'location_booking_profiles_location_id', fields: [location_booking_profiles.location_id], references: [locations.id] }),
}))

export const location_custom_attribute_definitions_relations = relations(location_custom_attribute_definitions, ({ many }) => ({
  location_custom_attributes: many(location_custom_attributes, { relationName: 'location_custom_attributes_key' }),
}))

export const location_custom_attributes_relations = relations(location_custom_attributes, ({ one }) => ({
  location: one(locations, { relationName: 'location_custom_attributes_location_id', fields: [location_custom_attributes.location_id], references: [locations.id] }),
  key_row: one(location_custom_attribute_definitions, { relationName: 'location_custom_attributes_key', fields: [location_custom_attributes.key], references: [location_custom_attribute_definitions.key] }),
}))

export const locations_relations = relations(locations, ({ one, many }) => ({
  merchant: one(merchants, { relationName: 'locations_merchant_id', fields: [locations.merchant_id], references: [merchants.id] }),
  location_business_hours: many(location_business_hours, { relationName: 'location_business_hours' }),
  bank_accounts: many(bank_accounts, { relationName: 'bank_accounts_location_id' }),
  bookings: many(bookings, { relationName: 'bookings_location_id' }),
  break_types: many(break_types, { relationName: 'break_types_location_id' }),
  cash_drawer_shift_details: many(cash_drawer_shift_details, { relationName: 'cash_drawer_shift_details_location_id' }),
  cash_drawer_shift_events: many(cash_drawer_shift_events, { relationName: 'cash_drawer_shift_events_location_id' }),
  cash_drawer_shifts: many(cash_drawer_shifts, { relationName: 'cash_drawer_shifts_location_id' }),
  catalog_category_present_locations: many(catalog_category_present_locations, { relationName: 'catalog_category_present_locations_location_id' }),
  catalog_category_absent_locations: many(catalog_category_absent_locations, { relationName: 'catalog_category_absent_locations_location_id' }),
  catalog_discount_present_locations: many(catalog_discount_present_locations, { relationName: 'catalog_discount_present_locations_location_id' }),
  catalog_discount_absent_locations: many(catalog_discount_absent_locations, { relationName: 'catalog_discount_absent_locations_location_id' }),
  catalog_inventory: many(catalog_inventory, { relationName: 'catalog_inventory_location_id' }),
  catalog_item_present_locations: many(catalog_item_present_locations, { relationName: 'catalog_item_present_locations_location_id' }),
  catalog_item_absent_locations: many(catalog_item_absent_locations, { relationName: 'catalog_item_absent_locations_location_id' }),
  catalog_modifier_list_present_locations: many(catalog_modifier_list_present_locations, { relationName: 'catalog_modifier_list_present_locations_location_id' }),
  catalog_modifier_list_absent_locations: many(catalog_modifier_list_absent_locations, { relationName: 'catalog_modifier_list_absent_locations_location_id' }),
  catalog_modifier_location_overrides: many(catalog_modifier_location_overrides, { relationName: 'catalog_modifier_location_overrides_location_id' }),
  catalog_modifier_present_locations: many(catalog_modifier_present_locations, { relationName: 'catalog_modifier_present_locations_location_id' }),
  catalog_modifier_absent_locations: many(catalog_modifier_absent_locations, { relationName: 'catalog_modifier_absent_locations_location_id' }),
  catalog_pricing_rule_present_locations: many(catalog_pricing_rule_present_locations, { relationName: 'catalog_pricing_rule_present_locations_location_id' }),
  catalog_pricing_rule_absent_locations: many(catalog_pricing_rule_absent_locations, { relationName: 'catalog_pricing_rule_absent_locations_location_id' }),
  catalog_tax_present_locations: many(catalog_tax_present_locations, { relationName: 'catalog_tax_present_locations_location_id' }),
  catalog_tax_absent_locations: many(catalog_tax_absent_locations, { relationName: 'catalog_tax_absent_locations_location_id' }),
  catalog_location_availability: many(catalog_location_availability, { relationName: 'catalog_location_availability_location_id' }),
  catalog_variation_present_locations: many(catalog_variation_present_locations, { relationName: 'catalog_variation_present_locations_location_id' }),
  catalog_variation_absent_locations: many(catalog_variation_absent_locations, { relationName: 'catalog_variation_absent_locations_location_id' }),
  channels: many(channels, { relationName: 'channels_location_id' }),
  checkout_location_settings: many(checkout_location_settings, { relationName: 'checkout_location_settings_location_id' }),
  device_codes: many(device_codes, { relationName: 'device_codes_location_id' }),
  device_components: many(device_components, { relationName: 'device_components_session_location_id' }),
  disputes: many(disputes, { relationName: 'disputes_location_id' }),
  events: many(events, { relationName: 'events_location_id' }),
  gift_card_activities: many(gift_card_activities, { relationName: 'gift_card_activities_location_id' }),
  inventory_changes_by_location: many(inventory_changes, { relationName: 'inventory_changes_location_id' }),
  inventory_changes_by_from_location: many(inventory_changes, { relationName: 'inventory_changes_from_location_id' }),
  inventory_changes_by_to_location: many(inventory_changes, { relationName: 'inventory_changes_to_location_id' }),
  invoices: many(invoices, { relationName: 'invoices_location_id' }),
  location_booking_profiles: many(location_booking_profiles, { relationName: 'location_booking_profiles_location_id' }),
  location_custom_attributes: many(location_custom_attributes, { relationName: 'location_custom_attributes_location_id' }),
  loyalty_events: many(loyalty_events, { relationName: 'loyalty_events_location_id' }),
  loyalty_program_locations: many(loyalty_program_locations, { relationName: 'loyalty_program_locations_location_id' }),
  merchants: many(merchants, { relationName: 'merchants_main_location_id' }),
  orders: many(orders, { relationName: 'orders_location_id' }),
  order_refunds: many(order_refunds, { relationName: 'order_refunds_location_id' }),
  tenders: many(tenders, { relationName: 'tenders_location_id' }),
  payments: many(payments, { relationName: 'payments_location_id' }),
  payout_entries: many(payout_entries, { relationName: 'payout_entries_app_fee_location_id' }),
  payouts: many(payouts, { relationName: 'payouts_location_id' }),
  refunds: many(refunds, { relationName: 'refunds_location_id' }),
  scheduled_shifts_by_draft_location: many(scheduled_shifts, { relationName: 'scheduled_shifts_draft_location_id' }),
  scheduled_shifts_by_published_location: many(scheduled_shifts, { relationName: 'scheduled_shifts_published_location_id' }),
  subscriptions: many(subscriptions, { relationName: 'subscriptions_location_id' }),
  team_member_assigned_locations: many(team_member_assigned_locations, { relationName: 'team_member_assigned_locations_location_id' }),
  terminal_actions: many(terminal_actions, { relationName: 'terminal_actions_location_id' }),
  terminal_checkouts: many(terminal_checkouts, { relationName: 'terminal_checkouts_location_id' }),
  terminal_refunds: many(terminal_refunds, { relationName: 'terminal_refunds_location_id' }),
  timecards: many(timecards, { relationName: 'timecards_location_id' }),
  transfer_orders_by_source_location: many(transfer_orders, { relationName: 'transfer_orders_source_location_id' }),
  transfer_orders_by_destination_location: many(transfer_orders, { relationName: 'transfer_orders_destination_location_id' }),
}))

export const location_business_hours_relations = relations(location_business_hours, ({ one }) => ({
  location: one(locations, { relationName: 'location_business_hours', fields: [location_business_hours.location_id], references: [locations.id] }),
}))

export const loyalty_accounts_relations = relations(loyalty_accounts, ({ one, many }) => ({
  program: one(loyalty_programs, { relationName: 'loyalty_accounts_program_id', fields: [loyalty_accounts.program_id], references: [loyalty_programs.id] }),
  customer: one(customers, { relationName: 'loyalty_accounts_customer_id', fields: [loyalty_accounts.customer_id], references: [customers.id] }),
  loyalty_account_expiring_point_deadlines: many(loyalty_account_expiring_point_deadlines, { relationName: 'loyalty_account_expiring_point_deadlines' }),
  loyalty_events: many(loyalty_events, { relationName: 'loyalty_events_loyalty_account_id' }),
  loyalty_rewards: many(loyalty_rewards, { relationName: 'loyalty_rewards_loyalty_account_id' }),
}))

export const loyalty_account_expiring_point_deadlines_relations = relations(loyalty_account_expiring_point_deadlines, ({ one }) => ({
  loyalty_account: one(loyalty_accounts, { relationName: 'loyalty_account_expiring_point_deadlines', fields: [loyalty_account_expiring_point_deadlines.loyalty_account_id], references: [loyalty_accounts.id] }),
}))

export const loyalty_events_relations = relations(loyalty_events, ({ one }) => ({
  loyalty_account: one(loyalty_accounts, { relationName: 'loyalty_events_loyalty_account_id', fields: [loyalty_events.loyalty_account_id], references: [loyalty_accounts.id] }),
  location: one(locations, { relationName: 'loyalty_events_location_id', fields: [loyalty_events.location_id], references: [locations.id] }),
  loyalty_program: one(loyalty_programs, { relationName: 'loyalty_events_loyalty_program_id', fields: [loyalty_events.loyalty_program_id], references: [loyalty_programs.id] }),
  order: one(orders, { relationName: 'loyalty_events_order_id', fields: [loyalty_events.order_id], references: [orders.id] }),
  reward: one(loyalty_rewards, { relationName: 'loyalty_events_reward_id', fields: [loyalty_events.reward_id], references: [loyalty_rewards.id] }),
  loyalty_promotion: one(loyalty_promotions, { relationName: 'loyalty_events_loyalty_promotion_id', fields: [loyalty_events.loyalty_promotion_id], references: [loyalty_promotions.id] }),
}))

export const loyalty_programs_relations = relations(loyalty_programs, ({ many }) => ({
  loyalty_program_reward_tiers: many(loyalty_program_reward_tiers, { relationName: 'loyalty_program_reward_tiers' }),
  loyalty_program_accrual_rules: many(loyalty_program_accrual_rules, { relationName: 'loyalty_program_accrual_rules' }),
  loyalty_program_excluded_categories: many(loyalty_program_excluded_categories, { relationName: 'loyalty_program_excluded_categories' }),
  loyalty_program_excluded_item_variations: many(loyalty_program_excluded_item_variations, { relationName: 'loyalty_program_excluded_item_variations' }),
  loyalty_program_locations: many(loyalty_program_locations, { relationName: 'loyalty_program_locations' }),
  loyalty_accounts: many(loyalty_accounts, { relationName: 'loyalty_accounts_program_id' }),
  loyalty_events: many(loyalty_events, { relationName: 'loyalty_events_loyalty_program_id' }),
  loyalty_promotions: many(loyalty_promotions, { relationName: 'loyalty_promotions_loyalty_program_id' }),
}))

export const loyalty_program_reward_tiers_relations = relations(loyalty_program_reward_tiers, ({ one }) => ({
  loyalty_program: one(loyalty_programs, { relationName: 'loyalty_program_reward_tiers', fields: [loyalty_program_reward_tiers.loyalty_program_id], references: [loyalty_programs.id] }),
  pricing_rule: one(catalog_pricing_rules, { relationName: 'loyalty_program_reward_tiers_pricing_rule_id', fields: [loyalty_program_reward_tiers.pricing_rule_id], references: [catalog_pricing_rules.id] }),
}))

export const loyalty_program_accrual_rules_relations = relations(loyalty_program_accrual_rules, ({ one }) => ({
  loyalty_program: one(loyalty_programs, { relationName: 'loyalty_program_accrual_rules', fields: [loyalty_program_accrual_rules.loyalty_program_id], references: [loyalty_programs.id] }),
  item_variation: one(catalog_variations, { relationName: 'loyalty_program_accrual_rules_item_variation_id', fields: [loyalty_program_accrual_rules.item_variation_id], references: [catalog_variations.id] }),
  category: one(catalog_categories, { relationName: 'loyalty_program_accrual_rules_category_id', fields: [loyalty_program_accrual_rules.category_id], references: [catalog_categories.id] }),
}))

export const loyalty_program_excluded_categories_relations = relations(loyalty_program_excluded_categories, ({ one }) => ({
  loyalty_program: one(loyalty_programs, { relationName: 'loyalty_program_excluded_categories', fields: [loyalty_program_excluded_categories.loyalty_program_id], references: [loyalty_programs.id] }),
  category: one(catalog_categories, { relationName: 'loyalty_program_excluded_categories_category_id', fields: [loyalty_program_excluded_categories.category_id], references: [catalog_categories.id] }),
}))

export const loyalty_program_excluded_item_variations_relations = relations(loyalty_program_excluded_item_variations, ({ one }) => ({
  loyalty_program: one(loyalty_programs, { relationName: 'loyalty_program_excluded_item_variations', fields: [loyalty_program_excluded_item_variations.loyalty_program_id], references: [loyalty_programs.id] }),
  item_variation: one(catalog_variations, { relationName: 'loyalty_program_excluded_item_variations_item_variation_id', fields: [loyalty_program_excluded_item_variations.item_variation_id], references: [catalog_variations.id] }),
}))

export const loyalty_program_locations_relations = relations(loyalty_program_locations, ({ one }) => ({
  loyalty_program: one(loyalty_programs, { relationName: 'loyalty_program_locations', fields: [loyalty_program_locations.loyalty_program_id], references: [loyalty_programs.id] }),
  location: one(locations, { relationName: 'loyalty_program_locations_location_id', fields: [loyalty_program_locations.location_id], references: [locations.id] }),
}))

export const loyalty_promotions_relations = relations(loyalty_promotions, ({ one, many }) => ({
  loyalty_program: one(loyalty_programs, { relationName: 'loyalty_promotions_loyalty_program_id', fields: [loyalty_promotions.loyalty_program_id], references: [loyalty_programs.id] }),
  loyalty_promotion_item_variations: many(loyalty_promotion_item_variations, { relationName: 'loyalty_promotion_item_variations' }),
  loyalty_promotion_categories: many(loyalty_promotion_categories, { relationName: 'loyalty_promotion_categories' }),
  loyalty_events: many(loyalty_events, { relationName: 'loyalty_events_loyalty_promotion_id' }),
}))

export const loyalty_promotion_item_variations_relations = relations(loyalty_promotion_item_variations, ({ one }) => ({
  loyalty_promotion: one(loyalty_promotions, { relationName: 'loyalty_promotion_item_variations', fields: [loyalty_promotion_item_variations.loyalty_promotion_id], references: [loyalty_promotions.id] }),
  item_variation: one(catalog_variations, { relationName: 'loyalty_promotion_item_variations_item_variation_id', fields: [loyalty_promotion_item_variations.item_variation_id], references: [catalog_variations.id] }),
}))

export const loyalty_promotion_categories_relations = relations(loyalty_promotion_categories, ({ one }) => ({
  loyalty_promotion: one(loyalty_promotions, { relationName: 'loyalty_promotion_categories', fields: [loyalty_promotion_categories.loyalty_promotion_id], references: [loyalty_promotions.id] }),
  category: one(catalog_categories, { relationName: 'loyalty_promotion_categories_category_id', fields: [loyalty_promotion_categories.category_id], references: [catalog_categories.id] }),
}))

export const loyalty_rewards_relations = relations(loyalty_rewards, ({ one, many }) => ({
  loyalty_account: one(loyalty_accounts, { relationName: 'loyalty_rewards_loyalty_account_id', fields: [loyalty_rewards.loyalty_account_id], references: [loyalty_accounts.id] }),
  order: one(orders, { relationName: 'loyalty_rewards_order_id', fields: [loyalty_rewards.order_id], references: [orders.id] }),
  loyalty_events: many(loyalty_events, { relationName: 'loyalty_events_reward_id' }),
  order_discount_rewards: many(order_discount_rewards, { relationName: 'order_discount_rewards_reward_id' }),
  order_rewards: many(order_rewards, { relationName: 'order_rewards_id' }),
}))

export const merchant_custom_attribute_definitions_relations = relations(merchant_custom_attribute_definitions, ({ many }) => ({
  merchant_custom_attributes: many(merchant_custom_attributes, { relationName: 'merchant_custom_attributes_key' }),
}))

export const merchant_custom_attributes_relations = relations(merchant_custom_attributes, ({ one }) => ({
  merchant: one(merchants, { relationName: 'merchant_custom_attributes_merchant_id', fields: [merchant_custom_attributes.merchant_id], references: [merchants.id] }),
  key_row: one(merchant_custom_attribute_definitions, { relationName: 'merchant_custom_attributes_key', fields: [merchant_custom_attributes.key], references: [merchant_custom_attribute_definitions.key] }),
}))

export const merchants_relations = relations(merchants, ({ one, many }) => ({
  main_location: one(locations, { relationName: 'merchants_main_location_id', fields: [merchants.main_location_id], references: [locations.id] }),
  business_booking_profiles: many(business_booking_profiles, { relationName: 'business_booking_profiles_seller_id' }),
  cards: many(cards, { relationName: 'cards_merchant_id' }),
  channels: many(channels, { relationName: 'channels_merchant_id' }),
  devices: many(devices, { relationName: 'devices_merchant_id' }),
  events: many(events, { relationName: 'events_merchant_id' }),
  locations: many(locations, { relationName: 'locations_merchant_id' }),
  merchant_custom_attributes: many(merchant_custom_attributes, { relationName: 'merchant_custom_attributes_merchant_id' }),
  tenders: many(tenders, { relationName: 'tenders_card_merchant_id' }),
  payments: many(payments, { relationName: 'payments_card_merchant_id' }),
  refunds: many(refunds, { relationName: 'refunds_card_merchant_id' }),
}))

export const order_custom_attribute_definitions_relations = relations(order_custom_attribute_definitions, ({ many }) => ({
  order_custom_attributes: many(order_custom_attributes, { relationName: 'order_custom_attributes_key' }),
}))

export const order_custom_attributes_relations = relations(order_custom_attributes, ({ one }) => ({
  order: one(orders, { relationName: 'order_custom_attributes_order_id', fields: [order_custom_attributes.order_id], references: [orders.id] }),
  key_row: one(order_custom_attribute_definitions, { relationName: 'order_custom_attributes_key', fields: [order_custom_attributes.key], references: [order_custom_attribute_definitions.key] }),
}))

export const orders_relations = relations(orders, ({ one, many }) => ({
  location: one(locations, { relationName: 'orders_location_id', fields: [orders.location_id], references: [locations.id] }),
  customer: one(customers, { relationName: 'orders_customer_id', fields: [orders.customer_id], references: [customers.id] }),
  order_line_items: many(order_line_items, { relationName: 'order_line_items' }),
  order_line_item_modifiers: many(order_line_item_modifiers, { relationName: 'order_line_item_modifiers' }),
  order_line_item_applied_taxes: many(order_line_item_applied_taxes, { relationName: 'order_line_item_applied_taxes' }),
  order_line_item_applied_discounts: many(order_line_item_applied_discounts, { relationName: 'order_line_item_applied_discounts' }),
  order_line_item_applied_service_charges: many(order_line_item_applied_service_charges, { relationName: 'order_line_item_applied_service_charges' }),
  order_taxes: many(order_taxes, { relationName: 'order_taxes' }),
  order_discounts: many(order_discounts, { relationName: 'order_discounts' }),
  order_discount_rewards: many(order_discount_rewards, { relationName: 'order_discount_rewards' }),
  order_service_charges: many(order_service_charges, { relationName: 'order_service_charges' }),
  order_service_charge_applied_taxes: many(order_service_charge_applied_taxes, { relationName: 'order_service_charge_applied_taxes' }),
  order_fulfillments: many(order_fulfillments, { relationName: 'order_fulfillments' }),
  order_fulfillment_entries: many(order_fulfillment_entries, { relationName: 'order_fulfillment_entries' }),
  order_returns: many(order_returns, { relationName: 'order_returns' }),
  order_return_line_items: many(order_return_line_items, { relationName: 'order_return_line_items' }),
  order_return_line_item_modifiers: many(order_return_line_item_modifiers, { relationName: 'order_return_line_item_modifiers' }),
  order_return_line_item_applied_taxes: many(order_return_line_item_applied_taxes, { relationName: 'order_return_line_item_applied_taxes' }),
  order_return_line_item_applied_discounts: many(order_return_line_item_applied_discounts, { relationName: 'order_return_line_item_applied_discounts' }),
  order_return_line_item_applied_service_charges: many(order_return_line_item_applied_service_charges, { relationName: 'order_return_line_item_applied_service_charges' }),
  order_return_taxes: many(order_return_taxes, { relationName: 'order_return_taxes' }),
  order_return_discounts: many(order_return_discounts, { relationName: 'order_return_discounts' }),
  order_return_service_charges: many(order_return_service_charges, { relationName: 'order_return_service_charges' }),
  order_return_service_charge_applied_taxes: many(order_return_service_charge_applied_taxes, { relationName: 'order_return_service_charge_applied_taxes' }),
  order_return_tips: many(order_return_tips, { relationName: 'order_return_tips' }),
  order_refunds: many(order_refunds, { relationName: 'order_refunds' }),
  tenders: many(tenders, { relationName: 'tenders' }),
  order_rewards: many(order_rewards, { relationName: 'order_rewards' }),
  order_metadata: many(order_metadata, { relationName: 'order_metadata' }),
  gift_card_activities: many(gift_card_activities, { relationName: 'gift_card_activities_order_id' }),
  inventory_changes: many(inventory_changes, { relationName: 'inventory_changes_transaction_id' }),
  invoices: many(invoices, { relationName: 'invoices_order_id' }),
  loyalty_events: many(loyalty_events, { relationName: 'loyalty_events_order_id' }),
  loyalty_rewards: many(loyalty_rewards, { relationName: 'loyalty_rewards_order_id' }),
  order_custom_attributes: many(order_custom_attributes, { relationName: 'order_custom_attributes_order_id' }),
  order_returns_by_source_order: many(order_returns, { relationName: 'order_returns_source_order_id' }),
  order_refunds_by_transaction: many(order_refunds, { relationName: 'order_refunds_transaction_id' }),
  tenders_by_transaction: many(tenders, { relationName: 'tenders_transaction_id' }),
  payment_links: many(payment_links, { relationName: 'payment_links_order_id' }),
  payments: many(payments, { relationName: 'payments_order_id' }),
  refunds: many(refunds, { relationName: 'refunds_order_id' }),
  subscription_event_phases: many(subscription_event_phases, { relationName: 'subscription_event_phases_order_template_id' }),
  subscription_phases: many(subscription_phases, { relationName: 'subscription_phases_order_template_id' }),
  subscription_action_phases: many(subscription_action_phases, { relationName: 'subscription_action_phases_order_template_id' }),
  terminal_checkouts: many(terminal_checkouts, { relationName: 'terminal_checkouts_order_id' }),
  terminal_refunds: many(terminal_refunds, { relationName: 'terminal_refunds_order_id' }),
}))

export const order_line_items_relations = relations(order_line_items, ({ one }) => ({
  order: one(orders, { relationName: 'order_line_items', fields: [order_line_items.order_id], references: [orders.id] }),
  catalog_object: one(catalog_variations, { relationName: 'order_line_items_catalog_object_id', fields: [order_line_items.catalog_object_id], references: [catalog_variations.id] }),
  quantity_unit_catalog_object: one(catalog_measurement_units, { relationName: 'order_line_items_quantity_unit_catalog_object_id', fields: [order_line_items.quantity_unit_catalog_object_id], references: [catalog_measurement_units.id] }),
}))

export const order_line_item_modifiers_relations = relations(order_line_item_modifiers, ({ one }) => ({
  order: one(orders, { relationName: 'order_line_item_modifiers', fields: [order_line_item_modifiers.order_id], references: [orders.id] }),
  catalog_object: one(catalog_modifiers, { relationName: 'order_line_item_modifiers_catalog_object_id', fields: [order_line_item_modifiers.catalog_object_id], references: [catalog_modifiers.id] }),
}))

export const order_line_item_applied_taxes_relations = relations(order_line_item_applied_taxes, ({ one }) => ({
  order: one(orders, { relationName: 'order_line_item_applied_taxes', fields: [order_line_item_applied_taxes.order_id], references: [orders.id] }),
}))

export const order_line_item_applied_discounts_relations = relations(order_line_item_applied_discounts, ({ one }) => ({
  order: one(orders, { relationName: 'order_line_item_applied_discounts', fields: [order_line_item_applied_discounts.order_id], references: [orders.id] }),
}))

export const order_line_item_applied_service_charges_relations = relations(order_line_item_applied_service_charges, ({ one }) => ({
  order: one(orders, { relationName: 'order_line_item_applied_service_charges', fields: [order_line_item_applied_service_charges.order_id], references: [orders.id] }),
}))

export const order_taxes_relations = relations(order_taxes, ({ one }) => ({
  order: one(orders, { relationName: 'order_taxes', fields: [order_taxes.order_id], references: [orders.id] }),
  catalog_object: one(catalog_taxes, { relationName: 'order_taxes_catalog_object_id', fields: [order_taxes.catalog_object_id], references: [catalog_taxes.id] }),
}))

export const order_discounts_relations = relations(order_discounts, ({ one }) => ({
  order: one(orders, { relationName: 'order_discounts', fields: [order_discounts.order_id], references: [orders.id] }),
  catalog_object: one(catalog_discounts, { relationName: 'order_discounts_catalog_object_id', fields: [order_discounts.catalog_object_id], references: [catalog_discounts.id] }),
  pricing_rule: one(catalog_pricing_rules, { relationName: 'order_discounts_pricing_rule_id', fields: [order_discounts.pricing_rule_id], references: [catalog_pricing_rules.id] }),
}))

export const order_discount_rewards_relations = relations(order_discount_rewards, ({ one }) => ({
  order: one(orders, { relationName: 'order_discount_rewards', fields: [order_discount_rewards.order_id], references: [orders.id] }),
  reward: one(loyalty_rewards, { relationName: 'order_discount_rewards_reward_id', fields: [order_discount_rewards.reward_id], references: [loyalty_rewards.id] }),
}))

export const order_service_charges_relations = relations(order_service_charges, ({ one }) => ({
  order: one(orders, { relationName: 'order_service_charges', fields: [order_service_charges.order_id], references: [orders.id] }),
}))

export const order_service_charge_applied_taxes_relations = relations(order_service_charge_applied_taxes, ({ one }) => ({
  order: one(orders, { relationName: 'order_service_charge_applied_taxes', fields: [order_service_charge_applied_taxes.order_id], references: [orders.id] }),
}))

export const order_fulfillments_relations = relations(order_fulfillments, ({ one }) => ({
  order: one(orders, { relationName: 'order_fulfillments', fields: [order_fulfillments.order_id], references: [orders.id] }),
  recipient_customer: one(customers, { relationName: 'order_fulfillments_recipient_customer_id', fields: [order_fulfillments.recipient_customer_id], references: [customers.id] }),
}))

export const order_fulfillment_entries_relations = relations(order_fulfillment_entries, ({ one }) => ({
  order: one(orders, { relationName: 'order_fulfillment_entries', fields: [order_fulfillment_entries.order_id], references: [orders.id] }),
}))

export const order_returns_relations = relations(order_returns, ({ one }) => ({
  order: one(orders, { relationName: 'order_returns', fields: [order_returns.order_id], references: [orders.id] }),
  source_order: one(orders, { relationName: 'order_returns_source_order_id', fields: [order_returns.source_order_id], references: [orders.id] }),
}))

export const order_return_line_items_relations = relations(order_return_line_items, ({ one }) => ({
  order: one(orders, { relationName: 'order_return_line_items', fields: [order_return_line_items.order_id], references: [orders.id] }),
  catalog_object: one(catalog_variations, { relationName: 'order_return_line_items_catalog_object_id', fields: [order_return_line_items.catalog_object_id], references: [catalog_variations.id] }),
  quantity_unit_catalog_object: one(catalog_measurement_units, { relationName: 'order_return_line_items_quantity_unit_catalog_object_id', fields: [order_return_line_items.quantity_unit_catalog_object_id], references: [catalog_measurement_units.id] }),
}))

export const order_return_line_item_modifiers_relations = relations(order_return_line_item_modifiers, ({ one }) => ({
  order: one(orders, { relationName: 'order_return_line_item_modifiers', fields: [order_return_line_item_modifiers.order_id], references: [orders.id] }),
  catalog_object: one(catalog_modifiers, { relationName: 'order_return_line_item_modifiers_catalog_object_id', fields: [order_return_line_item_modifiers.catalog_object_id], references: [catalog_modifiers.id] }),
}))

export const order_return_line_item_applied_taxes_relations = relations(order_return_line_item_applied_taxes, ({ one }) => ({
  order: one(orders, { relationName: 'order_return_line_item_applied_taxes', fields: [order_return_line_item_applied_taxes.order_id], references: [orders.id] }),
}))

export const order_return_line_item_applied_discounts_relations = relations(order_return_line_item_applied_discounts, ({ one }) => ({
  order: one(orders, { relationName: 'order_return_line_item_applied_discounts', fields: [order_return_line_item_applied_discounts.order_id], references: [orders.id] }),
}))

export const order_return_line_item_applied_service_charges_relations = relations(order_return_line_item_applied_service_charges, ({ one }) => ({
  order: one(orders, { relationName: 'order_return_line_item_applied_service_charges', fields: [order_return_line_item_applied_service_charges.order_id], references: [orders.id] }),
}))

export const order_return_taxes_relations = relations(order_return_taxes, ({ one }) => ({
  order: one(orders, { relationName: 'order_return_taxes', fields: [order_return_taxes.order_id], references: [orders.id] }),
  catalog_object: one(catalog_taxes, { relationName: 'order_return_taxes_catalog_object_id', fields: [order_return_taxes.catalog_object_id], references: [catalog_taxes.id] }),
}))

export const order_return_discounts_relations = relations(order_return_discounts, ({ one }) => ({
  order: one(orders, { relationName: 'order_return_discounts', fields: [order_return_discounts.order_id], references: [orders.id] }),
  catalog_object: one(catalog_discounts, { relationName: 'order_return_discounts_catalog_object_id', fields: [order_return_discounts.catalog_object_id], references: [catalog_discounts.id] }),
}))

export const order_return_service_charges_relations = relations(order_return_service_charges, ({ one }) => ({
  order: one(orders, { relationName: 'order_return_service_charges', fields: [order_return_service_charges.order_id], references: [orders.id] }),
}))

export const order_return_service_charge_applied_taxes_relations = relations(order_return_service_charge_applied_taxes, ({ one }) => ({
  order: one(orders, { relationName: 'order_return_service_charge_applied_taxes', fields: [order_return_service_charge_applied_taxes.order_id], references: [orders.id] }),
}))

export const order_return_tips_relations = relations(order_return_tips, ({ one }) => ({
  order: one(orders, { relationName: 'order_return_tips', fields: [order_return_tips.order_id], references: [orders.id] }),
  source_tender: one(payments, { relationName: 'order_return_tips_source_tender_id', fields: [order_return_tips.source_tender_id], references: [payments.id] }),
}))

export const order_refunds_relations = relations(order_refunds, ({ one }) => ({
  order: one(orders, { relationName: 'order_refunds', fields: [order_refunds.order_id], references: [orders.id] }),
  id_row: one(refunds, { relationName: 'order_refunds_id', fields: [order_refunds.id], references: [refunds.id] }),
  location: one(locations, { relationName: 'order_refunds_location_id', fields: [order_refunds.location_id], references: [locations.id] }),
  transaction: one(orders, { relationName: 'order_refunds_transaction_id', fields: [order_refunds.transaction_id], references: [orders.id] }),
  tender: one(payments, { relationName: 'order_refunds_tender_id', fields: [order_refunds.tender_id], references: [payments.id] }),
}))

export const tenders_relations = relations(tenders, ({ one }) => ({
  order: one(orders, { relationName: 'tenders', fields: [tenders.order_id], references: [orders.id] }),
  location: one(locations, { relationName: 'tenders_location_id', fields: [tenders.location_id], references: [locations.id] }),
  transaction: one(orders, { relationName: 'tenders_transaction_id', fields: [tenders.transaction_id], references: [orders.id] }),
  payment: one(payments, { relationName: 'tenders_payment_id', fields: [tenders.payment_id], references: [payments.id] }),
  customer: one(customers, { relationName: 'tenders_customer_id', fields: [tenders.customer_id], references: [customers.id] }),
  card: one(cards, { relationName: 'tenders_card_id', fields: [tenders.card_id], references: [cards.id] }),
  card_customer: one(customers, { relationName: 'tenders_card_customer_id', fields: [tenders.card_customer_id], references: [customers.id] }),
  card_merchant: one(merchants, { relationName: 'tenders_card_merchant_id', fields: [tenders.card_merchant_id], references: [merchants.id] }),
}))

export const order_rewards_relations = relations(order_rewards, ({ one }) => ({
  order: one(orders, { relationName: 'order_rewards', fields: [order_rewards.order_id], references: [orders.id] }),
  id_row: one(loyalty_rewards, { relationName: 'order_rewards_id', fields: [order_rewards.id], references: [loyalty_rewards.id] }),
}))

export const order_metadata_relations = relations(order_metadata, ({ one }) => ({
  order: one(orders, { relationName: 'order_metadata', fields: [order_metadata.order_id], references: [orders.id] }),
}))

export const payment_links_relations = relations(payment_links, ({ one, many }) => ({
  order: one(orders, { relationName: 'payment_links_order_id', fields: [payment_links.order_id], references: [orders.id] }),
  subscription_plan: one(catalog_subscription_plan_variations, { relationName: 'payment_links_subscription_plan_id', fields: [payment_links.subscription_plan_id], references: [catalog_subscription_plan_variations.id] }),
  payment_link_custom_fields: many(payment_link_custom_fields, { relationName: 'payment_link_custom_fields' }),
}))

export const payment_link_custom_fields_relations = relations(payment_link_custom_fields, ({ one }) => ({
  payment_link: one(payment_links, { relationName: 'payment_link_custom_fields', fields: [payment_link_custom_fields.payment_link_id], references: [payment_links.id] }),
}))

export const payments_relations = relations(payments, ({ one, many }) => ({
  location: one(locations, { relationName: 'payments_location_id', fields: [payments.location_id], references: [locations.id] }),
  order: one(orders, { relationName: 'payments_order_id', fields: [payments.order_id], references: [orders.id] }),
  customer: one(customers, { relationName: 'payments_customer_id', fields: [payments.customer_id], references: [customers.id] }),
  team_member: one(team_members, { relationName: 'payments_team_member_id', fields: [payments.team_member_id], references: [team_members.id] }),
  employee: one(team_members, { relationName: 'payments_employee_id', fields: [payments.employee_id], references: [team_members.id] }),
  terminal_checkout: one(terminal_checkouts, { relationName: 'payments_terminal_checkout_id', fields: [payments.terminal_checkout_id], references: [terminal_checkouts.id] }),
  card: one(cards, { relationName: 'payments_card_id', fields: [payments.card_id], references: [cards.id] }),
  card_customer: one(customers, { relationName: 'payments_card_customer_id', fields: [payments.card_customer_id], references: [customers.id] }),
  card_merchant: one(merchants, { relationName: 'payments_card_merchant_id', fields: [payments.card_merchant_id], references: [merchants.id] }),
  device: one(devices, { relationName: 'payments_device_id', fields: [payments.device_id], references: [devices.id] }),
  payment_processing_fees: many(payment_processing_fees, { relationName: 'payment_processing_fees' }),
  payment_refund_ids: many(payment_refund_ids, { relationName: 'payment_refund_ids' }),
  disputes: many(disputes, { relationName: 'disputes_payment_id' }),
  gift_card_activities: many(gift_card_activities, { relationName: 'gift_card_activities_payment_id' }),
  order_return_tips: many(order_return_tips, { relationName: 'order_return_tips_source_tender_id' }),
  order_refunds: many(order_refunds, { relationName: 'order_refunds_tender_id' }),
  tenders: many(tenders, { relationName: 'tenders_payment_id' }),
  payout_entries: many(payout_entries, { relationName: 'payout_entries_payment_id' }),
  refunds: many(refunds, { relationName: 'refunds_payment_id' }),
  terminal_actions: many(terminal_actions, { relationName: 'terminal_actions_receipt_payment_id' }),
  terminal_checkout_payments: many(terminal_checkout_payments, { relationName: 'terminal_checkout_payments_payment_id' }),
  terminal_refunds: many(terminal_refunds, { relationName: 'terminal_refunds_payment_id' }),
}))

export const payment_processing_fees_relations = relations(payment_processing_fees, ({ one }) => ({
  payment: one(payments, { relationName: 'payment_processing_fees', fields: [payment_processing_fees.payment_id], references: [payments.id] }),
}))

export const payment_refund_ids_relations = relations(payment_refund_ids, ({ one }) => ({
  payment: one(payments, { relationName: 'payment_refund_ids', fields: [payment_refund_ids.payment_id], references: [payments.id] }),
  refund: one(refunds, { relationName: 'payment_refund_ids_refund_id', fields: [payment_refund_ids.refund_id], references: [refunds.id] }),
}))

export const payout_entries_relations = relations(payout_entries, ({ one }) => ({
  payout: one(payouts, { relationName: 'payout_entries_payout_id', fields: [payout_entries.payout_id], references: [payouts.id] }),
  payment: one(payments, { relationName: 'payout_entries_payment_id', fields: [payout_entries.payment_id], references: [payments.id] }),
  refund: one(refunds, { relationName: 'payout_entries_refund_id', fields: [payout_entries.refund_id], references: [refunds.id] }),
  dispute: one(disputes, { relationName: 'payout_entries_dispute_id', fields: [payout_entries.dispute_id], references: [disputes.id] }),
  related_payout: one(payouts, { relationName: 'payout_entries_related_payout_id', fields: [payout_entries.related_payout_id], references: [payouts.id] }),
  app_fee_location: one(locations, { relationName: 'payout_entries_app_fee_location_id', fields: [payout_entries.app_fee_location_id], references: [locations.id] }),
}))

export const payouts_relations = relations(payouts, ({ one, many }) => ({
  location: one(locations, { relationName: 'payouts_location_id', fields: [payouts.location_id], references: [locations.id] }),
  bank_account: one(bank_accounts, { relationName: 'payouts_bank_account_id', fields: [payouts.bank_account_id], references: [bank_accounts.id] }),
  payout_fees: many(payout_fees, { relationName: 'payout_fees' }),
  payout_entries_by_payout: many(payout_entries, { relationName: 'payout_entries_payout_id' }),
  payout_entries_by_related_payout: many(payout_entries, { relationName: 'payout_entries_related_payout_id' }),
}))

export const payout_fees_relations = relations(payout_fees, ({ one }) => ({
  payout: one(payouts, { relationName: 'payout_fees', fields: [payout_fees.payout_id], references: [payouts.id] }),
}))

export const refunds_relations = relations(refunds, ({ one, many }) => ({
  location: one(locations, { relationName: 'refunds_location_id', fields: [refunds.location_id], references: [locations.id] }),
  payment: one(payments, { relationName: 'refunds_payment_id', fields: [refunds.payment_id], references: [payments.id] }),
  order: one(orders, { relationName: 'refunds_order_id', fields: [refunds.order_id], references: [orders.id] }),
  team_member: one(team_members, { relationName: 'refunds_team_member_id', fields: [refunds.team_member_id], references: [team_members.id] }),
  terminal_refund: one(terminal_refunds, { relationName: 'refunds_terminal_refund_id', fields: [refunds.terminal_refund_id], references: [terminal_refunds.id] }),
  card: one(cards, { relationName: 'refunds_card_id', fields: [refunds.card_id], references: [cards.id] }),
  card_customer: one(customers, { relationName: 'refunds_card_customer_id', fields: [refunds.card_customer_id], references: [customers.id] }),
  card_merchant: one(merchants, { relationName: 'refunds_card_merchant_id', fields: [refunds.card_merchant_id], references: [merchants.id] }),
  refund_processing_fees: many(refund_processing_fees, { relationName: 'refund_processing_fees' }),
  inventory_changes: many(inventory_changes, { relationName: 'inventory_changes_refund_id' }),
  order_refunds: many(order_refunds, { relationName: 'order_refunds_id' }),
  payment_refund_ids: many(payment_refund_ids, { relationName: 'payment_refund_ids_refund_id' }),
  payout_entries: many(payout_entries, { relationName: 'payout_entries_refund_id' }),
  terminal_refunds: many(terminal_refunds, { relationName: 'terminal_refunds_refund_id' }),
}))

export const refund_processing_fees_relations = relations(refund_processing_fees, ({ one }) => ({
  refund: one(refunds, { relationName: 'refund_processing_fees', fields: [refund_processing_fees.refund_id], references: [refunds.id] }),
}))

export const scheduled_shifts_relations = relations(scheduled_shifts, ({ one }) => ({
  draft_team_member: one(team_members, { relationName: 'scheduled_shifts_draft_team_member_id', fields: [scheduled_shifts.draft_team_member_id], references: [team_members.id] }),
  draft_location: one(locations, { relationName: 'scheduled_shifts_draft_location_id', fields: [scheduled_shifts.draft_location_id], references: [locations.id] }),
  draft_job: one(jobs, { relationName: 'scheduled_shifts_draft_job_id', fields: [scheduled_shifts.draft_job_id], references: [jobs.id] }),
  published_team_member: one(team_members, { relationName: 'scheduled_shifts_published_team_member_id', fields: [scheduled_shifts.published_team_member_id], references: [team_members.id] }),
  published_location: one(locations, { relationName: 'scheduled_shifts_published_location_id', fields: [scheduled_shifts.published_location_id], references: [locations.id] }),
  published_job: one(jobs, { relationName: 'scheduled_shifts_published_job_id', fields: [scheduled_shifts.published_job_id], references: [jobs.id] }),
}))

export const sites_relations = relations(sites, ({ many }) => ({
  snippets: many(snippets, { relationName: 'snippets_site_id' }),
}))

export const snippets_relations = relations(snippets, ({ one }) => ({
  site: one(sites, { relationName: 'snippets_site_id', fields: [snippets.site_id], references: [sites.id] }),
}))

export const subscription_events_relations = relations(subscription_events, ({ one, many }) => ({
  subscription: one(subscriptions, { relationName: 'subscription_events_subscription_id', fields: [subscription_events.subscription_id], references: [subscriptions.id] }),
  plan_variation: one(catalog_subscription_plan_variations, { relationName: 'subscription_events_plan_variation_id', fields: [subscription_events.plan_variation_id], references: [catalog_subscription_plan_variations.id] }),
  subscription_event_phases: many(subscription_event_phases, { relationName: 'subscription_event_phases' }),
}))

export const subscription_event_phases_relations = relations(subscription_event_phases, ({ one }) => ({
  subscription_event: one(subscription_events, { relationName: 'subscription_event_phases', fields: [subscription_event_phases.subscription_event_id], references: [subscription_events.id] }),
  order_template: one(orders, { relationName: 'subscription_event_phases_order_template_id', fields: [subscription_event_phases.order_template_id], references: [orders.id] }),
}))

export const subscriptions_relations = relations(subscriptions, ({ one, many }) => ({
  location: one(locations, { relationName: 'subscriptions_location_id', fields: [subscriptions.location_id], references: [locations.id] }),
  customer: one(customers, { relationName: 'subscriptions_customer_id', fields: [subscriptions.customer_id], references: [customers.id] }),
  plan_variation: one(catalog_subscription_plan_variations, { relationName: 'subscriptions_plan_variation_id', fields: [subscriptions.plan_variation_id], references: [catalog_subscription_plan_variations.id] }),
  card: one(cards, { relationName: 'subscriptions_card_id', fields: [subscriptions.card_id], references: [cards.id] }),
  subscription_invoices: many(subscription_invoices, { relationName: 'subscription_invoices' }),
  subscription_phases: many(subscription_phases, { relationName: 'subscription_phases' }),
  subscription_actions: many(subscription_actions, { relationName: 'subscription_actions' }),
  subscription_action_phases: many(subscription_action_phases, { relationName: 'subscription_action_phases' }),
  invoices: many(invoices, { relationName: 'invoices_subscription_id' }),
  subscription_events: many(subscription_events, { relationName: 'subscription_events_subscription_id' }),
}))

export const subscription_invoices_relations = relations(subscription_invoices, ({ one }) => ({
  subscription: one(subscriptions, { relationName: 'subscription_invoices', fields: [subscription_invoices.subscription_id], references: [subscriptions.id] }),
  invoice: one(invoices, { relationName: 'subscription_invoices_invoice_id', fields: [subscription_invoices.invoice_id], references: [invoices.id] }),
}))

export const subscription_phases_relations = relations(subscription_phases, ({ one }) => ({
  subscription: one(subscriptions, { relationName: 'subscription_phases', fields: [subscription_phases.subscription_id], references: [subscriptions.id] }),
  order_template: one(orders, { relationName: 'subscription_phases_order_template_id', fields: [subscription_phases.order_template_id], references: [orders.id] }),
}))

export const subscription_actions_relations = relations(subscription_actions, ({ one }) => ({
  subscription: one(subscriptions, { relationName: 'subscription_actions', fields: [subscription_actions.subscription_id], references: [subscriptions.id] }),
  new_plan_variation: one(catalog_subscription_plan_variations, { relationName: 'subscription_actions_new_plan_variation_id', fields: [subscription_actions.new_plan_variation_id], references: [catalog_subscription_plan_variations.id] }),
}))

export const subscription_action_phases_relations = relations(subscription_action_phases, ({ one }) => ({
  subscription: one(subscriptions, { relationName: 'subscription_action_phases', fields: [subscription_action_phases.subscription_id], references: [subscriptions.id] }),
  order_template: one(orders, { relationName: 'subscription_action_phases_order_template_id', fields: [subscription_action_phases.order_template_id], references: [orders.id] }),
}))

export const team_member_booking_profiles_relations = relations(team_member_booking_profiles, ({ one }) => ({
  team_member: one(team_members, { relationName: 'team_member_booking_profiles_team_member_id', fields: [team_member_booking_profiles.team_member_id], references: [team_members.id] }),
}))

export const team_member_wages_relations = relations(team_member_wages, ({ one }) => ({
  team_member: one(team_members, { relationName: 'team_member_wages_team_member_id', fields: [team_member_wages.team_member_id], references: [team_members.id] }),
  job: one(jobs, { relationName: 'team_member_wages_job_id', fields: [team_member_wages.job_id], references: [jobs.id] }),
}))

export const team_members_relations = relations(team_members, ({ many }) => ({
  team_member_assigned_locations: many(team_member_assigned_locations, { relationName: 'team_member_assigned_locations' }),
  team_member_job_assignments: many(team_member_job_assignments, { relationName: 'team_member_job_assignments' }),
  bookings: many(bookings, { relationName: 'bookings_creator_team_member_id' }),
  booking_segments: many(booking_segments, { relationName: 'booking_segments_team_member_id' }),
  cash_drawer_shift_details_by_opening_team_member: many(cash_drawer_shift_details, { relationName: 'cash_drawer_shift_details_opening_team_member_id' }),
  cash_drawer_shift_details_by_ending_team_member: many(cash_drawer_shift_details, { relationName: 'cash_drawer_shift_details_ending_team_member_id' }),
  cash_drawer_shift_details_by_closing_team_member: many(cash_drawer_shift_details, { relationName: 'cash_drawer_shift_details_closing_team_member_id' }),
  cash_drawer_shift_team_members: many(cash_drawer_shift_team_members, { relationName: 'cash_drawer_shift_team_members_team_member_id' }),
  cash_drawer_shift_events: many(cash_drawer_shift_events, { relationName: 'cash_drawer_shift_events_team_member_id' }),
  catalog_variation_team_members: many(catalog_variation_team_members, { relationName: 'catalog_variation_team_members_team_member_id' }),
  inventory_changes: many(inventory_changes, { relationName: 'inventory_changes_team_member_id' }),
  invoices: many(invoices, { relationName: 'invoices_creator_team_member_id' }),
  payments_by_team_member: many(payments, { relationName: 'payments_team_member_id' }),
  payments_by_employee: many(payments, { relationName: 'payments_employee_id' }),
  refunds: many(refunds, { relationName: 'refunds_team_member_id' }),
  scheduled_shifts_by_draft_team_member: many(scheduled_shifts, { relationName: 'scheduled_shifts_draft_team_member_id' }),
  scheduled_shifts_by_published_team_member: many(scheduled_shifts, { relationName: 'scheduled_shifts_published_team_member_id' }),
  team_member_booking_profiles: many(team_member_booking_profiles, { relationName: 'team_member_booking_profiles_team_member_id' }),
  team_member_wages: many(team_member_wages, { relationName: 'team_member_wages_team_member_id' }),
  terminal_checkouts: many(terminal_checkouts, { relationName: 'terminal_checkouts_team_member_id' }),
  timecards: many(timecards, { relationName: 'timecards_team_member_id' }),
  transfer_orders: many(transfer_orders, { relationName: 'transfer_orders_created_by_team_member_id' }),
}))

export const team_member_assigned_locations_relations = relations(team_member_assigned_locations, ({ one }) => ({
  team_member: one(team_members, { relationName: 'team_member_assigned_locations', fields: [team_member_assigned_locations.team_member_id], references: [team_members.id] }),
  location: one(locations, { relationName: 'team_member_assigned_locations_location_id', fields: [team_member_assigned_locations.location_id], references: [locations.id] }),
}))

export const team_member_job_assignments_relations = relations(team_member_job_assignments, ({ one }) => ({
  team_member: one(team_members, { relationName: 'team_member_job_assignments', fields: [team_member_job_assignments.team_member_id], references: [team_members.id] }),
  job: one(jobs, { relationName: 'team_member_job_assignments_job_id', fields: [team_member_job_assignments.job_id], references: [jobs.id] }),
}))

export const terminal_actions_relations = relations(terminal_actions, ({ one }) => ({
  location: one(locations, { relationName: 'terminal_actions_location_id', fields: [terminal_actions.location_id], references: [locations.id] }),
  device: one(devices, { relationName: 'terminal_actions_device_id', fields: [terminal_actions.device_id], references: [devices.id] }),
  save_card_customer: one(customers, { relationName: 'terminal_actions_save_card_customer_id', fields: [terminal_actions.save_card_customer_id], references: [customers.id] }),
  save_card_card: one(cards, { relationName: 'terminal_actions_save_card_card_id', fields: [terminal_actions.save_card_card_id], references: [cards.id] }),
  receipt_payment: one(payments, { relationName: 'terminal_actions_receipt_payment_id', fields: [terminal_actions.receipt_payment_id], references: [payments.id] }),
}))

export const terminal_checkouts_relations = relations(terminal_checkouts, ({ one, many }) => ({
  location: one(locations, { relationName: 'terminal_checkouts_location_id', fields: [terminal_checkouts.location_id], references: [locations.id] }),
  order: one(orders, { relationName: 'terminal_checkouts_order_id', fields: [terminal_checkouts.order_id], references: [orders.id] }),
  customer: one(customers, { relationName: 'terminal_checkouts_customer_id', fields: [terminal_checkouts.customer_id], references: [customers.id] }),
  team_member: one(team_members, { relationName: 'terminal_checkouts_team_member_id', fields: [terminal_checkouts.team_member_id], references: [team_members.id] }),
  device: one(devices, { relationName: 'terminal_checkouts_device_id', fields: [terminal_checkouts.device_id], references: [devices.id] }),
  terminal_checkout_payments: many(terminal_checkout_payments, { relationName: 'terminal_checkout_payments' }),
  payments: many(payments, { relationName: 'payments_terminal_checkout_id' }),
}))

export const terminal_checkout_payments_relations = relations(terminal_checkout_payments, ({ one }) => ({
  terminal_checkout: one(terminal_checkouts, { relationName: 'terminal_checkout_payments', fields: [terminal_checkout_payments.terminal_checkout_id], references: [terminal_checkouts.id] }),
  payment: one(payments, { relationName: 'terminal_checkout_payments_payment_id', fields: [terminal_checkout_payments.payment_id], references: [payments.id] }),
}))

export const terminal_refunds_relations = relations(terminal_refunds, ({ one, many }) => ({
  location: one(locations, { relationName: 'terminal_refunds_location_id', fields: [terminal_refunds.location_id], references: [locations.id] }),
  refund: one(refunds, { relationName: 'terminal_refunds_refund_id', fields: [terminal_refunds.refund_id], references: [refunds.id] }),
  payment: one(payments, { relationName: 'terminal_refunds_payment_id', fields: [terminal_refunds.payment_id], references: [payments.id] }),
  order: one(orders, { relationName: 'terminal_refunds_order_id', fields: [terminal_refunds.order_id], references: [orders.id] }),
  device: one(devices, { relationName: 'terminal_refunds_device_id', fields: [terminal_refunds.device_id], references: [devices.id] }),
  refunds: many(refunds, { relationName: 'refunds_terminal_refund_id' }),
}))

export const timecards_relations = relations(timecards, ({ one, many }) => ({
  location: one(locations, { relationName: 'timecards_location_id', fields: [timecards.location_id], references: [locations.id] }),
  team_member: one(team_members, { relationName: 'timecards_team_member_id', fields: [timecards.team_member_id], references: [team_members.id] }),
  wage_job: one(jobs, { relationName: 'timecards_wage_job_id', fields: [timecards.wage_job_id], references: [jobs.id] }),
  timecard_breaks: many(timecard_breaks, { relationName: 'timecard_breaks' }),
}))

export const timecard_breaks_relations = relations(timecard_breaks, ({ one }) => ({
  timecard: one(timecards, { relationName: 'timecard_breaks', fields: [timecard_breaks.timecard_id], references: [timecards.id] }),
  break_type: one(break_types, { relationName: 'timecard_breaks_break_type_id', fields: [timecard_breaks.break_type_id], references: [break_types.id] }),
}))

export const transfer_orders_relations = relations(transfer_orders, ({ one, many }) => ({
  source_location: one(locations, { relationName: 'transfer_orders_source_location_id', fields: [transfer_orders.source_location_id], references: [locations.id] }),
  destination_location: one(locations, { relationName: 'transfer_orders_destination_location_id', fields: [transfer_orders.destination_location_id], references: [locations.id] }),
  created_by_team_member: one(team_members, { relationName: 'transfer_orders_created_by_team_member_id', fields: [transfer_orders.created_by_team_member_id], references: [team_members.id] }),
  transfer_order_line_items: many(transfer_order_line_items, { relationName: 'transfer_order_line_items' }),
}))

export const transfer_order_line_items_relations = relations(transfer_order_line_items, ({ one }) => ({
  transfer_order: one(transfer_orders, { relationName: 'transfer_order_line_items', fields: [transfer_order_line_items.transfer_order_id], references: [transfer_orders.id] }),
  item_variation: one(catalog_variations, { relationName: 'transfer_order_line_items_item_variation_id', fields: [transfer_order_line_items.item_variation_id], references: [catalog_variations.id] }),
}))

export const vendors_relations = relations(vendors, ({ many }) => ({
  vendor_contacts: many(vendor_contacts, { relationName: 'vendor_contacts' }),
  catalog_vendor_info: many(catalog_vendor_info, { relationName: 'catalog_vendor_info_vendor_id' }),
  inventory_changes: many(inventory_changes, { relationName: 'inventory_changes_vendor_id' }),
}))

export const vendor_contacts_relations = relations(vendor_contacts, ({ one }) => ({
  vendor: one(vendors, { relationName: 'vendor_contacts', fields: [vendor_contacts.vendor_id], references: [vendors.id] }),
}))
