import type { Command } from 'commander'
import { ConfigError } from '../../errors.ts'

interface Offer {
  name: string
  about: string
  options: { name: string; about: string }[]
}

const WRITERS: Record<string, (offers: Offer[]) => string> = { bash, zsh, fish }

export const SHELLS = Object.keys(WRITERS)

/** A script that makes the shell complete the program's commands and their options. */
export function completionScript(program: Command, shell: string): string {
  const write = WRITERS[shell]
  if (!write) throw new ConfigError(`There is no completion for "${shell}": give ${SHELLS.join(', ')}`)
  return write(
    program.commands.map((command) => ({
      name: command.name(),
      about: command.description(),
      options: [
        ...command.options.map(({ long, description }) => ({ name: long ?? '', about: description })),
        { name: '--help', about: 'show help' },
      ],
    })),
  )
}

function bash(offers: Offer[]): string {
  const cases = offers.map(
    ({ name, options }) => `    ${name}) words='${options.map((option) => option.name).join(' ')}' ;;`,
  )
  return `_square_sync() {
  local words=''
  if [ "$COMP_CWORD" -eq 1 ]; then words='${offers.map(({ name }) => name).join(' ')} --help --version'
  else case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac; fi
  COMPREPLY=( $(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}") )
}
complete -o default -F _square_sync square-sync`
}

function zsh(offers: Offer[]): string {
  const list = (entries: { name: string; about: string }[]) =>
    entries.map(({ name, about }) => quote(`${name}:${about.replaceAll(':', '\\:')}`)).join(' ')
  const cases = offers.map(({ name, options }) => `    ${name}) offers=(${list(options)}) ;;`)
  return `#compdef square-sync
_square_sync() {
  local -a offers
  if (( CURRENT == 2 )); then offers=(${list(offers)})
  else case $words[2] in
${cases.join('\n')}
  esac; fi
  _describe square-sync offers || _files
}
compdef _square_sync square-sync`
}

function fish(offers: Offer[]): string {
  return offers
    .flatMap(({ name, about, options }) => [
      `complete -c square-sync -n __fish_use_subcommand -f -a ${name} -d ${quote(about)}`,
      ...options.map(
        (option) =>
          `complete -c square-sync -n '__fish_seen_subcommand_from ${name}' -l ${option.name.slice(2)} -d ${quote(option.about)}`,
      ),
    ])
    .join('\n')
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
