import { parseArgs } from 'node:util'
import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import { settle } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { suggest } from '../core/suggest.ts'
import type { Command, Invocation, OptionSpec } from './command.ts'

/** Options that every command takes. */
export const commonOptions: readonly OptionSpec[] = [
  {
    name: 'json',
    summary: { fr: 'écrire le résultat en JSON', en: 'write the result as JSON' },
  },
  {
    name: 'lang',
    value: 'fr|en',
    choices: ['fr', 'en'],
    summary: { fr: 'langue des messages', en: 'language of the messages' },
  },
  {
    name: 'help',
    summary: { fr: 'afficher cette aide', en: 'show this help' },
  },
]

/**
 * Reads the words after a command's name.
 *
 * **Issues** `cli.unknown_option`, `cli.missing_value`, `cli.unexpected_value`,
 * `cli.impossible_value`, `cli.missing_argument`, `cli.too_many_arguments`: all of them at once.
 */
export function readInvocation(command: Command, words: readonly string[]): Result<Invocation> {
  const specs = [...command.options, ...commonOptions]
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      specs.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }]),
    ),
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const issues: Issue[] = []
  const positionals: string[] = []
  const options: Record<string, string | true> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const spec = specs.find(({ name }) => name === token.name)
    const problem = optionIssue(spec, token, specs)
    if (problem === undefined) options[token.name] = token.value ?? true
    else issues.push(problem)
  }
  return settle({ arguments: positionals, options }, [
    ...issues,
    ...(options['help'] === true ? [] : argumentIssues(command, positionals)),
  ])
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/** Whether the next option was swallowed as the value of this one. */
function hasNoValue({ value, inlineValue }: OptionToken): boolean {
  return value === undefined || value === '' || (inlineValue === false && value.startsWith('--'))
}

function optionIssue(
  spec: OptionSpec | undefined,
  token: OptionToken,
  specs: readonly OptionSpec[],
): Issue | undefined {
  const { name, rawName: option, value } = token
  if (spec === undefined) {
    const near = suggest(
      name,
      specs.map((candidate) => candidate.name),
    )
    return near === undefined
      ? issue('cli.unknown_option', { option })
      : issue('cli.unknown_option_near', { option, suggestion: `--${near}` })
  }
  if (spec.value === undefined) {
    return value === undefined ? undefined : issue('cli.unexpected_value', { option, value })
  }
  if (hasNoValue(token)) return issue('cli.missing_value', { option, expected: spec.value })
  if (spec.choices?.includes(value ?? '') === false) {
    return issue('cli.impossible_value', {
      option,
      value: value ?? '',
      expected: spec.choices.join(', '),
    })
  }
  return undefined
}

function argumentIssues(command: Command, given: readonly string[]): readonly Issue[] {
  const { arguments: specs } = command
  const missing = specs
    .filter((spec, i) => spec.required && given[i] === undefined)
    .map((spec) => issue('cli.missing_argument', { argument: spec.name, command: command.name }))
  const endless = specs.some((spec) => spec.many === true)
  const extra = endless ? [] : given.slice(specs.length)
  return [
    ...missing,
    ...extra.map((argument) =>
      issue('cli.too_many_arguments', { argument, command: command.name }),
    ),
  ]
}
