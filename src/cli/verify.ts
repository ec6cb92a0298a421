import { parseArgs } from 'node:util'
import { eq } from 'drizzle-orm'
import { verifications } from '../db/state-schema.ts'
import { alignColumns } from './result-table.ts'
import { runInForeground } from './foreground.ts'

/**
 * Compares the mirror with Square: a sync first, so that what just changed is no drift, then every table's full list. Exit code 0 if both
 * are equal (or were made equal by `--repair`), 2 if some table could not be compared, 3 if they differ.
 */
export async function verify(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { tables: { type: 'string' }, repair: { type: 'boolean' }, json: { type: 'boolean' } },
  })
  const json = values.json ?? false
  const repair = values.repair ?? false
  return runInForeground({ tables: values.tables, json }, async ({ run, db }) => {
    const synced = await run({ kind: 'incremental' })
    if (synced.code === 1) return 1
    const verified = await run({ kind: 'verify', repair })
    const found = await db
      .select()
      .from(verifications)
      .where(eq(verifications.run_id, verified.report.run_id))
      .orderBy(verifications.table_name)
    if (json) console.log(JSON.stringify({ ...verified.report, verifications: found }, null, 2))
    else {
      const rows = found.map((row) => [
        row.table_name,
        ...[row.listed, row.missing, row.stale, row.ghost].map(String),
      ])
      console.log(
        `\n${alignColumns([['table', 'listed', 'missing', 'stale', 'ghost'], ...rows], 1).join('\n')}`,
      )
      for (const row of found) {
        for (const [kind, keys] of Object.entries(row.examples)) {
          if (keys.length > 0) console.log(`${row.table_name}, ${kind}: ${keys.join(', ')}`)
        }
      }
      console.log(verified.report.message)
    }
    const drift = found.reduce((sum, row) => sum + row.missing + row.stale + row.ghost, 0)
    return verified.code !== 0 ? verified.code : drift > 0 && !repair ? 3 : 0
  })
}
