import { expect, test } from 'vitest'
import { microsOf, momentOf } from '../../packages/square-simulator/src/clock.ts'
import {
  composedVariations,
  countedVariations,
} from '../../packages/square-simulator/src/resources/composed-variations.ts'
import { listAt, objectAt, textAt } from '../../packages/square-simulator/src/wire.ts'
import { call, idsOf, simulate, readPlan } from './simulated.ts'

const search = '/v2/catalog/search'
const both = { object_types: ['ITEM', 'ITEM_VARIATION'] }

async function setup() {
  const simulator = await simulate()
  const { world } = simulator
  const item = world.live('catalog_items')[0] ?? {}
  const children = listAt(objectAt(item, 'item_data'), 'variations').map((variation) =>
    textAt(variation, 'id'),
  )
  const latest = async () => textAt((await call(simulator, search, {})).json, 'latest_time')
  const since = async (begin_time: string, fields = {}) =>
    (await readPlan(simulator, search, 'objects', { ...both, begin_time, ...fields })).flat()
  return { simulator, world, id: textAt(item, 'id'), children, latest, since }
}

test('begin_time is exclusive, to the microsecond', async () => {
  const { world, id, latest, since } = await setup()
  world.update('catalog_items', id, { item_data: { name: 'Renamed' } })
  const changed = await latest()

  expect(changed).toBe(textAt(world.get('catalog_items', id), 'updated_at'))
  expect(await since(changed)).toEqual([])
  const justBefore = momentOf((microsOf(changed) ?? 0) - 1).text
  expect(idsOf(await since(justBefore))).toEqual([id])
})

test('a deleted item is a tombstone without variations, and each variation is one of the same moment', async () => {
  const { world, id, children, latest, since } = await setup()
  const before = await latest()
  world.delete('catalog_items', id)
  const found = await since(before)
  const tombstone = found.find((object) => object['id'] === id) ?? {}

  expect(children.length).toBeGreaterThan(0)
  expect(idsOf(found).sort()).toEqual([id, ...children].sort())
  expect(found.every((object) => object['is_deleted'] === true)).toBe(true)
  expect(new Set(found.map((object) => object['version'])).size).toBe(1)
  expect(tombstone['type']).toBe('ITEM')
  expect(textAt(objectAt(tombstone, 'item_data'), 'name')).not.toBe('')
  expect(objectAt(tombstone, 'item_data')).not.toHaveProperty('variations')
})

test('tombstones show with begin_time even unasked, with include_deleted_objects, and nowhere else', async () => {
  const { simulator, world, id, latest, since } = await setup()
  const before = await latest()
  world.delete('catalog_items', id)
  const shownBy = async (body: object) =>
    idsOf((await readPlan(simulator, search, 'objects', body)).flat()).includes(id)
  const batch = async (include_deleted_objects: boolean) =>
    (await call(simulator, '/v2/catalog/batch-retrieve', { object_ids: [id], include_deleted_objects })).json[
      'objects'
    ]

  expect(idsOf(await since(before, { include_deleted_objects: false }))).toContain(id)
  expect(await shownBy({ ...both, include_deleted_objects: true })).toBe(true)
  expect(await shownBy(both)).toBe(false)
  expect(await batch(true)).toHaveLength(1)
  expect(await batch(false)).toBeUndefined()
  expect((await call(simulator, `/v2/catalog/object/${id}`)).status).toBe(404)
  expect(JSON.stringify((await call(simulator, '/v2/catalog/list?types=ITEM')).json)).not.toContain(id)
})

test('a variation that changes moves its item with it and shows inside it', async () => {
  const { world, id, children } = await setup()
  const child = children[0] ?? ''
  world.update('catalog_variations', child, { item_variation_data: { sku: 'NEW-SKU' } })
  const item = world.get('catalog_items', id) ?? {}
  const variation = world.get('catalog_variations', child) ?? {}

  expect(listAt(objectAt(item, 'item_data'), 'variations')).toContainEqual(variation)
  expect(item['version']).toBe(variation['version'])
})

test('without object_types a search leaves out what only lives inside other objects', async () => {
  const { simulator } = await setup()
  const types = new Set(
    (await readPlan(simulator, search, 'objects', {})).flat().map((object) => object['type']),
  )

  expect(types).toContain('QUICK_AMOUNTS_SETTINGS')
  for (const nested of [
    'ITEM_VARIATION',
    'MODIFIER',
    'IMAGE',
    'ITEM_OPTION_VAL',
    'SUBSCRIPTION_PLAN_VARIATION',
  ]) {
    expect(types).not.toContain(nested)
  }
})

test('batch-retrieve gives the state of a historic version', async () => {
  const { simulator, world, id } = await setup()
  const old = world.get('catalog_items', id) ?? {}
  world.update('catalog_items', id, { item_data: { name: 'Newer' } })
  const { json } = await call(simulator, '/v2/catalog/batch-retrieve', {
    object_ids: [id],
    catalog_version: old['version'],
  })

  expect(json['objects']).toEqual([JSON.parse(JSON.stringify(old))])
})

