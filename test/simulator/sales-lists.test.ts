import { SquareClient } from 'square'
import { expect, test } from 'vitest'
import { microsOf } from '../../packages/square-simulator/src/clock.ts'
import type { Simulator } from '../../packages/square-simulator/src/server.ts'
import { isObject, listAt, objectAt, textAt, textOf } from '../../packages/square-simulator/src/wire.ts'
import type { WireObject } from '../../packages/square-simulator/src/wire.ts'
import { call, listAll, simulate, readPlan } from './simulated.ts'

const setup = () => simulate({ profile: 'full' })
const longAgo = 'begin_time=2000-01-01T00:00:00Z'

/** How each resource is read whole; `per` stands for a location or another parent that is asked for one by one. */
const lists: readonly [resource: string, path: string, key: string, query?: string, per?: string][] = [
  ['payments', '/v2/payments?location_id={}', 'payments', `${longAgo}&sort_field=UPDATED_AT`, 'locations'],
  ['refunds', '/v2/refunds', 'refunds', `${longAgo}&limit=50`],
  ['payouts', '/v2/payouts?location_id={}', 'payouts', `${longAgo}&limit=7&sort_order=ASC`, 'locations'],
  ['payout_entries', '/v2/payouts/{}/payout-entries', 'payout_entries', 'limit=100', 'payouts'],
  ['disputes', '/v2/disputes', 'disputes'],
  ['dispute_evidence', '/v2/disputes/{}/evidence', 'evidence', '', 'disputes'],
  ['bank_accounts', '/v2/bank-accounts', 'bank_accounts', 'limit=2'],
  ['cards', '/v2/cards', 'cards', 'include_disabled=true'],
  ['gift_cards', '/v2/gift-cards', 'gift_cards', 'limit=20'],
  ['gift_card_activities', '/v2/gift-cards/activities', 'gift_card_activities', `${longAgo}&sort_order=ASC`],
  ['payment_links', '/v2/online-checkout/payment-links', 'payment_links', 'limit=9'],
  ['invoices', '/v2/invoices?location_id={}', 'invoices', 'limit=3', 'locations'],
  ['subscription_events', '/v2/subscriptions/{}/events', 'subscription_events', 'limit=1', 'subscriptions'],
  [
    'cash_drawer_shifts',
    '/v2/cash-drawers/shifts?location_id={}',
    'cash_drawer_shifts',
    'limit=4',
    'locations',
  ],
]

const searches: readonly [resource: string, path: string, key: string, body: object][] = [
  ['subscriptions', '/v2/subscriptions/search', 'subscriptions', { limit: 3, include: ['actions'] }],
  ['transfer_orders', '/v2/transfer-orders/search', 'transfer_orders', { limit: 3 }],
  ['inventory_changes', '/v2/inventory/changes/batch-retrieve', 'changes', { limit: 100 }],
]

test('every list is complete, page by page, and has nothing else in it', async () => {
  const simulator = await simulate({ profile: 'full', sizes: { orders: 500 } })
  const { world } = simulator
  const done = world.change({
    count: 400,
    seed: 11,
    resources: [...lists, ...searches].map(([name]) => name).concat('orders'),
  })
  for (const [resource, path, key, query = '', per] of lists) {
    const parents = per === undefined ? [''] : world.liveKeys(per)
    const served: string[] = []
    for (const parent of parents) {
      const [base = '', fixed = ''] = path.replace('{}', encodeURIComponent(parent)).split('?')
      const parts = [fixed, query].filter((part) => part !== '')
      served.push(...keysOf(await listAll(simulator, base, key, parts.join('&'))))
    }
    expect([resource, ...served.sort()]).toEqual([resource, ...keysOf(world.live(resource)).sort()])
  }
  for (const [resource, path, key, body] of searches) {
    const served = (await readPlan(simulator, path, key, body)).flat()
    expect([resource, ...keysOf(served).sort()]).toEqual([resource, ...keysOf(world.live(resource)).sort()])
  }

  expect(new Set(done.map(({ op }) => op))).toEqual(new Set(['create', 'update', 'delete']))
})

test('all orders come by location, and all terminal requests of the last 30 days', async () => {
  const simulator = await setup()
  const { world } = simulator
  world.change({ count: 60, seed: 2, resources: ['orders', 'terminal_checkouts', 'terminal_actions'] })
  const location_ids = world.liveKeys('locations')
  const orders = (await readPlan(simulator, '/v2/orders/search', 'orders', { location_ids })).flat()
  expect(keysOf(orders).sort()).toEqual([...world.liveKeys('orders')].sort())

  const filter = { created_at: { start_at: '2000-01-01T00:00:00Z' } }
  for (const [name, path, key] of [
    ['terminal_checkouts', 'checkouts', 'checkouts'],
    ['terminal_refunds', 'refunds', 'refunds'],
    ['terminal_actions', 'actions', 'action'],
  ] as const) {
    const search = (query: object) =>
      readPlan(simulator, `/v2/terminals/${path}/search`, key, { limit: 5, query }).then((pages) =>
        pages.flat(),
      )
    const young = world.live(name).filter((object) => ageDays(simulator, object) < 30)
    const gone = world.live(name).find((object) => ageDays(simulator, object) > 30)
    expect(keysOf(await search({ filter })).sort()).toEqual(keysOf(young).sort())
    expect((await search({})).every((object) => ageDays(simulator, object) <= 1)).toBe(true)
    expect((await call(simulator, `/v2/terminals/${path}/${textAt(gone, 'id')}`)).status).toBe(404)
  }
})

