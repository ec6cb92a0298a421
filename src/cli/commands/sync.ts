import type { Run } from '../command.ts'
import { type Foreground, runInForeground } from '../run/foreground.ts'
import { printResult } from '../output/result-table.ts'

/** One run in the foreground, without a server. Exit code 0 complete, 2 partial, 1 failed. */
export const sync: Run<{ foundation?: true; tables?: string; all?: true; json?: true }> = (
  { foundation, tables, all = false, json = false },
  _args,
  wiring,
) => {
  const once = async ({ run }: Foreground) => {
    const { report, code, stopped } = await run({ kind: foundation ? 'foundation' : 'incremental' })
    printResult(report, { json, all, stopped })
    return code
  }
  return runInForeground({ tables, json }, once, wiring)
}
