import { microsOf } from '../clock.ts'
import { notFound } from '../errors.ts'
import { commaList, integer, listOf, oneOf, text, time } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import type { Entry } from '../collection.ts'
import { countedVariations, estimateMadeOf } from './composed-variations.ts'

export const inventoryStates = [
  'CUSTOM',
  'IN_STOCK',
  'SOLD',
  'RETURNED_BY_CUSTOMER',
  'RESERVED_FOR_SALE',
  'SOLD_ONLINE',
  'ORDERED_FROM_VENDOR',
  'RECEIVED_FROM_VENDOR',
  'IN_TRANSIT_TO',
  'NONE',
  'WASTE',
  'UNLINKED_RETURN',
  'COMPOSED',
  'DECOMPOSED',
  'SUPPORTED_BY_NEWER_VERSION',
  'IN_TRANSIT',
  'UNTRACKED',
] as const

const neverCounted = new Set(['NONE', 'SOLD', 'UNLINKED_RETURN'])

/**
 * One count per (object, location, state). Counts never disappear; they are listed newest first. Those of composed variations are
 * estimated, shown by the variation's id only, and gone when it is.
 */
export const inventory: Resource = {
  name: 'catalog_inventory',
  keyOf: (count) => ['catalog_object_id', 'location_id', 'state'].map((key) => textAt(count, key)).join(':'),
  make: makeCount,
  alter: (count, { random }) =>
    count['is_estimated'] === true ? undefined : { quantity: String(random.between(-5, 500)) },
  stamp: (count, moment) => ({ ...count, calculated_at: moment.text }),
  remove: () => 'absent',
  shrinks: false, // with their variation only
  cascade: (world, { object }, _op, moment) =>
    estimateMadeOf(world, textAt(object, 'catalog_object_id'), textAt(object, 'location_id'), moment),
  awkward: ({ world, random }) => {
    const known = world.live('catalog_inventory')[0] ?? {}
    const at = '2024-05-05T05:05:05'
    return [
      {
        ...known,
        catalog_object_id: random.id(24),
        quantity: '99999999999999999999.12345',
        calculated_at: `${at}.1Z`,
      },
      {
        ...known,
        location_id: `L${random.id(12)}`,
        quantity: '-0.00001',
        calculated_at: `${at}.123456789+09:00`,
      },
      { ...known, state: 'ON_THE_MOON', quantity: 'plenty', calculated_at: `${at}Z` },
      { ...known, quantity: '-1', calculated_at: '2023-05-05T05:05:05Z' },
    ]
  },
  routes: [
    defineRoute({
      method: 'POST',
      path: '/v2/inventory/counts/batch-retrieve',
      scope: 'INVENTORY_READ',
      body: {
        catalog_object_ids: listOf(text({ maxLength: 100 })),
        location_ids: listOf(text({ maxLength: 100 })),
        updated_after: time(),
        cursor: text(),
        states: listOf(oneOf(inventoryStates)),
        limit: integer({ min: 1, max: 1000 }),
      },
      answer: (request, world) => {
        const {
          catalog_object_ids: objects,
          location_ids: places,
          updated_after: after,
          cursor,
          limit,
        } = request.body
        const wanted: readonly string[] | undefined = request.body.states
        const shown = (entry: Entry) => {
          const count = entry.object
          if (neverCounted.has(textAt(count, 'state')) || count['is_estimated'] === true) return false
          if (objects?.length && !objects.includes(textAt(count, 'catalog_object_id'))) return false
          if (places?.length && !places.includes(textAt(count, 'location_id'))) return false
          if (wanted?.length && !wanted.includes(textAt(count, 'state'))) return false
          return after === undefined || calculatedMicros(entry) > after
        }
        return pageOf(request, world, {
          key: 'counts',
          cursor,
          limit: limit ?? 100,
          by: calculatedMicros,
          descending: true,
          select: () => world.searchable('catalog_inventory').filter(shown),
        })
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/v2/inventory/{catalog_object_id}',
      scope: 'INVENTORY_READ',
      query: { location_ids: commaList(text()), cursor: text() },
      answer: (request, world) => {
        const { catalog_object_id: id = '' } = request.params
        const { location_ids: places, cursor } = request.query
        const counts = world
          .searchable('catalog_inventory')
          .filter(({ object }) => textAt(object, 'catalog_object_id') === id)
        if (counts.length === 0 && !world.entry('catalog_variations', id)) {
          throw notFound(`Catalog object with ID \`${id}\` not found.`)
        }
        return pageOf(request, world, {
          key: 'counts',
          cursor,
          limit: 100,
          by: calculatedMicros,
          descending: true,
          select: () =>
            counts.filter(({ object }) => !places?.length || places.includes(textAt(object, 'location_id'))),
        })
      },
    }),
  ],
}

function calculatedMicros(entry: Entry): number {
  return microsOf(textAt(entry.object, 'calculated_at')) ?? 0
}

/** States that a new count may have, once every variation is in stock everywhere. */
const furtherStates = [
  'RESERVED_FOR_SALE',
  'IN_TRANSIT',
  'ORDERED_FROM_VENDOR',
  'RETURNED_BY_CUSTOMER',
  'CUSTOM',
]

/** The next free place: every variation at one location, then at the next; every 116th count is WASTE. */
function makeCount({ world, random, index }: Draw): WireObject {
  const variations = countedVariations(world)
  const places = world.liveKeys('locations')
  for (let place = index; ; place++) {
    const round = Math.floor(place / variations.length)
    const variation = variations[place % variations.length]
    const location = places[((place % variations.length) + round) % places.length]
    const further = Math.floor(round / places.length)
    const inStock = index % 116 === 115 ? 'WASTE' : 'IN_STOCK'
    const state = further === 0 ? inStock : furtherStates[further - 1]
    if (variation === undefined || location === undefined || state === undefined) {
      throw new Error('no variation and location left to count')
    }
    if (world.entry('catalog_inventory', `${variation}:${location}:${state}`)) continue
    return {
      catalog_object_id: variation,
      catalog_object_type: 'ITEM_VARIATION',
      state,
      location_id: location,
      quantity: random.chance(0.05) ? `${random.between(0, 40)}.5` : String(random.between(0, 200)),
    }
  }
}
