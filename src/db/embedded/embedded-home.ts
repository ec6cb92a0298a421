import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from '../../errors.ts'
import { exec, type RunAs } from './embedded-exec.ts'

export const USE_YOUR_OWN = 'set DATABASE_URL to a Postgres of your own'
/** Where data and binaries go that the database's user cannot reach where they are. */
export const SYSTEM_DIR = '/var/lib/square-sync'
export const DATABASE_USER = 'postgres'
/** Says in DATA_DIR where its database is, if it is somewhere else. */
export const PLACE_FILE = 'postgres.place'

interface Home {
  home: string
  note: string | undefined
}

/**
 * Finds the database of a data directory: in it or, if the user that Postgres runs as cannot reach it, below SYSTEM_DIR. That place is
 * written down in the data directory, so that a directory that was moved finds its database again. Never replaces an existing database by a
 * new, empty one: one that cannot be found or reached is a ConfigError.
 */
export async function chooseHome(dataDir: string, runAs: RunAs | undefined): Promise<Home> {
  await makeHome(dataDir)
  const placeFile = join(dataDir, PLACE_FILE)
  const remembered = await readPlace(placeFile)
  if (remembered !== undefined) {
    if (!existsSync(remembered)) {
      throw new ConfigError(
        `the database of DATA_DIR ${dataDir} is in ${remembered}, which is not there: restore it from a backup, ` +
          `or remove ${placeFile} to begin with an empty one (everything is then read from Square again)`,
      )
    }
    return { home: remembered, note: noteOf(dataDir, remembered) }
  }
  if (!runAs || (await reaches(runAs, dataDir))) return { home: dataDir, note: undefined }
  if (existsSync(join(dataDir, 'postgres'))) {
    throw new ConfigError(
      `there is a database in ${dataDir}, but Postgres runs as the user "${DATABASE_USER}", who can no longer reach it: ` +
        `give that user access (chmod o+x on the directories above), or ${USE_YOUR_OWN}`,
    )
  }
  const home = join(SYSTEM_DIR, createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
  await makeHome(home)
  if (!(await reaches(runAs, home))) {
    throw new ConfigError(
      `the user "${DATABASE_USER}" can reach neither ${dataDir} nor ${home}: set DATA_DIR to a place it can, or ${USE_YOUR_OWN}`,
    )
  }
  await writeFile(placeFile, `${home}\n`)
  return { home, note: noteOf(dataDir, home) }
}

const noteOf = (dataDir: string, home: string) =>
  `Postgres runs as the user "${DATABASE_USER}", who could not reach ${dataDir} at the first start: the data is in ${home}`

async function readPlace(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw new ConfigError(
      `${file} cannot be read (${code}): it says where the database is; give this user access`,
      { cause },
    )
  }
}

async function makeHome(directory: string) {
  try {
    await mkdir(directory, { recursive: true, mode: 0o755 })
  } catch (cause) {
    throw new ConfigError(
      `DATA_DIR ${directory} cannot be created (${(cause as Error).message}): set DATA_DIR to a place that this user can write to`,
      { cause },
    )
  }
}

/** Asks the system itself, as that user: permissions, ACLs, mounts and containers are more than mode bits. */
async function reaches(runAs: RunAs, directory: string): Promise<boolean> {
  return (await exec('test', ['-x', directory], runAs)).code === 0
}
