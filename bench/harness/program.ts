import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunReport } from '../../src/db/state/run-report.ts'
import { freePort } from '../../test/support/redis-server.ts'
import { ADMIN_TOKEN } from '../../test/support/running-service.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/square-sync.cjs', import.meta.url))
/** Notes the process's peak memory, in kilobytes, when it ends. */
const NOTE_PEAK = `data:text/javascript,${encodeURIComponent(
  `import { writeFileSync } from 'node:fs'
  process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)))`,
)}`

const environment = (env: Record<string, string>) => {
  const { PATH = '', HOME = '' } = process.env
  return { PATH, HOME, ...env }
}

export interface Ended {
  stdout: string
  /** From the start of the process to its end. */
  seconds: number
  peakMb: number
}

/** Runs a command as users run it, to its end. Rejects unless it exits with 0. */
export async function runProgram(args: readonly string[], env: Record<string, string>): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), 'square-sync-bench-run-'))
  try {
    const peakFile = join(folder, 'peak')
    const start = performance.now()
    const child = spawn(process.execPath, ['--import', NOTE_PEAK, PROGRAM, ...args], {
      cwd: folder, // here is no .env
      env: environment({ PEAK_FILE: peakFile, ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    const [code] = (await once(child, 'close')) as [number | null]
    const seconds = (performance.now() - start) / 1000
    if (code !== 0) throw new Error(`square-sync ${args.join(' ')} ended with ${code}:\n${stdout}\n${stderr}`)
    return { stdout, seconds, peakMb: Number(await readFile(peakFile, 'utf8')) / 1024 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** `sync --json` and its report. */
export async function runSync(
  args: readonly string[],
  env: Record<string, string>,
): Promise<Ended & { report: RunReport }> {
  const ended = await runProgram(['sync', '--json', ...args], env)
  return { ...ended, report: JSON.parse(ended.stdout) as RunReport }
}

/** A running `start`. */
export interface RunningProgram {
  url: string
  /** From the start of the process to its first answer. */
  seconds: number
  stop(): Promise<void>
}

/** Starts the service on a free port, with `ADMIN_TOKEN`, and waits until it answers. */
export async function startProgram(env: Record<string, string>): Promise<RunningProgram> {
  const PORT = String(await freePort())
  const start = performance.now()
  const child = spawn(process.execPath, [PROGRAM, 'start'], {
    cwd: tmpdir(),
    env: environment({ ...env, ADMIN_TOKEN, PORT }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = once(child, 'close')
  const url = `http://127.0.0.1:${PORT}`
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The service ended:\n${output}`)
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.ok) break
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return {
    url,
    seconds: (performance.now() - start) / 1000,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
