import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { LoggedRequest } from '../../packages/square-simulator/src/request-log.ts'
import type { SimulatorOptions } from '../../packages/square-simulator/src/server.ts'

/** A simulated Square account in a process of its own, as Square is none of ours. */
export interface Account {
  /** The settings of a client. */
  env: { SQUARE_BASE_URL: string; SQUARE_ACCESS_TOKEN: string }
  /** The requests since the last call. */
  takeRequests(): Promise<LoggedRequest[]>
  change(changes: { count: number; seed: number }): Promise<void>
  close(): Promise<void>
}

const PROGRAM = fileURLToPath(new URL('account-process.ts', import.meta.url))

/** Starts an account; the caller closes it. */
export async function startAccount(options: SimulatorOptions): Promise<Account> {
  const child = fork(PROGRAM, [JSON.stringify(options)], { execArgv: ['--import', 'tsx'] })
  const [said] = (await once(child, 'message')) as [{ url: string; token: string }]
  const control = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${said.url}/_simulator${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!answer.ok) throw new Error(`The account answered ${answer.status} to ${method} ${path}`)
    return answer.json()
  }
  return {
    env: { SQUARE_BASE_URL: said.url, SQUARE_ACCESS_TOKEN: said.token },
    async takeRequests() {
      const { requests } = (await control('GET', '/requests')) as { requests: LoggedRequest[] } // as control.ts answers
      await control('DELETE', '/requests')
      return requests
    },
    async change(changes) {
      await control('POST', '/changes', changes)
    },
    async close() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
