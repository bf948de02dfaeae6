import type { Code, QuestionId, WaveId } from '../../core/ids.ts'
import type { Answer, InterviewRecord } from '../../interview/answers.ts'
import { codesOfRow } from '../../interview/reading/read-grid.ts'
import { optionsOf } from '../../interview/options-of.ts'
import type { Question, Questionnaire } from '../../study/questionnaire.ts'

/** How often interviews came by each page, question and option of a questionnaire. */
export interface Coverage {
  /** Interviews looked at. */
  readonly interviews: number
  readonly pages: readonly PageCoverage[]
  readonly questions: readonly QuestionCoverage[]
  readonly options: readonly OptionCoverage[]
  /** What no interview came by: routing that lets nobody through, or too few interviews. */
  readonly unreached: {
    readonly pages: readonly string[]
    readonly questions: readonly QuestionId[]
    readonly options: readonly OptionRef[]
  }
}

/** Interviews that a page was shown in. */
export interface PageCoverage {
  readonly page: string
  readonly shown: number
}

/** Interviews that a question was shown in, and those in which it was answered. */
export interface QuestionCoverage {
  readonly question: QuestionId
  readonly shown: number
  readonly answered: number
}

/** An option of a question, in one row when the question is a grid. */
export interface OptionRef {
  readonly question: QuestionId
  readonly row?: string | undefined
  readonly code: Code
}

/** Interviews in which an option was chosen, ranked or given an amount. */
export interface OptionCoverage extends OptionRef {
  readonly chosen: number
}

/**
 * Measures how well interviews, usually simulated ones, cover a questionnaire: a page, question or
 * option that none came by may be one that no respondent can reach.
 *
 * @param questionnaire - what was asked
 * @param wave - the wave of the interviews; questions of other waves are left out
 * @param records - finished interviews
 */
export function measureCoverage(
  questionnaire: Questionnaire,
  wave: WaveId,
  records: readonly InterviewRecord[],
): Coverage {
  const asked = questionnaire.pages
    .map(({ id, questions }) => ({
      id,
      questions: questions.filter((one) => one.waves.includes(wave)),
    }))
    .filter(({ questions }) => questions.length > 0)
  const pages = asked.map(({ id, questions }): PageCoverage => {
    const isShown = ({ answers }: InterviewRecord): boolean =>
      questions.some((one) => answers.has(one.id))
    return { page: id, shown: count(records, isShown) }
  })
  const all = asked.flatMap(({ questions }) => questions)
  const questions = all.map(({ id }): QuestionCoverage => {
    const shown = count(records, ({ answers }) => answers.has(id))
    return {
      question: id,
      shown,
      answered: count(records, ({ answers }) => isAnswer(answers.get(id))),
    }
  })
  const options = all.flatMap((question) => coverOptions(question, records))
  const unreached = {
    pages: pages.filter(({ shown }) => shown === 0).map(({ page }) => page),
    questions: questions.filter(({ shown }) => shown === 0).map(({ question }) => question),
    options: options
      .filter(({ chosen }) => chosen === 0)
      .map(({ question, row, code }) => ({ question, row, code })),
  }
  return { interviews: records.length, pages, questions, options, unreached }
}

function count<T>(items: readonly T[], matches: (item: T) => boolean): number {
  return items.reduce((total, item) => (matches(item) ? total + 1 : total), 0)
}

function isAnswer(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.kind !== 'missing'
}

function coverOptions(
  question: Question,
  records: readonly InterviewRecord[],
): readonly OptionCoverage[] {
  const rows = question.type === 'grid' ? question.rows.map(({ id }) => id) : [undefined]
  return rows.flatMap((row) =>
    optionsOf(question).map(({ code }): OptionCoverage => {
      const chosen = count(records, ({ answers }) =>
        codesGiven(answers.get(question.id), row).includes(code),
      )
      return row === undefined
        ? { question: question.id, code, chosen }
        : { question: question.id, row, code, chosen }
    }),
  )
}

/** The codes that an answer gives, in one row when the question is a grid. */
function codesGiven(answer: Answer | undefined, row: string | undefined): readonly string[] {
  if (answer === undefined) return []
  if (answer.kind === 'single') return [answer.code]
  if ('codes' in answer) return answer.codes
  if (answer.kind === 'grid') return row === undefined ? [] : codesOfRow(answer, row)
  const amounts = answer.kind === 'constant_sum' ? Object.entries(answer.amounts) : []
  return amounts.filter(([, amount]) => amount > 0).map(([code]) => code)
}
