import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { TableDefinition } from '../../src/db/declaration/define-table.ts'
import { loadTables } from '../../src/db/declaration/tables.ts'
import { RetryLater } from '../../src/errors.ts'
import { tableNamed } from '../support/definitions.ts'
import '../support/effort.ts'
import { makeSample, makeSamples } from '../support/sample-records.ts'
import { type Bench, LOCATIONS, openBench } from '../support/table-bench.ts'

const tables = await loadTables()

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

type Spoil = (response: ServerResponse, body: string, items: string) => void

const JSON_TYPE = { 'content-type': 'application/json' }
const json = (
  response: ServerResponse,
  body: string | Buffer,
  headers: Record<string, string | number> = JSON_TYPE,
) => void response.writeHead(200, headers).end(body)

const BAD: Record<string, Spoil> = {
  HTML: (response) => json(response, '<html>Service Unavailable</html>', { 'content-type': 'text/html' }),
  'HTML that claims to be JSON': (response) => json(response, '<html></html>'),
  'an empty body': (response) => json(response, ''),
  'JSON cut in the middle': (response, body) => json(response, body.slice(0, body.length >> 1)),
  'a body shorter than announced': (response, body) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': body.length + 100 }).write(body)
    setImmediate(() => response.destroy())
  },
  'a reset in mid-body': (response, body) => {
    response.writeHead(200, JSON_TYPE).write(body.slice(0, -1))
    setImmediate(() => response.socket?.resetAndDestroy())
  },
  'gzip cut in the middle': (response, body) => {
    const packed = gzipSync(body)
    json(response, packed.subarray(0, packed.length >> 1), { ...JSON_TYPE, 'content-encoding': 'gzip' })
  },
  null: (response) => json(response, 'null'),
  'a list': (response, body) => json(response, `[${body}]`),
  'errors in a 200': (response) =>
    json(response, '{"errors":[{"category":"API_ERROR","code":"INTERNAL_SERVER_ERROR"}]}'),
  'records under another name': (response, body, items) =>
    json(response, body.replace(`"${items}":`, `"${items}_v2":`)),
  'records that are none': (response, _, items) => json(response, JSON.stringify({ [items]: ['oops'] })),
}

/** A table with rows, and how it and its state stand. */
async function setup(definition: TableDefinition) {
  const { parents } = await bench.prepare(definition, 2)
  const samples = makeSamples(definition, 2, { locations: LOCATIONS, parents })
  const scene = { definition, samples, pageSize: 500 }
  bench.server.show(scene)
  await bench.sync(definition)
  const places = bench.server.seen().map(({ place }) => place)
  expect(places.length).toBe(new Set(places).size) // no page of a list is asked for twice
  const others = [...tables.keys()].map((name) => ({ table_name: name, watermark: '2026-01-01' }))
  await bench.sql`insert into sync_state ${bench.sql(others)} on conflict do nothing`
  /** The table's rows, and where all tables stand. Of its own turns the table may keep a count. */
  const standing = async () => {
    const state = await bench.sql`
      select table_name, watermark::text, row_count, deletions_withheld, last_sync_timestamp::text,
        case when table_name <> ${definition.name} then to_jsonb(s)::text end as whole
      from sync_state s order by 1`
    return { state: [...state], rows: await bench.versions(definition) }
  }
  const before = await standing()
  expect(before.rows.length).toBeGreaterThan(0)
  const attempt = async (spoil: Spoil) => {
    bench.server.show({ ...scene, spoil: (response, body) => spoil(response, body, definition.source.items) })
    return bench.sync(definition).catch((error: unknown) => error)
  }
  return { before, standing, attempt, samples }
}

test.for([...tables.values()].map((definition) => [definition.name, definition] as const))(
  'no broken answer to a complete read is believed, nothing is written or deleted, and no table moves on: %s',
  async ([, definition], { task }) => {
    const { before, standing, attempt } = await setup(definition)
    for (const [kind, spoil] of Object.entries(BAD)) {
      const end = await attempt(spoil)
      expect([kind, end]).toEqual([kind, expect.any(RetryLater)])
      expect([kind, (end as Error).message]).toEqual([kind, expect.stringMatching(/tried 6 times/)])
    }
    expect(await standing()).toEqual(before)
    await bench.empty(definition)
    task.meta.tally = { 'bad bodies': Object.keys(BAD).length }
  },
)

// In the torture only: hundreds of whole runs.
test.runIf(inject('effort'))(
  'a page that is cut at any byte is asked for again',
  { timeout: 600_000 },
  async ({ task }) => {
    const definition = tableNamed(tables, 'customer_groups')
    const { before, standing, attempt } = await setup(definition)
    const length = JSON.stringify({
      groups: [0, 1].map((n) => makeSample(definition, n, { location: 'L1' }).record),
    }).length
    for (let bytes = 0; bytes < length; bytes++) {
      const end = await attempt((response, body) => json(response, body.slice(0, bytes)))
      expect([bytes, end]).toEqual([bytes, expect.any(RetryLater)])
    }
    expect(await standing()).toEqual(before)
    task.meta.tally = { 'bad bodies': length }
  },
)
