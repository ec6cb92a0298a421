import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSimulator } from '../../packages/square-simulator/src/server.ts'
import type { Simulator } from '../../packages/square-simulator/src/server.ts'
import { amountAt } from '../../packages/square-simulator/src/resources/money.ts'
import { isObject, listAt, objectAt, textAt } from '../../packages/square-simulator/src/wire.ts'
import { call, idsOf, simulate, readPlan } from './simulated.ts'

const path = '/v2/orders/search'
const setup = async () => {
  const simulator = await simulate({ profile: 'full' })
  const location_ids = simulator.world.liveKeys('locations')
  const search = async (query: object, more: object = {}) =>
    (await readPlan(simulator, path, 'orders', { location_ids, query, ...more })).flat()
  return { simulator, world: simulator.world, location_ids, search }
}
const updated = (range: object) => ({ filter: { date_time_filter: { updated_at: range } } })
const byUpdate = (sort_order?: string) => ({ sort: { sort_field: 'UPDATED_AT', sort_order } })

describe('what Square refuses', () => {
  let simulator: Simulator
  beforeAll(async () => {
    simulator = await startSimulator({ profile: 'full' })
  })
  afterAll(() => simulator.close())
  const start_at = '2024-01-01T00:00:00Z'
  const tooMany = Array.from({ length: 11 }, (_, index) => `L${index}`)
  test.each<[string, string, unknown, number, string]>([
    ['orders of no location', path, {}, 400, 'MISSING_REQUIRED_PARAMETER'],
    ['orders of an empty list of locations', path, { location_ids: [] }, 400, 'ARRAY_EMPTY'],
    ['orders of eleven locations', path, { location_ids: tooMany }, 400, 'ARRAY_LENGTH_TOO_LONG'],
    ['orders of a strange location', path, { location_ids: ['MAIN', 'NOWHERE'] }, 403, 'FORBIDDEN'],
    ['a page of 1001 orders', path, { location_ids: ['MAIN'], limit: 1001 }, 400, 'VALUE_TOO_HIGH'],
    [
      'a sort by another time than filtered',
      path,
      { location_ids: ['MAIN'], query: updated({ start_at }) },
      400,
      'BAD_REQUEST',
    ],
    [
      'two times to filter by',
      path,
      {
        location_ids: ['MAIN'],
        query: { filter: { date_time_filter: { created_at: { start_at }, updated_at: { start_at } } } },
      },
      400,
      'BAD_REQUEST',
    ],
    [
      'a sort by CLOSED_AT of all states',
      path,
      { location_ids: ['MAIN'], query: { sort: { sort_field: 'CLOSED_AT' } } },
      400,
      'BAD_REQUEST',
    ],
    ['no order ids', '/v2/orders/batch-retrieve', { order_ids: [] }, 400, 'ARRAY_EMPTY'],
    [
      '101 order ids',
      '/v2/orders/batch-retrieve',
      { order_ids: Array(101).fill('x') },
      400,
      'ARRAY_LENGTH_TOO_LONG',
    ],
    ['an unknown order', '/v2/orders/NOBODY', undefined, 404, 'NOT_FOUND'],
    [
      'an unknown parameter of payments',
      '/v2/payments?locationId=x',
      undefined,
      400,
      'UNKNOWN_QUERY_PARAMETER',
    ],
    ['payments sorted upwards', '/v2/payments?sort_order=UP', undefined, 400, 'INVALID_ENUM_VALUE'],
    ['refunds since yesterday', '/v2/refunds?begin_time=yesterday', undefined, 400, 'INVALID_TIME'],
    ['payouts since yesterday', '/v2/payouts?begin_time=yesterday', undefined, 400, 'INVALID_TIME'],
    ['entries of an unknown payout', '/v2/payouts/NOBODY/payout-entries', undefined, 404, 'NOT_FOUND'],
    ['a limit of disputes', '/v2/disputes?limit=5', undefined, 400, 'UNKNOWN_QUERY_PARAMETER'],
    ['evidence of an unknown dispute', '/v2/disputes/NOBODY/evidence', undefined, 404, 'NOT_FOUND'],
    ['a limit of cards', '/v2/cards?limit=25', undefined, 400, 'UNKNOWN_QUERY_PARAMETER'],
    ['1001 bank accounts', '/v2/bank-accounts?limit=1001', undefined, 400, 'VALUE_TOO_HIGH'],
    ['201 gift cards', '/v2/gift-cards?limit=201', undefined, 400, 'VALUE_TOO_HIGH'],
    ['101 activities', '/v2/gift-cards/activities?limit=101', undefined, 400, 'VALUE_TOO_HIGH'],
    ['invoices of every location', '/v2/invoices', undefined, 400, 'MISSING_REQUIRED_PARAMETER'],
    [
      'invoices of two locations',
      '/v2/invoices/search',
      { query: { filter: { location_ids: ['A', 'B'] } } },
      400,
      'ARRAY_LENGTH_TOO_LONG',
    ],
    ['no subscriptions', '/v2/subscriptions/search', { limit: 0 }, 400, 'VALUE_TOO_LOW'],
    [
      'subscriptions with more',
      '/v2/subscriptions/search',
      { include: ['invoices'] },
      400,
      'INVALID_ENUM_VALUE',
    ],
    ['101 terminal checkouts', '/v2/terminals/checkouts/search', { limit: 101 }, 400, 'VALUE_TOO_HIGH'],
    [
      'checkouts of a type',
      '/v2/terminals/checkouts/search',
      { query: { filter: { type: 'PING' } } },
      400,
      'UNKNOWN_BODY_PARAMETER',
    ],
    ['101 transfer orders', '/v2/transfer-orders/search', { limit: 101 }, 400, 'VALUE_TOO_HIGH'],
    ['1001 changes', '/v2/inventory/changes/batch-retrieve', { limit: 1001 }, 400, 'VALUE_TOO_HIGH'],
    ['drawers of every location', '/v2/cash-drawers/shifts', undefined, 400, 'MISSING_REQUIRED_PARAMETER'],
  ])('%s', async (_what, url, body, status, code) => {
    const simulator = await simulate({ profile: 'full', sizes: { orders: 5, refunds: 1, payout_entries: 1 } })
    const main = simulator.world.liveKeys('locations')[0] ?? ''
    const asked: unknown = JSON.parse((JSON.stringify(body) ?? 'null').replaceAll('"MAIN"', `"${main}"`))
    const answer = await call(simulator, url, asked ?? undefined)

    expect([answer.status, answer.code]).toEqual([status, code])
  })
})

