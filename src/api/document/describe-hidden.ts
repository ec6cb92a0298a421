import type { TableDefinition } from '../../db/declaration/define-table.ts'
import type { TableFacts } from '../../db/state/sync-state.ts'
import type { Tables } from '../../db/declaration/tables.ts'
import { nextSlot, type Schedule } from '../../producer/schedule/slots.ts'
import { runsPerTurn, type SeenWithin, seenWithin } from '../../coverage/seen-within.ts'
import {
  accountRequests,
  candidatesOf,
  extraBudget,
  hidden,
  LEAST_EXTRA,
} from '../../coverage/whole-lists.ts'
import { DEAREST_LIST } from '../../coverage/limits.ts'
import { MOST_PARENTS } from '../../coverage/limits.ts'

const DAY_MS = 86_400_000

/** When changes and deletions of a table are seen at the latest. */
export interface Seen {
  changes_seen: SeenWithin
  deletions_seen: SeenWithin
}

/** For every table, when the mirror sees what Square shows to no filter: computed from what the tables cost, as runs do. */
export function describeHidden(
  { tables, schedule }: { tables: Tables; schedule: Schedule },
  facts: readonly TableFacts[],
  nowMs: number,
): (definition: TableDefinition) => Seen {
  const now = new Date(nowMs)
  const rowsOf = new Map(facts.map(({ table_name, row_count }) => [table_name, row_count]))
  const locations = Array.from({ length: rowsOf.get('locations') ?? 0 }, (_, n) => String(n))
  const candidates = candidatesOf([...tables.values()], facts, { locations, began: null, now })
  const runs = runsPerTurn(candidates, extraBudget(LEAST_EXTRA, accountRequests(facts)))
  const slot = nextSlot(schedule, now)
  const daysPerRun = (Date.parse(nextSlot(schedule, new Date(slot))) - Date.parse(slot)) / DAY_MS
  return (definition) => {
    const { source, name } = definition
    const rows = rowsOf.get(name) ?? 0
    const parents = rowsOf.get(source.perParent?.table ?? '') ?? 0
    const inTurn = seenWithin(runs.get(name), daysPerRun, Math.max(1, Math.ceil(parents / MOST_PARENTS)))
    const { count, limit = 1 } = source
    const counted = count !== undefined && (count.window !== undefined || rows / limit <= DEAREST_LIST)
    const { changes, deletions } = hidden(definition)
    return {
      changes_seen: changes ? inTurn : 'at once',
      deletions_seen: deletions && !counted ? inTurn : 'at once',
    }
  }
}
