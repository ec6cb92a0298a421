import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, openAccount } from '../support/account.ts'
import { compareWithTruth } from '../support/oracle.ts'

// What every other test of this folder relies on: one wrong value anywhere is found, and named.
describe('the comparison with the truth', () => {
  let account: Account
  beforeAll(async () => {
    account = await openAccount({ profile: 'small' })
    account.simulator.world.delete(
      'catalog_items',
      account.simulator.world.liveKeys('catalog_items')[1] ?? '',
    )
    await account.sync(['--foundation'])
  })
  afterAll(() => account.close())

  it('finds nothing where nothing is wrong', async () => {
    expect(await account.differences()).toEqual([])
  })

  const some = (table: string, where = 'not is_deleted') => `(select id from ${table} where ${where} limit 1)`
  it.each([
    ['missing', 'vendors', `delete from vendor_contacts; delete from vendors where id = ${some('vendors')}`],
    ['missing', 'vendors', `update vendors set is_placeholder = true where id = ${some('vendors')}`],
    ['ghost', 'locations', `insert into locations (id, raw, synced_at) values ('L0', '{}', now())`],
    ['not deleted', 'catalog_items', `update catalog_items set is_deleted = false where is_deleted`],
    [
      'wrongly deleted',
      'catalog_categories',
      `update catalog_categories set is_deleted = true where id = ${some('catalog_categories')}`,
    ],
    [
      'stale',
      'catalog_items',
      `update catalog_items set raw = raw || '{"version":1}' where id = ${some('catalog_items')}`,
    ],
    ['stale', 'merchants', `update merchants set raw = raw || '{"more":1}'`],
    [
      'column',
      'catalog_items',
      `update catalog_items set name = name || ' ' where id = ${some('catalog_items')}`,
    ],
    ['column', 'catalog_items', `update catalog_items set is_taxable = null where is_taxable is not null`],
    [
      'column',
      'catalog_variations',
      `update catalog_variations set price_amount = price_amount + 1 where id = ${some('catalog_variations', 'price_amount is not null')}`,
    ],
    [
      'column',
      'catalog_categories',
      `update catalog_categories set updated_at = updated_at + interval '1 microsecond' where id = ${some('catalog_categories')}`,
    ],
    [
      'column',
      'catalog_categories',
      `update catalog_categories set source_updated_at = null where id = ${some('catalog_categories')}`,
    ],
    [
      'column',
      'catalog_inventory',
      `update catalog_inventory set quantity = quantity + 0.00001 where ctid = (select min(ctid) from catalog_inventory)`,
    ],
    [
      'column',
      'locations',
      `update locations set capabilities = capabilities || '{X}' where id = ${some('locations')}`,
    ],
    ['column', 'locations', `update locations set business_hours = '{}' where id = ${some('locations')}`],
    [
      'child missing',
      'vendor_contacts',
      `delete from vendor_contacts where ctid = (select min(ctid) from vendor_contacts)`,
    ],
    [
      'child ghost',
      'vendor_contacts',
      `insert into vendor_contacts (vendor_id, id) values (${some('vendors')}, 'C0')`,
    ],
    [
      'child column',
      'catalog_location_availability',
      `update catalog_location_availability set price_amount = 1 where ctid = (select min(ctid) from catalog_location_availability)`,
    ],
    [
      'quarantined',
      'locations',
      `insert into quarantine (table_name, record_key, record, code, reason) select 'locations', '["' || id || '"]', raw::text, 'x', 'x' from locations limit 1`,
    ],
  ])('finds %s in %s', async (kind, table, corruption) => {
    const rolledBack = new Error('rolled back')
    const corrupted = account.sql.begin(async (tx) => {
      await tx.unsafe(corruption)
      const found = await compareWithTruth(tx, account.simulator, account.tables)
      expect(new Set(found.map((one) => `${one.kind} in ${one.table}`))).toContain(`${kind} in ${table}`)
      expect(found.every((one) => one.table === table || one.table.startsWith('vendor'))).toBe(true)
      throw rolledBack
    })
    await expect(corrupted).rejects.toBe(rolledBack)
  })
})
