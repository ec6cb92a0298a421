import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { currentRun, finishRun, findRun } from '../../src/db/state/runs.ts'
import { makeLiveness } from '../../src/producer/liveness.ts'
import { openQueues, type Queues } from '../../src/producer/queue/queue.ts'
import { recoverRun } from '../../src/producer/recovery.ts'
import { plannedRuns, runIfDue } from '../../src/producer/schedule/schedule.ts'
import { startRun, type Starter } from '../../src/producer/trigger.ts'
import { openTestMirror, type TestMirror } from '../support/open-mirror.ts'

const schedule = {
  name: 'sync' as const,
  kind: 'incremental' as const,
  cron: '0 6 * * *',
  timezone: 'America/Chicago',
}
const MONDAY = new Date('2026-01-05T11:00:00Z') // an hour before the slot
const LATER = new Date('2026-01-08T13:00:00Z') // three slots on
const SLOT = '2026-01-08 12:00:00+00'

let mirror: TestMirror
let queues: Queues
let starter: Starter

beforeAll(async () => {
  mirror = await openTestMirror()
  const log = pino({ level: 'silent' })
  queues = await openQueues({
    redisUrl: undefined,
    databaseUrl: mirror.url,
    databaseSsl: false,
    name: 'square-sync-square',
    log,
  })
  starter = {
    db: mirror.db,
    tables: mirror.tables,
    defaultTables: ['locations', 'vendors'],
    queues,
    owner: makeLiveness().owner,
    log,
  }
})
afterAll(async () => {
  await queues.close()
  await mirror.close()
})
beforeEach(() =>
  mirror.sql.unsafe('delete from sync_run_tables; delete from sync_runs; delete from sync_schedule'),
)

const runs = async () => [
  ...(await mirror.sql`select trigger, status, scheduled_for from sync_runs order by started_at`),
]

test('a new schedule owes nothing, a missed slot runs once, the latest', async () => {
  expect(await runIfDue(starter, schedule, MONDAY)).toBe(false)
  expect(await runIfDue(starter, schedule, MONDAY)).toBe(false)
  expect(await runs()).toEqual([])
  expect(await runIfDue(starter, schedule, LATER)).toBe(true)
  expect(await runs()).toEqual([{ trigger: 'schedule', status: 'running', scheduled_for: SLOT }])
  const run = await currentRun(mirror.db)
  await finishRun(mirror.db, run?.id ?? '', 'completed')
  expect(await runIfDue(starter, schedule, LATER)).toBe(false)
  expect(await runs()).toHaveLength(1)
})

test.each([
  ['America/New_York', '2026-03-08T10:00:00Z'], // the clocks went forward this night
  ['America/New_York', '2026-11-01T11:00:00Z'], // and back
  ['Europe/London', '2026-03-29T05:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T19:30:00Z'],
  ['Asia/Beirut', '2026-03-29T03:00:00Z'],
  ['Asia/Kolkata', '2026-03-29T00:30:00Z'],
  ['UTC', '2026-03-29T06:00:00Z'],
])('a process that is down at six runs once when it is back at half past: %s, %s', async (timezone, six) => {
  const planned = { ...schedule, timezone }
  const at = (minutes: number) => new Date(Date.parse(six) + minutes * 60_000)
  expect(await runIfDue(starter, planned, at(-20 * 60))).toBe(false) // the first time it looks
  expect(await runIfDue(starter, planned, at(-10))).toBe(false)
  expect(await runIfDue(starter, planned, at(30))).toBe(true)
  await finishRun(mirror.db, (await currentRun(mirror.db))?.id ?? '', 'completed')
  for (const minutes of [31, 60, 90, 12 * 60, 22 * 60])
    expect(await runIfDue(starter, planned, at(minutes))).toBe(false)
  expect(await runs()).toHaveLength(1)
  const [run] = await mirror.sql<{ at: string }[]>`select scheduled_for::text as at from sync_runs`
  expect(Date.parse(run?.at ?? '')).toBe(Date.parse(six))
})

test('a changed schedule begins anew', async () => {
  await runIfDue(starter, schedule, MONDAY)
  expect(await runIfDue(starter, { ...schedule, cron: '0 5 * * *' }, LATER)).toBe(false)
  expect(await runs()).toEqual([])
})

test('twenty that look at once start the slot once', async () => {
  await runIfDue(starter, schedule, MONDAY)
  const looks = await Promise.all(Array.from({ length: 20 }, () => runIfDue(starter, schedule, LATER)))
  expect(looks.filter(Boolean)).toHaveLength(1)
  expect(await runs()).toHaveLength(1)
})

test('a slot waits for the run that is under way', async () => {
  await runIfDue(starter, schedule, MONDAY)
  const other = await startRun(starter, { kind: 'foundation', trigger: 'http' })
  expect(await runIfDue(starter, schedule, LATER)).toBe(false)
  await finishRun(mirror.db, other?.run.id ?? '', 'completed')
  expect(await runIfDue(starter, schedule, LATER)).toBe(true)
})

