import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { ChoiceView, MultipleView, OptionView } from '../page-view.ts'
import { attributes } from './attributes.ts'
import type { Attributes } from './attributes.ts'
import { fieldName } from './form-fields.ts'
import { controlId, holdsValue, optionText, textInput, valueOfField } from './question-context.ts'
import type { QuestionContext } from './question-context.ts'
import { groupFrame } from './question-frame.ts'

/** Draws one choice, or several, as a list of options. */
export function choiceQuestion(context: QuestionContext<ChoiceView | MultipleView>): SafeHtml {
  const { view } = context
  const radios = view.type !== 'multiple'
  const list = view.options.map((option, index) => optionLine(context, option, index))
  return groupFrame(context, { name: 'list', radios }, html`${list}${emptyChoice(context)}`)
}

function optionLine(
  context: QuestionContext<ChoiceView | MultipleView>,
  option: OptionView,
  index: number,
): SafeHtml {
  const { view, speech } = context
  const before = view.options.slice(0, index)
  const startsAlone =
    index > 0 && goesAlone(view, option) && !before.some((one) => goesAlone(view, one))
  const divider =
    startsAlone && html`<p class="or" aria-hidden="true">${speech.say('interview.or')}</p>`
  const input = { ...inputOf(context, option), id: index === 0 ? controlId(view.id) : undefined }
  return html`${divider}${choice(input, optionText(context, option))}${option.other && otherLine(context, option)}`
}

function inputOf(
  context: QuestionContext<ChoiceView | MultipleView>,
  option: OptionView,
): Attributes {
  const { view, issues } = context
  const isBox = view.type === 'multiple'
  return {
    type: isBox ? 'checkbox' : 'radio',
    name: fieldName(view.id),
    value: option.code,
    checked: holdsValue(context, option.code),
    // The script unticks what goes with no other; the server says so in words.
    'data-alone': goesAlone(view, option),
    'aria-invalid': isBox && issues.length > 0 ? 'true' : undefined,
  }
}

/** Whether an option of a multiple question goes with no other. */
function goesAlone({ type }: ChoiceView | MultipleView, option: OptionView): boolean {
  return type === 'multiple' && (option.exclusive || option.missing !== undefined)
}

/** One option: a radio button or a box with its label, the whole of it to press. */
export function choice(input: Attributes, label: SafeHtml, kind: string = 'o'): SafeHtml {
  return html`<label${attributes({ class: kind })}><input${attributes(input)}><span>${label}</span></label>`
}

function otherLine(
  context: QuestionContext<ChoiceView | MultipleView>,
  option: OptionView,
): SafeHtml {
  const { view, speech } = context
  const input = textInput({
    name: fieldName(view.id, 'other'),
    value: valueOfField(context, 'other'),
    // The style sheet hides an empty line whose option is not chosen.
    placeholder: ' ',
    dir: 'auto',
  })
  return html`<label class="other"
    ><span
      >${speech.say('interview.other')}<span class="sr"> ${optionText(context, option)}</span></span
    >
    ${input}</label
  >`
}

/** Takes back an answer that is not needed: a radio button, once chosen, cannot be unchosen. */
export function emptyChoice(context: QuestionContext): SafeHtml | false {
  const { view, speech } = context
  if (view.required || view.type === 'multiple' || valueOfField(context) === '') return false
  const input = { type: 'radio', name: fieldName(view.id), value: '' }
  return choice(input, speech.say('interview.no_answer'), 'o none')
}
