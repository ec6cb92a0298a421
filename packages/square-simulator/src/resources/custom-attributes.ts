import type { Moment } from '../clock.ts'
import { notFound } from '../errors.ts'
import { flag, fromQuery, integer, oneOf, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute, ownerKey } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { stampVersion } from '../stamps.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import type { World } from '../resource.ts'
import { kindOf, kinds } from './custom-attribute-kinds.ts'

interface Owner {
  readonly name: string
  readonly scope: string
  /** Whether the lists take a `visibility_filter`. */
  readonly filtered: boolean
}

const page = { limit: fromQuery(integer({ min: 1, max: 100 })), cursor: text() }
const filters = ['ALL', 'READ', 'READ_WRITE'] as const

/** Definitions and values of the custom attributes of one kind of object. An owner's values go when the owner or the definition goes. */
export function customAttributes(owner: Owner): { definitions: Resource; values: Resource } {
  const definitions = definitionsOf(owner)
  return { definitions, values: valuesOf(owner, definitions.name) }
}

export const merchantAttributes = customAttributes({
  name: 'merchant',
  scope: 'MERCHANT_PROFILE_READ',
  filtered: true,
})
export const locationAttributes = customAttributes({
  name: 'location',
  scope: 'MERCHANT_PROFILE_READ',
  filtered: true,
})
export const customerAttributes = customAttributes({
  name: 'customer',
  scope: 'CUSTOMERS_READ',
  filtered: false,
})
export const orderAttributes = customAttributes({ name: 'order', scope: 'ORDERS_READ', filtered: true })
export const bookingAttributes = customAttributes({
  name: 'booking',
  scope: 'APPOINTMENTS_READ',
  filtered: false,
})

/** Removes every value of an object that is gone. */
export function removeValuesOf(world: World, owner: string, id: string, moment: Moment): void {
  const values = `${owner}_custom_attributes`
  for (const entry of world.liveEntries(values)) {
    if (entry.owner === id) world.remove(values, entry.key, moment)
  }
}

function definitionsOf({ name, scope, filtered }: Owner): Resource {
  const resource = `${name}_custom_attribute_definitions`
  const path = `/v2/${name}s/custom-attribute-definitions`
  return {
    name: resource,
    keyOf: (definition) => textAt(definition, 'key'),
    make: makeDefinition,
    alter: (_definition, { random }) => ({
      name: `Renamed ${random.id(6)}`,
      description: `Described anew ${random.id(4)}`,
    }),
    stamp: stampVersion(),
    remove: () => 'absent',
    cascade: (world, entry, op, moment) => {
      if (op !== 'delete') return
      const values = `${name}_custom_attributes`
      for (const value of world.liveEntries(values)) {
        if (textAt(value.object, 'key') === entry.key) world.remove(values, value.key, moment)
      }
    },
    routes: [
      defineRoute({
        method: 'GET',
        path,
        scope,
        query: filtered ? { ...page, visibility_filter: oneOf(filters) } : page,
        answer: (request, world) =>
          pageOf(request, world, {
            key: 'custom_attribute_definitions',
            cursor: request.query.cursor,
            limit: request.query.limit ?? 20,
            select: () =>
              world
                .searchable(resource)
                .filter((entry) => isVisible(entry.object, filterOf(request.query, filtered))),
          }),
      }),
      defineRoute({
        method: 'GET',
        path: `${path}/{key}`,
        scope,
        query: { version: fromQuery(integer()) },
        answer: (request, world) => {
          const definition = world.get(resource, request.params['key'] ?? '')
          if (!definition) throw notFound('No such custom attribute definition.')
          return { custom_attribute_definition: definition }
        },
      }),
    ],
  }
}

