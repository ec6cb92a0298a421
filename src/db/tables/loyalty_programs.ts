import {
  bigint,
  integer,
  link,
  money,
  position,
  positionAbove,
  text,
  timestamptz,
  valueLink,
  valueRef,
} from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'loyalty_programs',
  domain: 'loyalty',
  about: 'The loyalty program: one row, or none where the seller has no program.',
  key: ['id'],
  columns: {
    id: text(),
    status: text(),
    terminology_one: text('terminology.one'),
    terminology_other: text('terminology.other'),
    expiration_duration: text('expiration_policy.expiration_duration'),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at' },
  deletes: 'never', // it becomes INACTIVE
  source: {
    call: 'GET /v2/loyalty/programs/main', // "main": the seller's one program
    items: 'program',
    single: true,
    scope: 'LOYALTY_READ',
    absence: 'broken',
  },
  byId: { call: 'GET /v2/loyalty/programs/{id}', items: 'program' },
  children: [
    {
      name: 'loyalty_program_reward_tiers',
      about: 'What points can be exchanged for. The discount is in the pricing rule.',
      from: 'reward_tiers',
      parent: ['loyalty_program_id'],
      key: ['id'],
      columns: {
        id: text(),
        name: text(),
        points: integer(),
        pricing_rule_id: link('catalog_pricing_rules', 'pricing_rule_reference.object_id'),
        pricing_rule_version: bigint('pricing_rule_reference.catalog_version'),
        created_at: timestamptz(),
      },
    },
    {
      name: 'loyalty_program_accrual_rules',
      about: 'How points are earned: by visit, by amount spent, by item or by category.',
      from: 'accrual_rules',
      parent: ['loyalty_program_id'],
      key: ['position'], // Square gives them no id
      columns: {
        position: position(),
        accrual_type: text(),
        points: integer(),
        ...money('visit_minimum_amount', 'visit_data.minimum_amount_money'),
        visit_tax_mode: text('visit_data.tax_mode'),
        ...money('spend_amount', 'spend_data.amount_money'),
        spend_tax_mode: text('spend_data.tax_mode'),
        item_variation_id: link('catalog_variations', 'item_variation_data.item_variation_id'),
        category_id: link('catalog_categories', 'category_data.category_id'),
      },
    },
    {
      name: 'loyalty_program_excluded_categories',
      about: 'What earns no points under a rule that counts the amount spent.',
      from: ['accrual_rules', 'spend_data.excluded_category_ids'],
      parent: ['loyalty_program_id'],
      key: ['rule_position', 'category_id'],
      columns: { rule_position: positionAbove(), category_id: valueLink('catalog_categories') },
    },
    {
      name: 'loyalty_program_excluded_item_variations',
      about: 'What earns no points under a rule that counts the amount spent.',
      from: ['accrual_rules', 'spend_data.excluded_item_variation_ids'],
      parent: ['loyalty_program_id'],
      key: ['rule_position', 'item_variation_id'],
      columns: { rule_position: positionAbove(), item_variation_id: valueLink('catalog_variations') },
    },
    {
      name: 'loyalty_program_locations',
      about: 'Where the program is active.',
      from: 'location_ids',
      parent: ['loyalty_program_id'],
      key: ['location_id'],
      columns: { location_id: valueRef('locations') },
    },
  ],
  webhooks: ['loyalty.program.created', 'loyalty.program.updated'],
  example: {
    id: 'd619f755-2d17-41f3-990d-c04ecedd64dd',
    status: 'ACTIVE',
    terminology: { one: 'Point', other: 'Points' },
    expiration_policy: { expiration_duration: 'P1Y' },
    created_at: '2020-04-20T16:55:11Z',
    updated_at: '2020-05-01T02:00:02Z',
    reward_tiers: [
      {
        id: 'e1b39225-9da5-43d1-a5db-782cdd8ad94f',
        name: '10% off the entire sale',
        points: 10,
        pricing_rule_reference: { object_id: 'YSMXCPXNWXJIIAL6JUWFDHFM', catalog_version: 1605486402527 },
        created_at: '2020-04-20T16:55:11Z',
      },
    ],
    accrual_rules: [
      {
        accrual_type: 'VISIT',
        points: 1,
        visit_data: { minimum_amount_money: { amount: 500, currency: 'USD' }, tax_mode: 'BEFORE_TAX' },
      },
      {
        accrual_type: 'SPEND',
        points: 1,
        spend_data: {
          amount_money: { amount: 100, currency: 'USD' },
          tax_mode: 'BEFORE_TAX',
          excluded_category_ids: ['BJNQCF2FJ6S6UIDT65ABHLRX'],
          excluded_item_variation_ids: ['UBNEHW2SSQB5PRVPBVMZZCLZ'],
        },
      },
      {
        accrual_type: 'ITEM_VARIATION',
        points: 2,
        item_variation_data: { item_variation_id: 'UBNEHW2SSQB5PRVPBVMZZCLZ' },
      },
      {
        accrual_type: 'CATEGORY',
        points: 2,
        category_data: { category_id: 'BJNQCF2FJ6S6UIDT65ABHLRX' },
      },
    ],
    location_ids: ['18YC4JDH91E1H'],
  },
})
