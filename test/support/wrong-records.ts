import { type ChildTable, partsPath, type TableDefinition } from '../../src/db/declaration/define-table.ts'
import { withValueAt } from '../../src/json/json-path.ts'
import { keyOf } from '../../src/db/rows/prepare-page.ts'
import { changeParts, keyPath, makeSample, type Sample } from './sample-records.ts'

type Wire = Record<string, unknown>

/** The record as the engine sees it: with what its parent gives. */
export const wholeRecord = ({ source }: TableDefinition, { record, parent }: Sample): Wire => ({
  ...record,
  ...Object.fromEntries(
    Object.entries(source.perParent?.into ?? {}).map(([field, param]) => [field, parent[param]]),
  ),
})

/** One record per column of the table and of its children, with a value of a wrong type there; and what has to be counted for it. */
export function makeWrongSamples(definition: TableDefinition, parents: readonly Record<string, string>[]) {
  const { columns, key, children = [], source } = definition
  const samples: { sample: Sample; column: string | undefined }[] = []
  const keys = new Set<string>()
  const drift: Record<string, number> = {}
  const lists = ownLists(definition)
  const add = (path: string, column: string | undefined, change: (record: Wire) => Wire) => {
    if (source.single && samples.length > 0 && !source.perParent) return false
    const parent = parents[source.perParent ? samples.length % parents.length : 0] ?? {}
    const sample = makeSample(definition, samples.length, { location: 'L1', parent })
    const at = JSON.stringify(keyOf(definition, wholeRecord(definition, sample)))
    if (keys.has(at) || (source.single && samples.length >= parents.length && source.perParent)) return false
    keys.add(at)
    const record = change(sample.record)
    for (const list of lists) if (!path.startsWith(list)) delete record[list] // hundreds of whole orders would take seconds
    samples.push({ sample: { ...sample, record }, column })
    drift[path] = (drift[path] ?? 0) + 1
    return true
  }

  const given = Object.keys(source.perParent?.into ?? {})
  const inKey = key.map((part) => keyPath(definition, part).join('.'))
  for (const [name, { type, path = [name], absent }] of Object.entries(columns)) {
    const at = path.join('.')
    if (type === 'jsonb' || absent !== undefined || given.includes(at) || inKey.includes(at)) continue
    add(at, name, (record) => withValueAt(record, path, WRONG))
  }
  for (const child of children.filter(({ each }) => each === undefined)) {
    const parts = partsPath(child).map((step) => `${step}[]`)
    for (const [name, { type, path = [name], position, above, element }] of Object.entries(child.columns)) {
      if (type === 'jsonb' || position || above || element === 'key') continue
      if (element === 'value') {
        const added = add(parts.join('.'), undefined, (record) => changeFirst(record, child, () => WRONG))
        const column = columnOf(definition, child)
        if (added && column) drift[column] = (drift[column] ?? 0) + 1
      } else {
        add([...parts, path.join('.')].join('.'), undefined, (record) =>
          changeFirst(record, child, (part) => withValueAt(part, path, WRONG)),
        )
      }
    }
  }
  return { samples, drift }
}

/** Fields of a record that hold nothing but parts. */
const ownLists = ({ columns, children = [] }: TableDefinition): string[] => {
  const read = new Set(Object.entries(columns).map(([name, { path = [name] }]) => path[0]))
  return children
    .map((child) => partsPath(child)[0] ?? '')
    .filter((list) => !list.includes('.') && !read.has(list))
}

/** No column holds this, jsonb apart. */
const WRONG = { wrong: true }

/** The path of a text[] column of the same list: it is not filled either, and counted too. */
const columnOf = ({ columns }: TableDefinition, child: ChildTable): string | undefined =>
  Object.entries(columns)
    .filter(([, { type }]) => type === 'text[]')
    .map(([name, { path = [name] }]) => path.join('.'))
    .find((path) => path === child.from)

function changeFirst(record: Wire, child: ChildTable, change: (part: unknown) => unknown): Wire {
  let done = false
  return changeParts(record, child, (part) => {
    if (done) return part
    done = true
    return change(part)
  })
}
