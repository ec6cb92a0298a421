import { endProcess } from '../src/cli/shutdown.ts'
import { start } from '../src/cli/start.ts'
import { sync } from '../src/cli/sync.ts'
import { loadTables } from '../src/db/tables.ts'
import { withoutOverlap } from '../test/support/without-overlap.ts'

/** `square-sync start` and `square-sync sync`, but with tables that are read without overlap, and a round every second. */
const [command, ...args] = process.argv.slice(2)
const wiring = { tables: withoutOverlap(await loadTables()), roundMs: 1000 }
endProcess(await (command === 'start' ? start(args, wiring) : sync(args, wiring)))
