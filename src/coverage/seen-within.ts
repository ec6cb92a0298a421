import { type Candidate, chooseWhole } from './whole-lists.ts'

/** By when a run sees the changes that no filter shows. */
export type SeenWithin = 'at once' | 'weekly' | `within ${number} days`

/** How many runs are played through: more than pass between two weekly verifications. */
const MOST_RUNS = 200
const WEEK = 7

/** For each table, how many runs pass at most before its turn comes. A table that never has a turn is absent. */
export function runsPerTurn(candidates: readonly Candidate[], budget: number): Map<string, number> {
  const last = new Map<string, number>()
  const longest = new Map<string, number>()
  let state = candidates
  for (let run = 1; run <= MOST_RUNS; run++) {
    const at = new Date(run * 1000).toISOString()
    const chosen = chooseWhole(state, budget, at)
    for (const table of chosen.keys()) {
      const waited = run - (last.get(table) ?? 0)
      longest.set(table, Math.max(longest.get(table) ?? 0, waited))
      last.set(table, run)
    }
    state = state.map((one) => (chosen.has(one.table) ? { ...one, listedAt: at } : one))
  }
  return longest
}

/**
 * `runs`: how many runs pass between two turns of the table; undefined: it has no turn and waits for the verification. `verifications`: how
 * many of them it takes to see the whole table.
 */
export function seenWithin(runs: number | undefined, daysPerRun: number, verifications = 1): SeenWithin {
  if (runs === 1) return 'at once'
  const days = runs === undefined ? Infinity : Math.ceil(runs * daysPerRun)
  const weekly = WEEK * verifications
  if (days < weekly) return `within ${days} days`
  return verifications === 1 ? 'weekly' : `within ${weekly} days`
}
