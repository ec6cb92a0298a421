import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isList, isObject } from '../../packages/square-simulator/src/wire.ts'
import type { Wire, WireObject } from '../../packages/square-simulator/src/wire.ts'
import { simulate } from './simulated.ts'

interface Schema {
  $ref?: string
  properties?: Record<string, Schema>
  items?: Schema
}

const { components } = JSON.parse(
  readFileSync(new URL('../square-openapi.json', import.meta.url), 'utf8'),
) as { components: { schemas: Record<string, Schema> } }

/** Which schema of Square's describes the objects of a resource. */
const described: Readonly<Record<string, string>> = {
  customers: 'Customer',
  customer_groups: 'CustomerGroup',
  customer_segments: 'CustomerSegment',
  customer_custom_attribute_definitions: 'CustomAttributeDefinition',
  location_custom_attribute_definitions: 'CustomAttributeDefinition',
  merchant_custom_attribute_definitions: 'CustomAttributeDefinition',
  booking_custom_attribute_definitions: 'CustomAttributeDefinition',
  customer_custom_attributes: 'CustomAttribute',
  booking_custom_attributes: 'CustomAttribute',
  team_members: 'TeamMember',
  jobs: 'Job',
  team_member_wages: 'TeamMemberWage',
  timecards: 'Timecard',
  scheduled_shifts: 'ScheduledShift',
  break_types: 'BreakType',
  workweek_configs: 'WorkweekConfig',
  bookings: 'Booking',
  business_booking_profiles: 'BusinessBookingProfile',
  location_booking_profiles: 'LocationBookingProfile',
  team_member_booking_profiles: 'TeamMemberBookingProfile',
  loyalty_programs: 'LoyaltyProgram',
  loyalty_promotions: 'LoyaltyPromotion',
  loyalty_accounts: 'LoyaltyAccount',
  loyalty_rewards: 'LoyaltyReward',
  loyalty_events: 'LoyaltyEvent',
  devices: 'Device',
  device_codes: 'DeviceCode',
  sites: 'Site',
  snippets: 'Snippet',
  webhook_subscriptions: 'WebhookSubscription',
  events: 'Event',
  orders: 'Order',
  payments: 'Payment',
  refunds: 'PaymentRefund',
  order_custom_attribute_definitions: 'CustomAttributeDefinition',
  order_custom_attributes: 'CustomAttribute',
  disputes: 'Dispute',
  dispute_evidence: 'DisputeEvidence',
  payouts: 'Payout',
  payout_entries: 'PayoutEntry',
  bank_accounts: 'BankAccount',
  cash_drawer_shifts: 'CashDrawerShift',
  cash_drawer_shift_events: 'CashDrawerShiftEvent',
  payment_links: 'PaymentLink',
  terminal_checkouts: 'TerminalCheckout',
  terminal_refunds: 'TerminalRefund',
  terminal_actions: 'TerminalAction',
  invoices: 'Invoice',
  subscriptions: 'Subscription',
  subscription_events: 'SubscriptionEvent',
  gift_cards: 'GiftCard',
  gift_card_activities: 'GiftCardActivity',
  cards: 'Card',
  checkout_merchant_settings: 'CheckoutMerchantSettings',
  checkout_location_settings: 'CheckoutLocationSettings',
  inventory_changes: 'InventoryChange',
}

/** Documented, and not carried for a reason. */
const absent: Readonly<Record<string, readonly string[]>> = {
  // Removed from the API on 2025-01-23.
  customers: ['cards'],
  // Only on request, see the test of custom attributes.
  customer_custom_attributes: ['definition'],
  booking_custom_attributes: ['definition'],
  order_custom_attributes: ['definition'],
  // Retired on 2026-07-15.
  inventory_changes: ['transfer', 'adjustment.location_id'],
}

