import { issue } from '../core/issue.ts'
import { suggest } from '../core/suggest.ts'
import { exitCodes } from './command.ts'
import type { Command, ExitCode } from './command.ts'
import { commands } from './commands/index.ts'
import { commandHelp, generalHelp } from './help.ts'
import { readInvocation } from './invocation.ts'
import { say } from './say.ts'
import { tellIssues } from './tell-issues.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'

/**
 * Runs the command line: finds the command, reads its words, runs it, answers the exit status.
 *
 * @param words - the arguments after the program's name
 */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = 'help', ...rest] = words
  if (name === '--version' || name === 'version') {
    terminal.out(version())
    return exitCodes.fine
  }
  const help = ['help', '--help', '-h'].includes(name)
  const named = help ? rest[0] : name
  if (named === undefined || named.startsWith('--lang')) {
    terminal.out(generalHelp(commands, terminal))
    return exitCodes.fine
  }
  const command = commands.find((one) => one.name === named)
  if (command === undefined) return tellUnknownCommand(named, terminal, words.includes('--json'))
  return runCommand(command, help ? ['--help'] : rest, terminal)
}

function tellUnknownCommand(command: string, terminal: Terminal, json: boolean): ExitCode {
  const near = suggest(
    command,
    commands.map(({ name }) => name),
  )
  const found =
    near === undefined
      ? issue('cli.unknown_command', { command })
      : issue('cli.unknown_command_near', { command, suggestion: near })
  tellIssues(terminal, [found], json)
  return exitCodes.badInput
}

async function runCommand(
  command: Command,
  words: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const invocation = readInvocation(command, words)
  if (!invocation.ok) {
    tellIssues(terminal, invocation.issues, words.includes('--json'))
    return exitCodes.badInput
  }
  if (invocation.value.options['help'] === true) {
    terminal.out(commandHelp(command, terminal))
    return exitCodes.fine
  }
  try {
    return await command.run(invocation.value, terminal)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    terminal.err(say(terminal, 'our_fault', { reason }))
    if (process.env['VISAVIS_DEBUG'] !== undefined) console.error(error)
    return exitCodes.ourFault
  }
}
