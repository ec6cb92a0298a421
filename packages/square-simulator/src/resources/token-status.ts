import { defineRoute } from '../resource.ts'
import type { Resource } from '../resource.ts'
import { textAt } from '../wire.ts'

/** Every read scope of Square's API that the service may need. */
export const allScopes: readonly string[] = [
  'APPOINTMENTS_ALL_READ',
  'APPOINTMENTS_BUSINESS_SETTINGS_READ',
  'APPOINTMENTS_READ',
  'BANK_ACCOUNTS_READ',
  'CASH_DRAWER_READ',
  'CHANNELS_READ',
  'CUSTOMERS_READ',
  'DEVICES_READ',
  'DEVICE_CREDENTIAL_MANAGEMENT',
  'DISPUTES_READ',
  'EMPLOYEES_READ',
  'GIFTCARDS_READ',
  'INVENTORY_READ',
  'INVOICES_READ',
  'ITEMS_READ',
  'LOYALTY_READ',
  'MERCHANT_PROFILE_READ',
  'ONLINE_STORE_SITE_READ',
  'ONLINE_STORE_SNIPPETS_READ',
  'ORDERS_READ',
  'PAYMENTS_READ',
  'PAYMENT_METHODS_READ',
  'PAYOUTS_READ',
  'SETTLEMENTS_READ',
  'SUBSCRIPTIONS_READ',
  'TIMECARDS_READ',
  'TIMECARDS_SETTINGS_READ',
  'VENDOR_READ',
]

/** Says what the token may do. A personal access token has no expires_at. */
export const tokenStatus: Resource = {
  name: 'token_status',
  grows: false,
  make: () => ({ id: 'token' }),
  routes: [
    defineRoute({
      method: 'POST',
      path: '/oauth2/token/status',
      scope: null,
      body: {},
      answer: (request, world) => ({
        scopes: request.scopes === 'all' ? allScopes : request.scopes,
        client_id: 'sq0idp-simulated',
        merchant_id: textAt(world.live('merchants')[0], 'id'),
      }),
    }),
  ],
}
