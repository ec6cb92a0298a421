import postgres from 'postgres'
import { readConfig } from '../src/config/read-config.ts'
import { reportRun } from '../src/db/state/run-report.ts'
import { createLog } from '../src/runtime/log.ts'
import { openMirror } from '../src/service/mirror.ts'
import { startRun } from '../src/producer/trigger.ts'
import { startService } from '../src/service/service.ts'
import { startSimulator } from '../packages/square-simulator/src/server.ts'
import { LEAST_EXTRA } from '../src/coverage/whole-lists.ts'
import { followRun } from '../src/cli/run/follow-run.ts'
import { compareWithTruth, type Difference } from '../test/support/oracle.ts'
import type { Bench, Figure, Measurement } from './harness/measurement.ts'

export const measurement: Measurement = {
  about:
    'What one run between two verifications misses of 500 mixed changes, and the requests that it costs: reading changes only, and as it is. Without chance: one round.',
  measure: measureMisses,
}

const SIZES = { customers: 900, bookings: 200, payouts: 80, timecards: 600 }
const CHANGES = { count: 500, seed: 11 }

async function measureMisses({ postgresUrl: url, scale }: Bench): Promise<Figure[]> {
  if (scale === 'quick') return []
  const ways = [
    { way: 'changes only', found: await measure(url, 0) },
    { way: 'as it is', found: await measure(url, LEAST_EXTRA) },
  ]
  return ways.flatMap(({ way, found: { missed, requests } }) => {
    const once = (value: number): { value: number; spread: [number, number] } => ({
      value,
      spread: [value, value],
    })
    const rows = [...missed.values()].reduce((sum, count) => sum + count, 0)
    const most = [...missed].map(([table, count]) => `${table} ${count}`).join(', ')
    return [
      {
        name: `missed, ${way}`,
        what: `rows that differ after one run${most && `: ${most}`}`,
        unit: 'rows' as const,
        ...once(rows),
      },
      ...requests.map(([what, count]) => ({
        name: `requests, ${way}, ${what}`,
        what: 'requests of the run',
        unit: 'requests' as const,
        ...once(count),
      })),
    ]
  })
}

interface Measured {
  requests: [what: string, count: number][]
  missed: Map<string, number>
}

async function measure(url: string, extraRequests: number): Promise<Measured> {
  const simulator = await startSimulator({ profile: 'full', sizes: SIZES })
  const schema = `misses_${extraRequests}`
  const config = readConfig(
    {
      DATABASE_URL: url,
      DATABASE_SCHEMA: schema,
      SQUARE_BASE_URL: simulator.url,
      SQUARE_ACCESS_TOKEN: simulator.token,
    },
    { square: true, admin: false },
  )
  const log = createLog('error')
  const mirror = await openMirror(config.database, log, { applicationName: 'bench' })
  const service = await startService(config, mirror, log, new Set(['worker']), { extraRequests })
  const sql = postgres(url, { max: 2, connection: { search_path: schema, TimeZone: 'UTC' } })
  const known = new Set(simulator.world.resources().map(({ name }) => name))
  const tables = new Map([...service.tables].filter(([name]) => known.has(name)))
  const requests: Measured['requests'] = []
  const run = async (what: string, kind: 'foundation' | 'incremental') => {
    simulator.requests.clear()
    const begun = await startRun(service.starter, { kind, trigger: 'cli', tables: [...tables.keys()] })
    await followRun(mirror.db, begun?.run.id ?? '', { progress: 'none' })
    const report = await reportRun(mirror.db, begun?.run.id ?? '')
    if (!report?.success) throw new Error(`The run failed: ${JSON.stringify(report)}`)
    requests.push([what, simulator.requests.list.length])
  }
  const differences = () => compareWithTruth(sql, simulator, tables)
  try {
    await run('foundation run', 'foundation')
    const before = new Set((await differences()).map(describe)) // what Square itself does not list
    await run('first run after it, nothing changed', 'incremental')
    await run('the next, nothing changed', 'incremental')
    simulator.world.change(CHANGES)
    await run('after 500 changes', 'incremental')
    const left = (await differences()).filter(
      (difference) =>
        !before.has(describe(difference)) && difference.detail !== 'of a parent that Square does not have',
    )
    await run('the next, nothing changed', 'incremental')
    const rows = new Set(left.map(({ table, key }) => `${table} ${key}`)) // a row may differ in several columns
    const missed = new Map<string, number>()
    for (const row of rows) {
      const table = row.slice(0, row.indexOf(' '))
      missed.set(table, (missed.get(table) ?? 0) + 1)
    }
    return { requests, missed }
  } finally {
    await service.stop()
    await sql.end()
    await mirror.close()
    await simulator.close()
  }
}

const describe = ({ table, kind, key }: Difference) => `${table} ${kind} ${key}`
