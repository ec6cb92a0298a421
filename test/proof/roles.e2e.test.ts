import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, openAccount } from '../support/account.ts'
import { startService } from '../support/running-service.ts'

const ROLES = readFileSync(new URL('../../docs/roles.sql', import.meta.url), 'utf8')
const PASSWORD = 'for-this-test-only'

// The owner migrates, the service and its run have the writer's rights only.
describe('with docs/roles.sql', () => {
  let account: Account
  let asWriter: { DATABASE_URL: string }
  let writer: postgres.Sql
  let reader: postgres.Sql
  const users: string[] = []

  const applyRoles = () =>
    account.sql.begin(async (sql) => {
      await sql`select set_config('square_sync.schema', ${account.schema}, true)`
      await sql.unsafe(ROLES)
    })
  const logInAs = async (role: 'writer' | 'reader') => {
    const name = `${account.schema}_${role}_user`
    await account.sql.unsafe(
      `create role ${name} login password '${PASSWORD}' in role ${account.schema}_${role}`,
    )
    users.push(name)
    const url = new URL(account.databaseUrl)
    url.username = name
    url.password = PASSWORD
    return url.href
  }
  const open = (url: string) =>
    postgres(url, { max: 1, connection: { search_path: account.schema }, onnotice: () => undefined })

  beforeAll(async () => {
    account = await openAccount({ profile: 'small' })
    await account.start(['migrate']).ended
    await applyRoles() // fails without a schema
    asWriter = { DATABASE_URL: await logInAs('writer') }
    writer = open(asWriter.DATABASE_URL)
    reader = open(await logInAs('reader'))
  })
  afterAll(async () => {
    await Promise.all([writer.end(), reader.end()])
    for (const role of [...users, `${account.schema}_writer`, `${account.schema}_reader`])
      await account.sql.unsafe(`drop owned by ${role}; drop role ${role}`)
    await account.close()
  })

  it('the writer does all that a foundation, an incremental run and a repair need', async () => {
    const first = await account.sync(['--foundation'], asWriter)
    expect([first.code, first.report.status, first.stderr]).toEqual([0, 'completed', ''])
    const { world } = account.simulator
    for (const name of ['customers', 'catalog_items', 'orders', 'invoices'])
      for (const key of world.liveKeys(name).slice(0, 5)) world.update(name, key, {})
    world.delete('catalog_items', world.liveKeys('catalog_items')[0] ?? '')
    const second = await account.sync([], asWriter)
    expect([second.code, second.report.status]).toEqual([0, 'completed'])
    expect(await account.differences()).toEqual([])
    await account.sql`update vendors set name = 'Altered by hand'`
    const repaired = await account.start(['verify', '--repair', '--tables', 'vendors'], asWriter).ended
    expect(repaired.code).toBe(0)
    expect(await account.differences()).toEqual([])
  })

  it('the writer serves, and finds the schema up to date', async () => {
    const { call, cli } = await startService(account, asWriter)
    expect(await call('GET', '/ready')).toMatchObject({ status: 200, body: { schema: 'ok', queue: 'ok' } })
    expect(await call('POST', '/admin/table-migration')).toMatchObject({ status: 200, body: { applied: [] } })
    expect((await cli.kill('SIGTERM')).code).toBe(0)
  })

  it.each([
    'drop table vendors',
    'truncate vendor_contacts',
    'truncate bullmq.job',
    'create table mine (id int)',
    'create table public.mine (id int)',
    'create table bullmq.mine (id int)',
    'create schema mine',
    'create function f() returns int language sql return 1',
    'alter table vendors add column mine int',
    'create index on vendors (name)',
    'delete from vendors',
    'delete from customers',
    'delete from sync_runs',
    'update schema_migrations set hash = hash',
    'update bullmq.migration set name = name',
    "copy vendors to program 'true'",
    'select * from pg_authid',
    'create role mine',
  ])('the writer may not: %s', async (statement) => {
    await expect(writer.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
  })

  it.each([
    "update locations set name = 'x'",
    "insert into locations (id, raw) values ('x', '{}')",
    'delete from vendor_contacts',
    'truncate vendors',
    'create table public.mine (id int)',
    'select * from quarantine',
    'select * from sync_seen',
    'select * from bullmq.job',
  ])('the reader may not: %s', async (statement) => {
    await expect(reader.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
  })

  it('the reader sees the mirror, its views and where it stands', async () => {
    for (const name of ['locations', 'catalog_items', 'inventory_counts', 'sync_state'])
      expect([name, (await reader.unsafe(`select * from ${name} limit 1`)).length]).toEqual([name, 1])
  })

  it('what a later migration adds can be read and written at once, and a repeat of the file changes nothing', async () => {
    await account.sql.unsafe('create table later (id int); create view later_view as select * from later')
    await writer`insert into later values (1)`
    expect(await reader`select * from later_view`).toHaveLength(1)
    const rights = () =>
      account.sql`select relname, relacl::text from pg_class where relnamespace = ${account.schema}::regnamespace order by 1`
    await applyRoles()
    const before = await rights()
    await applyRoles()
    expect(await rights()).toEqual(before)
    await account.sql.unsafe('drop table later cascade')
  })

  it('a service that must migrate and may not says what to do', async () => {
    await account.sql`delete from schema_migrations where hash like 'views%'`
    const { code, stderr } = await account.start(['approve-deletions', 'vendors'], asWriter).ended
    expect(code).toBe(1)
    expect(stderr).toMatch(/^square-sync: user ".*_writer_user" may not .*42501.*docs\/roles\.sql[^\n]*\n$/)
  })
})
