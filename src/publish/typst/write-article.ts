import { textIn } from '../../core/local-text.ts'
import { figuresRead } from '../mirror-readings.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { findText, readStudyText } from '../study-text.ts'
import { startPrint, typstDocument, writeProofSection } from './typst-document.ts'
import type { TypstDocument } from './typst-document.ts'
import type { TypstCode } from './typst-code.ts'
import { ownTypst, typst, typstLines } from './typst-code.ts'
import { writeBlocks } from './write-blocks.ts'
import { writeBrief, writeWarning } from './write-brief.ts'
import { writeSection } from './write-directive.ts'

/**
 * Writes the article of a study in a language as Typst source: its text, the records of the figures it
 * quotes, and the study in brief.
 *
 * @returns nothing when the study has no article in the language
 */
export function writeArticle(context: SectionContext): TypstDocument | undefined {
  const { release, language } = context
  const text = readStudyText(release.study, 'article', language)
  if (text === undefined) return undefined
  const say = sayIn(language)
  const directives = findText(release.study, 'article', language)?.bound.directives ?? []
  const isFaceToFace = directives.some(({ name }) => name === 'face-to-face')
  const read = isFaceToFace ? figuresRead(release.gaps) : []
  const printed = startPrint([...text.quoted, ...read], context)
  const title = text.title ?? textIn(release.study.title, language)
  const written = writeBlocks(text.blocks, printed)
  const brief = (): TypstCode => writeBrief(context)
  const hasNotice = printed.placedSections.has('notice')
  const body = typstLines([
    writeCover(title, context),
    written,
    writeProofSection(printed),
    (hasNotice ? undefined : writeSection(say('article.method'), brief, printed)) ?? ownTypst(''),
  ])
  return typstDocument(title, body, printed)
}

/** The head of an article: its title, and the study it comes from. */
function writeCover(title: string, context: SectionContext): TypstCode {
  const { release, language } = context
  const kind = `${sayIn(language)('article')} · ${textIn(release.study.title, language)}`
  return typst`#quietly(size: 10pt, ${kind})
#title(${title})
#v(4mm)
${writeWarning(context)}#v(4mm)`
}
