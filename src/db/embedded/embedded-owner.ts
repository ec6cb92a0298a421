import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { ConfigError } from '../../errors.ts'
import { DATABASE_USER, USE_YOUR_OWN } from './embedded-home.ts'
import type { RunAs } from './embedded-exec.ts'

const { R_OK, W_OK, X_OK } = constants

/**
 * What is in a data directory must be of the user who uses it: files that this process may not read or write, or a database that belongs
 * to another user than Postgres runs as, are a ConfigError. What is not there yet is nobody's.
 */
export async function assertOurs(home: string, runAs: RunAs | undefined): Promise<void> {
  const entries: [string, number][] = [
    ['.', R_OK | W_OK | X_OK],
    ['postgres.users', R_OK | W_OK | X_OK],
    ['postgres.password', R_OK],
  ]
  for (const [entry, rights] of entries) {
    const path = join(home, entry)
    try {
      await access(path, rights)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') throw notOurs(path, userInfo().username)
    }
  }
  const cluster = join(home, 'postgres')
  const owner = await stat(cluster).then(
    ({ uid }) => uid,
    () => undefined,
  )
  const wanted = runAs?.uid ?? process.getuid?.()
  if (owner !== undefined && wanted !== undefined && owner !== wanted)
    throw notOurs(cluster, runAs ? DATABASE_USER : userInfo().username)
}

const notOurs = (path: string, user: string) =>
  new ConfigError(
    `${path} belongs to another user, and "${user}" needs it: run as the user who created it, change the owner (chown -R), ` +
      `set DATA_DIR to a directory of your own, or ${USE_YOUR_OWN}`,
  )
