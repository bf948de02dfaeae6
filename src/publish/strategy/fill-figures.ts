import type { Language, LocalText } from '../../core/local-text.ts'
import { textIn } from '../../core/local-text.ts'
import { anchorHref, html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { formatDistance } from '../format-number.ts'
import { figureAnchor, proofLine } from '../proof.ts'
import type { SectionContext } from '../section-context.ts'
import { withheldMark } from '../withheld-mark.ts'
import { writeFigure } from '../write-figure.ts'
import type { IndicatorReading } from './read-indicator.ts'
import { writeMeasure } from './write-quantity.ts'

/** Readings by the id of their indicator. */
export type ReadingsById = ReadonlyMap<string, IndicatorReading>

/** A number of a text, linked to the record of its figure; a dash that says why where it is withheld. */
export function linkReading(reading: IndicatorReading, context: SectionContext): SafeHtml {
  const { figure, standing } = reading
  const { language } = context
  if (figure === undefined) {
    return standing.kind === 'withheld' ? withheldMark(standing.reason, language) : html`–`
  }
  if (reading.indicator.against !== undefined && reading.measure !== undefined) {
    return html`<a class="figure" href="#benchmark">${writeReading(reading, language)}</a>`
  }
  return html`<a
    class="figure"
    href="${anchorHref(figureAnchor(figure.id))}"
    title="${proofLine(figure, context)}"
    >${writeReading(reading, language)}</a
  >`
}

/** Writes the figure of an indicator as a sentence quotes it: a gap by how wide it is. */
export function writeReading(reading: IndicatorReading, language: Language): string {
  const { figure, indicator, measure } = reading
  if (figure === undefined) return '–'
  if (indicator.against !== undefined) {
    return measure === undefined ? '–' : writeMeasure(measure.value, indicator.unit, language)
  }
  const isGap = indicator.about.kind === 'mirror' && indicator.about.side === 'gap'
  return isGap && figure.unit === 'points'
    ? formatDistance(figure.value, language)
    : writeFigure(figure, language)
}

/** A text whose `{indicator}` are the figures, linked to their records. */
export function fillFigures(
  text: LocalText,
  readings: ReadingsById,
  context: SectionContext,
): SafeHtml {
  const pieces = textIn(text, context.language).split(/\{([^{}]*)\}/)
  return html`${pieces.map((piece, at) => {
    const reading = at % 2 === 1 ? readings.get(piece) : undefined
    return reading === undefined ? html`${piece}` : linkReading(reading, context)
  })}`
}

/** The same as plain text, for tables and calendars. */
export function plainFigures(text: LocalText, readings: ReadingsById, language: Language): string {
  return textIn(text, language).replace(/\{([^{}]*)\}/g, (found, name: string) => {
    const reading = readings.get(name)
    return reading === undefined ? found : writeReading(reading, language)
  })
}
