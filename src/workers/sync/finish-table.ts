import type { Store } from '../../db/store.ts'
import { describeSkew } from './clock-skew.ts'
import { countRecords, isAffordable } from '../deletions/count-records.ts'
import { describeWaiting, parentTable } from '../read/read-parents.ts'
import { retryDatabase } from '../shared/retry-database.ts'
import { refusedLocations } from './refused-locations.ts'
import { type Search, searchWindows } from '../deletions/search-windows.ts'
import { findGone, type Sweep } from '../deletions/sweep-table.ts'
import type { TableWork } from '../shared/work.ts'

/**
 * Sweeps, moves the watermark and releases the lease, in one transaction. Returns whether this run is done with the table. It is not if the
 * read was another run's, nor if a read of changes leaves more rows than Square counts.
 */
export async function finishTable(
  work: TableWork,
  { startedAt, isOwn }: { startedAt: number; isOwn: boolean },
): Promise<boolean> {
  const { definition, lease, readPlan, run } = work
  const ahead = await countRecords(work)
  const search = await searchWindows(work, ahead)
  const sweep = search ?? (await retryDatabase(work, () => findGone(work)))
  const forbidden = readPlan.partitions.flatMap((partition) => partition.forbidden ?? [])
  const waiting = await retryDatabase(work, () => describeWaiting(work))
  const reason =
    [
      readPlan.reason,
      forbidden[0],
      withheldReason(sweep),
      leftReason(search),
      waiting,
      describeSkew(readPlan),
    ]
      .filter(Boolean)
      .join('; ') || null
  const ended = await retryDatabase(work, () =>
    work.store.transaction(async (tx) => {
      await tx.markGone(definition, sweep.gone, run.id)
      await tx.addToRunTable(run.id, definition.name, { ...work.stats, deleted: sweep.gone.length })
      await tx.clearSeen(definition.name)
      await noteListed(work, tx)
      if (sweep.withheld) await tx.askAgain(definition.name, readPlan.run_id)
      const rowsAhead = ahead ? await ahead.rows(tx) : 0
      const differs = readPlan.kind === 'changes' && rowsAhead > lease.state.count_gap
      // A list that is too dear is not read for what a search did not find: the verification reads it.
      const miscounted = differs && isAffordable(work)
      const goesOn = search && (search.withheld || (search.left > 0 && search.gone.length > 0))
      await tx.completeTable(lease, {
        // Without a signpost the next run asks refused parents again, even if they have not changed.
        readPlan:
          definition.source.perParent && forbidden.length > 0 ? { ...readPlan, signpost: null } : readPlan,
        rowsRead: await tx.countRead(run.id, definition.name),
        durationSeconds: (work.clock.monotonic() - startedAt) / 1000,
        withheld: sweep.withheld,
        liveDelta: -sweep.gone.length,
        reason,
        leftSome: waiting !== undefined,
        refused: refusedLocations(work),
        rowCount: readPlan.kind === 'full' ? await tx.countLive(definition) : null,
        countGap: ahead && !miscounted && !goesOn ? rowsAhead : null,
      })
      if (!isOwn || miscounted) return false
      await tx.finishRunTable(run.id, definition.name, {
        status: 'completed',
        reason,
        newSyncTime: readPlan.started_at,
      })
      return true
    }),
  )
  if (sweep.withheld)
    work.log.error({ table: definition.name, withheld: sweep.withheld }, 'deletions withheld')
  if (isOwn && !ended)
    work.log.info(
      { table: definition.name, square: ahead?.square },
      'Square counts fewer records than the mirror: reading the whole list',
    )
  return ended
}

/** A complete list also shows the parts that other runs ask for per parent: remembers that. */
async function noteListed(work: TableWork, tx: Store): Promise<void> {
  const { definition, readPlan } = work
  const { also } = definition.source
  if (!also?.isListed || readPlan.kind !== 'full') return
  await tx.noteListed(parentTable(work, also.perParent), {
    table: definition.name,
    perParent: also.perParent,
    runId: readPlan.run_id,
    begunAt: readPlan.begun_at,
  })
}

const withheldReason = ({ withheld }: Sweep) =>
  withheld &&
  `${withheld} rows are missing from Square's complete list: withheld, because they are too many at once; approve them if this is right`

const leftReason = (search: Search | undefined) =>
  search !== undefined &&
  search.left > 0 &&
  `Square counts ${search.left} records fewer: finding them takes too many requests for one run, the next goes on`
