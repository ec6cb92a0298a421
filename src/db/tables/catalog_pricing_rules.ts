import { catalogColumns, catalogExample, catalogLocations, catalogObject } from './parts/catalog-object.ts'
import { about, date, link, money, text, under, valueLink } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('PRICING_RULE'),
  name: 'catalog_pricing_rules',
  about: 'One row per rule that applies a discount by itself. Dates and times are local to the seller.',
  columns: {
    ...catalogColumns,
    ...under('pricing_rule_data', {
      name: text(),
      discount_id: link('catalog_discounts'),
      match_products_id: link('catalog_product_sets'),
      apply_products_id: link('catalog_product_sets'),
      exclude_products_id: link('catalog_product_sets'),
      exclude_strategy: text(),
      valid_from_date: date(),
      valid_from_local_time: text(),
      valid_until_date: date(),
      valid_until_local_time: text(),
      ...money('minimum_order_subtotal'),
    }),
  },
  children: [
    {
      name: 'catalog_pricing_rule_time_periods',
      about: 'When a pricing rule is in effect. None: always.',
      from: 'pricing_rule_data.time_period_ids',
      parent: ['pricing_rule_id'],
      key: ['time_period_id'],
      columns: { time_period_id: valueLink('catalog_time_periods') },
    },
    {
      name: 'catalog_pricing_rule_customer_groups',
      about: 'Customers of any of these groups are entitled. None: all customers.',
      from: 'pricing_rule_data.customer_group_ids_any',
      parent: ['pricing_rule_id'],
      key: ['customer_group_id'],
      columns: { customer_group_id: about(valueLink('customer_groups'), 'System groups are not listed.') },
    },
    ...catalogLocations('catalog_pricing_rule', 'pricing_rule_id'),
  ],
  example: {
    type: 'PRICING_RULE',
    id: 'YSMXCPXNWXJIIAL6JUWFDHFM',
    ...catalogExample,
    pricing_rule_data: {
      name: 'Happy hour',
      discount_id: 'GY2GOO4HIQTRTQDHQOAJNYZM',
      match_products_id: 'SET_1',
      apply_products_id: 'SET_2',
      exclude_products_id: 'SET_3',
      exclude_strategy: 'LEAST_EXPENSIVE',
      valid_from_date: '2026-01-01',
      valid_from_local_time: '11:00:00',
      valid_until_date: '2026-12-31',
      valid_until_local_time: '13:00:00',
      minimum_order_subtotal_money: { amount: 1000, currency: 'USD' },
      time_period_ids: ['PERIOD_1'],
      customer_group_ids_any: ['GROUP_1'],
    },
  },
})
