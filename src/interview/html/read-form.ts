import { idOf } from '../../core/ids.ts'
import type { Code, QuestionId } from '../../core/ids.ts'
import type { Answer, Answers } from '../answers.ts'
import type {
  ChoiceView,
  ConstantSumView,
  GridView,
  MultipleView,
  OptionView,
  PageView,
  QuestionView,
  RankView,
} from '../page-view.ts'
import { cleanText } from '../reading/clean-text.ts'
import { fieldName, valueIn, valuesIn } from './form-fields.ts'
import type { FormFields } from './form-fields.ts'
import { readWrittenNumber } from './written-number.ts'

const left: Answer = { kind: 'missing', missing: 'no_answer' }

/**
 * Reads the answers to a page out of the fields of its form: one for every question shown, those
 * left empty as `no_answer`. It never throws, whatever was sent; fields of no question are passed
 * over, and what does not fit a question comes out as an answer that the interview refuses in words.
 *
 * @param view - the page as it was shown
 * @param fields - values by field name
 * @param language - BCP 47 tag that numbers were written in
 * @example
 * ```ts
 * import { currentPage, readForm, startInterview } from 'visavis/interview'
 * import { newStudyFiles, readStudy, studyFilesOf } from 'visavis/study'
 * const files = newStudyFiles('telework')
 * const read = files.ok ? readStudy(studyFilesOf('telework', files.value)) : files
 * if (!read.ok) throw new Error('the study of the example has mistakes')
 * const [questionnaire] = read.value.study.questionnaires
 * const [wave] = read.value.study.waves
 * const interview = startInterview({ questionnaire, wave: wave.id, language: 'en', seed: 7 })
 * const answers = readForm(currentPage(interview), new Map([['a.gender', ['woman']]]))
 * answers.get('gender') // => { kind: 'single', code: 'woman' }
 * answers.get('age') // => { kind: 'missing', missing: 'no_answer' }
 * ```
 */
export function readForm(view: PageView, fields: FormFields, language: string = 'en'): Answers {
  const answers = new Map<QuestionId, Answer>()
  for (const question of view.questions) {
    answers.set(question.id, readQuestion(question, fields, language) ?? left)
  }
  return answers
}

type Entry = Extract<QuestionView, { readonly type: 'number' | 'text' | 'date' }>

function readQuestion(
  question: QuestionView,
  fields: FormFields,
  language: string,
): Answer | undefined {
  return 'options' in question
    ? readOptions(question, fields, language)
    : readEntry(question, fields, language)
}

function readOptions(
  question: Exclude<QuestionView, Entry>,
  fields: FormFields,
  language: string,
): Answer | undefined {
  switch (question.type) {
    case 'single':
    case 'scale':
    case 'nps':
      return readSingle(question, fields)
    case 'multiple':
      return readMultiple(question, fields)
    case 'grid':
      return readGrid(question, fields)
    case 'rank':
      return readRank(question, fields)
    case 'constant_sum':
      return readAmounts(question, fields, language)
  }
}

/** Typed text without the spaces around it; empty when there is nothing else. */
function typed(fields: FormFields, name: string): string {
  return cleanText(valueIn(fields, name))
}

function codesIn(fields: FormFields, name: string): readonly Code[] {
  return valuesIn(fields, name)
    .map(cleanText)
    .filter((value) => value !== '')
    .map((value) => idOf<Code>(value))
}

/** The text beside "other", kept only when the question has such an option. */
function otherIn(
  { id, options }: ChoiceView | MultipleView,
  fields: FormFields,
): string | undefined {
  const text = options.some(({ other }) => other) ? typed(fields, fieldName(id, 'other')) : ''
  return text === '' ? undefined : text
}

