import type { Language } from '../../core/local-text.ts'
import { textIn } from '../../core/local-text.ts'
import { anchorHref, html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { QuantityUnit } from '../../study/strategy.ts'
import { figureAnchor, proofLine } from '../proof.ts'
import type { Section, SectionContext } from '../section-context.ts'
import { waveTitle } from '../study-names.ts'
import { withheldText } from '../withheld-text.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { JudgedAction, Outcome } from './judge-plan.ts'
import { sayStrategyIn } from './say-strategy.ts'
import { renderStanding } from './standing-text.ts'
import type { StandingText } from './standing-text.ts'
import { writeMeasuredMovement, writeMovement } from './write-quantity.ts'

/** What the next wave says of the plan; nothing while it was not asked. */
export function renderPlan({ judged }: Diagnosis, context: SectionContext): Section | undefined {
  if (judged.length === 0) return undefined
  const say = sayStrategyIn(context.language)
  const title = say('plan.title')
  const body = html`<p class="lead">${say('plan.lead')}</p>
    <div class="scroll" tabindex="0" role="group" aria-label="${title}">
      <table class="judged stack" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="text">${say('plan.action')}</th>
            <th scope="col" role="columnheader">${say('plan.planned')}</th>
            <th scope="col" role="columnheader">${say('plan.got')}</th>
            <th scope="col" role="columnheader" class="text">${say('plan.verdict')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${judged.map((one) => renderJudged(one, context))}
        </tbody>
      </table>
    </div>`
  return { id: 'plan', title, body }
}

function renderJudged({ planned, outcome }: JudgedAction, context: SectionContext): SafeHtml {
  const { language } = context
  const say = sayStrategyIn(language)
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      ${textIn(planned.title, language)}<code class="note">${planned.figure}</code>
    </th>
    <td role="cell" data-label="${say('plan.planned')}">
      ${writeMovement(planned.by, unitOfPlan(planned.figure), language)}
    </td>
    <td role="cell" data-label="${say('plan.got')}">${renderGot(outcome, context)}</td>
    <td role="cell" class="text">${renderStanding(verdictText(outcome, language))}</td>
  </tr>`
}

function renderGot(outcome: Outcome, context: SectionContext): SafeHtml {
  if (outcome.kind !== 'measured') return html`–`
  const { trend } = outcome
  const [, to = ''] = trend.waves
  return html`<a
      class="figure"
      href="${anchorHref(figureAnchor(trend.id))}"
      title="${proofLine(trend, context)}"
      >${writeGot(outcome, context.language)}</a
    ><span class="note">${waveTitle(context.release.study, to, context.language)}</span>`
}

/** `−6 ± 4 points`. */
export function writeGot(
  { trend, interval }: Extract<Outcome, { readonly kind: 'measured' }>,
  language: Language,
): string {
  const unit = trend.unit === 'mean' || trend.unit === 'nps' ? trend.unit : 'points'
  return writeMeasuredMovement(trend.value, interval, unit, language)
}

/** What a movement planned on a figure counts in. */
export function unitOfPlan(figure: string): Exclude<QuantityUnit, 'share'> {
  if (/\.nps(?:@|$)/.test(figure)) return 'nps'
  return /\.(?:mean|median|deviation)(?:@|$)/.test(figure) ? 'mean' : 'points'
}

/** The verdict on a planned movement in words. */
export function verdictText(outcome: Outcome, language: Language): StandingText {
  const say = sayStrategyIn(language)
  switch (outcome.kind) {
    case 'measured':
      return {
        word: say(`verdict.${outcome.verdict}`),
        note: outcome.verdict === 'reached' ? undefined : say(`moved.${outcome.moved}`),
        mark: marks[outcome.verdict],
      }
    case 'withheld':
      return {
        word: say('verdict.withheld'),
        note: withheldText(outcome.reason, language),
        mark: 'none',
      }
    case 'not_measured':
      return {
        word: say('verdict.not_measured'),
        note: say('verdict.not_measured.why'),
        mark: 'none',
      }
  }
}

const marks = { reached: 'good', not_reached: 'act', undecided: 'undecided' } as const
