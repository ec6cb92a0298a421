import { ASKED, BESIDES, type Bug, PARENTS } from './bug.ts'

/** Whom is asked for his parts, when, and what his answer means. */
export const parentBugs: readonly Bug[] = [
  {
    name: 'a parent that is refused has no parts',
    file: 'src/workers/read/read-parents.ts',
    find: 'if (!error.isAbsent || cursor !== null)',
    replace: 'if (cursor !== null)',
    caughtBy: [PARENTS],
  },
  {
    name: 'parents that were not asked have no parts',
    file: 'src/workers/deletions/sweep-table.ts',
    find: 'findUnseen(definition, readPlan.begun_at, asked)',
    replace: 'findUnseen(definition, readPlan.begun_at)',
    caughtBy: [{ ...ASKED, only: /one run asks so many/ }],
  },
  {
    name: 'a page of parents that is begun again forgets the pages before it',
    file: 'src/workers/sync/read-partitions.ts',
    find: '  if (sourceOf(work.definition.source, partition).perParent)\n    return work.store.saveReadPlan(work.lease, work.readPlan)\n',
    replace: '',
    caughtBy: [{ ...ASKED, only: /begun again in the middle/ }],
  },
  {
    name: 'whom a comparison has asked is not asked again',
    file: 'src/workers/read/read-parents.ts',
    find: 'stored = !list?.refusal && !comparesOnly(work)',
    replace: 'stored = !list?.refusal',
    caughtBy: [{ ...ASKED, only: /only compares/ }],
  },
  {
    name: 'who is asked besides the list is chosen before the list is stored',
    file: 'src/workers/sync/read-partitions.ts',
    find: '  await readThose(work, ({ also }) => !also)\n  await readThose(work, ({ also }) => also === true)\n',
    replace: '  await readThose(work, () => true)\n',
    caughtBy: [BESIDES],
  },
  {
    name: 'only who has changed himself is asked, not who is made of what has changed',
    file: 'src/db/state/asked.ts',
    find: "sql.raw(changedAt ?? 'p.synced_at')",
    replace: "sql.raw(changedAt ? 'p.synced_at' : 'p.synced_at')",
    caughtBy: [BESIDES],
  },
  {
    name: 'what is read besides the list stays when Square shows it no more',
    file: 'src/workers/deletions/sweep-table.ts',
    find: 'return partition.also === true && also?.rows !== undefined',
    replace: 'return false',
    caughtBy: [BESIDES],
  },
  {
    name: 'rows of the list are taken for parts of whoever is asked besides it',
    file: 'src/db/rows/live-rows.ts',
    find: '${rows ? sql.raw(`and (${rows})`) : sql``} and (exists (',
    replace: 'and (exists (',
    caughtBy: [BESIDES],
  },
  {
    name: 'after a complete list everybody is asked all the same',
    file: 'src/workers/sync/finish-table.ts',
    find: '      await noteListed(work, tx)\n',
    replace: '',
    caughtBy: [BESIDES],
  },
  {
    name: 'of a batch that is refused the first parent only is asked again',
    file: 'src/workers/read/read-parents.ts',
    find: 'lists[Math.floor(i / batch)]',
    replace: 'lists[i]',
    caughtBy: [BESIDES],
  },
  {
    name: 'a batch of parents is asked for all that they ever had',
    file: 'src/workers/read/read-parents.ts',
    find: 'params: { ...partition.params, ...params }',
    replace: 'params',
    caughtBy: [BESIDES],
  },
]
