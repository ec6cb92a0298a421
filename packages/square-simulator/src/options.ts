import { parseArgs } from 'node:util'
import { type ProfileName, profiles } from './profiles.ts'
import type { SimulatorOptions } from './server.ts'

const names = Object.keys(profiles)

export const HELP = `Usage: square-simulator [options]

Starts a simulated Square account on this machine and prints its address and its token.

  --port NUMBER    where it listens; default: any free port
  --profile NAME   what the account holds: ${names.join(', ')}; default: shop
  --seed NUMBER    same seed and profile, same account; default: 1
  --token TEXT     the access token that it takes; default: EAAA-simulated-token
  --help           prints this`

/** Reads the command line. Undefined: help is asked for. Throws an Error whose message says what is wrong with it. */
export function readOptions(args: readonly string[]): SimulatorOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      profile: { type: 'string' },
      seed: { type: 'string' },
      token: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return undefined
  return {
    ...(values.port !== undefined && { port: integer('port', values.port, 65_535) }),
    ...(values.profile !== undefined && { profile: profileNamed(values.profile) }),
    ...(values.seed !== undefined && { seed: integer('seed', values.seed, Number.MAX_SAFE_INTEGER) }),
    ...(values.token !== undefined && { token: tokenOf(values.token) }),
  }
}

function integer(flag: string, text: string, max: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > max) throw new Error(`--${flag} takes a whole number from 0 to ${max}`)
  return value
}

function profileNamed(text: string): ProfileName {
  if (!names.includes(text)) throw new Error(`--profile takes one of ${names.join(', ')}`)
  return text as ProfileName // it is one of their names
}

function tokenOf(text: string): string {
  if (!/^\S+$/.test(text)) throw new Error('--token takes a text without blanks')
  return text
}
