import { Cancelled, RestartTable, RetryLater, TooLarge, Unavailable } from '../../errors.ts'
import { noteCursor } from '../../square/plan/list-end.ts'
import { beginAgain, pageLimit, type Partition, sourceOf } from '../../square/plan/read-plan.ts'
import { allEnded } from '../shared/all-ended.ts'
import { oneAtATime } from '../shared/one-at-a-time.ts'
import { forbidPartition, isAboutPlace } from './refused-locations.ts'
import { syncPage } from './sync-page.ts'
import type { TableWork } from '../shared/work.ts'

/** How many partitions of one table are read side by side, within the one rate budget. */
const PARTITIONS_AT_ONCE = 8
/** How often one read may begin a partition again because its cursor went bad. */
const MOST_RESTARTS = 3
/** Large pages are what Square fails at, again and again (forum 17072): after these answers a smaller one is worth a try. */
const OVERBURDENED = new Set([408, 500, 504])
/** Down to an eighth: an outage has the same answers. */
const MOST_RELIEFS = 3

const inTurn = oneAtATime()

/**
 * Reads what is left of every partition, a few side by side; what is read besides the list only then, because the list tells whom to ask. The
 * first failure stops the others after their page.
 */
export async function readPartitions(work: TableWork): Promise<void> {
  await readThose(work, ({ also }) => !also)
  await readThose(work, ({ also }) => also === true)
}

async function readThose(work: TableWork, isOne: (partition: Partition) => boolean): Promise<void> {
  let next = 0 // counted, because partitions are added while others are read: a batch with a forbidden location is split
  let failed = false
  const reader = async () => {
    while (!failed && next < work.readPlan.partitions.length) {
      try {
        const index = next++
        const partition = work.readPlan.partitions[index]
        if (partition && isOne(partition)) await readPartition(work, index)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const readers = Array.from(
    { length: Math.min(PARTITIONS_AT_ONCE, work.readPlan.partitions.length) },
    reader,
  )
  await allEnded(readers)
}

async function readPartition(work: TableWork, index: number): Promise<void> {
  let restarts = 0
  let reliefs = 0
  const cursors = new Set<string>()
  for (;;) {
    const partition = work.readPlan.partitions[index]
    if (!partition || partition.done) return
    noteCursor(cursors, partition.cursor, work.definition.source)
    if (work.signal.aborted) throw new Cancelled('The run was cancelled')
    try {
      // Pages that had to be made smaller are large still, and a process has several tables under way.
      await (partition.limit === undefined ? syncPage(work, index) : inTurn(() => syncPage(work, index)))
    } catch (error) {
      if (error instanceof Unavailable && isAboutPlace(work, error)) {
        await forbidPartition(work, index, error)
        return
      }
      const table = work.definition.name
      const tooMuch =
        error instanceof TooLarge || (isOverburdened(work, partition, error) && reliefs++ < MOST_RELIEFS)
      if (tooMuch) {
        partition.limit = halfLimit(work, partition, error)
        work.log.warn(
          { table, limit: partition.limit, err: error },
          'too much at once: reading again with smaller pages',
        )
      } else {
        if (!(error instanceof RestartTable) || ++restarts > MOST_RESTARTS) throw error
        work.log.info({ table, restarts }, 'the cursor is no longer valid: reading again from the first page')
      }
      cursors.clear()
      await restartPartition(work, index)
    }
  }
}

const isOverburdened = ({ definition }: TableWork, partition: Partition, error: unknown) =>
  error instanceof RetryLater &&
  OVERBURDENED.has(error.status ?? 0) &&
  (pageLimit(definition.source, partition) ?? 1) > 1

/** Throws the error where pages cannot be smaller. A cursor goes with its query (Square: "Pagination"), so the partition begins again. */
function halfLimit({ definition }: TableWork, partition: Partition, error: unknown): number {
  const limit = pageLimit(definition.source, partition) ?? 1
  if (limit === 1) throw error
  return Math.floor(limit / 2)
}

/**
 * The same window again from its first page. What it has stored stays; upserts make the repeat harmless. Parents are not asked again: only
 * the page under way has failed.
 */
export async function restartPartition(work: TableWork, index: number): Promise<void> {
  const partition = work.readPlan.partitions[index]
  if (!partition) return
  if (sourceOf(work.definition.source, partition).perParent)
    return work.store.saveReadPlan(work.lease, work.readPlan)
  work.readPlan.partitions[index] = {
    ...beginAgain(partition, partition.params),
    // What was found and repaired is not found again.
    ...(partition.found && work.run.repair ? { found: { ...partition.found, listed: 0 } } : {}),
  }
  await work.store.transaction(async (tx) => {
    await tx.saveReadPlan(work.lease, work.readPlan)
    await tx.clearSeen(work.definition.name, index)
  })
}
