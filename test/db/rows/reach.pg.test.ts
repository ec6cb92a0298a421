import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../../src/db/connection/client.ts'
import { connectionOf } from '../../../src/producer/queue/connection.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

/** Not 5432, so that a port that gets lost is noticed. */
const SOCKET_PORT = 5599

let own: TestDatabase
let directory: string
const doors: Server[] = []
beforeAll(async () => {
  own = await createTestDatabase()
  directory = await mkdtemp(join(tmpdir(), 'square-sync-socket-'))
  await openDoor(join(directory, `.s.PGSQL.${SOCKET_PORT}`))
  await openDoor('::1')
})
afterAll(async () => {
  for (const door of doors) door.close()
  await rm(directory, { recursive: true, force: true })
  await own.drop()
})

/** Another way to the same server: a Unix socket, or a port of another address. */
async function openDoor(at: string): Promise<void> {
  const { hostname, port } = new URL(own.url)
  const door = createServer((client) => {
    const server = connect(Number(port), hostname)
    client.pipe(server).pipe(client)
    for (const end of [client, server]) end.on('error', () => undefined)
  })
  doors.push(door.listen(at.startsWith('/') ? { path: at } : { host: at, port: 0 }))
  await once(door, 'listening')
}

test.for([
  ['an IPv6 address', 'postgres://USER@[::1]:PORT/NAME'],
  ['a socket in the query', 'postgres://USER@/NAME?host=DIR&port=5599'],
  ['all in the query', 'postgresql:///NAME?host=DIR&port=5599&user=postgres&password=PASSWORD'],
  ['a socket as host', 'postgresql://USER@ENCODED:5599/NAME'],
])('%s leads both drivers to the same database', async ([, form = '']) => {
  const { username, password } = new URL(own.url)
  const address = doors[1]?.address()
  const url = form
    .replace('USER', `${username}:${password}`)
    .replace('PASSWORD', password)
    .replace('PORT', String(typeof address === 'object' && address?.port))
    .replace('DIR', directory)
    .replace('ENCODED', encodeURIComponent(directory))
    .replace('NAME', own.name)
  const where = 'select current_database() as name, current_user as role'
  const mirror = openDatabase({ url, schema: 'square', ssl: 'disable', max: 1, applicationName: 'test' })
  expect(await mirror.sql.unsafe(where)).toEqual([{ name: own.name, role: 'postgres' }])
  await mirror.close()
  const queue = new pg.Client(connectionOf({ databaseUrl: url, databaseSsl: false }))
  await queue.connect()
  expect((await queue.query(where)).rows).toEqual([{ name: own.name, role: 'postgres' }])
  await queue.end()
})
