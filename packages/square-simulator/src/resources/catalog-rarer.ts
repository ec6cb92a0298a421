import type { Draw, Resource } from '../resource.ts'
import type { Wire } from '../wire.ts'
import { catalogType } from './catalog-type.ts'

const dollars = (amount: number) => ({ amount, currency: 'USD' })
const days = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']
const oneOrNone = (id: string | undefined) => (id === undefined ? undefined : [id])

export const availabilityPeriods: Resource = catalogType('AVAILABILITY_PERIOD', 'availability_period_data', {
  name: 'catalog_availability_periods',
  make: ({ index }) => ({
    availability_period_data: {
      // The manual's own example does not pad the hour.
      start_local_time: index % 2 === 0 ? '8:30:00' : '10:00:00',
      end_local_time: '17:00:00',
      day_of_week: days[index % 7],
    },
  }),
  alter: (_period, { random }) => ({
    availability_period_data: { end_local_time: `${random.between(12, 22)}:00:00` },
  }),
})

export const customAttributeDefinitions: Resource = catalogType(
  'CUSTOM_ATTRIBUTE_DEFINITION',
  'custom_attribute_definition_data',
  {
    name: 'catalog_custom_attribute_definitions',
    make: ({ index }) => {
      const type = ['STRING', 'NUMBER', 'BOOLEAN', 'SELECTION'][index % 4]
      return {
        custom_attribute_definition_data: {
          type,
          name: `Attribute ${index + 1}`,
          description: 'What the label says.',
          source_application: { product: 'EXTERNAL_API', application_id: 'sq0idp-simulated', name: 'Labels' },
          allowed_object_types: ['ITEM', 'ITEM_VARIATION'],
          seller_visibility: 'SELLER_VISIBILITY_READ_WRITE_VALUES',
          app_visibility: 'APP_VISIBILITY_READ_WRITE_VALUES',
          string_config: type === 'STRING' ? { enforce_uniqueness: false } : undefined,
          number_config: type === 'NUMBER' ? { precision: 5 } : undefined,
          selection_config:
            type === 'SELECTION'
              ? { max_allowed_selections: 1, allowed_selections: [{ uid: 'u1', name: 'First' }] }
              : undefined,
          custom_attribute_usage_count: index,
          key: `attribute_${index + 1}`,
        },
      }
    },
  },
)

const units = [
  { weight_unit: 'METRIC_KILOGRAM', type: 'TYPE_WEIGHT' },
  { custom_unit: { name: 'Tray', abbreviation: 'tr' }, type: 'TYPE_CUSTOM' },
  { area_unit: 'METRIC_SQUARE_METER', type: 'TYPE_AREA' },
  { length_unit: 'METRIC_METER', type: 'TYPE_LENGTH' },
  { volume_unit: 'METRIC_LITER', type: 'TYPE_VOLUME' },
  { time_unit: 'GENERIC_HOUR' },
  { generic_unit: 'UNIT', type: 'TYPE_GENERIC' },
]

export const measurementUnits: Resource = catalogType('MEASUREMENT_UNIT', 'measurement_unit_data', {
  name: 'catalog_measurement_units',
  make: ({ index }) => ({
    measurement_unit_data: {
      measurement_unit: units[index % units.length],
      precision: index % 6,
    },
  }),
  alter: (_unit, { random }) => ({ measurement_unit_data: { precision: random.between(0, 5) } }),
})

/** `product_ids_*` may name any catalog type. */
export const productSets: Resource = catalogType('PRODUCT_SET', 'product_set_data', {
  name: 'catalog_product_sets',
  make: ({ world, random, index }) => ({
    product_set_data: {
      name: `Set ${index + 1}`,
      product_ids_any: index % 3 === 0 ? oneOrNone(world.pickKey('catalog_categories', random)) : undefined,
      product_ids_all: index % 3 === 1 ? oneOrNone(world.pickKey('catalog_categories', random)) : undefined,
      quantity_exact: index % 3 === 1 ? 2 : undefined,
      quantity_min: index % 3 === 0 ? 1 : undefined,
      quantity_max: index % 3 === 0 ? 10 : undefined,
      all_products: index % 3 === 2 ? true : undefined,
    },
  }),
})

export const discounts: Resource = catalogType('DISCOUNT', 'discount_data', {
  name: 'catalog_discounts',
  make: ({ index }) => ({
    discount_data: {
      name: `Discount ${index + 1}`,
      ...(index % 2 === 0
        ? {
            discount_type: 'FIXED_PERCENTAGE',
            percentage: `${5 + index}.0`,
            maximum_amount_money: dollars(2000),
          }
        : { discount_type: 'FIXED_AMOUNT', amount_money: dollars(150) }),
      pin_required: false,
      label_color: '9da2a6',
      modify_tax_basis: 'MODIFY_TAX_BASIS',
    },
  }),
})

