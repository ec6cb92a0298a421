import { boolean, integer, link, money, ref, text, timestamptz } from '../columns.ts'
import { defineTable } from '../define-table.ts'
import { orderExample } from '../order-example.ts'
import { orderMoneyParts } from '../order-money-parts.ts'
import { orderParts } from '../order-parts.ts'
import { orderReturnParts } from '../order-return-parts.ts'

export default defineTable({
  name: 'orders',
  domain: 'orders',
  about:
    'One row per order of any location: sales, returns and exchanges, open, draft and cancelled ones too.',
  key: ['id'],
  columns: {
    id: text(),
    location_id: ref('locations'),
    customer_id: link('customers'),
    state: text(),
    reference_id: text(),
    source_name: text('source.name'),
    ticket_name: text(),
    auto_apply_discounts: boolean('pricing_options.auto_apply_discounts'),
    auto_apply_taxes: boolean('pricing_options.auto_apply_taxes'),
    ...money('total'),
    ...money('total_tax'),
    ...money('total_discount'),
    ...money('total_tip'),
    ...money('total_service_charge'),
    ...money('net_amount_due'),
    ...money('net_total', 'net_amounts.total_money'),
    ...money('net_tax', 'net_amounts.tax_money'),
    ...money('net_discount', 'net_amounts.discount_money'),
    ...money('net_tip', 'net_amounts.tip_money'),
    ...money('net_service_charge', 'net_amounts.service_charge_money'),
    ...money('return_total', 'return_amounts.total_money'),
    ...money('return_tax', 'return_amounts.tax_money'),
    ...money('return_discount', 'return_amounts.discount_money'),
    ...money('return_tip', 'return_amounts.tip_money'),
    ...money('return_service_charge', 'return_amounts.service_charge_money'),
    rounding_adjustment_uid: text('rounding_adjustment.uid'),
    rounding_adjustment_name: text('rounding_adjustment.name'),
    ...money('rounding_adjustment', 'rounding_adjustment.amount_money'),
    version: integer(), // absent where the order was not made through the API
    created_at: timestamptz(),
    updated_at: timestamptz(),
    closed_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at', version: 'version' },
  deletes: 'never', // it becomes CANCELED
  source: {
    call: 'POST /v2/orders/search',
    items: 'orders',
    scope: 'ORDERS_READ',
    params: { query: { sort: { sort_field: 'CREATED_AT', sort_order: 'ASC' } } },
    limit: 500,
    absence: 'empty',
    perLocation: { param: 'location_ids', batch: 10 },
    changes: {
      since: 'query.filter.date_time_filter.updated_at.start_at',
      params: { 'query.sort.sort_field': 'UPDATED_AT' }, // must be the field that is filtered by
      overlapSeconds: 900,
      dailyLookBackHours: 96, // sales made offline arrive up to 72 hours late
    },
  },
  byId: { call: 'POST /v2/orders/batch-retrieve', ids: 'order_ids', batch: 100, items: 'orders' },
  children: [...orderParts, ...orderReturnParts, ...orderMoneyParts],
  webhooks: ['order.created', 'order.updated', 'order.fulfillment.updated'],
  example: orderExample,
})
