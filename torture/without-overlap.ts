import { runProgram } from '../src/cli/program.ts'
import { endProcess } from '../src/cli/run/shutdown.ts'
import { loadTables } from '../src/db/declaration/tables.ts'
import { withoutOverlap } from '../test/support/without-overlap.ts'

/** `square-sync start` and `square-sync sync`, but with tables that are read without overlap, read changes only, and a round every second. */
const wiring = { tables: withoutOverlap(await loadTables()), roundMs: 1000, extraRequests: 0 }
endProcess(await runProgram(process.argv.slice(2), wiring))
