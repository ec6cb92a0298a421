import { cardColumns, cardExample } from './parts/card-columns.ts'
import {
  about,
  boolean,
  jsonb,
  link,
  money,
  position,
  ref,
  text,
  timestamptz,
  under,
} from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'
import { BEGINNING } from '../../square/plan/source.ts'

export default defineTable({
  name: 'refunds',
  domain: 'payments',
  about: 'One row per refund of a payment, and per refund without one, at any location.',
  key: ['id'],
  columns: {
    id: text(),
    location_id: ref('locations'),
    payment_id: about(ref('payments'), 'Absent where unlinked.'),
    order_id: about(ref('orders'), 'An order of its own, with the returns.'),
    team_member_id: link('team_members'),
    terminal_refund_id: about(link('terminal_refunds'), 'Square forgets it after 30 days.'),
    status: about(text(), 'One of PENDING, COMPLETED, REJECTED, FAILED.'),
    reason: text(),
    unlinked: boolean(),
    ...money('amount'),
    ...money('app_fee'),
    app_fee_allocations: jsonb(),
    destination_type: about(
      text(),
      'One of CARD, BANK_ACCOUNT, WALLET, BUY_NOW_PAY_LATER, CASH, EXTERNAL, SQUARE_ACCOUNT.',
    ),
    ...cardColumns('destination_details.card_details.card'),
    ...under('destination_details', {
      card_entry_method: text('card_details.entry_method'),
      card_auth_result_code: text('card_details.auth_result_code'),
      ...money('cash_seller_supplied', 'cash_details.seller_supplied_money'),
      ...money('cash_change_back', 'cash_details.change_back_money'),
      external_type: text('external_details.type'),
      external_source: text('external_details.source'),
      external_source_id: text('external_details.source_id'),
    }),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  indexes: [['created_at']],
  order: { updatedAt: 'updated_at' },
  deletes: 'never',
  personal: [
    'reason',
    'destination_details.card_details.card.cardholder_name',
    'destination_details.card_details.card.billing_address',
  ],
  source: {
    call: 'GET /v2/refunds', // without a location: all of them, unlike payments
    items: 'refunds',
    scope: 'PAYMENTS_READ',
    params: { begin_time: BEGINNING, sort_field: 'CREATED_AT', sort_order: 'ASC' }, // the default is one year
    limit: 100,
    absence: 'empty',
    changes: {
      since: 'updated_at_begin_time',
      params: { sort_field: 'UPDATED_AT' },
      overlapSeconds: 900,
      dailyLookBackHours: 96,
    },
  },
  byId: { call: 'GET /v2/refunds/{id}', items: 'refund' },
  children: [
    {
      name: 'refund_processing_fees',
      about: 'One row per fee that Square took or gave back for a refund.',
      from: 'processing_fee',
      parent: ['refund_id'],
      key: ['ordinal'],
      columns: { ordinal: position(), type: text(), effective_at: timestamptz(), ...money('amount') },
    },
  ],
  webhooks: ['refund.created', 'refund.updated'],
  example: {
    id: 'bP9mAsEMYPUGjjGNaNO5ZDVyLhSZY_xWvoAVMcPcXjSzpJmSjKqLDPBMkuZ3pBqGsgqxFyIQD',
    location_id: '18YC4JDH91E1H',
    payment_id: 'bP9mAsEMYPUGjjGNaNO5ZDVyLhSZY',
    order_id: '1JLEUZeEooAIX8HMqm9kvWd69aQZY',
    team_member_id: 'TMoK_ogh6rH1o4dV',
    terminal_refund_id: '009DP5HD-5O5OvgkcNUhl7JBuINflcjKqUzXZY',
    status: 'COMPLETED',
    reason: 'Example',
    unlinked: false,
    amount_money: { amount: 555, currency: 'USD' },
    app_fee_money: { amount: 10, currency: 'USD' },
    app_fee_allocations: [{ location_id: '18YC4JDH91E1H', amount_money: { amount: 10, currency: 'USD' } }],
    processing_fee: [
      {
        type: 'INITIAL',
        effective_at: '2021-10-13T21:34:35Z',
        amount_money: { amount: -34, currency: 'USD' },
      },
    ],
    destination_type: 'CARD',
    destination_details: {
      card_details: { card: cardExample, entry_method: 'KEYED', auth_result_code: '123456' },
      cash_details: {
        seller_supplied_money: { amount: 600, currency: 'USD' },
        change_back_money: { amount: 45, currency: 'USD' },
      },
      external_details: { type: 'CHECK', source: 'Food delivery', source_id: '17' },
    },
    created_at: '2021-10-13T19:59:05.342Z',
    updated_at: '2021-10-13T20:00:03.497Z',
  },
})
