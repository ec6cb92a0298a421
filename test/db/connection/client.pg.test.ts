import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { DrizzleQueryError, sql as query } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine } from '../../../src/runtime/command-line.ts'
import { openDatabase, type Database } from '../../../src/db/connection/client.ts'
import {
  DbError,
  describeDbError,
  describeFailure,
  describeConnectError,
} from '../../../src/db/connection/db-error.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

let own: TestDatabase
let database: Database

const open = (url: string, ssl: 'disable' | 'verify-full' = 'disable') =>
  openDatabase({ url, schema: 'square', ssl, max: 2, applicationName: 'client-test' })

beforeAll(async () => {
  own = await createTestDatabase()
  database = open(own.url)
  await database.sql`create schema square`
})

afterAll(async () => {
  await database.close()
  await own.drop()
})

test('every connection has the search path, the zone and the time limits', async () => {
  const rows = await database.sql`
    select name, setting from pg_settings where name in ('search_path', 'TimeZone', 'statement_timeout', 'lock_timeout',
      'idle_in_transaction_session_timeout', 'application_name') order by name`
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    application_name: 'client-test',
    search_path: 'square',
    TimeZone: 'UTC',
    statement_timeout: '60000',
    lock_timeout: '10000',
    idle_in_transaction_session_timeout: '8000',
  })
  await database.sql`create table here ()`
  expect(await database.sql`select 1 as n from square.here right join (select 1) on true`).toHaveLength(1)
})

test('times, bigint and numeric come and go without a loss', async () => {
  const sent = ['2026-01-02T03:04:05.123456Z', '9007199254740993', '0.10000000000000000001', '2026-01-02']
  const [row] = await database.sql`select ${sent[0] ?? ''}::timestamptz as at, ${sent[1] ?? ''}::int8 as big,
    ${sent[2] ?? ''}::numeric as exact, ${sent[3] ?? ''}::date as day, ${['a', 'b']}::text[] as list, '{"a": 1}'::jsonb as json`
  expect(row).toEqual({
    at: '2026-01-02 03:04:05.123456+00',
    big: sent[1],
    exact: sent[2],
    day: sent[3],
    list: ['a', 'b'],
    json: { a: 1 },
  })
  expect(await database.db.execute(query`select ${sent[0]}::timestamptz as at`)).toEqual([
    { at: row?.['at'] },
  ])
})

test('parameters of libpq in the URL do not reach the server', async () => {
  const other = open(`${own.url}?sslmode=disable&channel_binding=prefer&gssencmode=disable`)
  expect(await other.sql`select 1 as n`).toEqual([{ n: 1 }])
  await other.close()
})

test('an error is known by code and place, never by its values', async () => {
  await database.sql`create table people (email text constraint one_each unique)`
  const insert = database.db.execute.bind(database.db, query`insert into people values (${'jane@x.org'})`)
  await insert()
  const error: unknown = await Promise.resolve(insert()).catch((reason: unknown) => reason)
  const facts = describeDbError(error)
  expect(facts).toEqual({
    code: '23505',
    constraint: 'one_each',
    table: 'people',
    column: undefined,
    retryable: false,
  })
  const wrapped = new DbError('store a page of people', {
    code: '',
    retryable: false,
    constraint: '',
    table: '',
    column: '',
    ...facts,
  })
  expect(wrapped.message).toBe('store a page of people: 23505 on people (one_each)')
  expect(JSON.stringify([facts, wrapped]) + String(wrapped)).not.toContain('jane')
})

test('a statement over its limit, a lock and a deadlock are told apart by what helps', async () => {
  const slow = await database.sql
    .begin(async (tx) => {
      await tx`set local statement_timeout = 1`
      await tx`select pg_sleep(10)`
    })
    .catch(describeDbError)
  expect(slow).toMatchObject({ code: '57014', retryable: false })
  const failing = (state: string) =>
    database.sql.unsafe(`do $$ begin raise sqlstate '${state}'; end $$`).catch(describeDbError)
  for (const state of [
    '40P01',
    '40001',
    '55P03',
    '57P01',
    '57P03',
    '08006',
    '53300',
    '53100',
    '25P03',
    '25006',
  ]) {
    expect(await failing(state)).toMatchObject({ code: state, retryable: true })
  }
  const nowhere = { constraint: undefined, table: undefined, column: undefined }
  const readOnly = new DbError('store a page', { code: '25006', retryable: true, ...nowhere })
  expect(describeFailure(readOnly)).toContain('read-only: a replica')
  for (const state of ['23505', '22P02', '42P01', '54000']) {
    expect(await failing(state)).toMatchObject({ code: state, retryable: false })
  }
  expect(describeDbError(new TypeError('ours'))).toBeUndefined()
  const noSocket = Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'connect' }) // its server restarts
  expect(describeDbError(noSocket)).toMatchObject({ code: 'ENOENT', retryable: true })
  const ofQuery = (cause: Error) => describeDbError(new DrizzleQueryError('select $1', ['jane'], cause))
  expect(ofQuery(new Error('x'))).toMatchObject({ code: 'unknown error', retryable: false })
  expect(ofQuery(Object.assign(new Error('x'), { code: 'CERT_HAS_EXPIRED' }))).toMatchObject({
    code: 'CERT_HAS_EXPIRED',
    retryable: false,
  })
  expect(describeDbError(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBeUndefined()
})

async function describeError(url: URL, ssl: 'disable' | 'verify-full' = 'disable') {
  const failing = open(url.href, ssl)
  const error: unknown = await failing.db
    .execute(query`create schema made`)
    .catch((reason: unknown) => reason)
  await failing.close()
  return describeConnectError(error, url.href)
}

test('why a database cannot be opened is one line with the remedy and without the password', async () => {
  const good = new URL(own.url)
  const where = good.host
  const change = (part: Partial<URL>) => Object.assign(new URL(own.url), part)
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  await database.sql`create role clerk login password 'hunter2'`
  const clerk = change({ username: 'clerk', password: 'hunter2' })
  expect([
    await describeError(change({ port: String(port) })),
    await describeError(change({ password: 'hunter2' })),
    await describeError(change({ pathname: '/nowhere' })),
    await describeError(clerk),
    await describeError(change({ hostname: 'no-such-host.invalid' })).then((line) =>
      line.replace('EAI_AGAIN', 'ENOTFOUND'),
    ),
    await describeError(good, 'verify-full'),
  ]).toEqual([
    `no Postgres answers at 127.0.0.1:${port} (ECONNREFUSED): start it, or correct host and port in DATABASE_URL`,
    `Postgres at ${where} refuses the password of user "postgres": correct the password in DATABASE_URL`,
    `Postgres at ${where} has no database "nowhere": create it (create database "nowhere"), or correct DATABASE_URL`,
    `user "clerk" may not do that in database "${own.name}" (42501): run "${commandLine('migrate')}" as the owner and docs/roles.sql after it, or grant create on database "${own.name}" to "clerk"`,
    "the host name no-such-host.invalid is not known (ENOTFOUND): correct DATABASE_URL, or the network's name service",
    expect.stringMatching(
      /^Postgres at \S+ does not speak TLS \(\w+\): enable it there, or set DATABASE_SSL=disable/,
    ),
  ])
  await database.sql`drop role clerk`
})
