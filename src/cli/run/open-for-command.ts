import type { Config } from '../../config/config.ts'
import { readConfig } from '../../config/read-config.ts'
import { type Mirror, openMirror } from '../../service/mirror.ts'
import { createCommandLog } from '../output/log.ts'

/**
 * Opens the mirror for a command that needs only the database, and returns it with the settings; warnings go to stderr. The caller closes
 * it.
 */
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
