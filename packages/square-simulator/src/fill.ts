import { momentOf } from './clock.ts'
import type { Moment } from './clock.ts'
import { Random } from './random.ts'
import type { World } from './resource.ts'

const dayMicros = 86_400_000 * 1000
// Without a history, objects date from 2024, one after the other over 300 days, so that the same seed gives the same world at any time.
const startMicros = Date.UTC(2024, 0, 1) * 1000
const spanMicros = 300 * dayMicros
const foundingDays = 60

/** Fills a new world with so many objects of each resource, and with awkward data if the profile has it. */
export function fillWorld(world: World, sizes: Readonly<Record<string, number>>): void {
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 1)
  const calendar = calendarOf(world, total)
  for (const { name } of world.resources()) {
    const moments = calendar.of(name, sizes[name] ?? 0)
    for (let index = 0; index < (sizes[name] ?? 0); index++) world.create(name, {}, moments(index))
  }
  if (!world.profile.awkward) return
  const moment = calendar.last()
  for (const { name, awkward } of world.resources()) {
    for (const object of awkward?.(world.draw(name, moment)) ?? [])
      world.plant(name, object, { echo: true, moment })
  }
}

interface Calendar {
  /** When the objects of a resource came to be. */
  of(name: string, count: number): (index: number) => Moment
  last(): Moment
}

function calendarOf(world: World, total: number): Calendar {
  const { history } = world.profile
  // Whole days: the same seed gives the same account all day long.
  const today = Math.floor((world.now() * 1000) / dayMicros) * dayMicros
  const start = history ? today - history.days * dayMicros : startMicros
  const step = Math.max(1, Math.floor((history ? foundingDays * dayMicros : spanMicros) / total))
  let made = 0
  return {
    of(name, count) {
      const random = new Random(`moments/${name}`)
      const days = history?.spread[name]
      if (days === undefined) return () => momentOf(start + step * made++ + random.between(0, step - 1))
      const spread = Math.floor((days * dayMicros) / Math.max(1, count))
      const first = today - days * dayMicros
      return (index) => momentOf(first + spread * index + random.between(0, spread - 1))
    },
    last: () => momentOf(start + step * made),
  }
}
