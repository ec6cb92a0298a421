import { about, integer, link, ref, text, timestamptz, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'loyalty_events',
  domain: 'loyalty',
  about: 'The ledger of loyalty points: one row per change of a balance. `type` says what happened.',
  key: ['id'],
  columns: {
    id: text(),
    type: text(),
    loyalty_account_id: about(link('loyalty_accounts'), 'The account may be deleted.'),
    location_id: ref('locations'),
    source: text(),
    created_at: timestamptz(),
    // Every event has one of these, named after its type.
    ...under(
      [
        'accumulate_points',
        'accumulate_promotion_points',
        'create_reward',
        'redeem_reward',
        'delete_reward',
        'adjust_points',
        'expire_points',
        'other_event',
      ],
      {
        loyalty_program_id: link('loyalty_programs'),
        points: about(integer(), 'As Square signs them: negative where points are taken.'),
        order_id: link('orders'),
        reward_id: link('loyalty_rewards'),
        loyalty_promotion_id: link('loyalty_promotions'),
        reason: text(),
      },
    ),
  },
  indexes: [['created_at']],
  order: { updatedAt: 'created_at' },
  deletes: 'never', // a ledger
  source: {
    call: 'POST /v2/loyalty/events/search',
    items: 'events',
    scope: 'LOYALTY_READ',
    limit: 30,
    absence: 'empty',
    window: {
      begin: 'query.filter.date_time_filter.created_at.start_at',
      end: 'query.filter.date_time_filter.created_at.end_at',
      rescanDays: 1,
      chunkDays: 90, // 30 events a page: windows are read side by side
    },
  },
  webhooks: ['loyalty.event.created'],
  example: {
    id: 'ee46aafd-1af6-3695-a385-276e2ef0be26',
    type: 'ACCUMULATE_PROMOTION_POINTS',
    loyalty_account_id: '79b807d2-d786-46a9-933b-918028d7a8c5',
    location_id: '18YC4JDH91E1H',
    source: 'LOYALTY_API',
    created_at: '2020-05-08T21:41:12Z',
    accumulate_promotion_points: {
      loyalty_program_id: 'd619f755-2d17-41f3-990d-c04ecedd64dd',
      loyalty_promotion_id: 'loypromo_f0f9b849-725e-378d-b810-511237e07b67',
      points: 6,
      order_id: 'PyATxhYLfsMqpVkcKJITPydgEYfZY',
    },
    create_reward: { reward_id: '9f18ac21-233a-31c3-be77-b45840f5a810' },
    adjust_points: { reason: 'A wrong sale' },
  },
})
