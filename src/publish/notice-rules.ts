import { messageOf } from '../core/message.ts'
import type { Provenance, Release, SampleReport } from '../protect/protected.ts'
import { formatShare } from './format-number.ts'
import { noticeOfDerived } from './notice-derived.ts'
import type { NoticeEntry } from './notice-line.ts'
import { sayNotice } from './notice-line.ts'
import type { NoticeContext } from './notice-study.ts'
import { localIn } from './notice-study.ts'
import { sayIn } from './say.ts'
import { sampleOf } from './study-names.ts'

/**
 * How certain figures are: that they are not, then what their intervals are worth. Article 2, 6° and
 * 7° of the French law.
 */
export function noticeOfPrecision(
  report: SampleReport,
  context: NoticeContext,
): readonly NoticeEntry[] {
  const say = sayIn(context.language)
  const own = sayNotice(context.language)
  return [
    ['uncertainty', own('uncertainty'), own('uncertainty.text')],
    ['precision', say('notice.precision'), precisionText(report, context)],
    [
      'units',
      say('notice.units'),
      say(`notice.units.${report.units}`, { n: report.unitCount ?? report.n }),
    ],
  ]
}

/** How answers were treated, tested, withheld, and what the study cannot say. */
export function noticeOfTreatment(
  report: SampleReport,
  context: NoticeContext,
): readonly NoticeEntry[] {
  const { release, language } = context
  const { study, policy } = release
  const say = sayIn(language)
  const own = sayNotice(language)
  const notes = report.notes.map((note) => messageOf(note, language))
  return [
    ['processing', own('processing'), localIn(study.processing, context)],
    ['coding', own('coding'), localIn(study.coding, context)],
    noticeOfDerived(report, context),
    ['tests', own('tests'), testsOf(report, context)],
    ['release', say('notice.release'), releaseText(report, context)],
    ['why', say('notice.why'), localIn(policy.why, context)],
    ['limitations', own('limitations'), localIn(study.limitations, context)],
    ['notes', say('notice.notes'), notes.length === 0 ? undefined : notes.join(' ')],
  ]
}

/** Which figures are not published, which are marked, and what the gate did to the others. */
function releaseText(report: SampleReport, { release, language }: NoticeContext): string {
  const say = sayIn(language)
  const { disclosureBase, qualityBase, flagBase } = release.policy
  const bases = { disclosure: disclosureBase, quality: qualityBase, flag: flagBase }
  const text = say('notice.release.text', bases)
  const isByNchs = rulesOf(report, release)?.suppression === 'nchs'
  const notes = (release.notes ?? []).map((note) => messageOf(note, language))
  return [text, ...(isByNchs ? [say('notice.release.nchs')] : []), ...notes].join(' ')
}

function testsOf(report: SampleReport, { release, language }: NoticeContext): string | undefined {
  const rules = rulesOf(report, release)
  if (rules === undefined) return undefined
  return sayNotice(language)('tests.text', {
    alpha: formatShare(1 - rules.level, language),
    adjusted: sayIn(language)(`tables.adjusted.${rules.multiplicity}`),
    base: rules.smallestTestBase,
  })
}

/**
 * How intervals are drawn, and what they may be taken for: no margin of error where chance did not
 * choose the respondents, or where nobody says that it did.
 *
 * Source: AAPOR (2021), Code of Professional Ethics and Practices, III.A, item 8.
 */
function precisionText(report: SampleReport, { release, language }: NoticeContext): string {
  const say = sayIn(language)
  const { level = 0.95, interval = 'korn-graubard' } = rulesOf(report, release) ?? {}
  const sampling = sampleOf(release.study, report)?.sampling
  const values = {
    level: formatShare(level, language),
    interval: say(`notice.interval.${interval}`),
  }
  if (sampling === undefined) return sayNotice(language)('precision.unknown', values)
  return say(
    sampling === 'probability' ? 'notice.precision.text' : 'notice.precision.model',
    values,
  )
}

/** The rules of the sample's own tables; they are one for a whole release. */
function rulesOf(report: SampleReport, release: Release): Provenance | undefined {
  const own = release.tables.find(
    ({ provenance }) =>
      provenance.wave === report.wave && provenance.population === report.population,
  )
  return own?.provenance ?? release.gaps[0]?.provenance[0]
}
