import { describe, expect, test } from 'vitest'
import { exitCodes } from './command.ts'
import type { Command } from './command.ts'
import { readInvocation } from './invocation.ts'

const both = { fr: 'texte', en: 'text' }
const command: Command = {
  name: 'weigh',
  summary: both,
  arguments: [{ name: 'STUDY', required: true, summary: both }],
  options: [
    { name: 'out', value: 'FOLDER', summary: both },
    { name: 'force', summary: both },
    { name: 'side', value: 'SIDE', choices: ['left', 'right'], summary: both },
  ],
  examples: [],
  run: async () => exitCodes.fine,
}

function codesOf(...words: readonly string[]): readonly string[] {
  const read = readInvocation(command, words)
  return read.ok ? [] : read.issues.map(({ code }) => code)
}

describe('readInvocation', () => {
  test('reads arguments, values and flags in any order', () => {
    const read = readInvocation(command, ['--force', 'a', '--out', 'b', '--side=left', '--json'])
    expect(read).toEqual({
      ok: true,
      value: { arguments: ['a'], options: { force: true, out: 'b', side: 'left', json: true } },
    })
  })

  test('tells every problem at once', () => {
    expect(codesOf('--side', 'up', '--forse', '--out', '--json', 'a', 'b')).toEqual([
      'cli.impossible_value',
      'cli.unknown_option_near',
      'cli.missing_value',
      'cli.too_many_arguments',
    ])
  })

  test('asks for a missing argument, unless help is asked', () => {
    expect(codesOf()).toEqual(['cli.missing_argument'])
    expect(codesOf('--help')).toEqual([])
  })

  test('refuses a value given to a flag', () => {
    expect(codesOf('a', '--force=yes')).toEqual(['cli.unexpected_value'])
  })

  test('takes what follows -- as arguments', () => {
    const read = readInvocation(command, ['--', '--strange-folder'])
    expect(read.ok && read.value.arguments).toEqual(['--strange-folder'])
  })

  test('names that belong to every object are plain unknown options', () => {
    expect(codesOf('a', '--constructor', '--__proto__')).toEqual([
      'cli.unknown_option',
      'cli.unknown_option',
    ])
  })
})
