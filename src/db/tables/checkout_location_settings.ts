import { boolean, integer, jsonb, money, ref, text, timestamptz } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'checkout_location_settings',
  domain: 'online checkout',
  about: 'How the online checkout of a location looks and what it offers: one row per location.',
  key: ['location_id'],
  columns: {
    location_id: ref('locations'),
    customer_notes_enabled: boolean(),
    branding_header_type: text('branding.header_type'),
    branding_button_color: text('branding.button_color'),
    branding_button_shape: text('branding.button_shape'),
    tipping_percentages: jsonb('tipping.percentages'),
    tipping_default_percent: integer('tipping.default_percent'),
    tipping_smart_tipping_enabled: boolean('tipping.smart_tipping_enabled'),
    tipping_smart_tips: jsonb('tipping.smart_tips'),
    ...money('tipping_default_smart_tip', 'tipping.default_smart_tip'),
    coupons_enabled: boolean('coupons.enabled'),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at' },
  deletes: 'never',
  source: {
    call: 'GET /v2/online-checkout/location-settings/{location_id}',
    items: 'location_settings',
    single: true,
    scope: 'MERCHANT_PROFILE_READ',
    absence: 'broken',
    perLocation: { param: 'location_id', batch: 1, into: 'location_id' },
  },
  children: [
    {
      name: 'checkout_location_policies',
      about: 'One row per policy (returns, privacy…) that the checkout of a location shows.',
      from: 'policies',
      parent: ['location_id'],
      key: ['uid'],
      columns: { uid: text(), title: text(), description: text() },
    },
  ],
  webhooks: ['online_checkout.location_settings.updated'],
  example: {
    location_id: 'LOCATION_ID_1',
    customer_notes_enabled: true,
    policies: [{ uid: 'POLICY_ID_1', title: 'Return Policy', description: 'This is my Return Policy' }],
    branding: { header_type: 'FRAMED_LOGO', button_color: '#ffffff', button_shape: 'ROUNDED' },
    tipping: {
      percentages: [10, 15, 20],
      smart_tipping_enabled: true,
      default_percent: 15,
      smart_tips: [{ amount: 100, currency: 'USD' }],
      default_smart_tip: { amount: 200, currency: 'USD' },
    },
    coupons: { enabled: true },
    updated_at: '2022-06-16T22:25:35Z',
  },
})
