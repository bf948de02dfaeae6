import type { Span } from './ast.ts'

/** Marks and reserved words of the language, longest first where one begins another. */
export const signs = [
  '<=',
  '>=',
  '!=',
  '=',
  '<',
  '>',
  '+',
  '-',
  '*',
  '/',
  '(',
  ')',
  '[',
  ']',
  ',',
] as const

/** Words that are always part of the language; a code of this name must stand in quotes. */
export const hardWords = ['and', 'or', 'not', 'in', 'has'] as const

/** A mark or a reserved word. */
export type Sign = (typeof signs)[number] | (typeof hardWords)[number]

/** One word, number, text or sign of the source, with its place. */
export type Token = Span &
  (
    | { readonly kind: 'word'; readonly text: string }
    | { readonly kind: 'number'; readonly text: string; readonly value: number }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'sign'; readonly text: Sign }
    /** Nothing of the language: the parser refuses it where it stands. */
    | { readonly kind: 'stray'; readonly text: string }
    | { readonly kind: 'end'; readonly text: '' }
  )

const bareWord = /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9_])?$/

/** Whether a word is one of the language's own. */
export function isHardWord(word: string): boolean {
  return hardWords.some((hard) => hard === word)
}

/** Whether a code can be written without quotes. */
export function isBareCode(code: string): boolean {
  return bareWord.test(code) && !isHardWord(code)
}
