import { bulkRetrieve, getById } from '../by-id.ts'
import { momentOf } from '../clock.ts'
import { badRequest } from '../errors.ts'
import { fromQuery, integer, text, time } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Draw, Resource } from '../resource.ts'
import { stampVersion } from '../stamps.ts'
import { isWithin, microsAt } from '../time-range.ts'
import { merge, listAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { rareAddress } from './money.ts'

const scope = 'APPOINTMENTS_READ'
const day = 86_400_000
const longestMicros = 31 * day * 1000
const statuses = [
  'ACCEPTED',
  'PENDING',
  'NO_SHOW',
  'DECLINED',
  'CANCELLED_BY_CUSTOMER',
  'CANCELLED_BY_SELLER',
]
const sources = ['FIRST_PARTY_MERCHANT', 'FIRST_PARTY_BUYER', 'THIRD_PARTY_BUYER', 'API']

/**
 * Appointments: never deleted, only cancelled. The list shows what starts in a window of at most 31 days, which begins now
 * by default. Without APPOINTMENTS_ALL_READ an application sees what was booked through the API, without who made it.
 */
export const bookings: Resource = {
  name: 'bookings',
  make: makeBooking,
  alter: alterBooking,
  stamp: stampVersion(0),
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/bookings',
      scope,
      query: {
        // Undocumented by now; an older manual said at most 10,000.
        limit: fromQuery(integer({ min: 1, max: 10_000 })),
        cursor: text(),
        customer_id: text(),
        team_member_id: text(),
        location_id: text(),
        start_at_min: time(),
        start_at_max: time(),
      },
      answer: (request, world) => {
        const { limit = 100, cursor, customer_id: customer, location_id: location } = request.query
        const { team_member_id: member, start_at_min: min, start_at_max: max } = request.query
        const from = min ?? world.now() * 1000
        const range = { start_at: from, end_at: max ?? from + longestMicros }
        if (range.end_at < from || range.end_at - from > longestMicros) {
          throw badRequest('INVALID_TIME_RANGE', 'At most 31 days.', 'start_at_max')
        }
        const seller = request.scopes === 'all' || request.scopes.includes('APPOINTMENTS_ALL_READ')
        return pageOf(request, world, {
          key: 'bookings',
          cursor,
          limit,
          by: ({ object }) => microsAt(object, 'start_at') ?? 0,
          select: () =>
            world
              .searchable('bookings')
              .filter(({ object }) => {
                if (!seller && object['source'] !== 'API') return false
                if (customer !== undefined && object['customer_id'] !== customer) return false
                if (location !== undefined && object['location_id'] !== location) return false
                const segments = listAt(object, 'appointment_segments')
                if (member && !segments.some((one) => textAt(one, 'team_member_id') === member)) return false
                return isWithin(microsAt(object, 'start_at'), range)
              })
              .map((entry) => (seller ? entry : { ...entry, object: withoutMaker(entry.object) })),
        })
      },
    }),
    bulkRetrieve({
      path: '/v2/bookings/bulk-retrieve',
      scope,
      resource: 'bookings',
      key: 'booking',
      ids: 'booking_ids',
      answer: 'bookings',
    }),
    getById({ path: '/v2/bookings/{booking_id}', scope, resource: 'bookings', key: 'booking' }),
  ],
}

function withoutMaker(booking: WireObject): WireObject {
  return merge(booking, {
    source: undefined,
    creator_details: { team_member_id: undefined, customer_id: undefined },
  })
}

/** A changed start moves the booking into another window; a cancelled one stays as it is. */
function alterBooking(booking: WireObject, { random }: Draw): WireObject | undefined {
  const status = textAt(booking, 'status')
  if (status !== 'ACCEPTED' && status !== 'PENDING') return undefined
  if (random.chance(0.3)) return { status: random.pick(statuses.slice(2)) }
  if (status === 'PENDING' && random.chance(0.5)) return { status: 'ACCEPTED' }
  const start = microsAt(booking, 'start_at') ?? 0
  return random.chance(0.5)
    ? { start_at: startOf(start / 1000 + random.between(-3, 60) * day) }
    : { seller_note: `Noted ${random.id(6)}` }
}

/** Whole minutes, without a fraction: as Square shows a start. */
const startOf = (ms: number) => momentOf(Math.floor(ms / 60_000) * 60_000_000).seconds

function makeBooking({ world, random, moment, index }: Draw): WireObject {
  const full = index === 0
  const atCustomer = full || index % 9 === 4
  const customer = world.pickKey('customers', random)
  const source = sources[index % sources.length] ?? 'API'
  const byCustomer = source.endsWith('BUYER')
  const member = world.pickKey('team_members', random) ?? 'TM_NOBODY'
  const location = index % 6 === 5 ? world.liveKeys('locations').at(-1) : world.pickKey('locations', random)
  return {
    id: random.id(14).toLowerCase(),
    status: index < 2 ? 'ACCEPTED' : statuses[index % statuses.length],
    created_at: moment.text,
    // Mostly soon, now and then a year ahead, and sometimes entered afterwards.
    start_at: startOf(
      moment.ms + (index % 13 === 12 ? 370 : index % 17 === 16 ? -2 : random.between(1, 29)) * day,
    ),
    location_id: location,
    customer_id: index % 8 === 7 ? undefined : customer,
    customer_note: index % 3 === 0 ? 'Please ring twice.' : undefined,
    seller_note: index % 4 === 0 ? 'Regular.' : undefined,
    appointment_segments: Array.from({ length: full ? 2 : 1 + (index % 2) }, (_, place) => ({
      duration_minutes: 15 * random.between(1, 8),
      service_variation_id: world.pickKey('catalog_variations', random),
      team_member_id: member,
      service_variation_version: moment.ms - 1000,
      intermission_minutes: place === 0 && index % 2 === 1 ? 10 : 0,
      any_team_member: index % 5 === 0,
      resource_ids: full ? ['RES_CHAIR_1', 'RES_ROOM_2'] : undefined,
    })),
    transition_time_minutes: index % 4 === 1 ? 15 : 0,
    all_day: index % 15 === 14,
    location_type: atCustomer ? 'CUSTOMER_LOCATION' : index % 7 === 3 ? 'PHONE' : 'BUSINESS_LOCATION',
    creator_details: byCustomer
      ? { creator_type: 'CUSTOMER', customer_id: customer }
      : { creator_type: 'TEAM_MEMBER', team_member_id: member },
    source,
    address: atCustomer
      ? {
          address_line_1: '9 Elm Street',
          locality: 'Chicago',
          administrative_district_level_1: 'IL',
          postal_code: '60601',
          country: 'US',
          ...(full ? rareAddress : {}),
        }
      : undefined,
  }
}
