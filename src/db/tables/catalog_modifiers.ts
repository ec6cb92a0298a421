import {
  catalogAttributeValues,
  catalogColumns,
  catalogExample,
  catalogLocations,
  catalogObject,
} from './parts/catalog-object.ts'
import { boolean, integer, link, money, ref, text, under, valueLink } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('MODIFIER'),
  name: 'catalog_modifiers',
  about: 'One row per modifier of a modifier list: oat milk.',
  columns: {
    ...catalogColumns,
    ...under('modifier_data', {
      modifier_list_id: ref('catalog_modifier_lists'),
      name: text(),
      kitchen_name: text(),
      ...money('price'),
      on_by_default: boolean(),
      hidden_online: boolean(),
      ordinal: integer(),
      image_id: link('catalog_images'),
    }),
  },
  children: [
    {
      name: 'catalog_modifier_location_overrides',
      about: 'What differs for a modifier at one location: price, sold out.',
      from: 'modifier_data.location_overrides',
      parent: ['modifier_id'],
      key: ['location_id'],
      columns: { location_id: ref('locations'), ...money('price'), sold_out: boolean() },
    },
    {
      name: 'catalog_modifier_child_lists',
      about: 'Which modifier lists a modifier opens.',
      from: 'modifier_data.child_modifier_list_ids',
      parent: ['modifier_id'],
      key: ['modifier_list_id'],
      columns: { modifier_list_id: valueLink('catalog_modifier_lists') },
    },
    ...catalogLocations('catalog_modifier', 'modifier_id'),
    catalogAttributeValues('catalog_modifier', 'modifier_id'),
  ],
  example: {
    type: 'MODIFIER',
    id: 'LN3PFH6VGLYQQYVFBMAHPJ7D',
    ...catalogExample,
    modifier_data: {
      modifier_list_id: 'FC6DLAU2PMBDQQAJ3SKQSVAT',
      name: 'Oat milk',
      kitchen_name: 'OAT',
      price_money: { amount: 70, currency: 'USD' },
      on_by_default: false,
      hidden_online: false,
      ordinal: 2,
      image_id: 'IMAGE_1',
      location_overrides: [
        { location_id: '18YC4JDH91E1H', price_money: { amount: 0, currency: 'USD' }, sold_out: false },
      ],
      child_modifier_list_ids: ['MODIFIER_LIST_2'],
    },
  },
})
