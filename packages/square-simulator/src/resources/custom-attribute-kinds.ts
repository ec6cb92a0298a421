import type { Random } from '../random.ts'
import type { Draw } from '../resource.ts'
import { listAt, objectAt, textAt } from '../wire.ts'
import type { Wire, WireObject } from '../wire.ts'

/** A data type of custom attributes: what its definition's schema says and what its values look like. */
export interface Kind {
  readonly type: string
  readonly word: string
  schema(random: Random): WireObject
  value(draw: Draw, schema?: WireObject): Wire
}

const base = 'https://developer-production-s.squarecdn.com/'

const plain = (type: string, word: string, value: Kind['value']): Kind => ({
  type,
  word,
  schema: () => ({ $ref: `${base}schemas/v1/common.json#squareup.common.${type}` }),
  value,
})

const selection: Kind = {
  type: 'Selection',
  word: 'taste',
  schema: (random) => ({
    $schema: `${base}meta-schemas/v1/selection.json`,
    type: 'array',
    uniqueItems: true,
    maxItems: 2,
    items: { names: ['Sweet', 'Salty', 'Bitter'], enum: [1, 2, 3].map(() => uuid(random)) },
  }),
  value: ({ random }, schema) => random.some(listAt(objectAt(schema, 'items'), 'enum'), random.between(1, 2)),
}

/** The types of Square's manual. A number's value is a text, a selection's a list of the uuids in its schema. */
export const kinds: readonly [Kind, ...Kind[]] = [
  plain('String', 'book', ({ random }) => random.pick(['Dune', 'Emma', 'Crêpes & “Co” 🥞', ''])),
  plain('Number', 'size', ({ random }) => `${random.between(-9, 99)}.${random.between(1, 99999)}`),
  plain('Boolean', 'vegan', ({ random }) => random.chance(0.5)),
  plain('Date', 'since', ({ random }) => `20${random.between(10, 24)}-0${random.between(1, 9)}-15`),
  selection,
  plain('Address', 'home', ({ random }) => ({
    address_line_1: `${random.between(1, 99)} Elm Street`,
    postal_code: '60601',
    country: 'US',
  })),
  plain('Email', 'mail', ({ random }) => `${random.id(5).toLowerCase()}@example.com`),
  plain('PhoneNumber', 'mobile', ({ random }) => `+1312555${random.between(1000, 9999)}`),
  plain('DateTime', 'seen', ({ moment }) => moment.text),
  plain('Duration', 'wait', ({ random }) => `P${random.between(1, 9)}DT4H30M`),
]

/** How values of this definition are made. */
export function kindOf(definition: WireObject): Pick<Kind, 'value'> {
  const schema = objectAt(definition, 'schema')
  const type = textAt(schema, '$ref').split('.').at(-1)
  const kind = kinds.find((one) => one.type === type) ?? selection
  return { value: (draw) => kind.value(draw, schema) }
}

/** A uuid in Square's spelling, without meaning in its bits. */
export function uuid(random: Random): string {
  const hex = (length: number) => Array.from({ length }, () => random.between(0, 15).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
}
