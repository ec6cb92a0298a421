import { about, link, money, ref, text, textArray, timestamptz, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'gift_card_activities',
  domain: 'gift cards',
  about: 'One row per activity of a gift card: activation, load, redemption, refund, adjustment, transfer…',
  key: ['id'],
  columns: {
    id: text(),
    location_id: ref('locations'),
    gift_card_id: ref('gift_cards'),
    gift_card_gan: text(),
    type: text(),
    ...money('gift_card_balance'), // after the activity
    // What follows stands in the details of the activity's own type.
    ...under(
      [
        'load_activity_details',
        'activate_activity_details',
        'redeem_activity_details',
        'adjust_increment_activity_details',
        'adjust_decrement_activity_details',
        'refund_activity_details',
        'unlinked_activity_refund_activity_details',
        'import_activity_details',
        'import_reversal_activity_details',
        'transfer_balance_to_activity_details',
        'transfer_balance_from_activity_details',
      ],
      money('amount'),
    ),
    ...under(['load_activity_details', 'activate_activity_details'], {
      order_id: link('orders'),
      line_item_uid: text(),
      buyer_payment_instrument_ids: about(textArray(), 'Ids of nothing that Square shows.'),
    }),
    ...under(
      ['redeem_activity_details', 'refund_activity_details', 'unlinked_activity_refund_activity_details'],
      { payment_id: link('payments') },
    ),
    ...under(
      [
        'load_activity_details',
        'activate_activity_details',
        'redeem_activity_details',
        'refund_activity_details',
        'unlinked_activity_refund_activity_details',
      ],
      { reference_id: text() },
    ),
    ...under(
      [
        'clear_balance_activity_details',
        'deactivate_activity_details',
        'adjust_increment_activity_details',
        'adjust_decrement_activity_details',
        'block_activity_details',
        'unblock_activity_details',
      ],
      { reason: text() },
    ),
    redeem_status: text('redeem_activity_details.status'),
    redeem_activity_id: link('gift_card_activities', 'refund_activity_details.redeem_activity_id'),
    transfer_from_gift_card_id: link(
      'gift_cards',
      'transfer_balance_to_activity_details.transfer_from_gift_card_id',
    ),
    transfer_to_gift_card_id: link(
      'gift_cards',
      'transfer_balance_from_activity_details.transfer_to_gift_card_id',
    ),
    created_at: timestamptz(),
  },
  indexes: [['created_at']],
  order: {},
  deletes: 'never',
  source: {
    call: 'GET /v2/gift-cards/activities',
    items: 'gift_card_activities',
    scope: 'GIFTCARDS_READ',
    params: { sort_order: 'ASC' },
    limit: 100,
    absence: 'empty',
    window: { begin: 'begin_time', end: 'end_time', rescanDays: 3 }, // a redemption goes from pending to completed
  },
  webhooks: ['gift_card.activity.created', 'gift_card.activity.updated'],
  example: {
    id: 'gcact_c8f8cbf1f24b448d8ecf39ed03f97864',
    location_id: '81FN9BNFZTKS4',
    gift_card_id: 'gftc:6d55a72470d940c6ba09c0ab8ad08d20',
    gift_card_gan: '7783320002929081',
    type: 'REDEEM',
    gift_card_balance_money: { amount: 1000, currency: 'USD' },
    activate_activity_details: {
      amount_money: { amount: 1000, currency: 'USD' },
      order_id: 'jJNGHm4gLI6XkFbwtiSLqK72KkAZY',
      line_item_uid: 'eIWl7X0nMuO9Ewbh0ChIx',
      reference_id: 'client-side-id-1',
      buyer_payment_instrument_ids: ['instrument-1'],
    },
    redeem_activity_details: {
      amount_money: { amount: 1000, currency: 'USD' },
      payment_id: 'dEv2eksNPy6GqdYiLe4ZBNk6HqXZY',
      reference_id: 'client-side-id-1',
      status: 'COMPLETED',
    },
    deactivate_activity_details: { reason: 'SUSPICIOUS_ACTIVITY' },
    refund_activity_details: { redeem_activity_id: 'gcact_b968ebfc7d46437b945be7b9e09123b4' },
    transfer_balance_to_activity_details: {
      transfer_from_gift_card_id: 'gftc:71ea002277a34f8a945e284b04822edb',
      amount_money: { amount: 1000, currency: 'USD' },
    },
    transfer_balance_from_activity_details: {
      transfer_to_gift_card_id: 'gftc:00113070ba5745f0b2377c1b9570cb03',
      amount_money: { amount: 1000, currency: 'USD' },
    },
    created_at: '2021-05-20T22:26:54.000Z',
  },
})
