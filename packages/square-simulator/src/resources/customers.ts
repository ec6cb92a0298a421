import { bulkRetrieve, getById } from '../by-id.ts'
import type { Moment } from '../clock.ts'
import { flag, fromQuery, integer, oneOf, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import type { Listing } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { stampVersion } from '../stamps.ts'
import { listAt, textAt, textOf } from '../wire.ts'
import type { Wire, WireObject } from '../wire.ts'
import type { World } from '../resource.ts'
import { removeValuesOf } from './custom-attributes.ts'
import { creationSources, customerQuery, matchesCustomer } from './customer-query.ts'

const scope = 'CUSTOMERS_READ'
const sortFields = ['DEFAULT', 'CREATED_AT'] as const
const orders = ['ASC', 'DESC'] as const
const publicFields = ['given_name', 'family_name', 'company_name', 'email_address', 'phone_number']

/**
 * Customers without name, company, e-mail and phone exist but are never listed. A deleted one is gone. Of two merged ones
 * both are gone, and asking for either by id gives the third that they became.
 */
export const customers: Resource = {
  name: 'customers',
  make: makeCustomer,
  alter: alterCustomer,
  stamp: stampCustomer,
  remove: () => 'absent',
  merge: mergeCustomers,
  isListed,
  cascade: (world, entry, op, moment) => {
    if (op === 'delete') removeValuesOf(world, 'customer', entry.key, moment)
  },
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/customers',
      scope,
      query: {
        cursor: text(),
        limit: fromQuery(integer({ min: 1, max: 100 })),
        sort_field: oneOf(sortFields),
        sort_order: oneOf(orders),
        count: fromQuery(flag()),
      },
      answer: (request, world) => {
        const { cursor, limit = 100, sort_field: field, sort_order: order, count } = request.query
        const listed = () => world.searchable('customers').filter(({ object }) => isListed(object))
        return {
          ...pageOf(request, world, {
            key: 'customers',
            cursor,
            limit,
            ...sorting(field, order),
            select: listed,
          }),
          count: count ? listed().length : undefined,
        }
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/v2/customers/search',
      scope,
      body: {
        cursor: text(),
        limit: integer({ min: 1, max: 100 }),
        query: customerQuery,
        count: flag(),
      },
      answer: (request, world) => {
        const { cursor, limit = 100, query, count } = request.body
        const { field, order } = query?.sort ?? {}
        const matches = matchesCustomer(query?.filter, order === 'DESC', world)
        const found = () =>
          world.searchable('customers').filter(({ object }) => isListed(object) && matches(object))
        return {
          ...pageOf(request, world, {
            key: 'customers',
            cursor,
            limit,
            ...sorting(field, order),
            select: found,
          }),
          count: count ? found().length : undefined,
        }
      },
    }),
    bulkRetrieve({
      path: '/v2/customers/bulk-retrieve',
      scope,
      resource: 'customers',
      key: 'customer',
      ids: 'customer_ids',
      answer: 'responses',
      find: findCustomer,
    }),
    getById({
      path: '/v2/customers/{customer_id}',
      scope,
      resource: 'customers',
      key: 'customer',
      find: findCustomer,
    }),
  ],
}

/** Which customer a merged one became. Not an object of Square's: no endpoint shows it. */
export const customerMerges: Resource = {
  name: 'customer_merges',
  grows: false,
  make: ({ random }) => ({ id: random.id(26), customer_id: random.id(26) }),
}

/** The customer of this id, or the one that it was merged into, however often. */
function findCustomer(world: World, id: string): WireObject | undefined {
  const merged = world.get('customer_merges', id)
  return merged ? findCustomer(world, textAt(merged, 'customer_id')) : world.get('customers', id)
}

function isListed(customer: WireObject): boolean {
  return publicFields.some((field) => textAt(customer, field) !== '')
}

/** By default by given name, then family name. */
function sorting(field: string | undefined, order: string | undefined): Pick<Listing, 'by' | 'descending'> {
  return {
    descending: order === 'DESC',
    by: ({ object }) =>
      field === 'CREATED_AT'
        ? textAt(object, 'created_at')
        : `${textAt(object, 'given_name')}\n${textAt(object, 'family_name')}`.toLowerCase(),
  }
}

