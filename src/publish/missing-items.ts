import type { SampleReport } from '../protect/protected.ts'
import type { Study } from '../study/model.ts'
import { outcomeKeys } from './notice-field.ts'
import { sayNotice } from './notice-line.ts'
import type { MissingItem, NoticeLine } from './notice-line.ts'
import type { NoticeContext } from './notice-study.ts'
import { sayIn } from './say.ts'

/** Items of every notice, whatever the sample, that only the study can say. */
const always = ['contact', 'exclusions', 'frame', 'incentive', 'processing', 'limitations'] as const

/**
 * What readers of a notice look for and this one does not say.
 *
 * Items: the union of AAPOR's transparency items, ESOMAR/WAPOR's minimum and the French notice.
 *
 * @param lines - what the notice says
 */
export function missingItems(
  lines: readonly NoticeLine[],
  report: SampleReport,
  { release, language }: NoticeContext,
): readonly MissingItem[] {
  const say = sayIn(language)
  const own = sayNotice(language)
  const said = new Set(lines.map(({ key }) => key))
  const isWeighted = report.weighting !== 'none'
  const items: readonly MissingItem[] = [
    ...(['commissioned_by', 'paid_by', 'selection', 'sampling', 'mode'] as const).map((key) => ({
      key,
      label: say(`notice.missing.${key}`),
    })),
    ...always.map((key) => ({ key, label: own(`missing.${key}`) })),
    ...outcomeKeys.map(([key]) => ({ key, label: own(`missing.${key}`) })),
    { key: 'rate', label: say('notice.missing.response_rate') },
    ...(isWeighted ? [{ key: 'targets', label: own('missing.targets') }] : []),
    ...(hasOpenAnswers(release.study, report.population)
      ? [{ key: 'coding', label: own('missing.coding') }]
      : []),
  ]
  return items.filter(({ key }) => !said.has(key))
}

/** Whether a population was asked for words of its own, which somebody then had to sort. */
function hasOpenAnswers({ questionnaires }: Study, population: string): boolean {
  return questionnaires
    .filter((one) => one.population === population)
    .flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
    .some(
      (question) =>
        question.type === 'text' ||
        ('options' in question && question.options.some(({ other }) => other)),
    )
}
