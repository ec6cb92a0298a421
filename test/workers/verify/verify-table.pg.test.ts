import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { Cancelled } from '../../../src/errors.ts'
import { tableNamed } from '../../support/definitions.ts'
import { changeSample, makeSample, type Sample } from '../../support/sample-records.ts'
import { type Bench, LOCATIONS, openBench } from '../../support/table-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const make = (definition: TableDefinition, count: number) =>
  Array.from({ length: count }, (_, n) =>
    makeSample(definition, n, { location: LOCATIONS[n % LOCATIONS.length] ?? '' }),
  )
const stateOf = async ({ name }: TableDefinition) =>
  (await bench.rows('sync_state')).find((row) => row['table_name'] === name)
const liveCount = async ({ name }: TableDefinition) =>
  (await bench.rows(name)).filter((row) => !row['is_deleted']).length

describe('a table whose rows Square can delete', () => {
  let categories: TableDefinition
  let samples: Sample[]
  beforeAll(() => {
    categories = tableNamed(bench.tables, 'catalog_categories')
    samples = make(categories, 100)
  })
  afterAll(() => bench.empty(categories))
  beforeEach(async () => {
    await bench.prepare(categories)
    show(samples)
    await bench.sync(categories)
  })
  const show = (list: readonly Sample[], known: readonly Sample[] = list) =>
    bench.server.show({
      definition: categories,
      samples: list,
      pageSize: 30,
      known: known.map(({ record }) => record),
    })

  test.each([0, 40])(
    'a repair marks nothing where the list suddenly shows %i of 100, and says so',
    async (left) => {
      show(samples.slice(0, left))
      const found = await bench.verify(categories, { repair: true })
      expect(found).toMatchObject({ listed: left, missing: 0, stale: 0, ghost: 100 - left })
      expect(found.reason).toContain(`but for ${100 - left} deletions withheld`)
      expect(await liveCount(categories)).toBe(100)
      expect(await stateOf(categories)).toMatchObject({ deletions_withheld: 100 - left, row_count: '100' })
    },
  )

  test('what was approved is marked by the next repair, and then used up; a look uses up nothing', async () => {
    show(samples.slice(60))
    await bench.sql`update sync_state set deletions_approved = 60`
    expect(await bench.verify(categories)).toMatchObject({ ghost: 60, repaired: false })
    expect(await stateOf(categories)).toMatchObject({ deletions_approved: 60 })
    expect(await bench.verify(categories, { repair: true })).toMatchObject({ ghost: 60, repaired: true })
    expect(await liveCount(categories)).toBe(40)
    expect(await stateOf(categories)).toMatchObject({ deletions_approved: 0, row_count: '40' })
    show(samples.slice(75))
    expect(await bench.verify(categories, { repair: true })).toMatchObject({ ghost: 15 })
    expect(await liveCount(categories)).toBe(40)
  })

  test('an empty list of a small table counts only if Square says so twice', async () => {
    await bench.prepare(categories)
    show(samples.slice(0, 5))
    await bench.sync(categories)
    show([], [])
    expect(await bench.verify(categories)).toMatchObject({ listed: 0, ghost: 5 })
    expect(bench.server.seen()).toHaveLength(2)
    expect(await liveCount(categories)).toBe(5)
  })

  test('what the list lacks and Square still knows by id is no ghost, and a look stores nothing of it', async () => {
    const renamed = changeSample(categories, samples[0] as Sample, {
      minutes: 1,
      version: 2000,
      fields: { new: 1 },
    })
    show(samples.slice(2), [...samples.slice(2), renamed])
    const before = await bench.versions(categories)
    expect(await bench.verify(categories)).toMatchObject({ ghost: 1, missing: 0, stale: 0 })
    expect(await bench.versions(categories)).toEqual(before)
    await bench.verify(categories, { repair: true })
    expect(await bench.rows('catalog_categories')).toEqual(
      expect.arrayContaining([expect.objectContaining({ raw: renamed.record, is_deleted: false })]),
    )
  })

  test('what Square changed since the last sync is no drift, what it changed before is', async () => {
    const [first, second, ...rest] = samples as [Sample, Sample, ...Sample[]]
    const sinceThen = changeSample(categories, first, {
      minutes: 30 * 24 * 60,
      version: 5000,
      fields: { new: 1 },
    })
    const slipped = changeSample(categories, second, { minutes: 1, version: 5000, fields: { new: 1 } })
    const created = changeSample(categories, makeSample(categories, 500, { location: 'L1' }), {
      minutes: 30 * 24 * 60,
    })
    show([sinceThen, slipped, ...rest, created])
    const found = await bench.verify(categories)
    expect(found).toMatchObject({ missing: 0, stale: 1, ghost: 0 })
    expect(found.examples.stale).toEqual([second.record['id']])
  })

  test('a repair tells what it found, though it repeats a page whose COMMIT it never heard of', async () => {
    await bench.sql`update catalog_categories set name = 'x'`
    const found = await bench.verify(categories, { repair: true, losesReply: true })
    expect(found).toMatchObject({ listed: 100, missing: 0, stale: 100, ghost: 0 })
    expect(await bench.verify(categories)).toMatchObject({ stale: 0 })
  })

  test('a verification that was cancelled is not gone on with: the next one compares everything', async () => {
    await bench.sql`update catalog_categories set name = 'x' where id = ${String(samples[0]?.record['id'])}`
    const died = await bench
      .sync(categories, 'verify', { dieAfterPage: true, recovers: false })
      .catch((error: unknown) => error)
    expect(died).toBeInstanceOf(Cancelled)
    expect(await bench.verify(categories, { repair: true })).toMatchObject({ listed: 100, stale: 1 })
    expect(await bench.verify(categories)).toMatchObject({ stale: 0 })
  })

  test('a verification that died is gone on with by its recovery', async () => {
    await bench.sql`update catalog_categories set name = 'x'`
    const once = { dieAfterPage: true, repair: true }
    show(samples) // forgets what was asked
    await bench.sync(categories, 'verify', { ...once, recovers: false }).catch(() => undefined)
    let deaths = 1
    for (;;) {
      const end = await bench.sync(categories, 'verify', once).catch((error: unknown) => error)
      if (!(end instanceof Cancelled)) break
      deaths++
    }
    // Of 100 records 30 a page: no page that was stored was asked for twice. Each death may take along one that was read ahead.
    expect(deaths).toBeGreaterThan(2)
    const asked = bench.server.seen().length
    expect([asked >= 4, asked <= 4 + deaths]).toEqual([true, true])
    const stored = await bench.sql`select max(stale)::int as stale from verifications`
    expect(stored).toMatchObject([{ stale: 100 }])
    expect(await bench.verify(categories)).toMatchObject({ stale: 0 })
  })

  test('a look leaves the quarantine alone, a repair tries it again', async () => {
    const refused = makeSample(categories, 500, { location: 'L1' })
    show([...samples, refused])
    await bench.sql`insert into quarantine (table_name, record_key, record, code, reason) values
      ('catalog_categories', ${JSON.stringify([refused.record['id']])}, ${JSON.stringify(refused.record)}, 'x', 'x')`
    expect(await bench.verify(categories)).toMatchObject({ missing: 1 })
    expect(await bench.rows('quarantine')).toHaveLength(1)
    await bench.verify(categories, { repair: true })
    expect(await bench.rows('quarantine')).toEqual([])
    expect(await liveCount(categories)).toBe(101)
  })
})

