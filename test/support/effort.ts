import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Given by `npm run torture`; absent in `npm test`. */
    effort?: Effort
  }
}

/** How hard a proof tries. Seeds count up from `seed`, so that a failing one can be asked for alone; `factor` multiplies the rounds. */
export interface Effort {
  seed: number
  factor: number
}

/** The effort of this test run: one round from seed 1, unless the torture asks for more. */
export const effort = (): Effort => inject('effort') ?? { seed: 1, factor: 1 }

/** So many rounds; the torture does `times` as many of what is cheap, and all of it times its factor. */
export const rounds = (count: number, times = 1): number => {
  const { factor } = effort()
  return Math.max(1, Math.round(inject('effort') ? count * times * factor : count))
}

/** What a proof did, in numbers, for the torture's last line: `kills`, `lost`… Written into the test's `meta.tally`. */
export type Tally = Record<string, number>

declare module 'vitest' {
  interface TaskMeta {
    tally?: Tally
  }
}
