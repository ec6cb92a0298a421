import { createLogUpdate } from 'log-update'
import type { Db } from '../db/client.ts'
import { describeDbError } from '../db/db-error.ts'
import { reportRun, type RunReport, type TableResult } from '../db/run-report.ts'
import type { TableStatus } from '../db/state-schema.ts'
import { PATIENCE_MS } from '../workers/retry-database.ts'
import { alignColumns, isSilent } from './result-table.ts'

const LOOK_MS = 200

/** How a run is watched: a live line per table on a terminal, a plain line when a table ends otherwise, or nothing. */
export type Progress = 'live' | 'plain' | 'none'

export const progressFor = (stream: NodeJS.WriteStream, json: boolean): Progress =>
  json ? 'none' : stream.isTTY ? 'live' : 'plain'

/**
 * Follows a run until it ends, wherever it is worked on, and answers its report. `check` is called about every second. Where Postgres is
 * away the follower waits for it as long as the workers do.
 */
export async function followRun(
  db: Db,
  runId: string,
  options: { progress: Progress; check?: () => Promise<unknown>; signal?: AbortSignal },
): Promise<RunReport> {
  const show =
    options.progress === 'live' ? liveLines() : options.progress === 'plain' ? plainLines() : undefined
  let awaySince: number | undefined
  for (let look = 1; ; look++) {
    try {
      const report = await reportRun(db, runId)
      if (!report) throw new Error(`There is no run ${runId}`)
      show?.(report)
      if (report.status !== 'running' || options.signal?.aborted) return report
      if (look % 5 === 0) await options.check?.()
      awaySince = undefined
    } catch (error) {
      awaySince ??= Date.now()
      const hopeless = !describeDbError(error)?.retryable || Date.now() - awaySince > PATIENCE_MS
      if (hopeless || options.signal?.aborted) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}

const SIGNS: Record<TableStatus, string> = {
  waiting: '·',
  running: '▸',
  completed: '✔',
  unavailable: '○',
  skipped: '⤼',
  failed: '✖',
  cancelled: '⊘',
}

/** Ended tables stay above as lines; below them, alive, those at work and how many are left. */
function liveLines(): (report: RunReport) => void {
  const update = createLogUpdate(process.stdout, { showCursor: true })
  const newlyEnded = endedTables()
  return (report) => {
    for (const line of newlyEnded(report)) update.persist(line)
    const results = Object.entries(report.results)
    const working = results.filter(([, { status }]) => status === 'running')
    const left = results.filter(([, { status }]) => status === 'waiting').length
    const rows = working.map(([table, result]) => [SIGNS.running, table, describe(result)])
    const done = results.length - working.length - left
    update([...alignColumns(rows, 3), `${done} of ${results.length} tables done, ${left} waiting`].join('\n'))
    if (report.status !== 'running') {
      update.clear()
      update.done()
    }
  }
}

function plainLines(): (report: RunReport) => void {
  const newlyEnded = endedTables()
  return (report) => {
    for (const line of newlyEnded(report)) console.log(line)
  }
}

/** A line for each table that has ended since the last look. Tables without a single record have no line: most accounts have many. */
function endedTables(): (report: RunReport) => string[] {
  const told = new Set<string>()
  return (report) =>
    Object.entries(report.results).flatMap(([table, result]) => {
      if (result.status === 'waiting' || result.status === 'running' || told.has(table)) return []
      told.add(table)
      return isSilent(result, report) ? [] : [`${SIGNS[result.status]} ${table}: ${describe(result)}`]
    })
}

function describe(result: TableResult): string {
  if (result.status === 'waiting') return 'waiting'
  if (result.error ?? result.reason) return `${result.status}: ${result.error ?? result.reason}`
  const read = result.inserted + result.updated + result.deleted + result.unchanged
  return `${result.status}, ${read} read, ${result.changes_applied} changed, ${result.pages} pages`
}
