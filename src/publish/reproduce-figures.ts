import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import type { Study } from '../study/model.ts'
import type { IrreconcilableFigure, PublishedFigure } from '../study/published-figures.ts'
import { printRow } from '../study/rows.ts'
import type { FigureIndex } from './figure.ts'
import { isShown } from './figure.ts'
import { roundHalfUp } from './format-number.ts'
import { compareNumber } from './reproduction.ts'
import type { Disagreement, Reproduction } from './reproduction.ts'

/** Where published figures are written. */
const file = 'published.yaml'

/**
 * Compares the figures that others published with those of the release, each rounded as it was
 * printed.
 *
 * @param study - with its published figures; none compare as nothing
 * @param figures - every figure of the release
 * @returns the counts and each disagreement · **Notes**: `publish.reproduce_irreconcilable`
 */
export function reproduceFigures(study: Study, figures: FigureIndex): Reproduction {
  const published = study.published?.figures ?? []
  const disagreements = published.flatMap((figure, index) => {
    const found = compareFigure(figure, index, figures)
    return found === undefined ? [] : [found]
  })
  return {
    published: published.length,
    agreed: published.length - disagreements.length,
    blanks: 0,
    disagreements,
    notes: (study.published?.irreconcilable ?? []).flatMap((one, index) =>
      noteOf(one, index, figures),
    ),
  }
}

function compareFigure(
  { wave, population, row, base, value, decimals, unit }: PublishedFigure,
  index: number,
  figures: FigureIndex,
): Disagreement | undefined {
  const on = base === undefined ? '' : `@${base}`
  const figure = `${wave}/${population}/${printRow(row)}${on}`
  const at = { file, path: `figures.${String(index)}` }
  return compareNumber({ figure, at, value, decimals, unit }, figures.get(figure))
}

/** Says which of the values that outlets print ours is. */
function noteOf(
  { wave, population, row, values }: IrreconcilableFigure,
  index: number,
  figures: FigureIndex,
): readonly Note[] {
  const figure = `${wave}/${population}/${printRow(row)}`
  const found = figures.get(figure)
  if (!isShown(found)) return []
  const ours = roundHalfUp(found.unit === 'share' ? found.value * 100 : found.value)
  const printed = values.map(({ value, sources }) => `${String(value)} (${sources.join(', ')})`)
  const at = { file, path: `irreconcilable.${String(index)}` }
  return [
    issue('publish.reproduce_irreconcilable', { figure, printed: printed.join(' / '), ours }, at),
  ]
}
