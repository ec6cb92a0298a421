import { fromQuery, integer, oneOf, text, time } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { listAt, objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import type { World } from '../resource.ts'
import type { Moment } from '../clock.ts'
import { byId } from './by-id.ts'
import { cardOf } from './card-details.ts'
import { amountAt, money } from './money.ts'
import { makeReturn } from './order-make.ts'
import { processingFee } from './payment-make.ts'
import { between, sortOrders } from './payments.ts'
import { aYearAgo, microsAt } from './times.ts'

/** A refund changes its payment, and comes with an order of its own that holds the returned goods. Never deleted. */
export const refunds: Resource = {
  name: 'refunds',
  make: makeRefund,
  alter: (refund, { random, moment }) =>
    refund['status'] === 'PENDING'
      ? {
          status: random.pick(['COMPLETED', 'COMPLETED', 'REJECTED', 'FAILED']),
          processing_fee: [processingFee(-amountAt(refund, 'amount_money'), moment)],
        }
      : undefined,
  stamp: (refund, moment) => ({ ...refund, updated_at: moment.text }),
  cascade: (world, entry, op, moment) => {
    if (op !== 'create') return
    refundPayment(world, entry.object, moment)
    returnGoods(world, entry.object, moment)
  },
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/refunds',
      scope: 'PAYMENTS_READ',
      query: {
        begin_time: time(),
        end_time: time(),
        sort_order: oneOf(sortOrders),
        cursor: text(),
        location_id: text(),
        status: text(),
        source_type: text(),
        limit: fromQuery(integer({ min: 1, max: 100, outside: 'clamp' })),
        updated_at_begin_time: time(),
        updated_at_end_time: time(),
        sort_field: oneOf(['CREATED_AT', 'UPDATED_AT']),
      },
      answer: (request, world) => {
        const { query } = request
        const begin = query.begin_time ?? aYearAgo(world)
        const sortField = query.sort_field === 'UPDATED_AT' ? 'updated_at' : 'created_at'
        return pageOf(request, world, {
          key: 'refunds',
          cursor: query.cursor,
          limit: query.limit ?? 100,
          descending: query.sort_order !== 'ASC',
          by: ({ object }) => microsAt(object, sortField),
          select: () =>
            world.searchable('refunds').filter(({ object }) => {
              if (query.location_id !== undefined && textAt(object, 'location_id') !== query.location_id)
                return false
              if (query.status !== undefined && textAt(object, 'status') !== query.status) return false
              if (query.source_type !== undefined && textAt(object, 'destination_type') !== query.source_type)
                return false
              return (
                between(microsAt(object, 'created_at'), begin, query.end_time) &&
                between(
                  microsAt(object, 'updated_at'),
                  query.updated_at_begin_time ?? begin,
                  query.updated_at_end_time,
                )
              )
            }),
        })
      },
    }),
    byId({ path: '/v2/refunds/{refund_id}', scope: 'PAYMENTS_READ', resource: 'refunds', key: 'refund' }),
  ],
}

function makeRefund(draw: Draw): WireObject {
  const { world, random, moment, index } = draw
  const full = index === 0
  // Money given back without a receipt belongs to no payment.
  const unlinked = !full && random.chance(0.08)
  const payment = unlinked ? undefined : refundable(draw)
  const left = payment ? amountAt(payment, 'total_money') - amountAt(payment, 'refunded_money') : 900
  const amount = full || random.chance(0.5) ? left : random.between(1, left)
  const type = textAt(payment, 'source_type') || 'CASH'
  return {
    id: payment ? `${textAt(payment, 'id')}_${random.id(34)}` : random.id(40),
    status: random.pick(['COMPLETED', 'COMPLETED', 'COMPLETED', 'PENDING', 'REJECTED', 'FAILED']),
    location_id: payment?.['location_id'] ?? world.pickKey('locations', random),
    unlinked: !payment,
    destination_type: type,
    destination_details: destinationOf(draw, type, amount, full),
    amount_money: money(amount),
    processing_fee: full || random.chance(0.7) ? [processingFee(-amount, moment)] : undefined,
    payment_id: payment?.['id'],
    order_id: payment ? random.id(22) + 'ZY' : undefined,
    reason: full || random.chance(0.8) ? random.pick(['Returned goods', 'Accidental charge']) : undefined,
    created_at: moment.text,
    team_member_id: full || random.chance(0.5) ? world.pickKey('team_members', random) : undefined,
    ...(full
      ? {
          app_fee_money: money(2),
          app_fee_allocations: [{ location_id: payment?.['location_id'], amount_money: money(2) }],
          terminal_refund_id: world.pickKey('terminal_refunds', random) ?? random.id(12),
        }
      : {}),
  }
}