/** In the SDK, and younger than the OpenAPI. */
const newer = [
  'devices.components.wifi_details.mac_address',
  'devices.components.ethernet_details.mac_address',
  'orders.line_items.modifiers.parent_modifier_uid',
  'orders.line_items.applied_taxes.auto_applied',
  'orders.line_items.pricing_blocklists.blocked_service_charges',
  'orders.fulfillments.in_store_details',
  'orders.returns.return_line_items.applied_taxes.auto_applied',
  'orders.returns.return_service_charges.type',
  'orders.returns.return_service_charges.applied_taxes.auto_applied',
  'orders.service_charges.applied_taxes.auto_applied',
  'orders.tenders.card_details.card.created_at',
  'orders.tenders.card_details.card.disabled_at',
  'payments.card_details.card.created_at',
  'payments.card_details.card.disabled_at',
  'payments.card_details.applied_card_surcharge_details',
  'payments.card_details.wallet_type',
  'payments.app_fee_allocations',
  'payments.buyer_currency_exchange',
  'payments.wallet_details.lightning_details',
  'payments.wallet_details.errors',
  'payments.buy_now_pay_later_details.errors',
  'payments.electronic_money_details',
  'refunds.destination_details.card_details.card.created_at',
  'refunds.destination_details.card_details.card.disabled_at',
  'refunds.app_fee_allocations',
  'bank_accounts.customer_id',
  'terminal_checkouts.device_options.allow_auto_card_surcharge',
  'subscriptions.completed_date',
  'cards.created_at',
  'cards.disabled_at',
  'inventory_changes.physical_count.adjustment_id',
  'inventory_changes.adjustment.from_location_id',
  'inventory_changes.adjustment.to_location_id',
  'inventory_changes.adjustment.reason_id',
  'inventory_changes.adjustment.vendor_id',
  'inventory_changes.adjustment.cost_money',
  'inventory_changes.adjustment.physical_count_id',
]

test('every documented field is carried by some object, and no field that is not documented', async () => {
  const { world } = await simulate({ profile: 'full' })
  const missing: string[] = []
  const invented: string[] = []
  for (const [resource, schema] of Object.entries(described)) {
    const carried = new Set<string>()
    for (const entry of world.liveEntries(resource)) collect(entry.object, '', carried)
    const documented = pathsIn(components.schemas[schema])
    for (const path of documented) {
      const known = absent[resource]?.some((prefix) => path === prefix || path.startsWith(`${prefix}.`))
      if (!carried.has(path) && !known) missing.push(`${resource}.${path}`)
    }
    for (const path of carried) {
      if (!documented.some((one) => one === path || isOpen(path, one))) invented.push(`${resource}.${path}`)
    }
  }

  expect(missing.filter((path) => !path.includes('address.') && !path.endsWith('_money.currency'))).toEqual(
    [],
  )
  const isNewer = (path: string) => newer.some((one) => path === one || path.startsWith(`${one}.`))
  expect(invented.filter((path) => !isNewer(path))).toEqual([])
})

test('optional fields are left out of some objects', async () => {
  const { world } = await simulate({ profile: 'full' })
  const alike = ['customers', 'team_members', 'timecards', 'bookings', 'loyalty_promotions', 'events'].filter(
    (resource) =>
      new Set(world.live(resource).map((object) => Object.keys(pruned(object)).length)).size === 1,
  )

  expect(alike).toEqual([])
})

/** `value`, `schema`, `data.object` and `metadata` hold anything. */
function isOpen(path: string, documented: string): boolean {
  const open = ['value', 'schema', 'data.object'].includes(documented) || documented.endsWith('metadata')
  return open && path.startsWith(`${documented}.`)
}

function pruned(object: WireObject): WireObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}

function collect(value: Wire, prefix: string, into: Set<string>): void {
  if (isList(value)) {
    for (const item of value) collect(item, prefix, into)
    return
  }
  if (!isObject(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined) continue
    into.add(prefix + name)
    collect(inner, `${prefix}${name}.`, into)
  }
}

function pathsIn(schema: Schema | undefined, prefix = '', seen: readonly string[] = []): string[] {
  if (schema?.items) return pathsIn(schema.items, prefix, seen)
  if (schema?.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return seen.includes(name) ? [] : pathsIn(components.schemas[name], prefix, [...seen, name])
  }
  return Object.entries(schema?.properties ?? {}).flatMap(([name, inner]) => [
    prefix + name,
    ...pathsIn(inner, `${prefix}${name}.`, seen),
  ])
}
