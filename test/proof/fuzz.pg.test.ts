import fc from 'fast-check'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TableDefinition } from '../../src/db/define-table.ts'
import { quote } from '../../src/db/page-sql.ts'
import { keyOf } from '../../src/db/prepare-page.ts'
import { createRun, finishRun } from '../../src/db/runs.ts'
import { saveWalk, takeLease } from '../../src/db/sync-state.ts'
import { postgresStore } from '../../src/db/store.ts'
import { loadTables } from '../../src/db/tables.ts'
import { Unavailable } from '../../src/errors.ts'
import { Random } from '../../src/simulator/random.ts'
import { systemClock } from '../../src/square/clock.ts'
import { canonicalText, parseJson } from '../../src/square/lossless.ts'
import { planWalk } from '../../src/square/walk.ts'
import { SharedReads } from '../../src/workers/shared-reads.ts'
import { writePage } from '../../src/workers/sync-page.ts'
import type { TableWork } from '../../src/workers/work.ts'
import { readJson, valueFor } from '../support/oracle-values.ts'
import { compareWithTruth } from '../support/oracle.ts'
import { effort, rounds } from '../support/effort.ts'
import { openTestMirror, type TestMirror } from '../support/open-mirror.ts'
import { changeSample, makeSample } from '../support/sample-records.ts'
import { makeHostile } from './hostile-records.ts'

const tables = await loadTables()
/** Of each of the tables, of which there are more than 80. */
const RECORDS = rounds(100)
const SEED = String(effort().seed)

let mirror: TestMirror
beforeAll(async () => {
  mirror = await openTestMirror({ max: 2 })
})
afterAll(() => mirror.close())

/** A turn of one table that gets its pages from the test. Square knows nothing by id. */
async function withWork(
  definition: TableDefinition,
  use: (store: (records: Record<string, unknown>[]) => Promise<void>) => Promise<void>,
) {
  const { db } = mirror
  const made = await createRun(db, {
    kind: 'incremental',
    trigger: 'cli',
    tables: [definition.name],
    owner: 'fuzz',
  })
  const lease = await takeLease(db, definition.name, 'fuzz', () => true)
  if (!made || !lease) throw new Error('no run or no lease')
  const { run } = made
  const now = new Date()
  const walk = planWalk({
    source: definition.source,
    runId: run.id,
    kind: 'incremental',
    watermark: now.toISOString(),
    lookedBackAt: null,
    refused: [],
    locations: ['L1'],
    began: now.toISOString(),
    now,
  })
  await saveWalk(db, lease, walk)
  const refuse = () => Promise.reject(new Unavailable('nothing is known by id'))
  const work: TableWork = {
    store: postgresStore(db),
    run,
    definition,
    lease,
    walk,
    tables,
    square: {
      call: refuse,
      budget: { snapshot: () => ({ perSecond: 1, concurrency: 1, active: 0, waiting: 0, pausedMs: 0 }) },
    },
    log: pino({ level: 'silent' }),
    clock: systemClock,
    owner: 'fuzz',
    isDead: () => false,
    shared: new SharedReads(),
    stats: { requests: 0, retries: 0, bytes: 0 },
    signal: new AbortController().signal,
  }
  await use((records) => {
    const slice = walk.slices[0]
    if (!slice) throw new Error('a walk has a slice')
    return writePage(work, 0, slice, {
      records,
      cursor: 'more',
      signpost: now.toISOString(),
      serverTime: now.toISOString(),
    })
  })
  await finishRun(db, run.id, 'completed')
}

const asSent = (record: Record<string, unknown>) => parseJson(wire(record)) as Record<string, unknown>

/** As Square would write it: NUL and lone surrogates stay what they are. */
const wire = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? `\u0001${inner}` : inner,
  ).replaceAll(/"\\u0001(-?\d+)"/g, '$1')

