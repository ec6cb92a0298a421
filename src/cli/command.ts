import type { Wiring } from '../service/service.ts'

/** What a command is given: its options by their long names in camel case, then its arguments. Answers the exit code. */
export type Run<Options = never> = (
  options: Options,
  args: readonly (string | undefined)[],
  wiring: Wiring,
) => Promise<number>

/** A command as help and completion show it. Its file is read when it is run: help needs no database driver. */
export interface Command {
  name: string
  about: string
  /** `<needed>` or `[optional]`, with what it means. */
  argument?: [flags: string, about: string]
  options?: [flags: string, about: string][]
  /** Lines to copy, and what they do. */
  examples: [line: string, does: string][]
  /** What its exit codes say beside 0, done, and 1, not done. */
  exitCodes?: string
  /** What it prints is what it is for, as is all JSON: where that cannot be written it has not done its work. */
  isAnswer?: true
  load: () => Promise<Run>
}
