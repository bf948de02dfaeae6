import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { Issue } from '../../core/issue.ts'
import type { LocalText } from '../../core/local-text.ts'
import { languageIn } from '../../core/local-text.ts'
import type { Question } from '../../study/questionnaire.ts'
import type { QuestionView } from '../page-view.ts'
import { attributes } from './attributes.ts'
import type { Attributes } from './attributes.ts'
import { fieldName, valueIn, valuesIn } from './form-fields.ts'
import type { FormFields } from './form-fields.ts'
import type { PageSpeech } from './page-speech.ts'

/** What the parts of one question need to be drawn. */
export interface QuestionContext<View extends QuestionView = QuestionView> {
  readonly view: View
  /** The question as the study wrote it: which languages its texts exist in. */
  readonly source: Question | undefined
  readonly speech: PageSpeech
  readonly fields: FormFields
  /** What is wrong with the answer. */
  readonly issues: readonly Issue[]
}

/** The id of what an error leads to: the first control of a question. */
export function controlId(question: string): string {
  return `i-${question}`
}

/** The id of a question's hint (`h`), error (`e`), unit (`u`) or total (`t`). */
export function partId(part: 'h' | 'e' | 'u' | 't', question: string): string {
  return `${part}-${question}`
}

/** A text of the study as it was put into words, marked when it is in another language. */
export function studyText(
  { speech }: QuestionContext,
  words: string,
  written: LocalText | undefined,
): SafeHtml {
  return written === undefined
    ? html`${words}`
    : speech.marked(words, languageIn(written, speech.language))
}

/** The label of an option of a question. */
export function optionText(
  context: QuestionContext,
  option: { readonly code: string; readonly label: string },
): SafeHtml {
  return studyText(context, option.label, writtenLabel(context, option.code))
}

/** The language of an option's label when it is not the page's. */
export function optionLanguage(
  context: QuestionContext,
  option: { readonly code: string },
): string | undefined {
  const { language } = context.speech
  const written = writtenLabel(context, option.code)
  const spoken = written === undefined ? language : languageIn(written, language)
  return spoken === language ? undefined : spoken
}

function writtenLabel({ source }: QuestionContext, code: string): LocalText | undefined {
  const options = source !== undefined && 'options' in source ? source.options : []
  return options.find((option) => option.code === code)?.label
}

/** Whether a field holds a value. */
export function holdsValue(
  { view, fields }: QuestionContext,
  value: string,
  part?: string | number,
): boolean {
  return valuesIn(fields, fieldName(view.id, part)).includes(value)
}

/** What a field of one value holds. */
export function valueOfField({ view, fields }: QuestionContext, part?: string | number): string {
  return valueIn(fields, fieldName(view.id, part))
}

/** The names of the texts that describe a control, for screen readers. */
export function describedBy(
  { view, issues }: QuestionContext,
  parts: { readonly hint: boolean; readonly more?: readonly string[] },
): string | undefined {
  const ids = [
    ...(issues.length > 0 ? [partId('e', view.id)] : []),
    ...(parts.hint ? [partId('h', view.id)] : []),
    ...(parts.more ?? []),
  ]
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** What a control says of being needed and of being wrong. */
export function stateOf({ view, issues }: QuestionContext): Attributes {
  return {
    'aria-required': view.required ? 'true' : undefined,
    'aria-invalid': issues.length > 0 ? 'true' : undefined,
  }
}

/** A line of text to write in. */
export function textInput(values: Attributes): SafeHtml {
  return html`<input${attributes({ type: 'text', autocomplete: 'off', ...values })}>`
}
