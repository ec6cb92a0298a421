import type { Wiring } from '../service/service.ts'

/** Runs a command with its options, by their long names in camel case, and its arguments. Returns the exit code. */
export type Run<Options = never> = (
  options: Options,
  args: readonly (string | undefined)[],
  wiring: Wiring,
) => Promise<number>

/** A command as help and completion show it. Its file is loaded only when it runs: help needs no database driver. */
export interface Command {
  name: string
  about: string
  /** `<needed>` or `[optional]`, with what it means. */
  argument?: [flags: string, about: string]
  options?: [flags: string, about: string][]
  /** Lines to copy, and what they do. */
  examples: [line: string, does: string][]
  /** The meaning of its exit codes, besides 0 (done) and 1 (not done). */
  exitCodes?: string
  /** Its output is its purpose, as all JSON is: if the output cannot be written, the command has failed. */
  isAnswer?: true
  load: () => Promise<Run>
}
