import { notFound } from '../errors.ts'
import { listOf, oneOf, required, shape, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { rareAddress } from './money.ts'

const statuses = ['ACTIVE', 'INACTIVE'] as const

/** Vendors cannot be deleted; they become INACTIVE. The search has no limit parameter. */
export const vendors: Resource = {
  name: 'vendors',
  make: makeVendor,
  alter: (vendor, { random }) =>
    random.chance(0.3)
      ? { status: vendor['status'] === 'ACTIVE' ? 'INACTIVE' : 'ACTIVE' }
      : { note: `Rewritten ${random.id(6)}`, account_number: random.id(6) },
  stamp: (vendor, moment, previous) => ({
    ...vendor,
    updated_at: moment.text,
    version: previous ? Number(previous['version'] ?? 0) + 1 : 1,
  }),
  awkward: ({ world, random }) => [
    {
      ...makeAwkward(random.id(16)),
      name: 'Nul\u0000Vendor \udc00',
      contacts: [{ ordinal: 2n ** 63n - 1n }],
    },
    {
      ...makeAwkward(random.id(16)),
      name: '',
      created_at: '0000-01-01T00:00:00Z',
      version: 'three',
      contacts: {},
    },
    // The same id twice in one list: an older state behind the current one.
    ...world
      .live('vendors')
      .slice(0, 1)
      .map((vendor) => ({ ...vendor, version: 0, updated_at: '2023-12-31T23:59:59Z' })),
  ],
  routes: [
    defineRoute({
      method: 'POST',
      path: '/v2/vendors/search',
      scope: 'VENDOR_READ',
      body: {
        filter: shape({ name: listOf(text({ maxLength: 100 })), status: listOf(oneOf(statuses)) }),
        sort: shape({ field: oneOf(['NAME', 'CREATED_AT']), order: oneOf(['ASC', 'DESC']) }),
        cursor: text(),
      },
      answer: (request, world) => {
        const { filter, sort, cursor } = request.body
        const field = sort?.field === 'NAME' ? 'name' : 'created_at'
        return pageOf(request, world, {
          key: 'vendors',
          cursor,
          limit: 100,
          by: (entry) => textAt(entry.object, field),
          descending: sort?.order === 'DESC',
          select: () =>
            world.searchable('vendors').filter(({ object }) => {
              if (filter?.name && !filter.name.includes(textAt(object, 'name'))) return false
              // The default is not in the manual; hiding INACTIVE is the worse case for a mirror.
              return ([...(filter?.status ?? ['ACTIVE'])] as string[]).includes(textAt(object, 'status'))
            }),
        })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/v2/vendors/bulk-retrieve',
      scope: 'VENDOR_READ',
      body: { vendor_ids: required(listOf(text(), { min: 1, max: 100 })) },
      answer: (request, world) => ({
        responses: Object.fromEntries(
          request.body.vendor_ids.map((id) => {
            const vendor = world.get('vendors', id)
            return [id, vendor ? { vendor } : { errors: [missing(id)] }]
          }),
        ),
      }),
    }),
    defineRoute({
      method: 'GET',
      path: '/v2/vendors/{vendor_id}',
      scope: 'VENDOR_READ',
      answer: (request, world) => {
        const vendor = world.get('vendors', request.params['vendor_id'] ?? '')
        if (!vendor) throw notFound(`Vendor with ID ${request.params['vendor_id']} not found.`)
        return { vendor }
      },
    }),
  ],
}

function missing(id: string): WireObject {
  return { category: 'INVALID_REQUEST_ERROR', code: 'NOT_FOUND', detail: `Vendor with ID ${id} not found.` }
}

function makeAwkward(id: string): WireObject {
  return {
    id: `INV_V_${id}`,
    created_at: '2024-02-29T23:59:60.123456789+05:30',
    status: 'ACTIVE',
    version: 1,
  }
}

function makeVendor({ random, moment, index }: Draw): WireObject {
  const full = index === 0
  return {
    id: `INV_V_${random.id(26)}`,
    created_at: moment.text,
    name: `${random.pick(['Lakeside', 'Northern', 'Old Mill', 'Golden'])} ${random.pick(['Foods', 'Dairy', 'Farms'])} ${index + 1}`,
    address: {
      address_line_1: `${random.between(1, 400)} Canal Street`,
      locality: 'Chicago',
      administrative_district_level_1: 'IL',
      postal_code: '60607',
      country: 'US',
      ...(full ? rareAddress : {}),
    },
    contacts:
      index % 3 === 2
        ? undefined
        : Array.from({ length: 1 + (index % 2) }, (_, ordinal) => ({
            id: `INV_VC_${random.id(26)}`,
            name: `Contact ${ordinal + 1}`,
            email_address: `contact${ordinal + 1}@vendor${index + 1}.example.com`,
            phone_number: `+1773555${random.between(1000, 9999)}`,
            removed: full && ordinal === 0 ? false : undefined,
            ordinal,
          })),
    account_number: full ? '4025391' : undefined,
    note: full ? 'Delivers Tuesdays.' : undefined,
    status: index % 3 === 1 ? 'INACTIVE' : 'ACTIVE',
  }
}
