import { notFound } from '../errors.ts'
import { fromQuery, integer } from '../fields.ts'
import { defineRoute } from '../resource.ts'
import type { Resource } from '../resource.ts'
import { textAt } from '../wire.ts'

/** One token means one merchant; the list therefore has one page. */
export const merchants: Resource = {
  name: 'merchants',
  grows: false,
  make: ({ random, moment }) => ({
    id: `ML${random.id(11)}`,
    business_name: 'Prairie Provisions',
    country: 'US',
    language_code: 'en-US',
    currency: 'USD',
    status: 'ACTIVE',
    created_at: moment.text,
  }),
  alter: (_merchant, { random }) => ({ business_name: `Prairie Provisions ${random.id(3)}` }),
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/merchants',
      scope: 'MERCHANT_PROFILE_READ',
      query: { cursor: fromQuery(integer()) },
      answer: (_request, world) => ({ merchant: world.live('merchants') }),
    }),
    defineRoute({
      method: 'GET',
      path: '/v2/merchants/{merchant_id}',
      scope: 'MERCHANT_PROFILE_READ',
      answer: (request, world) => {
        const { merchant_id: id } = request.params
        const merchant = world.live('merchants').find((one) => id === 'me' || textAt(one, 'id') === id)
        if (!merchant) throw notFound(`Merchant with ID \`${id}\` not found.`)
        return { merchant }
      },
    }),
  ],
}