test('one location that is forbidden hides no other, and its rows are no ghosts; the result says that it was not compared', async () => {
  const invoices = tableNamed(bench.tables, 'invoices')
  await bench.prepare(invoices)
  const samples = make(invoices, 9)
  bench.server.show({ definition: invoices, samples, pageSize: 5 })
  await bench.sync(invoices)
  await bench.sql`update invoices set title = 'x' where id = ${String(samples[0]?.record['id'])}` // at L1
  bench.server.show({ definition: invoices, samples, pageSize: 5, forbidden: 'L2' })
  const found = await bench.verify(invoices)
  expect(found).toMatchObject({ listed: 6, missing: 0, stale: 1, ghost: 0 })
  expect(found.reason).toMatch(/FORBIDDEN.*; 0 missing, 1 stale/)
  await bench.empty(invoices)
})

test('a table that is read by windows is compared from its beginning, window by window', async () => {
  const bookings = tableNamed(bench.tables, 'bookings')
  await bench.prepare(bookings)
  const samples = make(bookings, 9)
  bench.server.show({
    definition: bookings,
    samples,
    pageSize: 5,
    known: samples.map(({ record }) => record),
  })
  await bench.sync(bookings)
  await bench.sql`delete from booking_segments where booking_id = ${String(samples[3]?.record['id'])}`
  await bench.sql`update sync_state set watermark = now() + interval '1 second' where table_name = 'bookings'`
  const found = await bench.verify(bookings)
  expect(found).toMatchObject({ listed: 9, missing: 0, stale: 1 })
  expect(found.examples.stale).toEqual([samples[3]?.record['id']])
})

