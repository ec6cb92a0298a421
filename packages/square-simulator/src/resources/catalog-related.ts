import { listAt, merge, objectAt, textAt } from '../wire.ts'
import type { WireObject } from '../wire.ts'
import type { Entry } from '../collection.ts'

/** What the objects refer to, one level deep, without what is among them already. Deleted targets are left out. */
export function relatedTo(
  objects: readonly WireObject[],
  find: (id: string) => Entry | undefined,
): WireObject[] {
  const shown = new Set(objects.map((object) => textAt(object, 'id')))
  const related: WireObject[] = []
  for (const id of new Set(objects.flatMap(referencesOf))) {
    const entry = find(id)
    if (entry && !entry.deleted && !shown.has(id)) related.push(entry.object)
  }
  return related
}

function referencesOf(object: WireObject): string[] {
  const item = objectAt(object, 'item_data')
  const variation = objectAt(object, 'item_variation_data')
  return [
    textAt(item, 'category_id'),
    ...listAt(item, 'categories').map((category) => textAt(category, 'id')),
    ...[...listAt(item, 'tax_ids'), ...listAt(item, 'image_ids'), ...listAt(variation, 'image_ids')].map(
      String,
    ),
    ...listAt(item, 'modifier_list_info').map((info) => textAt(info, 'modifier_list_id')),
    textAt(variation, 'item_id'),
  ].filter((id) => id !== '')
}

/** Copies of the categories among the objects, each with the way to its root; top-level ones have none. */
export function withPaths(
  objects: readonly WireObject[],
  find: (id: string) => WireObject | undefined,
): WireObject[] {
  return objects.map((object) => {
    const path: WireObject[] = []
    let parent = textAt(objectAt(objectAt(object, 'category_data'), 'parent_category'), 'id')
    // Square allows 7 levels; awkward data may go in circles.
    while (parent !== '' && path.length < 7) {
      const data = objectAt(find(parent), 'category_data')
      path.push({ category_id: parent, category_name: textAt(data, 'name') })
      parent = textAt(objectAt(data, 'parent_category'), 'id')
    }
    return path.length > 0 ? merge(object, { category_data: { path_to_root: path } }) : object
  })
}
