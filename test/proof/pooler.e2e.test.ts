import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Account, type Backend, backends, openAccount } from '../support/account.ts'
import { hasPgbouncer, type Pooler, startPgbouncer } from '../support/pgbouncer.ts'

const TABLES = ['locations', 'merchants', 'customers', 'catalog_categories', 'catalog_items', 'payments']
const IGNORE = 'ignore_startup_parameters = extra_float_digits,search_path,options,statement_timeout'

let account: Account | undefined
let pooler: Pooler | undefined
afterEach(async () => {
  await account?.close()
  await pooler?.close()
})

/** An account whose mirror is reached through a pooler; what needs a session goes past it. */
async function openPooled(mode: Mode, more: string[], backend: Backend) {
  account = await openAccount({ profile: 'small', tables: TABLES, backend })
  pooler = mode === 'no' ? undefined : await startPgbouncer(account.databaseUrl, mode, more)
  const pooled = { DATABASE_URL: pooler?.through(account.databaseUrl) ?? account.databaseUrl }
  const needsDirect = mode === 'transaction' && backend === 'Postgres'
  return {
    account,
    pooled,
    env: needsDirect ? { ...pooled, DATABASE_DIRECT_URL: account.databaseUrl } : pooled,
  }
}

type Mode = 'transaction' | 'session' | 'no'

/** Where there is no pgbouncer, the same without. */
const ways = (hasPgbouncer() ? (['transaction', 'session'] as const) : (['no'] as const)).flatMap(
  (mode: Mode) =>
    [[], [IGNORE]].map((more) => ({ mode, more, said: more.length > 0 ? 'ignoring' : 'refusing' })),
)

describe.for(ways)('behind pgbouncer in $mode mode, $said start-up parameters', ({ mode, more }) => {
  it.for(backends())('every command works, also after kill -9: queue on %s', async (backend) => {
    const { account, env } = await openPooled(mode, more, backend)
    const killed = account.start(['sync', '--foundation'], env)
    const fault = account.simulator.faults.add({
      match: { nth: 5, times: Infinity },
      action: { kind: 'hang' },
    })
    await vi.waitFor(() => expect(fault.fired).toBeGreaterThan(0), { timeout: 120_000, interval: 5 })
    await killed.kill('SIGKILL')
    account.simulator.faults.clear()
    expect(await account.sync(['--foundation'], env)).toMatchObject({
      code: 0,
      report: { status: 'completed' },
    })
    expect(await account.differences()).toEqual([])
    account.simulator.world.change({ count: 40, seed: 7 })
    expect(await account.sync([], env)).toMatchObject({ code: 0, report: { status: 'completed' } })
    expect(await account.differences()).toEqual([])
    for (const command of ['verify', 'status', 'migrate'])
      expect(await account.start([command], env).ended).toMatchObject({ code: 0 })
  })
})

it.for(hasPgbouncer() ? ['sync', 'migrate'] : [])(
  'a queue on Postgres behind a transaction pooler is refused with the remedy before anything reaches it: %s',
  async (command) => {
    const { account, pooled } = await openPooled('transaction', [], 'Postgres')
    const { code, stderr } = await account.start([command], pooled).ended
    expect([code, stderr.trim().split('\n').at(-1)]).toEqual([
      1,
      expect.stringMatching(
        /the queue needs a session of its own, .* DATABASE_DIRECT_URL .*, or set REDIS_URL/,
      ),
    ])
    const [queue] = await account.sql`select to_regnamespace('bullmq') is null as untouched`
    expect(queue).toEqual({ untouched: true })
  },
)
