import { createInterface } from 'node:readline/promises'
import { isEmptyMirror } from '../../db/state/sync-state.ts'
import { startRun, type Starter } from '../../producer/trigger.ts'

/** Who is asked: a person at a terminal, or nobody. */
export interface Asked {
  input: NodeJS.ReadableStream & { isTTY?: boolean }
  output: NodeJS.WritableStream & { isTTY?: boolean }
}

/**
 * On a mirror that has never held a whole table: asks the person at the terminal whether to read everything now, and starts that run.
 * Where nobody can be asked it answers what to do instead. Undefined: nothing is to be said.
 */
export async function offerFirstRun(
  starter: Starter,
  { input, output }: Asked,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!(await isEmptyMirror(starter.db))) return undefined
  const later =
    'The mirror is empty: POST /admin/foundation-sync reads everything now, else the next scheduled run does.'
  if (!input.isTTY || !output.isTTY) return later
  const question = createInterface({ input, output })
  question.on('SIGINT', () => process.kill(process.pid, 'SIGINT')) // readline has taken Ctrl-C
  try {
    const answer = await question.question('The mirror is empty. Read everything from Square now? [Y/n] ', {
      signal,
    })
    if (/^\s*n/i.test(answer)) return later
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  } finally {
    question.close()
  }
  const begun = await startRun(starter, { kind: 'foundation', trigger: 'cli' })
  return begun && `The first run has started: GET /admin/runs/${begun.run.id} shows it.`
}
