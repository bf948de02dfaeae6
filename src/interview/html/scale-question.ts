import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { ChoiceView, OptionView } from '../page-view.ts'
import type { Attributes } from './attributes.ts'
import { choice, choiceQuestion, emptyChoice } from './choice-question.ts'
import { fieldName } from './form-fields.ts'
import { endsLine, numberedSteps, stepLabel } from './numbered-steps.ts'
import { controlId, holdsValue, optionText } from './question-context.ts'
import type { QuestionContext } from './question-context.ts'
import { groupFrame } from './question-frame.ts'

/**
 * Draws a scale as a row of numbered steps that wraps, the words of its ends above; what is no step,
 * such as "don't know", below. Steps with words of their own are a list.
 */
export function scaleQuestion(context: QuestionContext<ChoiceView>): SafeHtml {
  const numbered = numberedSteps(context.view.options)
  if (numbered === undefined) return choiceQuestion(context)
  const steps = numbered.steps.map((step) =>
    choice(inputOf(context, step), stepLabel(step), 'step'),
  )
  const rest = numbered.rest.map((option) =>
    choice(inputOf(context, option), optionText(context, option)),
  )
  const controls = html`${endsLine(context, numbered)}
    <div class="steps">${steps}</div>
    ${rest}${emptyChoice(context)}`
  return groupFrame(context, { name: 'scale', radios: true }, controls)
}

function inputOf(context: QuestionContext<ChoiceView>, option: OptionView): Attributes {
  const { view } = context
  return {
    id: view.options[0] === option ? controlId(view.id) : undefined,
    type: 'radio',
    name: fieldName(view.id),
    value: option.code,
    checked: holdsValue(context, option.code),
  }
}
