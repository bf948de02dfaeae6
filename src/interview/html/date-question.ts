import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { DateView } from '../page-view.ts'
import { attributes } from './attributes.ts'
import { fieldName } from './form-fields.ts'
import { controlId, stateOf, textInput, valueOfField } from './question-context.ts'
import type { QuestionContext } from './question-context.ts'
import { groupFrame } from './question-frame.ts'

type DatePart = 'day' | 'month' | 'year'

/**
 * Draws a date as day, month and year in the order of the language: quicker to fill than a calendar,
 * the same in every browser, and what is half filled is told rather than lost.
 */
export function dateQuestion(context: QuestionContext<DateView>): SafeHtml {
  const parts = partsInOrder(context.speech.language).map((part, index) =>
    datePart(context, part, index === 0),
  )
  return groupFrame(
    context,
    { name: 'date', radios: false },
    html`<div class="parts">${parts}</div>`,
  )
}

function partsInOrder(language: string): readonly DatePart[] {
  const shown = new Intl.DateTimeFormat(language, { dateStyle: 'long', calendar: 'gregory' })
  const order = shown
    .formatToParts(new Date(0))
    .map(({ type }) => type)
    .filter((type): type is DatePart => type === 'day' || type === 'month' || type === 'year')
  return order.length === 3 ? order : ['year', 'month', 'day']
}

function datePart(context: QuestionContext<DateView>, part: DatePart, isFirst: boolean): SafeHtml {
  const { view, speech } = context
  const of = {
    id: isFirst ? controlId(view.id) : undefined,
    name: fieldName(view.id, part),
    ...stateOf(context),
  }
  const value = valueOfField(context, part)
  const control =
    part === 'month'
      ? html`<select${attributes(of)}>${monthOptions(speech.language, value)}</select>`
      : textInput({ ...of, class: part, dir: 'ltr', inputmode: 'numeric', value })
  return html`<label><span>${speech.say(`date.${part}`)}</span>${control}</label>`
}

/** The months by name: nobody takes the third for the day. */
function monthOptions(language: string, chosen: string): readonly SafeHtml[] {
  const name = new Intl.DateTimeFormat(language, {
    month: 'long',
    calendar: 'gregory',
    timeZone: 'UTC',
  })
  const months = Array.from({ length: 12 }, (_, index) => {
    const value = String(index + 1)
    const of = attributes({ value, selected: Number(chosen) === index + 1 })
    return html`<option${of}>${name.format(new Date(Date.UTC(2020, index, 1)))}</option>`
  })
  return [html`<option value=""></option>`, ...months]
}
