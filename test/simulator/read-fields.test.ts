import { expect, test } from 'vitest'
import { compareFields } from '../../scripts/square-fields/compare-fields.ts'
import { recordTypes } from '../../scripts/square-fields/record-types.ts'
import { loadTables } from '../../src/db/declaration/tables.ts'
import { simulate } from './simulated.ts'

/** Their records are made of others when somebody asks. */
const MADE = new Set(['cash_drawer_shift_details', 'catalog_limits'])

const tables = [...(await loadTables()).values()].filter(({ name }) => !MADE.has(name))

/** Whether something stands at the path, a list with something in it where it leads through or to lists. */
function carries(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (value === undefined || value === null) return false
  if (step === undefined) return !Array.isArray(value) || value.length > 0
  const [, name = '', many] = /^(.*?)(\[\]|\{\})?$/.exec(step) ?? []
  const inner: unknown = typeof value === 'object' ? Reflect.get(value, name) : undefined
  if (!many) return carries(inner, rest)
  return Object.values(inner ?? {}).some((each) => carries(each, rest))
}

test('every field that some column reads is carried by some object', async () => {
  const { world } = await simulate({ profile: 'full' })
  const missing = tables.flatMap((table) => {
    const objects = [...world.liveEntries(table.name)].map(({ object }) => object)
    const { read } = compareFields(table, recordTypes(table))
    return read
      .filter((path) => !objects.some((object) => carries(object, path.split('.'))))
      .map((path) => `${table.name}: ${path}`)
  })
  expect(missing).toEqual([])
})
