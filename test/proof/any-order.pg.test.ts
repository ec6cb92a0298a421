import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { partsPath, type TableDefinition } from '../../src/db/declaration/define-table.ts'
import { valueAt, withValueAt } from '../../src/json/json-path.ts'
import { loadTables } from '../../src/db/declaration/tables.ts'
import { effort, rounds } from '../support/effort.ts'
import { readRecord, compareTable } from '../support/oracle.ts'
import { openTestMirror, type TestMirror } from '../support/open-mirror.ts'
import { changeSample, makeSample } from '../support/sample-records.ts'
import { withTableRun } from './table-turn.ts'

let mirror: TestMirror
beforeAll(async () => {
  mirror = await openTestMirror({ max: 2 })
})
afterAll(() => mirror.close())

/** Where Square says when a record changed, an older state never replaces a newer one. */
const ordered = [...(await loadTables()).values()].filter(({ order }) => order.updatedAt)
const HISTORIES = rounds(4)
/** Of every history, each in an older and in a newer state. */
const RECORDS = 6

/** Pages that come before the whole list does: parts of it, in any order, some twice, some never. */
const somePages = fc.array(fc.array(fc.nat({ max: 2 * RECORDS - 1 }), { minLength: 1, maxLength: 6 }), {
  maxLength: 3,
})
const wholeList = fc.shuffledSubarray(
  Array.from({ length: 2 * RECORDS }, (_, at) => at),
  { minLength: 2 * RECORDS },
)

test.for(ordered.map((definition) => [definition.name, definition] as const))(
  'any order, repetition and loss of pages ends in the same rows: %s',
  { timeout: 300_000 + HISTORIES * 2000 },
  async ([, definition], { task }) => {
    let n = 0
    await withTableRun(mirror, definition, async (store) => {
      const history = fc.asyncProperty(somePages, wholeList, async (pages, list) => {
        const states = Array.from({ length: RECORDS }, () => makeStates(definition, n++)).flat()
        const send = (at: number[]) => store(at.flatMap((i) => (states[i] ? [JSON.parse(states[i])] : [])))
        for (const page of pages) await send(page)
        await send(list.slice(0, RECORDS))
        await send(list.slice(RECORDS))
        const newest = states.filter((_, at) => at % 2 === 1).map(readRecord)
        const found = await compareTable(mirror.sql, definition, newest)
        // Rows of other histories are there too.
        const own = found.filter(
          ({ kind, detail }) => kind !== 'ghost' && detail !== 'of a parent that Square does not have',
        )
        expect(own).toEqual([])
      })
      await fc.assert(history, { numRuns: HISTORIES, seed: effort().seed })
    })
    task.meta.tally = { orders: HISTORIES }
  },
)

/** The texts of one record before and after a change that takes parts away. */
function makeStates(definition: TableDefinition, n: number): [string, string] {
  const given = Object.keys(definition.source.perParent?.into ?? {})
  const first = makeSample(definition, n, { location: 'L1' })
  for (const field of given) first.record[field] ??= `${String(definition.example[field])} ${n}`
  const later = changeSample(definition, first, { minutes: 5, version: 90_000, fields: { changed: 'later' } })
  let { record } = later
  for (const child of definition.children ?? []) {
    const list = valueAt(record, (partsPath(child)[0] ?? '').split('.'))
    if (Array.isArray(list))
      record = withValueAt(record, (partsPath(child)[0] ?? '').split('.'), list.slice(1))
  }
  return [JSON.stringify(first.record), JSON.stringify(record)]
}
