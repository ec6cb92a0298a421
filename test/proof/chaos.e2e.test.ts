import { expect, it } from 'vitest'
import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../../packages/square-simulator/src/random.ts'
import { backends } from '../support/account.ts'
import { AT_REST, comeToRest, startBattered } from '../support/broken-account.ts'
import type { Weather } from '../support/chaos-proxy.ts'
import { effort, rounds } from '../support/effort.ts'
import { countWrong, openUnsteadyAccount } from '../support/unsteady-account.ts'

const SPELLS = rounds(7)
/** How long a spell of bad weather lasts, or until much has gone over the wires; longer only if it has hurt nobody yet. */
const SPELL_MS = 1500

const KINDS = ['latency', 'refuse', 'half-open', 'reset', 'end', 'drip', 'swallow commit'] as const

function weatherOf(kind: (typeof KINDS)[number], random: Random): Weather {
  switch (kind) {
    case 'latency':
      return { kind, ms: random.between(1, 500) }
    case 'drip':
      return { kind, msPerByte: random.between(1, 100) }
    case 'reset':
    case 'end':
      return { kind: 'cut', afterBytes: random.between(0, 5000), how: kind }
    default:
      return { kind }
  }
}

it.for(backends().map((backend, n) => ({ backend, seed: effort().seed * 100 + 60 + n })))(
  'a service behind bad wires loses nothing and recovers alone: queue on $backend, seed $seed',
  { concurrent: true, timeout: 300_000 + SPELLS * 10_000 },
  async ({ backend, seed }, { task, onTestFinished }) => {
    const account = await openUnsteadyAccount({ backend, overlap: 'none', seed })
    onTestFinished(() => account.close())
    const service = await startBattered(account)
    const { random, proxies } = account
    const tally: Record<string, number> = {}
    for (let spell = 0; spell < SPELLS; spell++) {
      const kind = KINDS[spell % KINDS.length] ?? 'refuse'
      const wires = Object.values(proxies).filter((proxy) => proxy !== undefined)
      const wire = kind === 'swallow commit' ? proxies.postgres : random.pick(wires)
      void service.call('POST', '/admin/incremental-sync').catch(() => undefined) // it may be hurt as well
      await Promise.race([service.afterChunks(random.between(1, 200)), pause(SPELL_MS)])
      const weather = weatherOf(kind, random)
      const before = wire.struck.get(weather.kind) ?? 0
      wire.set(weather)
      await Promise.race([pause(SPELL_MS), service.afterChunks(random.between(50, 400))])
      const struck = () => (wire.struck.get(weather.kind) ?? 0) - before
      while (struck() === 0) {
        await service.ask()
        await pause(250)
      }
      wire.set({ kind: 'fair' })
      service.assertAlive()
      tally[`${kind} struck`] = (tally[`${kind} struck`] ?? 0) + struck()
    }
    const end = await comeToRest(account, service)
    task.meta.tally = { ...tally, ...countWrong(end.differences) }
    expect(end).toEqual(AT_REST)
    expect(Object.keys(tally).filter((name) => name.endsWith(' struck'))).toHaveLength(
      Math.min(SPELLS, KINDS.length),
    )
  },
)
