import { integer, listOf, oneOf, required, shape, text } from '../fields.ts'
import type { Field, ReadOf } from '../fields.ts'
import type { Listing } from '../paging.ts'
import { listAt, textAt } from '../wire.ts'
import type { Wire, WireObject } from '../wire.ts'

const parts = {
  sorted_attribute_query: shape({
    attribute_name: required(text({ minLength: 1 })),
    initial_attribute_value: text(),
    sort_order: oneOf(['ASC', 'DESC']),
  }),
  exact_query: shape({ attribute_name: required(text({ minLength: 1 })), attribute_value: required(text()) }),
  set_query: shape({
    attribute_name: required(text({ minLength: 1 })),
    attribute_values: required(listOf(text(), { min: 1, max: 250 })),
  }),
  prefix_query: shape({
    attribute_name: required(text({ minLength: 1 })),
    attribute_prefix: required(text({ minLength: 1 })),
  }),
  range_query: shape({
    attribute_name: required(text({ minLength: 1 })),
    attribute_min_value: integer(),
    attribute_max_value: integer(),
  }),
  text_query: shape({ keywords: required(listOf(text({ minLength: 1 }), { min: 1, max: 3 })) }),
  items_for_tax_query: shape({ tax_ids: required(listOf(text())) }),
  items_for_modifier_list_query: shape({ modifier_list_ids: required(listOf(text())) }),
  items_for_item_options_query: shape({ item_option_ids: listOf(text()) }),
  item_variations_for_item_option_values_query: shape({ item_option_value_ids: listOf(text()) }),
  modifiers_for_child_list_query: shape({ child_modifier_list_id: text() }),
}

type Query = ReadOf<typeof parts>

/** `query` of a catalog search. */
export const catalogQuery: Field<Query> = shape(parts)

export function sortOf(query: Query | undefined): Pick<Listing, 'by' | 'descending'> {
  const sort = query?.sorted_attribute_query
  if (!sort) return {}
  return {
    by: ({ object }) => textAt(dataOf(object), sort.attribute_name).toLowerCase(),
    descending: sort.sort_order === 'DESC',
  }
}

export function matchesQuery(object: WireObject, query: Query | undefined): boolean {
  if (!query) return true
  const data = dataOf(object)
  const value = (name: string) => textAt(data, name).toLowerCase()
  const among = (key: string, wanted: readonly string[] | undefined, inner?: string) =>
    listAt(data, key).some((one) =>
      wanted?.some((id) => (inner === undefined ? one : textAt(one, inner)) === id),
    )
  const {
    exact_query: exact,
    set_query: set,
    prefix_query: prefix,
    range_query: range,
    text_query: words,
  } = query
  if (exact && value(exact.attribute_name) !== exact.attribute_value.toLowerCase()) return false
  if (set && !set.attribute_values.some((one) => one.toLowerCase() === value(set.attribute_name)))
    return false
  if (prefix && !value(prefix.attribute_name).startsWith(prefix.attribute_prefix.toLowerCase())) return false
  if (range) {
    const number = Number(data[range.attribute_name] ?? NaN)
    if (!(
      number >= (range.attribute_min_value ?? -Infinity) && number <= (range.attribute_max_value ?? Infinity)
    ))
      return false
  }
  if (words && !words.keywords.every((word) => containsWord(data, word.toLowerCase()))) return false
  if (query.items_for_tax_query && !among('tax_ids', query.items_for_tax_query.tax_ids)) return false
  const lists = query.items_for_modifier_list_query
  if (lists && !among('modifier_list_info', lists.modifier_list_ids, 'modifier_list_id')) return false
  const options = query.items_for_item_options_query
  if (options && !among('item_options', options.item_option_ids, 'item_option_id')) return false
  const values = query.item_variations_for_item_option_values_query
  if (values && !among('item_option_values', values.item_option_value_ids, 'item_option_value_id'))
    return false
  const child = query.modifiers_for_child_list_query
  return !child || among('child_modifier_list_ids', [child.child_modifier_list_id ?? ''])
}

/** The one property that holds what the type is about: `item_data`, `tax_data`, … */
function dataOf(object: WireObject): WireObject {
  const found = Object.entries(object).find(([key]) => key.endsWith('_data'))?.[1]
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as WireObject) : {}
}

function containsWord(value: Wire | undefined, word: string): boolean {
  if (typeof value === 'string') return value.toLowerCase().includes(word)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((inner: Wire | undefined) => containsWord(inner, word))
}
