/**
 * `npm run bench`: what is fast and what it costs, as ratios measured side by side in one run. Absolute figures belong to the machine.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../src/db/embedded/embedded.ts'
import { alignColumns } from '../src/cli/output/result-table.ts'
import { measureIndexes } from './indexes.ts'
import { measureMisses } from './misses.ts'
import { measurePages } from './pages.ts'
import { measureRuns } from './runs.ts'
import { measureStatus } from './status.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'square-sync-bench-'))
const server = await startEmbedded({ dataDir, log: { info: () => undefined } })
try {
  console.log(
    'One page of 500 catalog variations, from records to committed rows: rows per second, and against the first line.\n',
  )
  show(await measurePages(server.url))
  console.log('\nIndexes on the times that people filter by: rows per second, and what they cost.\n')
  show(await measureIndexes(server.url))
  console.log('\nA run of the seed workload, by the time that Square takes for an answer.')
  console.log('Path: the most requests of the run that had to wait for one another.\n')
  show(await measureRuns(server.url))
  console.log('\nWhat one run misses of 500 mixed changes, and the requests that it costs.\n')
  show(await measureMisses(server.url))
  console.log('\nThe status, asked by 50 clients at once without a pause.\n')
  show(await measureStatus(server.url))
} finally {
  await server.close()
  await rm(server.directory, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}

function show(rows: string[][]): void {
  for (const line of alignColumns(rows, 1)) console.log(line)
}
