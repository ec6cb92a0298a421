import {
  date,
  integer,
  money,
  numeric,
  ref,
  text,
  textArray,
  timestamptz,
  valueLink,
} from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'loyalty_promotions',
  domain: 'loyalty',
  about: 'One row per promotion of the loyalty program: more points for a time.',
  key: ['id'],
  columns: {
    id: text(),
    loyalty_program_id: ref('loyalty_programs'),
    name: text(),
    status: text(),
    incentive_type: text('incentive.type'),
    points_multiplier: numeric('incentive.points_multiplier_data.multiplier'),
    points_addition: integer('incentive.points_addition_data.points_addition'),
    start_date: date('available_time.start_date'),
    end_date: date('available_time.end_date'),
    time_periods: textArray('available_time.time_periods'), // iCalendar events in local time
    trigger_limit_times: integer('trigger_limit.times'),
    trigger_limit_interval: text('trigger_limit.interval'),
    ...money('minimum_spend_amount'),
    created_at: timestamptz(),
    canceled_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at' },
  deletes: 'never', // it becomes CANCELED or ENDED
  source: {
    call: 'GET /v2/loyalty/programs/{program_id}/promotions',
    items: 'loyalty_promotions',
    scope: 'LOYALTY_READ',
    limit: 30,
    absence: 'empty',
    perParent: {
      table: 'loyalty_programs',
      params: { program_id: 'id' },
      always: 'true',
      absentIsEmpty: true,
    },
  },
  children: [
    {
      name: 'loyalty_promotion_item_variations',
      about: 'Which variations count for a promotion. None here and no categories: all.',
      from: 'qualifying_item_variation_ids',
      parent: ['loyalty_promotion_id'],
      key: ['item_variation_id'],
      columns: { item_variation_id: valueLink('catalog_variations') },
    },
    {
      name: 'loyalty_promotion_categories',
      about: 'The items of which categories count for a promotion.',
      from: 'qualifying_category_ids',
      parent: ['loyalty_promotion_id'],
      key: ['category_id'],
      columns: { category_id: valueLink('catalog_categories') },
    },
  ],
  unmapped: {
    'incentive.points_multiplier_data.points_multiplier':
      'deprecated in version 2023-08-16 for `multiplier`, which Square sends too',
  },
  webhooks: ['loyalty.promotion.created', 'loyalty.promotion.updated'],
  example: {
    id: 'loypromo_f0f9b849-725e-378d-b810-511237e07b67',
    loyalty_program_id: 'd619f755-2d17-41f3-990d-c04ecedd64dd',
    name: 'Tuesday happy hour',
    status: 'ACTIVE',
    incentive: {
      type: 'POINTS_MULTIPLIER',
      points_multiplier_data: { points_multiplier: 3, multiplier: '3.000' },
      points_addition_data: { points_addition: 1 },
    },
    available_time: {
      start_date: '2026-08-16',
      end_date: '2026-12-16',
      time_periods: [
        'BEGIN:VEVENT\nDTSTART:20260816T160000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;BYDAY=TU\nEND:VEVENT',
      ],
    },
    trigger_limit: { times: 1, interval: 'DAY' },
    minimum_spend_amount_money: { amount: 2000, currency: 'USD' },
    qualifying_item_variation_ids: ['UBNEHW2SSQB5PRVPBVMZZCLZ'],
    qualifying_category_ids: ['BJNQCF2FJ6S6UIDT65ABHLRX'],
    created_at: '2026-08-16T08:38:54Z',
    canceled_at: '2026-08-17T08:38:54Z',
    updated_at: '2026-08-17T08:38:54Z',
  },
})
