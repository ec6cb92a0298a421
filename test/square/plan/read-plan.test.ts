import { expect, test } from 'vitest'
import { BEGINNING, type Source } from '../../../src/square/plan/source.ts'
import { buildCall, pageCall, makeReadPlan, type ReadPlanInput } from '../../../src/square/plan/read-plan.ts'

const NOW = new Date('2026-03-01T12:00:00Z')
const WATERMARK = '2026-03-01T06:00:00Z'
const base: Source = { call: 'POST /v2/orders/search', items: 'orders', absence: 'empty' }

const plan = (source: Partial<Source>, more: Partial<ReadPlanInput> = {}) =>
  makeReadPlan({
    source: { ...base, ...source },
    runId: 'R',
    kind: 'incremental',
    watermark: WATERMARK,
    lookedBackAt: WATERMARK,
    refused: [],
    locations: ['A', 'B', 'C'],
    began: null,
    now: NOW,
    settled: NOW,
    ...more,
  })

test('a location that was refused so far is read from the beginning, because the watermark says nothing about it', () => {
  const source: Partial<Source> = {
    call: 'GET /v2/payments',
    changes: { since: 'updated_at_begin_time', overlapSeconds: 0 },
    perLocation: { param: 'location_id', batch: 1 },
  }
  const readPlan = plan(source, { refused: ['B'] })
  const queries = readPlan.partitions.map(
    (partition) => pageCall({ ...base, ...source }, readPlan, partition).query,
  )
  const since = new Date(WATERMARK).toISOString()
  expect(queries).toEqual([
    { location_id: 'A', updated_at_begin_time: since },
    { location_id: 'C', updated_at_begin_time: since },
    { location_id: 'B' },
  ])
  expect(plan(source, { refused: ['B'], kind: 'foundation' }).partitions).toHaveLength(3)
})

test('changes are read from the watermark less the overlap', () => {
  const readPlan = plan({ changes: { since: 'begin_time', overlapSeconds: 300 } })
  expect(readPlan).toMatchObject({ kind: 'changes', since: '2026-03-01T05:55:00.000Z', signpost: null })
  expect(readPlan.partitions).toEqual([{ params: {}, cursor: null, page: 0, done: false }])
})

test('without a watermark, in a foundation run, or where nothing can be asked, everything is read', () => {
  const changes = { since: 'begin_time', overlapSeconds: 300 }
  expect(plan({ changes }, { watermark: null })).toMatchObject({ kind: 'full', since: null })
  expect(plan({ changes }, { kind: 'foundation' })).toMatchObject({ kind: 'full', since: null })
  expect(plan({})).toMatchObject({ kind: 'full', since: null })
})

test('once a day the look-back goes far back', () => {
  const changes = { since: 's', overlapSeconds: 60, dailyLookBackHours: 96 }
  expect(plan({ changes }, { lookedBackAt: null })).toMatchObject({
    look_back: true,
    since: '2026-02-25T06:00:00.000Z',
  })
  expect(plan({ changes }, { lookedBackAt: '2026-02-28T12:30:00Z' }).look_back).toBe(true) // 23.5 hours: a daily run is never a day
  expect(plan({ changes })).not.toHaveProperty('look_back')
  expect(plan({ changes }, { lookedBackAt: null, kind: 'foundation' })).not.toHaveProperty('look_back')
})

const window = { begin: 'begin_time', end: 'end_time', rescanDays: 2 }

test('a window begins with all time, where it is cut with the account, or with the rescan, and ends a day ahead', () => {
  const began = '2026-02-20T00:00:00Z'
  const first = plan({ window: { ...window, chunkDays: 31 } }, { watermark: null, began })
  expect(first.partitions.map(({ params }) => params)).toEqual([
    { begin_time: '2026-02-20T00:00:00.000Z', end_time: '2026-03-02T12:00:00.000Z' },
  ])
  const whole = plan({ window }, { watermark: null, began })
  expect(Date.parse(String(whole.partitions[0]?.params['begin_time']))).toBe(Date.parse(BEGINNING))
  expect(plan({ window }).partitions[0]?.params).toEqual({
    begin_time: '2026-02-27T06:00:00.000Z',
    end_time: '2026-03-02T12:00:00.000Z',
  })
  const unknown = plan({ window }, { watermark: null })
  expect(Date.parse(String(unknown.partitions[0]?.params['begin_time']))).toBe(Date.parse(BEGINNING))
})

test('windows are cut without a gap; what Square no longer keeps is not asked for', () => {
  const { partitions } = plan(
    { window: { ...window, chunkDays: 7, retentionDays: 20, aheadDays: 3 } },
    { watermark: null },
  )
  expect(partitions[0]?.params['begin_time']).toBe('2026-02-09T12:00:00.000Z')
  expect(partitions.at(-1)?.params['end_time']).toBe('2026-03-04T12:00:00.000Z')
  const bounds = (name: string) => partitions.map(({ params }) => params[name])
  expect(bounds('begin_time').slice(1)).toEqual(bounds('end_time').slice(0, -1))
  expect(partitions).toHaveLength(4)
})

