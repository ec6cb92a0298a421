import type { PageRow } from '../../db/rows/prepare-page.ts'
import type { ChangedRow } from '../../db/rows/upsert-page.ts'
import { valueAt } from '../../json/json-path.ts'
import type { Findings } from '../../square/plan/read-plan.ts'
import { countUncompared } from '../read/read-parents.ts'
import { retryDatabase } from '../shared/retry-database.ts'
import { findGone } from '../deletions/sweep-table.ts'
import type { TableWork } from '../shared/work.ts'

/** How many example keys of each kind are kept. */
const EXAMPLES = 10

/**
 * Counts how rows differ from Square. A change that Square made after the last sync is not counted: the next sync will bring it.
 * `alteredRows` always count.
 */
export function findDifferences(
  work: TableWork,
  listed: number,
  stale: readonly ChangedRow[],
  alteredRows: readonly ChangedRow[],
): Findings {
  const found: Findings = { listed, missing: 0, stale: 0, examples: { missing: [], stale: [] } }
  const unexpected = stale.filter(({ row, known }) => !isToCome(work, row) && (known || !row.deleted)) // a tombstone for something that the mirror never had
  for (const { row, live } of [...unexpected, ...alteredRows]) {
    const kind = live || row.deleted ? 'stale' : 'missing'
    found[kind]++
    if (found.examples[kind].length < EXAMPLES) found.examples[kind].push(row.key.join(' '))
  }
  return found
}

function isToCome({ definition, lease }: TableWork, row: PageRow): boolean {
  const { watermark } = lease.state
  const path = definition.order.updatedAt?.split('.')
  const changedAt = path && valueAt(row.fit, path)
  return watermark !== null && typeof changedAt === 'string' && Date.parse(changedAt) > Date.parse(watermark)
}

export const addFindings = (a: Findings | undefined, b: Findings): Findings => ({
  listed: (a?.listed ?? 0) + b.listed,
  missing: (a?.missing ?? 0) + b.missing,
  stale: (a?.stale ?? 0) + b.stale,
  left: (a?.left ?? 0) + (b.left ?? 0),
  examples: {
    missing: [...(a?.examples.missing ?? []), ...b.examples.missing].slice(0, EXAMPLES),
    stale: [...(a?.examples.stale ?? []), ...b.examples.stale].slice(0, EXAMPLES),
  },
})

/** After a verification's last page: finds ghosts and stores the result. With `repair`, marks them as deleted, within the guard. */
export async function finishVerification(work: TableWork): Promise<void> {
  const { store, definition, lease, run, readPlan } = work
  const forbidden = readPlan.partitions.flatMap((partition) => partition.forbidden ?? [])
  const { gone, withheld } = await retryDatabase(work, () => findGone(work))
  const found =
    readPlan.partitions.reduce<Findings | undefined>(
      (sum, partition) => addFindings(sum, partition.found ?? NOTHING),
      undefined,
    ) ?? NOTHING
  const { uncompared, parents } = await retryDatabase(work, () => countUncompared(work))
  const partly =
    uncompared > 0 &&
    `the lists of ${uncompared} of ${parents} parents were not compared: later verifications compare them`
  const ghost = gone.length + (withheld ?? 0)
  const differences = found.missing + found.stale + ghost
  const differs =
    differences > 0 &&
    `${found.missing} missing, ${found.stale} stale, ${ghost} ghosts${run.repair ? repaired(found.left ?? 0, withheld ?? 0) : ''}`
  const reason = [forbidden[0], differs, partly].filter(Boolean).join('; ') || null
  await retryDatabase(work, () =>
    store.transaction(async (tx) => {
      if (run.repair) await tx.markGone(definition, gone, run.id)
      await tx.addToRunTable(run.id, definition.name, {
        ...work.stats,
        deleted: run.repair ? gone.length : 0,
      })
      await tx.clearSeen(definition.name)
      if (withheld) await tx.askAgain(definition.name, readPlan.run_id)
      await tx.finishRunTable(run.id, definition.name, {
        status: 'completed',
        reason,
        newSyncTime: readPlan.started_at,
      })
      await tx.saveVerification({
        run_id: run.id,
        table_name: definition.name,
        listed: found.listed,
        missing: found.missing,
        stale: found.stale,
        ghost,
        left: found.left ?? 0,
        uncompared,
        repaired: run.repair,
        examples: { ...found.examples, ghost: gone.slice(0, EXAMPLES).map((key) => key.join(' ')) },
      })
      await tx.completeVerification(lease, {
        readPlan,
        withheld,
        rowCount: run.repair ? await tx.countLive(definition) : null,
      })
    }),
  )
  if (differences > 0)
    work.log.error(
      { table: definition.name, missing: found.missing, stale: found.stale, ghost },
      'the mirror differed from Square',
    )
}

/** Says what a repair has done, and what it has not. */
function repaired(left: number, withheld: number): string {
  const but = [
    ...(left > 0 ? [`${left} rows that changed meanwhile`] : []),
    ...(withheld > 0 ? [`${withheld} deletions withheld`] : []),
  ]
  return `, repaired${but.length > 0 ? ` but for ${but.join(' and ')}` : ''}`
}

const NOTHING: Findings = { listed: 0, missing: 0, stale: 0, examples: { missing: [], stale: [] } }
