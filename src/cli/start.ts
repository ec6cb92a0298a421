import { parseArgs } from 'node:util'
import { buildServer, depsOfService } from '../api/server.ts'
import { type Config, readConfig } from '../config.ts'
import { patiently } from '../deadline.ts'
import { ConfigError } from '../errors.ts'
import { describeConnection } from '../db/connection-line.ts'
import { createLog, type Log } from '../log.ts'
import { openMirror } from '../mirror.ts'
import { type Role, type Service, startService, type Wiring } from '../service.ts'
import { chooseAdminToken } from './admin-token.ts'
import { offerFirstRun } from './offer-first-run.ts'
import { aborted, listenForShutdown } from './shutdown.ts'

/** How long requests under way may go on. With the patience of the other steps of stopping, less than a process has for all of them. */
const ANSWER_MS = 1000

const ROLES: readonly Role[] = ['api', 'worker', 'scheduler']

/** The service: serves, schedules and works until it is told to stop. */
export async function start(args: string[], wiring: Wiring = {}): Promise<number> {
  const { values } = parseArgs({ args, options: { role: { type: 'string' } } })
  const roles = readRoles(values.role)
  const config = readConfig(process.env, { square: roles.has('worker'), admin: roles.has('api') })
  const log = createLog(config.logLevel)
  for (const warning of config.warnings) log.warn(warning)

  const stopping = listenForShutdown()
  const mirror = await openMirror(config.database, log, { applicationName: 'square-sync' })
  if (mirror.note) log.info(mirror.note)
  try {
    const service = await startService(config, mirror, log, roles, wiring)
    try {
      const server = roles.has('api') ? await serveGuarded(config, service, log) : undefined
      log.info(describeConnection(mirror))
      if (roles.has('worker')) {
        const said = await offerFirstRun(
          service.starter,
          { input: process.stdin, output: process.stdout },
          stopping,
        )
        if (said) log.info(said)
      }
      await aborted(stopping)
      log.info('stopping')
      await patiently(ANSWER_MS, server?.close() ?? Promise.resolve())
    } finally {
      await service.stop()
    }
  } finally {
    await mirror.close()
  }
  return 0
}

async function serveGuarded(config: Config, service: Service, log: Log) {
  const { token, note } = await chooseAdminToken(config)
  const server = await serve({ ...config, admin: { ...config.admin, token } }, service, log)
  console.log(
    `Status ${server.url}/admin/sync-status · queue ${server.url}/admin/queues · API ${server.url}/docs`,
  )
  if (note) console.log(note)
  return server
}

/** Starts to listen. A port that is taken is an error that says what to do. */
export async function serve(
  config: Config,
  service: Service,
  log: Log,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = await buildServer(depsOfService(service, config, log))
  try {
    const url = await server.listen({ host: config.host, port: config.port })
    log.info({ url }, 'listening')
    return { url, close: () => server.close() }
  } catch (error) {
    await server.close()
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new ConfigError(
        `PORT ${config.port} is in use: stop the other process, or set PORT to a free one`,
      )
    if (code === 'EACCES')
      throw new ConfigError(`PORT ${config.port} may not be used by this user: set PORT to one above 1023`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new ConfigError(`HOST ${config.host} is not an address of this machine`)
    throw error
  }
}

function readRoles(given: string | undefined): ReadonlySet<Role> {
  const names = given?.split(',').map((name) => name.trim()) ?? ROLES
  const unknown = names.filter((name) => !ROLES.includes(name as Role))
  if (unknown.length > 0)
    throw new ConfigError(`Unknown role "${unknown.join(', ')}": give some of ${ROLES.join(',')}`)
  return new Set(names as Role[]) // checked above
}
