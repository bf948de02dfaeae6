import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import { messageOf } from '../core/message.ts'
import type { Protected, Provenance, Release, SampleReport } from '../protect/protected.ts'
import { formatNumber, formatShare } from './format-number.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { renderMargins } from './margins.ts'
import { noticeOfStudy } from './notice-study.ts'
import type { NoticeLine } from './notice-study.ts'
import { sayIn } from './say.ts'
import type { Section, SectionContext } from './section-context.ts'
import { populationTitle, sampleOf, waveTitle } from './study-names.ts'

/**
 * The methodology notice, one per population and wave, and what it still lacks.
 *
 * Items: the union of AAPOR's transparency items, ESOMAR/WAPOR's minimum and the French notice, as
 * far as the study's folder can say them.
 */
export function renderNotice(context: SectionContext): Section {
  const say = sayIn(context.language)
  const title = say('notice.title')
  const body = html`<p class="lead">${say('notice.lead')}</p>
    ${context.release.samples.map((sample) => renderSample(sample, context))}`
  return { id: 'method', title, body }
}

function renderSample(report: Protected<SampleReport>, context: SectionContext): SafeHtml {
  const { release, language } = context
  const lines = [
    ...noticeOfStudy(report, release.study, language),
    ...noticeOfSample(report, release, language),
  ].flatMap(([title, text]) =>
    text === undefined
      ? []
      : [
          html`<dt>${title}</dt>
            <dd>${text}</dd>`,
        ],
  )
  const wave = waveTitle(release.study, report.wave, language)
  return html`<h3>${populationTitle(release.study, report.population, language)}, ${wave}</h3>
    <dl class="notice">${lines}</dl>
    ${renderMargins(report, context)}`
}

/** What the sample itself says for its notice: sizes, weights, precision, thresholds, data. */
export function noticeOfSample(
  report: SampleReport,
  release: Release,
  language: Language,
): readonly NoticeLine[] {
  const say = sayIn(language)
  const number = (value: number, decimals: number = 0): string =>
    formatNumber(value, language, decimals)
  const { why } = release.policy
  const notes = report.notes.map((note) => messageOf(note, language))
  return [
    [say('notice.n'), number(report.n)],
    ...noticeOfWeights(report, language),
    [say('notice.units'), say(`notice.units.${report.units}`, { n: report.unitCount ?? report.n })],
    [say('notice.precision'), precisionText(report, release, language)],
    [say('notice.release'), releaseText(report, release, language)],
    [say('notice.why'), why === undefined ? undefined : textIn(why, language)],
    [say('notice.notes'), notes.length === 0 ? undefined : notes.join(' ')],
    [say('notice.data'), report.dataHash],
  ]
}

/** Which figures are not published, and which are marked. */
function releaseText(report: SampleReport, release: Release, language: Language): string {
  const say = sayIn(language)
  const { disclosureBase, qualityBase, flagBase } = release.policy
  const bases = { disclosure: disclosureBase, quality: qualityBase, flag: flagBase }
  const text = say('notice.release.text', bases)
  const isByNchs = rulesOf(report, release)?.suppression === 'nchs'
  return isByNchs ? `${text} ${say('notice.release.nchs')}` : text
}

/** How the sample is weighted, between what, and what it costs; nothing of it without weights. */
function noticeOfWeights(report: SampleReport, language: Language): readonly NoticeLine[] {
  const say = sayIn(language)
  const { weighting, weights } = report
  const how: NoticeLine = [say('notice.weighting'), say(`notice.weighting.${weighting}`)]
  if (weighting === 'none') return [how]
  if (weights.kind === 'withheld') {
    return [how, [say('notice.weights'), say('notice.weights.withheld')]]
  }
  const [low, high] = weights.range.map((weight) => formatNumber(weight, language, 2))
  return [
    how,
    [say('notice.weights'), say('notice.weights.range', { low: low ?? '', high: high ?? '' })],
    [say('notice.deff'), formatNumber(weights.deff, language, 2)],
    [say('notice.effective'), formatNumber(weights.effectiveN, language, 0)],
  ]
}

/**
 * How intervals are drawn, and what they may be taken for: no margin of error where chance did not
 * choose the respondents.
 *
 * Source: AAPOR (2021), Code of Professional Ethics and Practices, III.A, item 8.
 */
function precisionText(report: SampleReport, release: Release, language: Language): string {
  const say = sayIn(language)
  const { level = 0.95, interval = 'korn-graubard' } = rulesOf(report, release) ?? {}
  const sampling = sampleOf(release.study, report)?.sampling
  const isByChance = sampling === undefined || sampling === 'probability'
  return say(isByChance ? 'notice.precision.text' : 'notice.precision.model', {
    level: formatShare(level, language),
    interval: say(`notice.interval.${interval}`),
  })
}

/** The rules of the sample's own tables; they are one for a whole release. */
function rulesOf(report: SampleReport, release: Release): Provenance | undefined {
  const own = release.tables.find(
    ({ provenance }) =>
      provenance.wave === report.wave && provenance.population === report.population,
  )
  return own?.provenance ?? release.gaps[0]?.provenance[0]
}
