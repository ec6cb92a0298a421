import { boolean, link, text } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'team_member_booking_profiles',
  domain: 'bookings',
  about: 'One row per team member as customers see them when they book, bookable or not.',
  key: ['team_member_id'],
  columns: {
    team_member_id: link('team_members'),
    display_name: text(),
    description: text(),
    is_bookable: boolean(),
    profile_image_url: text(),
  },
  order: {},
  deletes: 'absence',
  personal: ['display_name', 'description', 'profile_image_url'],
  source: {
    call: 'GET /v2/bookings/team-member-booking-profiles',
    items: 'team_member_booking_profiles',
    scope: 'APPOINTMENTS_BUSINESS_SETTINGS_READ',
    absence: 'empty',
  },
  byId: {
    call: 'POST /v2/bookings/team-member-booking-profiles/bulk-retrieve',
    ids: 'team_member_ids',
    batch: 100,
    items: 'team_member_booking_profiles',
    item: 'team_member_booking_profile',
  },
  webhooks: [],
  example: {
    team_member_id: 'TMXUrsBWWcHTt79t',
    display_name: 'Sandbox Seller',
    description: 'Senior stylist',
    is_bookable: true,
    profile_image_url: 'https://images.example/stylist.png',
  },
})