test.for([...tables.values()].map((definition) => [definition.name, definition] as const))(
  'whatever Square sends is stored as it is, or kept with a reason: %s',
  { timeout: 60_000 },
  async ([name, definition], { task }) => {
    const random = new Random(`${SEED} ${name}`)
    const sent = Array.from({ length: RECORDS }, (_, n) => makeHostile(definition, n, random))
    const texts = sent.map(wire)
    await withWork(definition, async (store) => {
      for (let at = 0; at < texts.length; at += 50) {
        const records = texts.slice(at, at + 50).map((text) => parseJson(text) as Record<string, unknown>)
        await store(records)
      }
    })
    // Of two records with one key the newer counts, or the later: what a spoilt key collides with is left out.
    const byKey = new Map<string, Record<string, unknown>[]>()
    let keyless = 0
    for (const original of sent) {
      const record = clean(original) as Record<string, unknown> // of an object
      for (const secret of definition.secrets ?? []) delete record[secret]
      const json = readJson(wire(record))
      const parts = definition.key.map((column) => valueFor(json, column, definition.columns[column]))
      const key = JSON.stringify(parts)
      // A key of the wrong type is no key, though an older name of it may hold one.
      const usable = parts.every((part) => part !== null && part !== '') && keyOf(definition, record)
      if (!usable) keyless++
      else byKey.set(key, [...(byKey.get(key) ?? []), record])
    }
    const alone = [...byKey.values()].flatMap((same) => (same.length === 1 ? same : []))
    const doubtful = new Set([...byKey].filter(([, same]) => same.length > 1).map(([key]) => key))
    const world = { truth: () => alone }
    // The oracle reads nothing else of a simulator.
    const found = await compareWithTruth(
      mirror.sql,
      { world } as unknown as Parameters<typeof compareWithTruth>[1],
      new Map([[name, definition]]),
    )
    const wrong = found.filter(
      ({ kind, key, detail }) =>
        kind !== 'quarantined' &&
        !kind.startsWith('child') && // of parts the oracle knows less: tables.pg.test.ts has them
        !/_ids is \[/.test(detail) &&
        ![...doubtful].some((one) => key.startsWith(one)),
    )
    const told = wrong.map(({ table, kind, key, detail }) =>
      `${kind} ${table} ${key} ${detail}`.slice(0, 300),
    )
    expect(told.slice(0, 5), `seed ${SEED}`).toEqual([])
    const [kept] =
      await mirror.sql`select count(*) filter (where code = 'no_key')::int as keyless, count(*) filter (where reason = '')::int as mute from quarantine where table_name = ${name}`
    task.meta.tally = { fuzzed: sent.length }
    expect(kept).toMatchObject({ mute: 0 })
    expect(Number(kept?.['keyless']) > 0 || keyless === 0).toBe(true)
  },
)

/** What may be stored of a value: no NUL, no lone surrogate, in keys neither. */
function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\ufffd')
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(fields.map(([key, inner]) => [clean(key), clean(inner)]))
}

const ordered = [...tables.values()].filter(({ order, key }) => order.updatedAt && key.length === 1)

test('any order, repetition and loss of pages ends in the same rows', { timeout: 60_000 }, async () => {
  let n = 9000
  for (const definition of ordered.slice(0, 12)) {
    const { name } = definition
    const key = sql.raw(quote(definition.key[0] ?? ''))
    const places = fc.array(fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 6 }), { maxLength: 5 })
    const order = fc.shuffledSubarray(
      Array.from({ length: 12 }, (_, at) => at),
      { minLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(places, order, async (some, rest) => {
        const newest: Record<string, unknown>[] = []
        const all = Array.from({ length: 6 }, () => {
          const first = makeSample(definition, n++, { location: 'L1' })
          const fields = { reference_id: 'later' }
          const later = changeSample(definition, first, { minutes: 5, version: 90_000, fields })
          newest.push(asSent(later.record))
          return [asSent(first.record), asSent(later.record)]
        }).flat()
        const page = (at: number[]) => at.flatMap((i) => (all[i] ? [all[i]] : []))
        await withWork(definition, async (store) => {
          for (const at of some) await store(page(at)) // lost, repeated, torn apart
          await store(page(rest.slice(0, 5)))
          await store(page(rest.slice(5)))
        })
        const keys = JSON.stringify(newest.map((record) => keyOf(definition, record)?.[0]))
        const rows = await mirror.db.execute<{ raw: string }>(
          sql`select raw::text as raw from ${sql.raw(quote(name))} where ${key} in (select jsonb_array_elements_text(${keys}::text::jsonb))`,
        )
        const texts = (records: unknown[]) => records.map((record) => canonicalText(record)).sort()
        expect(texts(rows.map(({ raw }) => parseJson(raw)))).toEqual(texts(newest))
      }),
      { numRuns: 5, seed: 17 },
    )
  }
})
