import {
  catalogAttributeValues,
  catalogColumns,
  catalogExample,
  catalogImages,
  catalogLocations,
  catalogObject,
  catalogUnmapped,
  CATEGORY_NAMED,
  ecomSeo,
} from './parts/catalog-object.ts'
import { bigint, boolean, jsonb, link, text, textArray, under, valueLink } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('CATEGORY'),
  name: 'catalog_categories',
  about: 'One row per category of the item library.',
  columns: {
    ...catalogColumns,
    ...under('category_data', {
      name: text(),
      category_type: text(),
      parent_category_id: link('catalog_categories', 'parent_category.id'),
      parent_category_ordinal: bigint('parent_category.ordinal'),
      root_category_id: link('catalog_categories', 'root_category'),
      is_top_level: boolean(),
      online_visibility: boolean(),
      channels: textArray(),
      image_ids: textArray(),
      availability_period_ids: textArray(),
      ecom_seo_data: jsonb(),
      ...ecomSeo,
    }),
  },
  children: [
    catalogImages('catalog_category', 'category_id', 'category_data.image_ids'),
    {
      name: 'catalog_category_channels',
      about: 'Where a category is sold.',
      from: 'category_data.channels',
      parent: ['category_id'],
      key: ['channel_id'],
      columns: { channel_id: valueLink('channels') }, // hidden without CHANNELS_READ
    },
    {
      name: 'catalog_category_availability_periods',
      about: 'When a category is on the menu.',
      from: 'category_data.availability_period_ids',
      parent: ['category_id'],
      key: ['availability_period_id'],
      columns: { availability_period_id: valueLink('catalog_availability_periods') },
    },
    ...catalogLocations('catalog_category', 'category_id'),
    catalogAttributeValues('catalog_category', 'category_id'),
  ],
  unmapped: {
    ...catalogUnmapped,
    ordinal: 'only where another object names a category',
    'category_data.parent_category.*': CATEGORY_NAMED,
    'category_data.path_to_root': 'only on request; follows from parent_category_id',
  },
  example: {
    type: 'CATEGORY',
    id: 'BJNQCF2FJ6S6UIDT65ABHLRX',
    ...catalogExample,
    category_data: {
      name: 'Beverages',
      category_type: 'REGULAR_CATEGORY',
      parent_category: { id: 'HURXQOOAIC4IZSI2BEXQRYFY', ordinal: -2250562953216 },
      root_category: 'HURXQOOAIC4IZSI2BEXQRYFY',
      is_top_level: false,
      online_visibility: true,
      channels: ['CH_1'],
      image_ids: ['IMAGE_1'],
      availability_period_ids: ['PERIOD_1'],
      ecom_seo_data: { page_title: 'Beverages', page_description: 'To drink', permalink: 'beverages' },
    },
  },
})
