import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runTables } from '../../../src/db/state/run-tables.ts'
import { createRun, finishRun } from '../../../src/db/state/runs.ts'
import type { RunKind } from '../../../src/db/state/state-schema.ts'
import { postgresStore } from '../../../src/db/store.ts'
import { type Simulator, startSimulator } from '../../../packages/square-simulator/src/server.ts'
import { objectAt, textAt } from '../../../packages/square-simulator/src/wire.ts'
import { connectSquare } from '../../../src/square/http/client.ts'
import { systemClock } from '../../../src/runtime/clock.ts'
import { SharedReads } from '../../../src/workers/read/shared-reads.ts'
import { syncTable } from '../../../src/workers/sync/sync-table.ts'
import { tableNamed } from '../../support/definitions.ts'
import { openTestMirror, type TestMirror } from '../../support/open-mirror.ts'
import { compareWithTruth } from '../../support/oracle.ts'

const TABLES = [
  'locations',
  'catalog_categories',
  'catalog_items',
  'catalog_variations',
  'catalog_inventory',
  'inventory_changes',
]
const DAY_MS = 86_400_000

let mirror: TestMirror
let simulator: Simulator
beforeEach(async () => {
  ;[mirror, simulator] = await Promise.all([
    openTestMirror({ max: 4 }),
    startSimulator({ profile: 'small', sizes: { inventory_changes: 30 } }),
  ])
})
afterEach(() => Promise.all([mirror.close(), simulator.close()]))

/** One run over all these tables, reading no more than the changes; answers what it did to each, and whom it asked about counts. */
async function sync(kind: RunKind = 'incremental', repair = false) {
  const { db, tables } = mirror
  const clock = { ...systemClock, sleep: () => Promise.resolve() }
  const square = connectSquare({
    baseUrl: simulator.url,
    accessToken: simulator.token,
    clock,
    limits: { burst: 1e9, startConcurrency: 10 },
  })
  const context = {
    store: postgresStore(db),
    square,
    tables,
    log: pino({ level: 'silent' }),
    clock,
    owner: 'test',
    isDead: () => false,
    shared: new SharedReads(),
    extraRequests: 0,
  }
  const created = await createRun(db, { kind, trigger: 'cli', tables: TABLES, owner: 'test', repair })
  if (!created?.fresh) throw new Error('another run is in the way')
  simulator.requests.clear()
  try {
    for (const name of TABLES)
      await syncTable(context, created.run, tableNamed(tables, name), new AbortController().signal)
  } finally {
    await finishRun(db, created.run.id, 'completed')
  }
  const tableRuns = new Map(
    (await runTables(db, created.run.id)).map((tableRun) => [tableRun.table_name, tableRun]),
  )
  const asked = simulator.requests.list.flatMap(
    ({ path }) => /^\/v2\/inventory\/([^/]+)$/.exec(path)?.[1] ?? [],
  )
  const changes = simulator.requests.count('/v2/inventory/changes/batch-retrieve')
  return { counts: tableRuns.get('catalog_inventory'), asked: asked.sort(), changes }
}

const differences = () =>
  compareWithTruth(
    mirror.sql,
    simulator,
    new Map([...mirror.tables].filter(([name]) => TABLES.includes(name))),
  )

/** The composed variations: one by the glass, out of a bottle, and a bundle. */
function composed() {
  const variations = simulator.world.live('catalog_variations').map((one) => ({
    id: textAt(one, 'id'),
    data: objectAt(one, 'item_variation_data'),
  }))
  const [glass, bundle] = variations.filter(({ data }) => data['stockable'] === false)
  const bottle = textAt(glass?.data['stockable_conversion'], 'stockable_item_variation_id')
  return { glass: glass?.id ?? '', bundle: bundle?.id ?? '', bottle }
}

/** Another quantity of a variation in stock. */
function count(variation: string, quantity: string): void {
  const key = simulator.world.liveKeys('catalog_inventory').find((one) => one.startsWith(`${variation}:`))
  simulator.world.update('catalog_inventory', key ?? '', { quantity })
}

const estimated = async () => {
  const [row] = await mirror.sql<{ n: number }[]>`
    select count(*)::int as n from catalog_inventory where is_estimated and not is_deleted`
  return row?.n ?? 0
}

test('a foundation run brings the estimated counts for a request per composed variation; a quiet run asks for none', async () => {
  const { glass, bundle } = composed()
  const shown = simulator.world.live('catalog_inventory').filter((one) => one['is_estimated'] === true)
  expect(shown.length).toBeGreaterThan(2)
  expect(await sync('foundation')).toMatchObject({ asked: [glass, bundle].sort(), counts: { requests: 3 } })
  expect(await estimated()).toBe(shown.length)
  expect(await differences()).toEqual([])
  expect(await sync()).toMatchObject({ asked: [], counts: { requests: 1 }, changes: 1 })
})

test('the stock of a component is not counted twice by the view of the counts', async () => {
  await sync('foundation')
  const counted = simulator.world.live('catalog_inventory').filter((one) => one['is_estimated'] !== true)
  const [view] = await mirror.sql`select count(*)::int as rows from inventory_counts`
  expect(view).toEqual({ rows: counted.length })
})

test('a component that is counted anew has those asked for that are made of it: of a bundle Square names no components', async () => {
  const { glass, bundle, bottle } = composed()
  await sync('foundation')
  count(bottle, '17')
  expect(await sync()).toMatchObject({ asked: [glass, bundle].sort(), counts: { requests: 3 } })
  expect(await differences()).toEqual([])
  const other = simulator.world
    .liveKeys('catalog_variations')
    .find((id) => ![glass, bundle, bottle].includes(id))
  count(other ?? '', '18')
  expect(await sync()).toMatchObject({ asked: [bundle], counts: { requests: 2 } })
  expect(await sync()).toMatchObject({ asked: [] })
  expect(await differences()).toEqual([])
})