test('the year that is not asked for is not shown', async () => {
  const simulator = await setup()
  const { world } = simulator
  const main = textAt(world.live('merchants')[0], 'main_location_id')
  const at = (object: WireObject) => object['location_id'] === main
  const young = (object: WireObject) => ageDays(simulator, object) < 365
  const listed = async (path: string, key: string, query = '') =>
    keysOf(await listAll(simulator, path, key, query)).sort()
  const truth = (name: string, ...tests: ((object: WireObject) => boolean)[]) =>
    keysOf(world.live(name).filter((object) => tests.every((passes) => passes(object)))).sort()

  expect(await listed('/v2/payments', 'payments')).toEqual(truth('payments', at, young))
  expect(await listed('/v2/payouts', 'payouts')).toEqual(truth('payouts', at, young))
  expect(await listed('/v2/refunds', 'refunds')).toEqual(truth('refunds', young))
  expect(await listed('/v2/gift-cards/activities', 'gift_card_activities')).toEqual(
    truth('gift_card_activities', young),
  )
  for (const name of ['payments', 'payouts', 'refunds', 'gift_card_activities', 'orders']) {
    const ages = world.live(name).map((object) => ageDays(simulator, object))
    expect([name, Math.min(...ages) < 365, Math.max(...ages) > 3 * 365]).toEqual([name, true, true])
  }
  // The worse of two readings of the manual: a time of change does not lift the limit.
  const changed = await listed('/v2/payments', 'payments', 'updated_at_begin_time=2000-01-01T00:00:00Z')
  expect(changed).toEqual(truth('payments', at, young))
})

test('drawer events come by shift, of its location only; a shift alone shows more than a list', async () => {
  const simulator = await setup()
  const { world } = simulator
  let count = 0
  for (const shift of world.live('cash_drawer_shifts')) {
    const [id, place] = [textAt(shift, 'id'), textAt(shift, 'location_id')]
    const path = `/v2/cash-drawers/shifts/${id}`
    const events = await listAll(
      simulator,
      `${path}/events`,
      'cash_drawer_shift_events',
      `location_id=${place}&limit=9`,
    )
    const known = [...world.liveEntries('cash_drawer_shift_events')].filter(({ owner }) => owner === id)
    expect(keysOf(events).sort()).toEqual(known.map(({ object }) => textAt(object, 'id')).sort())
    count += events.length
  }
  const [first] = world.live('cash_drawer_shifts')
  const path = `/v2/cash-drawers/shifts/${textAt(first, 'id')}`
  const elsewhere = world.liveKeys('locations').find((id) => id !== first?.['location_id'])
  const alone = await call(simulator, `${path}?location_id=${textAt(first, 'location_id')}`)
  const listed = await call(simulator, `/v2/cash-drawers/shifts?location_id=${textAt(first, 'location_id')}`)

  expect(count).toBe(150)
  expect(alone.json['cash_drawer_shift']).toEqual(pruned(first))
  expect(objectAt({ of: listAt(listed.json, 'cash_drawer_shifts')[0] }, 'of')).not.toHaveProperty('device')
  expect((await call(simulator, `${path}?location_id=${elsewhere}`)).status).toBe(404)
  expect((await call(simulator, path)).code).toBe('MISSING_REQUIRED_PARAMETER')
})

test('inventory changes: after and before are exclusive, states and reasons exclude each other', async () => {
  const simulator = await setup()
  const path = '/v2/inventory/changes/batch-retrieve'
  const partOf = (change: WireObject) => objectAt(change, textAt(change, 'type').toLowerCase())
  const times = simulator.world
    .live('inventory_changes')
    .map((change) => textAt(partOf(change), 'created_at'))
    .sort()
  const between = { updated_after: times[9], updated_before: times[20] }
  const found = (await readPlan(simulator, path, 'changes', between)).flat()

  expect(found.map((change) => textAt(partOf(change), 'created_at')).sort()).toEqual(times.slice(10, 20))
  expect((await call(simulator, path, { types: ['TRANSFER'] })).code).toBe('INVALID_ENUM_VALUE')
  const both = { states: ['SOLD'], reason_ids: [{ type: 'SALE' }] }
  expect((await call(simulator, path, both)).code).toBe('CONFLICTING_PARAMETERS')
  const reasons = async (query: string) =>
    listAt((await call(simulator, `/v2/inventory/adjustment-reasons${query}`)).json, 'adjustment_reasons')
      .length
  simulator.world.delete(
    'inventory_adjustment_reasons',
    simulator.world.liveKeys('inventory_adjustment_reasons').at(-1) ?? '',
  )
  expect(await reasons('')).toBe(16)
  expect(await reasons('?include_deleted=true&include_system_codes=true')).toBe(22)
})

