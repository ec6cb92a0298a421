import { createHash } from 'node:crypto'
import type { Access } from './access.ts'
import { badRequest, notFound, SquareError } from './errors.ts'
import { type Fields, readFields } from './fields.ts'
import type { PageControl, Resource, Route } from './resource.ts'
import { isObject } from './wire.ts'
import type { WireObject } from './wire.ts'
import type { World } from './resource.ts'

/** A request as it came, before anything was checked. */
export interface RawRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly authorization: string | undefined
  readonly squareVersion: string | undefined
  readonly contentType: string | undefined
  readonly bodyText: string
}

interface Place {
  readonly route: Route
  readonly resource: string
  readonly pattern: RegExp
  readonly literal: boolean
}

/** Finds the endpoint, refuses what Square refuses, and answers. Throws SquareError for every refusal. */
export class Router {
  readonly #places: Place[]

  constructor(resources: readonly Resource[]) {
    this.#places = resources
      .flatMap((resource) => (resource.routes ?? []).map((route) => placeOf(route, resource.name)))
      // `/v2/inventory/adjustment-reasons` goes before `/v2/inventory/{catalog_object_id}`.
      .sort((a, b) => Number(b.literal) - Number(a.literal))
  }

  /** Which resource a path belongs to: faults can be aimed at it. */
  resourceOf(path: string): string | undefined {
    return this.#places.find((place) => place.pattern.test(path))?.resource
  }

  answer(request: RawRequest, world: World, access: Access, page: PageControl): WireObject {
    const candidates = this.#places.filter((place) => place.pattern.test(request.path))
    const token = access.authenticate(request.authorization)
    if (candidates.length === 0) throw notFound()
    const place = candidates.find(({ route }) => route.method === request.method)
    if (!place)
      throw new SquareError(
        405,
        'METHOD_NOT_ALLOWED',
        `${request.method} is not supported for this resource.`,
      )
    checkVersion(request.squareVersion)
    const { route } = place
    access.requireScope(token, route.scope)
    if (world.unavailable.has(place.resource)) throw notFound()
    const query = readFields(route.query, readQuery(request.query), 'UNKNOWN_QUERY_PARAMETER')
    const bodyJson = route.body ? readBody(request, route.body) : {}
    const body = route.body ? readFields(route.body, bodyJson, 'UNKNOWN_BODY_PARAMETER') : {}
    const params = place.pattern.exec(request.path)?.groups ?? {}
    return route.answer(
      {
        method: request.method,
        path: request.path,
        params: Object.fromEntries(
          Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]),
        ),
        query,
        body,
        fingerprint: fingerprintOf(request.method + request.path, readQuery(request.query), bodyJson),
        scopes: access.scopesOf(token),
        page,
      },
      world,
    )
  }
}

/** The newest version that there is. */
const NEWEST_VERSION = '2026-09-16'

/** Without the header Square takes the application's own version. */
function checkVersion(version: string | undefined): void {
  if (version === undefined) return
  if (!/^\d{4}-\d\d-\d\d$/.test(version) || Number.isNaN(Date.parse(version))) {
    throw badRequest('INVALID_SQUARE_VERSION_FORMAT', 'The Square-Version header must be YYYY-MM-DD.')
  }
  if (version > NEWEST_VERSION)
    throw badRequest('API_VERSION_INCOMPATIBLE', `There is no version ${version}.`)
}

function placeOf(route: Route, resource: string): Place {
  const source = route.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  return { route, resource, pattern: new RegExp(`^${source}$`), literal: !route.path.includes('{') }
}

function readQuery(query: URLSearchParams): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of query) {
    if (Object.hasOwn(values, name)) throw badRequest('INVALID_VALUE', `Parameter given twice: ${name}`, name)
    values[name] = value
  }
  return values
}

function readBody(request: RawRequest, fields: Fields): object {
  if (request.bodyText === '') {
    if (Object.keys(fields).length === 0) return {}
    throw badRequest('EXPECTED_JSON_BODY', 'Expected a JSON body.')
  }
  if (!/^application\/json\b/i.test(request.contentType ?? '')) {
    throw badRequest('INVALID_CONTENT_TYPE', 'Content-Type must be application/json.')
  }
  let body: unknown
  try {
    body = JSON.parse(request.bodyText)
  } catch (cause) {
    throw Object.assign(badRequest('EXPECTED_JSON_BODY', 'Request body could not be parsed as JSON.'), {
      cause,
    })
  }
  if (!isObject(body)) throw badRequest('EXPECTED_OBJECT', 'Expected the request body to be an object.')
  return body
}

/** The same query gives the same fingerprint, whatever its cursor and the order of its parameters. */
function fingerprintOf(call: string, query: object, body: object): string {
  const parts = [query, body].map((values) =>
    Object.entries(values)
      .filter(([name]) => name !== 'cursor')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  return createHash('sha256')
    .update(call + JSON.stringify(parts))
    .digest('base64url')
    .slice(0, 16)
}
