import { sql } from 'drizzle-orm'
import type { TableDefinition } from '../db/define-table.ts'
import { quote } from '../db/page-sql.ts'
import { addToRunTable, finishRunTable } from '../db/runs.ts'
import { clearSeen, completeTable } from '../db/sync-state.ts'
import { retryDatabase } from './retry-database.ts'
import { markGone } from './mark-gone.ts'
import { findGone, type Sweep } from './sweep-table.ts'
import type { TableWork } from './work.ts'

/** Sweeps, moves the watermark, gives the lease back: one transaction. `endsTurn`: with that, the run is done with the table. */
export async function finishTable(
  work: TableWork,
  { startedAt, endsTurn }: { startedAt: number; endsTurn: boolean },
): Promise<void> {
  const { definition, lease, walk, run } = work
  const sweep = await retryDatabase(work, () => findGone(work))
  const forbidden = walk.slices.flatMap((slice) => slice.forbidden ?? [])
  const reason = [walk.reason, forbidden[0], withheldReason(sweep)].filter(Boolean).join('; ') || null
  await retryDatabase(work, () =>
    work.db.transaction(async (tx) => {
      await markGone(work, tx, sweep.gone)
      await addToRunTable(tx, run.id, definition.name, { ...work.stats, deleted: sweep.gone.length })
      const [turn] = await tx.execute<{ rows_read: string }>(
        sql`select rows_read from sync_run_tables where run_id = ${run.id} and table_name = ${definition.name}`,
      )
      await clearSeen(tx, definition.name)
      const rowCount = walk.kind === 'full' ? await countLive(tx, definition) : null
      await completeTable(tx, lease, {
        walk,
        rowsRead: Number(turn?.rows_read ?? 0),
        durationSeconds: (work.clock.monotonic() - startedAt) / 1000,
        withheld: sweep.withheld,
        liveDelta: -sweep.gone.length,
        reason,
        refused: refusedLocations(work),
        rowCount,
      })
      if (!endsTurn) return
      await finishRunTable(tx, run.id, definition.name, {
        status: 'completed',
        reason,
        newSyncTime: walk.started_at,
      })
    }),
  )
  if (sweep.withheld > 0)
    work.log.error({ table: definition.name, withheld: sweep.withheld }, 'deletions withheld')
}

/** The locations that Square refused in this walk. */
function refusedLocations({ definition: { source }, walk }: TableWork): string[] {
  const param = source.perLocation?.param ?? ''
  return [
    ...new Set(
      walk.slices
        .flatMap((slice) => (slice.forbidden ? slice.params[param] : []) as string | string[])
        .flat(),
    ),
  ]
}

const withheldReason = ({ withheld }: Sweep) =>
  withheld > 0 &&
  `${withheld} rows are missing from Square's complete list: withheld, because they are too many at once; approve them if this is right`

/** After a full read the rows are counted: what the deltas of many jobs add up to is put right here. */
export async function countLive(tx: TableWork['db'], definition: TableDefinition): Promise<number> {
  const [row] = await tx.execute<{ n: string }>(
    sql`select count(*) as n from ${sql.raw(quote(definition.name))} where not is_deleted and not is_placeholder`,
  )
  return Number(row?.n ?? 0)
}
