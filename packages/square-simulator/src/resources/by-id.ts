import { notFound } from '../errors.ts'
import type { Fields, ReadOf } from '../fields.ts'
import { defineRoute } from '../resource.ts'
import type { Route, SquareRequest } from '../resource.ts'
import type { WireObject } from '../wire.ts'
import type { World } from '../resource.ts'

/** The endpoint that shows one object, deleted ones too where the world still has them: `GET …/{the last part is its id}`. */
export function byId<Q extends Fields = Record<never, never>>(options: {
  path: string
  scope: string | null
  resource: string
  /** Key of the object in the answer. */
  key: string
  query?: Q
  newer?: readonly string[]
  /** Default: the object as stored. Undefined means 404. */
  show?: (
    object: WireObject,
    request: SquareRequest<ReadOf<Q>, unknown>,
    world: World,
  ) => WireObject | undefined
}): Route {
  const parameter = /\{(\w+)\}$/.exec(options.path)?.[1] ?? ''
  return defineRoute({
    method: 'GET',
    path: options.path,
    scope: options.scope,
    ...(options.query ? { query: options.query } : {}),
    ...(options.newer ? { newer: options.newer } : {}),
    answer: (request: SquareRequest<ReadOf<Q>, unknown>, world) => {
      const id = request.params[parameter] ?? ''
      const object = world.get(options.resource, id)
      const shown = object && options.show ? options.show(object, request, world) : object
      if (!shown) throw notFound(`Could not find ${options.key} with ID \`${id}\`.`)
      return { [options.key]: shown }
    },
  })
}
