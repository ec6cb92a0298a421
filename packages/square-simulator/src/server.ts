/**
 * A simulated Square account over real HTTP: strict where Square is, seeded, and able to fail in every known way.
 *
 * To add a resource, write `resources/<table>.ts` and name it in `resources/index.ts`, after what it refers to:
 *
 *   export const giftCards: Resource = {
 *     name: 'gift_cards',
 *     make: ({ random, moment }) => ({ id: `gftc:${random.id(32).toLowerCase()}`, created_at: moment.text, … }),
 *     alter: (card, { random }) => ({ state: random.pick(['ACTIVE', 'BLOCKED']) }),
 *     routes: [
 *       defineRoute({
 *         method: 'GET',
 *         path: '/v2/gift-cards',
 *         scope: 'GIFTCARDS_READ',
 *         query: { type: text(), limit: fromQuery(integer({ min: 1, max: 200 })), cursor: text() },
 *         answer: (request, world) =>
 *           pageOf(request, world, {
 *             key: 'gift_cards',
 *             cursor: request.query.cursor,
 *             limit: request.query.limit ?? 30,
 *             select: () => world.searchable('gift_cards'),
 *           }),
 *       }),
 *     ],
 *   }
 *
 * Then give it a number in `profiles.ts`. `make` sets every documented field on object 0; `stamp` sets updated_at and
 * version on each change; `remove` says what a deletion leaves. Parameters are checked against the OpenAPI by
 * test/simulator/contract.test.ts.
 */
import { Access } from './access.ts'
import { Faults } from './faults.ts'
import { listen } from './http.ts'
import type { ProfileName } from './profiles.ts'
import { RequestLog } from './request-log.ts'
import { SimulatedWorld } from './world.ts'
import { resources } from './resources/index.ts'
import { Router } from './router.ts'
import type { World } from './resource.ts'

export interface SimulatorOptions {
  /** Default 0: any free port. */
  readonly port?: number
  readonly host?: '127.0.0.1'
  /** Same seed and profile, same account. Default 1. */
  readonly seed?: number
  /** Default `shop`. */
  readonly profile?: ProfileName
  /** More or fewer objects than the profile has, by resource: `{ catalog_items: 100_000 }`. */
  readonly sizes?: Readonly<Record<string, number>>
  /** How long each answer takes. Default 0. */
  readonly latencyMs?: number
  readonly token?: string
  /** OAuth scopes of the token. Default: all. */
  readonly scopes?: readonly string[]
  /** Source of Square's clock, in milliseconds since 1970. Default: the real time. */
  readonly now?: () => number
  /** How late searches show a change. Default 0. */
  readonly searchLagMs?: number
  /** Coarseness of updated_at. Default 0: microseconds, each one different. */
  readonly timestampResolutionMs?: number
  readonly cursorMode?: 'keyset' | 'offset'
  /** How long a cursor is good, from the page that gave it. Default: for ever. */
  readonly cursorTtlMs?: number
  /** No page is larger than this. */
  readonly pageSizeCap?: number
}

export interface Simulator {
  /** `http://127.0.0.1:port`, to be used as SQUARE_BASE_URL. */
  readonly url: string
  readonly token: string
  readonly world: World
  readonly access: Access
  readonly requests: RequestLog
  readonly faults: Faults
  /** Ends every connection at once. A repeat does nothing. */
  close(): Promise<void>
}

/** Starts a simulated account; the caller closes it. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const token = options.token ?? 'EAAA-simulated-token'
  const world = new SimulatedWorld(resources, {
    seed: options.seed ?? 1,
    profile: options.profile ?? 'shop',
    sizes: options.sizes ?? {},
    // Finer than Date.now, so that whoever cuts microseconds off is found out.
    now: options.now ?? (() => performance.timeOrigin + performance.now()),
    searchLagMs: options.searchLagMs ?? 0,
    timestampResolutionMs: options.timestampResolutionMs ?? 0,
  })
  const access = new Access()
  access.grant(token, options.scopes ?? 'all')
  const parts = {
    world,
    access,
    router: new Router(resources),
    requests: new RequestLog(),
    faults: new Faults(() => world.now()),
    latencyMs: options.latencyMs ?? 0,
    page: {
      mode: options.cursorMode ?? 'keyset',
      ttlMs: options.cursorTtlMs ?? Infinity,
      cap: options.pageSizeCap ?? Infinity,
    },
  } as const
  const server = await listen(parts, options.port ?? 0, options.host ?? '127.0.0.1')
  return {
    url: server.url,
    token,
    world,
    access,
    requests: parts.requests,
    faults: parts.faults,
    close: server.close,
  }
}
