import { notFound } from '../errors.ts'
import { defineRoute } from '../resource.ts'
import type { Resource } from '../resource.ts'
import { stampTime } from '../stamps.ts'
import { textAt } from '../wire.ts'
import { byId } from './by-id.ts'
import { money } from './money.ts'

/** One object for the whole account; it has no id. */
export const checkoutMerchantSettings: Resource = {
  name: 'checkout_merchant_settings',
  grows: false,
  keyOf: () => 'merchant',
  make: () => ({
    payment_methods: {
      apple_pay: { enabled: true },
      google_pay: { enabled: false },
      cash_app: { enabled: true },
      afterpay_clearpay: {
        order_eligibility_range: { min: money(100), max: money(200000) },
        item_eligibility_range: { min: money(100), max: money(200000) },
        enabled: true,
      },
    },
  }),
  alter: (settings) => {
    const on = JSON.stringify(settings).includes('"google_pay":{"enabled":true}')
    return { payment_methods: { google_pay: { enabled: !on } } }
  },
  stamp: stampTime,
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/online-checkout/merchant-settings',
      // MERCHANT_PROFILE_READ is needed as well.
      scope: 'PAYMENT_METHODS_READ',
      answer: (_request, world) => {
        const settings = world.get('checkout_merchant_settings', 'merchant')
        if (!settings) throw notFound()
        return { merchant_settings: settings }
      },
    }),
  ],
}

/** One object for each location. */
export const checkoutLocationSettings: Resource = {
  name: 'checkout_location_settings',
  grows: false,
  keyOf: (settings) => textAt(settings, 'location_id'),
  make: ({ world, random, index }) => ({
    location_id: world.keyInTurn('locations', index),
    customer_notes_enabled: random.chance(0.5),
    policies:
      index % 2 === 0
        ? [{ uid: random.id(22), title: 'Return Policy', description: 'Fourteen days.' }]
        : undefined,
    branding: {
      header_type: random.pick(['BUSINESS_NAME', 'FRAMED_LOGO', 'FULL_WIDTH_LOGO']),
      button_color: '#00b23b',
      button_shape: random.pick(['SQUARED', 'ROUNDED', 'PILL']),
    },
    tipping: {
      percentages: [10, 15, 20],
      smart_tipping_enabled: true,
      default_percent: 15,
      ...(index === 0 ? { smart_tips: [money(100), money(200)], default_smart_tip: money(100) } : {}),
    },
    coupons: { enabled: index % 2 === 0 },
  }),
  alter: (_settings, { random }) => ({ branding: { button_color: `#${random.between(100000, 999999)}` } }),
  stamp: stampTime,
  routes: [
    byId({
      path: '/v2/online-checkout/location-settings/{location_id}',
      scope: 'MERCHANT_PROFILE_READ',
      resource: 'checkout_location_settings',
      key: 'location_settings',
    }),
  ],
}
