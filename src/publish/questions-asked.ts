import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { ProtectedTable, SampleReport } from '../protect/protected.ts'
import { hasOptionColumns } from '../study/has-option-columns.ts'
import { printExpression } from '../study/expression/print-expression.ts'
import type { Page, Question, Questionnaire } from '../study/questionnaire.ts'
import { formatNumber, formatShare } from './format-number.ts'
import { sayNotice } from './notice-line.ts'
import type { NoticeContext } from './notice-study.ts'

/** A question as a sample was asked it. */
export interface QuestionAsked {
  /** Its place in the questionnaire, from 1. */
  readonly number: number
  readonly text: string
  /** Instructions that stood under it. */
  readonly hint: string | undefined
  /** Choices offered, in their order; none of an open question. */
  readonly options: readonly string[]
  /** Who was asked. */
  readonly condition: string
  /** How many were asked; nothing where no table says, or may say. */
  readonly base: string | undefined
  /** Shares that gave no answer, by kind. */
  readonly blank: string
}

/**
 * The questions of a sample's wave in the order of its questionnaire: wording, instructions, choices,
 * who was asked, how many, and how many of them gave no answer.
 */
export function questionsAsked(
  report: SampleReport,
  context: NoticeContext,
): readonly QuestionAsked[] {
  const { study } = context.release
  const questionnaire = study.questionnaires.find(
    ({ population }) => population === report.population,
  )
  return (questionnaire === undefined ? [] : placed(questionnaire))
    .filter(({ question }) => question.waves.some((wave) => wave === report.wave))
    .map(({ page, question }, index) => describe(page, question, index + 1, { report, ...context }))
}

interface Placed {
  readonly page: Page
  readonly question: Question
}

function placed({ pages }: Questionnaire): readonly Placed[] {
  return pages.flatMap((page) => page.questions.map((question) => ({ page, question })))
}

interface AskedContext extends NoticeContext {
  readonly report: SampleReport
}

function describe(
  page: Page,
  question: Question,
  number: number,
  context: AskedContext,
): QuestionAsked {
  const { language } = context
  const table = tableOf(question, context)
  const bases = table?.columns[0]?.bases
  return {
    number,
    text: textIn(question.text, language),
    hint: question.hint && textIn(question.hint, language),
    options: optionsOf(question, language),
    condition: conditionOf(page, question, language),
    base: bases?.kind === 'bases' ? formatNumber(bases.n, language) : undefined,
    blank: table === undefined ? sayNotice(language)('asked.untold') : blankText(table, context),
  }
}

function optionsOf(question: Question, language: Language): readonly string[] {
  const labels =
    'options' in question ? question.options.map(({ label }) => textIn(label, language)) : []
  const isShuffled = 'order' in question && question.order === 'random'
  return isShuffled ? [...labels, sayNotice(language)('asked.random')] : labels
}

function conditionOf(page: Page, question: Question, language: Language): string {
  const say = sayNotice(language)
  const shown = [page.showIf, question.showIf].flatMap((one) =>
    one === undefined ? [] : [printExpression(one)],
  )
  return shown.length === 0 ? say('asked.all') : say('asked.if', { condition: shown.join(' and ') })
}

/** The table of a question over all who were asked, of the first row when it is a grid. */
function tableOf(
  question: Question,
  { report, release }: AskedContext,
): ProtectedTable | undefined {
  return release.tables.find(
    ({ variable, base, denominator, provenance: { wave, population } }) =>
      variable.question === question.id &&
      base === undefined &&
      denominator === 'asked' &&
      wave === report.wave &&
      population === report.population,
  )
}

/** The shares of blanks in a table: rows named after a kind of missing, and choices that are one. */
function blankText(table: ProtectedTable, { language }: AskedContext): string {
  const missing = new Set<string>(
    table.variable.categories.flatMap((one) => (one.missing === undefined ? [] : [one.code])),
  )
  const rows = table.rows.filter(({ row: { row } }) => row.startsWith('.') || missing.has(row))
  const say = sayNotice(language)
  if (rows.length === 0) {
    // A file with a column an option does not tell who skipped from who chose nothing.
    return say(hasOptionColumns(table.variable) ? 'asked.unknowable' : 'asked.nobody')
  }
  const shares = rows.map(({ row: { row }, title, cells: [cell] }) => {
    const share = cell?.kind === 'estimate' ? formatShare(cell.value, language) : '–'
    const isPlain = rows.length === 1 && row === '.no_answer'
    return isPlain ? share : `${textIn(title, language)} ${share}`
  })
  return shares.join(', ')
}
