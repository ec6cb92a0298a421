import { createHash } from 'node:crypto'
import { Random } from '../../packages/square-simulator/src/random.ts'
import { valueAt } from '../../src/json/json-path.ts'
import type { CallOptions, Square, SquareAnswer, SquareCall } from '../../src/square/http/call.ts'
import { type Clock, throwIfCancelled } from '../../src/runtime/clock.ts'
import { decodeAnswer } from '../../src/square/http/decode.ts'
import { canonicalText } from '../../src/json/lossless.ts'
import { RateLimited } from '../../src/square/http/refusal.ts'
import { decideRetry, type RetryHistory } from '../../src/square/http/retry-policy.ts'
import { LOCATIONS, type ShapedTable } from './shapes.ts'
import type { Step } from './bench.ts'
import { current, type VirtualWorld, type WorldObject } from './virtual-world.ts'

/** Every way in which Square may misbehave, in calls. */
export const SQUARE_FAULTS = [
  'server error',
  'rate ban',
  'no permission',
  'no permission for a location',
  'token refused',
  'body cut off',
  'HTML instead of JSON',
  'errors in a 200',
  'cursor refused',
  'short page',
] as const
export type SquareFault = (typeof SQUARE_FAULTS)[number]

export interface SquareOptions {
  cursors: 'keyset' | 'offset'
  cursorLifeMs: number
  /** How likely a call is to meet a fault. */
  faultRate: number
  kinds: readonly SquareFault[]
  /** `latest_time` of the catalog: Square's now, or the last change. */
  latestIsNow: boolean
}

type Reply = [status: number, body: unknown, headers?: Record<string, string>]

/** Square in one process: answers from the world, through the real decoder and the real decision about retries. */
export class VirtualSquare {
  readonly fired = new Map<string, number>()
  readonly #world: VirtualWorld
  readonly #tables: readonly ShapedTable[]
  readonly #random: Random
  options: SquareOptions
  /** Faults that last: until when, on Square's clock. */
  readonly #until = new Map<SquareFault, number>()
  #forbiddenPlace = ''

  constructor(seed: string, world: VirtualWorld, tables: readonly ShapedTable[], options: SquareOptions) {
    this.#random = new Random(`${seed} square`)
    this.#world = world
    this.#tables = tables
    this.options = options
  }

  /** Everything is well from now on. */
  heal(): void {
    this.options = { ...this.options, faultRate: 0, cursorLifeMs: Infinity }
    this.#until.clear()
  }

