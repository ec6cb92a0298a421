/** Parts of the JSON schemas of requests and answers. A field that an answer's schema does not name is not sent. */

export const text = { type: 'string' } as const
export const textOrNull = { type: ['string', 'null'] } as const
export const flag = { type: 'boolean' } as const
/** For answers that never report a failure. */
export const yes = { type: 'boolean', enum: [true] } as const
export const count = { type: 'integer', format: 'int64' } as const
export const number = { type: 'number' } as const
export const numberOrNull = { type: ['number', 'null'] } as const
/** ISO 8601 in UTC, with the source's microseconds where it has them. Not `date-time`: the serializer would cut them. */
export const time = { type: 'string', description: 'ISO 8601, UTC' } as const
export const timeOrNull = { type: ['string', 'null'], description: 'ISO 8601, UTC' } as const
export const runId = { type: 'string', format: 'uuid' } as const
export const runIdOrNull = { type: ['string', 'null'], format: 'uuid' } as const

type Properties = Record<string, object>

/** An object with these fields; those in `optional` may be absent. */
export const object = (properties: Properties, optional: Properties = {}) => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
})

/** An object whose keys are names of tables. */
export const byTable = (value: object) => ({ type: 'object', additionalProperties: value })

export const list = (items: object) => ({ type: 'array', items })

/** For routes without parameters: any parameter is a mistake. */
export const noQuery = { type: 'object', additionalProperties: false, properties: {} } as const
/** For routes without a body. The validator sees no body as null. */
export const noBody = { type: 'null' } as const

/** A schema that stands once in the API's document, under its name: `app.addSchema` before a route refers to it. */
export interface Named {
  $id: string
}

export const named = (name: string, schema: object): Named => ({ $id: name, ...schema })

/** Refers to a named schema. */
export const ref = ({ $id }: Named) => ({ $ref: `${$id}#` })
export const refOrNull = (schema: Named) => ({ anyOf: [ref(schema), { type: 'null' }] })

/** An answer of this shape, and when it is given. */
export const answerOf = (description: string, schema: Named) => ({ description, ...ref(schema) })
