import type { Unavailable } from '../../errors.ts'
import { beginAgain } from '../../square/plan/walk.ts'
import type { TableWork } from '../shared/work.ts'

/** Whether a refusal may be about one location only, and not about the call. */
export function isAboutPlace(
  { definition: { source }, walk }: TableWork,
  { scope, isAbsent }: Unavailable,
): boolean {
  if (!source.perLocation || scope !== undefined || walk.slices.length === 0) return false
  return !isAbsent || source.call.includes(`{${source.perLocation.param}}`)
}

/**
 * One location that the token may not see does not hide the others: a batch is split into single locations, a single one is left out. All
 * of them forbidden: the table is unavailable.
 */
export async function forbidSlice(work: TableWork, index: number, error: Unavailable): Promise<void> {
  const { walk, definition, log } = work
  const slice = walk.slices[index]
  if (!slice) return
  const param = definition.source.perLocation?.param ?? ''
  const places = slice.params[param]
  if (Array.isArray(places) && places.length > 1) {
    walk.slices[index] = { ...slice, cursor: null, done: true, split: true }
    const single = (place: unknown) => beginAgain(slice, { ...slice.params, [param]: [place] })
    walk.slices.push(...places.map(single))
  } else {
    walk.slices[index] = { ...slice, cursor: null, done: true, forbidden: error.message }
    if (walk.slices.every(({ forbidden, split }) => forbidden ?? split)) throw error
    log.warn({ table: definition.name, reason: error.message }, 'one location is not available')
  }
  await work.store.saveWalk(work.lease, walk)
}

/** The locations that Square refused in this walk. */
export function refusedLocations({ definition: { source }, walk }: TableWork): string[] {
  if (!source.perLocation) return []
  const { param } = source.perLocation
  return [
    ...new Set(
      walk.slices
        .flatMap((slice) => (slice.forbidden ? slice.params[param] : []) as string | string[])
        .flat(),
    ),
  ]
}
