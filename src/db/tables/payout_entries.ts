import { link, money, ref, text, timestamptz, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

/** Of some 60 types of entry these have details; an entry has those of its own type. */
const DETAILS = [
  'type_charge_details',
  'type_refund_details',
  'type_fee_details',
  'type_dispute_details',
  'type_open_dispute_details',
  'type_app_fee_revenue_details',
  'type_app_fee_refund_details',
  'type_automatic_savings_details',
  'type_automatic_savings_reversed_details',
  'type_free_processing_details',
  'type_hold_adjustment_details',
  'type_other_details',
  'type_other_adjustment_details',
  'type_release_adjustment_details',
  'type_reserve_hold_details',
  'type_reserve_release_details',
  'type_square_capital_payment_details',
  'type_square_capital_reversed_payment_details',
  'type_square_payroll_transfer_details',
  'type_square_payroll_transfer_reversed_details',
  'type_tax_on_fee_details',
  'type_third_party_fee_details',
  'type_third_party_fee_refund_details',
]

export default defineTable({
  name: 'payout_entries',
  domain: 'payouts',
  about: 'One row per line of a payout: the charge, refund, fee or other activity that it is made of.',
  key: ['id'],
  columns: {
    id: text(),
    payout_id: ref('payouts'),
    type: text(),
    effective_at: timestamptz(),
    ...money('gross_amount'),
    ...money('fee_amount'),
    ...money('net_amount'),
    // Plain columns: an application fee is about another merchant's payment.
    ...under(DETAILS, { payment_id: link('payments') }),
    ...under(['type_refund_details', 'type_app_fee_refund_details', 'type_third_party_fee_refund_details'], {
      refund_id: link('refunds'),
    }),
    ...under(['type_dispute_details', 'type_open_dispute_details'], { dispute_id: link('disputes') }),
    ...under(
      [
        'type_deposit_fee_details',
        'type_deposit_fee_reversed_details',
        'type_automatic_savings_details',
        'type_automatic_savings_reversed_details',
      ],
      { related_payout_id: link('payouts', 'payout_id') },
    ),
    ...under(['type_app_fee_revenue_details', 'type_app_fee_refund_details'], {
      app_fee_location_id: link('locations', 'location_id'),
    }),
    tax_rate_description: text('type_tax_on_fee_details.tax_rate_description'),
  },
  indexes: [['effective_at']],
  order: {},
  deletes: 'never',
  source: {
    call: 'GET /v2/payouts/{payout_id}/payout-entries',
    items: 'payout_entries',
    scope: 'PAYOUTS_READ',
    params: { sort_order: 'ASC' },
    limit: 100,
    absence: 'empty',
    perParent: {
      table: 'payouts',
      params: { payout_id: 'id' },
      where: "type is distinct from 'SIMPLE'",
      absentIsEmpty: true,
    },
  },
  webhooks: [],
  example: {
    id: 'poe_ZQWcw41d0SGJS6IWd4cSi8mKHk',
    payout_id: 'po_4d28e6c4-7dd5-4de4-8ec9-a059277646a6',
    type: 'REFUND',
    effective_at: '2021-12-14T23:31:49Z',
    gross_amount_money: { amount: 315, currency: 'USD' },
    fee_amount_money: { amount: 38, currency: 'USD' },
    net_amount_money: { amount: 277, currency: 'USD' },
    type_refund_details: {
      payment_id: 'HVdG62H5K3291d0SGJS6IWd4cSi8YY',
      refund_id: 'HVdG62H5K3291d0SGJS6IWd4cSi8YY_1',
    },
    type_dispute_details: {
      payment_id: 'HVdG62H5K3291d0SGJS6IWd4cSi8YY',
      dispute_id: 'XDgyFu7yo1E2S5lQGGpYn',
    },
    type_deposit_fee_details: { payout_id: 'po_4d28e6c4-7dd5-4de4-8ec9-a059277646a6' },
    type_app_fee_refund_details: { location_id: '18YC4JDH91E1H' },
    type_tax_on_fee_details: { tax_rate_description: 'GST 10 %' },
  },
})
