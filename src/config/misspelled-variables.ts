import { distance } from 'fastest-levenshtein'

/** Names that begin like ours; DATABASE_ and the like set for another program only earn a warning. */
const OURS = /^(SQUARE|SYNC|DATABASE|REDIS|ADMIN|PII)_/

/** A line for each variable that looks like ours and is none, with the one that was probably meant. */
export function findMisspelled(given: string[], known: string[]): string[] {
  return given
    .filter((name) => OURS.test(name) && !known.includes(name))
    .map((name) => {
      const [nearest] = known
        .map((candidate) => ({ candidate, distance: distance(name, candidate) }))
        .sort((a, b) => a.distance - b.distance)
      const hint =
        nearest && nearest.distance <= 4 ? `did you mean ${nearest.candidate}?` : 'it has no effect'
      return `${name} is not a variable of square-sync: ${hint}`
    })
}
