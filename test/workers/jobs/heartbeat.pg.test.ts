import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createRun, finishRun } from '../../../src/db/state/runs.ts'
import { takeLease } from '../../../src/db/state/sync-state.ts'
import { type Heartbeat, startHeartbeat } from '../../../src/workers/jobs/heartbeat.ts'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'

const BEAT_MS = 2000
/** Every look moves the timers by so much: never as far as the next beat. */
const soon = { interval: 1, timeout: 120_000 }
let mirror: TestMirror
let heartbeat: Heartbeat
let runId: string

beforeAll(async () => {
  mirror = await openTestMirror()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterAll(async () => {
  vi.useRealTimers()
  await mirror.close()
})
beforeEach(async () => {
  const tables = ['locations', 'vendors']
  const created = await createRun(mirror.db, { kind: 'incremental', trigger: 'cli', tables, owner: 'us' })
  runId = created?.run.id ?? ''
  for (const table of tables) await takeLease(mirror.db, table, 'us', () => false)
  await letLeasesRun()
  heartbeat = startHeartbeat(mirror.db, 'us', pino({ level: 'silent' }))
})
afterEach(async () => {
  heartbeat.stop()
  await finishRun(mirror.db, runId, 'completed')
})

const letLeasesRun = () => mirror.sql`update sync_state set lease_until = now() + interval '10 seconds'`

/** After a beat, once it has done anything: the tables whose lease is fresh. */
async function renewed(): Promise<string[]> {
  await mirror.sql`update sync_runs set lease_until = now() + interval '10 seconds' where id = ${runId}`
  await letLeasesRun()
  vi.advanceTimersByTime(BEAT_MS)
  return vi.waitFor(async () => {
    const fresh = await mirror.sql<{ name: string }[]>`
      select table_name as name from sync_state where lease_until > now() + interval '30 seconds' order by 1`
    expect(fresh).not.toHaveLength(0)
    return fresh.map(({ name }) => name)
  }, soon)
}

test('leases are renewed of the tables at work and of no other: one that could not be given back runs out', async () => {
  const vendors = heartbeat.watch(runId, 'vendors')
  expect(await renewed()).toEqual(['vendors'])
  const again = heartbeat.watch(runId, 'vendors')
  vendors.release()
  expect(await renewed()).toEqual(['vendors'])
  const locations = heartbeat.watch(runId, 'locations')
  expect(await renewed()).toEqual(['locations', 'vendors'])
  again.release()
  expect(await renewed()).toEqual(['locations'])
  locations.release()
})

test('whoever works on a run is told when it has ended, and not before', async () => {
  const { signal } = heartbeat.watch(runId, 'vendors')
  expect(await renewed()).toEqual(['vendors'])
  expect(signal.aborted).toBe(false)
  await finishRun(mirror.db, runId, 'cancelled')
  vi.advanceTimersByTime(BEAT_MS)
  await vi.waitFor(() => expect(signal.aborted).toBe(true), soon)
})
