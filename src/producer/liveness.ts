import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

/** Who a process is in leases, and whom it knows to be dead. */
export interface Liveness {
  owner: string
  isDead: (owner: string) => boolean
}

/**
 * Leases run out after a minute without a sign of life. On the same host we can know sooner: a process id that does not exist, or that is
 * our own under another name (a container that was started again), holds nothing any more.
 */
export function makeLiveness(): Liveness {
  const host = hostname()
  const self = `${host}/${process.pid}/${randomUUID().slice(0, 8)}`
  return {
    owner: self,
    isDead(owner) {
      const [theirHost, pid] = owner.split('/')
      if (owner === self || theirHost !== host) return false
      return Number(pid) === process.pid || !exists(Number(pid))
    },
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // someone else's, but alive
  }
}
