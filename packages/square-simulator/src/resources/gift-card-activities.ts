import { fromQuery, integer, oneOf, text, time } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { listAt, objectAt, textAt } from '../wire.ts'
import type { Wire, WireObject } from '../wire.ts'
import { stateAfter } from './gift-cards.ts'
import { amountAt, money } from './money.ts'
import { sortOrders } from './payments.ts'
import { aYearAgo, microsAt } from './times.ts'

interface Kind {
  readonly type: string
  readonly sign: 1 | -1 | 0
  readonly details: (draw: Draw, amount: WireObject, card: string | undefined) => WireObject
}

const sold = ({ world, random }: Draw, amount_money: WireObject): WireObject => {
  const order = world.pickKey('orders', random)
  const line = listAt(world.get('orders', order ?? ''), 'line_items')[0]
  return {
    amount_money,
    order_id: order,
    line_item_uid: textAt(line, 'uid') || undefined,
    reference_id: 'client-side-id-1',
    buyer_payment_instrument_ids: [random.id(20)],
  }
}
const byReason = (reason: string) => (): WireObject => ({ reason })
const withReason =
  (reason: string) =>
  (_draw: Draw, amount_money: WireObject): WireObject => ({ amount_money, reason })
const amountOnly = (_draw: Draw, amount_money: WireObject): WireObject => ({ amount_money })

/** The details lie under `<type>_activity_details`. The first two and the redemptions are by far the most frequent. */
const kinds: readonly Kind[] = [
  { type: 'ACTIVATE', sign: 1, details: sold },
  { type: 'LOAD', sign: 1, details: sold },
  {
    type: 'REDEEM',
    sign: -1,
    details: ({ world, random }, amount_money) => ({
      amount_money,
      payment_id: world.pickKey('payments', random),
      reference_id: 'client-side-id-2',
      status: random.pick(['COMPLETED', 'COMPLETED', 'PENDING', 'CANCELED']),
    }),
  },
  { type: 'CLEAR_BALANCE', sign: -1, details: byReason('SUSPICIOUS_ACTIVITY') },
  { type: 'DEACTIVATE', sign: 0, details: byReason('UNKNOWN_REASON') },
  { type: 'ADJUST_INCREMENT', sign: 1, details: withReason('COMPLIMENTARY') },
  { type: 'ADJUST_DECREMENT', sign: -1, details: withReason('SUPPORT_ISSUE') },
  {
    type: 'REFUND',
    sign: 1,
    details: ({ world, random }, amount_money) => ({
      redeem_activity_id: world.pickKey('gift_card_activities', random),
      amount_money,
      reference_id: 'client-side-id-3',
      payment_id: world.pickKey('payments', random),
    }),
  },
  {
    type: 'UNLINKED_ACTIVITY_REFUND',
    sign: 1,
    details: ({ world, random }, amount_money) => ({
      amount_money,
      reference_id: 'client-side-id-4',
      payment_id: world.pickKey('payments', random),
    }),
  },
  { type: 'IMPORT', sign: 1, details: amountOnly },
  { type: 'BLOCK', sign: 0, details: byReason('CHARGEBACK_BLOCK') },
  { type: 'UNBLOCK', sign: 0, details: byReason('CHARGEBACK_UNBLOCK') },
  { type: 'IMPORT_REVERSAL', sign: -1, details: amountOnly },
  {
    type: 'TRANSFER_BALANCE_TO',
    sign: 1,
    details: (_draw, amount_money, other) => ({ transfer_from_gift_card_id: other, amount_money }),
  },
  {
    type: 'TRANSFER_BALANCE_FROM',
    sign: -1,
    details: (_draw, amount_money, other) => ({ transfer_to_gift_card_id: other, amount_money }),
  },
]
const types = kinds.map((kind) => kind.type)

/** The ledger of the gift cards: append-only, but that a pending redemption is completed or canceled, with no trace of when. */
export const giftCardActivities: Resource = {
  name: 'gift_card_activities',
  make: makeActivity,
  alter: (activity, { random }) =>
    objectAt(activity, 'redeem_activity_details')['status'] === 'PENDING'
      ? { redeem_activity_details: { status: random.pick(['COMPLETED', 'CANCELED']) } }
      : undefined,
  cascade: (world, entry, op, moment) => {
    const { object } = entry
    const card = world.entry('gift_cards', textAt(object, 'gift_card_id'))
    if (op !== 'create' || !card) return
    world.restate(
      'gift_cards',
      card.key,
      { ...card.object, state: stateAfter(object), balance_money: object['gift_card_balance_money'] },
      moment,
    )
  },
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/gift-cards/activities',
      scope: 'GIFTCARDS_READ',
      query: {
        gift_card_id: text(),
        type: oneOf(types),
        location_id: text(),
        begin_time: time(),
        end_time: time(),
        limit: fromQuery(integer({ min: 1, max: 100 })),
        cursor: text(),
        sort_order: oneOf(sortOrders),
      },
      answer: (request, world) => {
        const { query } = request
        const begin = query.begin_time ?? aYearAgo(world)
        const timeOf = (object: WireObject) => microsAt(object, 'created_at')
        const same = (asked: string | undefined, found: Wire | undefined) =>
          asked === undefined || asked === found
        return pageOf(request, world, {
          key: 'gift_card_activities',
          cursor: query.cursor,
          limit: query.limit ?? 50,
          descending: query.sort_order !== 'ASC',
          by: ({ object }) => timeOf(object),
          select: () =>
            world.searchable('gift_card_activities').filter(
              ({ object }) =>
                same(query.gift_card_id, object['gift_card_id']) &&
                same(query.type, object['type']) &&
                same(query.location_id, object['location_id']) &&
                timeOf(object) >= begin &&
                // Both ends are inclusive.
                timeOf(object) <= (query.end_time ?? Infinity),
            ),
        })
      },
    }),
  ],
}

function makeActivity(draw: Draw): WireObject {
  const { world, random, moment, index } = draw
  const id = world.pickKey('gift_cards', random)
  const card = world.get('gift_cards', id ?? '')
  const balance = amountAt(card, 'balance_money')
  const usual = balance === 0 ? kinds[0] : random.pick(kinds.slice(1, 3))
  const kind =
    (index < kinds.length ? kinds[index] : random.chance(0.85) ? usual : random.pick(kinds)) ?? kinds[0]
  if (!kind) throw new Error('no kind of activity')
  const amount = kind.sign < 0 ? Math.min(balance, random.between(100, 3000)) : random.between(5, 50) * 100
  return {
    id: `gcact_${random.id(32).toLowerCase()}`,
    type: kind.type,
    location_id: world.pickKey('locations', random),
    created_at: moment.text,
    gift_card_id: id,
    gift_card_gan: card?.['gan'],
    gift_card_balance_money: money(kind.type === 'CLEAR_BALANCE' ? 0 : balance + kind.sign * amount),
    [`${kind.type.toLowerCase()}_activity_details`]: kind.details(
      draw,
      money(amount),
      world.pickKey('gift_cards', random),
    ),
  }
}