  /** The client of one worker: real but for the socket. */
  connect(clock: Clock, step: Step): Square {
    const callSquare = async (call: SquareCall, options: CallOptions = {}): Promise<SquareAnswer> => {
      const history: RetryHistory = { failures: 0, refusals: 0, refusedWaitMs: 0 }
      for (;;) {
        await step(`${call.method} ${call.path}`)
        throwIfCancelled(options.signal)
        if (options.stats) options.stats.requests++
        try {
          return this.#answer(call, options)
        } catch (error) {
          const limited = error instanceof RateLimited
          if (limited) history.refusals++
          else history.failures++
          const decision = decideRetry(error, history, this.#random.next())
          if (decision === 'give up') throw error
          if (limited) history.refusedWaitMs += decision.retryInMs
          if (options.stats) options.stats.retries++
          await clock.sleep(decision.retryInMs, options.signal)
        }
      }
    }
    const snapshot = () => ({ perSecond: 1, concurrency: 1, active: 0, waiting: 0, pausedMs: 0 })
    return { call: callSquare, budget: { snapshot } }
  }

  #answer(call: SquareCall, { expects }: CallOptions): SquareAnswer {
    const began = this.#world.now
    const [status, body, headers = {}] = this.#refuse(call) ?? this.#read(call)
    const whole = typeof body === 'string' ? body : JSON.stringify(body)
    const sent = Buffer.from(status === 200 ? this.#spoil(whole, headers) : whole)
    this.#world.pass(this.#random.between(20, 3000))
    const raw = {
      status,
      body: sent,
      bytes: sent.length,
      headers: new Headers({ 'content-type': 'application/json', ...headers }),
    }
    const decoded = decodeAnswer(call, raw, { expects, nowMs: this.#world.now })
    const serverTime = new Date(Math.floor(began / 1000) * 1000).toISOString() // the Date header has whole seconds
    return { body: decoded, bytes: raw.bytes, serverTime }
  }

  #refuse(call: SquareCall): Reply | undefined {
    const fault = this.#random.chance(this.options.faultRate)
      ? this.#random.pick(this.options.kinds)
      : undefined
    if (fault) this.#begin(fault, call)
    const on = (kind: SquareFault) => (this.#until.get(kind) ?? 0) > this.#world.now
    const asked = canonicalText([call.path, call.query, call.body])
    if (on('token refused')) return refusal(401, 'AUTHENTICATION_ERROR', 'UNAUTHORIZED')
    if (on('rate ban'))
      return refusal(
        429,
        'RATE_LIMIT_ERROR',
        'RATE_LIMITED',
        this.#random.chance(0.5) ? { 'retry-after': '20' } : {},
      )
    if (on('no permission')) return refusal(403, 'AUTHENTICATION_ERROR', 'INSUFFICIENT_SCOPES')
    if (on('no permission for a location') && asked.includes(`"${this.#forbiddenPlace}"`))
      return refusal(403, 'AUTHENTICATION_ERROR', 'FORBIDDEN')
    if (fault === 'server error') return refusal(503, 'API_ERROR', 'SERVICE_UNAVAILABLE')
    if (fault === 'cursor refused' && asked.includes('"cursor"')) {
      this.#fire(fault)
      return refusal(400, 'INVALID_REQUEST_ERROR', 'INVALID_CURSOR')
    }
    return undefined
  }

  #begin(fault: SquareFault, call: SquareCall): void {
    const lasting: Partial<Record<SquareFault, [number, number]>> = {
      'rate ban': [5, 900],
      'no permission': [60, 7200],
      'no permission for a location': [60, 7200],
      'token refused': [60, 7200],
    }
    const range = lasting[fault]
    if (range) this.#until.set(fault, this.#world.now + this.#random.between(...range) * 1000)
    if (fault === 'no permission for a location') {
      const places = this.#tables.some(({ definition }) => definition.source.perLocation)
      if (!places) return
      this.#forbiddenPlace = this.#random.pick(LOCATIONS)
    }
    if (range || fault === 'server error') this.#fire(fault)
    else this.#next = { fault, call }
  }

  #next: { fault: SquareFault; call: SquareCall } | undefined

  #fire(fault: string): void {
    this.fired.set(fault, (this.fired.get(fault) ?? 0) + 1)
  }

  /** A 200 whose body is not what it should be. */
  #spoil(text: string, headers: Record<string, string>): string {
    const fault = this.#next?.fault
    this.#next = undefined
    switch (fault) {
      case 'body cut off':
        this.#fire(fault)
        if (this.#random.chance(0.5)) headers['content-length'] = String(Buffer.byteLength(text))
        return text.slice(0, this.#random.between(0, text.length - 1))
      case 'HTML instead of JSON':
        this.#fire(fault)
        headers['content-type'] = this.#random.chance(0.5) ? 'text/html' : 'application/json'
        return '<html><body>Try again</body></html>'
      case 'errors in a 200':
        this.#fire(fault)
        return '{"errors":[{"category":"API_ERROR","code":"INTERNAL_SERVER_ERROR"}]}'
      default:
        return text
    }
  }

  #read(call: SquareCall): Reply {
    const params = { ...call.query, ...(call.body as Record<string, unknown> | undefined) }
    for (const { definition } of this.#tables) {
      const named = match(definition.source.call, call)
      if (named) return this.#list(definition.source.call, { ...params, ...named })
    }
    for (const { definition } of this.#tables) {
      const named = definition.byId && match(definition.byId.call, call)
      if (named) return this.#byId(definition, { ...params, ...named })
    }
    return /search|batch/.test(call.path) ? [200, {}] : refusal(404, 'INVALID_REQUEST_ERROR', 'NOT_FOUND')
  }

  #list(call: string, params: Record<string, unknown>): Reply {
    const tables = this.#tables.filter(({ definition }) => definition.source.call === call)
    const [
      {
        definition: { source },
      },
    ] = tables as [ShapedTable]
    const { cursor, limit = 100, ...query } = params
    const found = this.#world.objects
      .filter(({ table }) => tables.includes(table))
      .flatMap((object) => {
        const version = this.#world.seen(object)
        const shown = version?.record && isAsked(object, version.record, version, params)
        return shown ? [{ object, version }] : []
      })
      .map(({ object, version }) => ({
        at: sortKey(object, version.changedAt, params, source),
        record: version.record,
      }))
      .sort((a, b) => (a.at < b.at ? -1 : 1))
    const hash = createHash('md5').update(canonicalText(query)).digest('hex').slice(0, 8)
    let from = 0
    if (typeof cursor === 'string') {
      const [of, issued, kind, ...place] = cursor.split('|')
      if (of !== hash) return refusal(400, 'INVALID_REQUEST_ERROR', 'BAD_REQUEST')
      if (this.#world.now - Number(issued) > this.options.cursorLifeMs) {
        this.#fire('cursor too old')
        return refusal(400, 'INVALID_REQUEST_ERROR', 'INVALID_CURSOR')
      }
      const key = place.join('|')
      const after = found.findIndex(({ at }) => at > key)
      from = kind === 'o' ? Number(key) : after < 0 ? found.length : after
    }
    let size = Number(limit)
    if (this.#next?.fault === 'short page') {
      this.#fire('short page')
      size = this.#random.between(0, size - 1)
    }
    const page = found.slice(from, from + size)
    const more = from + size < found.length
    const place =
      this.options.cursors === 'offset' ? `o|${from + size}` : `k|${page.at(-1)?.at ?? keyBefore(cursor)}`
    const extra = source.requires
      ? {
          [source.requires]: new Date(
            this.options.latestIsNow ? this.#world.now : this.#world.latest(),
          ).toISOString(),
        }
      : {}
    const records = page.length > 0 ? { [source.items]: page.map(({ record }) => record) } : {}
    const { count } = source
    const total = count && params[count.param] === true ? { [count.field]: found.length } : {}
    return [
      200,
      { ...total, ...records, ...(more ? { cursor: `${hash}|${this.#world.now}|${place}` } : {}), ...extra },
    ]
  }

