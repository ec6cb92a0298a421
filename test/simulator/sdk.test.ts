import { SquareClient } from 'square'
import { expect, test } from 'vitest'
import { simulate } from './simulated.ts'

async function setup() {
  const simulator = await simulate({ profile: 'small' })
  const square = new SquareClient({ token: simulator.token, environment: simulator.url, maxRetries: 0 })
  return { simulator, square }
}

test('the SDK reads locations, merchant and token status', async () => {
  const { simulator, square } = await setup()
  const { locations } = await square.locations.list()
  const { merchant } = await square.merchants.get({ merchantId: 'me' })
  const { scopes } = await square.oAuth.retrieveTokenStatus()

  expect(locations).toHaveLength(3)
  expect(merchant?.mainLocationId).toBe(simulator.world.live('locations')[0]?.['id'])
  expect(scopes).toContain('ITEMS_READ')
})

test('the SDK pages through all 19 catalog types', async () => {
  const { simulator, square } = await setup()
  const types = new Set<string>()
  let count = 0
  for (const type of [
    'ITEM',
    'IMAGE',
    'CATEGORY',
    'ITEM_VARIATION',
    'TAX',
    'DISCOUNT',
    'MODIFIER_LIST',
    'MODIFIER',
    'PRICING_RULE',
    'PRODUCT_SET',
    'TIME_PERIOD',
    'MEASUREMENT_UNIT',
    'SUBSCRIPTION_PLAN_VARIATION',
    'ITEM_OPTION',
    'ITEM_OPTION_VAL',
    'CUSTOM_ATTRIBUTE_DEFINITION',
    'QUICK_AMOUNTS_SETTINGS',
    'SUBSCRIPTION_PLAN',
    'AVAILABILITY_PERIOD',
  ] as const) {
    let cursor: string | undefined
    do {
      const page = await square.catalog.search({
        objectTypes: [type],
        limit: 2,
        ...(cursor ? { cursor } : {}),
      })
      for (const object of page.objects ?? []) {
        types.add(object.type)
        count++
        expect(typeof object.version).toBe('bigint')
      }
      cursor = page.cursor
    } while (cursor)
  }

  expect(types.size).toBe(19)
  expect(count).toBe(simulator.world.live('catalog').length)
})

test('the SDK lists, gets by id, retrieves in batches and reads the limits of the catalog', async () => {
  const { simulator, square } = await setup()
  const list = await square.catalog.list({ types: 'item,TAX' })
  const listed = []
  for await (const object of list) listed.push(object)
  const id = listed[0]?.id ?? ''

  expect(listed).toHaveLength(14)
  expect((await square.catalog.object.get({ objectId: id, includeRelatedObjects: true })).object?.id).toBe(id)
  expect((await square.catalog.batchGet({ objectIds: [id, 'NOBODY'] })).objects).toHaveLength(1)
  expect((await square.catalog.info()).limits?.searchMaxPageLimit).toBe(1000)
  expect(simulator.requests.list.every((request) => request.status === 200)).toBe(true)
})

test('the SDK pages through the inventory counts and reads those of one variation', async () => {
  const { square } = await setup()
  const counts = []
  for await (const count of await square.inventory.batchGetCounts({ limit: 7 })) counts.push(count)
  const one = await square.inventory.get({ catalogObjectId: counts[0]?.catalogObjectId ?? '' })

  expect(counts).toHaveLength(40)
  expect(one.data.length).toBeGreaterThan(0)
})

test('the SDK searches, gets and bulk-retrieves vendors', async () => {
  const { square } = await setup()
  const { vendors = [] } = await square.vendors.search({
    filter: { status: ['ACTIVE', 'INACTIVE'] },
    sort: { field: 'CREATED_AT', order: 'ASC' },
  })
  const id = vendors[0]?.id ?? ''

  expect(vendors).toHaveLength(5)
  expect((await square.vendors.get({ vendorId: id })).vendor?.contacts?.[0]?.ordinal).toBe(0)
  const { responses } = await square.vendors.batchGet({ vendorIds: [id, 'NOBODY'] })
  expect(responses?.[id]?.vendor?.id).toBe(id)
  expect(responses?.['NOBODY']?.errors?.[0]?.code).toBe('NOT_FOUND')
})
