/** One of the alternatives that are measured side by side. Returns the round's number, which need not be the time it took. */
export type Way = () => Promise<number>

/**
 * Takes turns: each round does every way once, every second round in the opposite order, so that what the machine does besides falls on
 * all of them. Returns the numbers of each way, by round.
 */
export async function interleave<Name extends string>(
  rounds: number,
  ways: Record<Name, Way>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(ways) as Name[]
  const numbers = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? names.toReversed() : names) numbers[name].push(await ways[name]())
  }
  return numbers
}

/** How many milliseconds the work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** A figure's value and spread. */
export const summary = (numbers: readonly number[]): { value: number; spread: [number, number] } => ({
  value: median(numbers),
  spread: [Math.min(...numbers), Math.max(...numbers)],
})

/** The ratio of each round, whose ways were measured one after the other. */
export const ratios = (above: readonly number[], below: readonly number[]): number[] =>
  above.map((number, round) => number / (below[round] ?? NaN))

/** The middle number; of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? NaN
  return sorted.length % 2 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2
}

/** The number below which this share of them lies. */
export const percentile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? NaN
