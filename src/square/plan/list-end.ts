import { GiveUp } from '../../errors.ts'
import type { Source } from './source.ts'

/** Square may answer an empty page with a cursor, so one says nothing. So many in a row are no list: each costs a request of every run. */
export const MOST_EMPTY_PAGES = 100

/** Remembers a cursor of a list. Throws GiveUp for one that comes again: the list would never end. */
export function noteCursor(seen: Set<string>, cursor: string | null, { call }: Source): void {
  if (cursor === null) return
  if (seen.has(cursor)) throw new GiveUp(`Square repeats a cursor in ${call}: the list would never end`)
  seen.add(cursor)
}

/** How many pages in a row were empty, with one more of so many records. Throws GiveUp for a list that goes on and shows nothing. */
export function countEmpty(before: number, records: number, cursor: string | null, { call }: Source): number {
  const empty = records === 0 ? before + 1 : 0
  if (empty >= MOST_EMPTY_PAGES && cursor !== null)
    throw new GiveUp(
      `Square answered ${empty} empty pages in a row to ${call}, each with a new cursor: the list would never end`,
    )
  return empty
}
