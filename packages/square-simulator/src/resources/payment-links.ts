import { fromQuery, integer, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { byId } from './by-id.ts'
import { address, money } from './money.ts'

/** A link has an order of its own; deleting the link leaves nothing of it and cancels the order. */
export const paymentLinks: Resource = {
  name: 'payment_links',
  make: makeLink,
  alter: (_link, { random }) => ({ payment_note: `Note ${random.id(5)}` }),
  stamp: (link, moment, previous) => ({
    ...link,
    updated_at: previous ? moment.text : link['updated_at'],
    version: previous ? Number(previous['version']) + 1 : 1,
  }),
  remove: () => 'absent',
  cascade: (world, entry, op, moment) => {
    const order = world.entry('orders', textAt(entry.object, 'order_id'))
    if (op !== 'delete' || order?.object['state'] !== 'OPEN') return
    world.restate('orders', order.key, { ...order.object, state: 'CANCELED', closed_at: moment.text }, moment)
  },
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/online-checkout/payment-links',
      scope: 'ORDERS_READ',
      query: { cursor: text(), limit: fromQuery(integer({ min: 1, max: 1000, outside: 'ignore' })) },
      answer: (request, world) =>
        pageOf(request, world, {
          key: 'payment_links',
          cursor: request.query.cursor,
          limit: request.query.limit ?? 100,
          select: () => world.searchable('payment_links'),
        }),
    }),
    byId({
      path: '/v2/online-checkout/payment-links/{id}',
      scope: 'ORDERS_READ',
      resource: 'payment_links',
      key: 'payment_link',
    }),
  ],
}

/** An order that waits to be paid. */
export function openOrder({ world, moment }: Draw, state: 'OPEN' | 'DRAFT' = 'OPEN'): WireObject {
  return world.create(
    'orders',
    { state, closed_at: undefined, version: 1, source: { name: 'Prairie App' } },
    moment,
  )
}

function makeLink(draw: Draw): WireObject {
  const { world, random, moment, index } = draw
  const full = index === 0
  const code = random.id(8)
  return {
    id: random.id(16),
    description: full || random.chance(0.3) ? 'Cake for Saturday' : undefined,
    order_id: openOrder(draw)['id'],
    checkout_options: full
      ? {
          allow_tipping: true,
          custom_fields: [{ title: 'Special instructions' }],
          subscription_plan_id: world.pickKey('catalog_subscription_plan_variations', random),
          redirect_url: 'https://example.com/thanks',
          merchant_support_email: 'help@example.com',
          ask_for_shipping_address: true,
          accepted_payment_methods: {
            apple_pay: true,
            google_pay: true,
            cash_app_pay: false,
            afterpay_clearpay: false,
          },
          app_fee_money: money(10),
          shipping_fee: { name: 'Courier', charge: money(500) },
          enable_coupon: true,
          enable_loyalty: false,
        }
      : undefined,
    pre_populated_data:
      full || random.chance(0.3)
        ? {
            buyer_email: 'ada@example.com',
            buyer_phone_number: '+13125550142',
            buyer_address: address(random, full),
          }
        : undefined,
    url: `https://square.link/u/${code}`,
    long_url: `https://checkout.square.site/merchant/order/${code}`,
    created_at: moment.text,
    // Absent until the first change.
    updated_at: full || random.chance(0.3) ? moment.text : undefined,
    payment_note: full || random.chance(0.3) ? 'Paid by link' : undefined,
  }
}
