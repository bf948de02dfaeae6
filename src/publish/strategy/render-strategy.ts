import { textIn } from '../../core/local-text.ts'
import { anchorHref, html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { collectFigures } from '../collect-figures.ts'
import { isSimulated, renderFacts, renderSimulated } from '../cover.ts'
import {
  otherLanguage,
  planCalendarFile,
  planTable,
  reportFile,
  strategyFile,
} from '../page-files.ts'
import { renderPage } from '../page.ts'
import { renderProof } from '../proof.ts'
import { sayIn } from '../say.ts'
import { renderSection } from '../section-context.ts'
import type { Section, SectionContext } from '../section-context.ts'
import { readingsById, renderActions, renderIdle } from './actions-section.ts'
import { renderBenchmark } from './benchmark-section.ts'
import type { Diagnosis } from './diagnosis.ts'
import { fillFigures } from './fill-figures.ts'
import { renderGaps } from './gaps-section.ts'
import { renderPlan } from './plan-section.ts'
import { sayStrategyIn } from './say-strategy.ts'
import { renderScorecard } from './scorecard.ts'
import { strategyStyle } from './strategy-style.ts'

/** How the page of a diagnosis is written. */
export interface StrategyPageOptions {
  /** Whether the report of the study stands beside the page. */
  readonly besideReport: boolean
}

/**
 * Writes the diagnosis of a study in a language: one self-contained page with what to do first, the
 * scorecard, the gaps ranked, what the next wave says of the plan, and the record of every figure.
 *
 * @param diagnosis - as `diagnose` reads it
 * @param context - what may leave, and the language
 */
export function renderStrategy(
  diagnosis: Diagnosis,
  context: SectionContext,
  { besideReport }: StrategyPageOptions,
): string {
  const { release, language } = context
  const say = sayStrategyIn(language)
  const sections = sectionsOf(diagnosis, context)
  const title = say('title')
  const content = html`${renderCover(diagnosis, context)} ${renderContents(sections, context)}
  ${sections.map(renderSection)}`
  return renderPage({
    kind: 'strategy',
    language,
    title: `${title} — ${textIn(release.study.title, language)}`,
    description: textIn(release.study.universe, language),
    links: {
      otherLanguage: strategyFile(otherLanguage(language)),
      beside: [
        ...(besideReport
          ? [{ address: reportFile(language), title: sayIn(language)('report') }]
          : []),
        { address: planTable, title: say('plan.table') },
        { address: planCalendarFile(language), title: say('plan.calendar') },
      ],
    },
    simulated: isSimulated(release),
    provisional: context.provisional,
    styles: strategyStyle,
    content,
  })
}

function sectionsOf(diagnosis: Diagnosis, context: SectionContext): readonly Section[] {
  return [
    renderActions(diagnosis, context),
    renderScorecard(diagnosis, context),
    renderGaps(diagnosis, context),
    renderPlan(diagnosis, context),
    renderBenchmark(diagnosis, context),
    renderIdle(diagnosis, context),
    renderProof(quotedBy(diagnosis), collectFigures(context.release), context),
  ].filter((section) => section !== undefined)
}

function renderCover(diagnosis: Diagnosis, context: SectionContext): SafeHtml {
  const { release, language } = context
  const say = sayStrategyIn(language)
  const { summary } = diagnosis.strategy
  return html`<header class="cover">
    <p class="kind">${say('kind')} · ${textIn(release.study.title, language)}</p>
    <h1>${say('title')}</h1>
    ${isSimulated(release) && renderSimulated(release, language)}${summary && html`<p class="summary">${fillFigures(summary, readingsById(diagnosis), context)}</p>`}${renderFacts(release, language)}
  </header>`
}

function renderContents(sections: readonly Section[], { language }: SectionContext): SafeHtml {
  return html`<nav aria-label="${sayIn(language)('contents')}">
    <ol>
      ${sections.map(({ id, title }) => html`<li><a href="${anchorHref(id)}">${title}</a></li>`)}
    </ol>
  </nav>`
}

/** The ids of all figures that the page quotes. */
function quotedBy({ readings, gaps, judged, benchmark }: Diagnosis): readonly string[] {
  return [
    ...readings.map(({ indicator }) => indicator.figure),
    ...gaps.map(({ gap }) => `${gap.wave}/mirror/${gap.mirror.id}.gap`),
    ...judged.flatMap(({ outcome }) => (outcome.kind === 'measured' ? [outcome.trend.id] : [])),
    ...(benchmark?.readings.map(({ figure }) => figure) ?? []),
  ]
}
