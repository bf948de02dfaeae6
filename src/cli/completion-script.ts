import type { Command } from './command.ts'
import { commonOptions } from './invocation.ts'

/** The shells that completion can be written for. */
export const shells = ['bash', 'zsh', 'fish'] as const

/** A shell that completion can be written for. */
export type Shell = (typeof shells)[number]

/** Writes the completion script of a shell: commands, options and their values, then files. */
export function completionScript(shell: Shell, commands: readonly Command[]): string {
  switch (shell) {
    case 'bash':
      return bashScript(commands)
    case 'zsh':
      return `autoload -U +X bashcompinit && bashcompinit\n${bashScript(commands)}`
    case 'fish':
      return fishScript(commands)
  }
}

function optionsOf(command: Command): readonly string[] {
  return [...command.options, ...commonOptions].map(({ name }) => `--${name}`)
}

function bashScript(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name).join(' ')
  const cases = commands.map(
    (command) => `    ${command.name}) words="${optionsOf(command).join(' ')}" ;;`,
  )
  return `_visavis() {
  local words current="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _visavis visavis
`
}

function fishScript(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c visavis -n __fish_use_subcommand -a ${command.name} -d "${command.summary.en}"`,
    ...[...command.options, ...commonOptions].map(({ name, value, choices, summary }) =>
      [
        `complete -c visavis -n "__fish_seen_subcommand_from ${command.name}" -l ${name}`,
        value === undefined ? '' : ' -r',
        choices === undefined ? '' : ` -a "${choices.join(' ')}"`,
        ` -d "${summary.en}"`,
      ].join(''),
    ),
  ])
  return `${lines.join('\n')}\n`
}
