import type { TableDefinition } from '../../src/db/declaration/define-table.ts'
import type { Tables } from '../../src/db/declaration/tables.ts'
import { tableNamed } from '../support/definitions.ts'

/** Everything that a record is made of, in a world that is a few objects large. */
export interface Facts {
  id: string
  location: string
  parent: string
  version: number
  createdAt: string
  updatedAt: string
  /** Changes with every change of the record. */
  word: string
}

/** One kind of list that Square has, with the table that reads it. */
export interface ShapedTable {
  definition: TableDefinition
  make: (facts: Facts) => Record<string, unknown>
  tombstone?: (facts: Facts) => Record<string, unknown>
  /** How long after it was made a record may still change: what a table of windows promises to see. */
  changesForMs?: number
  /** Never changes, once it is there. */
  fixed?: true
}

/** A family of tables that are synced in one run. */
export interface Shape {
  name: string
  tables: ShapedTable[]
  /** Rows of other tables that are made on the way. */
  touched: string[]
  /** Whether records may vanish without a word. */
  vanish: boolean
  merges: boolean
}

export const LOCATIONS = ['L1', 'L2', 'L3', 'L4', 'L5']
const DAY_MS = 86_400_000

export interface ShapeOptions {
  /** Of every page: two to four records make many pages. */
  limit: number
  /** Instead of what is declared, seconds, and without the daily look back: what is read again anyway hides that it was lost. */
  overlapSeconds?: number
}

/** The real declarations, with pages and batches small enough that a handful of records needs several. */
export function makeShapes(tables: Tables, options: ShapeOptions): Shape[] {
  const small = (name: string, change: Partial<TableDefinition> = {}): TableDefinition =>
    shrink({ ...tableNamed(tables, name), ...change }, options)
  const orders = tableNamed(tables, 'orders')
  const groups = tableNamed(tables, 'customer_groups')
  const { byId: _, ...unasked } = groups
  const bookings = tableNamed(tables, 'bookings')
  const longWindow = { begin: 'start_at_min', end: 'start_at_max' }
  const tax = (type: 'TAX' | 'DISCOUNT') => ({
    make: ({ id, version, createdAt, updatedAt, word, location }: Facts) => ({
      type,
      id,
      version,
      updated_at: updatedAt,
      created_at: createdAt,
      is_deleted: false,
      ...(type === 'TAX' ? { present_at_location_ids: [location] } : {}),
      [`${type.toLowerCase()}_data`]: { name: word },
    }),
    tombstone: ({ id, version, updatedAt }: Facts) => ({
      type,
      id,
      version,
      updated_at: updatedAt,
      is_deleted: true,
    }),
  })
  const group = ({ id, createdAt, updatedAt, word }: Facts) => ({
    id,
    name: word,
    created_at: createdAt,
    updated_at: updatedAt,
  })
  return [
    {
      name: 'changes with tombstones',
      tables: [
        { definition: small('catalog_taxes'), ...tax('TAX') },
        { definition: small('catalog_discounts'), ...tax('DISCOUNT') },
      ],
      touched: [],
      vanish: false,
      merges: false,
    },
    {
      name: 'changes by batches of locations',
      tables: [
        {
          definition: small('orders', {
            children: (orders.children ?? []).filter(({ name }) => name === 'order_line_items'),
            source: { ...orders.source, perLocation: { param: 'location_ids', batch: 2 } },
          }),
          make: ({ id, location, version, createdAt, updatedAt, word }) => ({
            id,
            location_id: location,
            ...(id.endsWith('3') ? {} : { version }), // made at a point of sale: no version
            created_at: createdAt,
            updated_at: updatedAt,
            state: 'OPEN',
            line_items: [
              { uid: 'a', name: word, quantity: '1' },
              ...(version % 2 ? [{ uid: `b${version}`, name: word, quantity: '2' }] : []),
            ],
          }),
        },
      ],
      touched: [],
      vanish: false,
      merges: false,
    },
    {
      name: 'changes, with merges and absence',
      tables: [
        {
          definition: small('customers'),
          make: ({ id, version, createdAt, updatedAt, word }) => ({
            id,
            given_name: word,
            version,
            group_ids: [word],
            created_at: createdAt,
            updated_at: updatedAt,
          }),
        },
      ],
      touched: [],
      vanish: true,
      merges: true,
    },
    {
      name: 'whole lists',
      tables: [{ definition: small('customer_groups'), make: group }],
      touched: [],
      vanish: true,
      merges: false,
    },
    {
      name: 'whole lists, nothing by id',
      tables: [{ definition: shrink(unasked, options), make: group }],
      touched: [],
      vanish: true,
      merges: false,
    },
    {
      name: 'newest first',
      tables: [
        {
          definition: small('timecards'),
          make: ({ id, location, version, createdAt, updatedAt, word }) => ({
            id,
            location_id: location,
            team_member_id: `TM-${location}`, // nobody knows it: a placeholder
            version,
            status: word,
            breaks: [{ id: 'b', name: word }],
            created_at: createdAt,
            updated_at: updatedAt,
          }),
        },
      ],
      touched: ['team_members'],
      vanish: true,
      merges: false,
    },
    {
      name: 'windows, and what is known by id',
      tables: [
        {
          definition: small('bookings', {
            children: [],
            source: { ...bookings.source, window: { ...longWindow, rescanDays: 4, chunkDays: 2 } },
          }),
          changesForMs: 3 * DAY_MS,
          make: ({ id, location, version, createdAt, updatedAt, word }) => ({
            id,
            location_id: location,
            status: word,
            version,
            start_at: createdAt,
            created_at: createdAt,
            updated_at: updatedAt,
          }),
        },
      ],
      touched: [],
      vanish: false,
      merges: false,
    },
    {
      name: 'windows, and parts per parent',
      tables: [
        {
          definition: small('payouts'),
          changesForMs: 10 * DAY_MS,
          make: ({ id, location, version, createdAt, updatedAt, word }) => ({
            id,
            location_id: location,
            status: word,
            type: 'BATCH',
            version,
            created_at: createdAt,
            updated_at: updatedAt,
          }),
        },
        {
          definition: small('payout_entries'),
          fixed: true,
          make: ({ id, parent, createdAt, word }) => ({
            id,
            payout_id: parent,
            type: word,
            effective_at: createdAt,
          }),
        },
      ],
      touched: [],
      vanish: false,
      merges: false,
    },
  ]
}

function shrink(definition: TableDefinition, { limit, overlapSeconds }: ShapeOptions): TableDefinition {
  const { source, byId } = definition
  const overlap = overlapSeconds === undefined ? {} : { overlapSeconds, dailyLookBackHours: 0 }
  return {
    ...definition,
    source: {
      ...source,
      limit,
      ...(source.changes ? { changes: { ...source.changes, ...overlap } } : {}),
      ...(source.newestFirst ? { newestFirst: { ...source.newestFirst, ...overlap } } : {}),
    },
    ...(byId?.batch ? { byId: { ...byId, batch: 2 } } : {}),
  }
}
