import type { Faults, FaultAction, FaultMatch } from './faults.ts'
import type { RequestLog } from './request-log.ts'
import type { RawRequest } from './router.ts'
import type { Outgoing } from './send.ts'
import { isList, isObject, textOf } from './wire.ts'
import type { Wire, WireObject } from './wire.ts'
import type { World } from './resource.ts'

interface Controlled {
  readonly world: World
  readonly requests: RequestLog
  readonly faults: Faults
}

/** The simulator's own API, for tests and demos that run it in another process. No token: it listens on loopback only. */
export function answerControl(parts: Controlled, request: RawRequest): Outgoing {
  try {
    const result = control(parts, request)
    return result === undefined
      ? reply(404, { error: `no such control: ${request.method} ${request.path}` })
      : reply(200, result)
  } catch (error) {
    return reply(400, { error: error instanceof Error ? error.message : String(error) })
  }
}

function control({ world, requests, faults }: Controlled, request: RawRequest): Wire | undefined {
  const body = request.bodyText === '' ? {} : parse(request.bodyText)
  switch (`${request.method} ${request.path.slice('/_simulator'.length)}`) {
    case 'GET /truth':
      return world.truth(request.query.get('resource') ?? '')
    case 'GET /live':
      return world.live(request.query.get('resource') ?? '')
    case 'POST /changes': {
      const { resources } = body
      const names = isList(resources) ? { resources: resources.map(String) } : {}
      const changes = world.change({
        count: numberOf(body['count'], 1),
        seed: numberOf(body['seed'], 1),
        ...names,
      })
      return changes.map(({ resource, op, id }) => ({ resource, op, id }))
    }
    case 'POST /clock':
      world.clock.advance(numberOf(body['advance_ms'], 0))
      return { now: world.now() }
    case 'POST /faults':
      faults.add(faultOf(body))
      return { faults: faults.list.length }
    case 'GET /faults':
      return asWire(faults.list)
    case 'DELETE /faults':
      faults.clear()
      return { faults: 0 }
    case 'GET /requests':
      return { max_concurrency: requests.maxConcurrency, requests: asWire(requests.list) }
    case 'DELETE /requests':
      requests.clear()
      return { requests: 0 }
    default:
      return undefined
  }
}

function faultOf(body: WireObject): { match: FaultMatch; action: FaultAction } {
  const { match, action } = body
  if (!isObject(action) || typeof action['kind'] !== 'string') throw new Error('a fault needs action.kind')
  // Whoever drives a simulator by hand writes the faults as faults.ts declares them; nothing but a test depends on it.
  return { match: (match ?? {}) as FaultMatch, action: action as unknown as FaultAction }
}

function parse(text: string): WireObject {
  const value: unknown = JSON.parse(text)
  if (!isObject(value)) throw new Error('expected a JSON object')
  return value
}

function numberOf(value: Wire | undefined, fallback: number): number {
  return typeof value === 'number' ? value : fallback
}

function asWire(value: unknown): Wire {
  // What went through JSON is a wire value.
  return JSON.parse(JSON.stringify(value)) as Wire
}

function reply(status: number, value: Wire): Outgoing {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(textOf(value)) }
}
