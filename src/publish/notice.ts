import type { Protected, SampleReport } from '../protect/protected.ts'
import { linkFigure } from './figure-link.ts'
import { formatNumber } from './format-number.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { renderMargins } from './margins.ts'
import { missingItems } from './missing-items.ts'
import { noticeOfField } from './notice-field.ts'
import { noticeLines, sayNotice } from './notice-line.ts'
import type { MissingItem, NoticeLine } from './notice-line.ts'
import { noticeOfPrecision, noticeOfTreatment } from './notice-rules.ts'
import { noticeOfDates, noticeOfMakers, noticeOfSelection } from './notice-study.ts'
import type { NoticeContext } from './notice-study.ts'
import { noticeOfWeights } from './notice-weights.ts'
import { renderQuestionsAsked } from './render-questions-asked.ts'
import { sayIn } from './say.ts'
import type { Section, SectionContext } from './section-context.ts'
import { populationTitle, waveTitle } from './study-names.ts'
import { writeList } from './write-list.ts'

/** The methodology notice of a sample: what it says, and what it should say and does not. */
export interface Notice {
  readonly lines: readonly NoticeLine[]
  readonly missing: readonly MissingItem[]
}

/**
 * Makes the methodology notice of a sample from the study's folder, the fieldwork and the release.
 *
 * Items: the union of AAPOR's transparency items, ESOMAR/WAPOR's minimum and the French notice, in the
 * order of articles 2 and 3 of the French law of 1977, whose form readers know. No study of this kind
 * falls under that law, and no notice says that it was handed in anywhere.
 *
 * @param report - the sample
 */
export function noticeOf(report: SampleReport, context: NoticeContext): Notice {
  const { language } = context
  const say = sayIn(language)
  const own = sayNotice(language)
  const lines = noticeLines([
    ...noticeOfMakers(context),
    ['n', say('notice.n'), formatNumber(report.n, language)],
    ...noticeOfDates(report, context),
    ['questions', own('questions'), own('questions.text')],
    ...noticeOfPrecision(report, context),
    ['right', own('right'), own('right.text')],
    ['contact', own('contact'), context.release.study.contact],
    ...noticeOfSelection(report, context),
    ...noticeOfField(report, context),
    ...noticeOfWeights(report, context),
    ...noticeOfTreatment(report, context),
    ['data', say('notice.data'), report.dataHash],
  ])
  return { lines, missing: missingItems(lines, report, context) }
}

/** The methodology notices of a release, one per population and wave, and what each still lacks. */
export function renderNotice(context: SectionContext): Section {
  const say = sayIn(context.language)
  const title = say('notice.title')
  const body = html`<p class="lead">${say('notice.lead')}</p>
    ${context.release.samples.map((sample) => renderSample(sample, context))}`
  return { id: 'method', title, body }
}

function renderSample(report: Protected<SampleReport>, context: SectionContext): SafeHtml {
  const { release, language } = context
  const wave = waveTitle(release.study, report.wave, language)
  return html`<h3>${populationTitle(release.study, report.population, language)}, ${wave}</h3>
    <dl class="notice">
      ${printedLines(report, context).map(
        ({ key, label, text }) =>
          html`<dt>${label}</dt>
            <dd>${linkOf(key, text, report, context)}</dd>`,
      )}
    </dl>
    ${renderMargins(report, context)} ${renderQuestionsAsked(report, context)}`
}

/** Lines whose numbers are in the record of the sample. */
const recorded: ReadonlySet<string> = new Set(['n', 'weights', 'weighted_n', 'deff', 'effective'])

function linkOf(
  key: string,
  text: string,
  { wave, population }: SampleReport,
  context: SectionContext,
): SafeHtml {
  if (!recorded.has(key)) return html`${text}`
  return linkFigure(`${wave}/${population}/n`, text, context, key === 'n' ? 'stop' : 'pass')
}

/** The lines of a notice as it is printed: the last one says what is missing, when something is. */
export function printedLines(report: SampleReport, context: NoticeContext): readonly NoticeLine[] {
  const { lines, missing } = noticeOf(report, context)
  if (missing.length === 0) return lines
  const text = writeList(
    missing.map(({ label }) => label),
    context.language,
  )
  return [...lines, { key: 'missing', label: sayIn(context.language)('notice.missing'), text }]
}
