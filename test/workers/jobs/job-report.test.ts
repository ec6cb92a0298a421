import { expect, test } from 'vitest'
import type { SyncJob } from '../../../src/producer/queue/queue.ts'
import { reportOn } from '../../../src/workers/jobs/job-report.ts'

/** What a job would show on the board. */
function showJob() {
  const lines: string[] = []
  const progress: unknown[] = []
  const job = {
    log: (line: string) => Promise.resolve(lines.push(line.replace(/^\S+ /, ''))),
    updateProgress: (value: unknown) => Promise.resolve(void progress.push(value)),
  } as unknown as SyncJob // all that a report uses of it
  return { job, lines, progress }
}
const page = { read: 2, inserted: 1, updated: 1, deleted: 0, requests: 3, retries: 2, bytes: 10 }

test('pages are summed up until they are told, and the progress is that of all', async () => {
  const { job, lines, progress } = showJob()
  const report = reportOn(job)
  report.page(page)
  report.page(page)
  report.page(page)
  await report.end()
  expect(lines).toEqual([
    '1 pages: 2 read, 1 inserted, 1 updated, 0 deleted, 3 requests, 2 of them retries',
    '2 pages: 4 read, 2 inserted, 2 updated, 0 deleted, 6 requests, 4 of them retries',
  ])
  expect(progress.at(-1)).toMatchObject({ pages: 3, read: 6, requests: 9 })
})

test('a wait is told with its reason, once until something else happens', async () => {
  const { job, lines } = showJob()
  const report = reportOn(job)
  report.wait('Square answered 429', 1500)
  report.wait('Square answered 429', 3000)
  report.wait('Postgres cannot store it now (57P01)', 250)
  report.page(page)
  report.wait('Postgres cannot store it now (57P01)', 250)
  await report.end()
  expect(lines.filter((line) => line.startsWith('waits'))).toEqual([
    'waits 1.5 s: Square answered 429',
    'waits 0.3 s: Postgres cannot store it now (57P01)',
    'waits 0.3 s: Postgres cannot store it now (57P01)',
  ])
})