test('the same seed gives the same full account', async () => {
  const account = async (seed: number) => {
    const { world } = await simulate({ profile: 'full', seed, now: () => Date.UTC(2026, 5, 1, 12) })
    world.change({ count: 150, seed: 3 })
    return world.resources().map(({ name }) => [name, textOf(world.truth(name))])
  }

  expect(await account(1)).toEqual(await account(1))
  expect(await account(2)).not.toEqual(await account(1))
})

test('the SDK reads all of it', async () => {
  const simulator = await setup()
  const { world } = simulator
  const square = new SquareClient({ token: simulator.token, environment: simulator.url, maxRetries: 0 })
  const beginTime = '2000-01-01T00:00:00Z'
  const locationId = world.liveKeys('locations')[1] ?? ''
  const createdAt = { startAt: beginTime }
  const batch = world.live('payouts').find((payout) => payout['type'] === 'BATCH')
  const shift = world.live('cash_drawer_shifts')[0]
  const counted = [
    await countOf(square.payments.list({ locationId, beginTime })),
    await countOf(square.refunds.list({ beginTime })),
    await countOf(square.payouts.list({ locationId, beginTime })),
    await countOf(square.payouts.listEntries({ payoutId: textAt(batch, 'id') })),
    await countOf(square.disputes.list()),
    await countOf(square.disputes.evidence.list({ disputeId: world.liveKeys('disputes')[0] ?? '' })),
    await countOf(square.bankAccounts.list()),
    await countOf(square.cards.list({ includeDisabled: true })),
    await countOf(square.giftCards.list({ limit: 200 })),
    await countOf(square.giftCards.activities.list({ beginTime })),
    await countOf(square.checkout.paymentLinks.list()),
    await countOf(square.invoices.list({ locationId })),
    await countOf(
      square.subscriptions.listEvents({ subscriptionId: world.liveKeys('subscriptions')[0] ?? '' }),
    ),
    await countOf(square.cashDrawers.shifts.list({ locationId })),
    await countOf(
      square.cashDrawers.shifts.listEvents({
        shiftId: textAt(shift, 'id'),
        locationId: textAt(shift, 'location_id'),
      }),
    ),
    await countOf(square.inventory.batchGetChanges({ limit: 1000 })),
    await countOf(square.transferOrders.search({ limit: 100 })),
    await countOf(square.orders.customAttributeDefinitions.list({ visibilityFilter: 'ALL' })),
    (await square.orders.search({ locationIds: [locationId], limit: 1000 })).orders?.length ?? 0,
    (await square.subscriptions.search({ include: ['actions'] })).subscriptions?.length ?? 0,
    (await square.terminal.checkouts.search({ query: { filter: { createdAt } } })).checkouts?.length ?? 0,
    (await square.terminal.refunds.search({ query: { filter: { createdAt } } })).refunds?.length ?? 0,
    (await square.terminal.actions.search({ query: { filter: { createdAt } } })).action?.length ?? 0,
    (await square.inventory.listInventoryAdjustmentReasons({})).adjustmentReasons?.length ?? 0,
  ]
  const { merchantSettings } = await square.checkout.retrieveMerchantSettings()
  const { locationSettings } = await square.checkout.retrieveLocationSettings({ locationId })

  expect(counted.filter((count) => count === 0)).toEqual([])
  expect(merchantSettings?.paymentMethods?.applePay?.enabled).toBe(true)
  expect(locationSettings?.locationId).toBe(locationId)
  expect(simulator.requests.list.filter(({ status }) => status !== 200)).toEqual([])
})

async function countOf(listing: PromiseLike<AsyncIterable<unknown>>): Promise<number> {
  let count = 0
  for await (const _ of await listing) count++
  return count
}

function ageDays(simulator: Simulator, object: WireObject): number {
  const micros = microsOf(textAt(object, 'created_at')) ?? Number.NaN
  return (simulator.world.now() - micros / 1000) / 86_400_000
}

function keysOf(objects: readonly WireObject[]): string[] {
  return objects.map((object) => {
    const part = object['physical_count'] ?? object['adjustment']
    return textAt(isObject(part) ? part : object, 'id')
  })
}

function pruned(object: WireObject | undefined): unknown {
  return JSON.parse(textOf(object ?? null))
}

test('a payout that is made later has entries as well', async () => {
  const simulator = await setup()
  const { world } = simulator
  const { key } = world.add('payouts', { type: 'BATCH' })
  const entries = await listAll(simulator, `/v2/payouts/${key}/payout-entries`, 'payout_entries', '')
  expect(entries.map((entry) => entry['payout_id'])).toEqual([key, key])
})
