import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Fields } from '../../packages/square-simulator/src/fields.ts'
import { resources } from '../../packages/square-simulator/src/resources/index.ts'
import type { Route } from '../../packages/square-simulator/src/resource.ts'

interface Schema {
  $ref?: string
  properties?: Record<string, Schema>
  items?: Schema
}

interface Operation {
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  security?: Record<string, string[]>[]
}

// Square's own description of its API, 2025-08-20, read operations only, without its prose.
const openapi = JSON.parse(readFileSync(new URL('../square-openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Operation> | undefined>
  components: { schemas: Record<string, Schema> }
}

/** Scopes that the manual names in prose, and the OpenAPI does not. */
const undescribedScopes = [
  ['/v2/cards', 'PAYMENTS_READ'],
  ['/v2/payouts', 'PAYOUTS_READ'],
] as const

const routes = resources.flatMap((resource) => resource.routes ?? [])
// What is younger than the OpenAPI has nothing to be compared with.
const described = routes.filter(
  (route) => openapi.paths[route.path]?.[route.method.toLowerCase()] || !route.newer.includes('*'),
)

describe.each(described.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  (_name, route) => {
    const operation = openapi.paths[route.path]?.[route.method.toLowerCase()]

    test('takes the query parameters that Square takes', () => {
      const theirs = (operation?.parameters ?? [])
        .filter((parameter) => parameter.in === 'query')
        .map(({ name }) => name)
      expect(withoutNewer(Object.keys(route.query), route)).toEqual(theirs.sort())
    })

    test('takes the body that Square takes', () => {
      const schema = operation?.requestBody?.content['application/json']?.schema
      expect(withoutNewer(pathsOf(route.body ?? {}), route)).toEqual(pathsIn(schema, route.body ?? {}).sort())
    })

    test('needs the scope that Square needs', () => {
      const scopes = (operation?.security ?? []).flatMap((way) => Object.values(way).flat())
      const known = undescribedScopes.find(([path]) => route.path.startsWith(path))?.[1] ?? null
      expect(scopes.length === 0 ? [known] : scopes).toContain(route.scope)
    })
  },
)

test('every route is an operation of Square', () => {
  const unknown = routes.filter(
    (route) => !openapi.paths[route.path]?.[route.method.toLowerCase()] && !route.newer.includes('*'),
  )
  expect(unknown.map((route) => route.path)).toEqual([])
})

function withoutNewer(paths: readonly string[], route: Route): string[] {
  return paths
    .filter((path) => !route.newer.some((newer) => path === newer || path.startsWith(`${newer}.`)))
    .sort()
}

/** `filter`, `filter.name`, …: what we read. */
function pathsOf(fields: Fields, prefix = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    prefix + name,
    ...(field.fields ? pathsOf(field.fields, `${prefix}${name}.`) : []),
  ])
}

/** The same of Square's schema, as deep as we read. */
function pathsIn(schema: Schema | undefined, fields: Fields, prefix = ''): string[] {
  const { properties = {} } = resolve(schema)
  return Object.entries(properties).flatMap(([name, property]) => {
    const inner = fields[name]?.fields
    return [prefix + name, ...(inner ? pathsIn(property, inner, `${prefix}${name}.`) : [])]
  })
}

function resolve(schema: Schema | undefined): Schema {
  if (schema?.items) return resolve(schema.items)
  if (!schema?.$ref) return schema ?? {}
  return resolve(openapi.components.schemas[schema.$ref.split('/').at(-1) ?? ''])
}
