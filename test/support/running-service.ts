import type { Account } from './account.ts'
import type { Cli } from './cli.ts'

export const ADMIN_TOKEN = 'Zk3vQ9sLx7Wb2Rt8Yp5Nc1Mf6Gd4Hj0a'

/** A `start`ed service: its process, and its HTTP API with the right token. */
export interface RunningService {
  cli: Cli
  url: string
  /** One request to the API; answers status and JSON body. */
  call: (
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
  ) => Promise<{ status: number; body: ServiceAnswer }>
}

/** What is read of the API's answers. */
export interface ServiceAnswer {
  run_id?: string
  started?: boolean
  status?: string
  error?: string
  success?: boolean
  results?: Record<string, { success: boolean; reason?: string; error?: string }>
  runs?: { run_id: string; kind: string; trigger: string; status: string }[]
}

/** Starts the service on a free port, and resolves when it listens. */
export async function startService(
  account: Account,
  env: Record<string, string> = {},
): Promise<RunningService> {
  const cli = account.start(['start'], { ADMIN_TOKEN, PORT: '0', ...env })
  const line = await cli.waitForLine(/"msg":"listening"/)
  const { url } = JSON.parse(line) as { url: string } // a log line of our own
  return {
    cli,
    url,
    async call(method, path, body) {
      const answer = await fetch(url + path, {
        method,
        headers: {
          authorization: `Bearer ${ADMIN_TOKEN}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: (await answer.json()) as ServiceAnswer } // the API has a schema for each answer
    },
  }
}
