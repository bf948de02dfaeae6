import type { TextSpan } from '../../../api/text-answers.ts'
import type { Place } from '../../../core/issue.ts'

const binding = /\[(?<written>[^[\]]*)\]\(figure:(?<figure>[^\s()]+)\)/y
const word = /\S+/y

/** Where lines of a text start, as whoever counts lines and columns from 1 needs it. */
export interface TextPlaces {
  readonly text: string
  readonly lines: readonly number[]
}

/** Finds the lines of a text. */
export function textPlaces(text: string): TextPlaces {
  const ends = [...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)
  return { text, lines: [0, ...ends] }
}

/** The character that a place names. */
export function offsetOf({ text, lines }: TextPlaces, at: Place): number {
  const line = lines[(at.line ?? 1) - 1] ?? text.length
  return Math.min(text.length, line + (at.column ?? 1) - 1)
}

/** A binding as it is written, from its opening bracket. */
export interface WrittenBinding extends TextSpan {
  readonly written: string
  readonly figure: string
}

/** The binding that starts at a character, or around it on the same line. */
export function bindingAt(places: TextPlaces, at: number): WrittenBinding | undefined {
  const { text } = places
  const opening = text[at] === '[' ? at : text.lastIndexOf('[', at)
  if (opening < 0) return undefined
  binding.lastIndex = opening
  const found = binding.exec(text)
  const end = opening + (found?.[0].length ?? 0)
  if (found === null || end <= at) return undefined
  const { written = '', figure = '' } = found.groups ?? {}
  return { start: opening, end, written, figure }
}

/** What is written at a character: the words told, else the word that stands there. */
export function spanAt({ text }: TextPlaces, start: number, written?: string): TextSpan {
  if (written !== undefined && written !== '' && text.startsWith(written, start)) {
    return { start, end: start + written.length }
  }
  word.lastIndex = start
  const found = word.exec(text)
  return { start, end: Math.min(text.length, start + Math.max(1, found?.[0].length ?? 1)) }
}
