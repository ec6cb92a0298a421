import { onTestFinished } from 'vitest'
import { startSimulator } from '../../packages/square-simulator/src/server.ts'
import type { Simulator, SimulatorOptions } from '../../packages/square-simulator/src/server.ts'
import { isObject, listAt, textAt } from '../../packages/square-simulator/src/wire.ts'
import type { WireObject } from '../../packages/square-simulator/src/wire.ts'

export interface Answer {
  readonly status: number
  readonly json: WireObject
  /** Of the first error; empty when there is none. */
  readonly code: string
  readonly field: string
  readonly headers: Headers
}

/** A simulator that ends with the test. */
export async function simulate(options: SimulatorOptions = { profile: 'small' }): Promise<Simulator> {
  const simulator = await startSimulator(options)
  onTestFinished(() => simulator.close())
  return simulator
}

/** The account that uses everything, apart from what takes most of the time to make: orders and what is paid. */
export function simulatePeople(options: SimulatorOptions = {}): Promise<Simulator> {
  const sizes = Object.fromEntries(moneyResources.map((name) => [name, 0]))
  return simulate({ profile: 'full', ...options, sizes: { ...sizes, ...options.sizes } })
}

const moneyResources = [
  'orders',
  'payments',
  'refunds',
  'order_custom_attributes',
  'terminal_checkouts',
  'terminal_refunds',
  'terminal_actions',
  'disputes',
  'dispute_evidence',
  'payment_links',
  'subscriptions',
  'subscription_events',
  'invoices',
  'gift_card_activities',
  'inventory_changes',
  'cash_drawer_shifts',
  'cash_drawer_shift_events',
  'payouts',
  'payout_entries',
]

/** One call: GET without a body, POST with one; anything in `init` goes before. */
export async function call(
  simulator: Simulator,
  path: string,
  body?: unknown,
  init: RequestInit = {},
): Promise<Answer> {
  const response = await fetch(simulator.url + path, {
    method: body === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...init,
    headers: {
      authorization: `Bearer ${simulator.token}`,
      'content-type': 'application/json',
      ...headersOf(init),
    },
  })
  const json: unknown = JSON.parse((await response.text()) || '{}')
  if (!isObject(json)) throw new Error('the answer is no object')
  const error = listAt(json, 'errors')[0]
  const { status, headers } = response
  return { status, json, headers, code: textAt(error, 'code'), field: textAt(error, 'field') }
}

/** All pages of a search: what each one held. */
export async function readPlan(
  simulator: Simulator,
  path: string,
  key: string,
  body: object,
  between: (page: number) => void = () => {},
): Promise<WireObject[][]> {
  const pages: WireObject[][] = []
  let cursor: string | undefined
  do {
    const answer = await call(simulator, path, { ...body, cursor })
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.code} ${answer.field}`)
    pages.push(listAt(answer.json, key).filter(isObject))
    cursor = textAt(answer.json, 'cursor') || undefined
    between(pages.length)
  } while (cursor !== undefined)
  return pages
}

/** All pages of a GET. */
export async function listAll(
  simulator: Simulator,
  path: string,
  key: string,
  query: string,
): Promise<WireObject[]> {
  const found: WireObject[] = []
  let cursor: string | undefined
  do {
    const parameters = [query, cursor === undefined ? '' : `cursor=${cursor}`].filter((part) => part !== '')
    const answer = await call(simulator, `${path}?${parameters.join('&')}`)
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.code} ${answer.field}`)
    found.push(...listAt(answer.json, key).filter(isObject))
    cursor = textAt(answer.json, 'cursor') || undefined
  } while (cursor !== undefined)
  return found
}

export const idsOf = (objects: readonly WireObject[]): string[] =>
  objects.map((object) => textAt(object, 'id'))

function headersOf(init: RequestInit): Record<string, string> {
  return init.headers === undefined ? {} : Object.fromEntries(new Headers(init.headers).entries())
}
