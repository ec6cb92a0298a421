import { about, integer, link, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'loyalty_rewards',
  domain: 'loyalty',
  about: 'One row per reward that a buyer took points for: issued, redeemed or deleted.',
  key: ['id'],
  columns: {
    id: text(),
    status: text(),
    loyalty_account_id: about(link('loyalty_accounts'), 'The account may be deleted.'),
    reward_tier_id: link('loyalty_program_reward_tiers'),
    order_id: link('orders'),
    points: integer(),
    created_at: timestamptz(),
    updated_at: timestamptz(),
    redeemed_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at' },
  deletes: 'never', // it becomes DELETED
  source: {
    call: 'POST /v2/loyalty/rewards/search',
    items: 'rewards',
    scope: 'LOYALTY_READ',
    limit: 30,
    absence: 'empty',
    newestFirst: { overlapSeconds: 900 }, // always sorted so: there is no other order
  },
  byId: { call: 'GET /v2/loyalty/rewards/{id}', items: 'reward' },
  webhooks: ['loyalty.event.created'],
  example: {
    id: '9f18ac21-233a-31c3-be77-b45840f5a810',
    status: 'REDEEMED',
    loyalty_account_id: '79b807d2-d786-46a9-933b-918028d7a8c5',
    reward_tier_id: 'e1b39225-9da5-43d1-a5db-782cdd8ad94f',
    order_id: 'PyATxhYLfsMqpVkcKJITPydgEYfZY',
    points: 10,
    created_at: '2020-05-08T21:55:42Z',
    updated_at: '2020-05-08T22:00:49Z',
    redeemed_at: '2020-05-08T22:00:49Z',
  },
})
