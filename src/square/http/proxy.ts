import type { Secret } from '../../runtime/secret.ts'

/** A proxy on the way to Square. Node 20 knows none by itself. */
export interface Proxy {
  /** May hold a user name and a password. */
  url: Secret
  /** Hosts that are reached without it, as in NO_PROXY. */
  except: string
}

/**
 * `fetch` that sends https through the proxy. http goes directly: only a simulator on the same network is asked in clear text. Connects to
 * nothing yet.
 */
export function fetchThrough({ url, except }: Proxy): typeof fetch {
  const opened = openAgent(url, except)
  opened.catch(() => undefined) // the caller of fetch gets the error
  return async (input, init) => {
    const { dispatcher, send } = await opened
    // undici's types and Node's describe the same functions of two releases.
    return (await send(input as string, { ...(init as object), dispatcher })) as unknown as Response
  }
}

/** Loaded only if a proxy is set: it costs 30 ms. */
async function openAgent(url: Secret, except: string) {
  const { EnvHttpProxyAgent, fetch: send } = await import('undici')
  const dispatcher = new EnvHttpProxyAgent({ httpProxy: '', httpsProxy: url.reveal(), noProxy: except })
  return { dispatcher, send }
}
