import { Clock } from './clock.ts'
import type { Moment } from './clock.ts'
import { changeWorld } from './changes.ts'
import { Collection } from './collection.ts'
import type { Entry } from './collection.ts'
import { fillWorld } from './fill.ts'
import { profiles } from './profiles.ts'
import type { Profile, ProfileName } from './profiles.ts'
import { Random } from './random.ts'
import { ownerKey } from './resource.ts'
import type { Change, ChangeRequest, Draw, Operation, Resource, World } from './resource.ts'
import { merge, textAt } from './wire.ts'
import type { WireObject } from './wire.ts'

export interface WorldOptions {
  readonly seed: number
  readonly profile: ProfileName
  readonly sizes: Readonly<Record<string, number>>
  readonly now: () => number
  readonly timestampResolutionMs: number
  readonly searchLagMs: number
}

/** The simulated account: what exists in it, when it changed, and what Square would show. */
export class SimulatedWorld implements World {
  readonly clock: Clock
  readonly profile: Profile
  readonly unavailable: Set<string>
  revision = 0
  readonly #seed: number
  readonly #searchLagMicros: number
  readonly #resources: Map<string, Resource>
  readonly #collections = new Map<string, Collection>()
  readonly #randoms = new Map<string, Random>()
  #seq = 0

  constructor(resources: readonly Resource[], options: WorldOptions) {
    this.profile = profiles[options.profile]
    this.clock = new Clock(options.now, options.timestampResolutionMs)
    this.unavailable = new Set(this.profile.unavailable)
    this.#seed = options.seed
    this.#searchLagMicros = options.searchLagMs * 1000
    this.#resources = new Map(resources.map((resource) => [resource.name, resource]))
    for (const name of this.#resources.keys()) this.#collections.set(name, new Collection())
    fillWorld(this, { ...this.profile.sizes, ...options.sizes })
  }

  now(): number {
    return this.clock.now()
  }

  create(resource: string, fields: WireObject = {}, moment: Moment = this.clock.tick()): WireObject {
    return this.add(resource, fields, moment).object
  }

  add(resource: string, fields: WireObject = {}, moment: Moment = this.clock.tick()): Entry {
    const definition = this.#definition(resource)
    const made = definition.make(this.draw(resource, moment))
    return this.#store(definition, merge(made, fields), undefined, 'create', moment)
  }

  update(resource: string, id: string, patch: WireObject): WireObject {
    const definition = this.#definition(resource)
    const before = this.#existing(resource, id)
    const moment = this.#momentAfter(before)
    return this.#store(definition, merge(before.object, patch), before, 'update', moment).object
  }

  delete(resource: string, id: string): void {
    const before = this.#existing(resource, id)
    this.remove(resource, id, this.#momentAfter(before))
  }

  merge(resource: string, first: string, second: string): string {
    const { merge } = this.#definition(resource)
    if (!merge) throw new Error(`Square cannot merge ${resource}`)
    const moments = [first, second].map((id) => Math.floor(this.#existing(resource, id).micros / 1000))
    return merge(this, first, second, this.clock.tick(Math.max(...moments)))
  }

  remove(resource: string, id: string, moment: Moment): void {
    const definition = this.#definition(resource)
    const before = this.#existing(resource, id)
    if (before.deleted) return
    if (!definition.remove) throw new Error(`Square cannot delete ${resource}`)
    const left = definition.remove(before.object)
    if (left !== 'absent') {
      this.#store(definition, left, before, 'delete', moment)
      return
    }
    this.#collection(resource).delete(id)
    this.revision++
    definition.cascade?.(this, before, 'delete', moment)
  }

  restate(resource: string, id: string, object: WireObject, moment: Moment): void {
    const definition = this.#definition(resource)
    const before = this.#existing(resource, id)
    this.#put(definition, definition.stamp?.(object, moment, before.object) ?? object, before, moment)
  }

  plant(resource: string, object: WireObject, options: { echo?: boolean; moment?: Moment } = {}): void {
    const definition = this.#definition(resource)
    const moment = options.moment ?? this.clock.tick()
    const key = keyOf(definition, object, ownerOf(object))
    const before = this.entry(resource, key)
    if (!options.echo || !before) {
      this.#put(definition, object, before, moment)
      return
    }
    this.#collection(resource).echo(before, object)
    this.revision++
  }

  change(request: ChangeRequest): Change[] {
    return changeWorld(this, request)
  }

  entry(resource: string, id: string): Entry | undefined {
    return this.#collection(resource).get(id)
  }

  get(resource: string, id: string): WireObject | undefined {
    return this.entry(resource, id)?.object
  }

  truth(resource: string): WireObject[] {
    return this.#named(resource).flatMap((name) => this.#listed(name, this.entries(name)))
  }

  live(resource: string): WireObject[] {
    return this.#named(resource).flatMap((name) => this.#listed(name, this.liveEntries(name)))
  }

  liveEntries(resource: string): readonly Entry[] {
    return this.#collection(resource).live()
  }

  entries(resource: string): Iterable<Entry> {
    return this.#collection(resource).all()
  }

  keyInTurn(resource: string, index: number): string | undefined {
    const keys = this.liveKeys(resource)
    return keys.length > 0 ? keys[index % keys.length] : undefined
  }

  searchable(resource: string): readonly Entry[] {
    const horizon = this.isSearchCurrent ? Infinity : this.now() * 1000 + 999 - this.#searchLagMicros
    return this.#collection(resource).shown(horizon)
  }

  get isSearchCurrent(): boolean {
    return this.#searchLagMicros === 0
  }

  resources(): Resource[] {
    return [...this.#resources.values()]
  }

  draw(resource: string, moment: Moment, random = this.#random(resource)): Draw {
    return { world: this, random, moment, index: this.#collection(resource).size }
  }

  pickKey(resource: string, random: Random): string | undefined {
    const keys = this.#resources.has(resource) ? this.liveKeys(resource) : []
    return keys.length > 0 ? random.pick(keys) : undefined
  }

  liveKeys(resource: string): readonly string[] {
    return this.#collection(resource).liveKeys()
  }

  #store(
    definition: Resource,
    object: WireObject,
    before: Entry | undefined,
    op: Operation,
    moment: Moment,
  ): Entry {
    const stamped = definition.stamp?.(object, moment, before?.object) ?? object
    const entry = this.#put(definition, stamped, before, moment)
    definition.cascade?.(this, entry, op, moment)
    return this.entry(definition.name, entry.key) ?? entry
  }

  #put(definition: Resource, object: WireObject, before: Entry | undefined, moment: Moment): Entry {
    const owner = before?.owner ?? ownerOf(object)
    const key = before?.key ?? keyOf(definition, object, owner)
    const seq = before?.seq ?? this.#seq++
    const deleted = definition.isDeleted?.(object) ?? false
    const entry = {
      resource: definition.name,
      key,
      owner,
      seq,
      object: ownerKey in object ? merge(object, { [ownerKey]: undefined }) : object,
      micros: moment.micros,
      deleted,
      previous: before,
    }
    this.#collection(definition.name).set(entry)
    this.revision++
    return entry
  }

  #listed(resource: string, entries: Iterable<Entry>): WireObject[] {
    const { isListed, ownerName } = this.#definition(resource)
    const objects = Array.from(entries, ({ object, owner }) =>
      ownerName === undefined ? object : { [ownerName]: owner, ...object },
    )
    return isListed ? objects.filter((object) => isListed(object, this)) : objects
  }

  /** Later than the object's own last change by a millisecond at least, so that its catalog version grows. */
  #momentAfter(before: Entry): Moment {
    return this.clock.tick(Math.floor(before.micros / 1000))
  }

  #existing(resource: string, id: string): Entry {
    const entry = this.entry(resource, id)
    if (!entry) throw new Error(`no ${resource} with id ${id}`)
    return entry
  }

  #collection(resource: string): Collection {
    const collection = this.#collections.get(resource)
    if (!collection) throw new Error(`no such resource: ${resource}`)
    return collection
  }

  #definition(resource: string): Resource {
    const definition = this.#resources.get(resource)
    if (!definition) throw new Error(`no such resource: ${resource}`)
    return definition
  }

  /** `catalog` stands for all catalog types. */
  #named(resource: string): string[] {
    if (resource !== 'catalog') return [resource]
    return [...this.#resources.keys()].filter(
      (name) => name.startsWith('catalog_') && name !== 'catalog_inventory',
    )
  }

  #random(resource: string): Random {
    let random = this.#randoms.get(resource)
    if (!random) this.#randoms.set(resource, (random = new Random(`${this.#seed}/${resource}`)))
    return random
  }
}

function keyOf(definition: Resource, object: WireObject, owner: string | undefined): string {
  if (definition.keyOf) return definition.keyOf(object, owner)
  return owner === undefined ? textAt(object, 'id') : `${owner}:${textAt(object, 'id')}`
}

function ownerOf(object: WireObject): string | undefined {
  return textAt(object, ownerKey) || undefined
}
