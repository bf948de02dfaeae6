import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { GridView, OptionView, RowView } from '../page-view.ts'
import { attributes } from './attributes.ts'
import { choice } from './choice-question.ts'
import { fieldName, valuesIn } from './form-fields.ts'
import { controlId, optionText, studyText } from './question-context.ts'
import type { QuestionContext } from './question-context.ts'
import { groupFrame } from './question-frame.ts'

/** Most columns that stand side by side on a wide screen. */
const mostColumns = 7

/**
 * Draws a grid: one group of options a row, that the style sheet lays out as cards on a phone and as
 * the lines of a table on a wide screen.
 */
export function gridQuestion(context: QuestionContext<GridView>): SafeHtml {
  const { view } = context
  const first = firstToMend(context)
  const rows = view.rows.map((row) => gridRow(context, row, row === first))
  const wide = canStandAside(view.options)
  const heads = view.options.map((option) => html`<span>${optionText(context, option)}</span>`)
  const empty =
    hasEmptyChoice(context) && html`<span>${context.speech.say('interview.no_answer')}</span>`
  const head = wide && html`<div class="head" aria-hidden="true">${heads}${empty}</div>`
  const name = wide ? 'grid wide' : 'grid'
  return groupFrame(context, { name, radios: false }, html`${head}${rows}`)
}

/** Short labels stand side by side even when there are many. */
function canStandAside(options: readonly OptionView[]): boolean {
  return options.length <= mostColumns || options.every(({ label }) => label.length <= 3)
}

/** The row that an error leads to: the first one left, else the first one. */
function firstToMend({ view, fields }: QuestionContext<GridView>): RowView | undefined {
  const left = view.rows.find((row) => valuesIn(fields, fieldName(view.id, row.id)).length === 0)
  return left ?? view.rows[0]
}

function gridRow(context: QuestionContext<GridView>, row: RowView, isFirst: boolean): SafeHtml {
  const { view, source, fields, issues } = context
  const name = fieldName(view.id, row.id)
  const chosen = valuesIn(fields, name)
  const isWrong = issues.length > 0 && (!view.required || chosen.length !== 1)
  const written = source?.type === 'grid' ? source.rows.find(({ id }) => id === row.id) : undefined
  const radios = view.cells !== 'multiple'
  const group = radios
    ? { role: 'radiogroup', 'aria-required': view.required ? 'true' : undefined }
    : {}
  const invalid = isWrong ? 'true' : undefined
  const cells = view.options.map((option, index) =>
    choice(
      {
        id: isFirst && index === 0 ? controlId(view.id) : undefined,
        type: radios ? 'radio' : 'checkbox',
        name,
        value: option.code,
        checked: chosen.includes(option.code),
        'data-alone': !radios && (option.exclusive || option.missing !== undefined),
        'aria-invalid': radios ? undefined : invalid,
      },
      optionText(context, option),
    ),
  )
  const of = { class: 'row', ...group, 'aria-invalid': radios ? invalid : undefined }
  return html`<fieldset${attributes(of)}><legend>${studyText(context, row.label, written?.label)}</legend>${cells}${emptyCell(context, name, chosen)}</fieldset>`
}

/** Takes back the answer of a row that needs none. */
function emptyCell(
  context: QuestionContext<GridView>,
  name: string,
  chosen: readonly string[],
): SafeHtml | false {
  if (!hasEmptyChoice(context)) return false
  const input = { type: 'radio', name, value: '', checked: chosen.length === 0 }
  return choice(input, context.speech.say('interview.no_answer'), 'o none')
}

function hasEmptyChoice({ view, fields }: QuestionContext<GridView>): boolean {
  if (view.required || view.cells === 'multiple') return false
  return view.rows.some((row) =>
    valuesIn(fields, fieldName(view.id, row.id)).some((value) => value !== ''),
  )
}
