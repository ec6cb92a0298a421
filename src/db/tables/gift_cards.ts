import { money, text, timestamptz, valueLink } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'gift_cards',
  domain: 'gift cards',
  about: 'One row per gift card with its balance, deactivated ones too.',
  key: ['id'],
  columns: {
    id: text(),
    gan: text(),
    gan_source: text(),
    type: text(),
    state: text(),
    ...money('balance'),
    created_at: timestamptz(),
  },
  order: {}, // Square gives neither a change time nor a version
  deletes: 'never',
  source: {
    call: 'GET /v2/gift-cards',
    items: 'gift_cards',
    scope: 'GIFTCARDS_READ',
    limit: 200,
    absence: 'empty',
  },
  byId: { call: 'GET /v2/gift-cards/{id}', items: 'gift_card' },
  children: [
    {
      name: 'gift_card_customers',
      about: 'Which customers a gift card is linked to.',
      from: 'customer_ids',
      parent: ['gift_card_id'],
      key: ['customer_id'],
      columns: { customer_id: valueLink('customers') },
    },
  ],
  webhooks: [
    'gift_card.created',
    'gift_card.updated',
    'gift_card.customer_linked',
    'gift_card.customer_unlinked',
  ],
  example: {
    id: 'gftc:71ea002277a34f8a945e284b04822edb',
    gan: '7783320002929081',
    gan_source: 'SQUARE',
    type: 'DIGITAL',
    state: 'ACTIVE',
    balance_money: { amount: 2500, currency: 'USD' },
    created_at: '2021-05-20T22:26:54.000Z',
    customer_ids: ['GKY0FZ3V717AH8Q2D821PNT2ZW'],
  },
})
