import type { Draw, Resource } from '../resource.ts'
import { textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { awkwardItems } from './catalog-awkward.ts'
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

/** Most objects are sold everywhere, some at a few locations, some everywhere but at one. */
export function presence({ world, random, index }: Draw): WireObject {
  if (index % 10 !== 7) return {}
  const locations = world.live('locations').map((location) => textAt(location, 'id'))
  return index % 20 === 7
    ? { present_at_all_locations: false, present_at_location_ids: random.some(locations, 3) }
    : { absent_at_location_ids: random.some(locations, 1) }
}

export function firstLocation(world: Draw['world']): string | undefined {
  const found = world.live('locations')[0]
  return found ? textAt(found, 'id') : undefined
}
