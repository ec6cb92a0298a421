import { readFileSync } from 'node:fs'
import { ConfigError } from '../errors.ts'

/** A comment, or a value: in quotes it may go over lines. */
const FIT =
  /^[ \t]*(#.*|(export[ \t]+)?[A-Za-z_][\w.-]*[ \t]*=[ \t]*("[^"]*".*|'[^']*'.*|`[^`]*`.*|[^\s"'`].*|))$/gm

/**
 * Reads a `.env` file, if there is one; the environment wins. A file that cannot be read, or a line that sets no variable, is a
 * ConfigError: half of the settings would be worse than none. Never repeats the file's content.
 */
export function loadEnvFile(file = '.env'): void {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') return
    throw new ConfigError(`${file} cannot be read (${code}): give this user access, or remove it`, {
      cause,
    })
  }
  const rest = text.replace(FIT, (fit) => '\n'.repeat(fit.split('\n').length - 1))
  const bad = rest.split('\n').findIndex((line) => line.trim() !== '')
  if (bad >= 0)
    throw new ConfigError(`${file}, line ${bad + 1}: give NAME=value, with a closing quote if it opens one`)
  process.loadEnvFile(file)
}
