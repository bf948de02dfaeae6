import type { Figure } from '../figure.ts'
import type { ProseContext } from '../prose-context.ts'
import type { TypstCode } from './typst-code.ts'
import { typst } from './typst-code.ts'

/** What a printed report is written from, and what it leaves behind while it is. */
export interface TypstContext extends ProseContext {
  /** Pictures by the name under which the document asks for them. */
  readonly images: Map<string, string>
  /** Figures whose record is in the document. */
  readonly proved: readonly Figure[]
  /** Ids of the figures whose record is in the document: others cannot be linked to. */
  readonly recorded: ReadonlySet<string>
  /** Depth of the last heading; none is 0. */
  readonly headings: { depth: number }
}

/**
 * A heading no deeper than one step under the last one: assistive technology reads a skipped level as
 * a missing part, and PDF/UA refuses it.
 *
 * @param depth - 1 for a section, as a `h2` of the page
 */
export function writeHeading(
  depth: number,
  content: TypstCode,
  { headings }: Pick<TypstContext, 'headings'>,
): TypstCode {
  headings.depth = Math.min(depth, headings.depth + 1, 4)
  return typst`#heading(level: ${headings.depth})[${content}]\n`
}
