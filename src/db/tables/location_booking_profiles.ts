import { boolean, ref, text } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'location_booking_profiles',
  domain: 'bookings',
  about: 'One row per location that can be booked: whether online, and where.',
  key: ['location_id'],
  columns: {
    location_id: ref('locations'),
    booking_site_url: text(),
    online_booking_enabled: boolean(),
  },
  order: {},
  deletes: 'absence',
  source: {
    call: 'GET /v2/bookings/location-booking-profiles',
    items: 'location_booking_profiles',
    scope: 'APPOINTMENTS_BUSINESS_SETTINGS_READ',
    absence: 'empty',
  },
  byId: { call: 'GET /v2/bookings/location-booking-profiles/{id}', items: 'location_booking_profile' },
  webhooks: [],
  example: {
    location_id: 'LEQHH0YY8B42M',
    booking_site_url: 'https://squareup.example/appointments/book/LEQHH0YY8B42M',
    online_booking_enabled: true,
  },
})
