import { join } from 'node:path'
import { inject } from 'vitest'
import { approveDeletions } from '../../src/db/state/sync-state.ts'
import { openDatabase } from '../../src/db/connection/client.ts'
import { Random } from '../../packages/square-simulator/src/random.ts'
import { type Account, type AccountOptions, type Backend, openAccount } from './account.ts'
import { type ChaosProxy, startProxyFor } from './chaos-proxy.ts'
import type { Cli } from './cli.ts'
import type { Difference } from './oracle.ts'
import type { Tally } from './effort.ts'
import { ADMIN_TOKEN } from './running-service.ts'

/** A table of every shape that an incremental run brings up to date by itself: tombstones, whole lists, counts, searches. */
const TABLES = [
  'locations',
  'merchants',
  'vendors',
  'catalog_categories',
  'catalog_items',
  'catalog_variations',
  'catalog_inventory',
  'team_members',
  'customer_groups',
]

/** Small tables of many pages: what counts is how often something can break, not how much data there is. */
const WORLD = { profile: 'small', sizes: { team_members: 14, customer_groups: 9 }, pageSizeCap: 6 } as const

export interface Unsteady {
  backend: Backend
  /** `none`: an incremental run reads nothing twice, so that nothing heals a lost page. */
  overlap: 'default' | 'none'
  seed: number
  /** Begins with an empty database, so that the making of its tables can be struck as well. A server of the test's own is empty anyway. */
  empty?: boolean
  servers?: AccountOptions['servers']
}

/** An account that changes all the time, every wire to it through a proxy that counts, and processes of the real program on it. */
export interface UnsteadyAccount extends Account {
  random: Random
  proxies: { postgres: ChaosProxy; square: ChaosProxy; redis: ChaosProxy | undefined }
  /** Called with every chunk on any of the wires, before it is passed on. */
  onEvent: ((wire: 'postgres' | 'square' | 'redis') => void) | undefined
  /** Whether the world changes while somebody looks at it. */
  changing: boolean
  /** Starts `sync` or `start` through the proxies. */
  launch(command: 'sync' | 'start', env?: Record<string, string>): Cli
  /** Stops the changes, lets one more run complete, and answers every difference that is left. */
  settle(): Promise<Difference[]>
}

export async function openUnsteadyAccount({
  backend,
  overlap,
  seed,
  empty = false,
  servers,
}: Unsteady): Promise<UnsteadyAccount> {
  const account = await openAccount({
    ...WORLD,
    backend,
    seed,
    tables: TABLES,
    migrated: !empty && servers?.postgresUrl === undefined,
    ...(servers && { servers }),
  })
  const random = new Random(`unsteady/${seed}`)
  const { simulator, env } = account
  const redisUrl = env['REDIS_URL']
  const proxies = {
    postgres: await startProxyFor(account.databaseUrl, 5432),
    square: await startProxyFor(simulator.url, 80),
    redis: redisUrl === undefined ? undefined : await startProxyFor(redisUrl, 6379),
  }
  const through = {
    DATABASE_URL: proxies.postgres.through(account.databaseUrl),
    SQUARE_BASE_URL: proxies.square.through(simulator.url),
    ...(redisUrl && proxies.redis ? { REDIS_URL: proxies.redis.through(redisUrl) } : {}),
    ADMIN_TOKEN,
    PORT: '0',
  }
  const program = [join(inject('program'), overlap === 'none' ? 'without-overlap.js' : 'cli.js')]
  const unsteady: UnsteadyAccount = {
    ...account,
    random,
    proxies,
    onEvent: undefined,
    changing: true,
    launch: (command, more = {}) =>
      account.start(command === 'sync' ? ['sync', '--json'] : ['start'], { ...through, ...more }, program),
    async settle() {
      unsteady.changing = false
      unsteady.onEvent = undefined
      for (let attempt = 0; ; attempt++) {
        const { code, stdout, stderr } = await unsteady.launch('sync').ended
        const withheld = await account.sql<{ table_name: string }[]>`
          select table_name from sync_state where deletions_withheld > 0`
        if (code === 0 && withheld.length === 0) break
        // A run that began before the last break can still be in the way; more than that is a failure.
        if (attempt === 2) throw new Error(`the last run ended with ${code}:\n${stdout}\n${stderr}`)
        await approve(
          account,
          withheld.map(({ table_name }) => table_name),
        )
      }
      return account.differences()
    },
    async close() {
      unsteady.onEvent = undefined
      await account.close()
      for (const proxy of Object.values(proxies)) await proxy?.close()
    },
  }
  for (const [wire, proxy] of Object.entries(proxies) as ['postgres' | 'square' | 'redis', ChaosProxy][]) {
    if (!proxy) continue
    proxy.onChunk = ({ to }) => {
      const often = wire === 'square' ? 0.4 : 0.01
      if (unsteady.changing && to === 'server' && random.chance(often)) {
        simulator.world.change({ count: random.between(1, 2), seed: random.between(0, 1e9) })
      }
      unsteady.onEvent?.(wire)
    }
  }
  return unsteady
}

/** What an operator does where the guard has held deletions back: so many deletions in so small a world are meant. */
async function approve({ databaseUrl, schema }: Account, tables: string[]): Promise<void> {
  const database = openDatabase({
    url: databaseUrl,
    schema,
    ssl: 'disable',
    max: 1,
    applicationName: 'approve',
  })
  for (const table of tables) await approveDeletions(database.db, table)
  await database.close()
}

const DOUBLED = new Set<Difference['kind']>(['ghost', 'doubled', 'child ghost'])

/** Differences as the two numbers that count. */
export const countWrong = (differences: readonly Difference[]): Tally => ({
  lost: differences.filter(({ kind }) => !DOUBLED.has(kind)).length,
  doubled: differences.filter(({ kind }) => DOUBLED.has(kind)).length,
})
