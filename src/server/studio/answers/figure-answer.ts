import type { FigureAnswer } from '../../../api/figure-answers.ts'
import { issue } from '../../../core/issue.ts'
import type { Language } from '../../../core/local-text.ts'
import { fail, ok } from '../../../core/result.ts'
import type { Result } from '../../../core/result.ts'
import { release } from '../../../protect/release.ts'
import { collectFigures } from '../../../publish/collect-figures.ts'
import { isShown } from '../../../publish/figure.ts'
import { figureRecord } from '../../../publish/figure-record.ts'
import { sayIn } from '../../../publish/say.ts'
import { writeFigure } from '../../../publish/write-figure.ts'
import type { StudyFigures } from '../held-study.ts'

/** All of a figure, or why it is withheld. Issues: `studio.unknown_figure`. */
export function figureAnswer(
  { revision, snapshot }: StudyFigures,
  id: string,
  language: Language,
): Result<FigureAnswer> {
  const shown = release(snapshot, { kind: 'all' })
  const figure = collectFigures(shown).get(id)
  if (figure === undefined) return fail([issue('studio.unknown_figure', { figure: id })])
  if (!isShown(figure)) {
    const { reason } = figure
    const text = sayIn(language)(`withheld.${reason}`)
    return ok({ revision, id, withheld: { reason, text }, record: [] })
  }
  const printed = writeFigure(figure, language)
  return ok({
    revision,
    id,
    markdown: `[${printed}](figure:${id})`,
    printed,
    figure,
    record: figureRecord(figure, { release: shown, language, study: shown.study.id }),
  })
}
