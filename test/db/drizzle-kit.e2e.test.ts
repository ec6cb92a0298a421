import { execFile, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { afterEach, beforeEach, expect, expectTypeOf, test } from 'vitest'
import { openDatabase } from '../../src/db/connection/client.ts'
import { knownMigrations, migrate, pendingMigrations } from '../../src/db/migrate/migrate.ts'
import { preparePage } from '../../src/db/rows/prepare-page.ts'
import { findChanged, storeRows } from '../../src/db/rows/upsert-page.ts'
import * as schema from '../../src/db/schema.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { openTestMirror, type TestMirror } from '../support/open-mirror.ts'
import { tableNamed } from '../support/definitions.ts'
import { freePort } from '../support/redis-server.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const KIT = fileURLToPath(new URL('../../node_modules/drizzle-kit/bin.cjs', import.meta.url))

/** What `npx drizzle-kit …` prints in the project's folder. Rejects if it fails. */
const kit = (args: string[], env: Record<string, string>) =>
  new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      [KIT, ...args],
      { cwd: ROOT, env: { ...process.env, ...env } },
      (error, stdout, stderr) =>
        error ? reject(new Error(stdout + stderr, { cause: error })) : resolve(stdout),
    )
  })

let empty: TestDatabase
let mirror: TestMirror
beforeEach(async () => {
  empty = await createTestDatabase()
  mirror = await openTestMirror({ max: 2 })
})
afterEach(async () => {
  await mirror.close()
  await empty.drop()
})

test('drizzle-kit migrate and the program keep one book of migrations, in whatever order they come', async () => {
  const env = { DATABASE_URL: empty.url, DATABASE_SCHEMA: 'second shop' }
  await kit(['migrate'], env)
  const own = openDatabase({
    url: empty.url,
    schema: 'second shop',
    ssl: 'disable',
    max: 1,
    applicationName: 'test',
  })
  try {
    expect((await pendingMigrations(own.db, 'second shop')).filter(({ madeAt }) => madeAt > 0)).toEqual([])
    const applied = await migrate(own.db, 'second shop')
    expect(applied.map(({ name }) => name.split('_')[0])).toEqual(['views', 'comments'])
    const book = () =>
      own.sql`select id, hash, created_at, applied_at from schema_migrations order by created_at`
    const before = await book()
    await kit(['migrate'], env)
    expect(await migrate(own.db, 'second shop')).toEqual([])
    expect(await book()).toEqual(before)
  } finally {
    await own.close()
  }
})

test('what drizzle-kit migrate has added is filled at the next start', async () => {
  const customers = tableNamed(mirror.tables, 'customers')
  const { rows } = preparePage(customers, [{ id: 'C', version: 1, address: { sublocality_2: 'block C' } }])
  await storeRows(mirror.db, customers, await findChanged(mirror.db, customers, rows), { runId: null })
  const adding = knownMigrations().find(({ statements }) =>
    statements.some((text) => text.includes('"customers" ADD COLUMN "address_sublocality_2"')),
  )
  // As if drizzle-kit had applied that migration: the column is there, empty, and nobody has noted that it is filled.
  await mirror.sql`update customers set address_sublocality_2 = null`
  await mirror.sql`update schema_migrations set hash = ${String((adding?.madeAt ?? 0) - 1)} where created_at = -2`
  expect(await migrate(mirror.db, 'square')).toEqual([])
  expect(await mirror.sql`select address_sublocality_2 as block from customers`).toEqual([
    { block: 'block C' },
  ])
})

test('the book of an earlier version is brought to its present shape by the next migration', async () => {
  await mirror.sql.unsafe(`
    delete from schema_migrations where created_at = -2;
    alter table schema_migrations rename column created_at to made_at;
    alter table schema_migrations rename column hash to name;
    alter table schema_migrations drop column id, add primary key (made_at);
    drop index schema_migrations_created_at_key`)
  const book = await mirror.sql`select made_at, name from schema_migrations where made_at > 0 order by 1`
  expect(await migrate(mirror.db, 'square')).toEqual([])
  await mirror.sql`update schema_migrations set name = 'views_old' where made_at = 0`
  expect(await migrate(mirror.db, 'square')).toHaveLength(1)
  expect(
    await mirror.sql`select created_at as made_at, hash as name from schema_migrations where created_at > 0 order by 1`,
  ).toEqual(book)
  const [filled] = await mirror.sql`select hash from schema_migrations where created_at = -2`
  expect(filled).toEqual({ hash: book.at(-1)?.['made_at'] })
  await kit(['migrate'], { DATABASE_URL: mirror.url })
})

test('drizzle-kit check finds nothing wrong, and generate has nothing to write', async () => {
  expect(await kit(['check'], {})).toMatch(/Everything's fine/)
  expect(await kit(['generate'], {})).toMatch(/No schema changes, nothing to migrate/)
})

test('drizzle-kit studio shows the tables in their schema, and reads them', async () => {
  const port = await freePort()
  const studio = spawn(process.execPath, [KIT, 'studio', '--port', String(port)], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: mirror.url },
  })
  try {
    await new Promise<void>((resolve, reject) => {
      let said = ''
      studio.stdout.on('data', (text) => (said += String(text)).includes('up and running') && resolve())
      studio.on('close', () => reject(new Error(said)))
    })
    const ask = async (body: object) => {
      const answer = await fetch(`http://127.0.0.1:${port}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return (await answer.json()) as unknown
    }
    expect(JSON.stringify(await ask({ type: 'init' }))).toContain('"orders"')
    const data = { sql: 'select count(*)::int as n from "square"."orders"', params: [], method: 'all' }
    expect(await ask({ type: 'proxy', data })).toEqual([{ n: 0 }])
  } finally {
    studio.kill()
  }
})

test('the schema module reads a mirror with types: rows, parts, and what they refer to', async () => {
  const orders = tableNamed(mirror.tables, 'orders')
  const order = {
    id: 'O1',
    location_id: 'L1',
    total_money: { amount: 9007199254740993n, currency: 'JPY' },
    line_items: [{ uid: 'a', name: 'Tea', quantity: '2' }],
  }
  await mirror.sql`insert into locations (id, name, raw) values ('L1', 'Main street', '{}')`
  const { rows } = preparePage(orders, [order])
  await storeRows(mirror.db, orders, await findChanged(mirror.db, orders, rows), { runId: null })
  const db = drizzle({ connection: mirror.url, schema })
  try {
    const [found] = await db.query.orders.findMany({
      columns: { id: true, total_amount: true },
      with: {
        location: { columns: { name: true } },
        order_line_items: { columns: { name: true, quantity: true } },
      },
    })
    expectTypeOf(found?.total_amount).toEqualTypeOf<bigint | null | undefined>()
    expect(found).toEqual({
      id: 'O1',
      total_amount: 9007199254740993n,
      location: { name: 'Main street' },
      order_line_items: [{ name: 'Tea', quantity: '2' }],
    })
  } finally {
    await db.$client.end()
  }
})
