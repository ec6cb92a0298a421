import type { TableDefinition } from '../../db/declaration/define-table.ts'
import type { ParentIds } from '../../db/rows/parents.ts'
import { preparePage } from '../../db/rows/prepare-page.ts'
import { keysOfStored } from '../../db/state/quarantine.ts'
import type { ChangedRow } from '../../db/rows/upsert-page.ts'
import { Unavailable } from '../../errors.ts'
import { fetchByIds } from './fetch-by-ids.ts'
import { noteNamed } from './note-named.ts'
import { referencedIds } from './referenced-ids.ts'
import type { Asking } from '../shared/work.ts'

/** The longest chain of parents: Square's references are no deeper than this. */
const DEEPEST = 6

/**
 * Makes sure that every enforced reference of these rows has its target. Finds missing parents in one query, fetches them by id (deleted
 * ones included) and stores placeholders for those that Square no longer knows. Returns how many placeholders were needed. Ids that may
 * dangle are noted if their table's list hides records.
 */
export async function ensureParents(
  work: Asking,
  definition: TableDefinition,
  changed: readonly ChangedRow[],
  depth = 0,
): Promise<number> {
  const rows = changed.map(({ row }) => row)
  await noteNamed(work, definition, rows)
  const wanted = referencedIds(definition, rows, ({ enforced }) => enforced)
  if (wanted.size === 0) return 0
  const parents = declared(work, definition, wanted)
  const missing = await work.store.findMissing(parents)
  let placeholders = 0
  for (const [table, ids] of missing) {
    const parent = parents.get(table)?.parent
    if (!parent) continue // no other table was asked for
    if (depth < DEEPEST) await storeFetched(work, parent, await fetchQuietly(work, parent, ids), depth + 1)
    placeholders += await work.store.storePlaceholders(parent, ids, work.run.id)
  }
  return placeholders
}

/**
 * Stores records that were fetched by id; refused ones go into quarantine, and what is stored or equal leaves it. Safe beside the table's own job: an older record never overwrites
 * a newer one.
 */
export async function storeFetched(
  work: Asking,
  definition: TableDefinition,
  records: readonly Record<string, unknown>[],
  depth = 0,
): Promise<void> {
  const { rows, rejected } = preparePage(definition, records)
  const changed = await work.store.findChanged(definition, rows)
  if (rows.length + rejected.length === 0) return
  await ensureParents(work, definition, changed, depth)
  await work.store.transaction(async (tx) => {
    const options = { runId: work.run.id, careful: true }
    const { counts, rejected: refused } = await tx.storeRows(definition, changed, options)
    await tx.leaveQuarantine(definition.name, keysOfStored(rows, refused))
    await tx.putInQuarantine(definition.name, [...rejected, ...refused], work.run.id)
    if (definition.name === work.definition?.name || counts.liveDelta === 0) return
    await tx.addLiveRows(definition.name, counts.liveDelta)
  })
}

/** Fetches records by id. Returns none where the account may not ask for them: then placeholders hold their places. */
async function fetchQuietly(work: Asking, parent: TableDefinition, ids: readonly string[]) {
  if (!parent.byId) return []
  try {
    return (await fetchByIds(work, parent, ids)).records
  } catch (error) {
    if (error instanceof Unavailable) return []
    throw error
  }
}

/** The wanted ids with the declarations of their tables. */
function declared(
  { tables }: Asking,
  { name }: TableDefinition,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): ParentIds {
  return new Map(
    [...wanted].map(([table, ids]) => {
      const parent = tables.get(table)
      if (!parent) throw new Error(`${name} refers to ${table}, which is not declared`)
      return [table, { parent, ids: [...ids] }]
    }),
  )
}
