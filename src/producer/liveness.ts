import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { isAlive, numberSpace } from '../runtime/is-alive.ts'

/** Who a process is in leases, and whom it knows to be dead. */
export interface Liveness {
  owner: string
  isDead: (owner: string) => boolean
}

/**
 * Leases run out after a minute without a sign of life. Where process ids mean the same as here we know sooner: one that does not exist, or
 * that is our own under another name, holds nothing any more.
 */
export function makeLiveness(): Liveness {
  // Containers that share the host's network have its name too. Where numbers mean nothing, nothing is known of others.
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
