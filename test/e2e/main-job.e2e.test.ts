import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../packages/square-simulator/src/wire.ts'
import { type Account, backends, openAccount } from '../support/account.ts'

const TABLES = [
  'catalog_categories',
  'catalog_inventory',
  'catalog_items',
  'catalog_variations',
  'locations',
  'merchants',
  'vendors',
]

/** Rows inserted, updated and deleted so far, by table: what Postgres itself counts. */
async function readWrites({ sql, tables }: Account): Promise<Record<string, string>> {
  const names = [...tables.values()].flatMap(({ name, children = [] }) => [
    name,
    ...children.map((child) => child.name),
  ])
  const rows = await sql<{ relname: string; writes: string }[]>`
    select relname, concat_ws('/', n_tup_ins, n_tup_upd, n_tup_del) as writes from pg_stat_user_tables
    where schemaname = current_schema and relname in ${sql(names)}`
  return Object.fromEntries(rows.map(({ relname, writes }) => [relname, writes]))
}

describe.each(backends())('the main job on %s', (backend) => {
  let account: Account
  beforeAll(async () => {
    account = await openAccount({ profile: 'shop', backend, tables: TABLES })
  })
  afterAll(() => account.close())

  it('a foundation run into an empty database brings every object, current, exactly once', async () => {
    const { code, report, stderr } = await account.sync(['--foundation'])
    expect(stderr).toBe('')
    expect(report).toMatchObject({
      success: true,
      status: 'completed',
      kind: 'foundation',
      total_changes: 8844,
    })
    expect(
      Object.fromEntries(Object.entries(report.results).map(([table, { inserted }]) => [table, inserted])),
    ).toEqual({
      locations: 9,
      merchants: 1,
      catalog_categories: 23,
      catalog_items: 865,
      catalog_variations: 986,
      catalog_inventory: 6960,
      vendors: 0,
    })
    expect(report.results['vendors']).toMatchObject({
      status: 'unavailable',
      reason: expect.stringContaining('404 NOT_FOUND'),
    })
    expect(code).toBe(0)
    expect(await account.differences()).toEqual([])
  })

  it('an incremental run applies exactly what changed', async () => {
    const { world } = account.simulator
    const before = readTexts(account)
    world.change({ count: 120, seed: 7, resources: TABLES })
    const after = readTexts(account)
    const changed = Object.fromEntries(
      TABLES.map((table) => [
        table,
        [...(after.get(table) ?? [])].filter(([key, text]) => before.get(table)?.get(key) !== text).length,
      ]),
    )
    const { code, report } = await account.sync()
    expect(
      Object.fromEntries(
        Object.entries(report.results).map(([table, result]) => [table, result.changes_applied]),
      ),
    ).toEqual(changed)
    expect(Object.values(changed).reduce((sum, count) => sum + count)).toBeGreaterThan(80)
    expect(code).toBe(0)
    expect(await account.differences()).toEqual([])
  })

  it('a run that finds nothing new costs the fewest requests and writes no row', async () => {
    const writes = await readWrites(account)
    account.simulator.requests.clear()
    const { code, report } = await account.sync()
    expect(report.total_changes).toBe(0)
    expect(code).toBe(0)
    expect(account.simulator.requests.list.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'GET /v2/locations',
      'GET /v2/merchants/me',
      'POST /oauth2/token/status',
      'POST /v2/catalog/search',
      'POST /v2/inventory/counts/batch-retrieve',
      'POST /v2/vendors/search',
    ])
    expect(Object.keys(writes).length).toBeGreaterThan(10)
    expect(await readWrites(account)).toEqual(writes)
  })

  it('a foundation run over a full mirror wipes nothing and writes nothing', async () => {
    const writes = await readWrites(account)
    const { report } = await account.sync(['--foundation'])
    expect(report).toMatchObject({ status: 'completed', total_changes: 0 })
    expect(await readWrites(account)).toEqual(writes)
    expect(await account.differences()).toEqual([])
  })
})

/** Every object as Square shows it, by table and key. */
function readTexts({ simulator, tables }: Account): Map<string, Map<string, string>> {
  return new Map(
    [...tables.values()].map(({ name, key }) => [
      name,
      new Map(
        simulator.world
          .truth(name)
          .map((object) => [key.map((column) => textOf(object[column] ?? null)).join(), textOf(object)]),
      ),
    ]),
  )
}

describe('awkward data', () => {
  it('loses no record: each is stored as Square sent it, or kept in quarantine', async () => {
    const account = await openAccount({ profile: 'awkward' })
    try {
      const { code, report } = await account.sync(['--foundation'])
      expect(report.status).toBe('completed')
      expect(code).toBe(0)
      const differences = await account.differences()
      expect(differences.filter(({ kind }) => kind !== 'quarantined')).toEqual([])
      const quarantined = Object.values(report.results).reduce((sum, result) => sum + result.quarantined, 0)
      expect(differences).toHaveLength(quarantined)
    } finally {
      await account.close()
    }
  })
})
