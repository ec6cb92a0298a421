import { flag, fromQuery, oneOf, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { byId } from './by-id.ts'
import { address } from './money.ts'

/** Cards on file, always 25 a page. They have no updated_at, only a version; disabling one is final. */
export const cards: Resource = {
  name: 'cards',
  make: makeCard,
  alter: (card, { random, moment }) => {
    if (card['enabled'] === false) return undefined
    return random.chance(0.3)
      ? { enabled: false, disabled_at: moment.text }
      : { exp_month: random.between(1, 12), exp_year: random.between(2027, 2033) }
  },
  stamp: (card, _moment, previous) => ({
    ...card,
    version: previous ? Number(previous['version']) + 1 : 1,
  }),
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/cards',
      scope: 'PAYMENTS_READ',
      query: {
        cursor: text(),
        customer_id: text(),
        include_disabled: fromQuery(flag()),
        reference_id: text(),
        sort_order: oneOf(['DESC', 'ASC']),
      },
      answer: (request, world) => {
        const { cursor, customer_id: customer, include_disabled: disabledToo, ...query } = request.query
        return pageOf(request, world, {
          key: 'cards',
          cursor,
          limit: 25,
          descending: query.sort_order === 'DESC',
          by: ({ object }) => textAt(object, 'created_at'),
          select: () =>
            world
              .searchable('cards')
              .filter(
                ({ object }) =>
                  (disabledToo === true || object['enabled'] === true) &&
                  (customer === undefined || textAt(object, 'customer_id') === customer) &&
                  (query.reference_id === undefined || textAt(object, 'reference_id') === query.reference_id),
              ),
        })
      },
    }),
    byId({ path: '/v2/cards/{card_id}', scope: 'PAYMENTS_READ', resource: 'cards', key: 'card' }),
  ],
}

function makeCard({ world, random, moment, index }: Draw): WireObject {
  const full = index === 0
  const disabled = index % 6 === 5
  return {
    id: `ccof:${random.id(20)}`,
    card_brand: random.pick(['VISA', 'MASTERCARD', 'AMERICAN_EXPRESS', 'DISCOVER']),
    last_4: String(random.between(0, 9999)).padStart(4, '0'),
    exp_month: random.between(1, 12),
    exp_year: random.between(2026, 2031),
    cardholder_name: full || random.chance(0.8) ? 'Ada Miller' : undefined,
    billing_address: address(random, full),
    fingerprint: `sq-1-${random.id(60)}`,
    customer_id: world.pickKey('customers', random),
    merchant_id: textAt(world.live('merchants')[0], 'id'),
    reference_id: full || random.chance(0.2) ? `user-${index + 1}` : undefined,
    enabled: !disabled,
    card_type: random.pick(['CREDIT', 'DEBIT']),
    prepaid_type: random.pick(['NOT_PREPAID', 'PREPAID']),
    bin: String(random.between(400000, 599999)),
    created_at: moment.text,
    disabled_at: disabled ? moment.text : undefined,
    ...(full
      ? {
          card_co_brand: 'AFTERPAY',
          issuer_alert: 'ISSUER_ALERT_CARD_CLOSED',
          issuer_alert_at: moment.text,
          hsa_fsa: true,
        }
      : {}),
  }
}
