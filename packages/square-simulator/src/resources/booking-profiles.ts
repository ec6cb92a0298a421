import { bulkRetrieve, getById } from '../by-id.ts'
import { notFound } from '../errors.ts'
import { flag, fromQuery, integer, text } from '../fields.ts'
import { pageOf } from '../paging.ts'
import { defineRoute } from '../resource.ts'
import type { Resource } from '../resource.ts'
import { textAt } from '../wire.ts'
import { worksAtAny } from './team-members.ts'

const scope = 'APPOINTMENTS_BUSINESS_SETTINGS_READ'
// The maximum is not documented.
const page = { limit: fromQuery(integer({ min: 1, max: 100 })), cursor: text() }

/** One per account that uses Appointments; none of the three profiles says when it changed. */
export const businessBookingProfiles: Resource = {
  name: 'business_booking_profiles',
  grows: false,
  keyOf: (profile) => textAt(profile, 'seller_id'),
  make: ({ world, moment }) => ({
    seller_id: world.liveKeys('merchants')[0],
    created_at: moment.text,
    booking_enabled: true,
    customer_timezone_choice: 'CUSTOMER_CHOICE',
    booking_policy: 'ACCEPT_ALL',
    allow_user_cancel: true,
    business_appointment_settings: {
      location_types: ['BUSINESS_LOCATION', 'CUSTOMER_LOCATION'],
      alignment_time: 'HALF_HOURLY',
      min_booking_lead_time_seconds: 0,
      max_booking_lead_time_seconds: 31_536_000,
      any_team_member_booking_enabled: true,
      multiple_service_booking_enabled: true,
      max_appointments_per_day_limit_type: 'PER_TEAM_MEMBER',
      max_appointments_per_day_limit: 12,
      cancellation_window_seconds: 86_400,
      cancellation_fee_money: { amount: 2500, currency: 'USD' },
      cancellation_policy: 'CUSTOM_POLICY',
      cancellation_policy_text: 'A day ahead, please.',
      skip_booking_flow_staff_selection: false,
    },
    support_seller_level_writes: true,
  }),
  alter: (_profile, { random }) => ({
    allow_user_cancel: random.chance(0.5),
    business_appointment_settings: { max_appointments_per_day_limit: random.between(1, 40) },
  }),
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/bookings/business-booking-profile',
      scope,
      answer: (_request, world) => {
        const profile = world.live('business_booking_profiles')[0]
        if (!profile) throw notFound('The seller does not use Appointments.')
        return { business_booking_profile: profile }
      },
    }),
  ],
}

/** Which locations can be booked online. */
export const locationBookingProfiles: Resource = {
  name: 'location_booking_profiles',
  grows: false,
  keyOf: (profile) => textAt(profile, 'location_id'),
  make: ({ world, index }) => {
    const id = world.keyInTurn('locations', index) ?? ''
    const enabled = world.get('locations', id)?.['status'] === 'ACTIVE'
    return {
      location_id: id,
      booking_site_url: enabled ? `https://square.site/book/${id}/prairie-provisions` : undefined,
      online_booking_enabled: enabled,
    }
  },
  alter: (profile) => ({ online_booking_enabled: profile['online_booking_enabled'] !== true }),
  remove: () => 'absent',
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/bookings/location-booking-profiles',
      scope,
      query: page,
      answer: (request, world) =>
        pageOf(request, world, {
          key: 'location_booking_profiles',
          cursor: request.query.cursor,
          limit: request.query.limit ?? 100,
          select: () => world.searchable('location_booking_profiles'),
        }),
    }),
    getById({
      path: '/v2/bookings/location-booking-profiles/{location_id}',
      scope,
      resource: 'location_booking_profiles',
      key: 'location_booking_profile',
    }),
  ],
}

/** Which team members can be booked. */
export const teamMemberBookingProfiles: Resource = {
  name: 'team_member_booking_profiles',
  keyOf: (profile) => textAt(profile, 'team_member_id'),
  make: ({ world, moment, index }) => {
    const free = world.liveKeys('team_members').find((id) => !world.entry('team_member_booking_profiles', id))
    const id = free ?? textAt(world.create('team_members', {}, moment), 'id')
    const member = world.get('team_members', id)
    return {
      team_member_id: id,
      description: index % 3 === 0 ? 'Has been here from the start.' : undefined,
      display_name: `${textAt(member, 'given_name')} ${textAt(member, 'family_name')}`,
      is_bookable: index % 3 !== 2,
      profile_image_url: index % 2 === 0 ? `https://example.com/team/${index}.jpg` : undefined,
    }
  },
  alter: (profile, { random }) =>
    random.chance(0.5)
      ? { is_bookable: profile['is_bookable'] !== true }
      : { description: `Described anew ${random.id(5)}` },
  remove: () => 'absent',
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/bookings/team-member-booking-profiles',
      scope,
      query: { bookable_only: fromQuery(flag()), location_id: text(), ...page },
      answer: (request, world) => {
        const { bookable_only: bookable, location_id: location, limit = 100, cursor } = request.query
        return pageOf(request, world, {
          key: 'team_member_booking_profiles',
          cursor,
          limit,
          select: () =>
            world.searchable('team_member_booking_profiles').filter(({ object, key }) => {
              if (bookable === true && object['is_bookable'] !== true) return false
              return location === undefined || worksAtAny(world.get('team_members', key) ?? {}, [location])
            }),
        })
      },
    }),
    bulkRetrieve({
      path: '/v2/bookings/team-member-booking-profiles/bulk-retrieve',
      scope,
      resource: 'team_member_booking_profiles',
      key: 'team_member_booking_profile',
      ids: 'team_member_ids',
      answer: 'team_member_booking_profiles',
    }),
    getById({
      path: '/v2/bookings/team-member-booking-profiles/{team_member_id}',
      scope,
      resource: 'team_member_booking_profiles',
      key: 'team_member_booking_profile',
    }),
  ],
}
