import { text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'customer_segments',
  domain: 'customers',
  about: 'One row per customer segment (smart group). Who is in it: customer_segment_memberships.',
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
    call: 'GET /v2/customers/segments',
    items: 'segments',
    scope: 'CUSTOMERS_READ',
    limit: 50,
    absence: 'empty',
  },
  byId: { call: 'GET /v2/customers/segments/{id}', items: 'segment' },
  webhooks: [],
  example: {
    id: '1KB9JE5EGJXCW.REACHABLE',
    name: 'Reachable',
    created_at: '2020-04-13T21:54:57.863Z',
    updated_at: '2020-04-13T21:54:58Z',
  },
})
