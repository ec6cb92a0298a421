import type { Entry } from '../collection.ts'
import { forbidden } from '../errors.ts'
import { flag, integer, listOf, required, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { isObject, listAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import type { World } from '../resource.ts'
import type { Moment } from '../clock.ts'
import { byId } from './by-id.ts'
import { amountAt, money } from './money.ts'
import { makeOrder } from './order-make.ts'
import { orderQuery, readOrderQuery } from './order-search.ts'
import { sourceTypes } from './payment-details.ts'
import { dueOf, makePayment, tenderOf } from './payment-make.ts'

/** Orders are never deleted. Paying one makes its payments, which it shows as tenders. */
export const orders: Resource = {
  name: 'orders',
  make: makeOrder,
  alter: alterOrder,
  stamp: (order, moment, previous) => ({
    ...order,
    updated_at: moment.text,
    // Orders of the point of sale have no version.
    version: previous && typeof order['version'] === 'number' ? order['version'] + 1 : order['version'],
  }),
  cascade: (world, entry, op, moment) => {
    if (op !== 'delete' && entry.object['state'] === 'COMPLETED' && !entry.object['tenders']) {
      pay(world, entry, moment)
    }
  },
  routes: [
    defineRoute({
      method: 'POST',
      path: '/v2/orders/search',
      scope: 'ORDERS_READ',
      body: {
        location_ids: required(listOf(text(), { min: 1, max: 10 })),
        cursor: text(),
        query: orderQuery,
        limit: integer({ min: 1, max: 1000 }),
        return_entries: flag(),
      },
      answer: (request, world) => {
        const { body } = request
        const { matches, ...order } = readOrderQuery(body.query)
        const strange = body.location_ids.find((id) => !world.entry('locations', id))
        // One location that the token may not see fails the whole request.
        if (strange !== undefined) throw forbidden(`Not authorized for location ${strange}.`)
        const places = new Set(body.location_ids)
        const page = pageOf(request, world, {
          key: 'orders',
          cursor: body.cursor,
          limit: body.limit ?? 500,
          ...order,
          select: () =>
            world
              .searchable('orders')
              .filter((entry) => places.has(textAt(entry.object, 'location_id')) && matches(entry)),
        })
        return body.return_entries ? asEntries(page) : page
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/v2/orders/batch-retrieve',
      scope: 'ORDERS_READ',
      body: {
        location_id: text(),
        order_ids: required(listOf(text(), { min: 1, max: 100 })),
      },
      answer: (request, world) => {
        const { order_ids: ids, location_id: place } = request.body
        // Ids that are not known are left out without a word.
        const found = [...new Set(ids)]
          .map((id) => world.get('orders', id))
          .filter((order) => order !== undefined)
          .filter((order) => place === undefined || textAt(order, 'location_id') === place)
        return { orders: found.length > 0 ? found : undefined }
      },
    }),
    byId({ path: '/v2/orders/{order_id}', scope: 'ORDERS_READ', resource: 'orders', key: 'order' }),
  ],
}

function asEntries({ orders: found, ...rest }: WireObject): WireObject {
  return {
    order_entries:
      found &&
      listAt({ found }, 'found')
        .filter(isObject)
        .map(({ id, version, location_id }) => ({
          order_id: id,
          version,
          location_id,
        })),
    ...rest,
  }
}

function pay(world: World, entry: Entry, moment: Moment): void {
  const order = entry.object
  if (amountAt(order, 'total_money') <= 0) return
  const draw = world.draw('orders', moment)
  // The very first order was paid in every way there is.
  const isFirst = draw.index === 1
  const { random } = draw
  const usual = random.chance(0.25)
    ? random.pick(sourceTypes)
    : random.pick(['CARD', 'CARD', 'CASH'] as const)
  const sources = isFirst ? sourceTypes : random.chance(0.06) ? (['CARD', 'CASH'] as const) : [usual]
  const due = dueOf(order)
  const share = Math.floor(due.amount / sources.length)
  const tenders = sources.map((source, position) => {
    const last = position === sources.length - 1
    const payment = makePayment(world.draw('payments', moment), order, {
      source,
      status: 'COMPLETED',
      amount: last ? due.amount - share * position : share,
      tip: last ? due.tip : 0,
      full: isFirst,
    })
    world.plant('payments', payment, { moment })
    return tenderOf(payment, order, isFirst)
  })
  world.restate('orders', entry.key, { ...order, tenders, net_amount_due_money: money(0) }, moment)
}

function alterOrder(order: WireObject, { random, moment }: Draw): WireObject | undefined {
  switch (order['state']) {
    case 'DRAFT':
      return { state: 'OPEN' }
    case 'OPEN':
      return random.chance(0.8)
        ? { state: 'COMPLETED', closed_at: moment.text, fulfillments: withState(order, 'COMPLETED') }
        : { state: 'CANCELED', closed_at: moment.text, fulfillments: withState(order, 'CANCELED') }
    default:
      return random.chance(0.5)
        ? { metadata: { checked: random.id(6) } }
        : { reference_id: `REF-${random.id(6)}`, line_items: noted(order, random.id(6)) }
  }
}

function withState(order: WireObject, state: string): WireObject[] | undefined {
  const fulfillments = listAt(order, 'fulfillments').filter(isObject)
  return fulfillments.length > 0 ? fulfillments.map((one) => ({ ...one, state })) : undefined
}

function noted(order: WireObject, note: string): WireObject[] {
  return listAt(order, 'line_items')
    .filter(isObject)
    .map((line, ordinal) => (ordinal === 0 ? { ...line, note } : line))
}
