import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Account, backends, openAccount } from '../support/account.ts'
import type { Cli } from '../support/cli.ts'

const accounts: Account[] = []
afterEach(async () => {
  await Promise.all(accounts.splice(0).map((account) => account.close()))
})

/** Some forty pages of the shop's tables. */
async function openPagedAccount(options: Parameters<typeof openAccount>[0] = {}): Promise<Account> {
  const account = await openAccount({ profile: 'shop', pageSizeCap: 250, ...options })
  accounts.push(account)
  return account
}

/** Resolves when so many more requests have come; from then on Square does not answer, so that the process stands still. */
async function standStillAfter({ simulator }: Account, requests: number): Promise<void> {
  const fault = simulator.faults.add({ match: { nth: requests, times: Infinity }, action: { kind: 'hang' } })
  await vi.waitFor(() => expect(fault.fired).toBeGreaterThan(0), { timeout: 20_000, interval: 5 })
}

/** Kills the process the moment so many more requests have come, whatever it is doing then. */
async function killAfter({ simulator }: Account, requests: number, cli: Cli): Promise<void> {
  const before = simulator.requests.count()
  await vi.waitFor(() => expect(simulator.requests.count() - before).toBeGreaterThanOrEqual(requests), {
    timeout: 20_000,
    interval: 1,
  })
  await cli.kill('SIGKILL')
}

async function countRequests({ simulator }: Account, work: () => Promise<unknown>): Promise<number> {
  const before = simulator.requests.count()
  await work()
  return simulator.requests.count() - before
}

describe.each(backends())('a killed process on %s', (backend) => {
  it('loses nothing and doubles nothing, wherever kill -9 hits it', { timeout: 90_000 }, async () => {
    const account = await openPagedAccount({ backend })
    const fromScratch = 45
    for (const requests of [2, 5, 9, 14]) {
      await killAfter(account, requests, account.start(['sync', '--foundation']))
    }
    const last = account.sync(['--foundation'])
    const requests = await countRequests(account, () => last)
    expect(await last).toMatchObject({ code: 0, report: { status: 'completed' } })
    expect(requests).toBeLessThan(fromScratch - 15)
    expect(await account.differences()).toEqual([])
    const runs = await account.sql`select status, count(*)::int from sync_runs group by 1 order by 1`
    expect(runs).toEqual([
      { status: 'completed', count: 1 },
      { status: 'failed', count: 4 },
    ])
  })
})

describe('a process that ends in mid-run', () => {
  it('goes on at the checkpoint: what is stored is not read again', async () => {
    const account = await openPagedAccount()
    const killed = account.start(['sync', '--foundation'])
    await standStillAfter(account, 25)
    await killed.kill('SIGKILL')
    account.simulator.faults.clear()
    const [{ pages = 0 } = {}] = await account.sql<{ pages: number }[]>`select sum(pages)::int as pages from sync_run_tables`
    expect(pages).toBeGreaterThan(15)
    account.simulator.requests.clear()
    const { report } = await account.sync() // incremental: a table that never was complete is read on all the same
    expect(report.status).toBe('completed')
    const again = account.simulator.requests.count('/v2/inventory/counts/batch-retrieve')
    expect(again).toBeGreaterThan(0)
    expect(pages + account.simulator.requests.count()).toBeLessThan(45 + 8)
    expect(await account.differences()).toEqual([])
  })

  it('killed inside a page’s transaction leaves no row of that page', async () => {
    const account = await openPagedAccount()
    await account.start(['migrate']).ended
    const { sql } = account
    const holder = await sql.reserve()
    try {
      // Rows go in, then the checkpoint cannot move: the transaction is open when the process dies.
      await holder`begin`
      await holder`lock table sync_run_tables in share mode`
      await holder`commit`
      await holder`begin`
      const cli = account.start(['sync', '--foundation', '--tables', 'locations'])
      await vi.waitFor(async () => {
        expect((await sql`select 1 from sync_state where checkpoint is not null`).length).toBe(1)
      })
      void cli
    } finally {
      await holder`rollback`
      holder.release()
    }
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends within 10 seconds of %s, and the next run completes', async (signal) => {
    const account = await openPagedAccount()
    const cli = account.start(['sync', '--foundation'])
    await standStillAfter(account, 12)
    const startedAt = performance.now()
    const { code, stdout } = await cli.kill(signal)
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    expect(code).toBe(1)
    expect(stdout).toContain('cancelled')
    expect(await account.sql`select 1 from sync_state where owner is not null`).toHaveLength(0)
    account.simulator.faults.clear()
    expect((await account.sync()).report.status).toBe('completed')
    expect(await account.differences()).toEqual([])
  })
})
