import type { Command } from './command.ts'

const TABLES: [string, string] = [
  '--tables <names>',
  'only these tables, separated by commas: orders,payments',
]
const JSON_RESULT: [string, string] = ['--json', 'print the result as JSON, and nothing else']
const ALL: [string, string] = ['--all', 'show every table, not only those that changed or need attention']

/** One entry per command, in the order of the help; each is a file of this folder. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'start',
    about: 'run the service: HTTP API, schedule and workers',
    options: [['--role <roles>', 'run only these parts, separated by commas: api,worker,scheduler']],
    examples: [
      ['square-sync start', 'everything in one process'],
      ['square-sync start --role worker', 'one more worker on the same queue'],
    ],
    load: async () => (await import('./commands/start.ts')).start,
  },
  {
    name: 'sync',
    about: 'sync once, now, in the foreground, without a server',
    options: [
      ['--foundation', 'read everything, compare, and mark as deleted what is gone'],
      TABLES,
      ALL,
      JSON_RESULT,
    ],
    examples: [
      ['square-sync sync', 'what has changed; the first run reads everything'],
      ['square-sync sync --tables orders,payments', 'two tables'],
    ],
    exitCodes: '0 complete, 2 some tables failed, 1 failed, cancelled or stopped',
    load: async () => (await import('./commands/sync.ts')).sync,
  },
  {
    name: 'verify',
    about: 'sync, then compare the mirror with Square row by row',
    options: [TABLES, ['--repair', 'repair what differs'], ALL, JSON_RESULT],
    examples: [
      ['square-sync verify', 'all tables'],
      ['square-sync verify --tables customers --repair', 'compare one table and repair it'],
    ],
    exitCodes: '0 equal, 2 some could not be compared, 3 they differ, 1 failed, cancelled or stopped',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  {
    name: 'status',
    about: 'show how every table stands; changes nothing',
    options: [['--check', 'exit with 2 unless every table is fresh and well'], ALL, JSON_RESULT],
    examples: [
      ['square-sync status', 'the verdict, and the tables in trouble'],
      ['square-sync status --check || mail …', 'for a monitor'],
    ],
    exitCodes: 'with --check: 0 fresh and well, 2 stale or in trouble, 1 unknown',
    isAnswer: true,
    load: async () => (await import('./commands/status.ts')).status,
  },
  {
    name: 'sql',
    about: 'run SQL on the mirror, read-only',
    argument: ['[statement]', 'one statement in quotes; without it, a prompt'],
    options: [
      ['--csv', 'print all rows as CSV'],
      ['--file <file>', 'run the statement in this file'],
    ],
    examples: [
      ['square-sync sql', 'a prompt'],
      ['square-sync sql "select count(*) from orders"', 'one answer'],
      ['square-sync sql --file docs/queries/net-sales-by-day.sql --csv', 'a query from the docs'],
    ],
    isAnswer: true,
    load: async () => (await import('./commands/sql.ts')).sql,
  },
  {
    name: 'doctor',
    about: 'check everything that a sync needs and say what to do; changes nothing',
    examples: [['square-sync doctor', 'Node, Postgres, queue, Square, permissions']],
    exitCodes: '0 all well, 1 something needs attention',
    isAnswer: true,
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  {
    name: 'migrate',
    about: 'bring the database schema up to date; most commands do this when they start',
    options: [['--dry-run', 'only show what is pending']],
    examples: [['square-sync migrate --dry-run', 'what an upgrade would change']],
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
  {
    name: 'approve-deletions',
    about: 'let the next complete list delete the rows that the guard has withheld',
    argument: ['<table>', 'the table whose deletions are withheld'],
    options: [['--limit <rows>', 'approve at most this many']],
    examples: [['square-sync approve-deletions customers', 'then: square-sync sync --foundation']],
    exitCodes: '0 approved, 1 nothing is withheld',
    load: async () => (await import('./commands/approve-deletions.ts')).approveDeletions,
  },
  {
    name: 'demo',
    about: 'run the main job on a simulated Square account and an embedded Postgres',
    options: [['--exit', 'exit after the runs instead of staying up'], ALL],
    examples: [['square-sync demo', 'needs nothing but Node']],
    load: async () => (await import('./commands/demo.ts')).demo,
  },
]
