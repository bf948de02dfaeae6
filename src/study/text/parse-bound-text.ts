import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Issue } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import type { Result } from '../../core/result.ts'
import { settle } from '../../core/result.ts'
import type { Block, BoundText } from './bound-text.ts'
import { MarkdownConverter } from './convert-markdown.ts'

/**
 * Reads a Markdown text whose numbers are bound to figures.
 *
 * The Markdown is limited: headings, paragraphs, emphasis, lists, quotes, links to the web and to
 * figures, inline code, rules, directives (`{{table principal}}`). A number in digits outside a
 * binding is unbound unless it is a date, a year, an age, an ordinal, a name or inline code.
 *
 * @param source - the Markdown
 * @param file - its path, for places
 * @param literals - words with digits that are no numbers, such as the ids of waves
 * @returns blocks, bindings, unbound numbers, directives · **Issues**: `study.html_refused`,
 * `study.markdown_refused`, `study.markdown_too_deep`, `study.link_refused`, `study.bad_figure`, `study.unknown_directive`,
 * `study.directive_needs`, `study.directive_takes_nothing`, `study.directive_not_alone`
 * @example
 * ```ts
 * import { parseBoundText } from 'visavis/study'
 * const read = parseBoundText('[61 %](figure:2012/salaries/usages.oui), puis 72 %.', 'report.fr.md')
 * read.ok && read.value.bindings.map(({ written }) => written) // => ['61 %']
 * read.ok && read.value.unbound.map(({ written }) => written) // => ['72 %']
 * ```
 */
export function parseBoundText(
  source: string,
  file: string,
  literals: readonly string[] = [],
): Result<BoundText> {
  const { text, issues } = readBoundText(source, file, literals)
  return settle(text, issues)
}

/** The same, with the text as far as it goes beside the issues. */
export function readBoundText(
  source: string,
  file: string,
  literals: readonly string[],
): { readonly text: BoundText; readonly issues: readonly Issue[] } {
  const converter = new MarkdownConverter({ file, source, literals })
  const blocks = readBlocks(converter, source, file)
  const { bindings, unbound, directives, issues } = converter
  return { text: { blocks, bindings, unbound, directives }, issues }
}

function readBlocks(converter: MarkdownConverter, source: string, file: string): readonly Block[] {
  try {
    return converter.blocks(fromMarkdown(source).children)
  } catch (error) {
    // Both recurse: a line of ten thousand quotation marks overflows the stack.
    if (!(error instanceof RangeError)) throw error
    converter.issues.push(issue('study.markdown_too_deep', {}, { file, line: 1, column: 1 }))
    return []
  }
}
