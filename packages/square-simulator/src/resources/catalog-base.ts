import type { World } from '../resource.ts'
import type { WireObject } from '../wire.ts'
import { textAt } from '../wire.ts'

/** What an object of any type may have besides its data, all of it. */
export function rareBase(world: World): WireObject {
  const locations = world.live('locations').map((location) => textAt(location, 'id'))
  return {
    custom_attribute_values: customValues(),
    catalog_v1_ids: locations.slice(0, 1).map((id) => ({ catalog_v1_id: 'v1-1', location_id: id })),
    present_at_location_ids: locations.slice(0, 1),
    absent_at_location_ids: locations.slice(-1),
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
