import { type Partition, sourceOf } from '../../square/plan/read-plan.ts'
import type { TableWork } from '../shared/work.ts'
import type { ReadPage } from './page.ts'
import { readPage } from './read-page.ts'

/** After a larger page the next one is not read ahead: a process reads many partitions at once. */
const LARGEST_PAGE_BYTES = 4 * 1024 * 1024

/** Reads the pages of one partition, each while the one before is stored: at most two are in memory. */
export interface ReadAhead {
  /** The partition's next page. */
  read(partition: Partition): Promise<ReadPage>
  /** Begins to read the page that follows `page`. What goes wrong is thrown by `read`. */
  begin(next: Partition, page: ReadPage): void
  /** Stops what was begun, and forgets it. */
  drop(): Promise<void>
}

/** `cursors`: those that were used already; a list that repeats one is not read ahead. */
export function readAhead(work: TableWork, cursors: ReadonlySet<string>): ReadAhead {
  let begun: { partition: Partition; page: Promise<ReadPage>; stop: () => void } | undefined

  async function drop(): Promise<void> {
    const dropped = begun
    begun = undefined
    dropped?.stop()
    await dropped?.page.catch(() => undefined)
  }

  return {
    async read(partition) {
      if (begun?.partition !== partition) {
        await drop()
        return readPage(work, partition)
      }
      const { page } = begun
      begun = undefined
      return page
    },
    begin(next, page) {
      if (!mayReadAhead(work, next, page) || cursors.has(next.cursor ?? '')) return
      const stopping = new AbortController()
      const stop = () => stopping.abort()
      work.signal.addEventListener('abort', stop, { once: true })
      const read = readPage({ ...work, signal: stopping.signal }, next).finally(() =>
        work.signal.removeEventListener('abort', stop),
      )
      read.catch(() => undefined) // thrown by `read`, if anybody still wants the page
      begun = { partition: next, page: read, stop }
    },
    drop,
  }
}

/** Which parents are next is known when the page is stored, and pages that had to be made smaller are still large. */
const mayReadAhead = ({ definition, signal }: TableWork, next: Partition, { bytes = 0 }: ReadPage): boolean =>
  !next.done &&
  !signal.aborted &&
  next.limit === undefined &&
  bytes <= LARGEST_PAGE_BYTES &&
  !sourceOf(definition.source, next).perParent
