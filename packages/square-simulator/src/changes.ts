import { Random } from './random.ts'
import type { Change, ChangeRequest, Operation, Resource, World } from './resource.ts'

/**
 * Makes `count` changes of every kind that Square allows, spread over the resources by their size, and says what it did.
 * Consequences (an item's deletion deletes its variations) come on top and are not listed.
 */
export function changeWorld(world: World, request: ChangeRequest): Change[] {
  const random = new Random(`changes/${request.seed}`)
  const open = world
    .resources()
    .filter((resource) => request.resources?.includes(resource.name) ?? true)
    .filter((resource) => possible(resource).length > 0 && world.liveEntries(resource.name).length > 0)
  if (open.length === 0) throw new Error('nothing that could change')
  const changes: Change[] = []
  // The first changes visit each resource once, so that a small count is mixed too.
  for (let i = 0; changes.length < request.count && i < request.count * 20; i++) {
    const resource = i < open.length ? open[i] : random.pick(open)
    const change = resource ? changeOne(world, resource, random) : undefined
    if (change) changes.push(change)
  }
  return changes
}

function possible(resource: Resource): Operation[] {
  const operations: Operation[] = []
  if (resource.grows !== false) operations.push('create')
  // Updates are what happens most.
  if (resource.alter) operations.push('update', 'update', 'update')
  if (resource.remove && resource.shrinks !== false) operations.push('delete')
  if (resource.merge) operations.push('merge')
  return operations
}

function changeOne(world: World, resource: Resource, random: Random): Change | undefined {
  const { name } = resource
  const op = random.pick(possible(resource))
  if (op === 'create') return { resource: name, op, id: world.add(name).key }
  // Of some resources few objects may still change: look at more than one.
  for (let tries = 0; tries < 10; tries++) {
    const change = tryChange(world, resource, op, random)
    if (change) return change
  }
  return undefined
}

function tryChange(world: World, resource: Resource, op: Operation, random: Random): Change | undefined {
  const { name } = resource
  const id = world.pickKey(name, random)
  const object = id === undefined ? undefined : world.get(name, id)
  if (id === undefined || !object) return undefined
  if (op === 'merge') {
    const other = world.pickKey(name, random)
    return other === undefined || other === id
      ? undefined
      : { resource: name, op, id: world.merge(name, id, other) }
  }
  if (op === 'delete') {
    if (resource.removable?.(object) === false) return undefined
    world.delete(name, id)
    return { resource: name, op, id }
  }
  const patch = resource.alter?.(object, world.draw(name, world.clock.tick(), random))
  if (!patch) return undefined
  world.update(name, id, patch)
  return { resource: name, op, id }
}
