import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'

/** Where the processes run: here no developer keeps a `.env`, which would be read. */
const HERE = fileURLToPath(new URL('.', import.meta.url))

/** How a command ended. `code` is null where a signal ended it. */
export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** The real command line program, as a process of its own. */
export interface Cli {
  pid: number
  /** Resolves when the process is gone and all its output is read. */
  ended: Promise<Ended>
  /** Resolves with the first line of stdout or stderr that matches, also one that was written before; rejects if the process ends without it. */
  waitForLine(pattern: RegExp): Promise<string>
  /** Sends the signal, and resolves when the process is gone. */
  kill(signal?: NodeJS.Signals): Promise<Ended>
}

/** What node is given when users start the program: the demo's tests start it so. */
export const FROM_SOURCE = [fileURLToPath(new URL('../../bin/square-sync.cjs', import.meta.url))]
/** The same program in a few files, which is up sooner: prebuilt.ts. */
const prebuilt = () => [join(inject('program'), 'cli.js')]

/** Starts `square-sync …args` with these variables and none of the tests' own. Whoever starts it ends it. `program`: what node is given. `cwd`: default a place without a `.env`. */
export function startCli(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  program: readonly string[] = prebuilt(),
  cwd: string = HERE,
): Cli {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [...program, ...args], {
    cwd,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  const watchers = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
      for (const look of watchers) look()
    })
  }
  const ended = whenEnded(child).then(([code, signal]) => ({ code, signal, ...output }))
  ended.catch(() => undefined) // whoever waits for it gets it; a process nobody waits for is no unhandled rejection
  return {
    pid: child.pid ?? 0,
    ended,
    waitForLine: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const line = `${output.stdout}\n${output.stderr}`.split('\n').find((text) => pattern.test(text))
          if (line === undefined) return false
          watchers.delete(look)
          resolve(line)
          return true
        }
        if (look()) return
        watchers.add(look)
        void ended.then(({ code, stdout, stderr }) => {
          if (!look())
            reject(new Error(`It ended with ${code} and no line like ${pattern}:\n${stdout}\n${stderr}`))
        }, reject)
      }),
    async kill(signal = 'SIGKILL') {
      child.kill(signal)
      return ended
    },
  }
}

/** Runs a command to its end. */
export const runCli = (...how: Parameters<typeof startCli>): Promise<Ended> => startCli(...how).ended

const whenEnded = (child: ChildProcess) =>
  new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      resolve([code, signal])
    })
  })