export const timePeriods: Resource = catalogType('TIME_PERIOD', 'time_period_data', {
  name: 'catalog_time_periods',
  make: ({ index }) => ({ time_period_data: { event: calendarEvent(index % 7) } }),
  alter: (_period, { random }) => ({ time_period_data: { event: calendarEvent(random.between(0, 6)) } }),
})

function calendarEvent(day: number): string {
  const byDay = days[day]?.slice(0, 2) ?? 'MO'
  return `BEGIN:VEVENT\nDTSTART:20240101T110000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;BYDAY=${byDay}\nEND:VEVENT`
}

export const pricingRules: Resource = catalogType('PRICING_RULE', 'pricing_rule_data', {
  name: 'catalog_pricing_rules',
  make: ({ world, random, index }) => ({
    pricing_rule_data: {
      name: `Happy hour ${index + 1}`,
      time_period_ids: oneOrNone(world.pickKey('catalog_time_periods', random)),
      discount_id: world.pickKey('catalog_discounts', random),
      match_products_id: world.pickKey('catalog_product_sets', random),
      ...(index === 0
        ? {
            apply_products_id: world.pickKey('catalog_product_sets', random),
            exclude_products_id: world.pickKey('catalog_product_sets', random),
            valid_from_date: '2024-01-01',
            valid_from_local_time: '11:00:00',
            valid_until_date: '2030-12-31',
            valid_until_local_time: '13:00:00',
            minimum_order_subtotal_money: dollars(1000),
            customer_group_ids_any: ['GROUP_1'],
          }
        : {}),
      exclude_strategy: 'LEAST_EXPENSIVE',
    },
  }),
})

export const itemOptions: Resource = catalogType('ITEM_OPTION', 'item_option_data', {
  name: 'catalog_item_options',
  make: ({ index }) => ({
    item_option_data: {
      name: `Option ${index + 1}`,
      display_name: index % 2 === 0 ? 'Size' : 'Colour',
      description: 'How it comes.',
      show_colors: index % 2 === 1,
    },
  }),
})

export const itemOptionValues: Resource = catalogType('ITEM_OPTION_VAL', 'item_option_value_data', {
  name: 'catalog_item_option_values',
  make: ({ world, random, index }) => ({
    item_option_value_data: {
      item_option_id:
        world.keyInTurn('catalog_item_options', index) ?? world.pickKey('catalog_item_options', random),
      name: `Value ${index + 1}`,
      description: 'One of them.',
      color: '#00aa33',
      ordinal: index,
    },
  }),
})

export const subscriptionPlans: Resource = catalogType('SUBSCRIPTION_PLAN', 'subscription_plan_data', {
  name: 'catalog_subscription_plans',
  make: ({ world, random, index }) => ({
    subscription_plan_data: {
      name: `Box ${index + 1}`,
      phases: index === 0 ? phases(world, random) : undefined,
      eligible_item_ids: oneOrNone(world.pickKey('catalog_items', random)),
      eligible_category_ids: oneOrNone(world.pickKey('catalog_categories', random)),
      all_items: false,
    },
  }),
})

export const subscriptionPlanVariations: Resource = catalogType(
  'SUBSCRIPTION_PLAN_VARIATION',
  'subscription_plan_variation_data',
  {
    name: 'catalog_subscription_plan_variations',
    make: ({ world, random, index }) => ({
      subscription_plan_variation_data: {
        name: `Monthly ${index + 1}`,
        phases: phases(world, random),
        subscription_plan_id:
          world.keyInTurn('catalog_subscription_plans', index) ??
          world.pickKey('catalog_subscription_plans', random),
        monthly_billing_anchor_date: 1,
        can_prorate: true,
        successor_plan_variation_id: index === 0 ? 'SUCCESSOR' : undefined,
      },
    }),
  },
)

/** A phase at a price of its own, then one at that of the order, less a discount. */
function phases(world: Draw['world'], random: Draw['random']): Wire[] {
  return [
    {
      uid: 'phase-1',
      cadence: 'MONTHLY',
      periods: 1,
      recurring_price_money: dollars(0),
      ordinal: 0,
      pricing: { type: 'STATIC', price_money: dollars(0), discount_ids: [] },
    },
    {
      uid: 'phase-2',
      cadence: 'MONTHLY',
      ordinal: 1,
      pricing: { type: 'RELATIVE', discount_ids: oneOrNone(world.pickKey('catalog_discounts', random)) },
    },
  ]
}

/** At most one per merchant. */
export const quickAmountsSettings: Resource = catalogType(
  'QUICK_AMOUNTS_SETTINGS',
  'quick_amounts_settings_data',
  {
    name: 'catalog_quick_amounts_settings',
    grows: false,
    make: () => ({
      quick_amounts_settings_data: {
        option: 'MANUAL',
        eligible_for_auto_amounts: true,
        amounts: [{ type: 'QUICK_AMOUNT_TYPE_MANUAL', amount: dollars(500), score: 10, ordinal: 1 }],
      },
    }),
    alter: (_settings, { random }) => ({
      quick_amounts_settings_data: { option: random.pick(['DISABLED', 'MANUAL', 'AUTO']) },
    }),
  },
)
