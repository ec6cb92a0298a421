import { readFileSync, readlinkSync } from 'node:fs'

/** Whether a process of this number exists here, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // someone else's, but alive
  }
}

/**
 * Within what a process number is unique: on Linux the machine since it was started and this namespace of processes (in each container
 * the process is number 1), elsewhere the machine. Undefined where that cannot be told.
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
