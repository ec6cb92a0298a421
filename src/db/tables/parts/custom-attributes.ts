import { about, integer, jsonb, link, ref, text, timestamptz } from '../../declaration/columns.ts'
import type { TableDefinition } from '../../declaration/define-table.ts'

/** What the custom attributes of one kind of object are read with. */
interface Owner {
  domain: string
  scope: string
  /** The lists of this owner take a `visibility_filter`: all that the application may see. */
  filtered?: true
  /** They say something of a person. */
  personal?: true
  /** SQL condition on owners that every run asks: a value may change while its owner does not. Others are asked when they change. */
  always?: string
}

const owners = {
  merchant: { domain: 'business', scope: 'MERCHANT_PROFILE_READ', filtered: true, always: 'true' },
  location: { domain: 'business', scope: 'MERCHANT_PROFILE_READ', filtered: true, always: 'true' },
  customer: { domain: 'customers', scope: 'CUSTOMERS_READ', personal: true },
  order: { domain: 'orders', scope: 'ORDERS_READ', filtered: true, personal: true },
  booking: { domain: 'bookings', scope: 'APPOINTMENTS_READ', always: 'start_at > now()', personal: true },
} satisfies Record<string, Owner>

const listed = ({ scope, filtered }: Owner) => ({
  scope,
  limit: 100,
  absence: 'empty' as const, // Square answers {} where there are none
  ...(filtered ? { params: { visibility_filter: 'ALL' } } : {}),
})

const times = {
  version: 1,
  created_at: '2022-12-08T00:07:20Z',
  updated_at: '2022-12-09T10:30:00Z',
}

/** The definitions of an owner's custom attributes: only those that the calling application may see. */
export function customAttributeDefinitions(owner: keyof typeof owners): TableDefinition {
  const facts: Owner = owners[owner]
  return {
    name: `${owner}_custom_attribute_definitions`,
    domain: facts.domain,
    about: `One row per custom attribute that a ${owner} can have, as far as the application may see it.`,
    key: ['key'],
    columns: {
      key: about(text(), 'Qualified, "application:key", where another application owns it.'),
      name: text(),
      description: text(),
      visibility: text(),
      schema: jsonb(),
      version: integer(),
      created_at: timestamptz(),
      updated_at: timestamptz(),
    },
    order: { updatedAt: 'updated_at', version: 'version' },
    deletes: 'absence',
    source: {
      call: `GET /v2/${owner}s/custom-attribute-definitions`,
      items: 'custom_attribute_definitions',
      ...listed(facts),
    },
    byId: {
      call: `GET /v2/${owner}s/custom-attribute-definitions/{id}`,
      items: 'custom_attribute_definition',
    },
    webhooks: ['owned', 'visible'].flatMap((whose) =>
      ['created', 'updated', 'deleted'].map(
        (what) => `${owner}.custom_attribute_definition.${whose}.${what}`,
      ),
    ),
    example: {
      key: 'favoritebook',
      name: 'Favorite book',
      description: `The favorite book of the ${owner}`,
      visibility: 'VISIBILITY_READ_WRITE_VALUES',
      schema: {
        $ref: 'https://developer-production-s.squarecdn.com/schemas/v1/common.json#squareup.common.String',
      },
      ...times,
    },
  }
}

/**
 * The values of an owner's custom attributes, one list per owner. Nobody is asked where the application can see no definition, because
 * then it can see no value either.
 */
export function customAttributes(owner: keyof typeof owners): TableDefinition {
  const facts: Owner = owners[owner]
  const ownerId = `${owner}_id`
  const definitions = `${owner}_custom_attribute_definitions`
  return {
    name: `${owner}_custom_attributes`,
    domain: facts.domain,
    about: `One row per custom attribute that is set on a ${owner}.`,
    key: [ownerId, 'key'],
    columns: {
      [ownerId]: ref(`${owner}s`),
      key: link(definitions),
      value: jsonb(),
      visibility: text(),
      version: integer(),
      created_at: timestamptz(),
      updated_at: timestamptz(),
    },
    order: { updatedAt: 'updated_at', version: 'version' },
    deletes: 'absence',
    ...(facts.personal ? { personal: ['value'] } : {}), // anything may stand in it
    source: {
      call: `GET /v2/${owner}s/{${ownerId}}/custom-attributes`,
      items: 'custom_attributes',
      ...listed(facts),
      perParent: {
        table: `${owner}s`,
        params: { [ownerId]: 'id' },
        where: `exists (select 1 from ${definitions} d where not d.is_deleted)`,
        ...(facts.always ? { always: facts.always } : {}),
        absentIsEmpty: true,
        into: { [ownerId]: ownerId },
      },
    },
    after: [definitions],
    unmapped: { definition: `only on request; in ${definitions}` },
    webhooks: ['owned', 'visible'].flatMap((whose) =>
      ['updated', 'deleted'].map((what) => `${owner}.custom_attribute.${whose}.${what}`),
    ),
    example: {
      [ownerId]: `${owner.toUpperCase()}_1`,
      key: 'favoritebook',
      value: 'Dune',
      visibility: 'VISIBILITY_READ_WRITE_VALUES',
      ...times,
    },
  }
}
