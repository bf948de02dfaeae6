import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { ChoiceView, OptionView } from '../page-view.ts'
import type { Attributes } from './attributes.ts'
import { choice, choiceQuestion, emptyChoice } from './choice-question.ts'
import { fieldName } from './form-fields.ts'
import { controlId, holdsValue, optionText } from './question-context.ts'
import type { QuestionContext } from './question-context.ts'
import { groupFrame } from './question-frame.ts'

/**
 * Draws a scale as a row of numbered steps that wraps, the words of its ends above; what is no step,
 * such as "don't know", below. Steps without numbers are a list.
 */
export function scaleQuestion(context: QuestionContext<ChoiceView>): SafeHtml {
  const { options } = context.view
  const steps = options.filter(({ missing }) => missing === undefined)
  if (!areNumbered(steps)) return choiceQuestion(context)
  const rest = options.filter(({ missing }) => missing !== undefined)
  const controls = html`${endsOf(context, steps)}
    <div class="steps">${steps.map((step) => stepChoice(context, step))}</div>
    ${rest.map((option) => choice(inputOf(context, option), optionText(context, option)))}${emptyChoice(context)}`
  return groupFrame(context, { name: 'scale', radios: true }, controls)
}

/** Whether each step is its number, with words at the ends alone: nothing else could be left unseen. */
function areNumbered(steps: readonly OptionView[]): boolean {
  const isNumber = ({ value, label }: OptionView): boolean => label === String(value)
  const starts = (step: OptionView): boolean =>
    isNumber(step) || step.label.startsWith(`${String(step.value)} `)
  return (
    steps.length > 1 &&
    steps.every(({ value }) => value !== undefined) &&
    steps.slice(1, -1).every(isNumber) &&
    steps.every(starts)
  )
}

/** Words of the ends; the steps say them to screen readers themselves. */
function endsOf(context: QuestionContext, steps: readonly OptionView[]): SafeHtml | false {
  const [first, last] = [steps[0], steps.at(-1)]
  if (first === undefined || last === undefined) return false
  if (![first, last].some((step) => wordsOf(step) !== '')) return false
  return html`<p class="ends" aria-hidden="true">
    <span>${optionText(context, first)}</span><span>${optionText(context, last)}</span>
  </p>`
}

function stepChoice(context: QuestionContext, step: OptionView): SafeHtml {
  const words = wordsOf(step)
  const label =
    words === '' ? html`${numberOf(step)}` : html`${numberOf(step)}<span class="sr">${words}</span>`
  return choice(inputOf(context, step), label, 'step')
}

function inputOf(context: QuestionContext, option: OptionView): Attributes {
  const { view } = context
  const isFirst = 'options' in view && view.options[0] === option
  return {
    id: isFirst ? controlId(view.id) : undefined,
    type: 'radio',
    name: fieldName(view.id),
    value: option.code,
    checked: holdsValue(context, option.code),
  }
}

function numberOf({ value }: OptionView): string {
  return String(value)
}

/** What a step says beside its number: `1 – not at all` says ` – not at all`. */
function wordsOf(step: OptionView): string {
  return step.label.slice(numberOf(step).length)
}
