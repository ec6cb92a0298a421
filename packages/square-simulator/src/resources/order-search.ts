import type { Entry } from '../collection.ts'
import { badRequest } from '../errors.ts'
import { listOf, oneOf, required, shape, text, time } from '../fields.ts'
import type { ReadOf } from '../fields.ts'
import type { Listing } from '../paging.ts'
import { listAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import { fulfillmentStates, fulfillmentTypes } from './order-fulfillments.ts'
import { microsAt } from './times.ts'

const range = shape({ start_at: time(), end_at: time() })

const filterFields = {
  state_filter: shape({ states: required(listOf(oneOf(['OPEN', 'COMPLETED', 'CANCELED', 'DRAFT']))) }),
  date_time_filter: shape({ created_at: range, updated_at: range, closed_at: range }),
  fulfillment_filter: shape({
    fulfillment_types: listOf(oneOf(fulfillmentTypes)),
    fulfillment_states: listOf(oneOf(fulfillmentStates)),
  }),
  source_filter: shape({ source_names: listOf(text(), { max: 10 }) }),
  customer_filter: shape({ customer_ids: listOf(text(), { max: 10 }) }),
}

const queryFields = {
  filter: shape(filterFields),
  sort: shape({
    sort_field: required(oneOf(['CREATED_AT', 'UPDATED_AT', 'CLOSED_AT'])),
    sort_order: oneOf(['DESC', 'ASC']),
  }),
}

export const orderQuery = shape(queryFields)

type OrderQuery = ReadOf<typeof queryFields> | undefined

/**
 * Sort and filter of a search. A date filter names one time only, and the sort the same one (the default is CREATED_AT,
 * newest first); both ends of the range are inclusive, and its end is the time of the walk's first request if not given.
 */
export function readOrderQuery(
  query: OrderQuery,
): Pick<Listing, 'by' | 'descending' | 'until'> & { matches: (entry: Entry) => boolean } {
  const filter = query?.filter
  const field = query?.sort?.sort_field ?? 'CREATED_AT'
  const states: readonly string[] | undefined = filter?.state_filter?.states
  const ranges = Object.entries(filter?.date_time_filter ?? {})
  if (ranges.length > 1) {
    throw badRequest(
      'BAD_REQUEST',
      'Only one of created_at, updated_at, closed_at can be filtered by.',
      'query.filter.date_time_filter',
    )
  }
  const [name, dates] = ranges[0] ?? []
  if (name !== undefined && name.toUpperCase() !== field) {
    throw badRequest(
      'BAD_REQUEST',
      `Cannot sort by ${field} when filtering by ${name}.`,
      'query.sort.sort_field',
    )
  }
  if (
    field === 'CLOSED_AT' &&
    !(states?.length && states.every((state) => state === 'COMPLETED' || state === 'CANCELED'))
  ) {
    throw badRequest(
      'BAD_REQUEST',
      'To sort by CLOSED_AT, filter by closed states.',
      'query.filter.state_filter',
    )
  }
  const timeOf = (entry: Entry) => microsAt(entry.object, field.toLowerCase())
  return {
    by: timeOf,
    descending: query?.sort?.sort_order !== 'ASC',
    ...(dates && dates.end_at === undefined ? { until: timeOf } : {}),
    matches: (entry) => {
      const { object } = entry
      if (states?.length && !states.includes(textAt(object, 'state'))) return false
      if (dates && !isWithin(timeOf(entry), dates.start_at, dates.end_at)) return false
      return matchesParts(object, filter)
    },
  }
}

type Filter = ReadOf<typeof filterFields> | undefined

function matchesParts(order: WireObject, filter: Filter): boolean {
  const customers = filter?.customer_filter?.customer_ids
  if (customers?.length && !customers.includes(textAt(order, 'customer_id'))) return false
  const names = filter?.source_filter?.source_names
  if (names?.length && !names.includes(textAt(order['source'], 'name'))) return false
  const types: readonly string[] = filter?.fulfillment_filter?.fulfillment_types ?? []
  const states: readonly string[] = filter?.fulfillment_filter?.fulfillment_states ?? []
  const fulfillments = listAt(order, 'fulfillments')
  if (types.length > 0 && !fulfillments.some((one) => types.includes(textAt(one, 'type')))) return false
  return states.length === 0 || fulfillments.some((one) => states.includes(textAt(one, 'state')))
}

function isWithin(micros: number, start: number | undefined, end: number | undefined): boolean {
  return micros !== 0 && (start === undefined || micros >= start) && (end === undefined || micros <= end)
}
