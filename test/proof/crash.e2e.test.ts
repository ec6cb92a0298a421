import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Account, type AccountOptions, backends, openAccount } from '../support/account.ts'

/** Requests of a foundation run of the paged account: a token check, 40 pages, and the answer that there are no vendors. */
const FROM_SCRATCH = 42

const accounts: Account[] = []
afterEach(async () => {
  await Promise.all(accounts.splice(0).map((account) => account.close()))
})

/** A shop in pages of 250 objects. */
async function openPagedAccount(options: AccountOptions = {}): Promise<Account> {
  const tables = [
    'locations',
    'merchants',
    'vendors',
    'catalog_categories',
    'catalog_items',
    'catalog_variations',
    'catalog_inventory',
  ]
  const account = await openAccount({ profile: 'shop', pageSizeCap: 250, tables, ...options })
  accounts.push(account)
  return account
}

/** Resolves when so many more requests have come; from then on Square does not answer, so that the process gets no further. */
async function standStillAfter({ simulator }: Account, requests: number): Promise<void> {
  const fault = simulator.faults.add({ match: { nth: requests, times: Infinity }, action: { kind: 'hang' } })
  await vi.waitFor(() => expect(fault.fired).toBeGreaterThan(0), { timeout: 120_000, interval: 2 })
}

describe.each(backends())('a killed process on %s', (backend) => {
  it('loses nothing and doubles nothing, wherever kill -9 hits it', async () => {
    const account = await openPagedAccount({ backend })
    for (const [run, requests] of [3, 9, 15, 22].entries()) {
      const cli = account.start(run === 0 ? ['sync', '--foundation'] : ['sync'])
      await standStillAfter(account, requests)
      await cli.kill('SIGKILL')
      account.simulator.faults.clear()
    }
    account.simulator.requests.clear()
    expect(await account.sync()).toMatchObject({ code: 0, report: { status: 'completed' } })
    expect(account.simulator.requests.count()).toBeLessThan(FROM_SCRATCH)
    expect(await account.differences()).toEqual([])
    const runs = await account.sql`select status, count(*)::int from sync_runs group by 1 order by 1`
    expect([...runs]).toEqual([
      { status: 'completed', count: 1 },
      { status: 'failed', count: 4 },
    ])
  })
})

describe('a process that ends in mid-run', () => {
  it('goes on at the checkpoint: what is stored is not read again', async () => {
    const account = await openPagedAccount()
    const { requests, faults } = account.simulator
    const killed = account.start(['sync', '--foundation'])
    await standStillAfter(account, 25)
    await killed.kill('SIGKILL')
    faults.clear()
    const [done] = await account.sql<
      { pages: number }[]
    >`select sum(pages)::int as pages from sync_run_tables`
    expect(done?.pages).toBeGreaterThan(15)
    requests.clear()
    // Incremental: a table that was never complete is read on all the same.
    expect(await account.sync()).toMatchObject({ code: 0, report: { status: 'completed' } })
    expect(requests.count('/v2/inventory/counts/batch-retrieve')).toBeGreaterThan(0)
    // What a run without anything new would cost comes on top: 6 requests.
    expect((done?.pages ?? 0) + requests.count()).toBeLessThanOrEqual(FROM_SCRATCH + 6)
    expect(await account.differences()).toEqual([])
  })

  it('killed inside the transaction of a page leaves nothing of that page', async () => {
    const account = await openPagedAccount()
    const { sql } = account
    await account.start(['migrate']).ended
    // The page's rows are written, its checkpoint is not: there it waits for a lock that we hold.
    await sql.unsafe(`create function stand_still() returns trigger language plpgsql as
      'begin perform pg_advisory_xact_lock(4711); return new; end'`)
    await sql`create trigger stand_still before insert on sync_seen for each row execute function stand_still()`
    const holder = await sql.reserve()
    await holder`select pg_advisory_lock(4711)`
    const cli = account.start(['sync', '--foundation', '--tables', 'catalog_categories'])
    const waiting = () =>
      sql`select 1 from pg_locks where locktype = 'advisory' and objid = 4711 and not granted`
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), { timeout: 120_000, interval: 10 })
    await cli.kill('SIGKILL')
    await holder`select pg_advisory_unlock(4711)`
    holder.release()
    const connected = () =>
      sql`select 1 from pg_stat_activity where datname = current_database() and application_name like 'square-sync%'`
    await vi.waitFor(async () => expect(await connected()).toHaveLength(0), {
      timeout: 120_000,
      interval: 10,
    })
    expect(await sql`select 1 from catalog_categories`).toHaveLength(0)
    const [state] =
      await sql`select checkpoint #>> '{partitions,0,page}' as page, row_count::int from sync_state where table_name = 'catalog_categories'`
    expect(state).toEqual({ page: '0', row_count: 0 })
    await sql`drop trigger stand_still on sync_seen`
    expect((await account.sync()).report.status).toBe('completed')
    expect(await account.differences()).toEqual([])
  })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends within 10 seconds of %s, and the next run completes',
    async (signal) => {
      const account = await openPagedAccount()
      const cli = account.start(['sync', '--foundation'])
      await standStillAfter(account, 12)
      const startedAt = performance.now()
      const { code, stdout } = await cli.kill(signal)
      expect(performance.now() - startedAt).toBeLessThan(10_000)
      expect(code).toBe(1)
      expect(stdout).toContain('changes are stored, and the next run goes on from there.')
      expect(await account.sql`select 1 from sync_state where owner is not null`).toHaveLength(0)
      account.simulator.faults.clear()
      expect((await account.sync()).report.status).toBe('completed')
      expect(await account.differences()).toEqual([])
    },
  )
})