function readSingle(question: ChoiceView, fields: FormFields): Answer | undefined {
  const name = fieldName(question.id)
  // The empty choice says that there is no answer.
  if (valuesIn(fields, name).includes('')) return undefined
  const [code] = codesIn(fields, name)
  const other = otherIn(question, fields)
  const opened = question.options.filter((option) => option.other)
  // Text typed beside the one option that asks for it says which option is meant.
  const meant = code ?? (other !== undefined && opened.length === 1 ? opened[0]?.code : undefined)
  if (meant === undefined) return undefined
  return other === undefined
    ? { kind: 'single', code: meant }
    : { kind: 'single', code: meant, other }
}

function readMultiple(question: MultipleView, fields: FormFields): Answer | undefined {
  const codes = codesIn(fields, fieldName(question.id))
  const other = otherIn(question, fields)
  if (other !== undefined) return { kind: 'multiple', codes, other }
  // None ticked is an answer where the study says so; the interview knows.
  return codes.length === 0 && question.minimum !== 0 ? undefined : { kind: 'multiple', codes }
}

function readGrid({ id, rows }: GridView, fields: FormFields): Answer | undefined {
  const given = rows
    .map((row): [string, readonly Code[]] => [row.id, codesIn(fields, fieldName(id, row.id))])
    .filter(([, codes]) => codes.length > 0)
  return given.length === 0 ? undefined : { kind: 'grid', rows: Object.fromEntries(given) }
}

function readRank(question: RankView, fields: FormFields): Answer | undefined {
  const { id, count, options } = question
  const codes = Array.from({ length: count }, (_, index) =>
    codesIn(fields, fieldName(id, index + 1)).slice(0, 1),
  ).flat()
  const missing = codes.length < count ? missingTicked(id, options, fields) : undefined
  return missing ?? (codes.length === 0 ? undefined : { kind: 'rank', codes })
}

function readAmounts(
  question: ConstantSumView,
  fields: FormFields,
  language: string,
): Answer | undefined {
  const { id, options, total } = question
  const amounts = options.flatMap(({ code, missing }): [Code, number][] => {
    const text = missing === undefined ? typed(fields, fieldName(id, code)) : ''
    return text === '' ? [] : [[code, readWrittenNumber(text, { language, decimals: 6 })]]
  })
  const sum = amounts.reduce((so, [, amount]) => so + amount, 0)
  const missing = Math.abs(sum - total) < 1e-6 ? undefined : missingTicked(id, options, fields)
  if (missing !== undefined) return missing
  return amounts.length === 0
    ? undefined
    : { kind: 'constant_sum', amounts: Object.fromEntries(amounts) }
}

/** "Don't know" ticked under a ranking or amounts; a complete answer beats it. */
function missingTicked(
  id: QuestionId,
  options: readonly OptionView[],
  fields: FormFields,
): Answer | undefined {
  const ticked = codesIn(fields, fieldName(id))
  const missing = options.find(({ code }) => ticked.includes(code))?.missing
  return missing === undefined || missing === 'not_asked' ? undefined : { kind: 'missing', missing }
}

function readEntry(question: Entry, fields: FormFields, language: string): Answer | undefined {
  if (question.type === 'date') return readDate(question.id, fields, language)
  const text = typed(fields, fieldName(question.id))
  if (text === '') return undefined
  if (question.type === 'text') return { kind: 'text', value: text }
  const { decimals } = question
  return { kind: 'number', value: readWrittenNumber(text, { language, decimals }) }
}

/** A date in three fields, or in one as programs write it. */
function readDate(id: QuestionId, fields: FormFields, language: string): Answer | undefined {
  const whole = typed(fields, fieldName(id))
  if (whole !== '') return { kind: 'date', value: whole }
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) =>
    typed(fields, fieldName(id, part)),
  )
  if (year === '' && month === '' && day === '') return undefined
  const inFigures = (text: string, width: number): string => {
    const number = readWrittenNumber(text, { language, decimals: 0 })
    return Number.isSafeInteger(number) ? String(number).padStart(width, '0') : text
  }
  return {
    kind: 'date',
    value: `${inFigures(year, 4)}-${inFigures(month, 2)}-${inFigures(day, 2)}`,
  }
}
