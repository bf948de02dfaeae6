import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { ConstantSumView, OptionView, RankView } from '../page-view.ts'
import { attributes } from './attributes.ts'
import { choice } from './choice-question.ts'
import { fieldName } from './form-fields.ts'
import {
  controlId,
  describedBy,
  holdsValue,
  optionLanguage,
  optionText,
  partId,
  stateOf,
  textInput,
  valueOfField,
} from './question-context.ts'
import type { QuestionContext } from './question-context.ts'
import { groupFrame, hasHint } from './question-frame.ts'
import { readWrittenNumber } from './written-number.ts'

/** Draws a ranking: for each place, the option that takes it. No dragging, so that everybody can. */
export function rankQuestion(context: QuestionContext<RankView>): SafeHtml {
  const { view } = context
  const places = Array.from({ length: view.count }, (_, index) => rankPlace(context, index + 1))
  return groupFrame(context, { name: 'rank', radios: false }, html`${places}${ticks(context)}`)
}

function rankPlace(context: QuestionContext<RankView>, place: number): SafeHtml {
  const { view, speech } = context
  const of = {
    id: place === 1 ? controlId(view.id) : undefined,
    name: fieldName(view.id, place),
    ...stateOf(context),
  }
  const options = shared(view.options).map((option) => {
    const selected = holdsValue(context, option.code, place)
    const one = { value: option.code, selected, lang: optionLanguage(context, option) }
    return html`<option${attributes(one)}>${option.label}</option>`
  })
  return html`<label class="place"><span>${speech.say('rank.place', { place })}</span><select${attributes(of)}><option value="">${speech.plain('rank.choose')}</option>${options}</select></label>`
}

/** Draws amounts to share out, with the total wanted and the total so far. */
export function sumQuestion(context: QuestionContext<ConstantSumView>): SafeHtml {
  const { view, speech } = context
  const lines = shared(view.options).map((option, index) =>
    amountLine(context, option, index === 0),
  )
  const sum = sumOf(context)
  const soFar = sum === undefined ? '' : speech.plain('sum.so_far', { sum })
  // The script writes the sum at each change, in the words of `data-text`.
  const output = attributes({ 'data-text': speech.plain('sum.so_far', { sum: '{sum}' }) })
  const total = html`<p${attributes({ class: 'total', id: partId('t', view.id), 'data-total': view.total })}>${speech.say('sum.total', { total: view.total })} <output${output}>${soFar}</output></p>`
  return groupFrame(
    context,
    { name: 'sum', radios: false },
    html`${lines}${total}${ticks(context)}`,
  )
}

function amountLine(
  context: QuestionContext<ConstantSumView>,
  option: OptionView,
  isFirst: boolean,
): SafeHtml {
  const { view } = context
  const input = textInput({
    id: isFirst ? controlId(view.id) : undefined,
    name: fieldName(view.id, option.code),
    class: 'short',
    dir: 'ltr',
    inputmode: 'decimal',
    value: valueOfField(context, option.code),
    ...stateOf(context),
    'aria-describedby': describedBy(context, {
      hint: hasHint(context),
      more: [partId('t', view.id)],
    }),
  })
  return html`<label class="amount"><span>${optionText(context, option)}</span>${input}</label>`
}

/** The sum of the amounts typed so far; undefined when there is none. */
function sumOf(context: QuestionContext<ConstantSumView>): number | undefined {
  const { view, speech } = context
  const amounts = shared(view.options)
    .map(({ code }) => valueOfField(context, code))
    .filter((text) => text.trim() !== '')
    .map((text) => readWrittenNumber(text, { language: speech.language, decimals: 6 }))
    .filter((amount) => Number.isFinite(amount))
  if (amounts.length === 0) return undefined
  return Number(amounts.reduce((sum, amount) => sum + amount, 0).toFixed(6))
}

function shared(options: readonly OptionView[]): readonly OptionView[] {
  return options.filter(({ missing }) => missing === undefined)
}

/** "Don't know" and refusals, below what is ranked or shared out. */
function ticks(context: QuestionContext<RankView | ConstantSumView>): readonly SafeHtml[] {
  const { view } = context
  return view.options
    .filter(({ missing }) => missing !== undefined)
    .map((option) => {
      const input = {
        type: 'checkbox',
        name: fieldName(view.id),
        value: option.code,
        checked: holdsValue(context, option.code),
        'data-alone': true,
      }
      return choice(input, optionText(context, option))
    })
}
