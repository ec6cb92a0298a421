import { badRequest } from '../errors.ts'
import { flag, listOf, oneOf, required, shape, text } from '../fields.ts'
import type { Field, ReadOf } from '../fields.ts'
import { isWithin, microsAt, timeRange } from '../time-range.ts'
import { isList, listAt, objectAt, textAt } from '../wire.ts'
import type { Wire, WireObject } from '../wire.ts'
import type { World } from '../resource.ts'

export const creationSources = [
  'OTHER',
  'APPOINTMENTS',
  'COUPON',
  'DELETION_RECOVERY',
  'DIRECTORY',
  'EGIFTING',
  'EMAIL_COLLECTION',
  'FEEDBACK',
  'IMPORT',
  'INVOICES',
  'LOYALTY',
  'MARKETING',
  'MERGE',
  'ONLINE_STORE',
  'INSTANT_PROFILE',
  'TERMINAL',
  'THIRD_PARTY',
  'THIRD_PARTY_IMPORT',
  'UNMERGE_RECOVERY',
] as const

/** Exact or fuzzy, not both. */
const textFilter = () => exclusive(shape({ exact: text(), fuzzy: text() }))
const idFilter = () => shape({ all: listOf(text()), any: listOf(text()), none: listOf(text()) })
const textRange = () => shape({ start_at: text(), end_at: text() })

const attributeValue = {
  email: textFilter(),
  phone: textFilter(),
  text: textFilter(),
  selection: idFilter(),
  date: textRange(),
  number: textRange(),
  boolean: flag(),
  address: shape({ postal_code: textFilter(), country: text({ minLength: 2, maxLength: 2 }) }),
}

const attribute = {
  key: required(text({ minLength: 1 })),
  filter: shape(attributeValue),
  updated_at: timeRange(),
}

const filter = {
  creation_source: shape({
    values: listOf(oneOf(creationSources)),
    rule: oneOf(['INCLUDE', 'EXCLUDE']),
  }),
  created_at: timeRange(),
  updated_at: timeRange(),
  email_address: textFilter(),
  phone_number: textFilter(),
  reference_id: textFilter(),
  group_ids: idFilter(),
  custom_attribute: shape({ filters: listOf(shape(attribute), { max: 10 }) }),
  segment_ids: idFilter(),
}

/** `query` of a customer search. */
export const customerQuery = shape({
  filter: shape(filter),
  sort: shape({ field: oneOf(['DEFAULT', 'CREATED_AT']), order: oneOf(['ASC', 'DESC']) }),
})

/**
 * Which customers a filter lets through. The bounds of created_at and updated_at are not documented any more; by an older
 * page on dates an ascending search includes its start and a descending one its end.
 */
export function matchesCustomer(
  wanted: ReadOf<typeof filter> | undefined,
  descending: boolean,
  world: World,
): (customer: WireObject) => boolean {
  const { creation_source: source, group_ids: groups, segment_ids: segments } = wanted ?? {}
  checkSegments(segments, world)
  const ends = descending
    ? ({ start: 'exclusive', end: 'inclusive' } as const)
    : ({ start: 'inclusive', end: 'exclusive' } as const)
  const sources: readonly string[] = source?.values ?? []
  return (customer) => {
    if (sources.length > 0) {
      const among = sources.includes(textAt(customer, 'creation_source'))
      if (among !== (source?.rule !== 'EXCLUDE')) return false
    }
    return (
      isWithin(microsAt(customer, 'created_at'), wanted?.created_at, ends) &&
      isWithin(microsAt(customer, 'updated_at'), wanted?.updated_at, ends) &&
      matchesText(customer['email_address'], wanted?.email_address) &&
      matchesText(customer['phone_number'], wanted?.phone_number) &&
      matchesText(customer['reference_id'], wanted?.reference_id) &&
      matchesIds(listAt(customer, 'group_ids'), groups) &&
      matchesIds(listAt(customer, 'segment_ids'), segments) &&
      (wanted?.custom_attribute?.filters ?? []).every((one) =>
        matchesAttribute(
          world.get('customer_custom_attributes', `${textAt(customer, 'id')}:${one.key}`),
          one,
        ),
      )
    )
  }
}

type IdFilter = ReadOf<{ all: Field<string[]>; any: Field<string[]>; none: Field<string[]> }>
type TextFilter = ReadOf<{ exact: Field<string>; fuzzy: Field<string> }>

/** At most three segments, all of which exist. */
function checkSegments(segments: IdFilter | undefined, world: World): void {
  const ids = [...(segments?.all ?? []), ...(segments?.any ?? []), ...(segments?.none ?? [])]
  if (ids.length > 3) throw badRequest('BAD_REQUEST', 'At most three segments.', 'query.filter.segment_ids')
  const unknown = ids.find((id) => !world.entry('customer_segments', id))
  if (unknown !== undefined) {
    throw badRequest('BAD_REQUEST', `Invalid segment ID: ${unknown}`, 'query.filter.segment_ids')
  }
}

function matchesIds(ids: readonly Wire[], wanted: IdFilter | undefined): boolean {
  if (wanted?.all && !wanted.all.every((id) => ids.includes(id))) return false
  if (wanted?.any && wanted.any.length > 0 && !wanted.any.some((id) => ids.includes(id))) return false
  return !wanted?.none?.some((id) => ids.includes(id))
}

/** Fuzzy: each word of the query is somewhere in the value, punctuation apart. */
function matchesText(value: Wire | undefined, wanted: TextFilter | undefined): boolean {
  if (wanted?.exact === undefined && wanted?.fuzzy === undefined) return true
  if (typeof value !== 'string') return false
  const plain = (word: string) => word.toLowerCase().replaceAll(/[^\p{L}\p{N} ]/gu, '')
  if (wanted.exact !== undefined) return value.toLowerCase() === wanted.exact.toLowerCase()
  return (wanted.fuzzy ?? '').split(/\s+/).every((word) => plain(value).includes(plain(word)))
}

/** A filter names a key and says what its value is, when it changed, or both; the ends of its ranges are inside. */
function matchesAttribute(found: WireObject | undefined, wanted: ReadOf<typeof attribute>): boolean {
  if (!wanted.filter && !wanted.updated_at) {
    throw badRequest(
      'BAD_REQUEST',
      'A filter needs `filter` or `updated_at`.',
      'query.filter.custom_attribute',
    )
  }
  if (!found || !isWithin(microsAt(found, 'updated_at'), wanted.updated_at)) return false
  const { filter: of } = wanted
  const value = found['value']
  if (!of) return true
  if (of.boolean !== undefined && value !== of.boolean) return false
  if (of.selection && !matchesIds(isList(value) ? value : [], of.selection)) return false
  const range = of.number ?? of.date
  const key = (one: Wire | undefined) => (of.number ? Number(one) : typeof one === 'string' ? one : '')
  if (range?.start_at !== undefined && key(value) < key(range.start_at)) return false
  if (range?.end_at !== undefined && key(value) > key(range.end_at)) return false
  const address = objectAt(found, 'value')
  if (of.address?.country !== undefined && address['country'] !== of.address.country) return false
  if (!matchesText(address['postal_code'], of.address?.postal_code)) return false
  return [of.email, of.phone, of.text].every((one) => matchesText(value, one))
}

function exclusive<T extends TextFilter>(field: Field<T>): Field<T> {
  return {
    ...field,
    read: (value, path) => {
      const read = field.read(value, path)
      if (read.exact !== undefined && read.fuzzy !== undefined) {
        throw badRequest('CONFLICTING_PARAMETERS', 'Use `exact` or `fuzzy`, not both.', path)
      }
      return read
    },
  }
}
