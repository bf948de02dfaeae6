import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { NumberView, TextView } from '../page-view.ts'
import { attributes } from './attributes.ts'
import { fieldName } from './form-fields.ts'
import {
  controlId,
  describedBy,
  partId,
  stateOf,
  studyText,
  textInput,
  valueOfField,
} from './question-context.ts'
import type { QuestionContext } from './question-context.ts'
import { hasHint, lineFrame } from './question-frame.ts'

/** Draws a number: a short line that any keyboard can fill, its unit beside it. */
export function numberQuestion(context: QuestionContext<NumberView>): SafeHtml {
  const { view, source } = context
  const unit = view.unit === undefined ? [] : [partId('u', view.id)]
  const input = textInput({
    id: controlId(view.id),
    name: fieldName(view.id),
    class: 'short',
    dir: 'ltr',
    inputmode: keyboardOf(view),
    value: valueOfField(context),
    ...stateOf(context),
    'aria-describedby': describedBy(context, { hint: hasHint(context), more: unit }),
  })
  const written = source?.type === 'number' ? source.unit : undefined
  const beside =
    view.unit !== undefined &&
    html` <span${attributes({ class: 'unit', id: partId('u', view.id) })}>${studyText(context, view.unit, written)}</span>`
  return lineFrame(context, html`<div class="line">${input}${beside}</div>`)
}

/** Phones' keyboards of figures have no minus sign. */
function keyboardOf({ minimum, decimals }: NumberView): string {
  if (minimum !== undefined && minimum < 0) return 'text'
  return decimals === 0 ? 'numeric' : 'decimal'
}

/** Draws an open text of one line or several; nothing cuts what is typed, the server counts. */
export function textQuestion(context: QuestionContext<TextView>): SafeHtml {
  const { view } = context
  const value = valueOfField(context)
  const of = {
    id: controlId(view.id),
    name: fieldName(view.id),
    dir: 'auto',
    ...stateOf(context),
    'aria-describedby': describedBy(context, { hint: hasHint(context) }),
  }
  if (view.lines === 'one') return lineFrame(context, textInput({ ...of, value }))
  // A browser leaves out the first line end of a text area.
  return lineFrame(
    context,
    html`<textarea${attributes({ ...of, rows: 5 })}>
${value}</textarea>`,
  )
}