/** What Square keeps of two customers is not documented; here the first one's fields win and the groups are united. */
function mergeCustomers(world: World, first: string, second: string, moment: Moment): string {
  const [a = {}, b = {}] = [first, second].map((id) => world.get('customers', id))
  const union = (key: string): Wire | undefined => {
    const ids = [...new Set([...listAt(a, key), ...listAt(b, key)])]
    return ids.length > 0 ? ids : undefined
  }
  const { id: _id, version: _version, ...kept } = { ...b, ...a }
  for (const id of [first, second]) world.remove('customers', id, moment)
  const merged = world.create(
    'customers',
    {
      ...kept,
      creation_source: 'MERGE',
      created_at: moment.text,
      group_ids: union('group_ids'),
      segment_ids: union('segment_ids'),
    },
    moment,
  )
  const became = textAt(merged, 'id')
  for (const id of [first, second]) world.plant('customer_merges', { id, customer_id: became }, { moment })
  return became
}

/** A change of segments moves neither version nor updated_at. */
function stampCustomer(customer: WireObject, moment: Moment, previous?: WireObject): WireObject {
  const apart = (object: WireObject) => textOf({ ...object, segment_ids: undefined })
  return previous && apart(previous) === apart(customer)
    ? customer
    : stampVersion(0)(customer, moment, previous)
}

function alterCustomer(customer: WireObject, { world, random }: Draw): WireObject {
  const groups = world.liveKeys('customer_groups')
  const segments = world.liveKeys('customer_segments')
  if (random.chance(0.15)) return { segment_ids: random.some(segments, 2) }
  if (random.chance(0.2)) return { group_ids: random.some(groups, 2) }
  // An instant profile gets its name when somebody says it: from then on it is listed.
  if (!isListed(customer))
    return { given_name: 'Found', phone_number: `+1312555${random.between(1000, 9999)}` }
  return random.chance(0.2)
    ? { phone_number: undefined, company_name: `Company ${random.id(4)}` }
    : { note: `Noted ${random.id(8)}`, email_address: `${random.id(8).toLowerCase()}@example.com` }
}

const givenNames = ['Ada', 'Björn', 'Chloë', 'Dmitri', 'Eun-ji', 'Fatima', 'Grace', 'Hiro', 'Inés', "O'Neill"]
const familyNames = ['Miller', 'Novák', 'Okafor', 'Pérez', 'Quinn', 'Rossi', 'Schmidt', 'Tanaka', 'Ueda']

function makeCustomer({ world, random, moment, index }: Draw): WireObject {
  const full = index === 0
  const hidden = index % 12 === 7
  const given = random.pick(givenNames)
  const family = random.pick(familyNames)
  const groups = random.some(world.liveKeys('customer_groups'), index % 3)
  const merchant = world.liveKeys('merchants')[0] ?? 'MERCHANT'
  // A system group, such as Appointments makes: no list of groups has it.
  if (index % 10 === 4) groups.push(`${merchant}.APPOINTMENTS`)
  const segments = random.some(world.liveKeys('customer_segments'), (index + 1) % 3)
  const common = {
    id: random.id(26),
    created_at: moment.text,
    preferences: { email_unsubscribed: random.chance(0.2) },
    creation_source: hidden ? 'INSTANT_PROFILE' : creationSources[index % creationSources.length],
    group_ids: groups.length > 0 ? groups : undefined,
    segment_ids: segments.length > 0 || full ? segments : undefined,
  }
  if (hidden) return common
  return {
    ...common,
    given_name: index % 5 === 3 ? undefined : given,
    family_name: index % 6 === 2 ? undefined : family,
    nickname: full ? 'Sunny' : undefined,
    company_name: index % 5 === 3 || full ? `${family} & Co` : undefined,
    email_address: index % 4 === 1 ? undefined : `${given.toLowerCase()}.${index}@example.com`,
    phone_number: index % 3 === 1 ? undefined : `+1773555${random.between(1000, 9999)}`,
    address: index % 2 === 0 ? address({ random, full }) : undefined,
    // The year 0000 stands for a year that is not known.
    birthday: full ? '0000-09-21' : index % 4 === 2 ? `19${random.between(50, 99)}-02-28` : undefined,
    reference_id: index % 5 === 0 ? `REF-${index}` : undefined,
    note: index % 7 === 0 ? 'Likes the corner table.' : undefined,
    tax_ids: full ? { eu_vat: 'IE3426675K' } : undefined,
  }
}

function address({ random, full }: { random: Draw['random']; full: boolean }): WireObject {
  return {
    address_line_1: `${random.between(1, 900)} Oak Avenue`,
    locality: 'Chicago',
    administrative_district_level_1: 'IL',
    postal_code: '60614',
    country: 'US',
    ...(full
      ? {
          address_line_2: 'Apartment 7',
          address_line_3: 'Rear',
          sublocality: 'Lincoln Park',
          sublocality_2: 'North',
          sublocality_3: 'Block 4',
          administrative_district_level_2: 'Cook',
          administrative_district_level_3: 'Ward 43',
          first_name: 'Ada',
          last_name: 'Miller',
        }
      : {}),
  }
}
