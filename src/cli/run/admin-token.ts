import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { ConfigError } from '../../errors.ts'
import { Secret } from '../../runtime/secret.ts'

/**
 * The token that guards the API. Where ADMIN_TOKEN is not set and the mirror is embedded, the one that was made at the first start is kept
 * in DATA_DIR, readable by its owner alone. `note` says how to come by it; a new token is printed once.
 */
export async function chooseAdminToken({
  admin,
  database,
}: Config): Promise<{ token: Secret; note: string | undefined }> {
  if (!admin.generated) return { token: admin.token, note: undefined }
  const made = `Admin token, made now because ADMIN_TOKEN is not set: ${admin.token.reveal()}`
  if (database.url) return { token: admin.token, note: made }
  const file = join(database.dataDir, 'admin.token')
  try {
    await writeFile(file, `${admin.token.reveal()}\n`, { mode: 0o600, flag: 'wx' })
    return { token: admin.token, note: `${made}\nIt is kept in ${file} for later starts.` }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(file, error)
  }
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unusable(file, error)
  })
  if (!/^\S{32,}$/.test(kept.trim())) {
    throw new ConfigError(`${file} holds no admin token: remove it to get a new one, or set ADMIN_TOKEN`)
  }
  return { token: new Secret(kept.trim()), note: `The admin token is in ${file}.` }
}

const unusable = (file: string, cause: unknown) =>
  new ConfigError(
    `${file} cannot be used (${(cause as NodeJS.ErrnoException).code}): give this user access, or set ADMIN_TOKEN`,
    { cause },
  )
