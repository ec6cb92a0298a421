import { catalogColumns, catalogExample, catalogObject } from './parts/catalog-object.ts'
import { text, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('TIME_PERIOD'),
  name: 'catalog_time_periods',
  about: 'One row per time period of pricing rules: `event` is an iCalendar event (RFC 5545) in local time.',
  columns: { ...catalogColumns, ...under('time_period_data', { event: text() }) },
  example: {
    type: 'TIME_PERIOD',
    id: 'U7QWDJMLJSKHIYIBRTT5BCVL',
    ...catalogExample,
    time_period_data: {
      event:
        'BEGIN:VEVENT\nDTSTART:20260101T110000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU\nEND:VEVENT',
    },
  },
})
