import type { Db } from '../../db/connection/client.ts'
import { describeDbError } from '../../db/connection/db-error.ts'
import { reportRun, type RunReport } from '../../db/state/run-report.ts'
import { syncState } from '../../db/state/state-schema.ts'
import { PATIENCE_MS } from '../../workers/shared/retry-database.ts'
import { type Display, openDisplay, type Progress } from '../output/progress.ts'

const LOOK_MS = 200

interface Following {
  progress: Progress
  check?: () => Promise<unknown>
  signal?: AbortSignal
}

/**
 * Follows a run until it ends, in whatever process, and returns its report. Calls `check` about every second. If Postgres is away, the
 * follower waits as long as the workers do.
 */
export async function followRun(db: Db, runId: string, options: Following): Promise<RunReport> {
  let display: Display | undefined
  let awaySince: number | undefined
  try {
    for (let look = 1; ; look++) {
      try {
        const report = await reportRun(db, runId)
        if (!report) throw new Error(`There is no run ${runId}`)
        display ??= openDisplay(options.progress, await expectRows(db, report))
        display.show(report)
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
  } finally {
    display?.end()
  }
}

/** How many rows the tables hold that were read to their end before. Only a foundation run reads all of them again. */
async function expectRows(db: Db, { kind }: RunReport): Promise<ReadonlyMap<string, number> | undefined> {
  if (kind !== 'foundation') return undefined
  const states = await db.select().from(syncState)
  return new Map(
    states
      .filter(({ last_sync_timestamp, status }) => last_sync_timestamp !== null || status === 'unavailable')
      .map(({ table_name, row_count }) => [table_name, row_count]),
  )
}
