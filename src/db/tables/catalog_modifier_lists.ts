import {
  catalogAttributeValues,
  catalogColumns,
  catalogExample,
  catalogImages,
  catalogLocations,
  catalogObject,
  catalogUnmapped,
} from './parts/catalog-object.ts'
import { about, bigint, boolean, integer, text, textArray, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('MODIFIER_LIST'),
  name: 'catalog_modifier_lists',
  about:
    'One row per list of modifiers (milk: oat, soy) that items can offer. Its modifiers are in catalog_modifiers.',
  columns: {
    ...catalogColumns,
    ...under('modifier_list_data', {
      name: text(),
      internal_name: text(),
      ordinal: integer(),
      selection_type: text(),
      modifier_type: text(),
      min_selected_modifiers: about(bigint(), '-1: not set.'),
      max_selected_modifiers: bigint(),
      allow_quantities: boolean(),
      is_conversational: boolean(),
      hidden_from_customer: boolean(),
      max_length: integer(),
      text_required: boolean(),
      image_ids: textArray(),
    }),
  },
  children: [
    catalogImages('catalog_modifier_list', 'modifier_list_id', 'modifier_list_data.image_ids'),
    ...catalogLocations('catalog_modifier_list', 'modifier_list_id'),
    catalogAttributeValues('catalog_modifier_list', 'modifier_list_id'),
  ],
  unmapped: {
    ...catalogUnmapped,
    'modifier_list_data.modifiers': 'in catalog_modifiers',
  },
  example: {
    type: 'MODIFIER_LIST',
    id: 'FC6DLAU2PMBDQQAJ3SKQSVAT',
    ...catalogExample,
    modifier_list_data: {
      name: 'Milk',
      internal_name: 'milk-1',
      ordinal: 1,
      selection_type: 'SINGLE',
      modifier_type: 'LIST',
      min_selected_modifiers: -1,
      max_selected_modifiers: 2,
      allow_quantities: false,
      is_conversational: false,
      hidden_from_customer: false,
      max_length: 50,
      text_required: false,
      image_ids: ['IMAGE_1'],
    },
  },
})