test('what is too many is ignored or cut where Square says so', async () => {
  const { simulator } = await setup()
  const size = async (url: string, key: string) => listAt((await call(simulator, url)).json, key).length

  expect(await size('/v2/payments?limit=500&begin_time=2000-01-01T00:00:00Z', 'payments')).toBe(100)
  expect(await size('/v2/refunds?limit=500&begin_time=2000-01-01T00:00:00Z', 'refunds')).toBe(100)
  expect(await size('/v2/online-checkout/payment-links?limit=5000', 'payment_links')).toBe(25)
})

test('both ends of a time range are inclusive, and the newest come first unless asked otherwise', async () => {
  const { world, search } = await setup()
  const times = world
    .live('orders')
    .map((order) => textAt(order, 'updated_at'))
    .sort()
  const range = { start_at: times[100], end_at: times[110] }
  const found = await search({ ...updated(range), ...byUpdate() })
  const ascending = await search({ ...updated(range), ...byUpdate('ASC') }, { limit: 3 })

  expect(found.map((order) => textAt(order, 'updated_at')).reverse()).toEqual(times.slice(100, 111))
  expect(idsOf(ascending)).toEqual(idsOf(found).reverse())
})

test('without an end, a walk ends where the time was at its first request', async () => {
  const { simulator, world, location_ids } = await setup()
  const start_at = new Date(world.now()).toISOString()
  for (let i = 0; i < 4; i++) world.create('orders')
  world.clock.advance(1000)
  const query = { ...updated({ start_at }), ...byUpdate('ASC') }
  const late: string[] = []
  const pages = await readPlan(simulator, path, 'orders', { location_ids, query, limit: 2 }, () => {
    world.clock.advance(1000)
    if (late.length < 3) late.push(textAt(world.create('orders'), 'id'))
  })
  const again = (await readPlan(simulator, path, 'orders', { location_ids, query })).flat()

  expect(pages.flat()).toHaveLength(4)
  expect(idsOf(again)).toEqual(expect.arrayContaining(late))
})

test('a search finds by state, source, customer and fulfillment, and can give entries only', async () => {
  const { simulator, world, location_ids, search } = await setup()
  const orders = world.live('orders')
  const customer = textAt(
    orders.find((order) => order['customer_id'] !== undefined),
    'customer_id',
  )
  const count = (passes: (order: (typeof orders)[number]) => boolean) => orders.filter(passes).length
  const found = async (filter: object) => (await search({ filter })).length

  expect(await found({ state_filter: { states: ['CANCELED'] } })).toBe(
    count((one) => one['state'] === 'CANCELED'),
  )
  expect(await found({ source_filter: { source_names: ['Kiosk'] } })).toBe(
    count((one) => textAt(one['source'], 'name') === 'Kiosk'),
  )
  expect(await found({ customer_filter: { customer_ids: [customer] } })).toBe(
    count((one) => one['customer_id'] === customer),
  )
  expect(await found({ fulfillment_filter: { fulfillment_types: ['IN_STORE'] } })).toBe(
    count((one) => listAt(one, 'fulfillments').some((part) => textAt(part, 'type') === 'IN_STORE')),
  )
  const closed = { filter: { state_filter: { states: ['COMPLETED'] } }, sort: { sort_field: 'CLOSED_AT' } }
  expect(await search(closed)).toHaveLength(count((one) => one['state'] === 'COMPLETED'))
  const { json } = await call(simulator, path, { location_ids, return_entries: true, limit: 5 })
  expect(listAt(json, 'order_entries')).toHaveLength(5)
  expect(json).not.toHaveProperty('orders')
})