test('a composed variation that is new, or has changed, is asked for; the estimates of one that is gone, or counted itself, go', async () => {
  const { glass, bottle } = composed()
  await sync('foundation')
  const { world } = simulator
  const data = objectAt(world.get('catalog_variations', glass), 'item_variation_data')
  const more = world.add('catalog_variations', {
    item_variation_data: {
      item_id: data['item_id'],
      stockable: false,
      stockable_conversion: {
        stockable_item_variation_id: bottle,
        stockable_quantity: '2',
        nonstockable_quantity: '1',
      },
    },
  })
  expect((await sync()).asked).toEqual([more.key])
  expect(await differences()).toEqual([])
  world.update('catalog_variations', glass, { item_variation_data: { price_money: { amount: 5 } } })
  expect((await sync()).asked).toEqual([glass])
  const before = await estimated()
  world.delete('catalog_variations', more.key)
  const left = world.live('catalog_inventory').filter((one) => one['is_estimated'] === true).length
  expect(left).toBeLessThan(before)
  expect(await sync()).toMatchObject({ asked: [], counts: { deleted: before - left } })
  world.update('catalog_variations', glass, {
    item_variation_data: { stockable: true, stockable_conversion: undefined },
  })
  await sync()
  expect(await differences()).toEqual([])
})

test('a verification compares them all, keeps them, and finds those that are wrong, missing, or not there at Square', async () => {
  const { glass, bundle } = composed()
  await sync('foundation')
  const found = async (repair = false) => {
    const { asked } = await sync('verify', repair)
    expect(asked).toEqual([glass, bundle].sort())
    const [row] = await mirror.sql<{ missing: number; stale: number; ghost: number }[]>`
      select missing::int, stale::int, ghost::int from verifications
      where table_name = 'catalog_inventory' order by verified_at desc limit 1`
    return row
  }
  expect(await found()).toEqual({ missing: 0, stale: 0, ghost: 0 })
  const places = await mirror.sql<{ at: string }[]>`
    select ctid::text as at from catalog_inventory where is_estimated order by catalog_object_id, location_id`
  await mirror.sql`update catalog_inventory set quantity = 4711 where ctid = ${places[0]?.at ?? ''}::tid`
  await mirror.sql`delete from catalog_inventory where ctid = ${places[1]?.at ?? ''}::tid`
  await mirror.sql`
    insert into catalog_inventory (catalog_object_id, location_id, state, is_estimated, quantity, raw, raw_hash, synced_at)
    values (${glass}, ${simulator.world.liveKeys('locations')[0] ?? ''}, 'WASTE', true, 3, '{}', 'x', '2020-01-01')`
  expect(await found()).toEqual({ missing: 1, stale: 1, ghost: 1 })
  expect(await found(true)).toEqual({ missing: 1, stale: 1, ghost: 1 })
  expect(await differences()).toEqual([])
  expect(await found()).toEqual({ missing: 0, stale: 0, ghost: 0 })
})

test('an estimate that could not be had is asked for by the next run', async () => {
  const { bundle, bottle } = composed()
  await sync('foundation')
  count(bottle, '17')
  const action = { kind: 'status', status: 400 } as const
  simulator.faults.add({ action, match: { path: `/v2/inventory/${bundle}`, times: Infinity } })
  await expect(sync()).rejects.toThrow('400')
  simulator.faults.clear()
  expect((await sync()).asked).toContain(bundle)
  expect(await differences()).toEqual([])
})

/** A delivery of two days ago, long before what each run reads again; answers its id. */
function deliver(variation: string): string {
  const { world } = simulator
  const counted = world.liveKeys('catalog_inventory').find((one) => one.startsWith(`${variation}:`)) ?? ''
  const [, location = ''] = counted.split(':')
  const adjustment = {
    id: `OF_${variation}`,
    catalog_object_id: variation,
    from_state: 'NONE',
    to_state: 'IN_STOCK',
    from_location_id: location,
    to_location_id: location,
    quantity: '10',
    created_at: new Date(world.now() - 2 * DAY_MS).toISOString(),
  }
  return world.add('inventory_changes', { type: 'ADJUSTMENT', physical_count: undefined, adjustment }).key
}

test('adjustments whose quantity was edited are seen by the counts that moved, for one request', async () => {
  const { world, requests, faults } = simulator
  const variations = world.liveKeys('catalog_inventory').map((key) => key.split(':')[0] ?? '')
  const [one = '', other = ''] = new Set(variations)
  const deliveries = [deliver(one), deliver(other)]
  await sync('foundation')
  expect(await differences()).toEqual([])
  expect((await sync()).changes).toBe(1)

  for (const id of deliveries) world.update('inventory_changes', id, { adjustment: { quantity: '12' } })
  const path = '/v2/inventory/changes/batch-retrieve'
  faults.add({ match: { path, nth: 2 }, action: { kind: 'status', status: 403 } })
  expect((await sync()).changes).toBe(2)
  expect((await differences()).map(({ kind }) => kind)).toContain('stale')
  expect((await sync()).changes).toBe(2)
  expect(await differences()).toEqual([])
  const { body } = requests.list.findLast((request) => request.path === path) ?? {}
  const sent = body as { catalog_object_ids: string[]; updated_after: string }
  expect(sent.catalog_object_ids.toSorted()).toEqual([one, other].sort())
  expect((world.now() - Date.parse(sent.updated_after)) / DAY_MS).toBeCloseTo(30, 1)
  expect((await sync()).changes).toBe(1)
})
