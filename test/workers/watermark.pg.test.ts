import { afterAll, beforeAll, expect, test } from 'vitest'
import { tableNamed } from '../support/definitions.ts'
import { makeSample } from '../support/sample-records.ts'
import { type Bench, openBench } from '../support/table-bench.ts'

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
