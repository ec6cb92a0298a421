import { SquareError } from '../errors.ts'
import { getById } from '../by-id.ts'
import { flag, fromQuery, integer, oneOf, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Resource, SquareRequest } from '../resource.ts'
import { stampTime } from '../stamps.ts'
import type { WireObject } from '../wire.ts'

/** Some of the events that exist; the real list is four times as long. */
export const eventTypes = [
  'catalog.version.updated',
  'customer.created',
  'customer.updated',
  'customer.deleted',
  'inventory.count.updated',
  'location.updated',
  'order.created',
  'order.updated',
  'payment.created',
  'payment.updated',
  'team_member.updated',
] as const

/** These belong to the application, not to the merchant: OAuth tokens are refused, a personal access token is needed. */
export function requirePersonalToken(request: Pick<SquareRequest, 'scopes'>): void {
  if (request.scopes === 'all') return
  throw new SquareError(403, 'FORBIDDEN', 'This API needs a personal access token.')
}

/** Who is told of what. Disabled ones are listed only on request. */
export const webhookSubscriptions: Resource = {
  name: 'webhook_subscriptions',
  make: ({ random, moment, index }) => ({
    id: `wbhk_${random.id(32).toLowerCase()}`,
    name: index % 4 === 3 ? undefined : `Subscription ${index + 1}`,
    enabled: index % 3 !== 2,
    event_types: random.some(eventTypes, 3),
    notification_url: `https://example.com/webhooks/${index}`,
    api_version: '2026-09-16',
    signature_key: random.id(22),
    created_at: moment.text,
  }),
  alter: (subscription, { random }) =>
    random.chance(0.5)
      ? { enabled: subscription['enabled'] !== true }
      : { event_types: random.some(eventTypes, 4) },
  stamp: stampTime,
  remove: () => 'absent',
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/webhooks/subscriptions',
      scope: null,
      query: {
        cursor: text(),
        include_disabled: fromQuery(flag()),
        sort_order: oneOf(['ASC', 'DESC']),
        limit: fromQuery(integer({ min: 1, max: 100 })),
      },
      answer: (request, world) => {
        requirePersonalToken(request)
        const { cursor, include_disabled: all, sort_order: order, limit = 100 } = request.query
        return pageOf(request, world, {
          key: 'subscriptions',
          cursor,
          limit,
          descending: order === 'DESC',
          select: () =>
            world
              .searchable('webhook_subscriptions')
              .filter(({ object }) => all === true || object['enabled'] === true),
        })
      },
    }),
    getById({
      path: '/v2/webhooks/subscriptions/{subscription_id}',
      scope: null,
      resource: 'webhook_subscriptions',
      key: 'subscription',
    }),
    listTypes('/v2/webhooks/event-types'),
    listTypes('/v2/events/types'),
  ],
}

function listTypes(path: string) {
  return defineRoute({
    method: 'GET',
    path,
    scope: null,
    query: { api_version: text() },
    answer: (request): WireObject => {
      requirePersonalToken(request)
      return {
        event_types: eventTypes,
        metadata: eventTypes.map((type) => ({
          event_type: type,
          api_version_introduced: '2019-08-14',
          release_status: type.startsWith('location') ? 'BETA' : 'PUBLIC',
        })),
      }
    },
  })
}