describe('a record whose change time went back', () => {
  beforeAll(() => bench.empty(tableNamed(bench.tables, 'bookings'))) // of the test before
  const backwards = (definition: TableDefinition, sample: Sample) =>
    changeSample(definition, sample, {
      minutes: -60,
      fields: { name: 'as Square has it now', title: 'as Square has it now' },
    })
  const show = (definition: TableDefinition, samples: Sample[], known = samples) =>
    bench.server.show({ definition, samples, pageSize: 30, known: known.map(({ record }) => record) })
  const syncedFive = async (name: string) => {
    const definition = tableNamed(bench.tables, name)
    const samples = make(definition, 5)
    await bench.prepare(definition)
    show(definition, samples)
    await bench.sync(definition)
    return { definition, samples }
  }
  const rawOf = async ({ name }: TableDefinition, sample: Sample) =>
    (await bench.rows(name)).find(({ id }) => id === sample.record['id'])?.['raw']

  test('is made what Square shows now, if Square says so by id too', async () => {
    const { definition, samples } = await syncedFive('customer_groups')
    const [first, ...rest] = samples as [Sample, ...Sample[]]
    const now = backwards(definition, first)
    show(definition, [now, ...rest])
    expect(await bench.verify(definition, { repair: true })).toMatchObject({
      stale: 1,
      left: 0,
      reason: '0 missing, 1 stale, 0 ghosts, repaired',
    })
    expect(await rawOf(definition, first)).toEqual(now.record)
    expect(await bench.verify(definition)).toMatchObject({ stale: 0 })
    await bench.empty(definition)
  })

  test('is left alone where only the list lags behind', async () => {
    const { definition, samples } = await syncedFive('customer_groups')
    const [first, ...rest] = samples as [Sample, ...Sample[]]
    show(definition, [backwards(definition, first), ...rest], samples)
    expect(await bench.verify(definition, { repair: true })).toMatchObject({ left: 0 })
    expect(await rawOf(definition, first)).toEqual(first.record)
    await bench.empty(definition)
  })

  test('waits, and is said to be left, where the list alone can tell and may lag behind', async () => {
    const { definition, samples } = await syncedFive('sites')
    const [first, ...rest] = samples as [Sample, ...Sample[]]
    const now = backwards(definition, first)
    show(definition, [now, ...rest])
    const left = await bench.verify(definition, { repair: true })
    expect(left).toMatchObject({ stale: 1, left: 1 })
    expect(left.reason).toBe('0 missing, 1 stale, 0 ghosts, repaired but for 1 rows that changed meanwhile')
    expect(await rawOf(definition, first)).toEqual(first.record)
    await bench.sql`update sites set synced_at = synced_at - interval '1 hour'`
    expect(await bench.verify(definition, { repair: true })).toMatchObject({ stale: 1, left: 0 })
    expect(await rawOf(definition, first)).toEqual(now.record)
    await bench.empty(definition)
  })

  test('never takes the place of what was stored since the verification began', async () => {
    const { definition, samples } = await syncedFive('sites')
    const [first, ...rest] = samples as [Sample, ...Sample[]]
    show(definition, [backwards(definition, first), ...rest])
    await bench.sql`update sites set synced_at = now() + interval '1 hour'`
    expect(await bench.verify(definition, { repair: true })).toMatchObject({ left: 1 })
    expect(await rawOf(definition, first)).toEqual(first.record)
    await bench.empty(definition)
  })
})
