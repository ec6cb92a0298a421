import type { Config } from '../../config/config.ts'
import { readConfig } from '../../config/read-config.ts'
import { type Mirror, openMirror } from '../../service/mirror.ts'
import { createCommandLog } from '../output/log.ts'

/** The settings and the open mirror, for a command that needs nothing but the database; warnings go to stderr. Whoever asks closes it. */
export async function openForCommand(
  name: string,
  options: { migrate?: boolean; mustExist?: boolean } = {},
): Promise<{ config: Config; mirror: Mirror }> {
  const config = readConfig(process.env, { square: false, admin: false })
  for (const warning of config.warnings) console.error(warning)
  const mirror = await openMirror(config.database, createCommandLog(undefined), {
    applicationName: `square-sync ${name}`,
    ...options,
  })
  return { config, mirror }
}
