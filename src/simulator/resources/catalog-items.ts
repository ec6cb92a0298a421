import type { Draw, Resource } from '../resource.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { awkwardItems, awkwardVariations } from './catalog-awkward.ts'
import { catalogType } from './catalog-type.ts'

const kinds = [
  'Sourdough',
  'Rye',
  'Cheddar',
  'Granola',
  'Pesto',
  'Salsa',
  'Espresso',
  'Oolong',
  'Pretzel',
  'Brownie',
]
const forms = ['Loaf', 'Wheel', 'Jar', 'Box', 'Slice', 'Bag', 'Bottle', 'Tin']
const sizes = ['Regular', 'Large', 'Half', 'Family', 'Mini']

/** ITEM: carries its variations in full, as Square serves it. */
export const items: Resource = catalogType('ITEM', 'item_data', {
  name: 'catalog_items',
  make: makeItem,
  awkward: awkwardItems,
  alter: (_item, { random }) => ({
    item_data: random.chance(0.3)
      ? { is_archived: random.chance(0.5) }
      : {
          name: `${random.pick(kinds)} ${random.pick(forms)} ${random.id(4)}`,
          description_plaintext: random.id(12),
        },
  }),
})

/** ITEM_VARIATION: has its own version, and shows up inside its item too. */
export const variations: Resource = catalogType('ITEM_VARIATION', 'item_variation_data', {
  name: 'catalog_variations',
  make: makeVariation,
  awkward: awkwardVariations,
  alter: (_variation, { random }) => ({
    item_variation_data: random.chance(0.8)
      ? { price_money: { amount: random.between(100, 9999), currency: 'USD' } }
      : { sku: `SKU-${random.id(8)}` },
  }),
})

function makeItem({ world, random, moment, index }: Draw): WireObject {
  const full = index === 0
  const name = `${random.pick(kinds)} ${random.pick(forms)} ${index + 1}`
  const pick = (resource: string) => world.pickKey(resource, random)
  const category = pick('catalog_categories')
  const second = random.chance(0.2) ? pick('catalog_categories') : undefined
  const categories = [...new Set([category, second])].filter((id) => id !== undefined)
  const tax = pick('catalog_taxes')
  const image = random.chance(0.3) || full ? pick('catalog_images') : undefined
  const modifierList = random.chance(0.1) || full ? pick('catalog_modifier_lists') : undefined
  const option = full ? pick('catalog_item_options') : undefined
  return {
    ...presence({ world, random, moment, index }),
    ...(full ? { catalog_v1_ids: [{ catalog_v1_id: 'v1-item-1', location_id: firstLocation(world) }] } : {}),
    item_data: {
      name,
      description: full ? 'Baked every morning.' : undefined,
      description_html: `<p>${name}</p>`,
      description_plaintext: name,
      abbreviation: name.slice(0, 2).toUpperCase(),
      label_color: full ? '593c00' : undefined,
      is_taxable: true,
      category_id: category,
      categories: categories.map((id) => ({ id, ordinal: -2251799813685248 + index })),
      reporting_category:
        category === undefined ? undefined : { id: category, ordinal: -2251799813685248 + index },
      tax_ids: tax === undefined ? undefined : [tax],
      image_ids: image === undefined ? undefined : [image],
      modifier_list_info:
        modifierList === undefined
          ? undefined
          : [
              {
                modifier_list_id: modifierList,
                min_selected_modifiers: -1,
                max_selected_modifiers: -1,
                enabled: true,
                ordinal: 1,
                allow_quantities: 'NOT_SET',
                is_conversational: 'NOT_SET',
                hidden_from_customer_override: 'NO',
                modifier_overrides: full ? modifierOverrides(pick('catalog_modifiers')) : undefined,
              },
            ],
      item_options: option === undefined ? undefined : [{ item_option_id: option }],
      product_type: index % 40 === 39 ? 'FOOD_AND_BEV' : index % 100 === 98 ? 'GIFT_CARD' : 'REGULAR',
      skip_modifier_screen: false,
      is_archived: index % 50 === 49,
      is_alcoholic: index % 60 === 59,
      channels: full ? ['CH_1'] : undefined,
      ...(full ? fullItem(name) : {}),
    },
  }
}

function fullItem(name: string): WireObject {
  return {
    buyer_facing_name: name,
    kitchen_name: name.toUpperCase(),
    sort_name: name.toLowerCase(),
    ecom_uri: 'https://example.com/p/1',
    ecom_image_uris: ['https://example.com/p/1.jpg'],
    ecom_seo_data: { page_title: name, page_description: 'Ours.', permalink: 'p-1' },
    food_and_beverage_details: {
      calorie_count: 240,
      dietary_preferences: [
        { type: 'STANDARD', standard_name: 'VEGAN' },
        { type: 'CUSTOM', custom_name: 'Local' },
      ],
      ingredients: [
        { type: 'STANDARD', standard_name: 'GLUTEN' },
        { type: 'CUSTOM', custom_name: 'Caraway' },
      ],
    },
  }
}

