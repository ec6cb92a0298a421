import pLimit from 'p-limit'
import { Cancelled, RestartTable, RetryLater, TooLarge, Unavailable } from '../../errors.ts'
import { noteCursor } from '../../square/plan/list-end.ts'
import { beginAgain, pageLimit, type Partition, sourceOf } from '../../square/plan/read-plan.ts'
import { allEnded } from '../shared/all-ended.ts'
import { forbidPartition, isAboutPlace } from './refused-locations.ts'
import { type ReadAhead, readAhead } from '../read/read-ahead.ts'
import { syncPage } from './sync-page.ts'
import type { TableWork } from '../shared/work.ts'

/** How many partitions of one table are read side by side, within the one rate budget. */
const PARTITIONS_AT_ONCE = 8
/** How often one read may begin a partition again because its cursor went bad. */
const MOST_RESTARTS = 3
/** Square fails at large pages, again and again (forum 17072): after these answers a smaller page is worth a try. */
const OVERBURDENED = new Set([408, 500, 504])
/** Down to an eighth. An outage gives the same answers, and smaller pages do not help. */
const MOST_RELIEFS = 3

const inTurn = pLimit(1)

/**
 * Reads the rest of every partition, a few side by side. The second call's partition comes last, because the list tells which parents to
 * ask about. The first failure stops the others after their partition.
 */
export async function readPartitions(work: TableWork): Promise<void> {
  await readThose(work, ({ also }) => !also)
  await readThose(work, ({ also }) => also === true)
}

async function readThose(work: TableWork, isOne: (partition: Partition) => boolean): Promise<void> {
  let next = 0 // by index, because a batch with a forbidden location is split into partitions while others are read
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
  const cursors = new Set<string>()
  const ahead = readAhead(work, cursors)
  try {
    await readPages(work, index, { cursors, ahead })
  } finally {
    await ahead.drop()
  }
}

async function readPages(
  work: TableWork,
  index: number,
  { cursors, ahead }: { cursors: Set<string>; ahead: ReadAhead },
): Promise<void> {
  let restarts = 0
  let reliefs = 0
  for (;;) {
    const partition = work.readPlan.partitions[index]
    if (!partition || partition.done) return
    noteCursor(cursors, partition.cursor, work.definition.source)
    if (work.signal.aborted) throw new Cancelled('The run was cancelled')
    try {
      // Pages that had to be made smaller are still large, and a process reads several tables at once.
      await (partition.limit === undefined
        ? syncPage(work, index, ahead)
        : inTurn(() => syncPage(work, index, ahead)))
    } catch (error) {
      await ahead.drop()
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

/**
 * Makes the partition's pages smaller; throws the error if they cannot be. A cursor belongs to its query (Square: "Pagination"), so the
 * partition begins again.
 */
function halfLimit({ definition }: TableWork, partition: Partition, error: unknown): number {
  const limit = pageLimit(definition.source, partition) ?? 1
  if (limit === 1) throw error
  return Math.floor(limit / 2)
}

/**
 * Begins the partition again from its first page. What it has stored stays; upserts make the repeat harmless. Parents are not asked about
 * again: only the page in progress has failed.
 */
export async function restartPartition(work: TableWork, index: number): Promise<void> {
  const partition = work.readPlan.partitions[index]
  if (!partition) return
  if (sourceOf(work.definition.source, partition).perParent)
    return work.store.saveReadPlan(work.lease, work.readPlan)
  work.readPlan.partitions[index] = {
    ...beginAgain(partition, partition.params),
    // A repeat does not find again what was repaired.
    ...(partition.found && work.run.repair ? { found: { ...partition.found, listed: 0 } } : {}),
  }
  await work.store.transaction(async (tx) => {
    await tx.saveReadPlan(work.lease, work.readPlan)
    await tx.clearSeen(work.definition.name, index)
  })
}
