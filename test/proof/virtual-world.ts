import { Random } from '../../packages/square-simulator/src/random.ts'
import { type Facts, LOCATIONS, type Shape, type ShapedTable } from './shapes.ts'

/** One state of an object. Searches show it from `visibleAt` on, a call by id at once. */
interface Version {
  changedAt: number
  visibleAt: number
  /** Undefined: there is nothing any more. */
  record: Record<string, unknown> | undefined
  deleted: boolean
}

export interface WorldObject {
  id: string
  table: ShapedTable
  location: string
  parent: string
  createdAt: number
  versions: Version[]
}

export interface WorldOptions {
  objects: number
  /** How late searches may show a change. */
  lagMs: number
  /** What update times are rounded down to. */
  resolutionMs: number
  vanish: boolean
}

/** What Square holds, on Square's clock. It changes under the reader's hands. */
export class VirtualWorld {
  /** Square's time, milliseconds since 1970. */
  now = Date.parse('2026-01-05T12:00:00Z')
  readonly objects: WorldObject[] = []
  /** Ids that now are another object: merged customers. */
  readonly aliases = new Map<string, string>()
  readonly changes = { created: 0, updated: 0, deleted: 0, vanished: 0, merged: 0 }
  readonly #random: Random
  readonly #shape: Shape
  readonly #options: WorldOptions
  #made = 0

  constructor(seed: string, shape: Shape, options: WorldOptions) {
    this.#random = new Random(`${seed} world`)
    this.#shape = shape
    this.#options = options
    const begin = this.now
    for (let i = 0; i < options.objects; i++) {
      this.now = begin - this.#random.between(3_600_000, 5 * 86_400_000)
      this.#create()
    }
    this.now = begin
  }

  pass(ms: number): void {
    this.now += Math.ceil(ms)
  }

  /** Something happens: most often an update. */
  change(): void {
    const what = this.#random.next()
    if (what < 0.3 || this.alive().length === 0) this.#create()
    else if (what < 0.75) this.#update()
    else if (what < 0.95) this.#delete()
    else this.#merge()
  }

  alive = () => this.objects.filter((object) => current(object)?.record && !current(object)?.deleted)

  /** What a search or list shows of an object now. */
  seen(object: WorldObject): Version | undefined {
    return object.versions.findLast(({ visibleAt }) => visibleAt <= this.now)
  }

  /** The last update of anything, seen or not. */
  latest = () => Math.max(...this.objects.map((object) => current(object)?.changedAt ?? 0), 0)

  /** Every record that Square has of a table, tombstones included. */
  truth(table: string): Record<string, unknown>[] {
    return this.objects.flatMap((object) => {
      const record = current(object)?.record
      return object.table.definition.name === table && record ? [record] : []
    })
  }

  #create(): void {
    const random = this.#random
    const [first] = this.#shape.tables
    const parents = this.#shape.tables.some(({ definition }) => definition.source.perParent)
    const table = parents ? first : random.pick(this.#shape.tables)
    if (!table) throw new Error('a shape has tables')
    const object = this.#add(table, '')
    const parts = this.#shape.tables[1]
    if (parents && parts) for (let i = random.between(0, 4); i > 0; i--) this.#add(parts, object.id)
    this.changes.created++
  }

  #add(table: ShapedTable, parent: string): WorldObject {
    const id = `${table.definition.name.slice(0, 5)}-${String(this.#random.between(0, 999)).padStart(3, '0')}-${++this.#made}`
    const object = {
      id,
      table,
      parent,
      location: this.#random.pick(LOCATIONS),
      createdAt: this.now,
      versions: [],
    }
    this.objects.push(object)
    this.#write(object, 'live')
    return object
  }

  #update(): void {
    const young = this.alive().filter(
      ({ table, createdAt }) => !table.fixed && this.now - createdAt < (table.changesForMs ?? Infinity),
    )
    if (young.length === 0) return this.#create()
    const object = this.#random.pick(young)
    this.#write(object, 'live')
    const parts = this.#shape.tables[1]
    if (parts?.fixed && this.#random.chance(0.5)) this.#add(parts, object.id) // a part more comes with a change of its parent
    this.changes.updated++
  }

  #delete(): void {
    const alive = this.alive().filter(({ table }) => !table.fixed)
    if (alive.length === 0) return this.#create()
    const object = this.#random.pick(alive)
    if (object.table.tombstone) {
      this.#write(object, 'tombstone')
      this.changes.deleted++
    } else if (this.#shape.vanish && this.#options.vanish) {
      // Now and then so many at once that the guard holds them back.
      for (const one of this.#random.chance(0.05) ? alive : [object]) {
        this.#write(one, 'gone')
        this.changes.vanished++
      }
    } else this.#update()
  }

  /** Two become one, with an id of its own; the old ids lead to it. */
  #merge(): void {
    if (!this.#shape.merges || !this.#options.vanish) return this.#update()
    const [a, b] = this.#random.some(this.alive(), 2)
    if (!a || !b) return this.#create()
    const { id } = this.#add(a.table, '')
    for (const old of [a, b]) {
      this.#write(old, 'gone')
      this.aliases.set(old.id, id)
    }
    this.changes.merged++
  }

  #write(object: WorldObject, state: 'live' | 'tombstone' | 'gone'): void {
    const { lagMs, resolutionMs } = this.#options
    const before = current(object)
    const coarse = (at: number) => Math.floor(at / resolutionMs) * resolutionMs
    const changedAt = Math.max(coarse(this.now), before?.changedAt ?? 0)
    const visibleAt = Math.max(this.now + this.#random.between(0, lagMs), before?.visibleAt ?? 0)
    const facts: Facts = {
      id: object.id,
      location: object.location,
      parent: object.parent,
      version: object.versions.length + 1,
      createdAt: new Date(coarse(object.createdAt)).toISOString(),
      updatedAt: new Date(changedAt).toISOString(),
      word: this.#random.id(6),
    }
    const { make, tombstone, fixed } = object.table
    const record = state === 'live' ? make(facts) : state === 'tombstone' ? tombstone?.(facts) : undefined
    object.versions.push({
      changedAt,
      visibleAt: fixed ? this.now : visibleAt,
      record,
      deleted: state !== 'live',
    })
  }
}

/** The object as it is, whether searches show it or not. */
export const current = (object: WorldObject): Version | undefined => object.versions.at(-1)
