import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../../src/db/connection/client.ts'
import { startProxyFor, type ChaosProxy } from '../../support/chaos-proxy.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

let own: TestDatabase
let admin: postgres.Sql
let proxy: ChaosProxy
let client: Database

beforeAll(async () => {
  own = await createTestDatabase()
  admin = postgres(own.url, { max: 1 })
  proxy = await startProxyFor(own.url, 5432)
  client = openDatabase({
    url: proxy.through(own.url),
    schema: 'public',
    ssl: 'disable',
    max: 1,
    applicationName: 'paused',
  })
  await admin`create table kept (id int primary key, note text)`
  await admin`insert into kept values (1, 'first')`
})

afterAll(async () => {
  await client.close()
  await proxy.close()
  await admin.end()
  await own.drop()
})

test('a client that is paused between describing a statement and running it loses its locks like any idle one', async () => {
  let notePause = () => {}
  const pause = new Promise<void>((resolve) => (notePause = resolve))
  const paused = client.sql.begin(async (tx) => {
    await tx`update kept set note = 'never'`
    await tx`set local idle_in_transaction_session_timeout = '1s'`
    // The server's word on the parameters never comes, so the values are never sent.
    proxy.onChunk = ({ to }) => {
      if (to !== 'client') return
      proxy.set({ kind: 'half-open' })
      notePause()
    }
    await tx`select ${'a value'}::text`
  })
  const lost = paused.catch(codeOf)
  await pause
  await admin`set lock_timeout = '10s'`
  await admin`select 1 from kept for update`
  expect(await lost).toBe('CONNECTION_CLOSED')
  proxy.onChunk = undefined
  proxy.set({ kind: 'fair' })
  expect(await client.sql`select note from kept`).toEqual([{ note: 'first' }])
})

test('a statement that fails while it is described, or whose values cannot be sent, fails alone', async () => {
  const { sql } = client
  const answers = await sql.begin(async (tx) => {
    const unknown = await tx.savepoint((at) => at`select no_such_function(${1})`).catch(codeOf)
    const unfit = await tx.savepoint((at) => at`select ${'words'}::int`).catch(codeOf)
    const unsent = await tx
      .savepoint((at) => at`select ${[{} as never, Symbol('no value') as never]}::int[]`)
      .catch(codeOf)
    const several = await Promise.all([
      tx`select ${1}::int as n`,
      tx`select ${2}::int as n`,
      tx`select ${1}::int as n`,
    ])
    return {
      unknown,
      unfit,
      unsent: unsent !== undefined,
      several: several.map(([row]) => row?.['n'] as unknown),
    }
  })
  expect(answers).toEqual({ unknown: '42883', unfit: '22P02', unsent: true, several: [1, 2, 1] })
  expect(await sql`select ${'whole'}::text as text`).toEqual([{ text: 'whole' }])
})

const codeOf = (error: unknown) => (error as { code?: string }).code ?? String(error)