test('a scheduled verification repairs, and waits for a sync since its slot: what changed before is no drift', async () => {
  const weekly = { name: 'verify', kind: 'verify', cron: '0 3 * * 0', timezone: 'America/Chicago' } as const
  const started = async () => {
    const rows = await mirror.sql`select kind, repair, scheduled_for from sync_runs where status = 'running'`
    await mirror.sql`update sync_runs set status = 'completed' where status = 'running'`
    return [...rows]
  }
  const now = new Date()
  await runIfDue(starter, weekly, new Date(now.getTime() - 8 * 86_400_000))
  await startRun(starter, { kind: 'foundation', trigger: 'http' })
  await mirror.sql`update sync_runs set status = 'completed', started_at = now() - interval '8 days'` // before the slot
  expect(await runIfDue(starter, weekly, now)).toBe(false)
  expect(await started()).toEqual([{ kind: 'incremental', repair: false, scheduled_for: null }])
  expect(await runIfDue(starter, weekly, now)).toBe(true)
  expect(await started()).toMatchObject([{ kind: 'verify', repair: true }])
  expect(await runIfDue(starter, weekly, now)).toBe(false)
  expect(await started()).toEqual([])
})

test('a slot whose run the queue did not take has it once the queue does', async () => {
  await runIfDue(starter, schedule, MONDAY)
  const add = () => Promise.reject(new Error("OOM command not allowed when used memory > 'maxmemory'"))
  const full = { ...starter, queues: { ...queues, queue: { add } as unknown as Queues['queue'] } }
  await expect(runIfDue(full, schedule, LATER)).rejects.toThrow('The queue cannot be reached')
  expect(await runs()).toEqual([{ trigger: 'schedule', status: 'failed', scheduled_for: null }])
  expect(await runIfDue(starter, schedule, LATER)).toBe(true)
  expect(await runs()).toMatchObject([{}, { status: 'running', scheduled_for: SLOT }])
})

test('tables that a scheduled run left behind are tried again three times, ever later, and the others are not', async () => {
  const now = Date.now()
  const at = (minutes: number) => new Date(now + minutes * 60_000)
  const anHourAgo = at(-60)
  const cron = `${anHourAgo.getUTCMinutes()} ${anHourAgo.getUTCHours()} * * *`
  const planned = { name: 'sync', kind: 'incremental', cron, timezone: 'UTC' } as const
  const look = (minutes: number) => runIfDue(starter, planned, at(minutes))
  const fail = async (status: 'failed' | 'partial') => {
    const run = await currentRun(mirror.db)
    await mirror.sql`update sync_run_tables set status = case table_name when 'vendors' then 'failed' else 'completed' end where run_id = ${run?.id ?? ''}`
    await finishRun(mirror.db, run?.id ?? '', status)
    return run?.tables
  }
  await look(-2 * 24 * 60)
  expect(await look(0)).toBe(true)
  expect(await fail('partial')).toEqual(['locations', 'vendors'])
  const tables = new Map([...starter.tables].filter(([name]) => name !== 'vendors'))
  const younger = { ...starter, tables, defaultTables: ['locations'] } // a version that has no such table any more
  expect(await runIfDue(younger, planned, at(6))).toBe(false)
  for (const minutes of [6, 16, 46]) {
    expect(await look(minutes - 2)).toBe(false)
    expect(await look(minutes)).toBe(true)
    expect(await fail('failed')).toEqual(['vendors'])
  }
  expect(await look(20 * 60)).toBe(false)
  expect(await runs()).toHaveLength(4)
})

test.each(['completed', 'cancelled'] as const)(
  'nothing is tried again after a scheduled run that is %s',
  async (status) => {
    const now = new Date()
    const planned = { name: 'sync', kind: 'incremental', cron: '0 0 1 1 *', timezone: 'UTC' } as const
    await runIfDue(starter, planned, new Date(now.getTime() - 400 * 86_400_000))
    expect(await runIfDue(starter, planned, now)).toBe(true)
    await finishRun(mirror.db, (await currentRun(mirror.db))?.id ?? '', status)
    expect(await runIfDue(starter, planned, new Date(now.getTime() + 3_600_000))).toBe(false)
  },
)

test('a slot that was remembered while the clock was a year ahead holds up none', async () => {
  const ahead = new Date('2027-01-05T11:00:00Z')
  await runIfDue(starter, schedule, ahead)
  expect(await runIfDue(starter, schedule, LATER)).toBe(true)
  await finishRun(mirror.db, (await currentRun(mirror.db))?.id ?? '', 'completed')
  expect(await runIfDue(starter, schedule, LATER)).toBe(false)
  expect(await runs()).toHaveLength(1)
  expect(await runIfDue(starter, schedule, new Date('2026-01-09T13:00:00Z'))).toBe(true)
})

test('a verification has its turn between syncs that follow each other without a pause', async () => {
  const planned = plannedRuns({ cron: '* * * * *', timezone: 'UTC' })
  const look = async (at: Date) => {
    for (const one of planned) await runIfDue(starter, one, at)
    const run = await currentRun(mirror.db)
    if (run) await finishRun(mirror.db, run.id, 'completed')
    return run?.kind
  }
  const now = Date.now()
  await look(new Date(now - 8 * 86_400_000))
  const kinds = [
    await look(new Date(now)),
    await look(new Date(now + 60_000)),
    await look(new Date(now + 120_000)),
  ]
  expect(kinds).toEqual(['incremental', 'verify', 'incremental'])
})

