import { createHmac } from 'node:crypto'
import type { Secret } from '../../runtime/secret.ts'
import { LosslessNumber } from 'lossless-json'
import { MAX_DEPTH } from '../../json/lossless.ts'
import type { TableDefinition } from './define-table.ts'
import type { Tables } from './tables.ts'

/**
 * What is stored of personal data. `full`: as Square sends it. `hash`: a keyed hash in its place, the same for the same value in every
 * table, so that rows still join. `drop`: nothing.
 */
export type Privacy = { mode: 'full' } | { mode: 'drop' } | { mode: 'hash'; key: Secret }

/** The declarations, each with the mask that its records pass before anything of them is compared, hashed or stored. */
export function applyPrivacy(tables: Tables, privacy: Privacy): Tables {
  if (privacy.mode === 'full') return tables
  const replace = privacy.mode === 'drop' ? () => undefined : hashWith(privacy.key)
  const mask = (definition: TableDefinition): TableDefinition => {
    const paths = (definition.personal ?? []).map((path) => path.split('.'))
    if (paths.length === 0) return definition
    return {
      ...definition,
      mask: (record) => paths.reduce((masked, path) => maskAt(masked, path, replace), record),
    }
  }
  return new Map([...tables].map(([name, definition]) => [name, mask(definition)]))
}

type Replace = (value: string) => string | undefined

/**
 * A copy without what stands at the path, in every element of the lists on the way; the record itself where nothing does. Of what is
 * nested too deep to be stored nothing stays.
 */
function maskAt<T>(value: T, path: readonly string[], replace: Replace, depth?: number): T
function maskAt(value: unknown, [key, ...rest]: readonly string[], replace: Replace, depth = 0): unknown {
  if (key === undefined) return maskAll(value, replace, depth)
  if (Array.isArray(value)) {
    if (depth > MAX_DEPTH) return []
    const masked = value.map((element: unknown) => maskAt(element, [key, ...rest], replace, depth + 1))
    return masked.some((element, i) => element !== value[i]) ? masked : value
  }
  if (!isObject(value) || !Object.hasOwn(value, key)) return value
  const masked = maskAt(value[key], rest, replace, depth + 1)
  if (masked === value[key]) return value
  const entries = Object.entries(value).map(([name, old]) => [name, name === key ? masked : old] as const)
  return Object.fromEntries(entries.filter(([, kept]) => kept !== undefined))
}

/** Every value below, whatever its type: an object keeps its shape in `hash` and goes as a whole in `drop`. */
function maskAll(value: unknown, replace: Replace, depth: number): unknown {
  if (value === null || value === undefined || value === '') return value
  const isDeep = depth > MAX_DEPTH
  if (Array.isArray(value)) {
    const masked = isDeep ? [] : value.map((element: unknown) => maskAll(element, replace, depth + 1))
    return masked.filter((element) => element !== undefined)
  }
  if (isObject(value)) {
    if (isDeep) return undefined
    const entries = Object.entries(value).map(
      ([name, inner]) => [name, maskAll(inner, replace, depth + 1)] as const,
    )
    const kept = entries.filter(([, inner]) => inner !== undefined && inner !== null && inner !== '')
    return kept.length > 0 ? Object.fromEntries(kept) : undefined
  }
  return replace(
    value instanceof LosslessNumber ? value.value : String(value as string | number | bigint | boolean),
  )
}

const MASKED = /^pii_[0-9a-f]{32}$/

/**
 * HMAC-SHA256, 128 bits of it, of the value without blanks around it and in lower case: an e-mail address is the same however it is
 * written. What is hashed already stays, so that a record which comes back from the quarantine is not hashed twice.
 */
const hashWith =
  (key: Secret): Replace =>
  (value) => {
    if (MASKED.test(value)) return value
    const hmac = createHmac('sha256', key.reveal()).update(value.normalize('NFC').trim().toLowerCase())
    return `pii_${hmac.digest('hex').slice(0, 32)}`
  }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber)
