import type { SentRecord } from '../../json/wire-record.ts'
import { holds } from '../../db/rows/holds.ts'
import type { AskedParent } from '../../db/state/asked.ts'
import type { SquareAnswer } from '../../square/http/call.ts'
import type { Source } from '../../square/plan/source.ts'

/** One page as read: its records, where the next page begins, and Square's time before the page was made. */
export interface ReadPage {
  records: SentRecord[]
  /** For a table that is read per parent: the parents that were asked about. */
  parents?: AskedParent[]
  /** Why some parents' lists were not shown. */
  forbidden?: string
  /** Null: this was the last page. */
  cursor: string | null
  /** Size of the answer, if the page is one. */
  bytes?: number
  /** How many pages in a row, with this one, were empty. */
  empty?: number
  /** On the clock of the watermark: `latest_time` where Square gives it, else the Date header. */
  signpost: string
  /** On the clock of the Date header. */
  serverTime: string
}

/** The answer's time on the watermark's clock and on the Date header's. */
export function clocks(source: Source, answer: SquareAnswer): { signpost: string; serverTime: string } {
  const latest = source.changes?.clock ? answer.body[source.changes.clock] : undefined
  const { serverTime } = answer
  // An invalid watermark would stop the table for ever.
  return { signpost: holds.timestamptz(latest) ? (latest as string) : serverTime, serverTime }
}
