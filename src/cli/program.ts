import { Command as Commander, CommanderError } from 'commander'
import type { Wiring } from '../service/service.ts'
import type { Command } from './command.ts'
import { COMMANDS } from './commands.ts'
import { completionScript, SHELLS } from './commands/completion.ts'
import { loadEnvFile } from './env-file.ts'
import { isOutputLost } from './output/guard.ts'
import { VERSION } from '../runtime/version.ts'

/** Runs the command that the words name. Returns its exit code: 1 for words that are no command, with a line that says which. */
export async function runProgram(words: readonly string[], wiring: Wiring = {}): Promise<number> {
  let code = 0
  const program = new Commander('square-sync')
    .description('Keeps a Postgres copy of a Square account complete, current and provably equal to Square.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', '\nSettings are environment variables, or lines of a file .env: see README.md.')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'square-sync: ')) })
    .exitOverride()
  for (const command of COMMANDS) {
    addCommand(program, command, async (options, args) => {
      loadEnvFile()
      const run = await command.load()
      code = await run(options as never, args, wiring) // commander has checked them against what the command declares
      const isAnswer = command.isAnswer === true || 'json' in options
      if (isAnswer && code === 0 && (await isOutputLost())) code = 1
    })
  }
  program
    .command('completion')
    .description('print a script that completes commands and options')
    .argument('<shell>', SHELLS.join(', '))
    .addHelpText('after', examplesOf([['source <(square-sync completion bash)', 'for this shell']]))
    .action((shell: string) => console.log(completionScript(program, shell)))
  if (words.length === 0) {
    program.outputHelp()
    return 0
  }
  try {
    await program.parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode
    throw error
  }
}

function addCommand(
  program: Commander,
  { name, about, argument, options = [], examples, exitCodes }: Command,
  act: (options: object, args: readonly (string | undefined)[]) => Promise<void>,
): void {
  const command = program.command(name).description(about)
  if (argument) command.argument(...argument)
  for (const option of options) command.option(...option)
  command
    .addHelpText('after', examplesOf(examples) + (exitCodes ? `\n\nExit code: ${exitCodes}` : ''))
    .action(() => act(command.opts(), command.args))
}

function examplesOf(examples: Command['examples']): string {
  const widest = Math.max(...examples.map(([line]) => line.length))
  return ['', 'Examples:', ...examples.map(([line, does]) => `  ${line.padEnd(widest)}  ${does}`)].join('\n')
}
