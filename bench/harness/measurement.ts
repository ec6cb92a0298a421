/** How much is measured: `quick` in a minute altogether, `full` up to a million orders. */
export type Scale = 'quick' | 'usual' | 'full'

/** What a measurement may use. */
export interface Bench {
  scale: Scale
  /** A superuser's URL of a throw-away Postgres. Each measurement makes schemas of its own in it. */
  postgresUrl: string
  /** A throw-away Redis; null where there is no `redis-server`. */
  redisUrl: string | null
}

/** The goal of a figure. */
export type Target = { atLeast: number } | { atMost: number }

/** One number that was measured. */
export interface Figure {
  /** Unique among all; docs/BENCHMARKS.md explains it by this name. */
  name: string
  /** What it is, in one line. */
  what: string
  value: number
  unit: '×' | 's' | 'ms' | 'MB' | 'rows/s' | 'orders/s' | 'answers/s' | 'requests' | 'rows' | '%'
  /** The least and the greatest of the rounds whose median is the value. */
  spread: [number, number]
  target?: Target
}

/** What each file of `bench/` exports as `measurement`. */
export interface Measurement {
  /** What is measured and against what, in a sentence or two. */
  about: string
  measure(bench: Bench): Promise<Figure[]>
}

/** Whether the figure has reached its goal; undefined: it has none. */
export function isMet({ value, target }: Figure): boolean | undefined {
  if (!target) return undefined
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost
}
