import { sql } from 'drizzle-orm'
import type { Config } from '../../config/config.ts'
import { readConfig } from '../../config/read-config.ts'
import { describeConnection } from '../../db/connection/connection-line.ts'
import { describeFailure } from '../../db/connection/db-error.ts'
import { readIdentity } from '../../db/state/identity.ts'
import { pendingMigrations } from '../../db/migrate/migrate.ts'
import { loadTables, selectTables, withListedPer } from '../../db/declaration/tables.ts'
import { createLog, type Log } from '../../runtime/log.ts'
import { type Mirror, openMirror } from '../../service/mirror.ts'
import { openQueues, queueName } from '../../producer/queue/queue.ts'
import { queueDatabaseOf } from '../../service/service.ts'
import { connectSquare } from '../../square/http/client.ts'
import type { Run } from '../command.ts'
import { commandLine } from '../../runtime/command-line.ts'

/** What was checked, and the result; `problem` says what to do. */
interface Finding {
  what: string
  found?: string
  problem?: string
}

/** Checks everything that a sync needs, changes nothing, and says what is wrong and what to do. Exit code 1 if something is. */
export const doctor: Run = async () => {
  const config = readConfig(process.env, { square: true, admin: false })
  const log = createLog('silent')
  for (const warning of config.warnings) console.log(`! ${warning}`)
  const findings: Finding[] = [
    { what: 'Node', found: process.versions.node },
    ...(await examineDatabase(config, log)),
    ...(await examineSquare(config)),
  ]
  for (const { what, found, problem } of findings)
    console.log(`${problem === undefined ? '✔' : '✖'} ${what}: ${problem ?? found}`)
  return findings.some(({ problem }) => problem !== undefined) ? 1 : 0
}

async function examineDatabase(config: Config, log: Log): Promise<Finding[]> {
  let mirror: Mirror
  try {
    mirror = await openMirror(config.database, log, {
      applicationName: 'square-sync doctor',
      migrate: false,
      mustExist: true,
    })
  } catch (error) {
    return [{ what: 'Postgres', problem: describeFailure(error) }]
  }
  try {
    const [server] = await mirror.db.execute<{ version: string }>(
      sql`select current_setting('server_version') as version`,
    )
    const pending = await pendingMigrations(mirror.db, mirror.schema)
    return [
      { what: 'Postgres', found: `${server?.version}, ${describeConnection(mirror)}` },
      pending.length === 0
        ? { what: 'Schema', found: 'up to date' }
        : {
            what: 'Schema',
            found: `${pending.length} migrations to apply: the next command does it, or ${commandLine('migrate')}`,
          },
      await examineQueue(config, mirror, log),
    ]
  } finally {
    await mirror.close()
  }
}

async function examineQueue(config: Config, mirror: Mirror, log: Log): Promise<Finding> {
  const what = 'Queue'
  if (!config.redisUrl) return { what, found: 'in the same Postgres' }
  try {
    const queues = await openQueues({
      redisUrl: config.redisUrl.reveal(),
      ...queueDatabaseOf(mirror),
      name: queueName(mirror.schema, await readIdentity(mirror.db)),
      log,
    })
    const paused = await queues.queue.isPaused()
    await queues.close()
    return paused ? { what, problem: 'is paused: resume it on the board' } : { what, found: 'Redis answers' }
  } catch (error) {
    return { what, problem: describeFailure(error) }
  }
}

async function examineSquare({ square, sync }: Config): Promise<Finding[]> {
  const what = 'Square'
  const way = square.proxy ? ` through the proxy ${new URL(square.proxy.url.reveal()).host}` : ''
  const place = `${square.environment} at ${square.baseUrl}${way}`
  const client = connectSquare({
    baseUrl: square.baseUrl,
    accessToken: () => square.accessToken?.().reveal() ?? '',
    proxy: square.proxy,
  })
  try {
    const { body } = await client.call({ method: 'POST', path: '/oauth2/token/status', body: {} })
    const { merchant_id: merchant, expires_at: ends, scopes } = body
    const until =
      typeof ends === 'string' && ends !== '' ? `the token expires ${ends}` : 'the token does not expire'
    return [
      { what, found: `${place}, merchant ${String(merchant)}, ${until}` },
      await examineScopes(Array.isArray(scopes) ? scopes : [], sync.tables),
    ]
  } catch (error) {
    return [{ what, problem: `${place}: ${describeFailure(error)}` }]
  }
}

/** A table whose scope is missing stays empty, and is named `forbidden`. */
async function examineScopes(granted: unknown[], chosen: string[] | undefined): Promise<Finding> {
  const tables = await loadTables()
  const lacking = selectTables(tables, withListedPer(tables, chosen)).flatMap((name) => {
    const scope = tables.get(name)?.source.scope
    return scope === undefined || granted.includes(scope) ? [] : [{ name, scope }]
  })
  if (granted.length === 0)
    return { what: 'Permissions', found: 'a personal access token has all, or Square does not say' }
  if (lacking.length === 0) return { what: 'Permissions', found: 'all that the tables need' }
  const scopes = [...new Set(lacking.map(({ scope }) => scope))].join(', ')
  return {
    what: 'Permissions',
    problem: `grant ${scopes}: without, these tables stay empty: ${lacking.map(({ name }) => name).join(', ')}`,
  }
}
