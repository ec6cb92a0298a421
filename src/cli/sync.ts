import { parseArgs } from 'node:util'
import type { Wiring } from '../service.ts'
import { type Foreground, runInForeground } from './foreground.ts'
import { printResult } from './result-table.ts'

/** One run in the foreground, without a server. Exit code 0 complete, 2 partial, 1 failed. */
export async function sync(args: string[], wiring: Wiring = {}): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { foundation: { type: 'boolean' }, tables: { type: 'string' }, json: { type: 'boolean' } },
  })
  const json = values.json ?? false
  const once = async ({ run }: Foreground) => {
    const { report, code } = await run({ kind: values.foundation ? 'foundation' : 'incremental' })
    printResult(report, json)
    return code
  }
  return runInForeground({ tables: values.tables, json }, once, wiring)
}
