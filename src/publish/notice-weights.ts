import { textIn } from '../core/local-text.ts'
import type { SampleReport } from '../protect/protected.ts'
import { formatNumber } from './format-number.ts'
import type { NoticeEntry } from './notice-line.ts'
import { sayNotice } from './notice-line.ts'
import type { NoticeContext } from './notice-study.ts'
import { localIn } from './notice-study.ts'
import { sayIn } from './say.ts'
import { sampleOf, variableOf } from './study-names.ts'
import { writeDate } from './write-date.ts'
import { writeList } from './write-list.ts'

/**
 * How a sample is weighted, to which targets, between what, and what it costs; one line alone without
 * weights. Article 3, 7° of the French law.
 */
export function noticeOfWeights(
  report: SampleReport,
  context: NoticeContext,
): readonly NoticeEntry[] {
  const { language } = context
  const say = sayIn(language)
  const { weighting, weights } = report
  const how: NoticeEntry = [
    'weighting',
    say('notice.weighting'),
    say(`notice.weighting.${weighting}`),
  ]
  if (weighting === 'none') return [how]
  const made: readonly NoticeEntry[] = [how, ...targetsOf(report, context)]
  if (weights.kind === 'withheld') {
    return [...made, ['weights', say('notice.weights'), say('notice.weights.withheld')]]
  }
  const [low = '', high = ''] = weights.range.map((weight) => formatNumber(weight, language, 2))
  return [
    ...made,
    ['weights', say('notice.weights'), say('notice.weights.range', { low, high })],
    ['weighted_n', sayNotice(language)('weighted_n'), weightedBase(report, context)],
    ['deff', say('notice.deff'), formatNumber(weights.deff, language, 2)],
    ['effective', say('notice.effective'), formatNumber(weights.effectiveN, language, 0)],
  ]
}

/** Targets with their source and date, and between what weights were held. */
function targetsOf(report: SampleReport, context: NoticeContext): readonly NoticeEntry[] {
  const { release, language } = context
  const own = sayNotice(language)
  const { wave, population } = report
  const weighting = release.study.weighting.find(
    (one) => one.wave === wave && one.population === population,
  )
  const margins = (weighting?.margins ?? []).map(({ variable, source, date }) => {
    const label = variableOf(release.study, population, variable)?.label
    return own('targets.margin', {
      variable: label === undefined ? variable : textIn(label, language),
      source: textIn(source, language),
      date: writeDate(date, language),
    })
  })
  const said = localIn(sampleOf(release.study, report)?.weighting, context)
  const bounds = weighting?.bounds
  const targets = margins.length === 0 ? said : writeList(margins, language)
  if (weighting === undefined || margins.length === 0) {
    return [['targets', own('targets'), targets]]
  }
  return [
    ['targets', own('targets'), targets],
    [
      'trimming',
      own('trimming'),
      bounds === undefined
        ? own('trimming.none')
        : own('trimming.bounds', {
            low: formatNumber(bounds.lower, language, 2),
            high: formatNumber(bounds.upper, language, 2),
          }),
    ],
  ]
}

/** The sum of weights, as the tables of everybody say it. */
function weightedBase(
  { n, wave, population }: SampleReport,
  { release, language }: NoticeContext,
): string | undefined {
  for (const { columns, provenance } of release.tables) {
    const [total] = columns
    if (provenance.wave !== wave || provenance.population !== population) continue
    if (total?.bases.kind === 'bases' && total.bases.n === n) {
      return formatNumber(total.bases.weightedN, language)
    }
  }
  return undefined
}
