import { sayOfficeIn } from '../say-office.ts'
import type { SectionContext } from '../section-context.ts'

/** What one slide of several takes of a list. */
export interface SlidePiece<T> {
  readonly items: readonly T[]
  /** From 0. */
  readonly part: number
  readonly parts: number
}

/** A list on as many slides as it takes, as evenly as it goes. */
export function slidePieces<T>(list: readonly T[], most: number): readonly SlidePiece<T>[] {
  const parts = Math.ceil(list.length / most)
  const each = Math.ceil(list.length / Math.max(1, parts))
  return Array.from({ length: parts }, (_, part) => ({
    items: list.slice(part * each, (part + 1) * each),
    part,
    parts,
  }))
}

/** The title of one slide of several: which of how many it is. */
export function pieceTitle(
  title: string,
  { part, parts }: Pick<SlidePiece<unknown>, 'part' | 'parts'>,
  { language }: Pick<SectionContext, 'language'>,
): string {
  return parts === 1 ? title : sayOfficeIn(language)('continued', { title, part: part + 1, parts })
}
