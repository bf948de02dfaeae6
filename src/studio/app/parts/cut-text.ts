import type { TextSpan } from '../../../api/text-answers.ts'

/** A text with other words in the place of a stretch. */
export function replaceSpan(text: string, { start, end }: TextSpan, words: string): string {
  return text.slice(0, start) + words + text.slice(end)
}

/** A stretch of a text and how it is marked. */
export interface MarkedPiece {
  readonly text: string
  readonly start: number
  readonly mark?: string | undefined
}

/** A stretch that is marked; of two that overlap, the first one given is. */
export interface Marked extends TextSpan {
  readonly mark: string
}

/** Cuts a text where its marks begin and end. */
export function cutText(text: string, marked: readonly Marked[]): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const { start, end, mark } of marked.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length || start >= end) continue
    if (start > at) pieces.push({ text: text.slice(at, start), start: at })
    pieces.push({ text: text.slice(start, end), start, mark })
    at = end
  }
  return at < text.length ? [...pieces, { text: text.slice(at), start: at }] : pieces
}
