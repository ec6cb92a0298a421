import { expect, test } from 'vitest'
import { textOf } from '../../packages/square-simulator/src/wire.ts'
import { call, idsOf, simulate, readPlan } from './simulated.ts'

test('the shop is the seed workload, over HTTP', async () => {
  const simulator = await simulate({})
  const countOf = async (path: string, key: string, body: object) =>
    (await readPlan(simulator, path, key, body)).flat().length
  const ofType = (type: string) =>
    countOf('/v2/catalog/search', 'objects', { object_types: [type], limit: 1000 })
  const { json } = await call(simulator, '/v2/locations')
  const locations = simulator.world.live('locations')

  expect(json['locations']).toHaveLength(9)
  expect(locations.filter((location) => location['status'] === 'INACTIVE').length).toBeGreaterThan(0)
  expect(await ofType('CATEGORY')).toBe(23)
  expect(await ofType('ITEM')).toBe(865)
  expect(await ofType('ITEM_VARIATION')).toBe(986)
  expect(await countOf('/v2/inventory/counts/batch-retrieve', 'counts', { limit: 1000 })).toBe(6960)
  expect((await call(simulator, '/v2/merchants')).json['merchant']).toHaveLength(1)
  const vendors = await call(simulator, '/v2/vendors/search', {})
  expect([vendors.status, vendors.code]).toEqual([404, 'NOT_FOUND'])
})

test('the same seed gives the same account and the same changes, another seed others', async () => {
  const account = async (seed: number) => {
    const { world } = await simulate({ profile: 'small', seed, now: () => Date.UTC(2025, 0, 1) })
    const before = textOf(world.truth('catalog'))
    return { before, changes: world.change({ count: 30, seed: 5 }), after: textOf(world.truth('catalog')) }
  }

  expect(await account(1)).toEqual(await account(1))
  expect((await account(2)).before).not.toBe((await account(1)).before)
})

test('changes are of every kind, and only of kinds that Square allows', async () => {
  const { world } = await simulate()
  const kinds = new Set(world.change({ count: 600, seed: 1 }).map(({ resource, op }) => `${resource} ${op}`))

  for (const resource of ['catalog_items', 'catalog_variations', 'catalog_categories']) {
    for (const op of ['create', 'update', 'delete']) expect(kinds).toContain(`${resource} ${op}`)
  }
  for (const fixed of ['locations', 'vendors', 'catalog_inventory'])
    expect(kinds).not.toContain(`${fixed} delete`)
  expect(kinds).not.toContain('merchants create')
})

test('updated_at never repeats, unless a coarser resolution is asked for', async () => {
  const stamps = async (timestampResolutionMs: number) => {
    const { world } = await simulate({
      profile: 'small',
      timestampResolutionMs,
      now: () => Date.UTC(2025, 0, 1),
    })
    return new Set(Array.from({ length: 50 }, () => world.create('vendors')['updated_at'])).size
  }

  expect(await stamps(0)).toBe(50)
  expect(await stamps(1000)).toBe(1)
})

test('awkward data goes out as it is: NUL, halves of pairs, integers of any size, duplicates, unknown types', async () => {
  const simulator = await simulate({ profile: 'awkward' })
  const response = await fetch(`${simulator.url}/v2/catalog/search`, {
    method: 'POST',
    headers: { authorization: `Bearer ${simulator.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      object_types: ['ITEM', 'ITEM_VARIATION', 'CATEGORY'],
      limit: 1000,
      include_deleted_objects: true,
    }),
  })
  const text = await response.text()
  const { objects } = JSON.parse(text) as { objects: { id: string; type: string }[] }

  for (const piece of [
    '\\u0000 inside',
    '\\ud800 half',
    ':9007199254740993',
    ':-9223372036854775808',
    '"__proto__":{',
  ]) {
    expect(text).toContain(piece)
  }
  expect(text.length).toBeGreaterThan(2_000_000)
  expect(objects.filter((object) => object.type === 'COMPONENT')).toHaveLength(1)
  expect(new Set(idsOf(objects)).size).toBe(objects.length - 2)
})

test('every documented field of the catalog and of locations is carried by some object', async () => {
  const { world } = await simulate()
  const text = textOf([...world.truth('catalog'), ...world.truth('locations'), ...world.truth('vendors')])

  for (const field of [
    'vendor_information',
    'kitchen_name',
    'buyer_facing_name',
    'custom_receipt_text',
    'return_policy',
    'sold_out',
    'location_overrides',
    'custom_attribute_values',
    'catalog_v1_ids',
    'absent_at_location_ids',
    'present_at_location_ids',
    'child_modifier_list_ids',
    'food_and_beverage_details',
    'stockable_conversion',
    'item_option_values',
    'contacts',
  ]) {
    expect(text).toContain(`"${field}":`)
  }
})

test('what lives is known after any changes: no key of a deleted object, none missing', async () => {
  const { world } = await simulate()
  world.change({ count: 400, seed: 3, resources: ['catalog_items', 'catalog_variations'] })

  for (const name of ['catalog_items', 'catalog_variations']) {
    expect(world.truth(name).length).toBeGreaterThan(world.live(name).length)
    expect(world.liveKeys(name)).toEqual(idsOf(world.live(name)))
  }
})
