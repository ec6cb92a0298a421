import { type Candidate, chooseWhole } from './whole-lists.ts'

/** When what no filter shows is seen at the latest. */
export type SeenWithin = 'at once' | 'weekly' | `within ${number} days`

/** More runs than a table can wait for its turn before the weekly verification sees it. */
const MOST_RUNS = 200
const WEEK = 7

/** How many runs it takes at most until each table has its turn; those are missing that never have one. */
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

/** `runs`: of one turn of the table; undefined: it has none, and waits for the verification. `verifications`: how many see all of it. */
export function seenWithin(runs: number | undefined, daysPerRun: number, verifications = 1): SeenWithin {
  if (runs === 1) return 'at once'
  const days = runs === undefined ? Infinity : Math.ceil(runs * daysPerRun)
  const weekly = WEEK * verifications
  if (days < weekly) return `within ${days} days`
  return verifications === 1 ? 'weekly' : `within ${weekly} days`
}