test('locations are read one by one or in batches, each with every window', () => {
  expect(
    plan({ perLocation: { param: 'location_id', batch: 1 } }).partitions.map(({ params }) => params),
  ).toEqual([{ location_id: 'A' }, { location_id: 'B' }, { location_id: 'C' }])
  expect(
    plan({ perLocation: { param: 'location_ids', batch: 2 } }).partitions.map(({ params }) => params),
  ).toEqual([{ location_ids: ['A', 'B'] }, { location_ids: ['C'] }])
  const both = plan({ perLocation: { param: 'l', batch: 1 }, window: { ...window, chunkDays: 2 } })
  expect(both.partitions).toHaveLength(6)
})

test('every page repeats the query of the first, with the cursor', () => {
  const source: Source = {
    ...base,
    params: { query: { sort: { sort_field: 'UPDATED_AT' } } },
    limit: 500,
    changes: {
      since: 'query.filter.date_time_filter.updated_at.start_at',
      overlapSeconds: 60,
      params: { extra: 1 },
    },
  }
  const readPlan = plan(source)
  const partition = { params: { location_ids: ['A'] }, cursor: 'next', page: 1, done: false }
  const call = pageCall(source, readPlan, partition)
  expect(call).toEqual({
    method: 'POST',
    path: '/v2/orders/search',
    body: {
      query: {
        sort: { sort_field: 'UPDATED_AT' },
        filter: { date_time_filter: { updated_at: { start_at: '2026-03-01T05:59:00.000Z' } } },
      },
      extra: 1,
      location_ids: ['A'],
      limit: 500,
      cursor: 'next',
    },
  })
  const { cursor: _, ...first } = call.body as Record<string, unknown>
  expect(pageCall(source, readPlan, { ...partition, cursor: null }).body).toEqual(first)
})

test('a full read leaves the bound out, or says the beginning of time where leaving it out is a silent default', () => {
  const changes = { since: 'begin_time', overlapSeconds: 60, params: { sort_field: 'UPDATED_AT' } }
  const partition = { params: {}, cursor: null, page: 0, done: false }
  const get: Source = { ...base, call: 'GET /v2/payments', changes }
  const readPlan = plan(get, { watermark: null })
  expect(pageCall(get, readPlan, partition)).toEqual({ method: 'GET', path: '/v2/payments', query: {} })
  const bounded: Source = { ...get, changes: { ...changes, alwaysBounded: true } }
  expect(pageCall(bounded, readPlan, partition).query).toEqual({
    begin_time: BEGINNING,
    sort_field: 'UPDATED_AT',
  })
})

test('parameters go into the path, the query or the body', () => {
  expect(
    buildCall('GET /v2/a/{id}/b', [
      ['id', 'x/y z'],
      ['n', 5],
      ['list', ['a', 'b']],
    ]),
  ).toEqual({
    method: 'GET',
    path: '/v2/a/x%2Fy%20z/b',
    query: { n: '5', list: 'a,b' },
  })
  expect(
    buildCall('POST /v2/a/search', [
      ['q.f.x', 1],
      ['q.f.y', [2]],
    ]),
  ).toEqual({
    method: 'POST',
    path: '/v2/a/search',
    body: { q: { f: { x: 1, y: [2] } } },
  })
})

test('an id with a dollar sign stays what it is', () => {
  expect(buildCall('GET /v2/a/{id}', [['id', "$&$'"]]).path).toBe(`/v2/a/${encodeURIComponent("$&$'")}`)
})

test('what is read besides the list comes last: always, unless a complete list shows it too, and no older than it may be', () => {
  const also = { call: 'GET /v2/inventory/{id}', items: 'counts', absence: 'empty' } as const
  const perParent = { table: 'variations', params: { id: 'id' } }
  const changes = { since: 'since', overlapSeconds: 0 }
  const kinds = ['incremental', 'foundation', 'verify'] as const
  const partitionsOf = (source: Partial<Source>) =>
    kinds.map((kind) =>
      plan({ changes, ...source }, { kind }).partitions.map(({ also, params }) => [also, params]),
    )
  const list = [undefined, {}]
  const besides = [true, {}]
  expect(partitionsOf({ also: { ...also, perParent } })).toEqual([
    [list, besides],
    [list, besides],
    [list, besides],
  ])
  const recent = { since: 'after', days: 2 }
  expect(partitionsOf({ also: { ...also, perParent, isListed: true, recent } })).toEqual([
    [list, [true, { after: '2026-02-27T12:00:00.000Z' }]],
    [list],
    [list],
  ])
})
