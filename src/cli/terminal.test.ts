import { expect, test } from 'vitest'
import { languageOf, openTerminal } from './terminal.ts'
import type { ProcessLike } from './terminal.ts'

function host(isTTY: boolean): ProcessLike & { readonly told: string[] } {
  const told: string[] = []
  return {
    told,
    stdout: { write: (text) => told.push(`out:${text}`) },
    stderr: { isTTY, write: (text) => told.push(`err:${text}`) },
    env: {},
    cwd: () => '/somewhere',
  }
}

test('what was asked wins over the environment, which POSIX puts in order', () => {
  expect(languageOf('en', { LC_ALL: 'fr_FR.UTF-8' })).toBe('en')
  expect(languageOf(undefined, { LC_ALL: '', LANG: 'fr_CA.UTF-8' })).toBe('fr')
  expect(languageOf(undefined, { LC_ALL: 'C', LANG: 'fr_FR' })).toBe('en')
  expect(languageOf(undefined, {})).toBe('en')
})

test('results go to standard output, messages to standard error, each with its line end', () => {
  const process = host(false)
  const terminal = openTerminal(process, 'en')
  terminal.out('a')
  terminal.err('b\n')
  expect(process.told).toEqual(['out:a\n', 'err:b\n'])
})

test('a pipe never sees progress, and short work shows none', () => {
  for (const isTTY of [false, true]) {
    const process = host(isTTY)
    openTerminal(process, 'en').progress('1/2')
    expect(process.told).toEqual([])
  }
})
