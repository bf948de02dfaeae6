import type { CatalogueEntry } from '../core/catalogue/entry.ts'
import type { Terminal } from './terminal.ts'

/** Exit status, documented in the help. */
export const exitCodes = {
  fine: 0,
  findings: 1,
  badInput: 2,
  ourFault: 70,
  interrupted: 130,
} as const

/** One of the documented exit statuses. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** A positional argument. */
export interface ArgumentSpec {
  readonly name: string
  readonly summary: CatalogueEntry
  readonly required: boolean
  /** Takes all that is left. */
  readonly many?: boolean | undefined
}

/** An option: `--name`, or `--name VALUE`. */
export interface OptionSpec {
  readonly name: string
  readonly summary: CatalogueEntry
  /** What the value is called in the help; a flag has none. */
  readonly value?: string | undefined
  /** The values allowed, offered by completion. */
  readonly choices?: readonly string[] | undefined
}

/** What was typed after a command's name, checked against its description. */
export interface Invocation {
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, string | true>>
}

/** A command as data: help, completion and parsing all read it. */
export interface Command {
  readonly name: string
  readonly summary: CatalogueEntry
  readonly arguments: readonly ArgumentSpec[]
  readonly options: readonly OptionSpec[]
  readonly examples: readonly string[]
  readonly run: (invocation: Invocation, terminal: Terminal) => ExitCode | Promise<ExitCode>
}
