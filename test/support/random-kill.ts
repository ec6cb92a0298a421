import type { Cli, Ended } from './cli.ts'
import { ADMIN_TOKEN } from './running-service.ts'
import type { UnsteadyAccount } from './unsteady-account.ts'

/** How a process was struck in mid-work, or that it had ended before. */
export interface Struck {
  /** False: the run was over before its moment came. */
  hit: boolean
  command: 'sync' | 'start'
  /** Milliseconds from the signal to the end of the process. */
  tookMs: number
  ended: Ended
}

/**
 * Starts a process and sends it the signal at a random moment: with the n-th chunk on any wire, from its boot or from its first question
 * to Square, before or after the other side has got it. The same seed strikes about the same places.
 */
export async function strikeAtRandom(
  account: UnsteadyAccount,
  signal: 'SIGKILL' | 'SIGTERM',
  typical: { chunks: number },
): Promise<Struck> {
  const { random } = account
  const command = random.chance(0.3) ? 'start' : 'sync'
  const fromBoot = random.chance(0.1)
  const moment = random.between(1, typical.chunks)
  const cli = account.launch(command)
  let chunks = 0
  let struckAt = 0
  let working = fromBoot
  account.onEvent = (wire) => {
    working ||= wire === 'square'
    if (!working || ++chunks < moment || struckAt > 0) return
    struckAt = performance.now()
    process.kill(cli.pid, signal)
  }
  if (command === 'start') void trigger(cli.waitForLine(/"msg":"listening"/))
  // A service never ends by itself: once nothing is left to do for it, it is struck where it stands.
  const ended = await (command === 'start' ? Promise.race([cli.ended, idle(account, cli)]) : cli.ended)
  account.onEvent = undefined
  if (ended) {
    if (struckAt === 0) {
      typical.chunks = Math.round(chunks * 1.1) // a little beyond the end, so that the last step of a longer run is struck as well
      const { code, stdout, stderr } = ended
      if (command === 'start' || code !== 0)
        throw new Error(`${command} ended by itself with ${code}: ${stderr}${stdout}`)
    }
    return { hit: struckAt > 0, command, tookMs: performance.now() - struckAt, ended }
  }
  struckAt ||= performance.now()
  const last = await cli.kill(signal)
  return { hit: true, command, tookMs: performance.now() - struckAt, ended: last }
}

async function trigger(listening: Promise<string>): Promise<void> {
  try {
    const { url } = JSON.parse(await listening) as { url: string } // a log line of our own
    await fetch(`${url}/admin/incremental-sync`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
    })
  } catch {
    // It was struck before it could answer.
  }
}

/** Resolves once a run of this service has completed; it has died before that: never. */
async function idle({ sql }: UnsteadyAccount, cli: Cli): Promise<undefined> {
  let alive = true
  void cli.ended.then(() => (alive = false))
  const finished = async () => {
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from information_schema.tables
      where table_name = 'sync_runs' and table_schema = current_schema()`
    if (!row?.n) return 0
    const [runs] = await sql<
      { n: number }[]
    >`select count(*)::int as n from sync_runs where status = 'completed'`
    return runs?.n ?? 0
  }
  const before = await finished()
  while (alive && (await finished()) <= before) await new Promise((resolve) => setTimeout(resolve, 50))
  return alive ? undefined : new Promise(() => undefined)
}
