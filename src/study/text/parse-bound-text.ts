import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Issue, Place } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import type { Result } from '../../core/result.ts'
import { settle } from '../../core/result.ts'
import { suggest } from '../../core/suggest.ts'
import type { Block, BoundText } from './bound-text.ts'
import { MarkdownConverter } from './convert-markdown.ts'
import type { BoundRead, TextFile } from './convert-markdown.ts'

/**
 * Reads a Markdown text whose numbers are bound to figures.
 *
 * The Markdown is limited: headings, paragraphs, emphasis, lists, quotes, links to the web and to
 * figures, inline code, rules, directives (`{{table principal}}`, `{{include method.fr.md}}`). A number in digits outside a
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

/** Texts that others may include, by path in the study. */
export type TextLibrary = ReadonlyMap<string, string>

/** The same, with the text as far as it goes beside the issues, and the texts that it includes. */
export function readBoundText(
  source: string,
  file: string,
  literals: readonly string[],
  library: TextLibrary = new Map(),
): BoundRead {
  const budget = { left: mostIncluded }
  return readInside({ file, source, literals }, { library, inside: [file], budget })
}

/** Texts that one may bring in, in all: a handful of lines could otherwise ask for billions. */
const mostIncluded = 100

interface Inclusion {
  readonly library: TextLibrary
  /** The files that the text stands in, from the outermost to itself. */
  readonly inside: readonly string[]
  readonly budget: { left: number }
}

function readInside(text: TextFile, inclusion: Inclusion): BoundRead {
  const converter = new MarkdownConverter(text, (file, at) => {
    const found = findIncluded(file, at, inclusion)
    if (typeof found !== 'string') return { text: nothing, issues: [found] }
    const inside = [...inclusion.inside, file]
    return readInside({ ...text, file, source: found }, { ...inclusion, inside })
  })
  const blocks = readBlocks(converter, text.source, text.file)
  const { bindings, unbound, directives, issues } = converter
  return { text: { blocks, bindings, unbound, directives }, issues }
}

const nothing: BoundText = { blocks: [], bindings: [], unbound: [], directives: [] }

/** The text that a directive includes, or why it may not be. */
function findIncluded(
  file: string,
  at: Place,
  { library, inside, budget }: Inclusion,
): string | Issue {
  if (inside.includes(file)) {
    return issue('study.include_loop', { path: [...inside, file].join(' → ') }, at)
  }
  const found = library.get(file)
  if (found === undefined) {
    const near = suggest(file, library.keys())
    return near === undefined
      ? issue('study.include_missing', { file }, at)
      : issue('study.include_missing_meant', { file, near }, at)
  }
  budget.left -= 1
  return budget.left < 0 ? issue('study.include_too_many', { limit: mostIncluded }, at) : found
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
