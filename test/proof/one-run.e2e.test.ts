import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RunReport } from '../../src/db/state/run-report.ts'
import { type Account, type AccountOptions, backends, openAccount } from '../support/account.ts'
import { startService } from '../support/running-service.ts'

const accounts: Account[] = []
afterEach(async () => {
  await Promise.all(accounts.splice(0).map((account) => account.close()))
})

async function openContext(options: AccountOptions = {}): Promise<Account> {
  const tables = [
    'locations',
    'merchants',
    'catalog_categories',
    'catalog_items',
    'catalog_variations',
    'catalog_inventory',
  ]
  const account = await openAccount({ profile: 'small', tables, ...options })
  accounts.push(account)
  return account
}

const soon = { timeout: 120_000, interval: 50 }

describe.each(backends())('the service on %s', (backend) => {
  it('makes one run of 20 triggers at once, and another when that one is over', async () => {
    const account = await openContext({ backend })
    const { faults } = account.simulator
    const { call, cli } = await startService(account)
    faults.add({ action: { kind: 'hang' }, match: { times: Infinity } }) // the run cannot end before all have asked
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => call('POST', '/admin/incremental-sync')),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
    expect(answers.filter(({ body }) => body.started)).toHaveLength(1)
    expect(new Set(answers.map(({ body }) => body.run_id)).size).toBe(1)
    const first = answers[0]?.body.run_id
    expect(await call('POST', `/admin/runs/${first}/cancel`)).toMatchObject({ status: 202 })
    await vi.waitFor(
      async () => expect((await call('GET', `/admin/runs/${first}`)).body.status).toBe('cancelled'),
      soon,
    )
    faults.clear()
    const next = await call('POST', '/admin/foundation-sync?wait=30')
    expect(next).toMatchObject({ status: 200, body: { status: 'completed' } })
    expect(next.body.run_id).not.toBe(first)
    expect(await account.differences()).toEqual([])
    const { code } = await cli.kill('SIGTERM')
    expect(code).toBe(0)
  })

  it('recovers by itself the run of a killed process', async () => {
    const account = await openContext({ backend, profile: 'shop', pageSizeCap: 250 })
    const { faults } = account.simulator
    const killed = await startService(account)
    const fault = faults.add({ match: { nth: 12, times: Infinity }, action: { kind: 'hang' } })
    const { body } = await killed.call('POST', '/admin/foundation-sync')
    await vi.waitFor(() => expect(fault.fired).toBeGreaterThan(0), soon)
    await killed.cli.kill('SIGKILL')
    faults.clear()
    const { call } = await startService(account)
    await vi.waitFor(async () => {
      const { runs } = (await call('GET', '/admin/runs')).body
      expect(runs).toMatchObject([
        { kind: 'foundation', trigger: 'recovery', status: 'completed' },
        { run_id: body.run_id, kind: 'foundation', status: 'failed' },
      ])
    }, soon)
    expect(await account.differences()).toEqual([])
  })
})

describe('the foreground', () => {
  it.each([
    ['an incremental run', '/admin/incremental-sync', {}],
    ['a foundation run over other tables', '/admin/foundation-sync', { tables: ['merchants'] }],
  ])('makes the foundation run that was asked for after %s', async (_, path, asked) => {
    const account = await openContext()
    const { faults } = account.simulator
    const { call } = await startService(account)
    faults.add({ action: { kind: 'hang' }, match: { times: Infinity } })
    const { body } = await call('POST', path, asked)
    const cli = account.start(['sync', '--foundation', '--json'])
    await cli.waitForLine(/following it/)
    faults.clear()
    await call('POST', `/admin/runs/${body.run_id}/cancel`)
    const { code, stdout } = await cli.ended
    expect(code).toBe(0)
    const { kind, status, results } = JSON.parse(stdout) as RunReport // what --json promises
    expect([kind, status, Object.keys(results).length]).toEqual([
      'foundation',
      'completed',
      account.tables.size,
    ])
  })
})

describe('the schedule', () => {
  it('makes up for a missed time once, however many processes start, and not again', async () => {
    const account = await openContext()
    const { sql } = account
    await account.start(['migrate']).ended
    await sql`insert into sync_schedule (name, cron, timezone, last_slot) values ('sync', '0 6 * * *', 'America/Chicago', now() - interval '3 days')`
    const scheduled = () => sql<{ status: string }[]>`select status from sync_runs where trigger = 'schedule'`
    const both = await Promise.all([startService(account), startService(account)])
    await vi.waitFor(async () => expect([...(await scheduled())]).toEqual([{ status: 'completed' }]), soon)
    expect(await account.differences()).toEqual([])
    await Promise.all(both.map(({ cli }) => cli.kill('SIGTERM')))
    const { call } = await startService(account)
    // A run of our own can only begin when no scheduled one is under way, and the schedule was looked at before that.
    await vi.waitFor(
      async () =>
        expect((await call('POST', '/admin/incremental-sync?wait=30')).body.started).not.toBe(false),
      soon,
    )
    expect(await scheduled()).toHaveLength(1)
  })

  it('owes nothing for the time before it existed', async () => {
    const account = await openContext()
    await startService(account)
    await vi.waitFor(
      async () => expect(await account.sql`select 1 from sync_schedule`).not.toHaveLength(0),
      soon,
    )
    expect(await account.sql`select 1 from sync_runs`).toHaveLength(0)
  })
})
