import { isShuffled } from '../../../interview/option-order.ts'
import type { Option, Question } from '../../../study/questionnaire.ts'
import { compareTexts } from './compare-texts.ts'
import type { ChangeKind, QuestionChange } from './question-change.ts'

/** A change before it is known whose it is. */
export type BareChange = Omit<QuestionChange, 'question'>

/** What changed in the options of a question: codes, words, numbers, roles, order. */
export function compareOptions(before: Question, after: Question): readonly BareChange[] {
  const [was, is] = [optionsIn(before), optionsIn(after)]
  return [
    ...was.filter(({ code }) => !hasCode(is, code)).map((one) => gone(one)),
    ...is.filter(({ code }) => !hasCode(was, code)).map((one) => come(one)),
    ...was.flatMap((option) => {
      const other = is.find(({ code }) => code === option.code)
      return other === undefined ? [] : compareOption(option, other)
    }),
    ...compareOrder(before, after),
  ]
}

function optionsIn(question: Question): readonly Option[] {
  return 'options' in question ? question.options : []
}

function hasCode(options: readonly Option[], code: string): boolean {
  return options.some((option) => option.code === code)
}

/** An answer that is no longer offered; a way of not answering weighs less. */
function gone({ code, missing }: Option): BareChange {
  const kind = missing === undefined ? 'code_removed' : 'missing_removed'
  return { kind, part: code, before: code, after: '' }
}

function come({ code, missing }: Option): BareChange {
  const kind = missing === undefined ? 'code_added' : 'missing_added'
  return { kind, part: code, before: '', after: code }
}

function compareOption(before: Option, after: Option): readonly BareChange[] {
  const part = before.code
  const role = ({ exclusive, other, missing }: Option): string =>
    [exclusive ? 'exclusive' : '', other ? 'other' : '', missing ?? ''].join(' ').trim()
  const value = (option: Option): string => String(option.value ?? '')
  const kinds: readonly (readonly [ChangeKind, string, string])[] = [
    ['score', value(before), value(after)],
    ['option_role', role(before), role(after)],
  ]
  return [
    ...compareTexts(before.label, after.label, 'label').map((one) => ({ ...one, part })),
    ...kinds.flatMap(([kind, was, is]) =>
      was === is ? [] : [{ kind, part, before: was, after: is }],
    ),
  ]
}

/** How options in common are put in order, and whether they are shuffled. */
function compareOrder(before: Question, after: Question): readonly BareChange[] {
  const [was, is] = [optionsIn(before), optionsIn(after)]
  const written = (question: Question, others: readonly Option[]): string => {
    const common = optionsIn(question).filter(({ code }) => hasCode(others, code))
    const codes = common.map(({ code, fixed }) =>
      isShuffled(question) && fixed ? `${code}!` : code,
    )
    return `${isShuffled(question) ? '~ ' : ''}${codes.join(', ')}`
  }
  const [first, second] = [written(before, is), written(after, was)]
  return first === second ? [] : [{ kind: 'option_order', before: first, after: second }]
}
