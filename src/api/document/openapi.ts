import type { FastifySchema } from 'fastify'
import { DOCUMENTED } from './query-schemas.ts'

/** A JSON schema, as far as it is looked into here. */
interface Schema {
  type?: string | string[]
  properties?: Record<string, Record<string, unknown>>
}

/** A route's schema as a client is told of it: queries by what they mean, and no body where none is taken. */
export function describeInput({ body, querystring, ...schema }: FastifySchema): FastifySchema {
  const query = querystring as Schema | undefined // ours are JSON schemas
  return {
    ...schema,
    ...((body as Schema | undefined)?.type !== 'null' && { body }),
    ...(query && { querystring: { ...query, properties: documented(query.properties) } }),
  }
}

const documented = (properties: Schema['properties'] = {}) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, property[DOCUMENTED] ?? property]),
  )

/** What is looked at of a document. */
export interface Document {
  paths: Record<string, Record<string, { requestBody?: { required: boolean; content: Content } }>>
  components: { schemas: Record<string, Schema> }
}
type Content = Record<string, { schema: { $ref: string } }>

/** Bodies that may be null to the validator may be absent: so they are described. The generator of the document calls every body required. */
export function describeBodies(document: Document): void {
  const { schemas } = document.components
  const optional = new Set(
    Object.keys(schemas).filter(
      (name) => Array.isArray(schemas[name]?.type) && schemas[name].type.includes('null'),
    ),
  )
  for (const { requestBody } of Object.values(document.paths).flatMap((path) => Object.values(path))) {
    const name = requestBody?.content['application/json']?.schema.$ref.split('/').at(-1)
    if (requestBody && name !== undefined && optional.has(name)) requestBody.required = false
  }
  for (const name of optional) Object.assign(schemas[name] ?? {}, { type: 'object' })
}
