import { integer, link, position, ref, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'loyalty_accounts',
  domain: 'loyalty',
  about: 'One row per buyer who takes part in the loyalty program.',
  key: ['id'],
  columns: {
    id: text(),
    program_id: ref('loyalty_programs'),
    customer_id: link('customers'),
    balance: integer(),
    lifetime_points: integer(),
    phone_number: text('mapping.phone_number'),
    mapping_id: text('mapping.id'),
    mapping_created_at: timestamptz('mapping.created_at'),
    enrolled_at: timestamptz(),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at' },
  deletes: 'absence',
  personal: ['mapping.phone_number'],
  source: {
    call: 'POST /v2/loyalty/accounts/search',
    items: 'loyalty_accounts',
    scope: 'LOYALTY_READ',
    limit: 200,
    absence: 'empty',
  },
  byId: { call: 'GET /v2/loyalty/accounts/{id}', items: 'loyalty_account' },
  children: [
    {
      name: 'loyalty_account_expiring_point_deadlines',
      about: 'How many points of an account expire when.',
      from: 'expiring_point_deadlines',
      parent: ['loyalty_account_id'],
      key: ['position'], // Square gives them no id
      columns: { position: position(), points: integer(), expires_at: timestamptz() },
    },
  ],
  webhooks: ['loyalty.account.created', 'loyalty.account.updated', 'loyalty.account.deleted'],
  example: {
    id: '79b807d2-d786-46a9-933b-918028d7a8c5',
    program_id: 'd619f755-2d17-41f3-990d-c04ecedd64dd',
    customer_id: 'Q8002FAM9V1EZ0ADB2T5609X6NET1H0',
    balance: 12,
    lifetime_points: 20,
    mapping: {
      id: '66aaab3f-da99-49ed-8b19-b87f851c844f',
      phone_number: '+14155551234',
      created_at: '2020-05-08T21:44:32Z',
    },
    enrolled_at: '2020-05-08T21:44:32Z',
    created_at: '2020-05-08T21:44:32Z',
    updated_at: '2020-05-08T22:00:00Z',
    expiring_point_deadlines: [{ points: 3, expires_at: '2027-05-08T21:44:32Z' }],
  },
})
