import pg from 'pg'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql as query } from 'drizzle-orm'
import { type Database, openDatabase } from '../../../src/db/connection/client.ts'
import { connectionOf } from '../../../src/producer/queue/connection.ts'
import { migrateQueueSchema, settleSession } from '../../../src/producer/queue/queue-schema.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

/** What a role, a database or a URL may say, and nothing of which may reach us. */
const HOSTILE: Record<string, string> = {
  search_path: 'public',
  DateStyle: 'German, DMY',
  IntervalStyle: 'sql_standard',
  TimeZone: 'Asia/Tokyo',
  statement_timeout: '2s',
  lock_timeout: '1ms',
  idle_in_transaction_session_timeout: '2s',
  transaction_timeout: '2s',
  extra_float_digits: '-15',
  bytea_output: 'escape',
  array_nulls: 'off',
  default_transaction_isolation: 'serializable',
  client_encoding: 'LATIN1',
  jit: 'on',
}

let own: TestDatabase
let admin: postgres.Sql
beforeAll(async () => {
  own = await createTestDatabase()
  admin = postgres(own.url, { max: 1, onnotice: () => undefined })
  const [server] = await admin<{ isOld: boolean }[]>`
    select current_setting('server_version_num')::int < 170000 as "isOld"`
  if (server?.isOld) for (const settings of [HOSTILE, EXPECTED]) delete settings['transaction_timeout']
  await admin.unsafe(`create schema square; create role "${own.name}" login superuser password 'secret'`)
})
afterAll(async () => {
  await admin.unsafe(`drop owned by "${own.name}" cascade; drop role "${own.name}"`)
  await admin.end()
  await own.drop()
})

const hostile = () => Object.entries(HOSTILE)
const ofRole = () => Object.assign(new URL(own.url), { username: own.name, password: 'secret' })
const ways: [string, () => Promise<string>][] = [
  ['nobody', () => Promise.resolve(own.url)],
  ['the URL', () => Promise.resolve(`${own.url}?${new URLSearchParams(HOSTILE).toString()}`)],
  [
    "the URL's options",
    () => {
      const options = hostile()
        .map(([name, value]) => `-c ${name}=${value.replaceAll(' ', '\\ ')}`)
        .join(' ')
      return Promise.resolve(`${own.url}?options=${encodeURIComponent(options)}`)
    },
  ],
  [
    'the role',
    async () => {
      for (const [name, value] of hostile())
        await admin.unsafe(
          `alter role "${own.name}" set ${name} = ${name === 'search_path' ? value : `'${value}'`}`,
        )
      return ofRole().href
    },
  ],
  [
    'the database',
    async () => {
      for (const [name, value] of hostile())
        await admin.unsafe(
          `alter database "${own.name}" set ${name} = ${name === 'search_path' ? value : `'${value}'`}`,
        )
      return own.url
    },
  ],
]

const SETTINGS = query.raw(
  `select name, setting from pg_settings where name in (${[
    ...Object.keys(HOSTILE),
    'transaction_isolation',
    'transaction_timeout',
  ]
    .filter((name) => name !== 'default_transaction_isolation')
    .map((name) => `'${name}'`)
    .join(', ')}) order by lower(name)`,
)
const EXPECTED: Record<string, string> = {
  array_nulls: 'on',
  bytea_output: 'hex',
  client_encoding: 'UTF8',
  DateStyle: 'ISO, MDY',
  extra_float_digits: '1',
  idle_in_transaction_session_timeout: '8000',
  IntervalStyle: 'postgres',
  jit: 'off',
  lock_timeout: '10000',
  search_path: 'square',
  statement_timeout: '60000',
  TimeZone: 'UTC',
  transaction_isolation: 'read committed',
  transaction_timeout: '0',
}
type Settings = { name: string; setting: string }[]
const named = (rows: Settings) => Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))

test.for(ways)('whatever %s says, every statement of the mirror has our settings', async ([, prepare]) => {
  const database: Database = openDatabase({
    url: await prepare(),
    schema: 'square',
    ssl: 'disable',
    max: 2,
    applicationName: 'test',
  })
  const text = 'select name, setting from pg_settings'
  expect(EXPECTED).toEqual({ ...named(await database.db.execute<Settings[number]>(SETTINGS)) })
  await database.db.transaction(async (tx) => {
    await tx.execute(query`select pg_sleep(2.2)`) // longer than what others allow
    expect(named(await tx.execute<Settings[number]>(SETTINGS))).toEqual(EXPECTED)
    const [moment] = await tx.execute(query`select '2026-02-03 04:05:06.123456+00'::timestamptz as at`)
    expect(moment).toEqual({ at: '2026-02-03 04:05:06.123456+00' })
  })
  expect(named(await database.sql.unsafe<Settings>(`${text} where name = 'search_path'`))).toEqual({
    search_path: 'square',
  })
  await database.close()
})

test.for(ways)('whatever %s says, the session of the queue has our settings', async ([, prepare]) => {
  const client = new pg.Client(connectionOf({ databaseUrl: await prepare(), databaseSsl: false }))
  await client.connect()
  await settleSession(client, 60_000)
  const { rows } = await client.query<Settings[number]>(
    `select name, setting from pg_settings where name = any($1)`,
    [Object.keys(EXPECTED)],
  )
  expect(named(rows)).toEqual({ ...EXPECTED, search_path: 'bullmq', lock_timeout: '0' })
  await migrateQueueSchema(client)
  await client.end()
})

test('a cursor outside of a transaction, which would have no settings, is refused', async () => {
  const database = openDatabase({
    url: own.url,
    schema: 'square',
    ssl: 'disable',
    max: 1,
    applicationName: 'test',
  })
  await expect(database.sql`select 1`.cursor(1, () => undefined)).rejects.toThrow(
    'a cursor needs a transaction',
  )
  await database.close()
})

test('the queue finds its schema made, by a role that may make none', async () => {
  await admin.unsafe(`
    drop schema if exists bullmq cascade;
    create role "clerk_${own.name}" login password 'secret';
    create schema bullmq authorization "clerk_${own.name}"`)
  const url = Object.assign(new URL(own.url), { username: `clerk_${own.name}`, password: 'secret' }).href
  const client = new pg.Client(connectionOf({ databaseUrl: url, databaseSsl: false }))
  await client.connect()
  await settleSession(client, 0)
  expect(await migrateQueueSchema(client)).toBe(true)
  expect(await migrateQueueSchema(client)).toBe(false)
  await client.end()
  await admin.unsafe(`drop owned by "clerk_${own.name}" cascade; drop role "clerk_${own.name}"`)
})

test.each(['Square Mirror', 'with "quotes"', 'pg,public'])(
  'a schema that is called %s is the search path',
  async (schema) => {
    const database = openDatabase({
      url: own.url,
      schema,
      ssl: 'disable',
      max: 1,
      applicationName: 'test',
    })
    await database.sql`create schema ${admin(schema)}`
    const [found] = await database.sql`select current_schema() as schema`
    expect(found).toEqual({ schema })
    await database.sql`drop schema ${admin(schema)}`
    await database.close()
  },
)
