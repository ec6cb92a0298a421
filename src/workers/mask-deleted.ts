import { sql } from 'drizzle-orm'
import { quote } from '../db/page-sql.ts'
import { preparePage, rewriteDeleted } from '../db/upsert-page.ts'
import { canonicalText, parseJson } from '../square/lossless.ts'
import type { TableWork } from './work.ts'

/** How many rows are looked at in one go. */
const BATCH = 500

/**
 * With personal data hashed or dropped: does the same to rows that are marked as deleted. Square never lists them again, so that nothing
 * else would after a change of `PII_MODE`. A repeat changes nothing.
 */
export async function maskDeleted({ db, definition }: Pick<TableWork, 'db' | 'definition'>): Promise<void> {
  const { key, mask, name } = definition
  if (!mask) return
  const columns = sql.raw(key.map(quote).join(', '))
  let last: string[] | undefined
  for (;;) {
    const after = last
      ? sql`and (${columns}) > (${sql.join(
          last.map((part) => sql`${part}`),
          sql`, `,
        )})`
      : sql``
    const rows = await db.execute<{ raw: string; raw_hash: string; key: string[] }>(sql`
      select raw::text as raw, raw_hash, jsonb_build_array(${columns}) as key from ${sql.raw(quote(name))}
      where is_deleted and raw_hash is not null ${after} order by ${columns} limit ${sql.raw(String(BATCH))}`)
    const hashes = new Map<string, string>()
    const open = rows.flatMap(({ raw, raw_hash, key: id }) => {
      const record = parseJson(raw) as Record<string, unknown> // a record when it was stored
      if (canonicalText(mask(record)) === canonicalText(record)) return []
      hashes.set(id.join('\u0001'), raw_hash)
      return [record]
    })
    if (open.length > 0) {
      const prepared = preparePage(definition, open).rows.map((row) => ({
        ...row,
        hash: hashes.get(row.key.join('\u0001')) ?? row.hash,
      }))
      await db.transaction((tx) => rewriteDeleted(tx, definition, prepared))
    }
    if (rows.length < BATCH) return
    last = rows.at(-1)?.key
  }
}
