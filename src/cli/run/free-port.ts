import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Config } from '../../config/config.ts'
import { ConfigError } from '../../errors.ts'

type Address = Pick<Config, 'host' | 'port'>

/** Checks that the service can listen, before anything is started for it. A port that is taken is a ConfigError. */
export async function assertPortFree(address: Address): Promise<void> {
  const probe = createServer()
  try {
    probe.listen(address)
    await once(probe, 'listening')
  } catch (error) {
    throw describeListenError(error, address)
  }
  probe.close()
  await once(probe, 'close')
}

/** Why nobody can listen there, with the remedy; what is not about the address as it is. */
export function describeListenError(error: unknown, { host, port }: Address): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return new ConfigError(`PORT ${port} is in use: stop the other process, or set PORT to a free one`)
  if (code === 'EACCES')
    return new ConfigError(`PORT ${port} may not be used by this user: set PORT to one above 1023`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new ConfigError(`HOST ${host} is not an address of this machine`)
  return error
}
