import { once } from 'node:events'
import { createConnection, createServer, type AddressInfo } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql as query } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../../src/db/connection/client.ts'
import { describeDbError } from '../../../src/db/connection/db-error.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

const ROUNDS = 30
const STATEMENTS = 6
const DEADLINE_MS = 5_000
const HUNG = Symbol('hung')

let own: TestDatabase
let admin: postgres.Sql
let database: Database

beforeAll(async () => {
  own = await createTestDatabase()
  admin = postgres(own.url, { max: 1 })
  database = openDatabase({
    url: own.url,
    schema: 'public',
    ssl: 'disable',
    max: 3,
    applicationName: 'lost-backend',
  })
  await admin`create table kept (round int, statement int)`
})

afterAll(async () => {
  await database.close()
  await admin.end()
  await own.drop()
})

/** Terminates a backend and returns when it is gone on the server's side. */
async function terminate(pid: number) {
  await admin`select pg_terminate_backend(${pid}, 5000)`
}

async function withinDeadline<T>(work: Promise<T>): Promise<T | typeof HUNG> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<typeof HUNG>((resolve) => (timer = setTimeout(resolve, DEADLINE_MS, HUNG)))
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer))
}

/** The same sequence for the same seed (mulberry32). */
function seeded(seed: number) {
  return (below: number) => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

test('a terminated backend fails its transaction and nothing else: no crash, no hang, no statement outside of it', async () => {
  const random = seeded(20_260_101)
  const crashes: unknown[] = []
  const noteCrash = (error: unknown) => crashes.push(error)
  process.on('uncaughtException', noteCrash)
  const misread: unknown[] = []
  let failed = 0
  let hung = 0
  let unusable = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const victim = random(STATEMENTS)
    const tableRuns = random(12)
    // 0: gone before the statement is sent, 1: while it runs, 2: the statement comes some turns of the event loop later.
    const moment = random(3)
    const transaction = database.sql.begin(async (tx) => {
      const [row] = await tx`select pg_backend_pid() as pid`
      const pid = Number(row?.['pid'])
      for (let statement = 0; statement < STATEMENTS; statement += 1) {
        let killing: Promise<unknown> | undefined
        if (statement === victim) {
          killing = terminate(pid)
          if (moment === 0) await killing
          if (moment === 2) for (let tableRun = 0; tableRun < tableRuns; tableRun += 1) await nextTurn()
        }
        if (statement === victim && moment === 1) await tx`select pg_sleep(60)`
        else await tx`insert into kept values (${round}, ${statement})`
        await killing
      }
    })
    const bystanders = Array.from({ length: 8 }, () => database.sql`select 1`)
    const settled = await withinDeadline(Promise.allSettled([transaction, ...bystanders]))
    if (settled === HUNG) hung += 1
    else if (settled[0]?.status === 'rejected') {
      failed += 1
      if (!describeDbError(settled[0].reason)?.retryable) misread.push(settled[0].reason)
    }
    const after = await withinDeadline(
      Promise.allSettled([1, 2, 3].map((n) => database.sql`select ${n}::int as n`)),
    )
    if (after === HUNG || after.some(({ status }) => status === 'rejected')) unusable += 1
    if (hung + unusable > 0) break
  }
  process.off('uncaughtException', noteCrash)
  const partial = await admin`select round from kept group by round having count(*) <> ${STATEMENTS}`
  expect({ crashes, misread, hung, unusable, partial: partial.length }).toEqual({
    crashes: [],
    misread: [],
    hung: 0,
    unusable: 0,
    partial: 0,
  })
  expect(failed).toBeGreaterThan(ROUNDS / 2)
})

test('a late statement of a lost transaction is refused, not run on the connection that replaced it', async () => {
  const one = openDatabase({
    url: own.url,
    schema: 'public',
    ssl: 'disable',
    max: 1,
    applicationName: 'late',
  })
  let release = () => {}
  const replaced = new Promise<void>((resolve) => (release = resolve))
  let noteLate: (statement: Promise<unknown>) => void = () => {}
  const late = new Promise<unknown>((resolve) => (noteLate = resolve))
  const transaction = one.sql.begin(async (tx) => {
    const [row] = await tx`select pg_backend_pid() as pid`
    await terminate(Number(row?.['pid']))
    await replaced
    const statement = tx`insert into kept values (-1, 0)`.execute()
    noteLate(statement)
    await statement
  })
  await expect(transaction).rejects.toThrow('CONNECTION_CLOSED')
  expect(await one.sql`select 1 as n`).toMatchObject([{ n: 1 }])
  release()
  await expect(late).rejects.toThrow('CONNECTION_CLOSED')
  expect(await admin`select * from kept where round = -1`).toEqual([])
  await one.close()
})

test('drizzle sees the loss as retryable', async () => {
  const lost = database.db.transaction(async (tx) => {
    const [row] = await tx.execute(query`select pg_backend_pid() as pid`)
    await terminate(Number(row?.['pid']))
    await tx.execute(query`select 1`)
  })
  const error: unknown = await lost.catch((reason: unknown) => reason)
  expect(describeDbError(error)).toMatchObject({ retryable: true })
})

test('a server that accepts and hangs up at once is an error, not an endless wait', async () => {
  const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `postgres://nobody:x@127.0.0.1:${port}/none`
  const closed = openDatabase({ url, schema: 'public', ssl: 'disable', max: 1, applicationName: 'hang-up' })
  const answer = await withinDeadline(closed.sql`select 1`.catch(describeDbError))
  expect(answer).toMatchObject({ code: 'CONNECTION_CLOSED', retryable: true })
  await closed.close()
  server.close()
})

test('a server that falls silent while a query runs is given up', async () => {
  const url = new URL(own.url)
  const upstream = { host: url.hostname, port: Number(url.port) }
  let silent = false
  const proxy = createServer((client) => {
    const server = createConnection(upstream)
    client.on('data', (chunk) => silent || server.write(chunk))
    server.on('data', (chunk) => silent || client.write(chunk))
    client.on('close', () => server.destroy()).on('error', () => undefined)
    server.on('close', () => client.destroy()).on('error', () => undefined)
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  url.port = String((proxy.address() as AddressInfo).port)
  let noteClosed = () => {}
  const closed = new Promise<void>((resolve) => (noteClosed = resolve))
  const sql = postgres(url.href, { max: 1, silence_timeout: 0.2, onclose: () => noteClosed() })
  await sql`select 1`
  silent = true
  const answer = await withinDeadline(sql`select 2`.catch(describeDbError))
  expect(answer).toMatchObject({ code: 'SILENCE_TIMEOUT', retryable: true })
  silent = false
  await closed // the pool learns of the lost socket a turn later than the query does
  expect(await sql`select 3 as n`).toMatchObject([{ n: 3 }])
  await sql.end()
  proxy.close()
})
