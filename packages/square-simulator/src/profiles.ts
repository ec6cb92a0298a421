export type ProfileName = 'shop' | 'demo' | 'small' | 'awkward' | 'full'

/** How many objects of each resource an account has at first. What is not named is empty. */
export interface Profile {
  readonly sizes: Readonly<Record<string, number>>
  /** Resources whose endpoints answer 404 NOT_FOUND. */
  readonly unavailable: readonly string[]
  /** An account that was opened so many days ago. Absent: its objects date from 300 days of 2024. */
  readonly history?: {
    readonly days: number
    /** Resources whose objects came to be all through the last so many days; the others date from the first 60 days. */
    readonly spread: Readonly<Record<string, number>>
  }
  /** Whether some variations are composed: sold by the glass out of a bottle, or a bundle of others. */
  readonly composed?: boolean
  /** Whether each resource's hard-to-store data is added. */
  readonly awkward?: boolean
}

const small: Profile = {
  sizes: {
    merchants: 1,
    locations: 3,
    vendors: 5,
    catalog_images: 3,
    catalog_availability_periods: 2,
    catalog_custom_attribute_definitions: 4,
    catalog_measurement_units: 2,
    catalog_categories: 5,
    catalog_product_sets: 3,
    catalog_taxes: 2,
    catalog_discounts: 3,
    catalog_time_periods: 2,
    catalog_pricing_rules: 2,
    catalog_item_options: 2,
    catalog_item_option_values: 5,
    catalog_modifier_lists: 3,
    catalog_modifiers: 7,
    catalog_items: 12,
    catalog_variations: 20,
    catalog_subscription_plans: 2,
    catalog_subscription_plan_variations: 3,
    catalog_quick_amounts_settings: 1,
    catalog_inventory: 40,
  },
  composed: true,
  unavailable: [],
}

/** The seed workload: these numbers are promised to the demo and the benchmarks. */
const shop: Profile = {
  sizes: {
    merchants: 1,
    locations: 9,
    catalog_images: 40,
    catalog_categories: 23,
    catalog_taxes: 3,
    catalog_modifier_lists: 4,
    catalog_modifiers: 14,
    catalog_items: 865,
    catalog_variations: 986,
    catalog_inventory: 6960,
  },
  unavailable: ['vendors'],
}

/** The shop with two weeks of trade: what the demo shows, and what a report needs. */
const demo: Profile = {
  sizes: {
    ...shop.sizes,
    catalog_discounts: 2,
    jobs: 4,
    team_members: 14,
    team_member_wages: 16,
    timecards: 120,
    customer_groups: 3,
    customers: 180,
    orders: 400,
    refunds: 20,
    payouts: 28,
    payout_entries: 160,
  },
  history: {
    days: 400,
    spread: { timecards: 14, customers: 390, orders: 14, refunds: 13, payouts: 14, payout_entries: 14 },
  },
  unavailable: ['vendors'],
}

/** A merchant who uses everything that Square has; the account is old enough for every silent "last year". */
const full: Profile = {
  composed: true,
  sizes: {
    ...small.sizes,
    locations: 4,
    catalog_measurement_units: 7,
    channels: 18,
    sites: 4,
    snippets: 3,
    jobs: 12,
    team_members: 40,
    team_member_wages: 50,
    break_types: 9,
    workweek_configs: 1,
    timecards: 230,
    scheduled_shifts: 70,
    customer_groups: 55,
    customer_segments: 12,
    customers: 230,
    devices: 8,
    device_codes: 12,
    business_booking_profiles: 1,
    location_booking_profiles: 4,
    team_member_booking_profiles: 20,
    bookings: 60,
    merchant_custom_attribute_definitions: 8,
    merchant_custom_attributes: 6,
    location_custom_attribute_definitions: 8,
    location_custom_attributes: 20,
    customer_custom_attribute_definitions: 24,
    customer_custom_attributes: 60,
    booking_custom_attribute_definitions: 8,
    booking_custom_attributes: 30,
    checkout_merchant_settings: 1,
    checkout_location_settings: 4,
    cards: 60,
    bank_accounts: 6,
    gift_cards: 45,
    inventory_adjustment_reasons: 22,
    transfer_orders: 20,
    // Payments come with the orders that they pay; these are further attempts.
    orders: 1200,
    payments: 60,
    refunds: 130,
    order_custom_attribute_definitions: 8,
    order_custom_attributes: 40,
    terminal_checkouts: 30,
    terminal_refunds: 12,
    terminal_actions: 24,
    disputes: 16,
    dispute_evidence: 20,
    payment_links: 25,
    subscriptions: 20,
    subscription_events: 40,
    invoices: 50,
    gift_card_activities: 160,
    inventory_changes: 300,
    cash_drawer_shifts: 40,
    cash_drawer_shift_events: 150,
    payouts: 60,
    payout_entries: 260,
    loyalty_programs: 1,
    loyalty_promotions: 32,
    loyalty_accounts: 60,
    loyalty_rewards: 45,
    loyalty_events: 100,
    webhook_subscriptions: 6,
    events: 150,
  },
  history: {
    days: 1300,
    spread: {
      timecards: 1290,
      scheduled_shifts: 1200,
      customers: 1295,
      bookings: 1290,
      customer_custom_attributes: 1200,
      booking_custom_attributes: 1200,
      cards: 1250,
      gift_cards: 1290,
      transfer_orders: 1290,
      orders: 1290,
      payments: 1280,
      refunds: 1280,
      order_custom_attributes: 1200,
      // Square keeps 30 days of them.
      terminal_checkouts: 40,
      terminal_refunds: 40,
      terminal_actions: 40,
      disputes: 1270,
      dispute_evidence: 1200,
      payment_links: 1270,
      subscriptions: 1270,
      subscription_events: 1260,
      invoices: 1270,
      gift_card_activities: 1270,
      inventory_changes: 1270,
      cash_drawer_shifts: 1290,
      cash_drawer_shift_events: 1290,
      payouts: 1280,
      payout_entries: 1280,
      loyalty_promotions: 1100,
      loyalty_accounts: 1290,
      loyalty_rewards: 1280,
      loyalty_events: 1280,
      // Square keeps 28 days of them.
      events: 40,
    },
  },
  unavailable: [],
}

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  shop,
  demo,
  small,
  awkward: { ...small, awkward: true },
  full,
}
