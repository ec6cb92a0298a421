import { sql } from 'drizzle-orm'
import { openDatabase } from '../src/db/connection/client.ts'
import { migrate } from '../src/db/migrate/migrate.ts'
import { loadTables, mirrorSchema } from '../src/db/declaration/tables.ts'
import { preparePage } from '../src/db/rows/prepare-page.ts'
import { findChanged, storeRows } from '../src/db/rows/upsert-page.ts'

const ROWS = 500
const ROUNDS = 15

/** Our page against drizzle's own multi-row upsert of the same columns, all new, unchanged, and 10 % changed; interleaved, medians. */
export async function measurePages(url: string): Promise<string[][]> {
  const database = openDatabase({ url, schema: 'bench_pages', ssl: 'disable', applicationName: 'bench' })
  const { db } = database
  await migrate(db, 'bench_pages')
  const tables = await loadTables()
  const definition = tables.get('catalog_variations')
  const table = mirrorSchema(tables).get('catalog_variations')
  if (!definition || !table) throw new Error('catalog_variations is not declared')
  await db.execute(sql`set session_replication_role = replica`)

  const made = (round: number, share: number) =>
    Array.from({ length: ROWS }, (_, i) => ({
      ...definition.example,
      id: `V${String(i).padStart(6, '0')}`,
      version: 1_700_000_000_000 + (i % 100 < share * 100 ? round : 0),
      item_variation_data: {
        ...(definition.example['item_variation_data'] as object),
        name: `Size ${i % 100 < share * 100 ? round : 0}`,
      },
    }))
  const ours = async (records: Record<string, unknown>[]) => {
    const { rows } = preparePage(definition, records)
    const changed = await findChanged(db, definition, rows)
    if (changed.length > 0) await db.transaction((tx) => storeRows(tx, definition, changed, { runId: null }))
  }
  const drizzles = async (records: Record<string, unknown>[]) => {
    const values = preparePage(definition, records).rows.map(({ fit, hash }) => {
      const data = fit['item_variation_data'] as Record<string, unknown>
      return {
        id: fit['id'],
        version: BigInt(Number(fit['version'])),
        updated_at: fit['updated_at'],
        name: data['name'],
        sku: data['sku'],
        item_id: data['item_id'],
        raw: fit,
        raw_hash: hash,
      }
    })
    const set = Object.fromEntries(
      ['version', 'updated_at', 'name', 'sku', 'item_id', 'raw', 'raw_hash'].map((name) => [
        name,
        sql.raw(`excluded.${name}`),
      ]),
    )
    await db
      .insert(table)
      .values(values as never)
      .onConflictDoUpdate({ target: table['id'] as never, set: set as never })
  }
  const times = new Map<string, number[]>()
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [name, way] of [
      ['square-sync, parts and all', ours],
      ['drizzle values(), 7 columns, no parts', drizzles],
    ] as const) {
      await db.execute(sql`truncate catalog_variations cascade`)
      for (const [kind, share] of [
        ['all new', 0],
        ['unchanged', 0],
        ['10 % changed', 0.1],
      ] as const) {
        const records = made(round, share)
        const start = performance.now()
        await way(records)
        const key = `${name}|${kind}`
        times.set(key, [...(times.get(key) ?? []), performance.now() - start])
      }
    }
  }
  await database.close()
  const median = (key: string) => [...(times.get(key) ?? [])].sort((a, b) => a - b)[ROUNDS >> 1] ?? Infinity
  const kinds = ['all new', 'unchanged', '10 % changed']
  const names = [...new Set([...times.keys()].map((key) => key.split('|')[0] ?? ''))]
  const line = (name: string) =>
    kinds.flatMap((kind) => {
      const ms = median(`${name}|${kind}`)
      return [String(Math.round((ROWS / ms) * 1000)), `${(median(`${names[0]}|${kind}`) / ms).toFixed(2)}`]
    })
  return [['', ...kinds.flatMap((kind) => [kind, '×'])], ...names.map((name) => [name, ...line(name)])]
}
