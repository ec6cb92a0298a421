/** Names that begin like ours; DATABASE_ and the like set for another program only earn a warning. */
const OURS = /^(SQUARE|SYNC|DATABASE|REDIS|ADMIN|PII)_/

/** A line for each variable that looks like ours and is none, with the one that was probably meant. */
export function findMisspelled(given: string[], known: string[]): string[] {
  return given
    .filter((name) => OURS.test(name) && !known.includes(name))
    .map((name) => {
      const [nearest] = known
        .map((candidate) => ({ candidate, distance: countEdits(name, candidate) }))
        .sort((a, b) => a.distance - b.distance)
      const hint =
        nearest && nearest.distance <= 4 ? `did you mean ${nearest.candidate}?` : 'it has no effect'
      return `${name} is not a variable of square-sync: ${hint}`
    })
}

/** Levenshtein's distance: insertions, deletions and replacements that turn one into the other. */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, j) => j)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
