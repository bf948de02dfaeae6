import { issue } from '../core/issue.ts'
import { suggest } from '../core/suggest.ts'
import { exitCodes } from './command.ts'
import type { Command, ExitCode } from './command.ts'
import { commandNames, loadCommand, loadCommands } from './commands/index.ts'
import { commandHelp, generalHelp } from './help.ts'
import { readInvocation } from './invocation.ts'
import { say } from './say.ts'
import { tellIssues } from './tell-issues.ts'
import type { Terminal } from './terminal.ts'
import { productVersion } from '../adapters/product-version.ts'

/**
 * Runs the command line: finds the command, reads its words, runs it, answers the exit status.
 *
 * @param words - the arguments after the program's name
 */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { before, name, after } = splitWords(words)
  if (name === 'version' || before.includes('--version')) {
    terminal.out(productVersion())
    return exitCodes.fine
  }
  if (name === undefined || name === 'help') return showHelp([...after, ...before], terminal)
  const command = await loadCommand(name)
  if (command === undefined) return tellUnknownCommand(name, terminal, words.includes('--json'))
  return runCommand(command, [...after, ...before], terminal)
}

/** Parts the words around the command's name; options may stand on either side of it. */
function splitWords(words: readonly string[]): {
  readonly before: readonly string[]
  readonly name: string | undefined
  readonly after: readonly string[]
} {
  const at = words.findIndex((word, i) => !word.startsWith('-') && words[i - 1] !== '--lang')
  if (at < 0) return { before: words, name: undefined, after: [] }
  return { before: words.slice(0, at), name: words[at], after: words.slice(at + 1) }
}

/** Help on the command that is named, else on all of them. */
async function showHelp(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const asked = splitWords(words).name
  if (asked === undefined) {
    terminal.out(generalHelp(await loadCommands(), terminal))
    return exitCodes.fine
  }
  const command = await loadCommand(asked)
  return command === undefined
    ? tellUnknownCommand(asked, terminal, words.includes('--json'))
    : runCommand(command, ['--help'], terminal)
}

function tellUnknownCommand(command: string, terminal: Terminal, json: boolean): ExitCode {
  const near = suggest(command, commandNames)
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
