import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { within } from '../../runtime/deadline.ts'
import { ConfigError } from '../../errors.ts'

/** A Redis that the queue can use. */
export interface OpenRedis {
  redis: Redis
  /** Whether its user may ask it for INFO. */
  mayInform: boolean
}

/** How long Redis has to answer at start. */
const OPEN_MS = 10_000

/**
 * Connects, and checks what the queue needs: the database of the URL, a key that can be written, a memory policy that drops no job. Rejects
 * with a ConfigError that holds Redis's own word for the fault, and the remedy. `reportError` hears of later faults.
 */
export async function openRedis(
  url: string,
  name: string,
  { log, reportError }: { log: Logger; reportError: (error: Error) => void },
): Promise<OpenRedis> {
  const db = databaseOf(url)
  const redis = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true, enableReadyCheck: true })
  let cause: unknown // connect() itself rejects with "Connection is closed", whatever the cause
  let isOpen = false
  try {
    const refused = new Promise<never>((_, reject) => {
      redis.on('error', (error: Error) => {
        cause ??= error
        // ioredis goes on after a refusal: with no password, or in database 0.
        if (error.name === 'ReplyError' && !isOpen) reject(error)
        else reportError(error)
      })
    })
    refused.catch(() => undefined) // perhaps nobody is waiting any more
    return await within(OPEN_MS, Promise.race([refused, examine()]))
  } catch (error) {
    redis.disconnect()
    if (error instanceof ConfigError) throw error
    throw new ConfigError(describeRedisError(cause ?? error, url))
  } finally {
    isOpen = true
  }

  async function examine(): Promise<OpenRedis> {
    await redis.connect()
    await redis.select(db)
    // Replicas, full servers and cluster nodes refuse to write. The key has the queue's prefix, where its user may write.
    await redis.set(`bull:${name}:probe`, '1', 'PX', 1000)
    const facts = await readInfo(redis)
    if (facts === undefined) {
      log.warn('Redis refuses INFO: check yourself that its maxmemory-policy is noeviction, or grant +info')
      return { redis, mayInform: false }
    }
    const policy = /^maxmemory_policy:(\S+)/m.exec(facts)?.[1] ?? 'noeviction'
    if (policy !== 'noeviction') {
      throw new ConfigError(
        `Redis at REDIS_URL has maxmemory-policy ${policy} and would drop jobs: set it to noeviction (redis-cli config set maxmemory-policy noeviction)`,
      )
    }
    return { redis, mayInform: true }
  }
}

/** Asks with INFO and not with CONFIG, which shows passwords and which managed Redis often forbids. Undefined: the user may not ask. */
async function readInfo(redis: Redis): Promise<string | undefined> {
  try {
    return await redis.info()
  } catch (error) {
    if (/^NOPERM|unknown command/i.test((error as Error).message)) return undefined
    throw error
  }
}

function databaseOf(url: string): number {
  const { pathname, searchParams } = new URL(url)
  const text = searchParams.get('db') ?? pathname.slice(1)
  if (/^\d*$/.test(text)) return Number(text)
  throw new ConfigError(
    `REDIS_URL names the database ${JSON.stringify(text)}: give its number, as in redis://host:6379/3`,
  )
}

/** One line why Redis cannot be used, with the remedy. Holds nothing of the URL but host, port, user and database. */
export function describeRedisError(error: unknown, url: string): string {
  const { host, hostname, protocol, username, pathname } = new URL(url)
  const where = `Redis at ${host}`
  const user = decodeURIComponent(username) || 'default'
  const code = codeOf(error)
  switch (code) {
    case 'WRONGPASS':
      return `${where} refuses the password of user "${user}" (WRONGPASS): correct user and password in REDIS_URL`
    case 'NOAUTH':
      return `${where} wants a password (NOAUTH): give it in REDIS_URL, as in redis://user:password@host:6379`
    case 'NOPERM':
      return `${where} does not let user "${user}" do what the queue needs (NOPERM: ${(error as Error).message.slice(7)}): grant it the rights in SECURITY.md`
    case 'READONLY':
      return `${where} is a replica and stores nothing (READONLY): give the primary in REDIS_URL`
    case 'OOM':
      return `${where} has no memory left (OOM): raise its maxmemory, or free some`
    case 'MISCONF':
      return `${where} cannot save to its disk and stores nothing (MISCONF): see its log`
    case 'LOADING':
      return `${where} is still loading its data (LOADING): try again in a moment`
    case 'MOVED':
    case 'CROSSSLOT':
    case 'CLUSTERDOWN':
      return `${where} is a node of a cluster (${code}), which is not supported: give a Redis that is none, or leave REDIS_URL out and the queue lives in Postgres`
    case 'ERR':
      if (/DB index|SELECT/i.test((error as Error).message))
        return `${where} has no database ${pathname.slice(1)}: correct the number at the end of REDIS_URL`
      return `${where} refuses (${(error as Error).message.slice(0, 200)}): see its log`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `the host name ${hostname} is not known (${code}): correct REDIS_URL, or the network's name service`
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `the certificate of ${where} is for another host: correct the host in REDIS_URL`
    case 'CERT_HAS_EXPIRED':
      return `the certificate of ${where} has expired: renew it`
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return `the certificate of ${where} is signed by nobody known (${code}): give its authority in NODE_EXTRA_CA_CERTS`
    default:
      // A Redis without TLS does not answer a TLS handshake.
      return protocol === 'rediss:' && (code === 'Error' || code === 'EPROTO' || code.startsWith('ERR_SSL'))
        ? `${where} does not answer in TLS (${code}): enable it there, or give redis:// if the network is yours`
        : `${where} cannot be reached (${code}): start it, or correct REDIS_URL`
  }
}

/** Redis's own word for the error (the first of its message), or the network's. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code, name, message } = error as NodeJS.ErrnoException
  return (name === 'ReplyError' && /^[A-Z]+\b/.exec(message)?.[0]) || (code ?? name)
}
