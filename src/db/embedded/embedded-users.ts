import { randomUUID } from 'node:crypto'
import { execFile } from 'node:child_process'
import { link, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { ConfigError } from '../../errors.ts'
import { isAlive, numberSpace } from '../../runtime/is-alive.ts'

/** A process, told apart from a later one with the same number. */
interface Holder {
  id: string
  pid: number
  space: string
  birth: string
}

const LOCK_WAIT_MS = 120_000
/** Not the host's name: that changes with the network. */
const SPACE = numberSpace() ?? ''

/** Locks of this very process: a file with our own number that is not among them was left by an earlier life (pid 1 in a container). */
const ours = new Set<string>()

/**
 * Runs `work` while no other process does the same for this file. A lock whose holder is dead is taken over.
 * Throws ConfigError after two minutes.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const holder = await describeSelf()
  ours.add(holder.id)
  try {
    await acquire(file, JSON.stringify(holder))
    try {
      return await work()
    } finally {
      await rm(file, { force: true })
    }
  } finally {
    ours.delete(holder.id)
  }
}

async function acquire(file: string, content: string) {
  const deadline = performance.now() + LOCK_WAIT_MS
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, content)
  try {
    while (performance.now() < deadline) {
      // A hard link appears with its content in one step; creating the file and then writing it would not.
      if (await succeeds(link(draft, file))) return
      const seen = await readFile(file, 'utf8').catch(() => undefined)
      if (seen === undefined) continue
      if (await isHeld(seen)) await delay(50)
      else await clearStale(file, seen)
    }
  } finally {
    await rm(draft, { force: true })
  }
  throw new ConfigError(
    `another process holds ${file}: wait for it, or delete the file if no square-sync is running`,
  )
}

/** Removes the lock that was judged stale and no other: a lock taken in the meantime is put back. */
async function clearStale(file: string, seen: string) {
  const aside = `${file}.${randomUUID()}`
  if (!(await succeeds(rename(file, aside)))) return
  if ((await readFile(aside, 'utf8')) !== seen) await succeeds(link(aside, file))
  await rm(aside, { force: true })
}

/** Registers this process as a user of the server. Returns the id to leave with. */
export async function joinUsers(directory: string): Promise<string> {
  const self = await describeSelf()
  ours.add(self.id)
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, self.id), JSON.stringify(self))
  return self.id
}

/** Takes this process off the list and returns how many living users remain; the dead are cleared away. */
export async function leaveUsers(directory: string, id: string): Promise<number> {
  ours.delete(id)
  await rm(join(directory, id), { force: true })
  let living = 0
  for (const name of await readdir(directory)) {
    const file = join(directory, name)
    if (await isHeld(await readFile(file, 'utf8'))) living += 1
    else await rm(file, { force: true })
  }
  return living
}

async function isHeld(content: string): Promise<boolean> {
  const holder = parseHolder(content)
  // Another boot, or a container that was replaced. Two machines on one data directory are not supported by Postgres either.
  if (!holder || holder.space !== SPACE) return false
  if (holder.pid === process.pid) return ours.has(holder.id)
  return isAlive(holder.pid) && (await readBirth(holder.pid)) === holder.birth
}

function parseHolder(content: string): Holder | undefined {
  try {
    // Written by describeSelf; anything else is as good as no holder.
    return JSON.parse(content) as Holder
  } catch {
    return undefined
  }
}

async function describeSelf(): Promise<Holder> {
  return { id: randomUUID(), pid: process.pid, space: SPACE, birth: await readBirth(process.pid) }
}

/** When the process began, in the system's own words: the same number later means another process. Empty where it cannot be known. */
async function readBirth(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    // Counted after the name, which may itself hold spaces and brackets: the state, and 19 further the time of birth.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // Z: dead, and not yet cleared away by a parent (a container without an init never does).
    return fields[0] === 'Z' ? '' : (fields[19] ?? '')
  }
  if (process.platform === 'win32') return ''
  const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }))
  return stdout.trim()
}

async function succeeds(step: Promise<unknown>): Promise<boolean> {
  try {
    await step
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || code === 'ENOENT') return false
    throw error
  }
}
