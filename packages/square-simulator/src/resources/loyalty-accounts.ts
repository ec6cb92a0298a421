import { getById } from '../by-id.ts'
import { momentOf } from '../clock.ts'
import { badRequest } from '../errors.ts'
import { integer, listOf, oneOf, required, shape, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { stampTime } from '../stamps.ts'
import { isObject, listAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { uuid } from './custom-attribute-kinds.ts'

const scope = 'LOYALTY_READ'
const day = 86_400_000

/** Who collects points, in order of creation. A deleted account is gone; its rewards and events stay. */
export const loyaltyAccounts: Resource = {
  name: 'loyalty_accounts',
  make: makeAccount,
  alter: (account, { random }) =>
    random.chance(0.3)
      ? { mapping: { phone_number: `+1773555${random.between(1000, 9999)}` } }
      : { balance: Number(account['balance'] ?? 0) - random.between(0, 20) },
  stamp: stampTime,
  remove: () => 'absent',
  routes: [
    defineRoute({
      method: 'POST',
      path: '/v2/loyalty/accounts/search',
      scope,
      body: {
        query: shape({
          mappings: listOf(shape({ id: text({ maxLength: 36 }), created_at: text(), phone_number: text() }), {
            max: 30,
          }),
          customer_ids: listOf(text(), { max: 30 }),
        }),
        limit: integer({ min: 1, max: 200 }),
        cursor: text(),
      },
      answer: (request, world) => {
        const { query, limit = 30, cursor } = request.body
        const phones = query?.mappings?.map((one) => one.phone_number)
        const customers = query?.customer_ids
        if (phones?.length && customers?.length) {
          throw badRequest('CONFLICTING_PARAMETERS', 'Use `mappings` or `customer_ids`, not both.', 'query')
        }
        return pageOf(request, world, {
          key: 'loyalty_accounts',
          cursor,
          limit,
          by: ({ object }) => textAt(object, 'created_at'),
          select: () =>
            world.searchable('loyalty_accounts').filter(({ object }) => {
              if (customers?.length && !customers.includes(textAt(object, 'customer_id'))) return false
              return !phones?.length || phones.includes(textAt(object['mapping'], 'phone_number'))
            }),
        })
      },
    }),
    getById({
      path: '/v2/loyalty/accounts/{account_id}',
      scope,
      resource: 'loyalty_accounts',
      key: 'loyalty_account',
    }),
  ],
}

/** Points turned into a discount; the latest change first. A deleted one stays, with that status. */
export const loyaltyRewards: Resource = {
  name: 'loyalty_rewards',
  make: makeReward,
  alter: alterReward,
  stamp: stampTime,
  routes: [
    defineRoute({
      method: 'POST',
      path: '/v2/loyalty/rewards/search',
      scope,
      body: {
        query: shape({
          loyalty_account_id: required(text({ minLength: 1 })),
          status: oneOf(['ISSUED', 'REDEEMED', 'DELETED']),
        }),
        limit: integer({ min: 1, max: 30 }),
        cursor: text(),
      },
      answer: (request, world) => {
        const { query, limit = 30, cursor } = request.body
        return pageOf(request, world, {
          key: 'rewards',
          cursor,
          limit,
          by: ({ object }) => textAt(object, 'updated_at'),
          descending: true,
          select: () =>
            world.searchable('loyalty_rewards').filter(({ object }) => {
              if (query && object['loyalty_account_id'] !== query.loyalty_account_id) return false
              return query?.status === undefined || object['status'] === query.status
            }),
        })
      },
    }),
    getById({ path: '/v2/loyalty/rewards/{reward_id}', scope, resource: 'loyalty_rewards', key: 'reward' }),
  ],
}

function makeAccount({ world, random, moment, index }: Draw): WireObject {
  const points = index % 10 === 9 ? -random.between(1, 30) : random.between(0, 400)
  const customer = world.pickKey('customers', random)
  const later = (days: number) => momentOf(moment.micros + days * day * 1000).seconds
  return {
    id: uuid(random),
    program_id: world.liveKeys('loyalty_programs')[0],
    balance: points,
    lifetime_points: Math.max(points, 0) + random.between(0, 500),
    customer_id: index % 9 === 8 ? undefined : customer,
    enrolled_at: index % 4 === 3 ? undefined : moment.seconds,
    created_at: moment.text,
    mapping: {
      id: uuid(random),
      created_at: moment.text,
      phone_number: `+1773${String(2_000_000 + random.between(0, 7_999_999))}`,
    },
    expiring_point_deadlines:
      points > 10
        ? [
            { points: 10, expires_at: later(60) },
            { points: points - 10, expires_at: later(365) },
          ]
        : undefined,
  }
}

/** An issued reward is redeemed or deleted; a redeemed one comes back when its order is canceled. */
function alterReward(reward: WireObject, { world, random, moment }: Draw): WireObject | undefined {
  if (reward['status'] === 'DELETED') return undefined
  if (reward['status'] === 'REDEEMED') return { status: 'ISSUED', redeemed_at: undefined }
  if (random.chance(0.3)) return { status: 'DELETED' }
  return { status: 'REDEEMED', redeemed_at: moment.text, order_id: world.pickKey('orders', random) }
}

function makeReward({ world, random, moment, index }: Draw): WireObject {
  const tiers = listAt(world.live('loyalty_programs')[0], 'reward_tiers')
  const tier = tiers[index % Math.max(1, tiers.length)]
  const redeemed = index % 3 === 0
  return {
    id: uuid(random),
    status: redeemed ? 'REDEEMED' : index % 5 === 4 ? 'DELETED' : 'ISSUED',
    loyalty_account_id: world.pickKey('loyalty_accounts', random) ?? uuid(random),
    reward_tier_id: textAt(tier, 'id') || uuid(random),
    points: isObject(tier) ? tier['points'] : 10,
    order_id: index % 2 === 0 ? (world.pickKey('orders', random) ?? random.id(22)) : undefined,
    created_at: moment.text,
    redeemed_at: redeemed ? moment.text : undefined,
  }
}
