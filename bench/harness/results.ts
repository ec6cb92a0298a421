import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Figure, Scale } from './measurement.ts'

/** Where a measurement was made. */
export interface Machine {
  cpu: string
  cores: number
  memoryGb: number
  node: string
  postgres: string
}

/** What one measurement found when it was run last. */
export interface Result {
  about: string
  scale: Scale
  measuredOn: string
  seconds: number
  machine: Machine
  figures: Figure[]
}

/** The file of results: by the name of the measurement. */
export type Results = Record<string, Result>

export const RESULTS = new URL('../results.json', import.meta.url)
/** What `--quick` finds is rough: it goes to a file of its own, which is not kept. */
export const QUICK_RESULTS = new URL('../results.quick.json', import.meta.url)

export function readResults(file: URL = RESULTS): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

/** Replaces the measurement's result and leaves the others. */
export function writeResult(file: URL, name: string, result: Result): void {
  const results = { ...readResults(file), [name]: result }
  const sorted = Object.entries(results).toSorted(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), roundNumber, 2)}\n`)
}

/** Four digits tell all that was measured. */
const roundNumber = (_key: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value

export const describeMachine = (postgres: string): Machine => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  postgres,
})
