import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { isAlive, numberSpace } from '../runtime/is-alive.ts'

/** How a process signs its leases, and which other owners it knows to be dead. */
export interface Liveness {
  owner: string
  isDead: (owner: string) => boolean
}

/**
 * Leases run out after a minute without a heartbeat. Where process ids mean the same as here, we know sooner: an owner whose process does
 * not exist, or whose id is our own under another name, is dead.
 */
export function makeLiveness(): Liveness {
  // Containers that share the host's network share its name too. Where process ids cannot be compared, no owner is known to be dead.
  const place = `${hostname()}:${numberSpace() ?? randomUUID().slice(0, 8)}`
  const self = `${place}/${process.pid}/${randomUUID().slice(0, 8)}`
  return {
    owner: self,
    isDead(owner) {
      const [theirPlace, pid] = owner.split('/')
      if (owner === self || theirPlace !== place) return false
      return Number(pid) === process.pid || !isAlive(Number(pid))
    },
  }
}
