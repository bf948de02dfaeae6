import type { DirectiveName } from '../study/text/bound-text.ts'
import type { FigureIndex } from './figure.ts'
import type { SectionContext } from './section-context.ts'

/** An entry of a page's contents. */
export interface ContentsEntry {
  readonly id: string
  readonly title: string
}

/**
 * What a text needs to be written as HTML, and what it leaves behind: the entries of its contents,
 * the sections and tables it has placed, which the page does not repeat.
 */
export interface ProseContext extends SectionContext {
  readonly figures: FigureIndex
  readonly contents: ContentsEntry[]
  readonly placedSections: Set<DirectiveName>
  readonly placedTables: Set<string>
}

/** The context of a text that has placed nothing yet. */
export function startProse(context: SectionContext, figures: FigureIndex): ProseContext {
  return {
    ...context,
    figures,
    contents: [],
    placedSections: new Set(),
    placedTables: new Set(),
  }
}
