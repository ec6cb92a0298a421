import { randomUUID } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { isAlive } from '../is-alive.ts'

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
  const place = describePlace()
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

/**
 * Where a process id is unique: this host since it was started and, on Linux, this namespace of processes. Containers that share the host's
 * network have its name too, and in each of them the process is number 1. Where that cannot be told, nothing is known of others.
 */
function describePlace(): string {
  if (process.platform !== 'linux') return hostname()
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
    const [namespace] = /\d+/.exec(readlinkSync('/proc/self/ns/pid')) ?? []
    return `${hostname()}:${boot}:${namespace}`
  } catch {
    return `${hostname()}:${randomUUID().slice(0, 8)}`
  }
}
