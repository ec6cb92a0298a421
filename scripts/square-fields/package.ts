/** What the npm package `square` says of Square's API: its calls, and the fields of its types as they stand on the wire. */
import { readdirSync, readFileSync } from 'node:fs'

/** One call and the type of its answer. What is variable in the path is `{}`: `GET /v2/cards/{}`. */
export interface PackageCall {
  method: string
  path: string
  answer: string
}

/** A field of a type. */
export interface Field {
  name: string
  /** It holds a list, or a map, of such values. */
  many: '' | '[]' | '{}'
  /** The type of its value: one with fields, or a union. Absent: text, number, flag, enum, or `open`. */
  type?: string
  /** Any JSON. */
  open: boolean
  /** The values of an enum, as far as this version of the package knows them. */
  values: readonly string[]
}

const folder = new URL('../../node_modules/square/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')

/** All calls of the package. */
export function readCalls(): PackageCall[] {
  const files = readdirSync(new URL('api/resources/', folder), { recursive: true, encoding: 'utf8' })
  const clients = files.filter((file) => file.endsWith('Client.js')).sort()
  const requests = clients.flatMap((file) => read(`api/resources/${file}`).split('fetcher)({').slice(1))
  return requests.flatMap((text) => {
    const path = /Environment\.Production, ["`]\/?([^"`]+)/.exec(text)?.[1]
    const method = /method: "(\w+)"/.exec(text)?.[1]
    const answer = /serializers\.(\w+)\.parseOrThrow\(_response\.body/.exec(text)?.[1]
    if (!path || !method || !answer) return [] // an answer without a body
    return [{ method, path: `/${path.replaceAll(/\$\{[^}]*\}/g, '{}')}`, answer }]
  })
}

const known = new Map<string, Field[]>()

/** The fields of a type, its base's too. None: it is a plain value, or one of several types. */
export function fieldsOf(type: string): Field[] {
  const before = known.get(type)
  if (before) return before
  const [, base, body = ''] =
    /interface Raw(?: extends (?:serializers\.)?(\w+)\.Raw)? \{([^}]*)\}/.exec(declarationOf(type)) ?? []
  const own = [...body.matchAll(/^\s*"?(\w+)"?\??: (.*);$/gm)]
  const fields = [
    ...(base ? fieldsOf(base) : []),
    ...own.map(([, name = '', spec = '']) => fieldOf(name, spec)),
  ]
  known.set(type, fields)
  return fields
}

/** The member of a union that has this value in the field that tells its members apart. */
export const memberOf = (union: string, value: string): string | undefined => markedMembers(union).get(value)

/** The members of a union; none: it is no union that has such a field. */
export const membersOf = (union: string): string[] => [...markedMembers(union).values()]

function markedMembers(union: string): Map<string, string> {
  const members = declarationOf(union).matchAll(
    /interface \w+ extends (?:serializers\.)?(\w+)\.Raw \{\s*\w+: "(\w+)"/g,
  )
  return new Map([...members].map(([, type = '', mark = '']) => [mark, type]))
}

const declarationOf = (type: string) => read(`serialization/types/${type}.d.ts`)

function fieldOf(name: string, spec: string): Field {
  const type = /(\w+)\.Raw/.exec(spec)?.[1]
  const [, enumeration = ''] = /type Raw = (".*");/.exec(type === undefined ? '' : declarationOf(type)) ?? []
  return {
    name,
    many: spec.includes('[]') ? '[]' : spec.includes('Record<') ? '{}' : '',
    ...(type !== undefined && enumeration === '' ? { type } : {}),
    open: spec.includes('unknown'),
    values: [...enumeration.matchAll(/"([^"]*)"/g)].map(([, value = '']) => value),
  }
}
