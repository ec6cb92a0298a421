import { afterAll, beforeAll, expect, test } from 'vitest'
import { tableNamed } from '../../support/definitions.ts'
import { makeSample } from '../../support/sample-records.ts'
import { type Bench, openBench } from '../../support/table-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

test.each(['', 'infinity', 'soon'])(
  'a latest_time of %j is no watermark: the Date header is, and the table goes on',
  async (latest) => {
    const categories = tableNamed(bench.tables, 'catalog_categories')
    await bench.prepare(categories)
    const scene = {
      definition: categories,
      samples: [makeSample(categories, 0, { location: 'L1' })],
      pageSize: 10,
    }
    bench.server.show({
      ...scene,
      spoil(response, body) {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ ...(JSON.parse(body) as object), latest_time: latest }))
      },
    })
    expect(await bench.sync(categories)).toMatchObject({ status: 'completed', inserted: 1 })
    const [state] = await bench.sql`
      select watermark between now() - interval '1 minute' and now() + interval '1 minute' as near from sync_state`
    expect(state).toEqual({ near: true })
    bench.server.show(scene)
    expect(await bench.sync(categories, 'incremental')).toMatchObject({ status: 'completed' })
    await bench.empty(categories)
  },
)

test.each(['catalog_categories', 'customers'])(
  'a Date header and a latest_time that are an hour ahead hide nothing of %s, and are told of',
  async (name) => {
    const definition = tableNamed(bench.tables, name)
    await bench.prepare(definition)
    const scene = { definition, samples: [makeSample(definition, 0, { location: 'L1' })], pageSize: 10 }
    const ahead = new Date(Date.now() + 3_600_000)
    bench.server.show({
      ...scene,
      spoil(response, body) {
        response.writeHead(200, { 'content-type': 'application/json', date: ahead.toUTCString() })
        const answer = JSON.parse(body) as object
        response.end(
          JSON.stringify(name === 'customers' ? answer : { ...answer, latest_time: ahead.toISOString() }),
        )
      },
    })
    const tableRun = await bench.sync(definition)
    expect(tableRun.reason).toMatch(
      /^Square's clock was 60 minutes ahead of this machine's: nothing is missed/,
    )
    const [state] = await bench.sql`
      select watermark <= updated_at and watermark > updated_at - interval '5 minutes' as sound,
        last_sync_timestamp <= updated_at as started from sync_state where table_name = ${name}`
    expect(state).toEqual({ sound: true, started: true })

    bench.server.show({ ...scene, samples: [] })
    const next = await bench.sync(definition, 'incremental')
    expect(next).toMatchObject({ status: 'completed', reason: null })
    const [asked] = bench.server.seen()
    expect(JSON.stringify(asked?.params)).not.toContain(ahead.toISOString().slice(0, 13))
    await bench.empty(definition)
  },
)
