import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Config } from '../../config/config.ts'
import { readConfig } from '../../config/read-config.ts'
import { openDatabase } from '../../db/connection/client.ts'
import { describeConnection } from '../../db/connection/connection-line.ts'
import { startEmbedded } from '../../db/embedded/embedded.ts'
import { quote } from '../../db/rows/page-sql.ts'
import { keyOf } from '../../db/rows/prepare-page.ts'
import type { RunReport } from '../../db/state/run-report.ts'
import { ConfigError } from '../../errors.ts'
import type { Log } from '../../runtime/log.ts'
import { openMirror } from '../../service/mirror.ts'
import { startRun } from '../../producer/trigger.ts'
import { type Service, startService } from '../../service/service.ts'
import { type Simulator, startSimulator } from '../../../packages/square-simulator/src/server.ts'
import { canonicalText } from '../../json/lossless.ts'
import type { Run } from '../command.ts'
import { followRun } from '../run/follow-run.ts'
import { assertPortFree } from '../run/free-port.ts'
import { createCommandLog } from '../output/log.ts'
import { progressFor } from '../output/progress.ts'
import { grouped, widthOf, wrap } from '../output/terminal.ts'
import { printResult } from '../output/result-table.ts'
import { aborted, listenForShutdown } from '../run/shutdown.ts'
import { runAndPrint } from './sql.ts'
import { serve } from './start.ts'
import { commandLine } from '../../runtime/command-line.ts'

/** What a merchant would ask first. */
const QUERIES = new URL('../../../docs/queries/', import.meta.url)
const QUERY = 'net-sales-by-day.sql'
/** How much changes in Square between the two runs. */
const CHANGES = 60

/**
 * The main job on a machine with nothing but Node: a simulated Square account, an embedded Postgres, a foundation run, changes in Square,
 * and an incremental run that finds exactly those changes. Then the service stays up, unless `--exit`.
 */
export const demo: Run<{ exit?: true; all?: true }> = async ({ exit = false, all = false }) => {
  const stopping = listenForShutdown('stop')
  const simulator = await startSimulator({ profile: 'demo' })
  try {
    const config = demoConfig(simulator)
    if (!exit) await assertPortFree(config)
    const log = createCommandLog(process.env['LOG_LEVEL'] ? config.logLevel : undefined)
    console.log(`A simulated Square account answers at ${simulator.url}.`)
    const release = await emptyDatabase(config, log)
    try {
      const mirror = await openMirror(config.database, log, { applicationName: 'square-sync demo' })
      try {
        console.log(
          `${mirror.note ? `${mirror.note}\n` : ''}An embedded Postgres keeps its data in ${config.database.dataDir}.`,
        )
        const service = await startService(config, mirror, log, new Set(['api', 'worker', 'scheduler']))
        try {
          return await showRuns({ service, simulator, config, log, stopping, exit, all })
        } finally {
          await service.stop()
        }
      } finally {
        await mirror.close()
      }
    } finally {
      await release()
    }
  } finally {
    await simulator.close()
  }
}

interface Stage {
  service: Service
  simulator: Simulator
  config: Config
  log: Log
  stopping: AbortSignal
  exit: boolean
  all: boolean
}

