import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEmbedded } from '../../../src/db/embedded/embedded.ts'
import { createLog } from '../../../src/runtime/log.ts'
import { openMirror } from '../../../src/service/mirror.ts'
import { Secret } from '../../../src/runtime/secret.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

let own: TestDatabase
let admin: postgres.Sql
beforeEach(async () => {
  own = await createTestDatabase()
  admin = postgres(own.url, { max: 1, onnotice: () => undefined })
})
afterEach(async () => {
  await admin.end()
  await own.drop()
})

/** Opens the mirror as `start` does, and closes it. */
async function open(url: string, schema = 'square') {
  const database = {
    url: new Secret(url),
    directUrl: undefined,
    dataDir: '',
    schema,
    ssl: 'disable' as const,
  }
  const mirror = await openMirror(database, createLog('silent'), { applicationName: 'test' })
  const [found] = await mirror.sql`select count(*)::int as tables from pg_tables where schemaname = ${schema}`
  await mirror.close()
  return found?.['tables'] as number
}
const why = (url: string, schema?: string) =>
  open(url, schema).then(
    () => 'it opens',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )

test('a role without a right on the database fills and keeps the schema that was made for it', async () => {
  await admin.unsafe(`
    create role "${own.name}" login password 'secret';
    create schema prepared authorization "${own.name}"`)
  const url = Object.assign(new URL(own.url), { username: own.name, password: 'secret' }).href
  expect(await open(url, 'prepared')).toBeGreaterThan(200)
  expect(await open(url, 'prepared')).toBeGreaterThan(200)
  expect(await why(url, 'other')).toContain(`grant create on database "${own.name}" to "${own.name}"`)
  await admin.unsafe(`drop owned by "${own.name}" cascade; drop role "${own.name}"`)
})

test('a table, view or index of somebody else in the schema is named, and nothing is changed', async () => {
  for (const [kind, made] of [
    ['table', 'create table public.orders (id int)'],
    ['view', 'create view public.square_sales as select 1 as n'],
    ['index', 'create table public.other (id int); create index orders_location_id_idx on public.other (id)'],
  ] as const) {
    await admin.unsafe(`drop schema public cascade; create schema public; ${made}`)
    expect(await why(own.url, 'public')).toMatch(
      new RegExp(
        `^schema "public" holds a ${kind} "\\w+" that does not belong to this mirror: set DATABASE_SCHEMA to a schema of its own, or rename the ${kind}`,
      ),
    )
    const [left] = await admin`select count(*)::int as n from pg_tables where schemaname = 'public'`
    expect(left?.['n']).toBe(kind === 'view' ? 0 : 1)
  }
})

test('a database that its owner or host has made read-only is named, also where the schema is up to date', async () => {
  await open(own.url)
  await admin.unsafe(`alter database "${own.name}" set default_transaction_read_only = on`)
  expect(await why(own.url)).toMatch(
    new RegExp(`^database "${own.name}" is read-only \\(default_transaction_read_only is on; .*: make room`),
  )
})

test('an encoding that cannot hold every name is refused before anything is made', async () => {
  const latin = `latin_${own.name}`
  await admin.unsafe(`create database "${latin}" template template0 encoding 'LATIN1' locale 'C'`)
  const url = Object.assign(new URL(own.url), { pathname: `/${latin}` }).href
  expect(await why(url)).toMatch(
    new RegExp(
      `^database "${latin}" has the encoding LATIN1, .*: use another one \\(create database square_mirror template template0 encoding 'UTF8'\\)$`,
    ),
  )
  await admin.unsafe(`drop database "${latin}"`)
})

test('a replica is named as one, with the remedy', async ({ onTestFinished }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'square-sync-replica-'))
  await chmod(dataDir, 0o755)
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const options = { dataDir, log: { info: () => undefined } }
  const primary = await startEmbedded(options)
  const sql = postgres(primary.url, { max: 1 })
  const [server] = await sql<{ directory: string }[]>`select current_setting('data_directory') as directory`
  await sql.end()
  await primary.close()
  await writeFile(join(server?.directory ?? '', 'standby.signal'), '')
  const replica = await startEmbedded(options)
  onTestFinished(() => replica.close())
  expect(await why(replica.url)).toBe(
    "this server is a read-only replica: use the primary's URL. Nothing was changed",
  )
})
