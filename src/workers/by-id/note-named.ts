import type { TableDefinition } from '../../db/declaration/define-table.ts'
import type { PageRow } from '../../db/rows/prepare-page.ts'
import { referencedIds } from './referenced-ids.ts'
import type { Asking } from '../shared/work.ts'

/**
 * Notes the ids that these rows name and the mirror lacks, for tables whose list hides records; the end of the run asks for them. Runs
 * before the rows are stored, so that a crash in between loses no id. A repeat writes nothing.
 */
export async function noteNamed(
  { store, tables }: Pick<Asking, 'store' | 'tables'>,
  definition: TableDefinition,
  rows: readonly Pick<PageRow, 'fit'>[],
): Promise<void> {
  const named = referencedIds(
    definition,
    rows,
    ({ table, enforced }) => !enforced && tables.get(table)?.byId?.unlisted === true,
  )
  for (const [name, ids] of named) {
    const table = tables.get(name)
    ids.delete('')
    if (table && ids.size > 0) await store.noteWanted(table, [...ids])
  }
}
