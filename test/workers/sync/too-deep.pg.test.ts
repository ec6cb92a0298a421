import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TableDefinition } from '../../../src/db/declaration/define-table.ts'
import { tableNamed } from '../../support/definitions.ts'
import { makeSample, type Sample } from '../../support/sample-records.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'

let bench: Bench
let groups: TableDefinition
let samples: Sample[]

beforeAll(async () => {
  bench = await openBench()
  groups = tableNamed(bench.tables, 'customer_groups')
  samples = Array.from({ length: 4 }, (_, n) => makeSample(groups, n, { location: 'L1' }))
})
afterAll(() => bench.close())
beforeEach(() => bench.prepare(groups))

const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
const nestedLists = (levels: number) => `${'['.repeat(levels)}33.778837000000003${']'.repeat(levels)}`

/** Square's answer with this text as a field of its first record. */
const bury = (field: string) => (response: ServerResponse, body: string) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(body.replace('{"groups":[{', `{"groups":[{"buried":${field},`))
}

test.each([
  ['objects', nested(6000)],
  ['lists with a number that a double does not hold', nestedLists(100_000)],
])(
  'a record of %s nested too deep is kept aside; the others are stored, and it stays live',
  async (_, field) => {
    bench.server.show({ definition: groups, samples, pageSize: 9 })
    expect(await bench.sync(groups)).toMatchObject({ status: 'completed', inserted: 4 })

    const changed = samples.map((sample) => ({ ...sample, record: { ...sample.record, name: 'new' } }))
    bench.server.show({ definition: groups, samples: changed, pageSize: 9, spoil: bury(field) })
    for (let run = 0; run < 2; run++) {
      expect(await bench.sync(groups)).toMatchObject({
        status: 'completed',
        quarantined: 1,
        deleted: 0,
      })
      const [refused] = await bench.rows('quarantine')
      expect(refused).toMatchObject({
        code: 'too_deep',
        reason: 'The record is nested too deep: 200 levels are stored',
        record: expect.stringContaining(field),
      })
    }
    const names = (await bench.rows('customer_groups')).map((row) => [row['name'], row['deleted_at']])
    expect(names.filter(([name, deleted]) => name === 'new' && deleted === null)).toHaveLength(3)

    bench.server.show({ definition: groups, samples: changed, pageSize: 9 })
    expect(await bench.sync(groups)).toMatchObject({ updated: 1 })
    expect(await bench.rows('quarantine')).toEqual([])
  },
)
