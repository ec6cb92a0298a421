import { catalogColumns, catalogExample, catalogObject } from './parts/catalog-object.ts'
import {
  about,
  above,
  bigint,
  boolean,
  integer,
  link,
  money,
  ref,
  text,
  under,
  valueLink,
} from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('SUBSCRIPTION_PLAN_VARIATION'),
  name: 'catalog_subscription_plan_variations',
  about: 'One row per way in which a subscription plan is billed.',
  columns: {
    ...catalogColumns,
    ...under('subscription_plan_variation_data', {
      subscription_plan_id: ref('catalog_subscription_plans'),
      name: text(),
      monthly_billing_anchor_date: about(bigint(), 'A day of the month, 1 to 31.'),
      can_prorate: boolean(),
      successor_plan_variation_id: link('catalog_subscription_plan_variations'),
    }),
  },
  children: [
    {
      name: 'catalog_subscription_plan_variation_phases',
      about: 'The phases of a plan variation: how often it is billed, for how long, and at what price.',
      from: 'subscription_plan_variation_data.phases',
      parent: ['subscription_plan_variation_id'],
      key: ['uid'],
      columns: {
        uid: text(),
        ordinal: bigint(),
        cadence: text(),
        periods: about(integer(), 'How often it is repeated; absent: it goes on.'),
        ...money('recurring_price'),
        pricing_type: text('pricing.type'),
        ...money('pricing_price', 'pricing.price_money'),
      },
    },
    {
      name: 'catalog_subscription_plan_variation_discounts',
      about: 'Which discounts a phase of a plan variation gives.',
      from: ['subscription_plan_variation_data.phases', 'pricing.discount_ids'],
      parent: ['subscription_plan_variation_id'],
      key: ['phase_uid', 'discount_id'],
      columns: { phase_uid: above('uid'), discount_id: valueLink('catalog_discounts') },
    },
  ],
  example: {
    type: 'SUBSCRIPTION_PLAN_VARIATION',
    id: 'JZTFM2RTTDCM7UVNRWK7OWXL',
    ...catalogExample,
    subscription_plan_variation_data: {
      subscription_plan_id: 'CRKHUJSDVTRQ4FPM4RTGFXOU',
      name: 'Monthly',
      monthly_billing_anchor_date: 1,
      can_prorate: true,
      successor_plan_variation_id: 'SUCCESSOR_1',
      phases: [
        {
          uid: '5NSYXPHRCT4KUD36ZTXPBAAI',
          ordinal: 0,
          cadence: 'MONTHLY',
          periods: 12,
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