async function showRuns(stage: Stage): Promise<number> {
  const { service, simulator, config, log, stopping } = stage
  console.log('\nFoundation run: everything is read.')
  const first = await run(stage, 'foundation')
  if (stopping.aborted) return sayStopped(first)

  const before = readAccount(stage)
  const changes = simulator.world.change({ count: CHANGES, seed: 2026 })
  const different = countDifferent(before, readAccount(stage))
  const made = `${changes.length} changes were made in Square; with what they entail ${different} objects are different now.`
  console.log(`\n${wrap(made, widthOf(process.stdout), '')}\nIncremental run: only what changed is read.`)
  const second = await run(stage, 'incremental')
  if (stopping.aborted) return sayStopped(second)
  const exact = second.total_changes === different
  console.log(exact ? 'Those are exactly the objects that are different.' : `These should be ${different}.`)

  console.log(`\nNet sales by location and local day, of the mirror's own orders (docs/queries/${QUERY}):`)
  await runAndPrint(service.mirror, await readFile(new URL(QUERY, QUERIES), 'utf8'))
  if (stage.exit) return first.success && second.success && exact ? 0 : 1

  const server = await serve(config, service, log)
  console.log(`
The service is up. The password of the pages is the admin token; the user name does not matter.
  status   curl -H "Authorization: Bearer ${config.admin.token.reveal()}" ${server.url}/admin/sync-status
  queue    ${server.url}/admin/queues
  API      ${server.url}/docs
  SQL      DATA_DIR=${config.database.dataDir} ${commandLine('sql')}
           ${describeConnection(service.mirror)}
Ctrl-C stops everything.`)
  await aborted(stopping)
  await server.close()
  return 0
}

/** Every object of the simulated account that the mirror has a table for, as text, by table and key. */
function readAccount({ service, simulator }: Stage): Map<string, string> {
  const objects = new Map<string, string>()
  for (const { name } of simulator.world.resources()) {
    const definition = service.tables.get(name)
    if (!definition || simulator.world.unavailable.has(name)) continue
    for (const object of simulator.world.truth(name)) {
      objects.set(`${name} ${keyOf(definition, object)?.join(' ')}`, canonicalText(object))
    }
  }
  return objects
}

const countDifferent = (before: Map<string, string>, after: Map<string, string>): number =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).length

function sayStopped({ kind, total_changes }: RunReport): number {
  console.log(
    `\nStopped in the ${kind} run: ${grouped(total_changes)} changes are stored. The next demo begins with an empty mirror.`,
  )
  return 0
}

async function run(
  { service, stopping, all }: Stage,
  kind: 'foundation' | 'incremental',
): Promise<RunReport> {
  const begun = await startRun(service.starter, { kind, trigger: 'cli' })
  if (!begun) throw new Error('A run without a slot always begins')
  const report = await followRun(service.mirror.db, begun.run.id, {
    progress: progressFor(process.stdout, false),
    signal: stopping,
  })
  if (!stopping.aborted) printResult(report, { json: false, all })
  return report
}

/** The settings that the demo takes from the environment: where to keep data and where to listen. It has its own Square, queue and tables. */
function demoConfig(simulator: Simulator): Config {
  const { DATA_DIR, HOST, PORT, ADMIN_TOKEN, LOG_LEVEL } = process.env
  const given = { DATA_DIR, HOST, PORT, ADMIN_TOKEN, LOG_LEVEL }
  const config = readConfig(
    { ...given, SQUARE_BASE_URL: simulator.url, SQUARE_ACCESS_TOKEN: simulator.token },
    { square: true, admin: true },
  )
  config.database.dataDir = join(config.database.dataDir, 'demo')
  return config
}

/** Every demo begins with an empty mirror. The lock keeps a second demo from emptying the first one's. */
async function emptyDatabase({ database }: Config, log: Log): Promise<() => Promise<void>> {
  const embedded = await startEmbedded({ dataDir: database.dataDir, log })
  const connection = openDatabase({
    url: embedded.url,
    schema: database.schema,
    ssl: 'disable',
    max: 1,
    applicationName: 'square-sync demo lock',
  })
  const release = async () => {
    await connection.close()
    await embedded.close()
  }
  try {
    const [lock] = await connection.db.execute<{ free: boolean }>(
      sql`select pg_try_advisory_lock(hashtextextended('square-sync demo', 0)) as free`,
    )
    if (!lock?.free) {
      throw new ConfigError(
        `A demo is running on ${database.dataDir} already: stop it, or set DATA_DIR to another directory`,
      )
    }
    await connection.db.execute(
      sql.raw(
        `drop schema if exists ${quote(database.schema)} cascade; drop schema if exists bullmq cascade`,
      ),
    )
    return release
  } catch (error) {
    await release()
    throw error
  }
}
