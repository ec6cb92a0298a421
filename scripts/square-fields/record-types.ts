import type { TableDefinition } from '../../src/db/declaration/define-table.ts'
import { isReading } from '../../src/square/http/read-only.ts'
import type { Call } from '../../src/square/plan/source.ts'
import { fieldsOf, memberOf, membersOf, type PackageCall, readCalls } from './package.ts'

const calls = readCalls()

/** The types of the records that a table's calls answer with. Throws where the package has no such call, or another answer. */
export function recordTypes({ name, source, byId }: TableDefinition): string[] {
  const types = [source, ...(byId ? [byId] : [])].map((asked) => {
    const answer = findCall(asked.call)?.answer
    const outer = answer === undefined ? undefined : typeOf(answer, asked.items)
    const type =
      outer !== undefined && 'item' in asked && asked.item !== undefined ? typeOf(outer, asked.item) : outer
    const record = type === undefined ? undefined : memberFor(type, source)
    if (record === undefined)
      throw new Error(`${name}: the package square does not know ${asked.call} with ${asked.items}`)
    return record
  })
  return [...new Set(types)]
}

const typeOf = (type: string, name: string) => fieldsOf(type).find((field) => field.name === name)?.type

/** Of a union the member that the table asks for. */
function memberFor(type: string, { shared, params }: TableDefinition['source']): string | undefined {
  if (!shared) return type
  const kinds = params?.[shared.param]
  return Array.isArray(kinds) ? memberOf(type, String(kinds[0])) : undefined
}

/** The package's call for one of ours: of those that fit, the one with the fewest variable steps. */
function findCall(call: Call): PackageCall | undefined {
  const [method, path = ''] = call.split(' ')
  const steps = path.split('/')
  const fitting = calls.filter((other) => {
    const others = other.path.split('/')
    const same = others.length === steps.length && other.method === method
    return same && others.every((step, i) => step === '{}' || step === steps[i])
  })
  const variable = ({ path: other }: PackageCall) => other.split('{}').length
  return fitting.sort((a, b) => variable(a) - variable(b))[0]
}

/** The types of all records that the package's reading calls answer with, and one of those calls each. */
export function readTypes(): Map<string, string> {
  const types = new Map<string, string>()
  for (const { method, path, answer } of calls) {
    const call = { method, path: path.replaceAll('{}', 'x') }
    if ((method === 'GET' || method === 'POST') && isReading({ ...call, method }))
      for (const type of recordsIn(answer)) types.set(type, `${method} ${path}`)
  }
  return types
}

/** The types that stand in an answer; of a union its members; of an answer in an answer, as bulk calls give them, what stands in that. */
function recordsIn(answer: string): string[] {
  const fields = fieldsOf(answer).filter(({ name, type }) => name !== 'errors' && type !== undefined)
  return fields.flatMap(({ type = '' }) => {
    if (fieldsOf(type).some(({ name }) => name === 'errors')) return recordsIn(type)
    const members = membersOf(type)
    return members.length > 0 ? members : [type]
  })
}