test('a slot whose memory was lost after its run began does not run again', async () => {
  await runIfDue(starter, schedule, MONDAY)
  await runIfDue(starter, schedule, LATER)
  await finishRun(mirror.db, (await currentRun(mirror.db))?.id ?? '', 'failed')
  await mirror.sql`update sync_schedule set last_slot = '2026-01-04T12:00:00Z'`
  expect(await runIfDue(starter, schedule, LATER)).toBe(false)
  expect(await runs()).toHaveLength(1)
})

test('a second start answers the run under way; its job is in the queue once', async () => {
  const first = await startRun(starter, {
    kind: 'incremental',
    trigger: 'http',
    tables: ['vendors', 'locations'],
  })
  const second = await startRun(starter, { kind: 'foundation', trigger: 'cli' })
  expect(second).toMatchObject({ started: false, run: { id: first?.run.id, kind: 'incremental' } })
  expect((await queues.queue.getJob(first?.run.id ?? ''))?.data).toEqual({
    kind: 'run',
    runId: first?.run.id,
    step: 'fan out',
  })
  expect(first?.run.tables).toEqual(['locations', 'vendors'])
})

test.each([
  ['its owner is dead on this host', makeLiveness().owner, `now() + interval '1 minute'`],
  ['its lease has run out', 'elsewhere/1/x', `now() - interval '1 second'`],
])('a run is ended and begun again when %s', async (_, owner, lease) => {
  const first = await startRun(starter, { kind: 'foundation', trigger: 'http', tables: ['vendors'] })
  await queues.queue.remove(first?.run.id ?? '') // a worker has it, or the queue was lost
  await mirror.sql.unsafe(`update sync_runs set owner = '${owner}', lease_until = ${lease}`)
  await recoverRun(starter, { ...makeLiveness(), owner: starter.owner })
  expect(await findRun(mirror.db, first?.run.id ?? '')).toMatchObject({ status: 'failed' })
  expect(await currentRun(mirror.db)).toMatchObject({
    kind: 'foundation',
    trigger: 'recovery',
    tables: ['vendors'],
  })
})

test('a run that no worker has taken up yet is not begun again and again, and can be cancelled', async () => {
  const first = await startRun(starter, { kind: 'foundation', trigger: 'http', tables: ['vendors'] })
  await mirror.sql`update sync_runs set owner = 'elsewhere/1/x', lease_until = now() - interval '1 second'`
  await recoverRun(starter, makeLiveness())
  expect((await currentRun(mirror.db))?.id).toBe(first?.run.id)
  await queues.queue.pause()
  await recoverRun(starter, makeLiveness())
  await queues.queue.resume()
  expect((await currentRun(mirror.db))?.id).toBe(first?.run.id)
  await mirror.sql`update sync_runs set cancel_requested_at = now()`
  await recoverRun(starter, makeLiveness())
  expect(await findRun(mirror.db, first?.run.id ?? '')).toMatchObject({ status: 'cancelled' })
})

test('a worker that missed a call looks for itself within ten seconds, also while it waits for a job that is due in an hour', async () => {
  const worker = queues.startWorker(() => Promise.resolve(), 1)
  const blocked = worker as unknown as { getBlockTimeout(until: number): number }
  expect(blocked.getBlockTimeout(Date.now() + 3_600_000)).toBe(10)
  await worker.close()
})

test('a living run is left alone, and a cancelled one is not begun again', async () => {
  const first = await startRun(starter, { kind: 'foundation', trigger: 'http' })
  await mirror.sql`update sync_runs set owner = 'elsewhere/1/x'`
  await recoverRun(starter, makeLiveness())
  expect((await currentRun(mirror.db))?.id).toBe(first?.run.id)
  await mirror.sql`update sync_runs set lease_until = now() - interval '1 second', cancel_requested_at = now()`
  await recoverRun(starter, makeLiveness())
  expect(await currentRun(mirror.db)).toBeUndefined()
  expect(await findRun(mirror.db, first?.run.id ?? '')).toMatchObject({ status: 'cancelled' })
})

test('a recovery that the queue did not take is tried again, once the queue is back', async () => {
  await startRun(starter, { kind: 'foundation', trigger: 'http', tables: ['vendors'] })
  await mirror.sql`update sync_runs set owner = 'elsewhere/1/x', lease_until = now() - interval '1 second'`
  const away = { ...starter, queues: { ...queues, isUp: () => false } }
  await expect(recoverRun(away, makeLiveness())).rejects.toThrow('The queue cannot be reached')
  await expect(recoverRun(away, makeLiveness())).rejects.toThrow('The queue cannot be reached')
  expect(await currentRun(mirror.db)).toBeUndefined()
  await recoverRun(starter, makeLiveness())
  const recovery = { kind: 'foundation', trigger: 'recovery', tables: ['vendors'] }
  expect(await currentRun(mirror.db)).toMatchObject(recovery)
})
