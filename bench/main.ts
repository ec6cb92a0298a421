/**
 * `npm run bench`: what is fast and what it costs, as ratios measured side by side in one run. Needs no service. Each file of this folder
 * is a measurement; `npm run bench -- NAME …` makes only these. `--quick` takes less than a minute and keeps nothing, `--full` goes up to a million
 * orders. Writes results.json; `npm run docs` puts it into docs/BENCHMARKS.md.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { alignColumns } from '../src/cli/output/result-table.ts'
import { startEmbedded } from '../src/db/embedded/embedded.ts'
import { startTestRedis } from '../test/support/redis-server.ts'
import { figureTable } from './harness/figure-table.ts'
import type { Bench, Measurement } from './harness/measurement.ts'
import { describeMachine, QUICK_RESULTS, RESULTS, writeResult } from './harness/results.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, full: { type: 'boolean' } },
})
const scale = values.quick ? 'quick' : values.full ? 'full' : 'usual'
const known = (await readdir(new URL('.', import.meta.url)))
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
  .map((file) => file.slice(0, -'.ts'.length))
const unknown = positionals.find((name) => !known.includes(name))
if (unknown !== undefined) {
  console.error(`There is no measurement ${unknown}: ${known.join(', ')}`)
  process.exit(1)
}

const dataDir = await mkdtemp(join(tmpdir(), 'square-sync-bench-'))
const server = await startEmbedded({ dataDir, log: { info: () => undefined } })
const redis = await startTestRedis()
try {
  const machine = describeMachine(await postgresVersion(server.url))
  const bench: Bench = { scale, postgresUrl: server.url, redisUrl: redis.url }
  for (const name of positionals.length > 0 ? positionals : known) {
    const { measurement } = (await import(`./${name}.ts`)) as { measurement: Measurement } // as each file does
    console.log(`\n${name}. ${measurement.about}\n`)
    const start = performance.now()
    const figures = await measurement.measure(bench)
    const seconds = (performance.now() - start) / 1000
    for (const line of alignColumns(figureTable(figures), 1)) console.log(line)
    writeResult(scale === 'quick' ? QUICK_RESULTS : RESULTS, name, {
      about: measurement.about,
      scale,
      measuredOn: new Date().toISOString().slice(0, 10),
      seconds,
      machine,
      figures,
    })
  }
} finally {
  await redis.close()
  await server.close()
  await rm(server.directory, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}

async function postgresVersion(url: string): Promise<string> {
  const sql = postgres(url, { max: 1 })
  const [row] = await sql<{ server_version: string }[]>`show server_version`
  await sql.end()
  return row?.server_version ?? 'unknown'
}
