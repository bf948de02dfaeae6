import { textIn } from '../../core/local-text.ts'
import type { ProtectedTable } from '../../protect/protected.ts'
import type { Directive } from '../../study/text/bound-text.ts'
import { findBarsTable, tablesTitle, takeTables } from '../place-directive.ts'
import { baseText } from '../question-table.ts'
import { sayIn } from '../say.ts'
import { accentOf, populationTitle, waveTitle } from '../study-names.ts'
import type { TypstCode } from './typst-code.ts'
import { ownTypst, typst } from './typst-code.ts'
import { writeHeading } from './typst-context.ts'
import type { TypstContext } from './typst-context.ts'
import { writeBars } from './write-bars.ts'
import { writeFaceToFace } from './write-face-to-face.ts'
import { writeNotice } from './write-notice.ts'
import { writeQuestion } from './write-question.ts'
import { writeTables } from './write-tables.ts'
import { writeWaves } from './write-waves.ts'

type WriteSection = (context: TypstContext) => TypstCode | undefined

/**
 * Puts in a printed text what a directive names, as on the page: a section, once; the tables of an
 * id; the bars of a question.
 *
 * @param titled - whether the text has a heading just before, which is then the section's
 */
export function writeDirective(
  directive: Directive,
  titled: boolean,
  context: TypstContext,
): TypstCode {
  const say = sayIn(context.language)
  switch (directive.name) {
    case 'face-to-face':
      return placeSection(
        directive,
        titled ? '' : say('face_to_face.title'),
        writeFaceToFace,
        context,
      )
    case 'waves':
      return placeSection(directive, titled ? '' : say('waves.title'), writeWaves, context)
    case 'notice':
      return placeSection(directive, titled ? '' : say('notice.title'), writeNotice, context)
    case 'table':
      return placeTables(directive, titled, context)
    case 'bars':
      return placeBars(directive, context)
  }
}

function placeSection(
  { name }: Directive,
  title: string,
  write: WriteSection,
  context: TypstContext,
): TypstCode {
  if (context.placedSections.has(name)) return ownTypst('')
  context.placedSections.add(name)
  return writeSection(title, write, context) ?? ownTypst('')
}

/** A section under its heading; without a title the heading stands before it already. */
export function writeSection(
  title: string,
  write: WriteSection,
  context: TypstContext,
): TypstCode | undefined {
  const before = context.headings.depth
  const heading = title === '' ? ownTypst('') : writeHeading(1, typst`#${title}`, context)
  const body = write(context)
  if (body === undefined) {
    context.headings.depth = before
    return undefined
  }
  return typst`${heading}${body}`
}

function placeTables(directive: Directive, titled: boolean, context: TypstContext): TypstCode {
  const tables = takeTables(directive, context)
  const [only, ...others] = tables
  if (only === undefined) return ownTypst('')
  if (others.length === 0) return writeQuestion(only, 2, context)
  const title = titled ? '' : tablesTitle(tables, context)
  return writeTables(tables, title, context) ?? ownTypst('')
}

function placeBars(directive: Directive, context: TypstContext): TypstCode {
  const table = findBarsTable(directive, context)
  if (table === undefined) return ownTypst('')
  const { release, language } = context
  return typst`#block(breakable: false, above: 1.4em, below: 1.4em)[
#block(below: 0.3em, text(weight: "semibold", ${textIn(table.variable.label, language)}))
#block(below: 0.9em, quietly(${`${whoOf(table, context)}. ${baseText(table, context)}`}))
${writeBars(table, accentOf(release.study, table.provenance.population), language)}
]`
}

function whoOf({ provenance }: ProtectedTable, { release, language }: TypstContext): string {
  const { population, wave } = provenance
  return `${populationTitle(release.study, population, language)}, ${waveTitle(release.study, wave, language)}`
}
