import { buildServer, depsOfService } from '../../api/server.ts'
import type { Config } from '../../config/config.ts'
import { readConfig } from '../../config/read-config.ts'
import { patiently } from '../../runtime/deadline.ts'
import { ConfigError } from '../../errors.ts'
import { describeConnection } from '../../db/connection/connection-line.ts'
import type { Log } from '../../runtime/log.ts'
import { openMirror } from '../../service/mirror.ts'
import { type Role, type Service, startService } from '../../service/service.ts'
import { chooseAdminToken } from '../run/admin-token.ts'
import type { Run } from '../command.ts'
import { assertPortFree, describeListenError } from '../run/free-port.ts'
import { offerFirstRun } from '../run/offer-first-run.ts'
import { createOutputLog } from '../output/log.ts'
import { aborted, listenForShutdown } from '../run/shutdown.ts'

/** How long requests in progress may take. Together with the other steps of stopping, it is less than a process has. */
const ANSWER_MS = 1000

const ROLES: readonly Role[] = ['api', 'worker', 'scheduler']

/** The service: serves, schedules and works until it is told to stop. */
export const start: Run<{ role?: string }> = async ({ role }, _args, wiring) => {
  const roles = readRoles(role)
  const config = readConfig(process.env, { square: roles.has('worker'), admin: roles.has('api') })
  const log = createOutputLog(config.logLevel, process.stdout)
  for (const warning of config.warnings) log.warn(warning)

  if (roles.has('api')) await assertPortFree(config)
  const stopping = listenForShutdown('stop')
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
    throw describeListenError(error, config)
  }
}

function readRoles(given: string | undefined): ReadonlySet<Role> {
  const names = given?.split(',').map((name) => name.trim()) ?? ROLES
  const unknown = names.filter((name) => !ROLES.includes(name as Role))
  if (unknown.length > 0)
    throw new ConfigError(`Unknown role "${unknown.join(', ')}": give some of ${ROLES.join(',')}`)
  return new Set(names as Role[]) // checked above
}
