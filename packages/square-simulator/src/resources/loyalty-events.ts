import { integer, listOf, oneOf, required, shape, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { isWithin, microsAt, timeRange } from '../time-range.ts'
import { isObject, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { uuid } from './custom-attribute-kinds.ts'

const types = [
  'ACCUMULATE_POINTS',
  'CREATE_REWARD',
  'REDEEM_REWARD',
  'DELETE_REWARD',
  'ADJUST_POINTS',
  'EXPIRE_POINTS',
  'OTHER',
  'ACCUMULATE_PROMOTION_POINTS',
] as const

/** The ledger of points, newest first: nothing in it ever changes. Each entry moves the balance of its account. */
export const loyaltyEvents: Resource = {
  name: 'loyalty_events',
  make: makeEvent,
  cascade: (world, entry, op, moment) => {
    const id = textAt(entry.object, 'loyalty_account_id')
    const account = op === 'create' ? world.get('loyalty_accounts', id) : undefined
    if (!account) return
    const balance = Number(account['balance'] ?? 0) + pointsOf(entry.object)
    world.restate('loyalty_accounts', id, { ...account, balance }, moment)
  },
  routes: [
    defineRoute({
      method: 'POST',
      path: '/v2/loyalty/events/search',
      scope: 'LOYALTY_READ',
      body: {
        query: shape({
          filter: shape({
            loyalty_account_filter: shape({ loyalty_account_id: required(text({ minLength: 1 })) }),
            type_filter: shape({ types: required(listOf(oneOf(types))) }),
            date_time_filter: shape({ created_at: required(timeRange()) }),
            location_filter: shape({ location_ids: required(listOf(text())) }),
            order_filter: shape({ order_id: required(text({ minLength: 1 })) }),
          }),
        }),
        limit: integer({ min: 1, max: 30 }),
        cursor: text(),
      },
      answer: (request, world) => {
        const { query, limit = 30, cursor } = request.body
        const {
          loyalty_account_filter: account,
          type_filter: type,
          order_filter: order,
        } = query?.filter ?? {}
        const { date_time_filter: when, location_filter: where } = query?.filter ?? {}
        const wanted: readonly string[] = type?.types ?? []
        return pageOf(request, world, {
          key: 'events',
          cursor,
          limit,
          by: ({ object }) => textAt(object, 'created_at'),
          descending: true,
          select: () =>
            world.searchable('loyalty_events').filter(({ object }) => {
              if (account && object['loyalty_account_id'] !== account.loyalty_account_id) return false
              if (wanted.length > 0 && !wanted.includes(textAt(object, 'type'))) return false
              if (where && !where.location_ids.includes(textAt(object, 'location_id'))) return false
              if (order && textAt(detailOf(object), 'order_id') !== order.order_id) return false
              return isWithin(microsAt(object, 'created_at'), when?.created_at, { end: 'exclusive' })
            }),
        })
      },
    }),
  ],
}

/** The object that belongs to the type: `accumulate_points`; of OTHER it is `other_event`. */
function detailKey(type: string): string {
  return type === 'OTHER' ? 'other_event' : type.toLowerCase()
}

function detailOf(event: WireObject): WireObject {
  const detail = event[detailKey(textAt(event, 'type'))]
  return isObject(detail) ? detail : {}
}

function pointsOf(event: WireObject): number {
  const points = Number(detailOf(event)['points'] ?? 0)
  return event['type'] === 'CREATE_REWARD' ? -points : points
}

function makeEvent({ world, random, moment, index }: Draw): WireObject {
  const type = types[index % types.length] ?? 'OTHER'
  const api = index % 3 !== 2
  const program = { loyalty_program_id: world.liveKeys('loyalty_programs')[0] }
  const reward = api ? world.pickKey('loyalty_rewards', random) : undefined
  const order = api ? (world.pickKey('orders', random) ?? random.id(22)) : undefined
  const points = random.between(1, 40)
  const detail = (): WireObject => {
    switch (type) {
      case 'ACCUMULATE_POINTS':
        return { ...program, points, order_id: order }
      case 'CREATE_REWARD':
      case 'DELETE_REWARD':
        return { ...program, reward_id: reward, points: 10 }
      case 'REDEEM_REWARD':
        return { ...program, reward_id: reward, order_id: order }
      case 'ADJUST_POINTS':
        return { ...program, points: points - 20, reason: index % 3 === 0 ? 'Sorry for the wait' : undefined }
      case 'EXPIRE_POINTS':
        return { ...program, points: -points }
      case 'ACCUMULATE_PROMOTION_POINTS': {
        const promotion = world.pickKey('loyalty_promotions', random)
        return { ...program, loyalty_promotion_id: promotion, points, order_id: order }
      }
      default:
        return { ...program, points: points - 10 }
    }
  }
  return {
    id: uuid(random),
    type,
    created_at: moment.text,
    [detailKey(type)]: detail(),
    loyalty_account_id: world.pickKey('loyalty_accounts', random),
    location_id: index % 6 === 5 ? undefined : world.keyInTurn('locations', index),
    source: api ? 'LOYALTY_API' : 'SQUARE',
  }
}