function valuesOf({ name, scope, filtered }: Owner, definitions: string): Resource {
  const resource = `${name}_custom_attributes`
  const owners = `${name}s`
  const path = `/v2/${owners}/{${name}_id}/custom-attributes`
  const keyName = name === 'order' ? 'custom_attribute_key' : 'key'
  const ownerOf = (params: Readonly<Record<string, string>>, world: World): string => {
    const asked = params[`${name}_id`] ?? ''
    const id = name === 'merchant' && asked === 'me' ? (world.liveKeys(owners)[0] ?? '') : asked
    if (!world.entry(owners, id)) throw notFound(`No ${name} with ID ${asked}.`)
    return id
  }
  const withDefinition = (world: World, value: WireObject, wanted: boolean | undefined): WireObject =>
    wanted ? { ...value, definition: world.get(definitions, textAt(value, 'key')) } : value
  return {
    name: resource,
    ownerName: `${name}_id`,
    keyOf: (value, owner) => `${owner}:${textAt(value, 'key')}`,
    make: (draw) => makeValue(draw, owners, definitions, resource),
    alter: (value, draw) => {
      const definition = draw.world.get(definitions, textAt(value, 'key'))
      return definition ? { value: kindOf(definition).value(draw) } : undefined
    },
    stamp: stampVersion(),
    remove: () => 'absent',
    routes: [
      defineRoute({
        method: 'GET',
        path,
        scope,
        query: {
          ...page,
          with_definitions: fromQuery(flag()),
          ...(filtered ? { visibility_filter: oneOf(filters) } : {}),
        },
        answer: (request, world) => {
          const owner = ownerOf(request.params, world)
          const { cursor, limit = 20, with_definitions: wanted } = request.query
          return pageOf(request, world, {
            key: 'custom_attributes',
            cursor,
            limit,
            select: () =>
              world
                .searchable(resource)
                .filter(
                  (entry) =>
                    entry.owner === owner && isVisible(entry.object, filterOf(request.query, filtered)),
                )
                .map((entry) => ({ ...entry, object: withDefinition(world, entry.object, wanted) })),
          })
        },
      }),
      defineRoute({
        method: 'GET',
        path: `${path}/{${keyName}}`,
        scope,
        query: { with_definition: fromQuery(flag()), version: fromQuery(integer()) },
        answer: (request, world) => {
          const owner = ownerOf(request.params, world)
          const value = world.get(resource, `${owner}:${request.params[keyName]}`)
          if (!value) throw notFound('No such custom attribute.')
          return { custom_attribute: withDefinition(world, value, request.query.with_definition) }
        },
      }),
    ],
  }
}

/** The default is not in the manual; leaving out what is hidden is the worse case for a mirror. */
function filterOf(query: object, filtered: boolean): string {
  if (!filtered) return 'ALL'
  return 'visibility_filter' in query ? String(query.visibility_filter) : 'READ'
}

function isVisible(object: WireObject, filter: string): boolean {
  const visibility = textAt(object, 'visibility')
  if (filter === 'READ_WRITE') return visibility === 'VISIBILITY_READ_WRITE_VALUES'
  return filter === 'ALL' || visibility !== 'VISIBILITY_HIDDEN'
}

/** Every third definition belongs to another application and therefore has a qualified key. */
function makeDefinition({ random, moment, index }: Draw): WireObject {
  const kind = kinds[index % kinds.length] ?? kinds[0]
  const key = `${kind.word}-${random.id(5).toLowerCase()}`
  const hidden = index % 7 === 4
  const foreign = index % 3 === 2
  return {
    key: foreign ? `sq0idp-other${index % 2}:${key}` : key,
    schema: kind.schema(random),
    name: hidden ? undefined : `${kind.word} ${random.id(3)}`,
    description: hidden ? undefined : `What we know about the ${kind.word}.`,
    visibility: hidden
      ? 'VISIBILITY_HIDDEN'
      : index % 2 === 0
        ? 'VISIBILITY_READ_WRITE_VALUES'
        : 'VISIBILITY_READ_ONLY',
    created_at: moment.text,
  }
}

/** The first owner gets a value of each definition, then the owners take turns; with no place left it first makes a new definition. */
function makeValue(draw: Draw, owners: string, definitions: string, values: string): WireObject {
  const { world, index, moment } = draw
  const ids = world.liveKeys(owners)
  const keys = world.liveKeys(definitions)
  const places = ids.length * keys.length
  for (let i = 0; i < places; i++) {
    const place = (index + i) % places
    const turn = place - keys.length
    const next = 1 + (turn % Math.max(1, ids.length - 1))
    const round = Math.floor(turn / Math.max(1, ids.length - 1))
    const owner = turn < 0 ? ids[0] : ids[next]
    const key = turn < 0 ? keys[place] : keys[(round + next) % keys.length]
    if (owner === undefined || key === undefined || world.entry(values, `${owner}:${key}`)) continue
    return valueOf(draw, owner, world.get(definitions, key) ?? {})
  }
  const owner = ids[0]
  if (owner === undefined) throw new Error(`no ${owners} that could have an attribute`)
  return valueOf(draw, owner, world.create(definitions, {}, moment))
}

function valueOf(draw: Draw, owner: string, definition: WireObject): WireObject {
  return {
    [ownerKey]: owner,
    key: textAt(definition, 'key'),
    value: kindOf(definition).value(draw),
    visibility: textAt(definition, 'visibility'),
    created_at: draw.moment.text,
  }
}
