import { notFound } from '../errors.ts'
import { fromQuery, integer, oneOf, text, time } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { byId } from './by-id.ts'
import { money } from './money.ts'
import { entryKinds } from './payout-entry-kinds.ts'
import { between, sortOrders } from './payments.ts'
import { aYearAgo, dateFrom, microsAt, minutesFrom } from './times.ts'

/** Payouts change their status after they were created, but cannot be listed by when they changed. */
export const payouts: Resource = {
  name: 'payouts',
  make: makePayout,
  alter: (payout, { random }) =>
    payout['status'] === 'SENT' ? { status: random.pick(['PAID', 'PAID', 'FAILED']) } : undefined,
  stamp: (payout, moment, previous) => ({
    ...payout,
    updated_at: moment.text,
    version: previous ? Number(previous['version']) + 1 : 1,
  }),
  // While the account is made its entries are still to come.
  cascade: (world, { key, object }, op, moment) => {
    if (op !== 'create' || object['type'] !== 'BATCH' || world.liveKeys('payout_entries').length === 0) return
    for (let n = 0; n < 2; n++) world.add('payout_entries', { payout_id: key }, moment)
  },
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/payouts',
      scope: 'PAYOUTS_READ',
      query: {
        location_id: text(),
        status: oneOf(['SENT', 'FAILED', 'PAID']),
        begin_time: time(),
        end_time: time(),
        sort_order: oneOf(sortOrders),
        cursor: text(),
        limit: fromQuery(integer({ min: 1, max: 100, outside: 'ignore' })),
      },
      answer: (request, world) => {
        const { query } = request
        // Without a location: of the main one only.
        const place = query.location_id ?? textAt(world.live('merchants')[0], 'main_location_id')
        const begin = query.begin_time ?? aYearAgo(world)
        return pageOf(request, world, {
          key: 'payouts',
          cursor: query.cursor,
          limit: query.limit ?? 100,
          descending: query.sort_order !== 'ASC',
          by: ({ object }) => microsAt(object, 'created_at'),
          select: () =>
            world
              .searchable('payouts')
              .filter(
                ({ object }) =>
                  textAt(object, 'location_id') === place &&
                  (query.status === undefined || object['status'] === query.status) &&
                  between(microsAt(object, 'created_at'), begin, query.end_time),
              ),
        })
      },
    }),
    byId({ path: '/v2/payouts/{payout_id}', scope: 'PAYOUTS_READ', resource: 'payouts', key: 'payout' }),
  ],
}

/** What a BATCH payout is made of; a SIMPLE one has no entries. They never change. */
export const payoutEntries: Resource = {
  name: 'payout_entries',
  // They come with their payout.
  grows: false,
  make: makeEntry,
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/payouts/{payout_id}/payout-entries',
      scope: 'PAYOUTS_READ',
      query: {
        sort_order: oneOf(sortOrders),
        cursor: text(),
        limit: fromQuery(integer({ min: 1, max: 100, outside: 'ignore' })),
      },
      answer: (request, world) => {
        const { payout_id: payout = '' } = request.params
        if (!world.entry('payouts', payout)) throw notFound(`Payout \`${payout}\` not found.`)
        return pageOf(request, world, {
          key: 'payout_entries',
          cursor: request.query.cursor,
          limit: request.query.limit ?? 100,
          descending: request.query.sort_order === 'DESC',
          by: ({ object }) => textAt(object, 'effective_at'),
          select: () =>
            world.searchable('payout_entries').filter(({ object }) => object['payout_id'] === payout),
        })
      },
    }),
  ],
}

function makePayout({ world, random, moment, index }: Draw): WireObject {
  const full = index === 0
  const account = world.pickKey('bank_accounts', random)
  const destination =
    full || random.chance(0.7)
      ? 'BANK_ACCOUNT'
      : random.pick(['CARD', 'SQUARE_BALANCE', 'SQUARE_STORED_BALANCE'])
  return {
    id: `po_${random.id(36).toLowerCase()}`,
    status: full ? 'PAID' : random.pick(['PAID', 'PAID', 'SENT', 'FAILED']),
    location_id: world.pickKey('locations', random),
    created_at: moment.text,
    // What the seller owes is a negative payout.
    amount_money: money(random.between(-5000, 400000)),
    destination: {
      type: destination,
      id: destination === 'BANK_ACCOUNT' && account !== undefined ? account : `ccof:${random.id(20)}`,
    },
    type: index % 4 === 3 ? 'SIMPLE' : 'BATCH',
    payout_fee:
      full || random.chance(0.1)
        ? [{ amount_money: money(95), effective_at: minutesFrom(moment, 60), type: 'TRANSFER_FEE' }]
        : undefined,
    arrival_date: dateFrom(moment, 1),
    end_to_end_id: full || random.chance(0.5) ? `L2100000${random.between(1000, 9999)}` : undefined,
  }
}

/** The first payout holds an entry of every kind, more than a page of them. */
function makeEntry({ world, random, moment, index }: Draw): WireObject {
  const batches = world.liveKeys('payouts').filter((id) => world.get('payouts', id)?.['type'] === 'BATCH')
  const first = index < 130
  const payout = first ? batches[0] : batches[1 + ((index - 130) % Math.max(1, batches.length - 1))]
  const kind = first ? entryKinds[index % entryKinds.length] : random.pick(entryKinds.slice(0, 3))
  const gross = random.between(200, 9000)
  const fee = Math.round(gross * 0.026) + 10
  const pick = (resource: string) => world.pickKey(resource, random)
  const references: WireObject = {
    payment_id: pick('payments'),
    refund_id: pick('refunds'),
    dispute_id: pick('disputes'),
    payout_id: pick('payouts'),
    location_id: pick('locations'),
    tax_rate_description: '10% GST',
  }
  return {
    id: `poe_${random.id(30)}`,
    payout_id: payout,
    effective_at: moment.text,
    type: kind?.type,
    gross_amount_money: money(gross),
    fee_amount_money: money(fee),
    net_amount_money: money(gross - fee),
    ...(kind && kind.fields.length > 0
      ? {
          [`type_${kind.type.toLowerCase()}_details`]: Object.fromEntries(
            kind.fields.map((field) => [field, references[field]]),
          ),
        }
      : {}),
  }
}
