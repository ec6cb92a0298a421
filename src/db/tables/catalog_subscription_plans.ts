import { catalogColumns, catalogExample, catalogObject, catalogUnmapped } from './parts/catalog-object.ts'
import { above, bigint, boolean, integer, money, text, under, valueLink } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('SUBSCRIPTION_PLAN'),
  name: 'catalog_subscription_plans',
  about:
    'One row per subscription plan: what can be subscribed to. How it is billed is in catalog_subscription_plan_variations.',
  columns: {
    ...catalogColumns,
    ...under('subscription_plan_data', { name: text(), all_items: boolean() }),
  },
  children: [
    {
      name: 'catalog_subscription_plan_items',
      about: 'Which items may be subscribed to by a plan.',
      from: 'subscription_plan_data.eligible_item_ids',
      parent: ['subscription_plan_id'],
      key: ['item_id'],
      columns: { item_id: valueLink('catalog_items') },
    },
    {
      name: 'catalog_subscription_plan_categories',
      about: 'The items of which categories may be subscribed to by a plan.',
      from: 'subscription_plan_data.eligible_category_ids',
      parent: ['subscription_plan_id'],
      key: ['category_id'],
      columns: { category_id: valueLink('catalog_categories') },
    },
    {
      name: 'catalog_subscription_plan_phases',
      about: 'Billing phases of a plan from before plans had variations.',
      from: 'subscription_plan_data.phases',
      parent: ['subscription_plan_id'],
      key: ['uid'],
      columns: {
        uid: text(),
        ordinal: bigint(),
        cadence: text(),
        periods: integer(),
        ...money('recurring_price'),
        pricing_type: text('pricing.type'),
        ...money('pricing_price', 'pricing.price_money'),
      },
    },
    {
      name: 'catalog_subscription_plan_discounts',
      about: 'Which discounts a phase of a plan from before plans had variations gives.',
      from: ['subscription_plan_data.phases', 'pricing.discount_ids'],
      parent: ['subscription_plan_id'],
      key: ['phase_uid', 'discount_id'],
      columns: { phase_uid: above('uid'), discount_id: valueLink('catalog_discounts') },
    },
  ],
  unmapped: {
    ...catalogUnmapped,
    'subscription_plan_data.subscription_plan_variations': 'in catalog_subscription_plan_variations',
  },
  example: {
    type: 'SUBSCRIPTION_PLAN',
    id: 'CRKHUJSDVTRQ4FPM4RTGFXOU',
    ...catalogExample,
    subscription_plan_data: {
      name: 'Coffee of the month',
      all_items: false,
      eligible_item_ids: ['GPOKJPTV2KDLVKCADJ7I77EZ'],
      eligible_category_ids: ['BJNQCF2FJ6S6UIDT65ABHLRX'],
      phases: [
        {
          uid: 'X2Q2AONPB3RB64Y27S25QCZP',
          ordinal: 0,
          cadence: 'MONTHLY',
          periods: 1,
          recurring_price_money: { amount: 1500, currency: 'USD' },
          pricing: {
            type: 'STATIC',
            price_money: { amount: 1500, currency: 'USD' },
            discount_ids: ['GY2GOO4HIQTRTQDHQOAJNYZM'],
          },
        },
      ],
    },
  },
})
