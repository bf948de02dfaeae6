import type { IssueCode } from '../core/catalogue/index.ts'
import { issue } from '../core/issue.ts'
import type { Issue, IssueValues } from '../core/issue.ts'
import { textIn } from '../core/local-text.ts'
import type { Language } from '../core/local-text.ts'
import { suggest } from '../core/suggest.ts'
import type { Binding } from '../study/text/bound-text.ts'
import type { Figure, FigureIndex } from './figure.ts'
import { isShown } from './figure.ts'
import { roundHalfUp } from './format-number.ts'
import { parseNumber } from './parse-number.ts'
import type { WrittenNumber } from './parse-number.ts'
import { writeFigure } from './write-figure.ts'

/**
 * Checks one number of a text against the figure it is bound to: known, publishable, same unit,
 * same rounding, same base.
 *
 * @param binding - what is written, the figure's id, and where
 * @param figures - every figure of the release
 * @param language - how the text writes numbers
 * @returns the finding, or nothing when the number is right
 */
export function verifyBinding(
  binding: Pick<Binding, 'written' | 'figure' | 'at'>,
  figures: FigureIndex,
  language: Language,
): Issue | undefined {
  const found = (code: IssueCode, values: IssueValues = {}): Issue =>
    issue(code, { written: binding.written, figure: binding.figure, ...values }, binding.at)
  const figure = figures.get(binding.figure)
  if (figure === undefined) {
    const near = suggest(binding.figure, figures.keys())
    return near === undefined
      ? found('publish.unknown_figure')
      : found('publish.unknown_figure_near', { near })
  }
  if (!isShown(figure)) return found(`publish.withheld_${figure.reason}`)
  const written = parseNumber(binding.written, language)
  if (written === undefined) {
    return found('publish.not_a_number', { expected: writeFigure(figure, language) })
  }
  // As precise as the text, but a mean never loses the decimal it is published with.
  const precise = written.decimals > 0 ? written.decimals : undefined
  const expected = writeFigure(figure, language, precise)
  const unitCode = unitMismatch(written, figure)
  if (unitCode !== undefined) return found(unitCode, { expected })
  if (agrees(written, figure)) return undefined
  const other = sameRowElsewhere(written, figure, figures)
  if (other === undefined) return found('publish.rounds_differently', { expected })
  return other.base === undefined
    ? found('publish.wrong_base_all', { expected, other: other.id })
    : found('publish.wrong_base', {
        expected,
        other: other.id,
        base: textIn(other.base, language),
      })
}

function unitMismatch({ unit }: WrittenNumber, figure: Figure): IssueCode | undefined {
  if (figure.unit === 'points') return unit === 'percent' ? 'publish.percent_for_points' : undefined
  if (figure.unit === 'share') return unit === 'points' ? 'publish.points_for_percent' : undefined
  return unit === 'percent' ? 'publish.percent_for_number' : undefined
}

/** Whether a written number is what a figure rounds to, at the decimals written. */
export function agrees(
  written: WrittenNumber,
  figure: Pick<Figure, 'unit' | 'value' | 'p'>,
): boolean {
  const scale = figure.unit === 'share' || figure.unit === 'points' ? 100 : 1
  const value = roundHalfUp(figure.value * scale, written.decimals)
  // "20 points" may be said without a sign, in whichever direction the sentence puts it.
  const isDifference = figure.unit === 'points' || figure.p !== undefined
  return isDifference && !written.signed
    ? Math.abs(value) === written.value
    : value === written.value
}

/** The same row of the same question, counted on other people, that has the written value. */
function sameRowElsewhere(
  written: WrittenNumber,
  figure: Figure,
  figures: FigureIndex,
): Figure | undefined {
  const stem = stemOf(figure.id)
  for (const candidate of figures.values()) {
    if (!isShown(candidate) || candidate.id === figure.id) continue
    if (stemOf(candidate.id) !== stem || candidate.unit !== figure.unit) continue
    if (agrees(written, candidate)) return candidate
  }
  return undefined
}

/** What a figure's id says before its base. */
function stemOf(id: string): string {
  return id.split(/[@#]/)[0] ?? id
}
