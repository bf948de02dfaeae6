import type { Page, Question, Questionnaire } from '../questionnaire.ts'
import type { DraftPage, DraftQuestion, DraftQuestionnaire } from './draft-questionnaires.ts'
import type { References } from './references.ts'

/**
 * Completes a draft questionnaire with its expressions.
 *
 * @param draft - the draft
 * @param references - follows the names of the expressions, reports those that lead nowhere
 */
export function buildQuestionnaire(
  draft: DraftQuestionnaire,
  references: References,
): Questionnaire {
  const { population, part, frame, pages } = draft
  const complete = (one: DraftQuestion): Question => completeQuestion(one, population, references)
  return {
    population,
    version: part.value.version,
    frame: frame.map(complete),
    pages: pages.map((page) => completePage(page, population, references)),
  }
}

function completePage(
  { part, questions }: DraftPage,
  population: string,
  references: References,
): Page {
  const { id, title, show_if: condition } = part.value
  return {
    id,
    title,
    showIf:
      condition === undefined
        ? undefined
        : references.expression(population, condition, part.spot, ['show_if']),
    questions: questions.map((one) => completeQuestion(one, population, references)),
  }
}

function completeQuestion(
  { question, format, spot }: DraftQuestion,
  population: string,
  references: References,
): Question {
  const { show_if: condition, check } = format
  const showIf =
    condition === undefined
      ? undefined
      : references.expression(population, condition, spot, ['show_if'])
  const expression =
    check === undefined
      ? undefined
      : references.expression(population, check.that, spot, ['check', 'that'])
  return {
    ...question,
    showIf,
    check:
      check === undefined || expression === undefined
        ? undefined
        : { expression, message: check.message },
  }
}
