import { fromQuery, integer, oneOf, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { listAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { byId } from './by-id.ts'
import { money } from './money.ts'
import { microsAt } from './times.ts'

/** Gift cards have neither updated_at nor version: their balance moves with their activities, customers are linked silently. */
export const giftCards: Resource = {
  name: 'gift_cards',
  make: makeGiftCard,
  alter: (card, { world, random }) => {
    const customer = world.pickKey('customers', random)
    const linked = listAt(card, 'customer_ids')
    if (customer === undefined || linked.includes(customer)) return undefined
    return { customer_ids: random.chance(0.3) ? [] : [...linked, customer] }
  },
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/gift-cards',
      scope: 'GIFTCARDS_READ',
      query: {
        type: oneOf(['PHYSICAL', 'DIGITAL']),
        state: oneOf(['ACTIVE', 'DEACTIVATED', 'BLOCKED', 'PENDING']),
        limit: fromQuery(integer({ min: 1, max: 200 })),
        cursor: text(),
        customer_id: text(),
      },
      answer: (request, world) => {
        const { type, state, limit, cursor, customer_id: customer } = request.query
        return pageOf(request, world, {
          key: 'gift_cards',
          cursor,
          limit: limit ?? 30,
          by: ({ object }) => microsAt(object, 'created_at'),
          select: () =>
            world
              .searchable('gift_cards')
              .filter(
                ({ object }) =>
                  (type === undefined || object['type'] === type) &&
                  (state === undefined || object['state'] === state) &&
                  (customer === undefined || listAt(object, 'customer_ids').includes(customer)),
              ),
        })
      },
    }),
    byId({ path: '/v2/gift-cards/{id}', scope: 'GIFTCARDS_READ', resource: 'gift_cards', key: 'gift_card' }),
  ],
}

function makeGiftCard({ world, random, moment, index }: Draw): WireObject {
  const customers = [0, 1].map(() => world.pickKey('customers', random)).filter((id) => id !== undefined)
  const digits = Array.from({ length: 16 }, () => random.between(0, 9)).join('')
  return {
    id: `gftc:${random.id(32).toLowerCase()}`,
    type: random.pick(['PHYSICAL', 'DIGITAL']),
    gan_source: index % 5 === 4 ? 'OTHER' : 'SQUARE',
    state: 'PENDING',
    balance_money: money(0),
    gan: digits,
    created_at: moment.text,
    customer_ids: index === 0 || random.chance(0.3) ? [...new Set(customers)] : undefined,
  }
}

/** The state that an activity leaves a card in. */
export function stateAfter(activity: WireObject): string {
  const type = textAt(activity, 'type')
  if (type === 'DEACTIVATE') return 'DEACTIVATED'
  return type === 'BLOCK' ? 'BLOCKED' : 'ACTIVE'
}
