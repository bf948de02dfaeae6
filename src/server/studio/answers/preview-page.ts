import type { VerifyRequest } from '../../../api/text-answers.ts'
import { release } from '../../../protect/release.ts'
import { hasCharts } from '../../../publish/has-charts.ts'
import { renderArticle } from '../../../publish/render-article.ts'
import { renderReport } from '../../../publish/render-report.ts'
import type { StudyText } from '../../../study/model.ts'
import { readBoundText } from '../../../study/text/parse-bound-text.ts'
import type { StudyFigures } from '../held-study.ts'
import type { Included } from './verify-answer.ts'

/** A text as it will be published, in a report or as an article by its name. */
export async function previewPage(
  { snapshot }: StudyFigures,
  { text, language, file = `report.${language}.md` }: VerifyRequest,
  included: Included,
): Promise<string> {
  const shown = release(snapshot, { kind: 'all' })
  const waves = shown.study.waves.map(({ id }) => id)
  const bound = readBoundText(text, file, waves, included).text
  const kind: StudyText['kind'] = file.startsWith('article.') ? 'article' : 'report'
  const others = shown.study.texts.filter((one) => one.language !== language || one.kind !== kind)
  const study = { ...shown.study, texts: [...others, { file, kind, language, bound }] }
  const draw = hasCharts(shown)
    ? (await import('../../../adapters/plot/index.ts')).drawChart
    : undefined
  const context = { release: { ...shown, study }, language, draw }
  return (kind === 'article' ? renderArticle(context) : undefined) ?? renderReport(context)
}
