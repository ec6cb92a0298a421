import { Ajv2020 } from 'ajv/dist/2020.js'

/** What is read of an OpenAPI document. */
export interface Document {
  paths: Record<string, Partial<Record<'get' | 'post', { operationId: string; responses: object }>>>
}

/** An operation of a document. */
export interface Operation {
  id: string
  method: string
  path: string
  statuses: string[]
}

/** Every operation that the document describes. */
export const operationsOf = ({ paths }: Document): Operation[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = item[method]
      if (!operation) return []
      const { operationId: id, responses } = operation
      return [{ id, method: method.toUpperCase(), path, statuses: Object.keys(responses) }]
    }),
  )

/** Answers a function that throws if an answer is not what the document says of its operation and status. Otherwise the operation's id; of what the document does not know undefined. */
export function matchDocument(document: Document) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { int64: true, uuid: UUID } })
  ajv.addSchema(document, 'openapi')
  const operations = operationsOf(document).map((operation) => ({
    ...operation,
    matches: new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }))
  return (method: string, url: string, status: number, body: unknown): string | undefined => {
    const path = url.split('?')[0] ?? ''
    const operation = operations.find((one) => one.method === method && one.matches.test(path))
    if (!operation) return undefined
    const name = `${method} ${operation.path}`
    if (!operation.statuses.includes(String(status))) throw new Error(`${name}: ${status} is not described`)
    const pointer = ['paths', operation.path, method.toLowerCase(), 'responses', String(status)]
    const validate = ajv.compile({
      $ref: `openapi#/${[...pointer, 'content', 'application/json', 'schema'].map(escape).join('/')}`,
    })
    if (!validate(body))
      throw new Error(`${name}: ${status} is not as described: ${ajv.errorsText(validate.errors)}`)
    return operation.id
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const escape = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
