import type { Secret } from '../../runtime/secret.ts'

/** A proxy on the way to Square. Node 20 knows none by itself. */
export interface Proxy {
  /** May hold a user name and a password. */
  url: Secret
  /** Hosts that are reached without it, as in NO_PROXY. */
  except: string
}

/** `fetch` for https through the proxy, for http without: only a simulator on the same network is asked in clear. Connects to nothing yet. */
export function fetchThrough({ url, except }: Proxy): typeof fetch {
  const opened = openAgent(url, except)
  opened.catch(() => undefined) // whoever fetches is told
  return async (input, init) => {
    const { dispatcher, send } = await opened
    // undici's types and Node's are those of the same functions in two releases.
    return (await send(input as string, { ...(init as object), dispatcher })) as unknown as Response
  }
}

/** Loaded where there is a proxy: it costs 30 ms. */
async function openAgent(url: Secret, except: string) {
  const { EnvHttpProxyAgent, fetch: send } = await import('undici')
  const dispatcher = new EnvHttpProxyAgent({ httpProxy: '', httpsProxy: url.reveal(), noProxy: except })
  return { dispatcher, send }
}
