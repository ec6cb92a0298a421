import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { LostLease } from '../../../src/errors.ts'
import {
  addLiveRows,
  completeTable,
  type Lease,
  moveCheckpoint,
  releaseLease,
  saveReadPlan,
  takeLease,
  type ReadEnd,
} from '../../../src/db/state/sync-state.ts'
import type { Partition, ReadPlan } from '../../../src/square/plan/read-plan.ts'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'

let mirror: TestMirror
const nobodyIsDead = () => false

beforeAll(async () => {
  mirror = await openTestMirror()
})
afterAll(() => mirror.close())
beforeEach(() => mirror.sql.unsafe('delete from sync_state; delete from vendors'))

const take = (owner: string, isDead: (owner: string) => boolean = nobodyIsDead) =>
  takeLease(mirror.db, 'vendors', owner, isDead)

async function mustTake(owner: string): Promise<Lease> {
  const lease = await take(owner)
  expect(lease).toBeDefined()
  return lease as Lease // just looked at
}
const state = async () => (await mirror.sql`select * from sync_state where table_name = 'vendors'`)[0]
const expire = () => mirror.sql`update sync_state set lease_until = now() - interval '1 second'`

const partition: Partition = { params: {}, cursor: null, page: 0, done: false }
const readPlan: ReadPlan = {
  kind: 'full',
  run_id: '00000000-0000-0000-0000-000000000000',
  since: null,
  begun_at: '2026-01-01T00:00:00Z',
  signpost: '2026-01-01T00:00:00Z',
  started_at: '2026-01-01T00:00:01Z',
  partitions: [partition, partition],
}

const END: Omit<ReadEnd, 'readPlan'> = {
  rowsRead: 5,
  durationSeconds: 1.5,
  withheld: 0,
  liveDelta: 2,
  reason: null,
  refused: [],
  leftSome: false,
  rowCount: null,
  countGap: null,
}
const complete = (lease: Lease, signpost: string | null) =>
  completeTable(mirror.db, lease, { ...END, readPlan: { ...readPlan, signpost } })

test('of ten that ask at once, one gets the lease', async () => {
  const leases = await Promise.all(Array.from({ length: 10 }, (_, n) => take(`worker ${n}`)))
  expect(leases.filter(Boolean)).toHaveLength(1)
})

test('an expired lease, one of a dead owner and our own can be taken; the fence rises each time', async () => {
  const first = await mustTake('a')
  expect(await take('b')).toBeUndefined()
  expect(await take('b', (owner) => owner === 'c')).toBeUndefined()
  expect((await take('b', (owner) => owner === 'a'))?.fence).toBe(first.fence + 1)
  await expire()
  expect((await take('c'))?.fence).toBe(first.fence + 2)
  expect((await take('c'))?.fence).toBe(first.fence + 3)
})

test('a writer that lost its lease rolls back everything that it wrote', async () => {
  const lost = await mustTake('a')
  await saveReadPlan(mirror.db, lost, readPlan)
  await expire()
  const now = await mustTake('b')
  const write = mirror.db.transaction(async (tx) => {
    await tx.execute(`insert into vendors (id, raw) values ('ghost', '{}')`)
    await moveCheckpoint(tx, lost, { index: 0, partition: { ...partition, page: 1 }, readPlan, liveDelta: 1 })
  })
  await expect(write).rejects.toBeInstanceOf(LostLease)
  expect(await mirror.sql`select * from vendors`).toHaveLength(0)
  await expect(saveReadPlan(mirror.db, lost, readPlan)).rejects.toBeInstanceOf(LostLease)
  await expect(complete(lost, readPlan.signpost)).rejects.toBeInstanceOf(LostLease)
  await releaseLease(mirror.db, lost, { status: 'failed', error: 'late' })
  expect(await state()).toMatchObject({ owner: 'b', status: 'running', last_error: null, row_count: '0' })
  await saveReadPlan(mirror.db, now, readPlan)
})

test('a checkpoint moves one slice and leaves the others, and the watermark', async () => {
  const lease = await mustTake('a')
  await saveReadPlan(mirror.db, lease, readPlan)
  await moveCheckpoint(mirror.db, lease, {
    index: 1,
    partition: { ...partition, cursor: `it's "next"`, page: 1 },
    readPlan: { ...readPlan, signpost: '2025-12-31T00:00:00Z', started_at: null },
    liveDelta: 7,
  })
  expect(await state()).toMatchObject({
    row_count: '7',
    watermark: null,
    checkpoint: {
      signpost: '2025-12-31T00:00:00Z',
      started_at: null,
      partitions: [partition, { cursor: `it's "next"`, page: 1 }],
    },
  })
})

test('the watermark moves forward only; an answer without a time moves nothing', async () => {
  for (const [signpost, expected] of [
    ['2026-01-02T00:00:00.123456Z', '2026-01-02 00:00:00.123456+00'],
    ['2026-01-01T00:00:00Z', '2026-01-02 00:00:00.123456+00'],
    [null, '2026-01-02 00:00:00.123456+00'],
    ['2026-01-03T00:00:00Z', '2026-01-03 00:00:00+00'],
  ] as const) {
    await complete(await mustTake('a'), signpost)
    expect(await state()).toMatchObject({
      watermark: expected,
      status: 'completed',
      owner: null,
      checkpoint: null,
    })
  }
})

test('a full walk looks back by itself, one of changes only where it was planned to', async () => {
  const days = [1, 2, 3, 4].map((day) => `2026-01-0${day} 00:00:00+00`)
  const lookedBack: unknown[] = []
  for (const [n, tableRun] of [{ kind: 'full' }, {}, { look_back: true }, {}].entries()) {
    const ended: ReadPlan = {
      ...readPlan,
      kind: 'changes',
      started_at: days[n] ?? null,
      ...(tableRun as Partial<ReadPlan>),
    }
    await completeTable(mirror.db, await mustTake('a'), { ...END, readPlan: ended })
    lookedBack.push((await state())?.['looked_back_at'])
  }
  expect(lookedBack).toEqual([days[0], days[0], days[2], days[2]])
})

test('a watermark that has not come yet gives way', async () => {
  const lease = await mustTake('a')
  await mirror.sql`update sync_state set watermark = '2999-12-31'`
  await complete(lease, '2026-01-03T00:00:00Z')
  expect(await state()).toMatchObject({ watermark: '2026-01-03 00:00:00+00' })
})

test('a lease given back keeps its checkpoint', async () => {
  const lease = await mustTake('a')
  await saveReadPlan(mirror.db, lease, readPlan)
  await releaseLease(mirror.db, lease, { status: 'failed', error: 'broken' })
  expect(await state()).toMatchObject({
    owner: null,
    status: 'failed',
    last_error: 'broken',
    checkpoint: { kind: 'full' },
  })
  expect((await mustTake('b')).state.checkpoint).toEqual(readPlan)
})

test('rows that came by another table are counted, before and after the first sync', async () => {
  await addLiveRows(mirror.db, 'vendors', 2)
  await addLiveRows(mirror.db, 'vendors', 3)
  expect(await state()).toMatchObject({ row_count: '5' })
})
