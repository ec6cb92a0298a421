import { microsOf } from '../clock.ts'
import { integer, listOf, oneOf, shape, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { isWithin, timeRange } from '../time-range.ts'
import { isObject, listAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import type { World } from '../resource.ts'
import { uuid } from './custom-attribute-kinds.ts'
import { eventTypes, requirePersonalToken } from './webhook-subscriptions.ts'

const keptMicros = 28 * 86_400_000 * 1000

/**
 * What happened, as webhooks tell it; kept for 28 days. Every other time comes without a zone, as in Square's own example.
 */
export const events: Resource = {
  name: 'events',
  keyOf: (event) => textAt(event, 'event_id'),
  make: makeEvent,
  isListed: isKept,
  routes: [
    defineRoute({
      method: 'POST',
      path: '/v2/events',
      scope: null,
      body: {
        cursor: text({ maxLength: 256 }),
        limit: integer({ min: 1, max: 100 }),
        query: shape({
          filter: shape({
            event_types: listOf(text()),
            merchant_ids: listOf(text()),
            location_ids: listOf(text()),
            created_at: timeRange(),
          }),
          sort: shape({ field: oneOf(['DEFAULT']), order: oneOf(['ASC', 'DESC']) }),
        }),
      },
      answer: (request, world) => {
        requirePersonalToken(request)
        const { cursor, limit = 100, query } = request.body
        const { event_types: types, merchant_ids: merchants } = query?.filter ?? {}
        const { location_ids: places, created_at: created } = query?.filter ?? {}
        const among = (wanted: readonly string[] | undefined, value: string) =>
          !wanted?.length || wanted.includes(value)
        const page = pageOf(request, world, {
          key: 'events',
          cursor,
          limit,
          ages: true,
          by: ({ object }) => createdMicros(object),
          // The default order is not documented.
          descending: query?.sort?.order !== 'ASC',
          select: () =>
            world
              .searchable('events')
              .filter(
                ({ object }) =>
                  isKept(object, world) &&
                  among(types, textAt(object, 'type')) &&
                  among(merchants, textAt(object, 'merchant_id')) &&
                  among(places, textAt(object, 'location_id')) &&
                  isWithin(createdMicros(object), created),
              ),
        })
        const metadata = listAt(page, 'events')
          .filter(isObject)
          .map((event) => ({ event_id: textAt(event, 'event_id'), api_version: '2026-09-16' }))
        return { ...page, metadata: metadata.length > 0 ? metadata : undefined }
      },
    }),
  ],
}

function isKept(event: WireObject, world: World): boolean {
  return createdMicros(event) >= world.now() * 1000 - keptMicros
}

function createdMicros(event: WireObject): number {
  const time = textAt(event, 'created_at')
  return microsOf(time) ?? microsOf(`${time}Z`) ?? 0
}

function makeEvent({ world, random, moment, index }: Draw): WireObject {
  const type = eventTypes[index % eventTypes.length] ?? 'location.updated'
  const [subject = ''] = type.split('.')
  const gone = type.endsWith('.deleted')
  const known = world.pickKey(`${subject}s`, random)
  const id = known ?? random.id(20)
  return {
    merchant_id: world.liveKeys('merchants')[0],
    location_id: index % 3 === 0 ? world.keyInTurn('locations', index) : undefined,
    type,
    event_id: uuid(random),
    created_at: index % 2 === 0 ? moment.text : moment.text.slice(0, -1),
    data: {
      type: subject,
      id,
      deleted: gone ? true : undefined,
      object: gone
        ? undefined
        : { [subject]: known === undefined ? { id } : world.get(`${subject}s`, known) },
    },
  }
}
