import { execFileSync } from 'node:child_process'
import { expect, inject, test } from 'vitest'
import { openAccount } from '../support/account.ts'
import { effort } from '../support/effort.ts'
import { startService } from '../support/running-service.ts'
import { countWrong } from '../support/unsteady-account.ts'

const TABLES = [
  'locations',
  'merchants',
  'catalog_categories',
  'catalog_items',
  'catalog_variations',
  'catalog_inventory',
  'customer_groups',
  'customers',
  'orders',
  'payments',
  'team_members',
]
/** Counts follow from the others; and a shop that opens a branch a minute is none. */
const CHANGING = TABLES.filter((name) => name !== 'catalog_inventory' && name !== 'locations')
const MINUTE_MS = 60_000
const MINUTES = 2 * effort().factor
/** What is promised over an hour. In a minute or two the collector of garbage alone makes waves of 40 MB. */
const MOST_MB_PER_MINUTE = Math.max(1, 40 / (MINUTES / 2))

interface Sample {
  minute: number
  megabytes: number
}

// In the torture only: it lasts.
test.runIf(inject('effort'))(
  'a service that syncs for a long time does not grow, and loses nothing',
  { timeout: MINUTES * MINUTE_MS + 300_000 },
  async ({ task, onTestFinished }) => {
    const account = await openAccount({ profile: 'full', seed: effort().seed, tables: TABLES })
    onTestFinished(() => account.close())
    const service = await startService(account)
    const { world, requests } = account.simulator
    const samples: Sample[] = []
    const startedAt = performance.now()
    let runs = 0
    for (let minute = 0; minute < MINUTES; minute = (performance.now() - startedAt) / MINUTE_MS) {
      world.change({ count: 30, seed: effort().seed * 1000 + runs, resources: CHANGING })
      const kind = runs % 10 === 0 ? 'foundation-sync' : 'incremental-sync'
      const { body } = await service.call('POST', `/admin/${kind}?wait=600`)
      const failed = Object.entries(body.results ?? {}).filter(([, { success }]) => !success)
      expect({ success: body.success, error: body.error, failed }).toEqual({ success: true, failed: [] })
      runs++
      requests.clear()
      samples.push({ minute, megabytes: residentMegabytes(service.cli.pid) })
    }
    const growth = slope(peaksOfLastHalf(samples))
    expect((await service.cli.kill('SIGTERM')).code).toBe(0)

    await account.sync(['--foundation'])
    await account.sql`update sync_state set deletions_approved = deletions_withheld`
    expect(await account.sync(['--foundation'])).toMatchObject({ code: 0 })
    // The parts of a deleted record stay with it, as last known.
    const differences = (await account.differences()).filter(
      ({ detail }) => detail !== 'of a parent that Square does not have',
    )
    task.meta.tally = {
      'soak minutes': MINUTES,
      'soak runs': runs,
      'soak KB per minute': Math.round(growth * 1024),
      ...countWrong(differences),
    }
    expect(differences).toEqual([])
    expect(growth).toBeLessThan(MOST_MB_PER_MINUTE)
  },
)

/** What the process holds of the machine's memory. */
const residentMegabytes = (pid: number) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024

/** The highest sample of every sixteenth of the time: between two collections of garbage memory goes up and down by 150 MB. */
function peaksOfLastHalf(samples: readonly Sample[]): Sample[] {
  const peaks = new Map<number, Sample>()
  for (const sample of samples.filter(({ minute }) => minute > MINUTES / 2)) {
    const part = Math.floor((sample.minute / MINUTES) * 16)
    const highest = peaks.get(part)
    if (!highest || highest.megabytes < sample.megabytes) peaks.set(part, sample)
  }
  return [...peaks.values()]
}

/** Megabytes per minute: of the straight line that comes nearest to the samples. */
function slope(samples: readonly Sample[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const at = mean(samples.map(({ minute }) => minute))
  const level = mean(samples.map(({ megabytes }) => megabytes))
  const above = samples.reduce((sum, one) => sum + (one.minute - at) * (one.megabytes - level), 0)
  const spread = samples.reduce((sum, one) => sum + (one.minute - at) ** 2, 0)
  return spread === 0 ? 0 : above / spread
}
