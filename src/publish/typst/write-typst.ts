import { textIn } from '../../core/local-text.ts'
import { collectFigures } from '../collect-figures.ts'
import { factOf, isSimulated, simulatedText, whoLines } from '../cover.ts'
import { figuresRead } from '../mirror-readings.ts'
import { pictureMark } from '../picture-words.ts'
import { startProse } from '../prose-context.ts'
import { figuresProved } from '../proof.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { readStudyText } from '../study-text.ts'
import { printStyle } from './print-style.ts'
import type { TypstCode } from './typst-code.ts'
import { ownTypst, typst, typstLines } from './typst-code.ts'
import type { TypstContext } from './typst-context.ts'
import { writeBlocks } from './write-blocks.ts'
import { writeSection } from './write-directive.ts'
import { writeFaceToFace } from './write-face-to-face.ts'
import { writeNotice } from './write-notice.ts'
import { writeProof } from './write-proof.ts'
import { writeTables } from './write-tables.ts'
import { writeWaves } from './write-waves.ts'

/** A document for Typst: its source, and the pictures that it asks for by name. */
export interface TypstDocument {
  readonly source: string
  /** SVG texts by file name. */
  readonly images: ReadonlyMap<string, string>
}

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
  const figures = collectFigures(release)
  const text = readStudyText(release.study, 'report', language)
  const proved = figuresProved([...(text?.quoted ?? []), ...figuresRead(release.gaps)], figures)
  const printed: TypstContext = {
    ...startProse(context, figures),
    images: new Map(),
    recorded: new Set(proved.map(({ id }) => id)),
    headings: { depth: 0 },
  }
  const title = text?.title ?? textIn(release.study.title, language)
  const written = text === undefined ? ownTypst('') : writeBlocks(text.blocks, printed)
  const sections = sectionsLeft(printed)
  const proof = writeSection(
    sayIn(language)('proof.title'),
    (own) => writeProof(proved, own),
    printed,
  )
  const body = typstLines([writeCover(title, context), written, ...sections, proof ?? ownTypst('')])
  const source = typst`${ownTypst(printStyle)}
#show: report.with(${settingsOf(title, context)})
${body}
`
  return { source: source.text, images: printed.images }
}

function settingsOf(title: string, context: SectionContext): TypstCode {
  const { release, language } = context
  const mark = pictureMark(context)
  const about = textIn(release.study.universe, language)
  return typst`name: ${title}, language: ${language}, about: ${about}, mark: ${mark ?? ownTypst('none')}`
}

/** The head of a report: its title, who made it for whom, of how many it speaks, its contents. */
function writeCover(title: string, { release, language }: SectionContext): TypstCode {
  const say = sayIn(language)
  const who = whoLines(release, language).map(([name, value]) => typst`(${name}, ${value}),\n`)
  const facts = release.samples.map((sample) => {
    const { n, who: members, when } = factOf(sample, release, language)
    return typst`(${n}, ${members}, ${when}),\n`
  })
  const warning = isSimulated(release)
    ? typst`#warned(${simulatedText(release, language)})\n`
    : ownTypst('')
  return typst`#v(12mm)
#quietly(size: 10pt, ${say('report')})
#title(${title})
#v(4mm)
#pairs(${who})
#v(6mm)
#facts(${facts})
#v(4mm)
${warning}#v(4mm)
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
