import { textIn } from '../../core/local-text.ts'
import { figuresRead } from '../mirror-readings.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { readStudyText } from '../study-text.ts'
import { startPrint, typstDocument, writeProofSection } from './typst-document.ts'
import type { TypstDocument } from './typst-document.ts'
import type { TypstCode } from './typst-code.ts'
import { ownTypst, typst, typstLines } from './typst-code.ts'
import type { TypstContext } from './typst-context.ts'
import { writeBlocks } from './write-blocks.ts'
import { writeBrief, writeWarning } from './write-brief.ts'
import { writeSection } from './write-directive.ts'
import { writeFaceToFace } from './write-face-to-face.ts'
import { writeNotice } from './write-notice.ts'
import { writeTables } from './write-tables.ts'
import { writeWaves } from './write-waves.ts'

/**
 * Writes the report of a study in a language as Typst source: all that its page says, for paper.
 *
 * Texts of the study stand in string literals alone, so none of them can become code.
 *
 * @param context - what may leave, the language, and how charts are drawn
 * @example
 * ```ts
 * import { writeTypst } from 'visavis/publish'
 * const study = { title: { en: 'Use "#x"' }, conductedBy: { en: 'Us' }, universe: { en: 'All' }, texts: [] }
 * const release = { study, samples: [], tables: [], gaps: [], trends: [] }
 * writeTypst({ release, language: 'en' }).source.includes('#title("Use \\"#x\\"")') // => true
 * ```
 */
export function writeTypst(context: SectionContext): TypstDocument {
  const { release, language } = context
  const text = readStudyText(release.study, 'report', language)
  const printed = startPrint([...(text?.quoted ?? []), ...figuresRead(release.gaps)], context)
  const title = text?.title ?? textIn(release.study.title, language)
  const written = text === undefined ? ownTypst('') : writeBlocks(text.blocks, printed)
  const sections = sectionsLeft(printed)
  const proof = writeProofSection(printed)
  const body = typstLines([writeCover(title, context), written, ...sections, proof])
  return typstDocument(title, body, printed)
}

/** The head of a report: its title, who made it for whom, of how many it speaks, its contents. */
function writeCover(title: string, context: SectionContext): TypstCode {
  const say = sayIn(context.language)
  return typst`#v(12mm)
#quietly(size: 10pt, ${say('report')})
#title(${title})
#v(4mm)
${writeBrief(context)}
#v(4mm)
${writeWarning(context)}#v(4mm)
#outline(title: ${say('contents')})
#pagebreak()`
}

/** The sections that the text has not placed, in the order of every report. */
function sectionsLeft(context: TypstContext): readonly TypstCode[] {
  const { placedSections, placedTables, release, language } = context
  const say = sayIn(language)
  const tables = release.tables.filter(({ id }) => !placedTables.has(id))
  const tablesAre = say(placedTables.size === 0 ? 'tables.title' : 'tables.others')
  return [
    placedSections.has('face-to-face')
      ? undefined
      : writeSection(say('face_to_face.title'), writeFaceToFace, context),
    placedSections.has('waves') ? undefined : writeSection(say('waves.title'), writeWaves, context),
    writeTables(tables, tablesAre, context),
    placedSections.has('notice')
      ? undefined
      : writeSection(say('notice.title'), writeNotice, context),
  ].filter((section) => section !== undefined)
}
