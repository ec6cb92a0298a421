import type { Draw } from '../resource.ts'
import { isObject, merge, textAt } from '../wire.ts'
import type { Wire, WireObject } from '../wire.ts'

/** Integers at which doubles and int64 end. */
const integers = [2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 63n - 1n, -(2n ** 63n)]

/** Times as RFC 3339 allows them, and some as it does not. */
const times = [
  '2024-03-01T10:00:00.1Z',
  '2024-03-01T10:00:00.123456Z',
  '2024-03-01T10:00:00.123456789Z',
  '2024-03-01T10:00:00+05:30',
  '2024-03-01T23:59:59.999999-11:00',
  '2024-03-01t10:00:00z',
  '2016-12-31T23:59:60Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999Z',
  '2024-03-01T10:00:00',
  'yesterday',
  '',
]

const texts = [
  'Nul \u0000 inside',
  'High \ud800 half',
  '\udc00 low half',
  'Emoji 🥐👩🏽‍🍳🇫🇷',
  '',
  'x'.repeat(1_000_000),
  '5#bigint#',
  String.raw`literal \u0000 backslash`,
  '\u202eright to left\u2028 line',
]

// JSON.parse makes own properties of these names, as a parser of Square's answer would.
const treacherous = parse(
  '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},"toString":"no function"}',
)

export function awkwardItems(draw: Draw): WireObject[] {
  const { world, random } = draw
  const item = (fields: WireObject, data: WireObject): WireObject =>
    merge(
      plain('ITEM', draw),
      merge({ item_data: { name: 'Awkward', product_type: 'REGULAR' } }, { ...fields, item_data: data }),
    )
  const [first, second] = world.live('catalog_items')
  const tombstone = world.live('catalog_categories').at(-1)
  if (tombstone)
    world.plant('catalog_categories', { ...tombstone, is_deleted: true }, { moment: draw.moment })
  return [
    ...texts.map((name) => item({}, { name, description_plaintext: name })),
    ...times.map((updated_at) => item({ updated_at }, { name: `Changed ${updated_at}` })),
    ...integers.map((version) => item({ version }, { reporting_category: { ordinal: version } })),
    item(
      { invented_field: { of: ['a', 'newer', 'version'] } },
      { product_type: 'HOLOGRAM', invented_too: 1 },
    ),
    item(
      { present_at_all_locations: 'yes', version: '17' },
      { name: 17, is_archived: 'yes', variations: {} },
    ),
    { ...item({}, {}), item_data: null },
    { ...item({}, {}), ...treacherous },
    item({}, { name: 'Treacherous', ecom_seo_data: treacherous }),
    item({}, { name: 'Deep', invented_depth: nested(500) }),
    item({}, { name: 'Of a deleted category', category_id: textAt(tombstone, 'id') }),
    item({}, { name: 'Of no category', categories: [{ id: random.id(24), ordinal: 0 }] }),
    // One id twice in one list: an older state behind the newer one, and an older one before it.
    ...[first, second].flatMap((known) => (known ? [merge(known, older('item_data'))] : [])),
  ]
}

export function awkwardVariations(draw: Draw): WireObject[] {
  const { random } = draw
  const variation = (data: WireObject): WireObject =>
    merge(plain('ITEM_VARIATION', draw), { item_variation_data: { name: 'Awkward', ...data } })
  const gone = { ...plain('ITEM', draw), is_deleted: true, item_data: { name: 'Gone' } }
  draw.world.plant('catalog_items', gone, { moment: draw.moment })
  return [
    ...integers.map((amount) =>
      variation({ price_money: { amount, currency: 'USD' }, inventory_alert_threshold: amount }),
    ),
    variation({ item_id: textAt(gone, 'id'), name: 'Left behind by its item' }),
    variation({ item_id: random.id(24), name: 'Of an unknown item' }),
    variation({ name: 'Of no item at all' }),
    variation({
      price_money: 'free',
      ordinal: 'first',
      sku: 4711,
      location_overrides: [null, 'everywhere', {}],
    }),
    variation({ price_money: { amount: 12.5, currency: 'doubloons' }, pricing_type: 'BARTER' }),
    variation({
      location_overrides: [{ location_id: `L${random.id(12)}`, price_money: { amount: 1, currency: 'USD' } }],
      vendor_information: [
        { vendor_id: null, vendor_code: '\u0000' },
        { vendor_id: `INV_V_${random.id(26)}` },
      ],
    }),
  ]
}

export function awkwardCategories(draw: Draw): WireObject[] {
  const first = plain('CATEGORY', draw)
  const second = plain('CATEGORY', draw)
  const data = (name: string, parent: string): WireObject => ({
    category_data: { name, parent_category: { id: parent, ordinal: -(2n ** 63n) } },
  })
  return [
    { ...first, ...data('Circle', textAt(second, 'id')) },
    { ...second, ...data('Circle back', textAt(first, 'id')) },
    { ...plain('CATEGORY', draw), ...data('Orphan', draw.random.id(24)) },
  ]
}

function plain(type: string, { random, moment }: Draw): WireObject {
  const id = random.id(24)
  return {
    type,
    id,
    updated_at: moment.text,
    version: moment.ms,
    is_deleted: false,
    present_at_all_locations: true,
  }
}

function older(dataKey: string): WireObject {
  return {
    updated_at: '2023-01-01T00:00:00Z',
    version: 1672531200000,
    [dataKey]: { name: 'As it was before' },
  }
}

function nested(depth: number): Wire {
  let value: Wire = 'bottom'
  for (let i = 0; i < depth; i++) value = { in: [value] }
  return value
}

function parse(text: string): WireObject {
  const value: unknown = JSON.parse(text)
  if (!isObject(value)) throw new Error('not an object')
  return value
}
