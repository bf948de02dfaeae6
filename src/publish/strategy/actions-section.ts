import { textIn } from '../../core/local-text.ts'
import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { planCalendarFile, planTable } from '../page-files.ts'
import type { Section, SectionContext } from '../section-context.ts'
import { writeDate } from '../write-date.ts'
import type { Diagnosis } from './diagnosis.ts'
import { fillFigures, linkReading } from './fill-figures.ts'
import type { ReadingsById } from './fill-figures.ts'
import type { Action } from './order-actions.ts'
import { isCalled } from './order-actions.ts'
import { sayStrategyIn } from './say-strategy.ts'
import { callText, renderStanding } from './standing-text.ts'
import { writeMovement } from './write-quantity.ts'

/** Readings by the id of their indicator. */
export function readingsById({ readings }: Diagnosis): ReadingsById {
  return new Map(readings.map((reading) => [reading.indicator.id, reading]))
}

/** What to do, in the order in which to begin. */
export function renderActions(diagnosis: Diagnosis, context: SectionContext): Section {
  const say = sayStrategyIn(context.language)
  const called = diagnosis.actions.filter(isCalled)
  const readings = readingsById(diagnosis)
  const list =
    called.length === 0
      ? html`<p>${say('first.none')}</p>`
      : html`<ol class="actions">
          ${called.map((action) => renderAction(action, readings, context))}
        </ol>`
  const body = html`<p class="lead">${say('first.lead')}</p>
    ${list}
    <p class="quiet files">
      ${say('plan_files.text')} <a href="${planTable}">${planTable}</a>,
      <a href="${planCalendarFile(context.language)}">${planCalendarFile(context.language)}</a>
    </p>`
  return { id: 'first', title: say('first.title'), body }
}

/** Advice that no figure calls for, so that nobody thinks it forgotten. */
export function renderIdle(diagnosis: Diagnosis, context: SectionContext): Section | undefined {
  const { language } = context
  const say = sayStrategyIn(language)
  const idle = diagnosis.actions.filter((action) => !isCalled(action))
  if (idle.length === 0) return undefined
  const items = idle.map(
    ({ advice, call }) =>
      html`<li>
        ${textIn(advice.title, language)} <span class="quiet">${say(`axis.${advice.axis}`)}</span>
        ${renderStanding(callText(call, language))}
      </li>`,
  )
  const body = html`<p class="lead">${say('idle.lead')}</p>
    <ul class="idle">
      ${items}
    </ul>`
  return { id: 'idle', title: say('idle.title'), body }
}

function renderAction(action: Action, readings: ReadingsById, context: SectionContext): SafeHtml {
  const { advice, call, due } = action
  const { language } = context
  const say = sayStrategyIn(language)
  const line = (term: string, text: SafeHtml): SafeHtml =>
    html`<div>
      <dt>${term}</dt>
      <dd>${text}</dd>
    </div>`
  return html`<li id="action-${advice.id}">
    <p class="meta">
      <span class="axis">${say(`axis.${advice.axis}`)}</span>
      ${renderStanding(callText(call, language))}
    </p>
    <h3>${textIn(advice.title, language)}</h3>
    <p>${fillFigures(advice.because, readings, context)}</p>
    ${advice.how && html`<p class="how"><b>${say('action.how')}</b> — ${fillFigures(advice.how, readings, context)}</p>`}
    <dl>
      ${line(say('action.who'), html`${textIn(advice.who, language)}`)}
      ${line(say('action.due'), html`<time datetime="${due}">${writeDate(due, language)}</time>`)}
      ${line(say('action.effort'), html`${say(`effort.${advice.effort}`)}`)}
      ${advice.state && line(say('action.state'), html`${say(`state.${advice.state}`)}`)}
      ${line(say('action.expects'), renderMovement(action, context))}
      ${line(say('action.called_by'), renderCalling(action, context))}
    </dl>
  </li>`
}

function renderMovement({ advice, judgedBy }: Action, context: SectionContext): SafeHtml {
  const { language } = context
  const { by, unit } = advice.expects
  const movement = writeMovement(by, unit, language)
  if (judgedBy === undefined) return html`<b>${movement}</b>`
  const say = sayStrategyIn(language)
  const figure = textIn(judgedBy.indicator.title, language)
  const now = say('action.now', { value: '\u0000' }).split('\u0000')
  return html`<b>${movement}</b> ${say('action.on', { figure })}
    (${now[0] ?? ''}${linkReading(judgedBy, context)}${now[1] ?? ''})`
}

function renderCalling({ calling }: Action, context: SectionContext): SafeHtml {
  const items = calling.map(
    (reading, at) =>
      html`${at > 0 && ', '}${textIn(reading.indicator.title, context.language)}
      ${linkReading(reading, context)}`,
  )
  return html`${items}`
}
