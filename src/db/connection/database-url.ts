import { parse } from 'pg-connection-string'
import { OUR_SETTINGS } from './settings.ts'

/** What a database URL says, in the same words for both drivers. */
export interface DatabaseAddress {
  /** A name, an address without brackets, or the directory of a Unix socket. */
  host: string
  port: number
  user: string | undefined
  password: string | undefined
  database: string | undefined
  connectTimeoutSeconds: number
  /** Start-up `options` as given, without the settings that are ours. */
  options: string | undefined
  sslmode: string | undefined
  /** Names of parameters and settings that have no effect. */
  ignored: string[]
}

/** An example that the redaction of passwords leaves alone. */
const EXAMPLE = 'give a URL such as postgres://user:password@host:5432/database'
const ENCODE = '% as %25, # as %23, / as %2F, ? as %3F, @ as %40'

/** Parameters that say how and where to connect. */
const CONNECTION = ['host', 'port', 'user', 'password']
/** Decided by DATABASE_SSL, or true in any case: we need no session, and look ourselves whether the server can be written. */
const NOT_NEEDED =
  /^(ssl|gss|krb)|^(channel_binding|require_auth|requirepeer|uselibpqcompat|pgbouncer|target_session_attrs)$/
const UNDERSTOOD = [...CONNECTION, 'dbname', 'connect_timeout', 'options']
const DEFAULT_TIMEOUT_SECONDS = 10

/** Reads a URL that has no fault: every form of libpq's manual but several hosts. */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  const { base, params } = split(url)
  const placed = new URLSearchParams([...params].filter(([name]) => CONNECTION.includes(name)))
  const { host, port, user, password, database } = parse(
    `${base}?${placed.toString().replaceAll('+', '%20')}`,
  )
  const { kept, ours } = splitOptions(params.get('options') ?? '')
  const timeout = Number(params.get('connect_timeout') ?? DEFAULT_TIMEOUT_SECONDS)
  return {
    host: host || 'localhost',
    port: Number(port) || 5432,
    user: user || undefined,
    password: password || undefined,
    database: params.get('dbname') ?? database ?? undefined,
    connectTimeoutSeconds: timeout > 0 ? timeout : DEFAULT_TIMEOUT_SECONDS,
    options: kept || undefined,
    sslmode: params.get('sslmode') ?? undefined,
    ignored: [
      ...[...params.keys()].filter((name) => !UNDERSTOOD.includes(name) && !NOT_NEEDED.test(name)),
      ...ours,
    ],
  }
}

/** Why a URL cannot be used, as its remedy; undefined if it can. Never holds a part of the URL. */
export function findUrlFault(url: string): string | undefined {
  if (/^["'`]|["'`]$/.test(url)) return 'take the quotes off: they are part of the value here'
  if (!/^postgres(ql)?:\/\//.test(url)) return EXAMPLE
  const raw = findRaw(url)
  if (raw) return `encode ${raw} in user or password as ${raw === ' ' ? '%20' : encodeURIComponent(raw)}`
  const { base, params } = split(url)
  if ([...params.keys()].some((name) => !/^[a-z_][\w.]*$/i.test(name)))
    return `its parameters are not name=value: encode what user and password hold (${ENCODE})`
  const hosts = `${base.replace(/^.*@|^.*?:\/\//, '').split('/')[0]}${params.get('host') ?? ''}`
  if (hosts.includes(',')) return 'it names several hosts: give one, that of the primary'
  if (/standby|read-only/.test(params.get('target_session_attrs') ?? ''))
    return `target_session_attrs asks for a replica, but the mirror writes: give the primary's URL`
  try {
    parseDatabaseUrl(url)
  } catch {
    return `${EXAMPLE}, with what user and password hold encoded (${ENCODE})`
  }
  return hosts === '' ? `it names no host: ${EXAMPLE}` : undefined
}

/** A character that ends the part of the URL in which it was meant to be. */
function findRaw(url: string): string | undefined {
  const rest = url.replace(/^\w+:\/\//, '')
  if (rest.includes('#')) return '#'
  if (/\s/.test(rest)) return ' '
  if (/%(?![0-9a-f]{2})/i.test(rest)) return '%'
  const [place = '', query = ''] = rest.split(/\?(.*)/)
  const slash = place.indexOf('/')
  if (slash >= 0 && place.includes('@', slash)) return '/'
  // An @ in a query may be that of a name there.
  return query.replaceAll(/(user|application_name|options)=[^&]*/g, '').includes('@') ? '?' : undefined
}

function split(url: string) {
  const at = url.indexOf('?')
  return at < 0
    ? { base: url, params: new URLSearchParams() }
    : { base: url.slice(0, at), params: new URLSearchParams(url.slice(at + 1)) }
}

/** `-c name=value`, `-cname=value` and `--name=value` set something; what else there is, is for the host (Neon's endpoint). */
function splitOptions(text: string): { kept: string; ours: string[] } {
  const words = text.match(/(?:\\.|[^\s\\])+/g) ?? []
  const options: string[] = []
  for (const word of words) {
    if (options.at(-1) === '-c') options[options.length - 1] = `-c ${word}`
    else options.push(word)
  }
  const ours: string[] = []
  const kept = options.filter((option) => {
    const name = /^(?:-c ?|--)([\w.-]+)=/.exec(option)?.[1]?.replaceAll('-', '_').toLowerCase()
    const isOurs = name !== undefined && OUR_SETTINGS.has(name)
    if (isOurs) ours.push(name)
    return !isOurs
  })
  return { kept: kept.join(' '), ours }
}
