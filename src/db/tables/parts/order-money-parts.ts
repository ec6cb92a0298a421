import { cardColumns } from './card-columns.ts'
import {
  about,
  jsonb,
  link,
  mapKey,
  money,
  ref,
  text,
  timestamptz,
  under,
  value,
} from '../../declaration/columns.ts'
import type { ChildTable } from '../../declaration/define-table.ts'

/** The parts of an order that say how it was paid and paid back, and what applications wrote into it. */
export const orderMoneyParts: readonly ChildTable[] = [
  {
    name: 'order_refunds',
    about:
      'One row per refund as an order shows it; `refunds` has Square’s present form of it, with other states.',
    from: 'refunds',
    parent: ['order_id'],
    key: ['id'],
    columns: {
      id: link('refunds'),
      location_id: ref('locations'),
      transaction_id: link('orders'),
      tender_id: about(link('payments'), 'A tender has the id of its payment.'),
      status: text(),
      reason: text(),
      ...money('amount'),
      ...money('processing_fee'),
      additional_recipients: jsonb(),
      created_at: timestamptz(),
    },
  },
  {
    name: 'tenders',
    about: 'One row per way in which an order was paid.',
    from: 'tenders',
    parent: ['order_id'],
    key: ['id'],
    columns: {
      id: text(),
      location_id: ref('locations'),
      transaction_id: link('orders'),
      payment_id: link('payments'), // payments point back at the order
      customer_id: link('customers'),
      type: text(),
      note: text(),
      ...money('amount'),
      ...money('tip'),
      ...money('processing_fee'), // appears some 10 seconds later
      ...cardColumns('card_details.card'),
      card_entry_method: text('card_details.entry_method'),
      ...money('cash_buyer_tendered', 'cash_details.buyer_tendered_money'),
      ...money('cash_change_back', 'cash_details.change_back_money'),
      buy_now_pay_later_brand: text('buy_now_pay_later_details.buy_now_pay_later_brand'),
      ...under(
        ['card_details', 'bank_account_details', 'buy_now_pay_later_details', 'square_account_details'],
        { status: text() },
      ),
      additional_recipients: jsonb(),
      created_at: timestamptz(),
    },
  },
  {
    name: 'order_rewards',
    about: 'Which loyalty rewards were redeemed with an order.',
    from: 'rewards',
    parent: ['order_id'],
    key: ['id'],
    columns: { id: link('loyalty_rewards'), reward_tier_id: text() },
  },
  {
    name: 'order_metadata',
    about: 'One row per entry that an application wrote into an order.',
    from: 'metadata',
    each: 'entry',
    parent: ['order_id'],
    key: ['key'],
    columns: { key: mapKey(), value: value() },
  },
]
