import { microsOf, momentOf } from '../clock.ts'
import { badRequest, notFound } from '../errors.ts'
import { commaList, flag, fromQuery, integer, listOf, oneOf, required, shape, text, time } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Resource } from '../resource.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import type { Entry } from '../collection.ts'
import type { World } from '../resource.ts'
import { catalogQuery, matchesQuery, sortOf } from './catalog-query.ts'
import { catalogTypes, defaultTypes, typeNames } from './catalog-types.ts'
import type { CatalogTypeName } from './catalog-types.ts'
import { relatedTo, withPaths } from './catalog-related.ts'

const maxObjectIds = 1000
const includeOptions = shape({ include: listOf(text()) })

/** The endpoints of the whole catalog; it holds objects of types that no version of the manual names. */
export const catalog: Resource = {
  name: 'catalog_unknown',
  grows: false,
  make: ({ random }) => ({ type: 'COMPONENT', id: random.id(24) }),
  awkward: ({ random, moment }) => [
    {
      type: 'COMPONENT',
      id: random.id(24),
      updated_at: moment.text,
      version: moment.ms,
      is_deleted: false,
      component_data: { name: 'Of a type that nobody told us of', parts: [{ quantity: '0.00001' }] },
    },
  ],
  routes: [
    defineRoute({
      method: 'POST',
      path: '/v2/catalog/search',
      scope: 'ITEMS_READ',
      newer: ['include_options', 'query.modifiers_for_child_list_query'],
      body: {
        cursor: text(),
        object_types: listOf(oneOf(typeNames)),
        include_deleted_objects: flag(),
        include_related_objects: flag(),
        begin_time: time(),
        query: catalogQuery,
        limit: integer({ min: 1, max: 1000, outside: 'ignore' }),
        include_category_path_to_root: flag(),
        include_options: includeOptions,
      },
      answer: (request, world) => {
        const { body } = request
        if (body.include_deleted_objects && body.include_category_path_to_root) {
          throw badRequest(
            'CONFLICTING_PARAMETERS',
            'include_deleted_objects and include_category_path_to_root cannot both be true.',
          )
        }
        const begin = body.begin_time
        // With begin_time, Square shows deleted objects even if they are not asked for.
        const deletedToo = body.include_deleted_objects === true || begin !== undefined
        const page = pageOf(request, world, {
          key: 'objects',
          cursor: body.cursor,
          limit: body.limit ?? 100,
          ...sortOf(body.query),
          select: () =>
            ofTypes(world, body.object_types?.length ? body.object_types : defaultTypes).filter(
              (entry) =>
                (deletedToo || !entry.deleted) &&
                (begin === undefined || updatedMicros(entry.object) > begin) &&
                matchesQuery(entry.object, body.query),
            ),
        })
        return { ...decorate(world, page, body), latest_time: latestTime(world) }
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/v2/catalog/list',
      scope: 'ITEMS_READ',
      query: {
        cursor: text(),
        types: commaList(upperCased()),
        catalog_version: fromQuery(integer()),
      },
      answer: (request, world) => {
        const { types, cursor, catalog_version: version } = request.query
        return pageOf(request, world, {
          key: 'objects',
          cursor,
          limit: 100,
          select: () =>
            ofTypes(world, types?.length ? types : defaultTypes).filter(
              (entry) => !entry.deleted && (version === undefined || entry.object['version'] === version),
            ),
        })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/v2/catalog/batch-retrieve',
      scope: 'ITEMS_READ',
      newer: ['include_options'],
      body: {
        object_ids: required(listOf(text(), { min: 1, max: maxObjectIds })),
        include_related_objects: flag(),
        catalog_version: integer(),
        include_deleted_objects: flag(),
        include_category_path_to_root: flag(),
        include_options: includeOptions,
      },
      answer: (request, world) => {
        const {
          object_ids: ids,
          catalog_version: version,
          include_deleted_objects: deletedToo = false,
        } = request.body
        const objects = [...new Set(ids)]
          .map((id) => stateAt(find(world, id), version))
          .filter((entry) => entry !== undefined)
          .filter((entry) => deletedToo || !entry.deleted)
          .map((entry) => entry.object)
        return decorate(world, { objects: objects.length > 0 ? objects : undefined }, request.body)
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/v2/catalog/object/{object_id}',
      scope: 'ITEMS_READ',
      query: {
        include_related_objects: fromQuery(flag()),
        catalog_version: fromQuery(integer()),
        include_category_path_to_root: fromQuery(flag()),
      },
      answer: (request, world) => {
        const { object_id: id = '' } = request.params
        const entry = stateAt(find(world, id), request.query.catalog_version)
        if (!entry || entry.deleted) throw notFound(`Catalog object with ID \`${id}\` not found.`)
        const { objects: [object] = [], related_objects } = decorate(
          world,
          { objects: [entry.object] },
          request.query,
        )
        return { object, related_objects }
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/v2/catalog/info',
      scope: 'ITEMS_READ',
      answer: () => ({
        limits: {
          batch_upsert_max_objects_per_batch: 1000,
          batch_upsert_max_total_objects: 10000,
          batch_retrieve_max_object_ids: maxObjectIds,
          search_max_page_limit: 1000,
          batch_delete_max_object_ids: 200,
          update_item_taxes_max_item_ids: 1000,
          update_item_taxes_max_taxes_to_enable: 1000,
          update_item_taxes_max_taxes_to_disable: 1000,
          update_item_modifier_lists_max_item_ids: 1000,
          update_item_modifier_lists_max_modifier_lists_to_enable: 1000,
          update_item_modifier_lists_max_modifier_lists_to_disable: 1000,
        },
        standard_unit_description_group: {
          language_code: 'en-US',
          standard_unit_descriptions: [
            { unit: { weight_unit: 'METRIC_GRAM', type: 'TYPE_WEIGHT' }, name: 'Gram', abbreviation: 'g' },
          ],
        },
      }),
    }),
  ],
}

function upperCased() {
  const type = oneOf(typeNames)
  return { read: (value: unknown, path: string) => type.read(String(value).toUpperCase(), path) }
}

/** Entries of these types in order of creation. What has a type that nobody can ask for comes with the items. */
function ofTypes(world: World, types: readonly CatalogTypeName[]): Entry[] {
  const names: string[] = [...new Set(types)].map((type) => catalogTypes[type])
  if (types.includes('ITEM')) names.push('catalog_unknown')
  return names.flatMap((name) => world.searchable(name))
}

function find(world: World, id: string): Entry | undefined {
  for (const name of [...Object.values(catalogTypes), 'catalog_unknown']) {
    const entry = world.entry(name, id)
    if (entry) return entry
  }
  return undefined
}

/** The object as it was at a catalog version, or as it is. */
function stateAt(entry: Entry | undefined, version: number | undefined): Entry | undefined {
  let state = entry
  while (state && version !== undefined && Number(state.object['version']) > version) state = state.previous
  return state
}

function updatedMicros(object: WireObject): number {
  return microsOf(textAt(object, 'updated_at')) ?? 0
}

interface Decorated extends WireObject {
  readonly objects?: readonly WireObject[] | undefined
  readonly related_objects?: readonly WireObject[] | undefined
}

function decorate(
  world: World,
  page: WireObject,
  asked: {
    readonly include_related_objects?: boolean | undefined
    readonly include_category_path_to_root?: boolean | undefined
  },
): Decorated {
  // pageOf and batch-retrieve put stored objects there, nothing else.
  const objects = page['objects'] as readonly WireObject[] | undefined
  const related = asked.include_related_objects && objects ? relatedTo(objects, (id) => find(world, id)) : []
  return {
    ...page,
    objects:
      asked.include_category_path_to_root && objects
        ? withPaths(objects, (id) => world.get('catalog_categories', id))
        : objects,
    related_objects: related.length > 0 ? related : undefined,
  }
}

const latest = new WeakMap<World, { revision: number; micros: number }>()

/** When the catalog last changed, whether or not searches show it already. */
function latestTime(world: World): string {
  let known = latest.get(world)
  if (!known || known.revision !== world.revision) {
    let micros = 0
    for (const name of Object.values(catalogTypes)) {
      for (const entry of world.entries(name)) micros = Math.max(micros, entry.micros)
    }
    latest.set(world, (known = { revision: world.revision, micros }))
  }
  return momentOf(known.micros).text
}
