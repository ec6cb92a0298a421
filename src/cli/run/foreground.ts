import { readConfig } from '../../config/read-config.ts'
import type { Db } from '../../db/connection/client.ts'
import { finishRun, requestCancel } from '../../db/state/runs.ts'
import { reportRun, type RunReport } from '../../db/state/run-report.ts'
import { loadTables, selectTables } from '../../db/declaration/tables.ts'
import { ConfigError } from '../../errors.ts'
import { openMirror } from '../../service/mirror.ts'
import { endDeadRun } from '../../producer/recovery.ts'
import { type RunRequest, startRun } from '../../producer/trigger.ts'
import { startService, type Wiring } from '../../service/service.ts'
import { followRun } from './follow-run.ts'
import { createCommandLog } from '../output/log.ts'
import { progressFor } from '../output/progress.ts'
import { grouped } from '../output/terminal.ts'
import { listenForShutdown } from './shutdown.ts'

/** What a command may do while the foreground service is up. */
export interface Foreground {
  db: Db
  /**
   * A run that does what is asked for, watched to its end; one that is under way is followed first. `code`: 0 complete, 2 partial,
   * 1 failed. `stopped` says what a signal has left.
   */
  run: (
    request: Pick<RunRequest, 'kind' | 'repair'>,
  ) => Promise<{ report: RunReport; code: number; stopped?: string | undefined }>
}

/** Opens everything that a run needs, without a server, lets `command` use it, and closes it again. Returns the command's exit code. */
export async function runInForeground(
  options: { tables: string | undefined; json: boolean },
  command: (foreground: Foreground) => Promise<number>,
  wiring: Wiring,
): Promise<number> {
  const config = readConfig(process.env, { square: true, admin: false })
  const named = options.tables
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  if (named?.length === 0) throw new ConfigError('--tables is empty: give table names, separated by commas')
  selectTables(wiring.tables ?? (await loadTables()), named ?? config.sync.tables) // before anything is opened
  const log = createCommandLog(process.env['LOG_LEVEL'] ? config.logLevel : undefined)
  for (const warning of config.warnings) console.error(warning)

  const stopping = listenForShutdown('go on')
  const mirror = await openMirror(config.database, log, { applicationName: 'square-sync' })
  if (mirror.note) console.error(mirror.note)
  try {
    const service = await startService(config, mirror, log, new Set(['worker']), wiring)
    const tables = named ? selectTables(service.tables, named) : service.starter.defaultTables
    const runOnce = async (request: Parameters<Foreground['run']>[0]) => {
      await endDeadRun(service.starter, service.liveness)
      const begun = await startRun(service.starter, { ...request, trigger: 'cli', tables })
      if (!begun) throw new Error('A run without a slot always begins')
      if (!begun.started)
        console.error(`A ${begun.run.kind} run is under way already (${begun.run.id}): following it.`)
      let report = await followRun(mirror.db, begun.run.id, {
        progress: progressFor(process.stdout, options.json),
        check: () => endDeadRun(service.starter, service.liveness),
        signal: stopping,
      })
      if (report.status !== 'running') return { report, own: begun.started }
      if (begun.started) {
        await requestCancel(mirror.db, report.run_id)
        await finishRun(mirror.db, report.run_id, 'cancelled', 'Stopped from the keyboard or by a signal')
        report = (await reportRun(mirror.db, report.run_id)) ?? report
      }
      return { report, own: begun.started, stopped: describeStop(report, begun.started) }
    }
    const run: Foreground['run'] = async (request) => {
      for (;;) {
        const { report, own, stopped } = await runOnce(request)
        if (own || stopped || covers(report, request, tables))
          return { report, code: exitCode(report), stopped }
      }
    }
    try {
      return await command({ db: mirror.db, run })
    } finally {
      await service.stop()
    }
  } finally {
    await mirror.close()
  }
}

/** What happens to the run after a signal: our own run ends with us, somebody else's does not. */
const describeStop = ({ kind, total_changes }: RunReport, own: boolean): string =>
  own
    ? `Stopped: ${grouped(total_changes)} changes are stored, and the next run goes on from there.`
    : `Stopped watching: the ${kind} run was begun elsewhere and goes on there; ${grouped(total_changes)} changes are stored so far.`

/** Whether somebody else's run has done what is asked for. What a verification compares and repairs is its own. */
const covers = (
  { kind, results, brought_tables }: RunReport,
  asked: Pick<RunRequest, 'kind'>,
  tables: readonly string[],
): boolean =>
  asked.kind !== 'verify' &&
  (kind === asked.kind || kind === 'foundation') &&
  tables.every(
    (table) =>
      Object.hasOwn(results, table) && (asked.kind === 'incremental' || !brought_tables.includes(table)),
  )

function exitCode({ status }: RunReport): number {
  if (status === 'completed') return 0
  return status === 'partial' ? 2 : 1
}
