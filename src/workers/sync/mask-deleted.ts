import { keyText, preparePage } from '../../db/rows/prepare-page.ts'
import { canonicalText, parseJson } from '../../json/lossless.ts'
import type { TableWork } from '../shared/work.ts'

/** How many rows are read at once. */
const BATCH = 500

/**
 * With `PII_MODE` hash or drop: masks rows that are marked as deleted as well. Square never lists them again, so nothing else would mask
 * them after a change of `PII_MODE`. A repeat changes nothing.
 */
export async function maskDeleted({
  store,
  definition,
}: Pick<TableWork, 'store' | 'definition'>): Promise<void> {
  const { mask } = definition
  if (!mask) return
  let last: string[] | undefined
  for (;;) {
    const rows = await store.listStored(definition, { last, limit: BATCH, of: 'deleted' })
    const hashes = new Map<string, string>()
    const open = rows.flatMap(({ raw, hash, key }) => {
      const record = parseJson(raw) as Record<string, unknown> // it was a record when it was stored
      if (canonicalText(mask(record)) === canonicalText(record)) return []
      hashes.set(keyText(key), hash)
      return [record]
    })
    if (open.length > 0) {
      const prepared = preparePage(definition, open).rows.map((row) => ({
        ...row,
        hash: hashes.get(keyText(row.key)) ?? row.hash,
      }))
      await store.transaction((tx) => tx.rewriteDeleted(definition, prepared))
    }
    if (rows.length < BATCH) return
    last = rows.at(-1)?.key
  }
}
