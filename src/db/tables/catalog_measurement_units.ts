import { catalogColumns, catalogExample, catalogObject } from './parts/catalog-object.ts'
import { integer, text, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('MEASUREMENT_UNIT'),
  name: 'catalog_measurement_units',
  about: 'One row per unit that quantities are counted in. Its type says which unit column holds it.',
  columns: {
    ...catalogColumns,
    ...under('measurement_unit_data', {
      precision: integer(),
      type: text('measurement_unit.type'),
      custom_unit_name: text('measurement_unit.custom_unit.name'),
      custom_unit_abbreviation: text('measurement_unit.custom_unit.abbreviation'),
      area_unit: text('measurement_unit.area_unit'),
      length_unit: text('measurement_unit.length_unit'),
      volume_unit: text('measurement_unit.volume_unit'),
      weight_unit: text('measurement_unit.weight_unit'),
      time_unit: text('measurement_unit.time_unit'),
      generic_unit: text('measurement_unit.generic_unit'),
    }),
  },
  example: {
    type: 'MEASUREMENT_UNIT',
    id: 'HVTTMAZRUGFLCJEWMWOBXCVV',
    ...catalogExample,
    measurement_unit_data: {
      precision: 3,
      measurement_unit: {
        type: 'TYPE_CUSTOM',
        custom_unit: { name: 'Tray', abbreviation: 'tr' },
        area_unit: 'METRIC_SQUARE_METER',
        length_unit: 'METRIC_METER',
        volume_unit: 'METRIC_LITER',
        weight_unit: 'METRIC_KILOGRAM',
        time_unit: 'GENERIC_HOUR',
        generic_unit: 'UNIT',
      },
    },
  },
})
