import type { FastifyInstance, InjectOptions } from 'fastify'
import { pino } from 'pino'
import { buildServer } from '../../src/api/server.ts'
import { openDatabase } from '../../src/db/connection/client.ts'
import { migrate } from '../../src/db/migrate/migrate.ts'
import { loadTables, selectTables } from '../../src/db/declaration/tables.ts'
import { openQueues } from '../../src/producer/queue/queue.ts'
import { Secret } from '../../src/runtime/secret.ts'
import { createTestDatabase } from '../support/database.ts'
import { type Document, matchDocument } from './matches-document.ts'

export const TOKEN = 'k3-Zt9_vQw7LxP2mBn8RjY4cHd6FsGa1'
export const SCHEMA = 'square'
export const BEARER = { authorization: `Bearer ${TOKEN}` }
export const basic = (password: string) => ({
  authorization: `Basic ${Buffer.from(`me:${password}`).toString('base64')}`,
})

/** The API over a migrated database of its own and a queue in it, without workers: runs end when a test ends them. */
export async function openApi() {
  const own = await createTestDatabase()
  const database = openDatabase({
    url: own.url,
    schema: SCHEMA,
    ssl: 'disable',
    max: 5,
    applicationName: 'api-test',
  })
  await migrate(database.db, SCHEMA)
  const logged: string[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) })
  const tables = await loadTables()
  const queues = await openQueues({
    redisUrl: undefined,
    databaseUrl: own.url,
    databaseSsl: false,
    name: `square-sync-${SCHEMA}`,
    log,
  })
  const starter = {
    db: database.db,
    tables,
    defaultTables: selectTables(tables, undefined),
    queues,
    owner: 'test/0/api',
    log,
  }
  const time = { ms: Date.parse('2025-11-20T12:00:00Z') }
  const deps = {
    starter,
    db: database.db,
    schema: SCHEMA,
    schedule: { cron: '0 6 * * *', timezone: 'America/Chicago' },
    adminToken: new Secret(TOKEN),
    log,
    migrate: () => migrate(database.db, SCHEMA),
    clock: () => time.ms,
  }
  const app: FastifyInstance = await buildServer(deps)
  const expectDescribed = matchDocument(app.swagger() as object as Document)
  return {
    ...database,
    own,
    app,
    deps,
    queues,
    tables,
    /** The log's lines so far. */
    logged,
    /** The server's clock; move it by assigning. */
    time,
    /** A request with the token. Throws if the answer is not what the API's own document says. */
    async ask(
      method: InjectOptions['method'] & string,
      url: string,
      more: Omit<InjectOptions, 'method' | 'url'> = {},
    ) {
      const headers = { ...BEARER, ...more.headers }
      const answer = await app.inject({ ...more, method, url, headers } as InjectOptions)
      expectDescribed(method, url, answer.statusCode, readJson(answer.body))
      return answer
    },
    async close() {
      await app.close()
      await queues.close()
      await database.close()
      await own.drop()
    },
  }
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

export type Api = Awaited<ReturnType<typeof openApi>>
