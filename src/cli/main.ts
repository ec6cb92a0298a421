import { guardOutput } from './output/guard.ts'
import { runProgram } from './program.ts'
import { endProcess } from './run/shutdown.ts'
import { ConfigError, RetryLater } from '../errors.ts'

/** The operator's mistakes, and servers that are away, get one line; faults of the program get their stack. */
async function describeError(error: unknown): Promise<string> {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof ConfigError || error instanceof RetryLater) return `square-sync: ${error.message}`
  const { describeDbError, describeFailure } = await import('../db/connection/db-error.ts')
  // Never the driver's own message: it holds the statement's parameters.
  const facts = describeDbError(error)
  if (!facts) return error.stack ?? error.message
  const remedy = facts.retryable ? ': what is stored stays, run the command again when it is well' : ''
  return `square-sync: ${describeFailure(error)}${remedy}`
}

async function reportError(error: unknown): Promise<void> {
  const { scrub } = await import('../runtime/log.ts')
  console.error(scrub(await describeError(error)))
}

guardOutput()
// Node's own report would show what the log must not.
process.on('uncaughtException', (error) => void reportError(error).finally(() => process.exit(1)))

try {
  endProcess(await runProgram(process.argv.slice(2)))
} catch (error) {
  await reportError(error)
  endProcess(1)
}