test('a search that lags shows a change only later, latest_time at once', async () => {
  const simulator = await simulate({ profile: 'small', searchLagMs: 5_000 })
  const { world } = simulator
  const id = world.liveKeys('catalog_items')[0] ?? ''
  const nameNow = async () => {
    const { json } = await call(simulator, search, { object_types: ['ITEM'] })
    const item = listAt(json, 'objects').find((object) => textAt(object, 'id') === id)
    return [textAt(objectAt(item, 'item_data'), 'name'), json['latest_time']]
  }
  const [before] = await nameNow()
  const { updated_at: changed } = world.update('catalog_items', id, { item_data: { name: 'Later' } })
  expect(await nameNow()).toEqual([before, changed])
  world.clock.advance(6_000)
  expect(await nameNow()).toEqual(['Later', changed])
})

test('counts come newest first, updated_after is strict, and SOLD is never shown', async () => {
  const simulator = await simulate()
  const { world } = simulator
  const path = '/v2/inventory/counts/batch-retrieve'
  const key = world.liveKeys('catalog_inventory')[0] ?? ''
  const [object = '', location = ''] = key.split(':')
  const changed = world.update('catalog_inventory', key, { quantity: '-3' })
  world.plant('catalog_inventory', { ...changed, state: 'SOLD' })
  const { json } = await call(simulator, path, { catalog_object_ids: [object], location_ids: [location] })
  const times = (await readPlan(simulator, path, 'counts', { limit: 9 }))
    .flat()
    .map((count) => textAt(count, 'calculated_at'))

  expect(listAt(json, 'counts').map((count) => textAt(count, 'state'))).toEqual(['IN_STOCK'])
  expect(times).toEqual([...times].sort().reverse())
  expect((await call(simulator, path, { updated_after: changed['calculated_at'] })).json).toEqual({})
})

test('the counts of composed variations are estimated from their components, and shown by id only', async () => {
  const simulator = await simulate()
  const { world } = simulator
  const [glass, bundle] = composedVariations(world)
  const conversion = objectAt(objectAt(glass?.object, 'item_variation_data'), 'stockable_conversion')
  const bottle = textAt(conversion, 'stockable_item_variation_id')
  const place = world.liveKeys('catalog_inventory').find((key) => key.startsWith(`${bottle}:`)) ?? ''
  const location = place.split(':')[1] ?? ''
  const countsOf = async (id = '', places = location) =>
    listAt((await call(simulator, `/v2/inventory/${id}?location_ids=${places}`)).json, 'counts')

  world.update('catalog_inventory', place, { quantity: '7' })
  expect(await countsOf(glass?.key)).toMatchObject([
    { catalog_object_id: glass?.key, state: 'IN_STOCK', quantity: '35', is_estimated: true },
  ])
  expect(await countsOf(bundle?.key, '')).not.toEqual([])
  const listed = await readPlan(simulator, '/v2/inventory/counts/batch-retrieve', 'counts', { limit: 1000 })
  expect(listed.flat().filter((count) => count['is_estimated'] === true)).toEqual([])
  const changes = await readPlan(simulator, '/v2/inventory/changes/batch-retrieve', 'changes', {
    catalog_object_ids: [glass?.key, bundle?.key],
  })
  expect(changes.flat()).toEqual([])
  expect(await call(simulator, '/v2/inventory/NOBODY')).toMatchObject({ status: 404, code: 'NOT_FOUND' })
})

test('the counts of one variation come in pages', async () => {
  const simulator = await simulate({ profile: 'small', pageSizeCap: 2 })
  const { world } = simulator
  const bundle = composedVariations(world)[1]?.key ?? ''
  for (const component of countedVariations(world).slice(0, 2)) {
    for (const location of world.liveKeys('locations')) {
      const place = { catalog_object_id: component, location_id: location, state: 'IN_STOCK' }
      if (!world.entry('catalog_inventory', Object.values(place).join(':')))
        world.add('catalog_inventory', place)
    }
  }
  const first = await call(simulator, `/v2/inventory/${bundle}`)
  expect(listAt(first.json, 'counts')).toHaveLength(2)
  const second = await call(simulator, `/v2/inventory/${bundle}?cursor=${textAt(first.json, 'cursor')}`)
  expect([listAt(second.json, 'counts').length, textAt(second.json, 'cursor')]).toEqual([1, ''])
})

test('the edit of an adjustment moves the counts of both its states, and tells no time', async () => {
  const { world } = await simulate()
  const [object = '', location = '', state = ''] = world.liveKeys('catalog_inventory')[0]?.split(':') ?? []
  const quantity = () =>
    Number(world.get('catalog_inventory', `${object}:${location}:${state}`)?.['quantity'])
  const before = quantity()
  const adjustment = {
    id: 'ONE',
    catalog_object_id: object,
    quantity: '4',
    from_state: 'NONE',
    to_state: state,
  }
  const places = { from_location_id: location, to_location_id: location }
  const made = world.create('inventory_changes', {
    type: 'ADJUSTMENT',
    physical_count: undefined,
    adjustment: { ...adjustment, ...places },
  })
  const edited = world.update('inventory_changes', 'ONE', { adjustment: { quantity: '9' } })
  expect(quantity()).toBe(before + 5)
  expect(objectAt(edited, 'adjustment')).toEqual({ ...objectAt(made, 'adjustment'), quantity: '9' })
})
