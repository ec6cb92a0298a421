import type { ById, Source } from '../square/source.ts'
import { bigint, boolean, jsonb, text, textArray, timestamptz } from './columns.ts'
import type { TableDefinition } from './define-table.ts'

/** The columns that every catalog object has, whatever its type. */
export const catalogColumns = {
  id: text(),
  version: bigint(),
  updated_at: timestamptz(),
  created_at: timestamptz(),
  present_at_all_locations: boolean(),
  present_at_location_ids: textArray(),
  absent_at_location_ids: textArray(),
  custom_attribute_values: jsonb(),
}

/** The fields of an example record that `catalogColumns` read. */
export const catalogExample = {
  version: 1487688626495,
  updated_at: '2017-02-21T14:50:26.495Z',
  created_at: '2017-02-20T09:00:00Z',
  is_deleted: false,
  present_at_all_locations: false,
  present_at_location_ids: ['18YC4JDH91E1H'],
  absent_at_location_ids: ['EF6D9SACKWBCZ'],
  custom_attribute_values: { 'Square:a3c1': { name: 'Roast', string_value: 'dark', type: 'STRING' } },
}

/**
 * How one type of catalog object is read: `begin_time` is exclusive, deletions come as tombstones of the search only, and `latest_time`
 * is Square's clock. The changes of all types are one request.
 */
export const catalogSource = (type: string): Source => ({
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
    webhooks: ['catalog.version.updated'],
  }) satisfies Partial<TableDefinition>
