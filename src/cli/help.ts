import type { CatalogueEntry } from '../core/catalogue/entry.ts'
import type { Command } from './command.ts'
import { commonOptions } from './invocation.ts'
import { say } from './say.ts'
import type { Terminal } from './terminal.ts'

/** The list of commands. */
export function generalHelp(commands: readonly Command[], terminal: Terminal): string {
  return [
    say(terminal, 'tagline'),
    '',
    `${say(terminal, 'usage')} visavis COMMAND [ARGUMENT…] [--OPTION…]`,
    '',
    say(terminal, 'commands'),
    ...twoColumns(
      commands.map(({ name, summary }) => [name, summary]),
      terminal,
    ),
    '',
    `${say(terminal, 'exit_status')} ${say(terminal, 'exit_status.text')}`,
    say(terminal, 'more_help'),
  ].join('\n')
}

/** What one command does, takes and answers, with examples. */
export function commandHelp(command: Command, terminal: Terminal): string {
  const words = command.arguments.map(({ name, required, many }) => {
    const word = many === true ? `${name}…` : name
    return required ? word : `[${word}]`
  })
  const options = [...command.options, ...commonOptions].map(({ name, value, summary }): Line => [
    `--${name}${value === undefined ? '' : ` ${value}`}`,
    summary,
  ])
  return [
    command.summary[terminal.language],
    '',
    `${say(terminal, 'usage')} ${['visavis', command.name, ...words].join(' ')}`,
    ...(command.arguments.length === 0
      ? []
      : [
          '',
          say(terminal, 'arguments'),
          ...twoColumns(
            command.arguments.map(({ name, summary }) => [name, summary]),
            terminal,
          ),
        ]),
    '',
    say(terminal, 'options'),
    ...twoColumns(options, terminal),
    '',
    say(terminal, 'examples'),
    ...command.examples.map((example) => `  ${example}`),
    '',
    `${say(terminal, 'exit_status')} ${say(terminal, 'exit_status.text')}`,
  ].join('\n')
}

type Line = readonly [string, CatalogueEntry]

function twoColumns(lines: readonly Line[], terminal: Terminal): readonly string[] {
  const width = Math.max(...lines.map(([name]) => name.length)) + 2
  return lines.map(([name, summary]) => `  ${name.padEnd(width)}${summary[terminal.language]}`)
}
