/** The process of account.ts: serves until its parent lets go of it. */
import { startSimulator, type SimulatorOptions } from '../../packages/square-simulator/src/server.ts'

const simulator = await startSimulator(JSON.parse(process.argv[2] ?? '{}') as SimulatorOptions)
process.once('disconnect', () => void simulator.close())
process.send?.({ url: simulator.url, token: simulator.token })
