import { notFound } from '../errors.ts'
import { flag, fromQuery, oneOf, required, shape, text } from '../fields.ts'
import { defineRoute } from '../resource.ts'
import type { Resource } from '../resource.ts'
import { objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'

const writable = [
  'RECEIVED',
  'DAMAGED',
  'THEFT',
  'LOST',
  'RETURNED',
  'SPOILAGE_WASTE',
  'SAMPLES_PROMOTIONAL',
  'INTERNAL_USE',
  'VENDOR_RETURN',
  'PRODUCTION_WASTE',
] as const
/** Codes that only Square itself writes. */
const system = ['SALE', 'RECOUNT', 'TRANSFER', 'IN_TRANSIT', 'CANCELED_SALE'] as const
const standard = [...writable, ...system]
const increases: readonly string[] = ['RECEIVED', 'RETURNED', 'CANCELED_SALE']

/** Which reason is meant, in requests. */
export const reasonId = shape({
  type: required(oneOf([...standard, 'CUSTOM'])),
  custom_reason_id: text(),
})

/** The first 15 are Square's own and never change. The seller's own have a time of change, and a tombstone when deleted. */
export const adjustmentReasons: Resource = {
  name: 'inventory_adjustment_reasons',
  keyOf: keyOfReason,
  make: ({ random, moment, index }) => {
    const type = standard[index]
    if (type !== undefined) {
      return { id: { type }, name: type.toLowerCase(), direction: directionOf(type), is_deleted: false }
    }
    return {
      id: { type: 'CUSTOM', custom_reason_id: random.id(20) },
      name: `Reason ${random.id(4)}`,
      direction: random.pick(['INCREASE', 'DECREASE']),
      created_at: moment.text,
      is_deleted: false,
    }
  },
  alter: (reason, { random }) => (isCustom(reason) ? { name: `Reason ${random.id(5)}` } : undefined),
  stamp: (reason, moment) => (isCustom(reason) ? { ...reason, updated_at: moment.text } : reason),
  remove: (reason) => ({ ...reason, is_deleted: true }),
  removable: isCustom,
  isDeleted: (reason) => reason['is_deleted'] === true,
  routes: [
    defineRoute({
      method: 'GET',
      path: '/v2/inventory/adjustment-reasons',
      scope: 'INVENTORY_READ',
      newer: ['*'],
      query: { include_deleted: fromQuery(flag()), include_system_codes: fromQuery(flag()) },
      answer: (request, world) => {
        const { include_deleted: deletedToo, include_system_codes: systemToo } = request.query
        const shown = world.truth('inventory_adjustment_reasons').filter((reason) => {
          const type = textAt(objectAt(reason, 'id'), 'type')
          if (reason['is_deleted'] === true && deletedToo !== true) return false
          return systemToo === true || !(system as readonly string[]).includes(type)
        })
        return { adjustment_reasons: shown.length > 0 ? shown : undefined }
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/v2/inventory/adjustment-reasons/retrieve',
      scope: 'INVENTORY_READ',
      newer: ['*'],
      body: { reason_id: required(reasonId) },
      answer: (request, world) => {
        const { type, custom_reason_id } = request.body.reason_id
        const reason = world.get(
          'inventory_adjustment_reasons',
          keyOfReason({ id: { type, custom_reason_id } }),
        )
        if (!reason) throw notFound('No such adjustment reason.')
        return { adjustment_reason: reason }
      },
    }),
  ],
}

/** `CUSTOM:<id>`, or the type alone. */
export function keyOfReason(reason: WireObject): string {
  const id = objectAt(reason, 'id')
  const custom = textAt(id, 'custom_reason_id')
  return custom === '' ? textAt(id, 'type') : `${textAt(id, 'type')}:${custom}`
}

function isCustom(reason: WireObject): boolean {
  return objectAt(reason, 'id')['type'] === 'CUSTOM'
}

function directionOf(type: string): string {
  return increases.includes(type) ? 'INCREASE' : 'DECREASE'
}
