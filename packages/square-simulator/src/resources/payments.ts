import { flag, fromQuery, integer, oneOf, text, time } from '../fields.ts'
import type { Entry } from '../collection.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Resource } from '../resource.ts'
import { objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { byId } from './by-id.ts'
import { amountAt } from './money.ts'
import { sourceTypes } from './payment-details.ts'
import { makePayment, processingFee, versionToken } from './payment-make.ts'
import { aYearAgo, microsAt, minutesFrom } from './times.ts'

export const sortOrders = ['ASC', 'DESC'] as const

/**
 * Payments of an order come with it (orders.ts); what is created here are further attempts: failed, canceled, authorized.
 * They are never deleted.
 */
export const payments: Resource = {
  name: 'payments',
  make: (draw) => {
    const { world, random, index } = draw
    const order = world.get('orders', world.pickKey('orders', random) ?? '') ?? {
      id: random.id(22),
      location_id: world.pickKey('locations', random),
    }
    return makePayment(draw, order, {
      source: index === 0 ? 'CARD' : random.pick([...sourceTypes.slice(0, 5), 'CARD', 'CARD'] as const),
      status: random.pick(['APPROVED', 'PENDING', 'CANCELED', 'FAILED']),
      amount: random.between(100, 9000),
      tip: 0,
      full: index === 0,
    })
  },
  alter: (payment, draw) => {
    const { random, moment } = draw
    const version_token = versionToken(draw)
    switch (payment['status']) {
      case 'PENDING':
        return {
          status: random.pick(['APPROVED', 'FAILED']),
          approved_money: payment['total_money'],
          version_token,
        }
      case 'APPROVED':
        return random.chance(0.7)
          ? {
              status: 'COMPLETED',
              capabilities: undefined,
              processing_fee: [processingFee(amountAt(payment, 'total_money'), moment)],
              version_token,
            }
          : { status: 'CANCELED', capabilities: undefined, version_token }
      case 'COMPLETED':
        // Square links the customer and sets the fee later, by itself.
        return {
          customer_id: draw.world.pickKey('customers', random) ?? payment['customer_id'],
          processing_fee: [processingFee(amountAt(payment, 'total_money'), moment)],
          risk_evaluation: {
            created_at: minutesFrom(moment, 0),
            risk_level: random.pick(['NORMAL', 'MODERATE', 'HIGH']),
          },
          version_token,
        }
      default:
        return undefined
    }
  },
  stamp: (payment, moment) => ({ ...payment, updated_at: moment.text }),
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/payments',
      scope: 'PAYMENTS_READ',
      query: {
        begin_time: time(),
        end_time: time(),
        sort_order: oneOf(sortOrders),
        cursor: text(),
        location_id: text(),
        total: fromQuery(integer()),
        last_4: text(),
        card_brand: text(),
        limit: fromQuery(integer({ min: 1, max: 100, outside: 'ignore' })),
        is_offline_payment: fromQuery(flag()),
        offline_begin_time: time(),
        offline_end_time: time(),
        updated_at_begin_time: time(),
        updated_at_end_time: time(),
        sort_field: oneOf(['CREATED_AT', 'OFFLINE_CREATED_AT', 'UPDATED_AT']),
      },
      answer: (request, world) => {
        const { query } = request
        // Without a location: of the main one only.
        const place = query.location_id ?? textAt(world.live('merchants')[0], 'main_location_id')
        // Whether the year also limits a query by updated_at is not in the manual; the worse case for a mirror is that it does.
        const begin = query.begin_time ?? aYearAgo(world)
        return pageOf(request, world, {
          key: 'payments',
          cursor: query.cursor,
          limit: query.limit ?? 100,
          descending: query.sort_order !== 'ASC',
          by: timeBy(query.sort_field ?? 'CREATED_AT'),
          select: () =>
            world.searchable('payments').filter(({ object }) => {
              if (textAt(object, 'location_id') !== place) return false
              if (!between(microsAt(object, 'created_at'), begin, query.end_time)) return false
              const updated = microsAt(object, 'updated_at')
              if (!between(updated, query.updated_at_begin_time, query.updated_at_end_time)) return false
              const offline = microsAt(objectAt(object, 'offline_payment_details'), 'client_created_at')
              if (
                (query.offline_begin_time !== undefined || query.offline_end_time !== undefined) &&
                (offline === 0 || !between(offline, query.offline_begin_time, query.offline_end_time))
              ) {
                return false
              }
              if (query.is_offline_payment === true && object['is_offline_payment'] !== true) return false
              if (query.total !== undefined && amountAt(object, 'total_money') !== query.total) return false
              const card = objectAt(objectAt(object, 'card_details'), 'card')
              if (query.last_4 !== undefined && textAt(card, 'last_4') !== query.last_4) return false
              return query.card_brand === undefined || textAt(card, 'card_brand') === query.card_brand
            }),
        })
      },
    }),
    byId({ path: '/v2/payments/{payment_id}', scope: 'PAYMENTS_READ', resource: 'payments', key: 'payment' }),
  ],
}

/** From `begin`, which is inclusive, up to `end`, which the manual does not place: here it is exclusive. */
export function between(micros: number, begin: number | undefined, end: number | undefined): boolean {
  return (begin === undefined || micros >= begin) && (end === undefined || micros < end)
}

function timeBy(field: string): (entry: Entry) => number {
  if (field === 'UPDATED_AT') return ({ object }) => microsAt(object, 'updated_at')
  if (field === 'CREATED_AT') return ({ object }) => microsAt(object, 'created_at')
  return ({ object }: { object: WireObject }) =>
    microsAt(objectAt(object, 'offline_payment_details'), 'client_created_at')
}
