import { text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'customer_groups',
  domain: 'customers',
  about: 'One row per customer group of the seller. Who is in it: customer_group_memberships.',
  key: ['id'],
  columns: {
    id: text(),
    name: text(),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at' },
  deletes: 'absence',
  source: {
    call: 'GET /v2/customers/groups',
    items: 'groups',
    scope: 'CUSTOMERS_READ',
    limit: 50,
    absence: 'empty',
  },
  byId: { call: 'GET /v2/customers/groups/{id}', items: 'group' },
  webhooks: [],
  example: {
    id: '545AXB44B4XXWMVQ4W8SBT3HHF',
    name: 'Loyal',
    created_at: '2020-04-13T21:54:57.863Z',
    updated_at: '2020-04-13T21:54:58Z',
  },
})