function destinationOf(draw: Draw, type: string, amount: number, full: boolean): WireObject | undefined {
  const details = {
    CARD: {
      card_details: {
        card: cardOf(draw, full),
        entry_method: 'EMV',
        auth_result_code: full ? '9sTbqe' : undefined,
      },
    },
    CASH: { cash_details: { seller_supplied_money: money(amount), change_back_money: money(0) } },
    EXTERNAL: { external_details: { type: 'CHECK', source: 'Refund by check', source_id: 'C-1' } },
  }
  if (full) return { ...details.CARD, ...details.CASH, ...details.EXTERNAL }
  return type === 'CARD' || type === 'CASH' || type === 'EXTERNAL' ? details[type] : undefined
}

/** A completed payment of the moment's past that still has money to give back. */
function refundable({ world, random, moment }: Draw): WireObject | undefined {
  const keys = world.liveKeys('payments')
  for (let tries = 0; tries < 50; tries++) {
    const payment = world.get('payments', keys[random.between(0, keys.length - 1)] ?? '')
    const left = amountAt(payment, 'total_money') - amountAt(payment, 'refunded_money')
    if (payment?.['status'] === 'COMPLETED' && left > 0 && microsAt(payment, 'updated_at') < moment.micros)
      return payment
  }
  return undefined
}

function refundPayment(world: World, refund: WireObject, moment: Moment): void {
  const id = textAt(refund, 'payment_id')
  const payment = world.get('payments', id)
  if (!payment || refund['status'] === 'REJECTED' || refund['status'] === 'FAILED') return
  const refunded = amountAt(payment, 'refunded_money') + amountAt(refund, 'amount_money')
  const refund_ids = [...listAt(payment, 'refund_ids'), textAt(refund, 'id')]
  world.restate('payments', id, { ...payment, refunded_money: money(refunded), refund_ids }, moment)
}

function returnGoods(world: World, refund: WireObject, moment: Moment): void {
  const id = textAt(refund, 'order_id')
  const source = world.get('orders', textAt(world.get('payments', textAt(refund, 'payment_id')), 'order_id'))
  if (id === '' || !source) return
  const draw = world.draw('orders', moment)
  const returned = makeReturn(draw, source, {})
  world.plant(
    'orders',
    {
      id,
      location_id: source['location_id'],
      source: source['source'],
      customer_id: source['customer_id'],
      returns: [returned],
      return_amounts: objectAt(returned, 'return_amounts'),
      refunds: [
        {
          id: textAt(refund, 'id'),
          location_id: source['location_id'],
          transaction_id: id,
          tender_id: textAt(refund, 'payment_id'),
          created_at: moment.text,
          reason: textAt(refund, 'reason') || 'Returned goods',
          amount_money: refund['amount_money'],
          status: refund['status'] === 'COMPLETED' ? 'APPROVED' : refund['status'],
        },
      ],
      created_at: moment.text,
      updated_at: moment.text,
      closed_at: moment.text,
      state: 'COMPLETED',
      total_money: money(0),
      total_tax_money: money(0),
      total_discount_money: money(0),
      total_tip_money: money(0),
      total_service_charge_money: money(0),
      net_amounts: {
        total_money: money(-amountAt(refund, 'amount_money')),
        tax_money: money(0),
        discount_money: money(0),
        tip_money: money(0),
        service_charge_money: money(0),
      },
    },
    { moment },
  )
}
