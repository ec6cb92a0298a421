import { link, money, ref, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'
import { terminalRequests } from './parts/terminal-requests.ts'

export default defineTable({
  name: 'terminal_refunds',
  domain: 'terminal',
  about:
    'One row per Interac refund that this application sent to a Square Terminal. Square forgets it after 30 days, the mirror does not.',
  key: ['id'],
  columns: {
    id: text(),
    location_id: ref('locations'),
    refund_id: link('refunds'),
    payment_id: link('payments'),
    order_id: link('orders'),
    device_id: link('devices'),
    app_id: text(),
    ...money('amount'),
    reason: text(),
    status: text(),
    cancel_reason: text(),
    deadline_duration: text(),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at' },
  deletes: 'never',
  personal: ['reason'],
  source: terminalRequests('POST /v2/terminals/refunds/search', 'refunds'),
  byId: { call: 'GET /v2/terminals/refunds/{id}', items: 'refund' },
  webhooks: ['terminal.refund.created', 'terminal.refund.updated'],
  example: {
    id: '009DP5HD-5O5OvgkcNUhl7JBuINflcjKqUzXZY',
    location_id: '76C9W6K8CNNQ5',
    refund_id: '5O5OvgkcNUhl7JBuINflcjKqUzXZY_43Q4iGp7sNeATiWrUruA1EYeMRUXaddXXlDDJ1EQLvb',
    payment_id: '5O5OvgkcNUhl7JBuINflcjKqUzXZY',
    order_id: 'kcuKDKreRaI4gF4TjmEgZjHk8Z7YY',
    device_id: 'f72dfb8e-4d65-4e56-aade-ec3fb8d33291',
    app_id: 'sandbox-sq0idb-c2OuYt13YaCAeJq_2cd8OQ',
    amount_money: { amount: 111, currency: 'CAD' },
    reason: 'Returning item',
    status: 'COMPLETED',
    cancel_reason: 'SELLER_CANCELED',
    deadline_duration: 'PT5M',
    created_at: '2020-09-29T15:21:46.771Z',
    updated_at: '2020-09-29T15:21:48.675Z',
  },
})
