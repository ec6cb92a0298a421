import type { Entry } from '../collection.ts'
import type { Moment } from '../clock.ts'
import { objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import type { World } from '../resource.ts'

/** Of what a composed variation is made, and how many of it one of the component makes. */
interface Component {
  readonly id: string
  readonly makes: number
}

/** Kept until a variation changes: every count asks for them. */
const found = new WeakMap<readonly Entry[], Entry[]>()

/** The variations whose stock is counted on their components only. */
export function composedVariations(world: World): readonly Entry[] {
  const variations = world.liveEntries('catalog_variations')
  const known = found.get(variations) ?? variations.filter((entry) => dataOf(entry)['stockable'] === false)
  found.set(variations, known)
  return known
}

/** The variations whose stock is counted. */
export function countedVariations(world: World): readonly string[] {
  const composed = new Set(composedVariations(world).map(({ key }) => key))
  const keys = world.liveKeys('catalog_variations')
  return composed.size === 0 ? keys : keys.filter((key) => !composed.has(key))
}

/** What a change of this variation's stock at a location means for those that are made of it. */
export function estimateMadeOf(world: World, component: string, location: string, moment: Moment): void {
  for (const variation of composedVariations(world)) {
    if (componentsOf(variation).some(({ id }) => id === component))
      estimate(world, variation, location, moment)
  }
}

/** What a change of the variation itself means for its estimated counts. */
export function estimateAll(world: World, variation: Entry, moment: Moment): void {
  for (const location of world.liveKeys('locations')) estimate(world, variation, location, moment)
}

/** As many as the scarcest component allows. Square keeps no estimate for what is composed no more. */
function estimate(world: World, variation: Entry, location: string, moment: Moment): void {
  const { key, deleted } = variation
  const known = world.entry('catalog_inventory', placeOf(key, location))
  const quantities = componentsOf(variation).map(({ id, makes }) => quantityAt(world, id, location) * makes)
  const quantity = Math.floor(Math.min(...quantities) * 1e5) / 1e5
  if (deleted || !Number.isFinite(quantity)) {
    if (known?.object['is_estimated'] === true) world.remove('catalog_inventory', known.key, moment)
    return
  }
  const count: WireObject = {
    catalog_object_id: key,
    catalog_object_type: 'ITEM_VARIATION',
    state: 'IN_STOCK',
    location_id: location,
    quantity: String(quantity),
    is_estimated: true,
    calculated_at: moment.text,
  }
  world.plant('catalog_inventory', count, { moment })
}

/** Of a conversion the catalog names the component; of a bundle only the world knows them: they are its owner. */
function componentsOf(variation: Entry): Component[] {
  const data = dataOf(variation)
  if (data['stockable'] !== false) return []
  const conversion = objectAt(data, 'stockable_conversion')
  const id = textAt(conversion, 'stockable_item_variation_id')
  const makes = Number(conversion['nonstockable_quantity']) / Number(conversion['stockable_quantity'])
  if (id !== '') return [{ id, makes }]
  return (variation.owner ?? '').split(',').map((component) => ({ id: component, makes: 1 }))
}

/** Not a number where it was never counted. */
function quantityAt(world: World, variation: string, location: string): number {
  const count = world.entry('catalog_inventory', placeOf(variation, location))
  return count && count.object['is_estimated'] !== true ? Number(count.object['quantity']) : NaN
}

const placeOf = (variation: string, location: string) => `${variation}:${location}:IN_STOCK`
const dataOf = ({ object }: Entry) => objectAt(object, 'item_variation_data')
