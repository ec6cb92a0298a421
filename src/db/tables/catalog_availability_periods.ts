import { catalogColumns, catalogExample, catalogObject } from './parts/catalog-object.ts'
import { text, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('AVAILABILITY_PERIOD'),
  name: 'catalog_availability_periods',
  about:
    'One row per time of the week in which a category is on the menu. Times are local; the hour may lack its zero.',
  columns: {
    ...catalogColumns,
    ...under('availability_period_data', {
      day_of_week: text(),
      start_local_time: text(),
      end_local_time: text(),
    }),
  },
  example: {
    type: 'AVAILABILITY_PERIOD',
    id: 'PERIOD_1',
    ...catalogExample,
    availability_period_data: { day_of_week: 'MON', start_local_time: '8:30:00', end_local_time: '17:00:00' },
  },
})
