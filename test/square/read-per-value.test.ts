import { expect, test } from 'vitest'
import type { Source } from '../../src/square/plan/source.ts'
import { pageCall, makeReadPlan } from '../../src/square/plan/read-plan.ts'

const source: Source = {
  call: 'GET /v2/devices/codes',
  items: 'device_codes',
  absence: 'empty',
  perValue: { param: 'status', values: ['PAIRED', 'EXPIRED'] },
}
const facts = {
  runId: 'run',
  kind: 'incremental' as const,
  watermark: null,
  lookedBackAt: null,
  refused: [],
  locations: ['L1', 'L2'],
  began: null,
  now: new Date('2026-11-23T06:00:00Z'),
  settled: new Date('2026-11-23T06:00:00Z'),
}
const queries = (planned: Source) => {
  const readPlan = makeReadPlan({ ...facts, source: planned })
  return readPlan.partitions.map((partition) => pageCall(planned, readPlan, partition).query)
}

test('a filter that takes one value is asked once per value', () => {
  expect(queries(source)).toEqual([{ status: 'PAIRED' }, { status: 'EXPIRED' }])
})

test('with locations, every value is asked at every location', () => {
  expect(queries({ ...source, perLocation: { param: 'location_id', batch: 1 } })).toEqual([
    { location_id: 'L1', status: 'PAIRED' },
    { location_id: 'L1', status: 'EXPIRED' },
    { location_id: 'L2', status: 'PAIRED' },
    { location_id: 'L2', status: 'EXPIRED' },
  ])
})
