import { bulkRetrieve, getById } from '../by-id.ts'
import { fromQuery, integer, oneOf, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Resource } from '../resource.ts'
import { stampVersion } from '../stamps.ts'
import { objectAt } from '../wire.ts'

const scope = 'CHANNELS_READ'
// The OpenAPI of 2025-08-20 knows no channels; what is here is what the SDK knows.
const newer = ['*']

const referenceTypes = [
  'UNKNOWN_TYPE',
  'LOCATION',
  'FIRST_PARTY_INTEGRATION',
  'OAUTH_APPLICATION',
  'ONLINE_SITE',
  'ONLINE_CHECKOUT',
  'INVOICE',
  'GIFT_CARD',
  'GIFT_CARD_MARKETPLACE',
  'RECURRING_SUBSCRIPTION',
  'ONLINE_BOOKING_FLOW',
  'SQUARE_ASSISTANT',
  'CASH_LOCAL',
  'POINT_OF_SALE',
  'KIOSK',
] as const

/** Where a merchant sells. Never deleted, only INACTIVE. */
export const channels: Resource = {
  name: 'channels',
  make: ({ world, random, moment, index }) => {
    const type = index === 0 ? 'LOCATION' : referenceTypes[index % referenceTypes.length]
    return {
      id: `CH_${random.id(16)}`,
      merchant_id: world.liveKeys('merchants')[0],
      name: index % 5 === 4 ? undefined : `Channel ${index + 1}`,
      reference: { type, id: type === 'LOCATION' ? world.keyInTurn('locations', index) : random.id(13) },
      status: index % 4 === 3 ? 'INACTIVE' : 'ACTIVE',
      created_at: moment.text,
    }
  },
  alter: (channel, { random }) =>
    random.chance(0.5)
      ? { status: channel['status'] === 'ACTIVE' ? 'INACTIVE' : 'ACTIVE' }
      : { name: `Renamed ${random.id(5)}` },
  stamp: stampVersion(),
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/channels',
      scope,
      newer,
      query: {
        reference_type: oneOf(referenceTypes),
        reference_id: text(),
        status: oneOf(['ACTIVE', 'INACTIVE']),
        cursor: text(),
        limit: fromQuery(integer({ min: 1, max: 100 })),
      },
      answer: (request, world) => {
        const { reference_type: type, reference_id: id, status, cursor, limit = 100 } = request.query
        return pageOf(request, world, {
          key: 'channels',
          cursor,
          limit,
          select: () =>
            world.searchable('channels').filter(({ object }) => {
              const reference = objectAt(object, 'reference')
              if (type !== undefined && reference['type'] !== type) return false
              if (id !== undefined && reference['id'] !== id) return false
              return status === undefined || object['status'] === status
            }),
        })
      },
    }),
    bulkRetrieve({
      path: '/v2/channels/bulk-retrieve',
      scope,
      newer,
      resource: 'channels',
      key: 'channel',
      ids: 'channel_ids',
      answer: 'responses',
    }),
    getById({ path: '/v2/channels/{channel_id}', scope, newer, resource: 'channels', key: 'channel' }),
  ],
}
