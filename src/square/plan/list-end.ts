import { GiveUp } from '../../errors.ts'
import type { Source } from './source.ts'

/**
 * Square may answer an empty page with a cursor, so one empty page says nothing. This many in a row are not a list any more: each costs
 * every run a request.
 */
export const MOST_EMPTY_PAGES = 100

/** Remembers a list's cursor. Throws GiveUp if it comes again: the list would never end. */
export function noteCursor(seen: Set<string>, cursor: string | null, { call }: Source): void {
  if (cursor === null) return
  if (seen.has(cursor)) throw new GiveUp(`Square repeats a cursor in ${call}: the list would never end`)
  seen.add(cursor)
}

/** Counts empty pages in a row. Throws GiveUp for a list that goes on and shows nothing. */
export function countEmpty(before: number, records: number, cursor: string | null, { call }: Source): number {
  const empty = records === 0 ? before + 1 : 0
  if (empty >= MOST_EMPTY_PAGES && cursor !== null)
    throw new GiveUp(
      `Square answered ${empty} empty pages in a row to ${call}, each with a new cursor: the list would never end`,
    )
  return empty
}
