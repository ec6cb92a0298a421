import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/db/connection/client.ts'
import { startEmbedded } from '../../src/db/embedded/embedded.ts'
import { migrate } from '../../src/db/migrate/migrate.ts'
import { hasPgbouncer } from './pgbouncer.ts'
import { buildProgram } from './prebuilt.ts'
import { startTestRedis } from './redis-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's URL of the server that all test files share; each makes its own database there. */
    postgresUrl: string
    /** A database whose schema `square` is up to date; nobody is connected to it. */
    migratedTemplate: string
    /** Null where there is neither REDIS_URL nor a redis-server. */
    redisUrl: string | null
    /** The directory of the program as the proofs start it, see prebuilt.ts. */
    program: string
  }
}

/**
 * One throw-away Postgres for the whole test run, or the one that TEST_DATABASE_URL names, and a Redis where one can be had. Nothing in
 * them survives. The closing line says on which queues the run was.
 */
export default async function startTestServers(project: TestProject): Promise<() => Promise<void>> {
  const [server, redis, program] = await Promise.all([startPostgres(), startTestRedis(), buildProgram()])
  const template = `template_${process.pid}_${Date.now()}`
  await makeTemplate(server.url, template)
  project.provide('postgresUrl', server.url)
  project.provide('migratedTemplate', template)
  project.provide('redisUrl', redis.url)
  project.provide('program', program.directory)
  return async () => {
    await program.close()
    await redis.close()
    await server.close(template)
    console.log(
      `\nQueue backends under test: Postgres, ${redis.said}. Poolers: ${hasPgbouncer() ? '' : 'NOT '}pgbouncer`,
    )
  }
}

async function startPostgres(): Promise<{ url: string; close: (template: string) => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) {
    const close = (template: string) =>
      inDatabase(given, (sql) => sql`drop database if exists ${sql(template)}`)
    return { url: given, close }
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'square-sync-test-'))
  await chmod(dataDir, 0o755) // as root, Postgres runs as another user, who must get in
  const server = await startEmbedded({
    dataDir,
    log: { info: () => undefined },
    postgresFlags: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'],
  })
  const close = async () => {
    await server.close()
    await rm(server.directory, { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
  }
  return { url: server.url, close }
}

async function makeTemplate(serverUrl: string, name: string): Promise<void> {
  await inDatabase(serverUrl, (sql) => sql`create database ${sql(name)}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const schema = 'square'
  const database = openDatabase({
    url: url.href,
    schema,
    ssl: 'disable',
    max: 1,
    applicationName: 'template',
  })
  try {
    await migrate(database.db, schema)
  } finally {
    await database.close()
  }
}

async function inDatabase(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined })
  try {
    await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
