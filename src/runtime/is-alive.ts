import { readFileSync, readlinkSync } from 'node:fs'

/** Whether a process with this id exists here, no matter whose it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // someone else's, but alive
  }
}

/**
 * The scope in which a process id is unique: on Linux this boot of the machine and this process namespace (in each container the process
 * has id 1), elsewhere the machine. Undefined where that cannot be told.
 */
export function numberSpace(): string | undefined {
  if (process.platform !== 'linux') return 'machine'
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
    const [namespace = ''] = /\d+/.exec(readlinkSync('/proc/self/ns/pid')) ?? []
    return `${boot}:${namespace}`
  } catch {
    return undefined
  }
}
