import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { RunReport } from '../../src/db/state/run-report.ts'
import { type Account, openAccount } from '../support/account.ts'
import { startService } from '../support/running-service.ts'

/** What somebody, or something, did to the mirror behind our back. */
const TAMPER = `
  delete from vendor_contacts; delete from vendors where id = (select min(id) from vendors);
  update catalog_items set name = 'Altered by hand' where id = (select min(id) from catalog_items where not is_deleted);
  update locations set business_hours = '{}' where id = (select min(id) from locations);
  delete from catalog_location_availability where ctid = (select min(ctid) from catalog_location_availability);
  insert into customers (id, raw, raw_hash, synced_at) values ('GHOST', '{}', 'x', '2020-01-01');`

const TABLES = [
  'locations',
  'merchants',
  'customers',
  'vendors',
  'catalog_categories',
  'catalog_items',
  'catalog_variations',
]

interface Verified extends RunReport {
  verifications: { table_name: string; missing: number; stale: number; ghost: number; repaired: boolean }[]
}

describe('square-sync verify', () => {
  let account: Account
  beforeAll(async () => {
    account = await openAccount({ profile: 'small', tables: TABLES })
    await account.sync(['--foundation'])
  })
  afterAll(() => account.close())

  const verify = async (...args: string[]) => {
    const { code, stdout } = await account.start(['verify', '--json', ...args]).ended
    return { code, report: JSON.parse(stdout) as Verified } // what --json promises
  }
  const differing = ({ verifications }: Verified) =>
    verifications
      .filter(({ missing, stale, ghost }) => missing + stale + ghost > 0)
      .map((row) => row.table_name)

  it('finds nothing in a mirror that is equal', async () => {
    const { code, report } = await verify()
    expect([code, report.kind, report.status]).toEqual([0, 'verify', 'completed'])
    expect(report.verifications).toHaveLength(TABLES.length)
    expect(differing(report)).toEqual([])
  })

  it('names what differs and ends with 3, repairs it and ends with 0: then every row is as Square has it', async () => {
    await account.sql.unsafe(TAMPER)
    const looked = await verify()
    expect(looked.code).toBe(3)
    expect(differing(looked.report)).toEqual(['catalog_items', 'catalog_variations', 'locations', 'vendors'])
    // Square counts fewer customers than there are: the sync before has looked for the one that is gone.
    expect(await account.sql`select is_deleted from customers where id = 'GHOST'`).toEqual([
      { is_deleted: true },
    ])
    expect(await account.differences()).not.toEqual([])

    const repaired = await verify('--repair', '--tables', differing(looked.report).join(','))
    expect(repaired.code).toBe(0)
    expect(differing(repaired.report)).toEqual(differing(looked.report))
    expect((await account.differences()).filter(({ key }) => !key.includes('GHOST'))).toEqual([])
  })

  it('ends with 3 where the guard has withheld deletions from a repair', async () => {
    await account.sql`insert into customers (id, raw, raw_hash, synced_at)
      select 'GHOST ' || n, '{}', 'x', '2020-01-01' from generate_series(1, 50) n`
    const { code, report } = await verify('--repair', '--tables', 'customers')
    expect([code, report.results['customers']?.deleted]).toEqual([3, 0])
    expect(report.results['customers']?.reason).toContain('but for 50 deletions withheld')
    await account.sql`update customers set is_deleted = true where id like 'GHOST %'`
  })

  it('waits for a run of somebody else and then compares all the same', async () => {
    await account.sql.unsafe(`
      create function another_run() returns trigger language plpgsql as $$ begin
        insert into sync_runs (id, kind, trigger, tables, owner, lease_until)
          values (gen_random_uuid(), 'foundation', 'http', '{vendors}', 'elsewhere/1/x', now() + interval '1 hour');
        return new; end $$;
      create trigger another_run after update on sync_runs for each row
        when (new.kind = 'incremental' and new.status = 'completed') execute function another_run()`)
    const cli = account.start(['verify', '--json', '--tables', 'vendors'])
    await cli.waitForLine(/A foundation run is under way already/)
    await account.sql`drop trigger another_run on sync_runs`
    await account.sql`update sync_runs set status = 'completed', finished_at = now() where status = 'running'`
    const { code, stdout } = await cli.ended
    expect([code, (JSON.parse(stdout) as Verified).kind]).toEqual([0, 'verify'])
  })

  it('says why where the sync before it fails, and compares nothing', async () => {
    const refused = { SQUARE_ACCESS_TOKEN: 'EAAA-of-somebody-else' }
    const { code, stdout } = await account.start(['verify', '--json'], refused).ended
    const report = JSON.parse(stdout) as RunReport // what --json promises
    expect([code, report.kind, report.status]).toEqual([1, 'incremental', 'failed'])
    expect(report.error).toContain('401 UNAUTHORIZED')
  })

  it('does not say equal where the sync before it was not complete', async () => {
    const { faults } = account.simulator
    const action = { kind: 'status', status: 503 } as const
    const fault = faults.add({ match: { path: '/v2/vendors/search', times: 6 }, action }) // every try of the sync
    const { code, report } = await verify('--tables', 'vendors,locations')
    expect([code, report.kind, report.status, fault.fired]).toEqual([2, 'verify', 'completed', 6])
    expect(differing(report)).toEqual([])
  })

  it('over HTTP: the result is in the run and in the status', async () => {
    const { call, cli } = await startService(account)
    await account.sql`update vendors set name = 'Altered by hand'`
    const { count } = await account.sql`select from vendors where not is_deleted`
    const { body } = await call('POST', '/admin/verify?repair=true&wait=60', { tables: ['vendors'] })
    const found = { missing: 0, stale: count, ghost: 0, repaired: true }
    expect(body).toMatchObject({ status: 'completed', results: { vendors: { verification: found } } })
    await vi.waitFor(async () => {
      const { body: status } = (await call('GET', '/admin/sync-status')) as unknown as {
        body: { sync_status: { sync_statuses: { table_name: string; last_verified_at: string }[] } }
      }
      expect(
        status.sync_status.sync_statuses.find(({ table_name }) => table_name === 'vendors'),
      ).toMatchObject({
        verification: found,
        last_verified_at: expect.stringMatching(/Z$/) as string,
      })
    }, 5000)
    expect(await account.sql`select from vendors where name = 'Altered by hand'`).toHaveLength(0)
    await cli.kill('SIGTERM')
  })
})
