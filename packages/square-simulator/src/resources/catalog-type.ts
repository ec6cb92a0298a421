import type { Moment } from '../clock.ts'
import type { Operation, Resource } from '../resource.ts'
import { listAt, merge, objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import type { Entry } from '../collection.ts'
import type { World } from '../resource.ts'
import { rareBase } from './catalog-base.ts'

/** Objects of one type that are also shown inside another: variations in their item. */
export interface Nesting {
  readonly parent: string
  readonly parentData: string
  /** The list inside the parent's data. */
  readonly list: string
  readonly child: string
  readonly childData: string
  /** Where the child names its parent. */
  readonly reference: string
}

export const nestings: readonly Nesting[] = [
  {
    parent: 'catalog_items',
    parentData: 'item_data',
    list: 'variations',
    child: 'catalog_variations',
    childData: 'item_variation_data',
    reference: 'item_id',
  },
  {
    parent: 'catalog_modifier_lists',
    parentData: 'modifier_list_data',
    list: 'modifiers',
    child: 'catalog_modifiers',
    childData: 'modifier_data',
    reference: 'modifier_list_id',
  },
  {
    parent: 'catalog_item_options',
    parentData: 'item_option_data',
    list: 'values',
    child: 'catalog_item_option_values',
    childData: 'item_option_value_data',
    reference: 'item_option_id',
  },
  {
    parent: 'catalog_subscription_plans',
    parentData: 'subscription_plan_data',
    list: 'subscription_plan_variations',
    child: 'catalog_subscription_plan_variations',
    childData: 'subscription_plan_variation_data',
    reference: 'subscription_plan_id',
  },
]

/** A catalog resource: `make` gives the data object and what else is not the same for all types. */
export function catalogType(
  type: string,
  dataKey: string,
  parts: Pick<Resource, 'name' | 'make'> & Partial<Pick<Resource, 'alter' | 'awkward' | 'grows'>>,
): Resource {
  return {
    ...parts,
    make: (draw) => {
      const { present_at_all_locations: everywhere = true, ...made } = parts.make(draw)
      const rare = draw.index === 0 ? rareBase(draw.world) : {}
      return { type, id: draw.random.id(24), present_at_all_locations: everywhere, ...rare, ...made }
    },
    alter: parts.alter ?? ((_object, { random }) => ({ [dataKey]: { name: `Renamed ${random.id(5)}` } })),
    stamp,
    remove: (object) => tombstone(object, dataKey, parts.name),
    isDeleted: (object) => object['is_deleted'] === true,
    cascade: cascadeCatalog,
  }
}

/** An object of a mutation carries its time twice: as updated_at and, in milliseconds, as version. */
function stamp(object: WireObject, moment: Moment): WireObject {
  const { type, id, updated_at: _time, version: _version, is_deleted: deleted = false, ...rest } = object
  return { type, id, updated_at: moment.text, version: moment.ms, is_deleted: deleted, ...rest }
}

/** A tombstone keeps its data, but a deleted parent carries no children. */
function tombstone(object: WireObject, dataKey: string, resource: string): WireObject {
  const list = nestings.find((nesting) => nesting.parent === resource)?.list
  const emptied = list === undefined ? object : merge(object, { [dataKey]: { [list]: undefined } })
  return { ...emptied, is_deleted: true }
}

/**
 * A parent's deletion deletes its children at the same moment. A child's change shows inside its parent and moves the
 * parent's version with it: one mutation, one version.
 */
function cascadeCatalog(world: World, entry: Entry, op: Operation, moment: Moment): void {
  for (const nesting of nestings) {
    if (nesting.child === entry.resource) nest(world, entry, nesting, moment)
    if (nesting.parent !== entry.resource || op !== 'delete') continue
    for (const child of listAt(objectAt(entry.previous?.object, nesting.parentData), nesting.list)) {
      const id = textAt(child, 'id')
      if (world.entry(nesting.child, id)) world.remove(nesting.child, id, moment)
    }
  }
}

function nest(world: World, child: Entry, nesting: Nesting, moment: Moment): void {
  const parent = world.entry(
    nesting.parent,
    textAt(objectAt(child.object, nesting.childData), nesting.reference),
  )
  if (!parent || parent.deleted) return
  const before = listAt(objectAt(parent.object, nesting.parentData), nesting.list)
  const index = before.findIndex((sibling) => textAt(sibling, 'id') === child.key)
  const others = before.filter((_, at) => at !== index)
  const at = index === -1 ? others.length : index
  const children = child.deleted ? others : [...others.slice(0, at), child.object, ...others.slice(at)]
  const list = children.length > 0 ? children : undefined
  world.restate(
    nesting.parent,
    parent.key,
    merge(parent.object, { [nesting.parentData]: { [nesting.list]: list } }),
    moment,
  )
}
