/** A wrong variant of our own code, and the tests that must notice it. */
export interface Bug {
  name: string
  file: string
  find: string
  replace: string
  /** Test files, and with them `-t` for a part of one. */
  caughtBy: string[]
  only?: string
}

const FAILPOINTS = 'test/proof/failpoints.pg.test.ts'
const UPSERT = 'test/db/upsert-page.pg.test.ts'
const TABLES = 'test/tables.pg.test.ts'

/** Each was, or could have been, ours: RELIABILITY names those that others shipped. The quickest to catch come first. */
export const bugs: Bug[] = [
  {
    name: 'integers beyond 2^53 are rounded',
    file: 'src/square/lossless.ts',
    find: 'if (!MAYBE_INEXACT.test(text)) return JSON.parse(text)',
    replace: 'return JSON.parse(text)',
    caughtBy: ['test/square/lossless.test.ts'],
  },
  {
    name: 'NUL and lone surrogates are kept',
    file: 'src/square/lossless.ts',
    find: 'return UNSTORABLE.test(text) ? text.replace(',
    replace: 'return text.length < 0 ? text.replace(',
    caughtBy: ['test/square/lossless.test.ts'],
  },
  {
    name: 'a body that is no JSON is an empty page',
    file: 'src/square/decode.ts',
    find: 'if (body === undefined) throw broken(`that is no complete JSON (${answer.bytes} bytes)`)',
    replace: 'if (body === undefined) return {}',
    caughtBy: ['test/square/decode.test.ts', 'test/square/client.test.ts'],
  },
  {
    name: 'errors in a 200 are overlooked',
    file: 'src/square/decode.ts',
    find: 'if (errors !== undefined && errors !== null && !(',
    replace: 'if (errors === 0 && !(',
    caughtBy: ['test/square/decode.test.ts', 'test/square/client.test.ts'],
  },
  {
    name: 'the lower bound ignores the overlap',
    file: 'src/square/walk.ts',
    find: 'new Date(Date.parse(watermark) - overlapMs)',
    replace: 'new Date(Date.parse(watermark) - overlapMs * 0)',
    caughtBy: ['test/square/walk.test.ts'],
  },
  {
    name: 'the cursor is sent with another query',
    file: 'src/square/walk.ts',
    find: '    ...Object.entries(slice.params),\n    ...(source.limit',
    replace: '    ...(slice.cursor === null ? Object.entries(slice.params) : []),\n    ...(source.limit',
    caughtBy: ['test/square/walk.test.ts', FAILPOINTS],
  },
  {
    name: 'a lost token is tried again',
    file: 'src/square/refusal.ts',
    find: 'if (status === 401) return new StopRun(message)',
    replace: 'if (status === 401) return new RetryLater(message)',
    caughtBy: ['test/square/client.test.ts'],
  },
  {
    name: 'a bad cursor fails the table',
    file: 'src/square/refusal.ts',
    find: "if (code === 'INVALID_CURSOR' || isStaleCursor(call, refusal)) return new RestartTable(message)",
    replace: '',
    caughtBy: ['test/square/client.test.ts'],
  },
  {
    name: 'a value of the wrong type is not dropped',
    file: 'src/db/fit-record.ts',
    find: 'if (value === undefined || value === null || holds[column.type](value)) continue',
    replace: 'if (value !== undefined) continue',
    caughtBy: ['test/db/fit-record.test.ts'],
  },
  {
    name: 'an older record overwrites a newer one',
    file: 'src/db/page-sql.ts',
    find: "where t.is_placeholder or (${age('t')} <= ${age('excluded')}",
    replace: "where t.is_placeholder or (${age('t')} is not null",
    caughtBy: [UPSERT, FAILPOINTS],
  },
  {
    name: 'of two changes in one second the second is lost',
    file: 'src/db/page-sql.ts',
    find: "${age('t')} <= ${age('excluded')}",
    replace: "${age('t')} < ${age('excluded')}",
    caughtBy: [UPSERT, TABLES],
  },
  {
    name: 'a record without a version never changes',
    file: 'src/db/page-sql.ts',
    find: "${version ? `coalesce(${row}.${version}, 0)` : '0'}",
    replace: "${version ? `${row}.${version}` : '0'}",
    caughtBy: [UPSERT, 'test/proof/simulation.pg.test.ts'],
  },
  {
    name: 'a page with one record twice fails',
    file: 'src/db/upsert-page.ts',
    find: "const id = key.join('\\u0001')\n    const other",
    replace: "const id = key.join('\\u0001') + rows.size\n    const other",
    caughtBy: [UPSERT, TABLES],
  },
  {
    name: 'of one record twice in a page the older counts',
    file: 'src/db/upsert-page.ts',
    find: 'if (!other || !isNewer(definition, other.fit, fit)) rows.set(id, row)',
    replace: 'if (!other) rows.set(id, row)',
    caughtBy: [UPSERT, TABLES],
  },
  {
    name: 'rows are not sorted: two writers deadlock',
    file: 'src/db/upsert-page.ts',
    find: '.sort((a, b) => (a.row.key < b.row.key ? -1 : 1))',
    replace: '.sort(() => Math.random() - 0.5)',
    caughtBy: [UPSERT],
  },
  {
    name: 'an unchanged page is written again',
    file: 'src/db/page-sql.ts',
    find: 'where t.raw_hash is distinct from p.h or t.is_deleted is distinct from p.d`',
    replace: 'where true`',
    caughtBy: [TABLES, FAILPOINTS],
  },
  {
    name: 'the fence is not looked at',
    file: 'src/db/sync-state.ts',
    find: 'and(eq(syncState.table_name, table), eq(syncState.fence, fence))',
    replace: 'and(eq(syncState.table_name, table), gt(syncState.fence, fence - fence))',
    caughtBy: ['test/db/sync-state.pg.test.ts'],
  },
  {
    name: 'the lease of a living worker is taken',
    file: 'src/db/sync-state.ts',
    find: 'sql`${syncState.lease_until} < now()`, gone),',
    replace: 'sql`true`, gone),',
    caughtBy: ['test/db/sync-state.pg.test.ts'],
  },
  {
    name: 'the checkpoint moves before the rows are stored',
    file: 'src/workers/sync-page.ts',
    find: '  await retryDatabase(work, async () => {\n    const different',
    replace:
      '  await moveCheckpoint(work.db, work.lease, { index, slice: next, walk: { ...walk, signpost, started_at: startedAt }, liveDelta: 0 })\n  await retryDatabase(work, async () => {\n    const different',
    caughtBy: [FAILPOINTS],
    only: 'dies at any step.*(merges|newest)',
  },
  {
    name: 'a walk that begins anew forgets what its successor has seen',
    file: 'src/workers/sync-table.ts',
    find: '    if (!goesOn) await clearSeen(tx, definition.name)\n  })',
    replace: '  })\n  if (!goesOn) await clearSeen(db, definition.name)',
    caughtBy: [FAILPOINTS],
    only: 'sleeps at any step.*nothing by id',
  },
  {
    name: 'a list that was read in part sweeps',
    file: 'src/workers/sync-page.ts',
    find: 'if (sweeps(definition, walk)) {',
    replace: 'if (sweeps(definition, walk) && slice.page === 0) {',
    caughtBy: [TABLES, FAILPOINTS],
    only: 'customer_groups|nothing by id',
  },
  {
    name: 'no guard against an empty list',
    file: 'src/workers/sweep-table.ts',
    find: 'if (missing.length > allowed) return',
    replace: 'if (missing.length > allowed + 1e9) return',
    caughtBy: ['test/workers/sweep-table.pg.test.ts'],
  },
  {
    name: 'nobody is asked by id before a row counts as gone',
    file: 'src/workers/sweep-table.ts',
    find: 'if (!byId || key.length !== 1) return missing',
    replace: 'if (missing) return missing',
    caughtBy: ['test/workers/sweep-table.pg.test.ts', TABLES],
  },
  {
    name: 'the watermark is the end of the walk, not its beginning',
    file: 'src/workers/sync-page.ts',
    find: '(a === null || Date.parse(b) < Date.parse(a) ? b : a)',
    replace: '(a === null || Date.parse(b) > Date.parse(a) ? b : a)',
    caughtBy: ['test/proof/simulation.pg.test.ts', 'test/e2e/oracle.e2e.test.ts'],
  },
  {
    name: 'a full read leaves deleted rows alive',
    file: 'src/workers/mark-gone.ts',
    find: 'set is_deleted = true, deleted_at = now()',
    replace: 'set is_deleted = false, deleted_at = now()',
    caughtBy: ['test/workers/sweep-table.pg.test.ts', FAILPOINTS],
  },
]
