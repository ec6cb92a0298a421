import {
  about,
  date,
  integer,
  link,
  money,
  only,
  position,
  ref,
  text,
  timestamptz,
} from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'payouts',
  domain: 'payouts',
  about:
    'One row per transfer from the Square balance of a location to its bank account or card. Amounts may be negative.',
  key: ['id'],
  columns: {
    id: text(),
    location_id: ref('locations'),
    status: text(),
    type: about(text(), 'A SIMPLE payout has no entries.'),
    ...money('amount'),
    destination_type: text('destination.type'),
    destination_id: text('destination.id'),
    bank_account_id: only(
      { path: 'destination.type', equals: 'BANK_ACCOUNT' },
      link('bank_accounts', 'destination.id'),
    ),
    arrival_date: date(),
    end_to_end_id: text(),
    version: integer(),
    created_at: timestamptz(),
    updated_at: timestamptz(),
  },
  indexes: [['created_at']],
  order: { updatedAt: 'updated_at', version: 'version' },
  deletes: 'never',
  source: {
    call: 'GET /v2/payouts',
    items: 'payouts',
    scope: 'PAYOUTS_READ',
    params: { sort_order: 'ASC' },
    limit: 100,
    absence: 'empty',
    perLocation: { param: 'location_id', batch: 1 }, // without it: the main location only
    window: { begin: 'begin_time', end: 'end_time', rescanDays: 14 }, // the status changes without a filter for it
  },
  byId: { call: 'GET /v2/payouts/{id}', items: 'payout' },
  children: [
    {
      name: 'payout_fees',
      about: 'One row per fee for a payout, such as for an instant transfer.',
      from: 'payout_fee',
      parent: ['payout_id'],
      key: ['ordinal'],
      columns: { ordinal: position(), type: text(), effective_at: timestamptz(), ...money('amount') },
    },
  ],
  webhooks: ['payout.sent', 'payout.paid', 'payout.failed'],
  example: {
    id: 'po_b345d2c7-90b3-4f0b-a2aa-df1def7f8afc',
    location_id: 'L88917AVBK2S5',
    status: 'PAID',
    type: 'BATCH',
    amount_money: { amount: -103, currency: 'USD' },
    destination: { type: 'BANK_ACCOUNT', id: 'bact:ZPp3oedR3AeEUNd3z7' },
    arrival_date: '2022-03-29',
    end_to_end_id: 'L2100000005',
    payout_fee: [
      {
        type: 'TRANSFER_FEE',
        effective_at: '2022-03-29T16:12:31Z',
        amount_money: { amount: 2, currency: 'USD' },
      },
    ],
    version: 2,
    created_at: '2022-03-29T16:12:31Z',
    updated_at: '2022-03-30T01:07:22.875Z',
  },
})
