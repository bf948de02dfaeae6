import type { SampleReport } from '../protect/protected.ts'
import type { SampleOutcomes } from '../study/sample-outcomes.ts'
import { outcomeRate } from '../study/sample-outcomes.ts'
import { formatNumber, formatShare } from './format-number.ts'
import type { NoticeEntry } from './notice-line.ts'
import { sayNotice } from './notice-line.ts'
import type { NoticeContext } from './notice-study.ts'
import { localIn } from './notice-study.ts'
import { sampleOf } from './study-names.ts'

/** A count of a fieldwork, as notices name it. */
type OutcomeKey = 'invited' | 'eligible' | 'complete' | 'partial' | 'screened_out'

/** The counts of a fieldwork, in the order they are told. */
export const outcomeKeys: readonly (readonly [OutcomeKey, keyof SampleOutcomes])[] = [
  ['invited', 'invited'],
  ['eligible', 'eligible'],
  ['complete', 'complete'],
  ['partial', 'partial'],
  ['screened_out', 'screenedOut'],
]

/**
 * How the fieldwork of a sample ended: its counts, its rate and the rate's formula, the incentive.
 *
 * Source: AAPOR (2021), Code of Professional Ethics and Practices, III.B; loi 77-808, article 3, 5° 6°.
 */
export function noticeOfField(
  report: SampleReport,
  context: NoticeContext,
): readonly NoticeEntry[] {
  const { release, language } = context
  const own = sayNotice(language)
  const sample = sampleOf(release.study, report)
  const outcomes = sample?.outcomes ?? {}
  const count = (n: number | undefined): string | undefined =>
    n === undefined ? undefined : formatNumber(n, language)
  const rate = outcomeRate(outcomes, sample?.sampling === 'opt_in')
  return [
    ...outcomeKeys.map(([key, name]) => [key, own(key), count(outcomes[name])] as const),
    [
      'rate',
      own('rate'),
      rate && own(`rate.${rate.of}`, { share: formatShare(rate.share, language, 1) }),
    ],
    ['excluded', own('excluded'), count(outcomes.excluded)],
    ['incentive', own('incentive'), localIn(sample?.incentive, context)],
  ]
}
