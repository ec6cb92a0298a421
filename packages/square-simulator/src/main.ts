import { HELP, readOptions } from './options.ts'
import { startSimulator } from './server.ts'

/** Prints the settings that a client of Square needs, one a line, and serves until a signal comes. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (!options) {
    console.log(HELP)
    return
  }
  const simulator = await startSimulator(options)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close())
  console.log(`SQUARE_BASE_URL=${simulator.url}\nSQUARE_ACCESS_TOKEN=${simulator.token}`)
}

try {
  await main()
} catch (error) {
  console.error(`square-simulator: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
