import { badRequest, notFound } from '../errors.ts'
import { commaList, integer, listOf, oneOf, shape, text, time } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Resource } from '../resource.ts'
import { objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { keyOfReason, reasonId } from './adjustment-reasons.ts'
import { makeChange } from './inventory-change-make.ts'
import { inventoryStates } from './inventory.ts'
import { isEditable, moveCounts } from './inventory-moves.ts'
import { microsAt } from './times.ts'

/**
 * Physical counts and adjustments. They are sorted by when they happened and filtered by when Square came to know. The quantity,
 * reason and cost of an adjustment can be edited, of which no time tells; another quantity shows in the count.
 */
export const inventoryChanges: Resource = {
  name: 'inventory_changes',
  keyOf: (change) => textAt(partOf(change), 'id'),
  make: makeChange,
  alter: (change, { random, moment }) => {
    if (change['type'] !== 'ADJUSTMENT' || !random.chance(0.2)) return undefined
    const isQuantity = isEditable(change, moment) && random.chance(0.5)
    const cost = { amount: random.between(100, 9000), currency: 'USD' }
    return { adjustment: isQuantity ? { quantity: String(random.between(1, 80)) } : { cost_money: cost } }
  },
  cascade: moveCounts,
  routes: [
    defineRoute({
      method: 'POST',
      path: '/v2/inventory/changes/batch-retrieve',
      scope: 'INVENTORY_READ',
      newer: ['sort', 'reason_ids'],
      body: {
        catalog_object_ids: listOf(text({ maxLength: 100 })),
        location_ids: listOf(text({ maxLength: 100 })),
        // TRANSFER was retired on 2026-07-15.
        types: listOf(oneOf(['PHYSICAL_COUNT', 'ADJUSTMENT'])),
        states: listOf(oneOf(inventoryStates)),
        updated_after: time(),
        updated_before: time(),
        cursor: text(),
        limit: integer({ min: 1, max: 1000 }),
        sort: shape({ field: oneOf(['OCCURRED_AT']), order: oneOf(['DESC', 'ASC']) }),
        reason_ids: listOf(reasonId),
      },
      answer: (request, world) => {
        const { body } = request
        if (body.reason_ids?.length && body.states?.length) {
          throw badRequest(
            'CONFLICTING_PARAMETERS',
            'reason_ids and states exclude each other.',
            'reason_ids',
          )
        }
        const reasons = body.reason_ids?.map(({ type, custom_reason_id }) =>
          keyOfReason({ id: { type, custom_reason_id } }),
        )
        const allows = (wanted: readonly string[] | undefined, found: readonly string[]) =>
          !wanted?.length || found.some((one) => wanted.includes(one))
        return pageOf(request, world, {
          key: 'changes',
          cursor: body.cursor,
          limit: body.limit ?? 100,
          descending: body.sort?.order === 'DESC',
          by: ({ object }) => microsAt(partOf(object), 'occurred_at'),
          select: () =>
            world.searchable('inventory_changes').filter(({ object }) => {
              const part = partOf(object)
              const known = microsAt(part, 'created_at')
              if (!allows(body.types, [textAt(object, 'type')])) return false
              if (!allows(body.catalog_object_ids, [textAt(part, 'catalog_object_id')])) return false
              if (!allows(body.location_ids, placesOf(part))) return false
              if (object['type'] === 'ADJUSTMENT') {
                if (!allows(body.states, [textAt(part, 'from_state'), textAt(part, 'to_state')])) return false
                if (!allows(reasons, [keyOfReason({ id: objectAt(part, 'reason_id') })])) return false
              }
              // After the one, strictly before the other.
              return known > (body.updated_after ?? -1) && known < (body.updated_before ?? Infinity)
            }),
        })
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/v2/inventory/{catalog_object_id}/changes',
      scope: 'INVENTORY_READ',
      query: { location_ids: commaList(text()), cursor: text() },
      answer: (request, world) => {
        const { catalog_object_id: id } = request.params
        const { location_ids: places, cursor } = request.query
        return pageOf(request, world, {
          key: 'changes',
          cursor,
          limit: 100,
          by: ({ object }) => microsAt(partOf(object), 'occurred_at'),
          select: () =>
            world
              .searchable('inventory_changes')
              .filter(
                ({ object }) =>
                  partOf(object)['catalog_object_id'] === id &&
                  (!places?.length || placesOf(partOf(object)).some((place) => places.includes(place))),
              ),
        })
      },
    }),
    partRoute('/v2/inventory/physical-counts/{physical_count_id}', 'physical_count', 'count'),
    partRoute('/v2/inventory/adjustments/{adjustment_id}', 'adjustment', 'adjustment'),
  ],
}

function partRoute(path: string, part: string, key: string) {
  const parameter = /\{(\w+)\}$/.exec(path)?.[1] ?? ''
  return defineRoute({
    method: 'GET',
    path,
    scope: 'INVENTORY_READ',
    answer: (request, world) => {
      const found = world.get('inventory_changes', request.params[parameter] ?? '')?.[part]
      if (found === undefined) throw notFound(`No ${key} \`${request.params[parameter]}\`.`)
      return { [key]: found }
    },
  })
}

function partOf(change: WireObject): WireObject {
  return objectAt(change, change['type'] === 'ADJUSTMENT' ? 'adjustment' : 'physical_count')
}

/** A transfer is an adjustment with two different locations. */
function placesOf(part: WireObject): string[] {
  return ['location_id', 'from_location_id', 'to_location_id']
    .map((field) => textAt(part, field))
    .filter((id) => id !== '')
}
