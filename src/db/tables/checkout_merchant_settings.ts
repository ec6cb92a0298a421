import { boolean, keyPart, money, timestamptz, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  name: 'checkout_merchant_settings',
  domain: 'online checkout',
  about: 'Which ways to pay the online checkout offers: one row, because Square gives the settings no id.',
  key: ['id'],
  columns: {
    id: keyPart('merchant'),
    ...under('payment_methods', {
      apple_pay_enabled: boolean('apple_pay.enabled'),
      google_pay_enabled: boolean('google_pay.enabled'),
      cash_app_enabled: boolean('cash_app.enabled'),
      afterpay_clearpay_enabled: boolean('afterpay_clearpay.enabled'),
      ...money('afterpay_clearpay_order_min', 'afterpay_clearpay.order_eligibility_range.min'),
      ...money('afterpay_clearpay_order_max', 'afterpay_clearpay.order_eligibility_range.max'),
      ...money('afterpay_clearpay_item_min', 'afterpay_clearpay.item_eligibility_range.min'),
      ...money('afterpay_clearpay_item_max', 'afterpay_clearpay.item_eligibility_range.max'),
    }),
    updated_at: timestamptz(),
  },
  order: { updatedAt: 'updated_at' },
  deletes: 'never',
  source: {
    call: 'GET /v2/online-checkout/merchant-settings',
    items: 'merchant_settings',
    single: true,
    scope: 'PAYMENT_METHODS_READ', // and MERCHANT_PROFILE_READ
    absence: 'broken',
  },
  webhooks: ['online_checkout.merchant_settings.updated'],
  example: {
    payment_methods: {
      apple_pay: { enabled: true },
      google_pay: { enabled: true },
      cash_app: { enabled: false },
      afterpay_clearpay: {
        enabled: true,
        order_eligibility_range: {
          min: { amount: 100, currency: 'USD' },
          max: { amount: 10000, currency: 'USD' },
        },
        item_eligibility_range: {
          min: { amount: 100, currency: 'USD' },
          max: { amount: 10000, currency: 'USD' },
        },
      },
    },
    updated_at: '2022-06-16T22:25:35Z',
  },
})
