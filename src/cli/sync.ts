import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import { finishRun, requestCancel } from '../db/runs.ts'
import type { RunReport } from '../db/run-report.ts'
import { loadTables, selectTables } from '../db/tables.ts'
import { createLog } from '../log.ts'
import { openMirror } from '../mirror.ts'
import { endDeadRun } from '../producer/recovery.ts'
import { startRun } from '../producer/trigger.ts'
import { startService } from '../service.ts'
import { followRun, progressFor } from './follow-run.ts'
import { formatResult } from './result-table.ts'
import { listenForShutdown } from './shutdown.ts'

/** One run in the foreground, without a server. Exit code 0 complete, 2 partial, 1 failed. */
export async function sync(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { foundation: { type: 'boolean' }, tables: { type: 'string' }, json: { type: 'boolean' } },
  })
  const config = readConfig(process.env, { square: true, admin: false })
  const names =
    values.tables
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? config.sync.tables
  selectTables(await loadTables(), names) // before anything is opened
  const log = createLog(
    process.env['LOG_LEVEL'] ? config.logLevel : 'error',
    pino.destination({ dest: 2, sync: true }),
  )
  for (const warning of config.warnings) console.error(warning)

  const stopping = listenForShutdown()
  const mirror = await openMirror(config.database, log, { applicationName: 'square-sync sync' })
  if (mirror.note) console.error(mirror.note)
  try {
    const service = await startService(config, mirror, log, new Set(['worker']))
    try {
      await endDeadRun(service.starter, service.liveness)
      const kind = values.foundation ? 'foundation' : 'incremental'
      const begun = await startRun(service.starter, { kind, trigger: 'cli', tables: names })
      if (!begun) throw new Error('A run without a slot always begins')
      const { run, started } = begun
      if (!started) console.error(`A ${run.kind} run is under way already (${run.id}): following it.`)
      const report = await followRun(mirror.db, run.id, {
        progress: progressFor(process.stdout, values.json ?? false),
        check: () => endDeadRun(service.starter, service.liveness),
        signal: stopping,
      })
      if (report.status === 'running' && started) {
        await requestCancel(mirror.db, run.id)
        await finishRun(mirror.db, run.id, 'cancelled', 'Stopped from the keyboard or by a signal')
      }
      console.log(values.json ? JSON.stringify(report, null, 2) : `\n${formatResult(report)}`)
      return exitCode(report)
    } finally {
      await service.stop()
    }
  } finally {
    await mirror.close()
  }
}

function exitCode({ status }: RunReport): number {
  if (status === 'completed') return 0
  return status === 'partial' ? 2 : 1
}
