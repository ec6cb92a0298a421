import type { PageRow } from '../db/prepare-page.ts'
import type { Store } from '../db/store.ts'
import { GUARD } from './sweep-table.ts'
import type { TableWork } from './work.ts'

/**
 * Marks the parts that these parents do not list any more, unless with those marked `before` in this walk they are more than the guard
 * allows: then a complete list must tell. Answers how many.
 */
export async function markPartsGone(
  tx: Store,
  work: TableWork,
  parents: readonly string[],
  listed: readonly PageRow[],
  before: number,
): Promise<number> {
  const { definition, lease, walk } = work
  const parent = definition.source.perParent?.table
  const column = Object.entries(definition.columns).find(
    ([, { references }]) => references?.table === parent,
  )?.[0]
  if (definition.deletes !== 'absence' || !column || walk.kind !== 'changes') return 0 // a complete list is swept at its end
  const gone = await tx.findUnlisted(definition, { column, parents, listed: listed.map(({ key }) => key) })
  if (before + gone.length > Math.max(GUARD.rows, lease.state.row_count * GUARD.share)) {
    work.log.warn(
      { table: definition.name, missing: gone.length },
      'too many parts are missing at once: left to a complete list',
    )
    return 0
  }
  await tx.markGone(definition, gone, work.run.id)
  return gone.length
}
