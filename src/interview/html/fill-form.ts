import type { Answer } from '../answers.ts'
import type { OptionView, PageView, QuestionView } from '../page-view.ts'
import { fieldName } from './form-fields.ts'
import type { FormFields } from './form-fields.ts'
import { writeNumber } from './written-number.ts'

type Filled = readonly (readonly [string, readonly string[]])[]

/**
 * Writes the answers of a page as the fields of its form: what `readForm` reads back, and what the
 * page shows when it is opened again.
 *
 * @param view - the page, its answers so far included
 * @param language - BCP 47 tag that numbers are written in
 */
export function fillForm(view: PageView, language: string): FormFields {
  return new Map(
    view.questions.flatMap((question) =>
      question.answer === undefined ? [] : fillQuestion(question, question.answer, language),
    ),
  )
}

function fillQuestion(question: QuestionView, answer: Answer, language: string): Filled {
  const { id } = question
  switch (answer.kind) {
    case 'single':
      return withOther(id, [answer.code], answer.other)
    case 'multiple':
      return withOther(id, answer.codes, answer.other)
    case 'number':
      return [[fieldName(id), [writeNumber(answer.value, language)]]]
    case 'text':
      return [[fieldName(id), [answer.value]]]
    case 'date':
      return fillDate(id, answer.value)
    case 'grid':
      return Object.entries(answer.rows).map(([row, codes]) => [fieldName(id, row), codes])
    case 'rank':
      return answer.codes.map((code, index) => [fieldName(id, index + 1), [code]])
    case 'constant_sum':
      return Object.entries(answer.amounts).map(([code, amount]) => [
        fieldName(id, code),
        [writeNumber(amount, language)],
      ])
    case 'missing':
      return fillMissing(question, answer.missing)
  }
}

function withOther(id: string, codes: readonly string[], other: string | undefined): Filled {
  const chosen: Filled = codes.length === 0 ? [] : [[fieldName(id), codes]]
  return other === undefined ? chosen : [...chosen, [fieldName(id, 'other'), [other]]]
}

function fillDate(id: string, value: string): Filled {
  const [year = '', month = '', day = ''] = value.split('-')
  const parts = [
    ['day', day],
    ['month', month],
    ['year', year],
  ] as const
  return parts.map(([part, text]) => [fieldName(id, part), [text.replace(/^0+(?=\d)/, '')]])
}

/** Where "don't know" can be chosen, it is chosen. */
function fillMissing(question: QuestionView, kind: string): Filled {
  const options: readonly OptionView[] = 'options' in question ? question.options : []
  const option = options.find(({ missing }) => missing === kind)
  return option === undefined ? [] : [[fieldName(question.id), [option.code]]]
}
