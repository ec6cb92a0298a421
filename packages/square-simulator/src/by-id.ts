import { notFound } from './errors.ts'
import { listOf, required, text } from './fields.ts'
import { defineRoute } from './resource.ts'
import type { Route } from './resource.ts'
import type { WireObject } from './wire.ts'
import type { World } from './resource.ts'

interface Lookup {
  readonly path: string
  readonly scope: string | null
  readonly resource: string
  /** Key of the object in the answer. */
  readonly key: string
  readonly newer?: readonly string[]
  /** Finds the object; default: by its key, deleted ones included where Square keeps them. */
  readonly find?: (world: World, id: string) => WireObject | undefined
}

/** `GET …/{id}`: the object under its key, or 404. The id is the last part in braces. */
export function getById({ path, scope, resource, key, newer, find }: Lookup): Route {
  const name = [...path.matchAll(/\{(\w+)\}/g)].at(-1)?.[1] ?? ''
  return defineRoute({
    method: 'GET',
    path,
    scope,
    ...(newer ? { newer } : {}),
    answer: (request, world) => {
      const id = request.params[name] ?? ''
      const object = find ? find(world, id) : world.get(resource, id)
      if (!object) throw notFound(`No ${key} with ID ${id}.`)
      return { [key]: object }
    },
  })
}

interface Bulk extends Lookup {
  /** Name of the list of ids in the body. */
  readonly ids: string
  /** Key of the map in the answer. */
  readonly answer: string
}

/** `POST …/bulk-retrieve`: a map from each id asked for to `{ [key]: object }` or to `{ errors }`, at most 100 ids a call. */
export function bulkRetrieve({ path, scope, resource, key, newer, find, ids, answer }: Bulk): Route {
  return defineRoute({
    method: 'POST',
    path,
    scope,
    ...(newer ? { newer } : {}),
    body: { [ids]: required(listOf(text({ minLength: 1 }), { min: 1, max: 100 })) },
    answer: (request, world) => ({
      [answer]: Object.fromEntries(
        (request.body[ids] ?? []).map((id) => {
          const object = find ? find(world, id) : world.get(resource, id)
          return [id, object ? { [key]: object } : { errors: [missing(key, id)] }]
        }),
      ),
    }),
  })
}

function missing(key: string, id: string): WireObject {
  return { category: 'INVALID_REQUEST_ERROR', code: 'NOT_FOUND', detail: `No ${key} with ID ${id}.` }
}
