import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { OptionView } from '../page-view.ts'
import { optionText } from './question-context.ts'
import type { QuestionContext } from './question-context.ts'

/** Options that are steps of a scale, and those that are none, such as "don't know". */
export interface NumberedSteps {
  readonly steps: readonly OptionView[]
  readonly rest: readonly OptionView[]
}

/**
 * The steps of a scale whose every step is its number, with words at the ends alone; undefined for
 * other options, which need all their words in sight.
 */
export function numberedSteps(options: readonly OptionView[]): NumberedSteps | undefined {
  const steps = options.filter(({ missing }) => missing === undefined)
  const isNumber = ({ value, label }: OptionView): boolean => label === String(value)
  const areNumbered =
    steps.length > 1 &&
    steps.slice(1, -1).every(isNumber) &&
    steps.every((step) => isNumber(step) || step.label.startsWith(`${String(step.value)} `))
  if (!areNumbered) return undefined
  return { steps, rest: options.filter(({ missing }) => missing !== undefined) }
}

/** Words of the ends, in sight; the steps say them to screen readers themselves. */
export function endsLine(context: QuestionContext, { steps }: NumberedSteps): SafeHtml | false {
  const [first, last] = [steps[0], steps.at(-1)]
  if (first === undefined || last === undefined) return false
  if (wordsOf(first) === '' && wordsOf(last) === '') return false
  return html`<p class="ends" aria-hidden="true">
    <span>${optionText(context, first)}</span><span>${optionText(context, last)}</span>
  </p>`
}

/** The number of a step, its words for screen readers alone. */
export function stepLabel(step: OptionView): SafeHtml {
  const words = wordsOf(step)
  const number = html`${String(step.value)}`
  return words === '' ? number : html`${number}<span class="sr">${words}</span>`
}

/** What a step says beside its number: `1 – not at all` says ` – not at all`. */
function wordsOf({ label, value }: OptionView): string {
  return label.slice(String(value).length)
}
