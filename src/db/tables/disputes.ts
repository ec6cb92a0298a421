import { about, either, integer, money, ref, text, textArray, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'disputes',
  domain: 'payments',
  about: 'One row per dispute (chargeback or inquiry) at any location, closed ones too.',
  key: ['id'],
  columns: {
    id: either('id', 'dispute_id'), // `dispute_id` is its older name
    location_id: ref('locations'),
    payment_id: ref('payments', 'disputed_payment.payment_id'),
    state: text(),
    reason: text(),
    ...money('amount'),
    card_brand: text(),
    brand_dispute_id: text(),
    due_at: timestamptz(),
    reported_at: timestamptz(),
    reported_date: about(text(), 'Deprecated by Square for reported_at.'),
    evidence_ids: about(textArray(), 'Deprecated by Square; see dispute_evidence.'),
    version: integer(),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at', version: 'version' },
  deletes: 'never',
  source: {
    call: 'GET /v2/disputes', // without a location: all of them
    items: 'disputes',
    scope: 'DISPUTES_READ',
    absence: 'empty',
  },
  byId: { call: 'GET /v2/disputes/{id}', items: 'dispute' },
  webhooks: [
    'dispute.created',
    'dispute.state.updated',
    'dispute.evidence.created',
    'dispute.evidence.deleted',
  ],
  example: {
    id: 'XDgyFu7yo1E2S5lQGGpYn',
    dispute_id: 'XDgyFu7yo1E2S5lQGGpYn',
    location_id: 'L1HN3ZMQK64X9',
    disputed_payment: { payment_id: 'zhyh1ch64kRBrrlfVhwjCEjZWzNZY' },
    state: 'EVIDENCE_REQUIRED',
    reason: 'NO_KNOWLEDGE',
    amount_money: { amount: 2500, currency: 'USD' },
    card_brand: 'VISA',
    brand_dispute_id: '100000809947',
    due_at: '2022-07-13T00:00:00.000Z',
    reported_at: '2022-06-29T00:00:00.000Z',
    reported_date: '2022-06-29T00:00:00.000Z',
    evidence_ids: ['TOomLInj6iWmP3N8qfCXrB'],
    version: 1,
    created_at: '2022-06-29T18:45:22.265Z',
    updated_at: '2022-07-07T19:14:42.650Z',
  },
})
