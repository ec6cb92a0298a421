/** All 19 types, and the resource that holds them. */
export const catalogTypes = {
  ITEM: 'catalog_items',
  IMAGE: 'catalog_images',
  CATEGORY: 'catalog_categories',
  ITEM_VARIATION: 'catalog_variations',
  TAX: 'catalog_taxes',
  DISCOUNT: 'catalog_discounts',
  MODIFIER_LIST: 'catalog_modifier_lists',
  MODIFIER: 'catalog_modifiers',
  PRICING_RULE: 'catalog_pricing_rules',
  PRODUCT_SET: 'catalog_product_sets',
  TIME_PERIOD: 'catalog_time_periods',
  MEASUREMENT_UNIT: 'catalog_measurement_units',
  SUBSCRIPTION_PLAN_VARIATION: 'catalog_subscription_plan_variations',
  ITEM_OPTION: 'catalog_item_options',
  ITEM_OPTION_VAL: 'catalog_item_option_values',
  CUSTOM_ATTRIBUTE_DEFINITION: 'catalog_custom_attribute_definitions',
  QUICK_AMOUNTS_SETTINGS: 'catalog_quick_amounts_settings',
  SUBSCRIPTION_PLAN: 'catalog_subscription_plans',
  AVAILABILITY_PERIOD: 'catalog_availability_periods',
} as const

export type CatalogTypeName = keyof typeof catalogTypes

/** What may be asked for. */
// The keys of a literal are its keys.
export const typeNames = Object.keys(catalogTypes) as CatalogTypeName[]

/** What a search or list shows when it does not say: the types that do not only live inside others. */
export const defaultTypes: readonly CatalogTypeName[] = [
  'ITEM',
  'CATEGORY',
  'TAX',
  'DISCOUNT',
  'MODIFIER_LIST',
  'PRICING_RULE',
  'PRODUCT_SET',
  'TIME_PERIOD',
  'MEASUREMENT_UNIT',
  'SUBSCRIPTION_PLAN',
  'ITEM_OPTION',
  'CUSTOM_ATTRIBUTE_DEFINITION',
  'QUICK_AMOUNTS_SETTINGS',
]
