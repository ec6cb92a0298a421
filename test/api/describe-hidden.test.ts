import { expect, test } from 'vitest'
import { describeHidden } from '../../src/api/document/describe-hidden.ts'
import { loadTables } from '../../src/db/declaration/tables.ts'
import { tableNamed } from '../support/definitions.ts'

test('customers that are deleted are seen at once however many there are, what no count shows later', async () => {
  const tables = await loadTables()
  const facts = ['customers', 'timecards'].map((table_name) => ({
    table_name,
    watermark: '2025-11-20T00:00:00Z',
    row_count: 1_000_000,
    listed_at: null,
    list_requests: 10_000,
  }))
  const schedule = { cron: '0 6 * * *', timezone: 'America/Chicago' }
  const seen = describeHidden({ tables, schedule }, facts, Date.parse('2025-11-21T00:00:00Z'))
  expect(seen(tableNamed(tables, 'customers'))).toEqual({ changes_seen: 'weekly', deletions_seen: 'at once' })
  expect(seen(tableNamed(tables, 'timecards'))).toMatchObject({ deletions_seen: 'weekly' })
})
