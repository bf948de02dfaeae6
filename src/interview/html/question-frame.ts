import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { attributes } from './attributes.ts'
import { hintsOf } from './hints-of.ts'
import { controlId, describedBy, partId, stateOf, studyText } from './question-context.ts'
import type { QuestionContext } from './question-context.ts'

/** Whether a question has a hint, of the study or of its type. */
export function hasHint(context: QuestionContext): boolean {
  return context.view.hint !== undefined || hintsOf(context).length > 0
}

/**
 * Puts a question of several controls in its frame: a group named by the question, described by its
 * hint and its error.
 *
 * @param kind - class of the group, and whether it is one choice among radio buttons
 */
export function groupFrame(
  context: QuestionContext,
  kind: { readonly name: string; readonly radios: boolean },
  controls: SafeHtml,
): SafeHtml {
  const { view } = context
  const of = {
    id: `q-${view.id}`,
    class: `q ${kind.name}`,
    // A group of radio buttons can say that an answer is needed; a plain group cannot.
    ...(kind.radios ? { role: 'radiogroup', ...stateOf(context) } : {}),
    'aria-describedby': describedBy(context, { hint: hasHint(context) }),
  }
  return html`<fieldset${attributes(of)}><legend>${title(context)}</legend>${notes(context)}${controls}</fieldset>
`
}

/** Puts a question of one control in its frame: its label, hint and error above it. */
export function lineFrame(context: QuestionContext, control: SafeHtml): SafeHtml {
  const { id } = context.view
  return html`<div${attributes({ id: `q-${id}`, class: 'q' })}><label${attributes({ class: 'title', for: controlId(id) })}>${title(context)}</label>${notes(context)}${control}</div>
`
}

function title(context: QuestionContext): SafeHtml {
  const { view, source, speech } = context
  const text = studyText(context, view.text, source?.text)
  if (!view.required) return text
  return html`${text}
    <span class="need"
      ><span aria-hidden="true">*</span
      ><span class="sr">(${speech.say('interview.required')})</span></span
    >`
}

function notes(context: QuestionContext): SafeHtml {
  const { view, source, speech, issues } = context
  const own = view.hint === undefined ? [] : [studyText(context, view.hint, source?.hint)]
  // What the study says already is not said again.
  const said = new Set(own.map(({ text }) => plain(text)))
  const hints = [...own, ...hintsOf(context).filter(({ text }) => !said.has(plain(text)))]
  const hint =
    hints.length > 0 &&
    html`<p${attributes({ class: 'hint', id: partId('h', view.id) })}>${spaced(hints)}</p>`
  const error =
    issues.length > 0 &&
    html`<p${attributes({ class: 'error', id: partId('e', view.id) })}><span class="sr">${speech.say('interview.error')} </span>${spaced(issues.map(speech.issue))}</p>`
  return html`${hint}${error}`
}

/** A hint's words, whether or not it ends as a sentence does. */
function plain(words: string): string {
  return words.trim().replace(/\.$/, '').toLowerCase()
}

function spaced(parts: readonly SafeHtml[]): SafeHtml {
  return html`${parts.map((part, index) => (index === 0 ? part : html` ${part}`))}`
}
