import type { ExpectedBody } from '../../square/http/call.ts'
import type { Source } from '../../square/plan/source.ts'
import { pageLimit, type Partition } from '../../square/plan/read-plan.ts'
import type { TableWork } from './work.ts'

/** What a call belongs to: what cancels it, counts it and hears of its waits. */
export const options = ({ signal, stats, onWait }: Pick<TableWork, 'signal' | 'stats' | 'onWait'>) => ({
  signal,
  stats,
  onWait,
})

/** What a page of a list must hold, and whether it could be smaller. Its records stay unparsed. */
export const pageOptions = (source: Source, partition: Partition) => ({
  expects: { ...expectedBody(source), unparsed: true },
  divisible: (pageLimit(source, partition) ?? 1) > 1,
})

export const expectedBody = ({ items, absence, single, requires }: Source): ExpectedBody => ({
  items,
  absence,
  shape: single ? 'object' : 'list',
  ...(requires ? { requires } : {}),
})