function modifierOverrides(modifier: string | undefined): WireObject[] | undefined {
  if (modifier === undefined) return undefined
  return [
    {
      modifier_id: modifier,
      on_by_default: false,
      hidden_online_override: 'NO',
      on_by_default_override: 'NOT_SET',
    },
  ]
}

/** Every item gets a variation before any gets a second. */
function makeVariation({ world, random, moment, index }: Draw): WireObject {
  const full = index === 0
  const item = world.keyInTurn('catalog_items', index) ?? world.pickKey('catalog_items', random)
  const variable = index % 97 === 96
  const location = firstLocation(world)
  const money = { amount: random.between(100, 9999), currency: 'USD' }
  return {
    ...presence({ world, random, moment, index }),
    ...(full ? { custom_attribute_values: customValues() } : {}),
    item_variation_data: {
      item_id: item,
      name: random.pick(sizes),
      sku: `SKU-${100000 + index}`,
      upc: index % 3 === 0 ? String(random.between(100000000000, 999999999999)) : undefined,
      ordinal: index % 5,
      pricing_type: variable ? 'VARIABLE_PRICING' : 'FIXED_PRICING',
      price_money: variable ? undefined : money,
      track_inventory: true,
      inventory_alert_type: index % 4 === 0 ? 'LOW_QUANTITY' : 'NONE',
      inventory_alert_threshold: index % 4 === 0 ? 5 : undefined,
      location_overrides:
        index % 6 === 0 && location !== undefined ? [override(location, money, full)] : undefined,
      vendor_information:
        index % 3 === 0
          ? [
              {
                vendor_id: world.pickKey('vendors', random) ?? `INV_V_${random.id(26)}`,
                vendor_code: `V-${random.between(100, 999)}`,
                unit_cost_money: { amount: Math.floor(money.amount / 2), currency: 'USD' },
              },
            ]
          : undefined,
      sellable: true,
      stockable: true,
      ...(full
        ? {
            kitchen_name: 'REG',
            user_data: 'shelf 4',
            service_duration: 1800000,
            available_for_booking: false,
            image_ids: [world.pickKey('catalog_images', random) ?? 'none'],
            team_member_ids: ['TM_1'],
            measurement_unit_id: world.pickKey('catalog_measurement_units', random),
            item_option_values: optionValues(world, random),
            stockable_conversion: {
              stockable_item_variation_id: 'OTHER_VARIATION',
              stockable_quantity: '1',
              nonstockable_quantity: '12',
            },
          }
        : {}),
    },
  }
}

function optionValues(world: Draw['world'], random: Draw['random']): WireObject[] | undefined {
  const id = world.pickKey('catalog_item_option_values', random)
  const value = id === undefined ? undefined : world.get('catalog_item_option_values', id)
  if (id === undefined || !value) return undefined
  const data = value['item_option_value_data']
  return [{ item_option_id: textAt(data, 'item_option_id'), item_option_value_id: id }]
}

function override(location: string, money: WireObject, full: boolean): WireObject {
  return {
    location_id: location,
    price_money: money,
    pricing_type: 'FIXED_PRICING',
    track_inventory: true,
    inventory_alert_type: 'LOW_QUANTITY',
    inventory_alert_threshold: 3,
    ...(full ? { sold_out: true, sold_out_valid_until: '2024-12-31T00:00:00Z' } : {}),
  }
}

function customValues(): WireObject {
  return {
    'sq0idp-app:allergens': {
      name: 'Allergens',
      key: 'sq0idp-app:allergens',
      custom_attribute_definition_id: 'DEFINITION',
      type: 'STRING',
      string_value: 'wheat',
    },
    weight: {
      name: 'Weight',
      key: 'weight',
      custom_attribute_definition_id: 'D2',
      type: 'NUMBER',
      number_value: '1.5',
    },
    local: {
      name: 'Local',
      key: 'local',
      custom_attribute_definition_id: 'D3',
      type: 'BOOLEAN',
      boolean_value: true,
    },
    pick: {
      name: 'Pick',
      key: 'pick',
      custom_attribute_definition_id: 'D4',
      type: 'SELECTION',
      selection_uid_values: ['u1'],
    },
  }
}

/** Most objects are sold everywhere, some at a few locations, some everywhere but at one. */
function presence({ world, random, index }: Draw): WireObject {
  if (index % 10 !== 7) return {}
  const locations = world.live('locations').map((location) => textAt(location, 'id'))
  return index % 20 === 7
    ? { present_at_all_locations: false, present_at_location_ids: random.some(locations, 3) }
    : { absent_at_location_ids: random.some(locations, 1) }
}

function firstLocation(world: Draw['world']): string | undefined {
  const found = world.live('locations')[0]
  return found ? textAt(found, 'id') : undefined
}
