import type { Resource } from '../resource.ts'
import { awkwardCategories } from './catalog-awkward.ts'
import { catalogType } from './catalog-type.ts'

const aisles = ['Bread', 'Cheese', 'Coffee', 'Tea', 'Deli', 'Sweets', 'Pantry', 'Frozen', 'Gifts', 'Seasonal']

export const images: Resource = catalogType('IMAGE', 'image_data', {
  name: 'catalog_images',
  make: ({ index }) => ({
    image_data: {
      name: `Photo ${index + 1}`,
      url: `https://items-images.example.com/${index + 1}.jpeg`,
      caption: index % 2 === 0 ? 'Fresh from the oven' : undefined,
      photo_studio_order_id: index === 0 ? 'PSO_1' : undefined,
    },
  }),
  alter: (_image, { random }) => ({ image_data: { caption: `Caption ${random.id(5)}` } }),
})

/** Categories form a tree: every fourth hangs under an earlier one. */
export const categories: Resource = catalogType('CATEGORY', 'category_data', {
  name: 'catalog_categories',
  awkward: awkwardCategories,
  make: ({ world, random, index }) => {
    const full = index === 0
    const parent = index % 4 === 3 ? world.keyInTurn('catalog_categories', index - 3) : undefined
    const image = full ? world.pickKey('catalog_images', random) : undefined
    const period = full ? world.pickKey('catalog_availability_periods', random) : undefined
    return {
      category_data: {
        name: `${aisles[index % aisles.length]} ${index + 1}`,
        image_ids: image === undefined ? undefined : [image],
        category_type: index % 8 === 5 ? 'MENU_CATEGORY' : 'REGULAR_CATEGORY',
        parent_category:
          parent === undefined ? { ordinal: -2251799813685248 } : { id: parent, ordinal: index },
        root_category: parent,
        is_top_level: parent === undefined,
        online_visibility: true,
        channels: full ? ['CH_1'] : undefined,
        availability_period_ids: period === undefined ? undefined : [period],
        ecom_seo_data: full
          ? { page_title: 'Bread', page_description: 'Ours.', permalink: 'bread' }
          : undefined,
      },
    }
  },
})

export const taxes: Resource = catalogType('TAX', 'tax_data', {
  name: 'catalog_taxes',
  make: ({ world, random, index }) => ({
    tax_data: {
      name: `Sales Tax ${index + 1}`,
      calculation_phase: index % 2 === 0 ? 'TAX_SUBTOTAL_PHASE' : 'TAX_TOTAL_PHASE',
      inclusion_type: index % 3 === 2 ? 'INCLUSIVE' : 'ADDITIVE',
      percentage: `${index + 5}.25`,
      applies_to_custom_amounts: true,
      enabled: true,
      applies_to_product_set_id: world.pickKey('catalog_product_sets', random),
    },
  }),
  alter: (_tax, { random }) => ({ tax_data: { percentage: `${random.between(1, 12)}.5` } }),
})

export const modifierLists: Resource = catalogType('MODIFIER_LIST', 'modifier_list_data', {
  name: 'catalog_modifier_lists',
  make: ({ world, random, index }) => {
    const image = index === 0 ? world.pickKey('catalog_images', random) : undefined
    const isText = index % 3 === 2
    return {
      modifier_list_data: {
        name: `Extras ${index + 1}`,
        ordinal: index,
        selection_type: index % 2 === 0 ? 'SINGLE' : 'MULTIPLE',
        image_ids: image === undefined ? undefined : [image],
        allow_quantities: false,
        is_conversational: false,
        modifier_type: isText ? 'TEXT' : 'LIST',
        max_length: isText ? 50 : undefined,
        text_required: isText ? false : undefined,
        internal_name: `extras-${index + 1}`,
        min_selected_modifiers: -1,
        max_selected_modifiers: -1,
        hidden_from_customer: false,
      },
    }
  },
})

export const modifiers: Resource = catalogType('MODIFIER', 'modifier_data', {
  name: 'catalog_modifiers',
  make: ({ world, random, index }) => {
    const list =
      world.keyInTurn('catalog_modifier_lists', index) ?? world.pickKey('catalog_modifier_lists', random)
    const money = { amount: random.between(0, 300), currency: 'USD' }
    const location = index === 0 ? world.pickKey('locations', random) : undefined
    return {
      modifier_data: {
        name: `Extra ${index + 1}`,
        price_money: money,
        on_by_default: index === 0,
        ordinal: index,
        modifier_list_id: list,
        location_overrides:
          location === undefined
            ? undefined
            : [{ location_id: location, price_money: money, sold_out: false }],
        kitchen_name: index === 0 ? 'EX1' : undefined,
        image_id: index === 0 ? world.pickKey('catalog_images', random) : undefined,
        hidden_online: false,
        // A modifier may open another list, in newer versions of the API even in a circle.
        child_modifier_list_ids: index === 0 && list !== undefined ? [list] : undefined,
      },
    }
  },
})