test('a batch leaves out what is not known, and what is elsewhere', async () => {
  const { simulator, world } = await setup()
  const [first, second] = world.live('orders')
  const ids = [textAt(first, 'id'), 'NOBODY', textAt(second, 'id')]
  const batch = async (body: object) =>
    idsOf(listAt((await call(simulator, '/v2/orders/batch-retrieve', body)).json, 'orders').filter(isObject))

  expect(await batch({ order_ids: ids })).toEqual([ids[0], ids[2]])
  const place = textAt(first, 'location_id')
  expect(await batch({ order_ids: ids.slice(0, 2), location_id: place })).toEqual([ids[0]])
  expect(await batch({ order_ids: ids, location_id: 'NOWHERE' })).toEqual([])
})

test('orders of the point of sale have no version, those of the API count theirs', async () => {
  const { world } = await setup()
  const isPos = (order: object) => textAt(Reflect.get(order, 'source'), 'name') === 'Point of Sale'
  const created = world.live('orders').filter((order) => order['returns'] === undefined)
  const api = created.find((order) => !isPos(order))
  const before = Number(api?.['version'])

  expect(created.filter((order) => isPos(order) && order['version'] !== undefined)).toEqual([])
  expect(world.update('orders', textAt(api, 'id'), { ticket_name: 'Anew' })['version']).toBe(before + 1)
})

test('a completed order is paid: its tenders are payments, and the sums agree', async () => {
  const { world } = await setup()
  const open = world.create('orders', { state: 'OPEN', closed_at: undefined })
  expect(open['tenders']).toBeUndefined()
  world.update('orders', textAt(open, 'id'), { state: 'COMPLETED' })
  const paid = world
    .live('orders')
    .filter((order) => order['state'] === 'COMPLETED' && amountAt(order, 'total_money') > 0)
  for (const order of paid) {
    const tenders = listAt(order, 'tenders').filter(isObject)
    const payments = tenders.map((tender) => world.get('payments', textAt(tender, 'payment_id')))
    expect(payments.map((payment) => payment?.['order_id'])).toEqual(tenders.map(() => order['id']))
    const sum = payments.reduce((total, payment) => total + amountAt(payment, 'total_money'), 0)
    expect(sum).toBe(amountAt(order, 'total_money'))
  }

  expect(idsOf(paid)).toContain(textAt(open, 'id'))
})

test('a refund changes its payment, and comes with an order of what was returned', async () => {
  const { world } = await setup()
  let refund = world.create('refunds', { status: 'COMPLETED' })
  while (refund['payment_id'] === undefined) refund = world.create('refunds', { status: 'COMPLETED' })
  const payment = world.get('payments', textAt(refund, 'payment_id'))
  const returned = world.get('orders', textAt(refund, 'order_id'))

  expect(listAt(payment, 'refund_ids')).toContain(refund['id'])
  expect(payment?.['updated_at']).toBe(refund['updated_at'])
  expect(listAt(returned, 'returns')).toHaveLength(1)
  expect(textAt(listAt(returned, 'refunds')[0], 'status')).toBe('APPROVED')
  expect(
    world.live('refunds').some((one) => one['unlinked'] === true && one['payment_id'] === undefined),
  ).toBe(true)
})

test('what can be deleted leaves nothing; drafts only, of invoices and transfers', async () => {
  const { simulator, world } = await setup()
  const link = world.live('payment_links')[0]
  world.delete('payment_links', textAt(link, 'id'))
  const gone = await call(simulator, `/v2/online-checkout/payment-links/${textAt(link, 'id')}`)
  const order = world.get('orders', textAt(link, 'order_id'))
  const changes = world.change({ count: 300, seed: 6, resources: ['invoices', 'transfer_orders'] })
  const deleted = changes.filter(({ op }) => op === 'delete')

  expect([gone.status, order?.['state']]).toEqual([404, 'CANCELED'])
  expect(new Set(deleted.map(({ resource }) => resource)).size).toBe(2)
  for (const name of ['orders', 'payments', 'refunds', 'payouts', 'disputes', 'subscriptions', 'cards']) {
    const id = world.liveKeys(name)[0] ?? ''
    expect(() => world.delete(name, id)).toThrow('cannot delete')
  }
})

test('an activity moves the balance of its gift card; planned actions are shown on request', async () => {
  const { simulator, world } = await setup()
  const activity = world.create('gift_card_activities')
  const card = world.get('gift_cards', textAt(activity, 'gift_card_id'))
  const subscription = world.live('subscriptions').find((one) => one['actions'] !== undefined)
  const url = `/v2/subscriptions/${textAt(subscription, 'id')}`
  const plain = await call(simulator, url)
  const more = await call(simulator, `${url}?include=actions`)

  expect(card?.['balance_money']).toEqual(activity['gift_card_balance_money'])
  expect(objectAt(plain.json, 'subscription')).not.toHaveProperty('actions')
  expect(objectAt(more.json, 'subscription')).toHaveProperty('actions')
})
