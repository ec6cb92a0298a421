import { createInterface } from 'node:readline/promises'

/** What the prompt needs of a person's side. */
export interface Terminal {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
}

/**
 * Asks for statements, which end with `;`, and hands each to `run` until the input ends or `\q`. Ctrl-C takes back what was typed, or
 * cancels the statement that runs.
 */
export async function prompt(
  { input, output }: Terminal,
  name: string,
  run: (statement: string, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const lines = createInterface({ input, output, prompt: `${name}=> ` })
  let typed = ''
  let running: AbortController | undefined
  lines.on('SIGINT', () => {
    if (running) return running.abort()
    typed = ''
    output.write('\n')
    ask()
  })
  const ask = () => {
    lines.setPrompt(typed === '' ? `${name}=> ` : `${name}-> `)
    lines.prompt()
  }
  ask()
  for await (const line of lines) {
    if (typed === '' && line.trim() === '\\q') break
    typed += `${line}\n`
    const isWhole = /;\s*$/.test(typed) || /^\s*\\/.test(typed) || typed.trim() === ''
    if (isWhole) {
      const statement = typed.trim()
      typed = ''
      running = new AbortController()
      if (statement !== '') await run(statement, running.signal)
      running = undefined
    }
    ask()
  }
  lines.close()
}
