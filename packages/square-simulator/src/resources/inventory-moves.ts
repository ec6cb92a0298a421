import type { Entry } from '../collection.ts'
import type { Moment } from '../clock.ts'
import type { Operation } from '../resource.ts'
import { objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import type { World } from '../resource.ts'
import { estimateMadeOf } from './composed-variations.ts'
import { microsAt, yearMicros } from './times.ts'

/** Whether UpdateInventoryAdjustment takes another quantity: not of sales, transfers and recounts, nor after a year. */
export function isEditable(change: WireObject, { micros }: Moment): boolean {
  const adjustment = objectAt(change, 'adjustment')
  return (
    textAt(adjustment, 'to_state') !== 'SOLD' &&
    textAt(adjustment, 'physical_count_id') === '' &&
    adjustment['from_location_id'] === adjustment['to_location_id'] &&
    microsAt(adjustment, 'created_at') > micros - yearMicros
  )
}

/** What a physical count and the edit of an adjustment mean for the counts. */
export function moveCounts(world: World, { object, previous }: Entry, op: Operation, moment: Moment): void {
  const count = objectAt(object, 'physical_count')
  if (op === 'create') setCount(world, count, textAt(count, 'quantity'), moment)
  const adjustment = objectAt(object, 'adjustment')
  const more = Number(adjustment['quantity']) - Number(objectAt(previous?.object, 'adjustment')['quantity'])
  if (op !== 'update' || !Number.isFinite(more)) return
  for (const [side, by] of [['to', more] as const, ['from', -more] as const]) {
    const place = {
      catalog_object_id: adjustment['catalog_object_id'],
      location_id: adjustment[`${side}_location_id`],
      state: adjustment[`${side}_state`],
    }
    const before = world.entry('catalog_inventory', keyOf(place))?.object['quantity']
    if (by !== 0) setCount(world, place, String(Number(before) + by), moment)
  }
}

/** Of what was never counted there is nothing to set. */
function setCount(world: World, place: WireObject, quantity: string, moment: Moment): void {
  const counted = world.entry('catalog_inventory', keyOf(place))
  if (!counted || counted.micros > moment.micros) return
  world.restate('catalog_inventory', counted.key, { ...counted.object, quantity }, moment)
  estimateMadeOf(world, textAt(place, 'catalog_object_id'), textAt(place, 'location_id'), moment)
}

const keyOf = (place: WireObject) =>
  ['catalog_object_id', 'location_id', 'state'].map((key) => textAt(place, key)).join(':')
