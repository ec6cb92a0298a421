import { boolean, text, textArray, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'webhook_subscriptions',
  domain: 'events',
  about:
    'One row per webhook subscription of the application, disabled ones too. Needs a personal access token.',
  key: ['id'],
  columns: {
    id: text(),
    name: text(),
    enabled: boolean(),
    event_types: textArray(),
    notification_url: text(),
    api_version: text(),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at' },
  deletes: 'absence',
  secrets: ['signature_key'],
  source: {
    call: 'GET /v2/webhooks/subscriptions',
    items: 'subscriptions',
    params: { include_disabled: true, sort_order: 'ASC' },
    limit: 100,
    absence: 'empty',
  },
  byId: { call: 'GET /v2/webhooks/subscriptions/{id}', items: 'subscription' },
  webhooks: [],
  example: {
    id: 'wbhk_b35f6b3145074cf9ad513610786c19d5',
    name: 'Payments',
    enabled: true,
    event_types: ['payment.created', 'order.updated'],
    notification_url: 'https://webhooks.example/square',
    api_version: '2026-09-16',
    created_at: '2022-08-17T23:29:48Z',
    updated_at: '2022-08-18T23:29:48Z',
  },
})
