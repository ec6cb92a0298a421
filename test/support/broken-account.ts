import { setTimeout as pause } from 'node:timers/promises'
import type { Difference } from './oracle.ts'
import { ADMIN_TOKEN } from './running-service.ts'
import type { UnsteadyAccount } from './unsteady-account.ts'

/** A service that runs while things around it break. */
export interface Battered {
  /** One request to its API. */
  call(method: 'GET' | 'POST', path: string): Promise<{ status: number; text: string }>
  /** Asks for a run; what has given no sign of life for some seconds is in nobody's way. */
  ask(): Promise<void>
  /** Asks for a run again and again, until one has completed that was started after this call. Rejects after two minutes. */
  nextRunCompletes(): Promise<void>
  /** Resolves when so many more chunks have gone over a wire. */
  afterChunks(count: number): Promise<void>
  /** The first line of its log that matches. */
  waitForLine(pattern: RegExp): Promise<string>
  /** Ends it with SIGTERM; answers its exit code and, if that is not 0, how long it took and what it said last. */
  stop(): Promise<{ code: number | null; said?: string }>
  /** Rejects if the process has ended. */
  assertAlive(): void
}

/** Starts `start` on the account. Two minutes' worth of silence pass in some seconds: leases without a sign of life are expired. */
export async function startBattered(
  account: UnsteadyAccount,
  env: Record<string, string> = {},
): Promise<Battered> {
  const cli = account.launch('start', { LOG_LEVEL: 'info', ...env })
  let ended: string | undefined
  void cli.ended.then(({ code, signal, stderr }) => (ended = `${code} ${signal} ${stderr}`))
  const { url } = JSON.parse(await cli.waitForLine(/"msg":"listening"/)) as { url: string } // a log line of our own
  const assertAlive = () => {
    if (ended !== undefined) throw new Error(`the service has ended: ${ended}`)
  }
  const waiting = new Set<{ left: number; done: () => void }>()
  account.onEvent = () => {
    for (const one of waiting) {
      if (--one.left > 0) continue
      waiting.delete(one)
      one.done()
    }
  }
  const call: Battered['call'] = async (method, path) => {
    const answer = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
      signal: AbortSignal.timeout(120_000),
    })
    return { status: answer.status, text: await answer.text() }
  }
  const ask = async () => {
    assertAlive()
    await expireSilent(account)
    await call('POST', '/admin/incremental-sync').catch(() => undefined) // the answer may be lost on the way
  }
  return {
    call,
    ask,
    assertAlive,
    afterChunks: (left) => new Promise((done) => waiting.add({ left, done })),
    async nextRunCompletes() {
      const deadline = performance.now() + 120_000
      const { sql } = account
      const [{ since } = { since: '' }] = await sql<
        { since: string }[]
      >`select clock_timestamp()::text as since`
      for (;;) {
        const [done] =
          await sql`select 1 from sync_runs where status = 'completed' and started_at >= ${since}::timestamptz`
        if (done) return
        if (performance.now() > deadline) {
          const runs =
            await sql`select started_at::text, status, trigger, error from sync_runs order by started_at desc limit 3`
          throw new Error(`no run completed in two minutes: ${JSON.stringify(runs)}`)
        }
        await ask()
        await pause(250)
      }
    },
    waitForLine: (pattern) => cli.waitForLine(pattern),
    async stop() {
      account.onEvent = undefined
      const toldAt = performance.now()
      const { code, stdout, stderr } = await cli.kill('SIGTERM')
      if (code === 0) return { code }
      const ms = Math.round(performance.now() - toldAt)
      return { code, said: `after ${ms} ms: ${stderr} ${stdout.split('\n').slice(-15).join('\n')}` }
    },
  }
}

/**
 * Lets everything come to rest: the service completes a run without having been restarted, is told to stop, and what is left of
 * differences after one more run is answered.
 */
export async function comeToRest(
  account: UnsteadyAccount,
  service: Battered,
): Promise<{ code: number | null; said?: string; differences: Difference[] }> {
  account.changing = false
  await service.nextRunCompletes()
  service.assertAlive()
  const end = await service.stop()
  return { ...end, differences: await account.settle() }
}

/** How that ends if all is well. */
export const AT_REST = { code: 0, differences: [] }

/** A heartbeat comes every 2 seconds; who has missed two in a row is taken for as dead as after a minute. */
async function expireSilent({ sql }: UnsteadyAccount): Promise<void> {
  const silent = sql`lease_until between now() and now() + interval '55 seconds'`
  await sql`update sync_state set lease_until = now() - interval '1 second' where owner is not null and ${silent}`
  await sql`update sync_runs set lease_until = now() - interval '1 second' where status = 'running' and ${silent}`
}
