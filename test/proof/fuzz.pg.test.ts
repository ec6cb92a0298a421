import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TableDefinition } from '../../src/db/declaration/define-table.ts'
import { quote } from '../../src/db/rows/page-sql.ts'
import { keyOf } from '../../src/db/rows/prepare-page.ts'
import { loadTables } from '../../src/db/declaration/tables.ts'
import { Random } from '../../packages/square-simulator/src/random.ts'
import { parseJson } from '../../src/json/lossless.ts'
import { effort, rounds } from '../support/effort.ts'
import type { JsonObject } from '../support/oracle-parts.ts'
import { valueFor } from '../support/oracle-values.ts'
import { compareTable, type Difference, readRecord } from '../support/oracle.ts'
import { openTestMirror, type TestMirror } from '../support/open-mirror.ts'
import { makeHostile } from './hostile-records.ts'
import { withTableRun } from './table-turn.ts'

const tables = await loadTables()
/** Of every table, one page after the other. */
const PAGE = Math.ceil(20_000 / tables.size)
const PAGES = rounds(1, 3)
const SEED = String(effort().seed)

let mirror: TestMirror
beforeAll(async () => {
  mirror = await openTestMirror({ max: 2 })
})
afterAll(() => mirror.close())

test.for([...tables.values()].map((definition) => [definition.name, definition] as const))(
  'whatever Square sends is stored as it is, parts too, or kept with a reason: %s',
  { timeout: 300_000 + PAGES * 10_000 },
  async ([name, definition], { task }) => {
    const random = new Random(`${SEED} ${name}`)
    const tally = { fuzzed: 0, quarantined: 0 }
    task.meta.tally = tally
    for (let page = 0; page < PAGES; page++) {
      const texts = Array.from({ length: PAGE }, (_, n) =>
        wire(makeHostile(definition, page * PAGE + n, random)),
      )
      await withTableRun(mirror, definition, (store) =>
        store(texts.map((text) => parseJson(text) as Record<string, unknown>)),
      )
      const { truth, doubtful, keyless } = sortOut(definition, texts)
      const found = await compareTable(mirror.sql, definition, truth)
      const wrong = found.filter(
        ({ kind, key }) => kind !== 'quarantined' && ![...doubtful].some((one) => key.startsWith(one)),
      )
      expect(wrong.slice(0, 5).map(describeShortly), `seed ${SEED}, page ${page}`).toEqual([])
      const [kept] = await mirror.sql`
        select count(*)::int as all, count(*) filter (where code = 'no_key')::int as keyless, count(*) filter (where reason = '')::int as mute
        from quarantine where table_name = ${name}`
      expect(kept).toMatchObject({ mute: 0, keyless })
      tally.fuzzed += texts.length
      tally.quarantined += Number(kept?.['all'])
      if (page < PAGES - 1) await forget(definition)
    }
  },
)

/** As Square would write it: NUL and lone surrogates stay what they are. */
const wire = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? `\u0001${inner}` : inner,
  ).replaceAll(/"\\u0001(-?\d+)"/g, '$1')

/**
 * What the table must hold after these records, and what is not asked: of two records with one key the newer counts, or the later, and what
 * a spoilt key collides with is nobody's fault. `keyless`: how many different records can have no row.
 */
function sortOut(definition: TableDefinition, texts: readonly string[]) {
  const byKey = new Map<string, JsonObject[]>()
  const keyless = new Set<string>()
  for (const text of texts) {
    const record = readRecord(text)
    for (const secret of definition.secrets ?? []) delete record[secret]
    const parts = definition.key.map((column) => valueFor(record, column, definition.columns[column]))
    const key = JSON.stringify(parts)
    // A key of the wrong type is no key, though an older name of it may hold one.
    const usable = parts.every((part) => part !== null && part !== '') && keyOf(definition, record)
    if (usable) byKey.set(key, [...(byKey.get(key) ?? []), record])
    else keyless.add(text)
  }
  return {
    truth: [...byKey.values()].flatMap((same) => (same.length === 1 ? same : [])),
    doubtful: new Set([...byKey].filter(([, same]) => same.length > 1).map(([key]) => key)),
    keyless: keyless.size,
  }
}

const describeShortly = ({ table, kind, key, detail }: Difference) =>
  `${kind} ${table} ${key} ${detail}`.slice(0, 300)

/** Empties the table, though rows of others may point to it. */
async function forget({ name, children = [] }: TableDefinition): Promise<void> {
  const names = [...children.map((child) => child.name), name]
  await mirror.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica` // no foreign key is looked at
    for (const one of names) await tx.unsafe(`delete from ${quote(one)}`)
    await tx`delete from quarantine`
  })
}
