import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { backends } from '../support/account.ts'
import { startBattered } from '../support/broken-account.ts'
import type { Cli } from '../support/cli.ts'
import { effort, rounds } from '../support/effort.ts'
import { strikeAtRandom } from '../support/random-kill.ts'
import { countWrong, openUnsteadyAccount, type UnsteadyAccount } from '../support/unsteady-account.ts'

const readers = backends().map((backend, n) => ({
  backend,
  overlap: 'none' as const,
  seed: effort().seed * 100 + 10 + n,
}))

const STOPS = rounds(8)
const ZOMBIES = rounds(5)

describe.concurrent('a process that is told to stop at a random moment', () => {
  it.for(readers)(
    'ends within 10 seconds, holds nothing, and the next goes on at once: queue on $backend, seed $seed',
    { timeout: 300_000 + STOPS * 10_000 },
    async (reader, { task, onTestFinished }) => {
      const account = await openUnsteadyAccount(reader)
      onTestFinished(() => account.close())
      const typical = { chunks: 2000 }
      const tally = { stops: 0, lost: 0, doubled: 0 }
      while (tally.stops < STOPS / readers.length) {
        const { hit, command, tookMs, ended } = await strikeAtRandom(account, 'SIGTERM', typical)
        if (!hit) continue
        tally.stops++
        expect(tookMs).toBeLessThan(10_000)
        // It ended by itself: a service well, a single run that was not completed with 1. Before it listens for signals it may just end.
        const fit = command === 'start' ? [0, null] : [0, 1, null]
        expect(fit, `${ended.stderr}\n${ended.stdout}`).toContain(ended.code)
        expect(await leaseHolders(account)).toEqual([])
      }
      const differences = await account.settle()
      task.meta.tally = Object.assign(tally, countWrong(differences))
      expect(differences).toEqual([])
    },
  )
})

it.skipIf(!backends().includes('Redis'))(
  'a service whose Redis refuses it is stopped within its time, and with 0: what is left open there keeps it no longer',
  async ({ onTestFinished }) => {
    const account = await openUnsteadyAccount({ backend: 'Redis', overlap: 'none', seed: effort().seed })
    onTestFinished(() => account.close())
    const service = await startBattered(account)
    await service.nextRunCompletes()
    account.changing = false
    account.proxies.redis?.set({ kind: 'refuse' })
    await service.waitForLine(/the queue: Redis at \S+ cannot be reached/)
    expect(await service.stop()).toEqual({ code: 0 })
    account.proxies.redis?.set({ kind: 'fair' })
    expect(await account.settle()).toEqual([])
  },
)

describe.concurrent('a process that is frozen in mid-work until another has taken over', () => {
  it.for(readers)(
    'commits nothing when it wakes up: queue on $backend, seed $seed',
    { timeout: 300_000 + ZOMBIES * 20_000 },
    async (reader, { task, onTestFinished }) => {
      const account = await openUnsteadyAccount({ ...reader, seed: reader.seed + 10 })
      onTestFinished(() => account.close())
      const tally = { zombies: 0, 'zombie commits': 0, lost: 0, doubled: 0 }
      while (tally.zombies < ZOMBIES / readers.length) {
        const zombie = await freezeAtRandom(account)
        if (!zombie) continue
        account.changing = false
        const successor = account.launch('sync')
        await loseLeases(account, zombie, successor)
        expect(await successor.ended).toMatchObject({ code: 0 })
        expect(await account.differences()).toEqual([])
        const before = await versions(account)
        process.kill(zombie.pid, 'SIGCONT')
        const { code } = await zombie.ended
        tally.zombies++
        expect(code).not.toBe(0) // its run was taken from it
        const after = await versions(account)
        tally['zombie commits'] += after.filter((line) => !before.includes(line)).length
        task.meta.tally = tally
        expect(after).toEqual(before)
        account.changing = true
      }
      const differences = await account.settle()
      task.meta.tally = Object.assign(tally, countWrong(differences))
      expect(differences).toEqual([])
    },
  )
})

const leaseHolders = ({ sql }: UnsteadyAccount) =>
  sql`select table_name, owner from sync_state where owner is not null`

/** A process that stands still with a lease in its hands; undefined if its run was over before its moment came. */
async function freezeAtRandom(account: UnsteadyAccount) {
  const moment = account.random.between(20, 400)
  const cli = account.launch('sync')
  let chunks = 0
  let working = false
  const frozen = new Promise<true>((resolve) => {
    account.onEvent = (wire) => {
      working ||= wire === 'square'
      if (!working || ++chunks !== moment) return
      process.kill(cli.pid, 'SIGSTOP')
      resolve(true)
    }
  })
  const hit = await Promise.race([frozen, cli.ended.then(() => false)])
  account.onEvent = undefined
  return hit ? cli : undefined
}

/**
 * What a minute without a sign of life does, without the minute. Said again while the successor works: what the zombie had sent before it
 * was frozen may still take or renew a lease.
 */
async function loseLeases({ sql }: UnsteadyAccount, zombie: Cli, successor: Cli): Promise<void> {
  const itsOwn = sql`owner like ${`%/${zombie.pid}/%`}`
  for (let over = false; !over;) {
    await sql`update sync_state set lease_until = now() - interval '1 second' where table_name in (
      select table_name from sync_state where ${itsOwn} for update skip locked)`
    await sql`update sync_runs set lease_until = now() - interval '1 second' where id in (
      select id from sync_runs where ${itsOwn} and status = 'running' for update skip locked)`
    over = await Promise.race([successor.ended.then(() => true), pause(250, false)])
  }
}

/** Every row of the mirror and of its state, with the transaction that wrote it. */
async function versions({ sql, tables }: UnsteadyAccount): Promise<string[]> {
  const names = [...tables.values()].flatMap(({ name, children = [] }) => [
    name,
    ...children.map((child) => child.name),
  ])
  const parts = names.map((name) => `select '${name} ' || ctid || ' ' || xmin as at from ${name}`)
  const state = `select 'state ' || table_name || ' ' || coalesce(watermark::text, '') || ' ' || row_count || ' ' || (checkpoint is null) from sync_state`
  const rows = await sql.unsafe<{ at: string }[]>([...parts, state].join(' union all '))
  return rows.map(({ at }) => at).sort()
}
