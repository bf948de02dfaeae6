import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { GridView, OptionView, RowView } from '../page-view.ts'
import { attributes } from './attributes.ts'
import type { Attributes } from './attributes.ts'
import { choice } from './choice-question.ts'
import { fieldName, valuesIn } from './form-fields.ts'
import { endsLine, numberedSteps, stepLabel } from './numbered-steps.ts'
import type { NumberedSteps } from './numbered-steps.ts'
import { controlId, optionText, studyText } from './question-context.ts'
import type { QuestionContext } from './question-context.ts'
import { groupFrame } from './question-frame.ts'

type GridContext = QuestionContext<GridView>

/** A row as it is drawn. */
interface DrawnRow {
  readonly row: RowView
  readonly name: string
  /** Values chosen in it. */
  readonly chosen: readonly string[]
  /** Whether an error leads to it. */
  readonly isFirst: boolean
  readonly numbered: NumberedSteps | undefined
}

/** Most columns that stand side by side on a wide screen. */
const mostColumns = 7

/**
 * Draws a grid: one group of options a row, that the style sheet lays out as cards on a phone and as
 * the lines of a table on a wide screen. Rows of numbered steps are scales on every screen.
 */
export function gridQuestion(context: GridContext): SafeHtml {
  const { view, fields } = context
  const numbered = numberedSteps(view.options)
  const isTable = numbered === undefined && view.options.length <= mostColumns
  const first = firstToMend(context)
  const rows = view.rows.map((row) => {
    const name = fieldName(view.id, row.id)
    const chosen = valuesIn(fields, name)
    return gridRow(context, { row, name, chosen, isFirst: row === first, numbered })
  })
  const top = numbered === undefined ? isTable && heads(context) : endsLine(context, numbered)
  const name = isTable ? 'grid wide' : 'grid'
  return groupFrame(context, { name, radios: false }, html`${top}${rows}`)
}

/** The labels above the columns; each button says its own to screen readers. */
function heads(context: GridContext): SafeHtml {
  const labels = context.view.options.map(
    (option) => html`<span>${optionText(context, option)}</span>`,
  )
  const empty =
    hasEmptyChoice(context) && html`<span>${context.speech.say('interview.no_answer')}</span>`
  return html`<div class="head" aria-hidden="true">${labels}${empty}</div>`
}

/** The row that an error leads to: the first one left, else the first one. */
function firstToMend({ view, fields }: GridContext): RowView | undefined {
  const left = view.rows.find((row) => valuesIn(fields, fieldName(view.id, row.id)).length === 0)
  return left ?? view.rows[0]
}

function gridRow(context: GridContext, drawn: DrawnRow): SafeHtml {
  const { source } = context
  const { row, numbered } = drawn
  const cell = (option: OptionView): SafeHtml =>
    choice(inputOf(context, drawn, option), optionText(context, option))
  const cells =
    numbered === undefined
      ? html`${context.view.options.map(cell)}`
      : html`<div class="steps">
            ${numbered.steps.map((step) => choice(inputOf(context, drawn, step), stepLabel(step), 'step'))}
          </div>
          ${numbered.rest.map(cell)}`
  const written = source?.type === 'grid' ? source.rows.find(({ id }) => id === row.id) : undefined
  const legend = studyText(context, row.label, written?.label)
  return html`<fieldset${attributes(groupOf(context, drawn))}><legend>${legend}</legend>${cells}${emptyCell(context, drawn)}</fieldset>`
}

function groupOf(context: GridContext, { chosen }: DrawnRow): Attributes {
  const { view } = context
  if (view.cells === 'multiple') return { class: 'row' }
  return {
    class: 'row',
    role: 'radiogroup',
    'aria-required': view.required ? 'true' : undefined,
    'aria-invalid': isWrong(context, chosen) ? 'true' : undefined,
  }
}

/** Whether an error of the question is likely this row's: it was left, or two were chosen. */
function isWrong({ view, issues }: GridContext, chosen: readonly string[]): boolean {
  return issues.length > 0 && (!view.required || chosen.length !== 1)
}

function inputOf(context: GridContext, drawn: DrawnRow, option: OptionView): Attributes {
  const { view } = context
  const { name, chosen, isFirst } = drawn
  const isBox = view.cells === 'multiple'
  return {
    id: isFirst && view.options[0] === option ? controlId(view.id) : undefined,
    type: isBox ? 'checkbox' : 'radio',
    name,
    value: option.code,
    checked: chosen.includes(option.code),
    'data-alone': isBox && (option.exclusive || option.missing !== undefined),
    'aria-invalid': isBox && isWrong(context, chosen) ? 'true' : undefined,
  }
}

/** Takes back the answer of a row that needs none. */
function emptyCell(context: GridContext, { name }: DrawnRow): SafeHtml | false {
  if (!hasEmptyChoice(context)) return false
  const input = { type: 'radio', name, value: '' }
  return choice(input, context.speech.say('interview.no_answer'), 'o none')
}

function hasEmptyChoice({ view, fields }: GridContext): boolean {
  if (view.required || view.cells === 'multiple') return false
  return view.rows.some((row) =>
    valuesIn(fields, fieldName(view.id, row.id)).some((value) => value !== ''),
  )
}
