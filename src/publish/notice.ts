import { textIn } from '../core/index.ts'
import type { LocalText } from '../core/index.ts'
import type { Protected, SampleReport } from '../protect/index.ts'
import type { Sample, Wave } from '../study/index.ts'
import type { SectionContext } from './face-to-face.ts'
import { formatNumber, formatShare } from './format-number.ts'
import { html } from './html.ts'
import type { SafeHtml } from './html.ts'
import { sayIn } from './page.ts'
import type { Say } from './page.ts'

type Line = readonly [title: string, text: string | undefined]

/**
 * The methodology notice, one per population and wave, and what it still lacks.
 *
 * Items: the union of AAPOR's transparency items, ESOMAR/WAPOR's minimum and the French notice, as
 * far as the study's folder can say them.
 */
export function renderNotice(context: SectionContext): SafeHtml {
  const say = sayIn(context.language)
  const notices = context.release.samples.map((sample) => renderSample(sample, context))
  return html`<section aria-labelledby="method">
<h2 id="method">${say('notice.title')}</h2>
<p class="lead">${say('notice.lead')}</p>
${notices}
</section>`
}

function renderSample(report: Protected<SampleReport>, context: SectionContext): SafeHtml {
  const { release, language } = context
  const wave = release.study.waves.find((candidate) => candidate.id === report.wave)
  const sample = wave?.samples.find((candidate) => candidate.population === report.population)
  const lines = [
    ...studyLines(context, report, wave, sample),
    ...sampleLines(context, report),
  ].flatMap(([title, text]) => (text === undefined ? [] : [html`<dt>${title}</dt><dd>${text}</dd>`]))
  return html`<h3>${textIn(report.title, language)}, ${textIn(wave?.title ?? {}, language)}</h3>
<dl class="notice">${lines}</dl>`
}

function studyLines(
  { release, language }: SectionContext,
  report: SampleReport,
  wave: Wave | undefined,
  sample: Sample | undefined,
): readonly Line[] {
  const say = sayIn(language)
  const { study } = release
  const text = (local: LocalText | undefined): string | undefined =>
    local === undefined ? undefined : textIn(local, language)
  const population = study.populations.find((candidate) => candidate.id === report.population)
  return [
    [say('notice.conducted_by'), text(study.conductedBy)],
    [say('notice.commissioned_by'), text(study.commissionedBy)],
    [say('notice.paid_by'), text(study.paidBy)],
    [say('notice.universe'), text(population?.universe ?? study.universe)],
    [say('notice.selection'), text(sample?.selection)],
    [say('notice.mode'), text(wave?.mode)],
    [say('notice.languages'), study.languages.join(', ')],
    [say('notice.fieldwork'), wave?.fieldwork],
    [say('notice.missing'), missingItems(say, study, wave, sample)],
  ]
}

function missingItems(
  say: Say,
  study: SectionContext['release']['study'],
  wave: Wave | undefined,
  sample: Sample | undefined,
): string {
  const missing = [
    ...(study.commissionedBy === undefined ? [say('notice.missing.commissioned_by')] : []),
    ...(study.paidBy === undefined ? [say('notice.missing.paid_by')] : []),
    ...(sample?.selection === undefined ? [say('notice.missing.selection')] : []),
    ...(wave?.mode === undefined ? [say('notice.missing.mode')] : []),
    // Dispositions are recorded by fieldwork, which no study of this version has.
    say('notice.missing.response_rate'),
  ]
  return missing.join(' ; ')
}

function sampleLines({ release, language }: SectionContext, report: SampleReport): readonly Line[] {
  const say = sayIn(language)
  const { policy } = release
  const number = (value: number, decimals: number = 0): string => formatNumber(value, language, decimals)
  const [low, high] = report.weightRange
  const weighted = report.weighting !== 'none'
  return [
    [say('notice.n'), number(report.n)],
    [say('notice.weighting'), say(`notice.weighting.${report.weighting}`, { low: number(low, 2), high: number(high, 2) })],
    [say('notice.margins'), marginText(report, language)],
    [say('notice.deff'), weighted ? number(report.deff, 2) : undefined],
    [say('notice.effective'), weighted ? number(report.effectiveN) : undefined],
    [say('notice.units'), say(`notice.units.${report.units}`, { n: report.unitCount ?? report.n })],
    [say('notice.precision'), say('notice.precision.text', { level: formatShare(0.95, language) })],
    [say('notice.release'), say('notice.release.text', { disclosure: policy.disclosureBase, quality: policy.qualityBase, flag: policy.flagBase })],
    [say('notice.data'), report.dataHash],
  ]
}

function marginText(report: SampleReport, language: SectionContext['language']): string | undefined {
  const names = report.margins.map((margin) => textIn(margin.title, language))
  return names.length === 0 ? undefined : new Intl.ListFormat(language).format(names)
}
