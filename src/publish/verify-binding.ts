import { issue, suggest } from '../core/index.ts'
import type { Issue, IssueCode, IssueValues, Language } from '../core/index.ts'
import type { Binding } from '../study/index.ts'
import type { Figure, FigureIndex } from './figure.ts'
import { roundHalfUp } from './format-number.ts'
import { parseNumber } from './parse-number.ts'
import type { WrittenNumber } from './parse-number.ts'
import { withheldReasonText } from './withheld-text.ts'
import { writeFigure } from './write-figure.ts'

/**
 * Checks one number of a text against the figure it is bound to: known, publishable, same rounding,
 * same unit, same base.
 *
 * @param binding - what is written, the figure's id, and where
 * @param figures - every figure of the release
 * @param language - how the text writes numbers
 * @returns the finding, or nothing when the number is right
 */
export function verifyBinding(
  binding: Binding,
  figures: FigureIndex,
  language: Language,
): Issue | undefined {
  const found = (code: IssueCode, values: IssueValues = {}): Issue =>
    issue(code, { written: binding.written, figure: binding.figure, ...values }, binding.at)
  const figure = figures.get(binding.figure)
  if (figure === undefined) return found('publish.unknown_figure', unknown(binding, figures, language))
  if ('kind' in figure) {
    return found('publish.figure_withheld', { reason: withheldReasonText(figure.reason, language) })
  }
  const written = parseNumber(binding.written, language)
  const expected = writeFigure(figure, language)
  if (written === undefined) return found('publish.not_a_number', { expected })
  const unitCode = unitMismatch(written, figure)
  if (unitCode !== undefined) return found(unitCode, { expected })
  if (agrees(written, figure)) return undefined
  const other = sameRowElsewhere(written, figure, figures)
  return other === undefined
    ? found('publish.rounds_differently', { expected })
    : found('publish.wrong_base', { expected, other: other.id })
}

function unknown(binding: Binding, figures: FigureIndex, language: Language): IssueValues {
  const near = suggest(binding.figure, [...figures.keys()])
  const words = { fr: ' (vouliez-vous dire «\u00a0', en: ' (did you mean “' }
  const close = { fr: '\u00a0»\u00a0?)', en: '”?)' }
  return { suggestion: near === undefined ? '' : `${words[language]}${near}${close[language]}` }
}

function unitMismatch(written: WrittenNumber, figure: Figure): IssueCode | undefined {
  if (figure.unit === 'points' && written.unit === 'percent') return 'publish.percent_for_points'
  if (figure.unit === 'share' && written.unit === 'points') return 'publish.points_for_percent'
  return undefined
}

function agrees(written: WrittenNumber, figure: Figure): boolean {
  const scale = figure.unit === 'share' || figure.unit === 'points' ? 100 : 1
  const value = roundHalfUp(figure.value * scale, written.decimals)
  // "20 points" may be said without a sign, in whichever direction the sentence puts it.
  return written.signed ? value === written.value : Math.abs(value) === written.value
}

/** The same row of the same question, counted on other people, that has the written value. */
function sameRowElsewhere(
  written: WrittenNumber,
  figure: Figure,
  figures: FigureIndex,
): Figure | undefined {
  const stem = figure.id.split('@')[0]
  for (const candidate of figures.values()) {
    if ('kind' in candidate || candidate.id === figure.id) continue
    if (candidate.id.split('@')[0] !== stem || candidate.unit !== figure.unit) continue
    if (agrees(written, candidate)) return candidate
  }
  return undefined
}
