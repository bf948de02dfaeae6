import type { Directive } from '../../study/text/bound-text.ts'
import { describeChart } from '../describe-chart.ts'
import { chartNamed } from '../place-chart.ts'
import type { ChartDirective } from '../place-chart.ts'
import { tablesTitle, takeTables } from '../place-directive.ts'
import { sayIn } from '../say.ts'
import type { PageText } from '../say.ts'
import type { TypstCode } from './typst-code.ts'
import { ownTypst, typst } from './typst-code.ts'
import { writeHeading } from './typst-context.ts'
import type { TypstContext } from './typst-context.ts'
import { writeBars } from './write-bars.ts'
import { writeChart } from './write-chart.ts'
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
  const place = (title: PageText, write: WriteSection): TypstCode =>
    placeSection(directive, titled ? '' : sayIn(context.language)(title), write, context)
  switch (directive.name) {
    case 'face-to-face':
      return place('face_to_face.title', writeFaceToFace)
    case 'waves':
      return place('waves.title', writeWaves)
    case 'notice':
      return place('notice.title', writeNotice)
    case 'table':
      return placeTables(directive, titled, context)
    case 'bars':
    case 'scale':
    case 'heat':
    case 'multiples':
      return placeChart(directive.name, directive.argument, context)
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

/** Bars are set by the printer itself; other charts are drawn. */
function placeChart(name: ChartDirective, argument: string, context: TypstContext): TypstCode {
  const placed = chartNamed(name, argument, context)
  if (placed === undefined) return ownTypst('')
  const { chart, table, accent } = placed
  const { language, draw } = context
  const picture =
    name === 'bars' || draw === undefined
      ? writeBars(table, accent, language)
      : writeChart(draw(chart, 'wide'), describeChart(chart, language), context, 'stack')
  return typst`#block(breakable: false, above: 1.4em, below: 1.4em)[
#block(below: 0.3em, text(weight: "semibold", ${chart.title}))
#block(below: 0.9em, quietly(${chart.who}))
${picture}
]`
}
