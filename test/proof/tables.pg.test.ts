/* oxlint-disable vitest/no-conditional-expect -- what holds for a table depends on its declaration, which no test changes */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Column } from '../../src/db/declaration/columns.ts'
import { childKey } from '../../src/db/declaration/define-table.ts'
import { valueAt, withValueAt } from '../../src/json/json-path.ts'
import { loadTables } from '../../src/db/declaration/tables.ts'
import { keyOf } from '../../src/db/rows/prepare-page.ts'
import { Cancelled, RetryLater, Unavailable } from '../../src/errors.ts'
import { addGhost, alterRows } from '../support/alter-rows.ts'
import { changeSample, keyPath, makeSample, makeSamples, type Sample } from '../support/sample-records.ts'
import { type Bench, LOCATIONS, openBench } from '../support/table-bench.ts'
import { makeWrongSamples, wholeRecord } from '../support/wrong-records.ts'

const tables = await loadTables()
const PAGE = 5
const HOSTILE = 'a\u0000b\ud800c\u{1f600}'
const CLEANED = 'a\ufffdb\ufffdc\u{1f600}'

let bench: Bench
let primaryKeys: Map<string, string[]>

beforeAll(async () => {
  bench = await openBench()
  const found = await bench.sql<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text order by k.place) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid cross join unnest(i.indkey::int[]) with ordinality k(attnum, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
    where i.indisprimary and c.relnamespace = 'square'::regnamespace group by 1`
  primaryKeys = new Map(found.map(({ name, columns }) => [name, columns]))
})
afterAll(() => bench.close())

describe.each([...tables.values()].map((definition) => [definition.name, definition] as const))(
  '%s',
  (_, definition) => {
    const { source, key, columns, children = [], order, deletes } = definition
    let parents: Record<string, string>[]

    beforeEach(async () => {
      ;({ parents } = await bench.prepare(definition))
    })

    afterAll(() => bench.empty(definition))

    const show = (samples: readonly Sample[], more: object = {}) =>
      bench.server.show({ definition, samples, pageSize: PAGE, ...more })
    const sampleOf = (n: number) =>
      makeSample(definition, n, { location: LOCATIONS[0] ?? '', parent: parents[0] ?? {} })
    const several = () => makeSamples(definition, PAGE, { locations: LOCATIONS, parents })
    const whole = (sample: Sample) => wholeRecord(definition, sample)
    const keyText = (sample: Sample) => JSON.stringify(keyOf(definition, whole(sample)))
    const live = async () =>
      (await bench.rows(definition.name)).filter((row) => !row['is_deleted'] && !row['is_placeholder'])
    const liveKeys = async () =>
      (await live()).map((row) => JSON.stringify(key.map((column) => row[column]))).sort()
    const state = async () =>
      (await bench.rows('sync_state')).find((row) => row['table_name'] === definition.name)

    test('has parents that can be read, if it is read per parent', () => {
      expect(parents.length > 20).toBe(source.perParent !== undefined)
    })

    test('its keys are the primary keys in Postgres', () => {
      const declared = Object.fromEntries([
        [definition.name, key],
        ...children.map((child) => [child.name, childKey(child)]),
      ])
      const made = Object.fromEntries(Object.keys(declared).map((name) => [name, primaryKeys.get(name)]))
      expect(made).toEqual(declared)
    })

    test('the example fills every column, without drift', async () => {
      const sample = sampleOf(1)
      show([sample])
      const tableRun = await bench.sync(definition)
      expect(tableRun).toMatchObject({ status: 'completed', inserted: 1, quarantined: 0, drift: {} })
      const [row] = await live()
      expect(row?.['raw']).toEqual(whole(sample))
      expect(emptyColumns(applying(columns, whole(sample)), row ? [row] : [])).toEqual([])
      for (const child of children) {
        const parts = await bench.rows(child.name)
        expect([child.name, ...emptyColumns(Object.keys(child.columns), parts)]).toEqual([child.name])
      }
    })

    test('every page arrives, wherever a process dies; a repeat writes nothing', async () => {
      const samples = several()
      show(samples)
      let deaths = 0
      for (;;) {
        const end = await bench
          .sync(definition, 'foundation', { dieAfterPage: true })
          .catch((error: unknown) => error)
        if (!(end instanceof Cancelled)) {
          expect(end).toMatchObject({ status: 'completed', quarantined: 0 })
          break
        }
        deaths++
        expect(deaths).toBeLessThan(100)
      }
      expect(await liveKeys()).toEqual(samples.map(keyText).sort())
      const asked = bench.server.seen().map(({ place }) => place)
      const beside = source.perLocation || source.window || source.perValue ? 3 : 0 // other partitions, under way at the same moment
      const lost = 1 + 2 * beside // the page that was read ahead; of the others also the one in hand
      expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(deaths * lost)
      if (!source.single) expect(deaths).toBeGreaterThan(0)

      const before = await bench.versions(definition)
      const nothing = { inserted: 0, updated: 0, deleted: 0 }
      expect(await bench.sync(definition)).toMatchObject({
        ...nothing,
        unchanged: samples.length,
        rows_read: samples.length,
      })
      expect(await bench.sync(definition, 'incremental')).toMatchObject(nothing)
      expect(await bench.versions(definition)).toEqual(before)
      expect(await state()).toMatchObject({
        row_count: String(samples.length),
        checkpoint: null,
        owner: null,
      })
    })

    test('a change arrives, a newer version stays', async () => {
      const sample = sampleOf(1)
      show([sample])
      await bench.sync(definition)
      const changed = changeSample(definition, sample, {
        minutes: 5,
        version: 2000,
        fields: { new_field: 'second' },
      })
      show([changed])
      expect(await bench.sync(definition)).toMatchObject({ inserted: 0, updated: 1 })
      expect((await live())[0]?.['raw']).toEqual(whole(changed))
      const older = [
        ...(order.updatedAt ? [changeSample(definition, changed, { minutes: -1, version: 2000 })] : []),
        ...(order.version ? [changeSample(definition, changed, { minutes: 0, version: 1999 })] : []),
      ]
      for (const sampleBefore of older) {
        const stored = await bench.versions(definition)
        show([{ ...sampleBefore, record: { ...sampleBefore.record, new_field: 'first' } }])
        expect(await bench.sync(definition)).toMatchObject({ inserted: 0, updated: 0, unchanged: 1 })
        expect(await bench.versions(definition)).toEqual(stored)
      }
    })

    test('values that no column can hold become NULL and are counted; the row is kept', async () => {
      const { samples, drift } = makeWrongSamples(definition, parents)
      show(
        samples.map(({ sample }) => sample),
        { pageSize: 500 },
      )
      const tableRun = await bench.sync(definition)
      expect(tableRun).toMatchObject({ status: 'completed', quarantined: 0 })
      expect(tableRun.drift).toEqual(drift)
      const rows = new Map(
        (await live()).map((row) => [JSON.stringify(key.map((column) => row[column])), row]),
      )
      expect(rows.size).toBe(samples.length)
      for (const { sample, column } of samples) {
        if (column && !columns[column]?.or)
          expect([column, rows.get(keyText(sample))?.[column]]).toEqual([column, null])
      }
    })

    test('fields and values that nobody has heard of are kept, and text is made storable', async () => {
      const sample = sampleOf(1)
      let { record } = sample
      const texts = Object.entries(columns).filter(
        ([name, { type, when }]) => type === 'text' && !when && name !== source.shared?.field,
      )
      const into = Object.keys(source.perParent?.into ?? {})
      for (const [name, { path = [name] }] of texts) {
        const isKey = key.some((part) => keyPath(definition, part).join('.') === path.join('.'))
        if (isKey || into.includes(path.join('.')) || valueAt(record, path) === undefined) continue
        record = withValueAt(record, path, HOSTILE)
      }
      record = { ...record, [`new_${HOSTILE}`]: { deep: [HOSTILE] } }
      show([{ ...sample, record }])
      expect(await bench.sync(definition)).toMatchObject({
        status: 'completed',
        inserted: 1,
        quarantined: 0,
        drift: {},
      })
      const [row] = await live()
      expect(row?.['raw']).toMatchObject({ [`new_${CLEANED}`]: { deep: [CLEANED] } })
      for (const [name, { path = [name] }] of texts) {
        if (valueAt(record, path) === HOSTILE) expect([name, row?.[name]]).toEqual([name, CLEANED])
      }
    })

    test('what Square does not show in one answer is not lost', async () => {
      const samples = several()
      show(samples)
      await bench.sync(definition)
      const [keys, before] = [await liveKeys(), await state()]

      show(samples, { cutOnce: true })
      expect(await bench.sync(definition)).toMatchObject({
        status: 'completed',
        retries: 1,
        unchanged: samples.length,
      })

      show([])
      const emptied = await bench.sync(definition).catch((error: unknown) => error)
      if (source.absence === 'broken' || source.single) {
        if (!source.perParent?.absentIsEmpty)
          expect([RetryLater, Unavailable]).toContain((emptied as Error).constructor)
      } else {
        expect(emptied).toMatchObject({ status: 'completed', deleted: 0 })
        const withheld = deletes === 'never' || source.window ? 0 : samples.length
        expect(await state()).toMatchObject({ deletions_withheld: withheld })
      }
      expect(await liveKeys()).toEqual(keys)

      for (const refuse of [403, 404] as const) {
        const last = await state()
        show(samples, { refuse })
        const end = await bench
          .sync(definition, source.perParent ? 'foundation' : 'incremental') // unchanged parents are not asked
          .catch((error: unknown) => error)
        if (refuse === 404 && source.perParent?.absentIsEmpty) continue
        expect(end).toBeInstanceOf(Unavailable)
        if (refuse === 403) expect((end as Unavailable).scope).toBe(source.scope)
        const refusal = refuse === 403 ? 'forbidden' : 'unavailable'
        expect(await state()).toMatchObject({ status: refusal, refusal, watermark: last?.['watermark'] })
      }
      expect(await liveKeys()).toEqual(keys)
      expect(before?.['watermark']).toBeTruthy()
    })

    test('a watermark in the future is found, repaired and costs nothing', async () => {
      const samples = several()
      show(samples.slice(0, 1))
      await bench.sync(definition)
      await bench.sql`update sync_state set watermark = '2999-12-31' where table_name = ${definition.name}`
      show(samples)
      const tableRun = await bench.sync(definition, 'incremental')
      expect(tableRun).toMatchObject({
        status: 'completed',
        reason: expect.stringContaining('watermark_in_future') as string,
      })
      expect(await liveKeys()).toEqual(samples.map(keyText).sort())
      expect(Date.parse(String((await state())?.['watermark']))).toBeLessThanOrEqual(Date.now())
    })

    test('a verification sees what was altered by hand, also where the hash is as it was, and repairs it', async () => {
      const samples = several()
      show(samples, { known: samples.map(whole) })
      await bench.sync(definition)
      const content = await bench.content(definition)
      const { missing, stale } = await alterRows(bench.sql, definition)
      expect(missing.length + stale.length).toBeGreaterThan(0)
      const haunted = await addGhost(bench.sql, definition)
      const asked = deletes !== 'never' || (definition.byId && key.length === 1)
      const ghost = haunted && asked && source.window === undefined ? 1 : 0
      const differs = { missing: missing.length, stale: stale.length, ghost }
      const alteredRows = await bench.versions(definition)
      const found = await bench.verify(definition)
      expect(found).toMatchObject({ ...differs, repaired: false })
      expect([...missing, ...stale]).toEqual(
        expect.arrayContaining([...found.examples.missing, ...found.examples.stale]),
      )
      expect(await bench.versions(definition)).toEqual(alteredRows)

      expect(await bench.verify(definition, { repair: true })).toMatchObject({ ...differs, repaired: true })
      const after = (await bench.content(definition)).filter((row) => !row.includes('"ghost"'))
      expect(after).toEqual(content)
      expect(await bench.verify(definition)).toMatchObject({
        listed: samples.length,
        missing: 0,
        stale: 0,
        ghost: 0,
      })
      const { last_verified_at, row_count } = { ...(await state()) }
      expect(last_verified_at).toBeTruthy()
      expect(row_count).toBe(String((await live()).length))
    })

    test('what is gone at Square is marked, and nothing else', async () => {
      const samples = several()
      show(samples)
      await bench.sync(definition)
      const [gone, ...left] = samples
      const stays = deletes === 'never' || source.window !== undefined || source.single
      show(left, { known: left.map(({ record }) => record) })
      if (!source.single) await bench.sync(definition)
      expect(await liveKeys()).toEqual((stays ? samples : left).map(keyText).sort())
      const row = (await bench.rows(definition.name)).find(
        (found) => gone && JSON.stringify(key.map((column) => found[column])) === keyText(gone),
      )
      expect(row).toMatchObject({ is_deleted: !stays })
      if (gone) expect(row?.['raw']).toEqual(whole(gone))
    })
  },
)

/** Columns of these rows that no row fills. */
const emptyColumns = (names: readonly string[], rows: readonly Record<string, unknown>[]) =>
  names.filter((name) => rows.every((row) => row[name] === null))

/** Columns that are read from this record: all but those with a condition that it does not meet. */
const applying = (columns: Record<string, Column>, record: Record<string, unknown>) =>
  Object.entries(columns).flatMap(([name, { when }]) =>
    when && valueAt(record, when.path) !== when.equals ? [] : [name],
  )
