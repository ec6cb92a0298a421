import type { Unavailable } from '../../errors.ts'
import { beginAgain } from '../../square/plan/read-plan.ts'
import type { TableWork } from '../shared/work.ts'

/** Whether a refusal may be about one location only, and not about the call. */
export function isAboutPlace(
  { definition: { source }, readPlan }: TableWork,
  { scope, isAbsent }: Unavailable,
): boolean {
  if (!source.perLocation || scope !== undefined || readPlan.partitions.length === 0) return false
  return !isAbsent || source.call.includes(`{${source.perLocation.param}}`)
}

/**
 * One forbidden location does not hide the others: splits a batch into single locations, and leaves a single one out. If all are forbidden,
 * the table is forbidden.
 */
export async function forbidPartition(work: TableWork, index: number, error: Unavailable): Promise<void> {
  const { readPlan, definition, log } = work
  const partition = readPlan.partitions[index]
  if (!partition) return
  const param = definition.source.perLocation?.param ?? ''
  const places = partition.params[param]
  if (Array.isArray(places) && places.length > 1) {
    readPlan.partitions[index] = { ...partition, cursor: null, done: true, split: true }
    const single = (place: unknown) => beginAgain(partition, { ...partition.params, [param]: [place] })
    readPlan.partitions.push(...places.map(single))
  } else {
    readPlan.partitions[index] = { ...partition, cursor: null, done: true, forbidden: error.message }
    if (readPlan.partitions.every(({ forbidden, split }) => forbidden ?? split)) throw error
    log.warn({ table: definition.name, reason: error.message }, 'one location is not available')
  }
  await work.store.saveReadPlan(work.lease, readPlan)
}

/** The locations that Square refused in this read. */
export function refusedLocations({ definition: { source }, readPlan }: TableWork): string[] {
  if (!source.perLocation) return []
  const { param } = source.perLocation
  return [
    ...new Set(
      readPlan.partitions
        .flatMap((partition) => (partition.forbidden ? partition.params[param] : []) as string | string[])
        .flat(),
    ),
  ]
}
