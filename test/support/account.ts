import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import postgres from 'postgres'
import { inject } from 'vitest'
import type { RunReport } from '../../src/db/state/run-report.ts'
import { loadTables, type Tables } from '../../src/db/declaration/tables.ts'
import { queueName } from '../../src/producer/queue/queue.ts'
import {
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from '../../packages/square-simulator/src/server.ts'
import { type Cli, type Ended, startCli } from './cli.ts'
import { createTestDatabase } from './database.ts'
import { compareWithTruth, type Difference } from './oracle.ts'

/** Where a run's jobs are queued. */
export type Backend = 'Postgres' | 'Redis'

/** The backends that this machine can test. */
export const backends = (): Backend[] => (inject('redisUrl') === null ? ['Postgres'] : ['Postgres', 'Redis'])

/** A simulated account and a mirror of it, driven through the real command line program. */
export interface Account {
  simulator: Simulator
  databaseUrl: string
  schema: string
  /** The schema's tables. */
  sql: postgres.Sql
  /** The variables that point the program at this account. */
  env: Record<string, string>
  /** `program`: what node is given instead of the command line program. */
  start(args: readonly string[], env?: Record<string, string>, program?: readonly string[]): Cli
  /** `sync --json …`, to its end. */
  sync(args?: readonly string[], env?: Record<string, string>): Promise<Ended & { report: RunReport }>
  /** Those that are synced. */
  tables: Tables
  /** The name of its queue, once the mirror is migrated and was used. */
  queueName(): Promise<string>
  /** Every difference between the mirror and Square. */
  differences(): Promise<Difference[]>
  /** Ends what still runs, and takes database and account away. */
  close(): Promise<void>
}

export interface AccountOptions extends SimulatorOptions {
  backend?: Backend
  /** The tables to sync. Default: all that the simulated Square has. */
  tables?: readonly string[]
  /** Begins with all tables, empty. Default: an empty database, whose tables the first start makes. */
  migrated?: boolean
  /** Servers of the test's own, to be broken. Default: those that all tests share. */
  servers?: { postgresUrl?: string; redisUrl?: string }
}

/** Opens an account with a database of its own; the schema has a name of its own, so that one Redis serves all tests. */
export async function openAccount({
  backend = 'Postgres',
  tables: wanted,
  migrated = false,
  servers = {},
  ...options
}: AccountOptions = {}): Promise<Account> {
  const [simulator, database, declared] = await Promise.all([
    startSimulator(options),
    createTestDatabase({
      ...(migrated && { template: inject('migratedTemplate') }),
      ...(servers.postgresUrl !== undefined && { serverUrl: servers.postgresUrl }),
    }),
    loadTables(),
  ])
  const known = new Set(wanted ?? simulator.world.resources().map(({ name }) => name))
  const tables = new Map([...declared].filter(([name]) => known.has(name)))
  const schema = `mirror_${randomBytes(4).toString('hex')}`
  const redisUrl = backend === 'Redis' ? (servers.redisUrl ?? inject('redisUrl')) : null
  const sql = postgres(database.url, {
    max: 4,
    connection: { search_path: schema, TimeZone: 'UTC' },
    onnotice: () => undefined,
  })
  if (migrated) await sql`alter schema square rename to ${sql(schema)}`
  const running = new Set<Cli>()
  const env = {
    SQUARE_ACCESS_TOKEN: simulator.token,
    SQUARE_BASE_URL: simulator.url,
    DATABASE_URL: database.url,
    DATABASE_SCHEMA: schema,
    SYNC_TABLES: [...tables.keys()].join(','),
    ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
  }
  const start: Account['start'] = (args, more = {}, program) => {
    const cli = startCli(args, { ...env, ...more }, program)
    running.add(cli)
    void cli.ended.finally(() => running.delete(cli))
    return cli
  }
  return {
    simulator,
    databaseUrl: database.url,
    schema,
    sql,
    env,
    tables,
    start,
    async sync(args = [], more) {
      const ended = await start(['sync', '--json', ...args], more).ended
      return { ...ended, report: readReport(ended) }
    },
    async queueName() {
      const [identity] = await sql<{ id: string }[]>`select id from mirror_identity`
      return queueName(schema, identity ?? { id: '' })
    },
    differences: () => compareWithTruth(sql, simulator, tables),
    async close() {
      await Promise.all([...running].map((cli) => cli.kill('SIGKILL')))
      await simulator.close()
      await sql.end({ timeout: 1 })
      await database.drop()
      if (redisUrl !== null) await forgetQueue(redisUrl, schema)
    },
  }
}

function readReport({ code, stdout, stderr }: Ended): RunReport {
  try {
    return JSON.parse(stdout) as RunReport // what --json promises
  } catch (cause) {
    throw new Error(`sync --json ended with ${code} and printed no report:\n${stdout}\n${stderr}`, { cause })
  }
}

async function forgetQueue(url: string, schema: string): Promise<void> {
  const redis = new Redis(url)
  const keys = await redis.keys(`*${schema}*`)
  if (keys.length > 0) await redis.del(...keys)
  redis.disconnect()
}
