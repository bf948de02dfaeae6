import type { LocalText } from '../core/local-text.ts'
import type { Option, Question } from '../study/questionnaire.ts'
import { orderOptions, orderRows } from './option-order.ts'
import type { OptionView, QuestionView } from './page-view.ts'
import { ranksWanted } from './reading/read-sharing.ts'
import type { Reached } from './route.ts'
import type { Wording } from './wording.ts'

/**
 * Shows a question to one respondent: words in their language, options in their order, the answer so
 * far.
 */
export function viewQuestion(reached: Reached, wording: Wording, seed: number): QuestionView {
  const { question, answer } = reached
  const base = {
    id: question.id,
    text: wording.text(question.text),
    hint: say(question.hint, wording),
    required: question.required,
    answer,
  }
  return 'options' in question
    ? viewOptions(question, base, wording, seed)
    : viewEntry(question, base, wording)
}

type WithOptions = Extract<Question, { readonly options: readonly Option[] }>
type Base = Pick<QuestionView, 'id' | 'text' | 'hint' | 'required' | 'answer'>

function viewEntry(
  question: Exclude<Question, WithOptions>,
  base: Base,
  wording: Wording,
): QuestionView {
  switch (question.type) {
    case 'number': {
      const { type, minimum, maximum, decimals, unit } = question
      return { ...base, type, minimum, maximum, decimals, unit: say(unit, wording) }
    }
    case 'text': {
      const { type, maximumLength, lines } = question
      return { ...base, type, maximumLength, lines }
    }
    case 'date': {
      const { type, earliest, latest } = question
      return { ...base, type, earliest, latest }
    }
  }
}

function viewOptions(
  question: WithOptions,
  base: Base,
  wording: Wording,
  seed: number,
): QuestionView {
  const options = orderOptions(question, seed).map((option) => viewOption(option, wording))
  switch (question.type) {
    case 'single':
    case 'scale':
    case 'nps':
      return { ...base, type: question.type, options }
    case 'multiple': {
      const { type, minimum, maximum } = question
      return { ...base, type, options, minimum, maximum }
    }
    case 'grid': {
      const rows = orderRows(question, seed)
      const shown = rows.map(({ id, label }) => ({ id, label: wording.text(label) }))
      return { ...base, type: question.type, cells: question.cells, rows: shown, options }
    }
    case 'rank':
      return { ...base, type: question.type, options, count: ranksWanted(question) }
    case 'constant_sum':
      return { ...base, type: question.type, options, total: question.total }
  }
}

function viewOption(option: Option, wording: Wording): OptionView {
  const { code, label, exclusive, other, value, missing } = option
  return { code, label: wording.text(label), exclusive, other, value, missing }
}

function say(text: LocalText | undefined, wording: Wording): string | undefined {
  return text === undefined ? undefined : wording.text(text)
}
