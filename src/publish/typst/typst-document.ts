import { textIn } from '../../core/local-text.ts'
import { collectFigures } from '../collect-figures.ts'
import { pictureMark } from '../picture-words.ts'
import { figuresProved } from '../proof.ts'
import { startProse } from '../prose-context.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { printStyle } from './print-style.ts'
import type { TypstCode } from './typst-code.ts'
import { ownTypst, typst } from './typst-code.ts'
import type { TypstContext } from './typst-context.ts'
import { writeSection } from './write-directive.ts'
import { writeProof } from './write-proof.ts'

/** A document for Typst: its source, and the pictures that it asks for by name. */
export interface TypstDocument {
  readonly source: string
  /** SVG texts by file name. */
  readonly images: ReadonlyMap<string, string>
}

/**
 * What a printed text is written with.
 *
 * @param quoted - ids of the figures whose records stand at its end
 */
export function startPrint(quoted: readonly string[], context: SectionContext): TypstContext {
  const figures = collectFigures(context.release)
  const proved = figuresProved(quoted, figures)
  return {
    ...startProse(context, figures),
    images: new Map(),
    proved,
    recorded: new Set(proved.map(({ id }) => id)),
    headings: { depth: 0 },
  }
}

/** The records of the figures that a printed text quotes, under their heading. */
export function writeProofSection(context: TypstContext): TypstCode {
  const title = sayIn(context.language)('proof.title')
  return writeSection(title, (own) => writeProof(own.proved, own), context) ?? ownTypst('')
}

/** A whole document: the look of printed pages, its settings, its body. */
export function typstDocument(
  title: string,
  body: TypstCode,
  context: TypstContext,
): TypstDocument {
  const source = typst`${ownTypst(printStyle)}
#show: report.with(${settingsOf(title, context)})
${body}
`
  return { source: source.text, images: context.images }
}

function settingsOf(title: string, context: SectionContext): TypstCode {
  const { release, language } = context
  const mark = pictureMark(context)
  const about = textIn(release.study.universe, language)
  return typst`name: ${title}, language: ${language}, about: ${about}, mark: ${mark ?? ownTypst('none')}`
}
