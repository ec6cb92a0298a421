import { momentOf } from './clock.ts'
import { Random } from './random.ts'
import type { World } from './world.ts'

// Seeded objects date from 2024, one after the other over 300 days, so that the same seed gives the same world at any time.
const startMicros = Date.UTC(2024, 0, 1) * 1000
const spanMicros = 300 * 86_400_000 * 1000

/** Fills a new world with so many objects of each resource, and with awkward data if the profile has it. */
export function fillWorld(world: World, sizes: Readonly<Record<string, number>>): void {
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 1)
  const step = Math.max(1, Math.floor(spanMicros / total))
  let count = 0
  for (const { name } of world.resources()) {
    const random = new Random(`moments/${name}`)
    for (let index = 0; index < (sizes[name] ?? 0); index++) {
      world.create(name, {}, momentOf(startMicros + step * count++ + random.between(0, step - 1)))
    }
  }
  if (!world.profile.awkward) return
  const moment = momentOf(startMicros + step * count)
  for (const { name, awkward } of world.resources()) {
    for (const object of awkward?.(world.draw(name, moment)) ?? [])
      world.plant(name, object, { echo: true, moment })
  }
}