  #byId({ byId, key }: ShapedTable['definition'], params: Record<string, unknown>): Reply {
    if (!byId) return refusal(404, 'INVALID_REQUEST_ERROR', 'NOT_FOUND')
    const wanted = byId.ids === undefined ? [params['id']] : valueAt(params, byId.ids.split('.'))
    const ids = (Array.isArray(wanted) ? wanted : String(wanted).split(',')) as string[]
    const answers = ids.flatMap((id): [string, Record<string, unknown>][] => {
      const now = this.#world.aliases.get(id) ?? id
      const object = this.#world.objects.find((one) => one.id === now)
      const record = object && current(object)?.record
      return record ? [[id, record]] : []
    })
    const { item } = byId
    if (item !== undefined)
      return [
        200,
        { [byId.items]: Object.fromEntries(answers.map(([id, record]) => [id, { [item]: record }])) },
      ]
    const own = answers
      .map(([, record]) => record)
      .filter((record) => ids.includes(String(record[key[0] ?? ''])))
    if (byId.ids !== undefined) return [200, own.length > 0 ? { [byId.items]: own } : {}]
    return own[0] ? [200, { [byId.items]: own[0] }] : refusal(404, 'INVALID_REQUEST_ERROR', 'NOT_FOUND')
  }
}

/** An empty page with a cursor goes on from where it began. */
const keyBefore = (cursor: unknown) =>
  typeof cursor === 'string' ? cursor.split('|').slice(3).join('|') : ''

const refusal = (
  status: number,
  category: string,
  code: string,
  headers: Record<string, string> = {},
): Reply => [status, { errors: [{ category, code, detail: 'simulated' }] }, headers]

function match(template: string, { method, path }: SquareCall): Record<string, string> | undefined {
  const [wanted, pattern = ''] = template.split(' ')
  if (method !== wanted) return undefined
  const found = new RegExp(`^${pattern.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path)
  if (!found) return undefined
  return Object.fromEntries(
    Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
  )
}

function isAsked(
  { table: { definition }, location, parent, createdAt }: WorldObject,
  record: Record<string, unknown>,
  { changedAt }: { changedAt: number },
  params: Record<string, unknown>,
): boolean {
  const { source } = definition
  const read = (name: string) =>
    Object.hasOwn(params, name) ? params[name] : valueAt(params, name.split('.'))
  const own = source.shared && read(source.shared.param)
  if (Array.isArray(own) && !own.includes(record[source.shared?.field ?? ''])) return false
  if (source.perLocation) {
    const asked = read(source.perLocation.param)
    if (!(Array.isArray(asked) ? asked : [asked]).includes(location)) return false
  }
  if (source.perParent && read(Object.keys(source.perParent.params)[0] ?? '') !== parent) return false
  const since = source.changes && read(source.changes.since)
  // begin_time of the catalog is exclusive, start_at inclusive.
  if (
    typeof since === 'string' &&
    changedAt < Date.parse(since) + (source.changes?.since === 'begin_time' ? 1 : 0)
  )
    return false
  if (!source.window) return true
  const [begin, end] = [String(read(source.window.begin)), String(read(source.window.end))]
  return createdAt >= Date.parse(begin) && createdAt < Date.parse(end)
}

/** What the list is sorted by, as text; the id makes it total. */
function sortKey(
  { id, createdAt }: WorldObject,
  changedAt: number,
  params: Record<string, unknown>,
  { newestFirst }: ShapedTable['definition']['source'],
): string {
  const pad = (value: number) => String(value).padStart(16, '0')
  if (newestFirst) return `${pad(9e15 - changedAt)} ${id}`
  return `${pad(canonicalText(params).includes('UPDATED_AT') ? changedAt : createdAt)} ${id}`
}
