import type { ById, Source } from '../../../square/plan/source.ts'
import {
  about,
  bigint,
  boolean,
  jsonb,
  link,
  mapKey,
  numeric,
  position,
  text,
  textArray,
  timestamptz,
  valueLink,
  valueRef,
} from '../../declaration/columns.ts'
import type { ChildTable, TableDefinition } from '../../declaration/define-table.ts'

/** The columns that every catalog object has, whatever its type. */
export const catalogColumns = {
  id: text(),
  version: bigint(),
  updated_at: timestamptz(),
  created_at: timestamptz(),
  present_at_all_locations: boolean(),
  present_at_location_ids: textArray(),
  absent_at_location_ids: textArray(),
  catalog_v1_ids: jsonb(),
  custom_attribute_values: jsonb(),
}

/** How Square Online shows an item or a category to search engines. */
export const ecomSeo = {
  ecom_seo_page_title: text('ecom_seo_data.page_title'),
  ecom_seo_page_description: text('ecom_seo_data.page_description'),
  ecom_seo_permalink: text('ecom_seo_data.permalink'),
}

/** The fields of every catalog object that stay in `raw`. */
export const catalogUnmapped = {
  image_id: 'retired in version 2021-12-15 for the `image_ids` of each type',
}

/** A category that another object names: of all the fields that the package gives it Square sends its id and its ordinal. */
export const CATEGORY_NAMED = 'Square names a category by its id and ordinal only'

/** The fields of an example record that `catalogColumns` read. */
export const catalogExample = {
  version: 1487688626495,
  updated_at: '2017-02-21T14:50:26.495Z',
  created_at: '2017-02-20T09:00:00Z',
  is_deleted: false,
  present_at_all_locations: false,
  present_at_location_ids: ['18YC4JDH91E1H'],
  absent_at_location_ids: ['EF6D9SACKWBCZ'],
  catalog_v1_ids: [{ catalog_v1_id: 'V1-ID', location_id: '18YC4JDH91E1H' }],
  custom_attribute_values: {
    'Square:a3c1': {
      name: 'Roast',
      key: 'Square:a3c1',
      custom_attribute_definition_id: 'YEFCEYXIBRRVCLJ4VJPXRWPB',
      type: 'STRING',
      string_value: 'dark',
      number_value: '4.5',
      boolean_value: true,
      selection_uid_values: ['UID_1'],
    },
  },
}

/** The locations where a type of catalog object is, or is not, present: two child tables, `<singular>_present_locations` and `_absent_`. */
export const catalogLocations = (singular: string, parent: string): ChildTable[] => {
  const locations = {
    parent: [parent],
    key: ['location_id'],
    columns: { location_id: valueRef('locations') },
  }
  return [
    {
      name: `${singular}_present_locations`,
      about: 'Locations that have it even where present_at_all_locations is false.',
      from: 'present_at_location_ids',
      ...locations,
    },
    {
      name: `${singular}_absent_locations`,
      about: 'Locations that lack it even where present_at_all_locations is true.',
      from: 'absent_at_location_ids',
      ...locations,
    },
  ]
}

/** The pictures of a type of catalog object, in their order: the child table `<singular>_images`. */
export const catalogImages = (singular: string, parent: string, from: string): ChildTable => ({
  name: `${singular}_images`,
  about: 'Its pictures, in their order.',
  from,
  parent: [parent],
  key: ['image_id'],
  columns: { image_id: valueLink('catalog_images'), position: position() },
})

/** The custom attributes of a type of catalog object: the child table `<singular>_custom_attribute_values`. */
export const catalogAttributeValues = (singular: string, parent: string): ChildTable => ({
  name: `${singular}_custom_attribute_values`,
  about: 'One row per custom attribute that has a value. Which value column holds it depends on the type.',
  from: 'custom_attribute_values',
  each: 'entry',
  parent: [parent],
  key: ['key'],
  columns: {
    key: mapKey(),
    custom_attribute_definition_id: about(
      link('catalog_custom_attribute_definitions'),
      "May be another application's, which is hidden.",
    ),
    name: text(),
    type: text(),
    string_value: text(),
    number_value: numeric(),
    boolean_value: boolean(),
    selection_uid_values: textArray(),
  },
})

/**
 * How one type of catalog object is read: `begin_time` is exclusive, deletions come as tombstones of the search only, and `latest_time`
 * is Square's clock. The changes of all types are one request.
 */
const catalogSource = (type: string): Source => ({
  call: 'POST /v2/catalog/search',
  items: 'objects',
  scope: 'ITEMS_READ',
  params: { object_types: [type], include_deleted_objects: true },
  limit: 1000,
  absence: 'empty',
  requires: 'latest_time',
  changes: { since: 'begin_time', overlapSeconds: 300, clock: 'latest_time' },
  shared: { group: 'catalog', param: 'object_types', field: 'type' },
})

const byId: ById = {
  call: 'POST /v2/catalog/batch-retrieve',
  ids: 'object_ids',
  batch: 1000,
  items: 'objects',
  params: { include_deleted_objects: true },
}

/** What all catalog tables declare alike. */
export const catalogObject = (type: string) =>
  ({
    domain: 'catalog',
    key: ['id'],
    order: { updatedAt: 'updated_at', version: 'version' },
    deletes: { tombstone: 'is_deleted' },
    source: catalogSource(type),
    byId,
    unmapped: catalogUnmapped,
    webhooks: ['catalog.version.updated'],
  }) satisfies Partial<TableDefinition>
