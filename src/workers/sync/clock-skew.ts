import type { ReadPlan } from '../../square/plan/read-plan.ts'
import type { TableWork } from '../shared/work.ts'

/** Synchronised clocks agree within a second, and an answer may take a minute to arrive. */
const MOST_SKEW_MS = 2 * 60_000

/** Notes in the read plan how far an answer's clock was from ours, if that is too far. Logs the first time. */
export function noteSkew({ readPlan, clock, definition, log }: TableWork, serverTime: string): void {
  const skewMs = Date.parse(serverTime) - clock.now()
  if (Math.abs(skewMs) <= MOST_SKEW_MS || Math.abs(skewMs) <= Math.abs(readPlan.skew_ms ?? 0)) return
  if (readPlan.skew_ms === undefined)
    log.warn(
      { table: definition.name, skewSeconds: Math.round(skewMs / 1000) },
      'clocks differ: the earlier one counts',
    )
  readPlan.skew_ms = skewMs
}

/** The sentence for the operator. */
export function describeSkew({ skew_ms: skewMs }: ReadPlan): string | undefined {
  if (skewMs === undefined) return undefined
  const minutes = Math.round(Math.abs(skewMs) / 60_000)
  return (
    `Square's clock was ${minutes} minutes ${skewMs > 0 ? 'ahead of' : 'behind'} this machine's: nothing is missed, the earlier one counts; ` +
    'set the clock, or look at the proxy in between'
  )
}
