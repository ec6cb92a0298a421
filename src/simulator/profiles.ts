export type ProfileName = 'shop' | 'small' | 'awkward' | 'full'

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

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  shop,
  small,
  awkward: { ...small, awkward: true },
  full: small,
}
