import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyPrivacy } from '../../src/db/declaration/personal.ts'
import { loadTables, type Tables } from '../../src/db/declaration/tables.ts'
import { preparePage } from '../../src/db/rows/prepare-page.ts'
import { type Simulator, startSimulator } from '../../packages/square-simulator/src/server.ts'
import { parseJson } from '../../src/json/lossless.ts'

/** How Square names fields that say who somebody is, wherever they stand. */
const WHO =
  /email|phone_number|given_name|family_name|first_name|last_name|nickname|birthday|address_line_|postal_code|cardholder|_note$|^note$|recipient_name|holder_name/

/** The merchant's own, which is printed on every receipt, and a courier company's. */
const OF_A_BUSINESS: Record<string, RegExp> = {
  locations: /^(address\.|business_email$|phone_number$)/,
  payment_links: /^checkout_options\.merchant_support_email$/,
  orders: /courier_support_phone_number$/,
}

let simulator: Simulator
let tables: Tables
beforeAll(async () => {
  simulator = await startSimulator({ profile: 'full' })
  tables = await loadTables()
})
afterAll(() => simulator.close())

/** The dotted paths of such fields that hold something. */
function findWho(value: unknown, path: readonly string[] = []): string[] {
  if (Array.isArray(value)) return value.flatMap((element) => findWho(element, path))
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => findWho(inner, [...path, key]))
  const says = typeof value === 'string' && value !== '' // whether somebody wants e-mails does not say who it is
  return says && path.some((key) => WHO.test(key)) ? [path.join('.')] : []
}

const findInTable = (name: string, all: Tables): string[] => {
  const definition = all.get(name)
  if (!definition) return []
  const served = simulator.world.resources().some((resource) => resource.name === name)
    ? simulator.world.liveKeys(name).flatMap((key) => simulator.world.get(name, key) ?? [])
    : []
  const { rows } = preparePage(definition, [definition.example])
  const texts = [
    ...rows,
    ...served.flatMap((record) => preparePage(definition, [record as Record<string, unknown>]).rows),
  ]
  const paths = texts
    .flatMap(({ text, fitText }) => [text, fitText ?? '{}'])
    .flatMap((text) => findWho(parseJson(text)))
  return [...new Set(paths)].filter((path) => !OF_A_BUSINESS[name]?.test(path))
}

test('with PII_MODE=drop no field of any table says who somebody is, whatever is declared', () => {
  const dropped = applyPrivacy(tables, { mode: 'drop' })
  const kept = [...tables.keys()].flatMap((name) =>
    findInTable(name, dropped).map((path) => `${name} ${path}`),
  )
  expect(kept).toEqual([])
  const before = [...tables.keys()].filter((name) => findInTable(name, tables).length > 0)
  expect(before).toEqual(
    expect.arrayContaining(['customers', 'orders', 'team_members', 'invoices', 'payments', 'bookings']),
  )
})
