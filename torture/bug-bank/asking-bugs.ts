import { ASK_UNLISTED, type Bug } from './bug.ts'

/** What is asked for by id wrongly, too often, or not at all: records that no list shows. */
export const askingBugs: readonly Bug[] = [
  {
    name: 'ids that may dangle are never looked for',
    file: 'src/workers/by-id/note-named.ts',
    find: 'if (table && ids.size > 0)',
    replace: 'if (table && ids.size > 1000)',
    caughtBy: [ASK_UNLISTED],
  },
  {
    name: 'what Square does not know is asked for in every run',
    file: 'src/workers/by-id/ask-unlisted.ts',
    find: '    ...unknown.map((id) => ({ id, found: false })),\n',
    replace: '',
    caughtBy: [ASK_UNLISTED],
  },
  {
    name: 'what no list shows counts as missing from the list',
    file: 'src/workers/deletions/sweep-table.ts',
    find: 'if (!definition.byId?.unlisted) return missing',
    replace: 'if (definition.byId) return missing',
    caughtBy: [ASK_UNLISTED],
  },
  {
    name: 'whoever was asked for by id passes the guard',
    file: 'src/workers/deletions/sweep-table.ts',
    find: 'return gone.length > allowed ? { gone: [], withheld: gone.length } : { gone, withheld: 0 }',
    replace: 'return { gone, withheld: 0 }',
    caughtBy: [ASK_UNLISTED],
  },
  {
    name: 'ids are remembered as asked for before their records are stored',
    file: 'src/workers/by-id/ask-unlisted.ts',
    find: '  const { records, unclear, aliased } = await fetchByIds(work, definition, ids)\n',
    replace: `  await work.store.noteAnswers(definition.name, ids.map((id) => ({ id, found: true })))
  const { records, unclear, aliased } = await fetchByIds(work, definition, ids)\n`,
    caughtBy: [ASK_UNLISTED],
  },
]
