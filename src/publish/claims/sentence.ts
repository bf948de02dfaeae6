import type { Language } from '../../core/local-text.ts'
import { clauseBreaks } from './claim-phrases.ts'
import type { BoundSpan, TextBlock } from './read-text.ts'
import type { Word } from './words.ts'
import { wordsOf } from './words.ts'

/** A sentence of a block; places count from its own start. */
export interface Sentence {
  /** Where it starts in its block. */
  readonly start: number
  readonly text: string
  readonly words: readonly Word[]
  readonly bound: readonly BoundSpan[]
  /** Places where a clause ends. */
  readonly breaks: readonly number[]
}

/** Cuts a block into sentences, with their words, bindings and clauses. */
export function sentencesOf(block: TextBlock, language: Language): readonly Sentence[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(
    block.text.replaceAll('\n', ' '),
  )
  const pieces = Array.from(segments).flatMap(({ segment, index }) => cut(segment, index))
  return pieces.map(({ text, start }) => ({
    start,
    text,
    words: wordsOf(text),
    bound: block.bound
      .filter((span) => span.start >= start && span.start < start + text.length)
      .map((span) => ({ ...span, start: span.start - start, end: span.end - start })),
    breaks: breaksOf(text, language),
  }))
}

/** Longest sentence, in characters: what is longer is no sentence, and is read piece by piece. */
const longest = 2000

function cut(segment: string, index: number): readonly Pick<Sentence, 'text' | 'start'>[] {
  return Array.from({ length: Math.ceil(segment.length / longest) }, (_, piece) => ({
    text: segment.slice(piece * longest, (piece + 1) * longest),
    start: index + piece * longest,
  }))
}

function breaksOf(text: string, language: Language): readonly number[] {
  const marks = [...text.matchAll(/[;:]/g)].map(({ index }) => index)
  const words = [...text.matchAll(clauseBreaks[language])].map(({ index }) => index)
  return [...marks, ...words].toSorted((one, other) => one - other)
}

/** Which clause a place of a sentence is in, from 0. */
export function clauseAt({ breaks }: Pick<Sentence, 'breaks'>, index: number): number {
  return breaks.filter((at) => at <= index).length
}
