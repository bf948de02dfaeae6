import type { PopulationId } from '../core/ids.ts'
import { questionVariables } from './build/question-variables.ts'
import { sourcesOf } from './derived-variables.ts'
import type { Expression } from './expression/ast.ts'
import type { Study } from './model.ts'
import type { Questionnaire } from './questionnaire.ts'
import type { Codebook, Variable } from './variable.ts'

/**
 * The variables of one population: those of the sampling frame, those of the questionnaire in its
 * order, then those derived from them. `asked` joins the routing of the page and of the question.
 *
 * @param study - a checked study
 * @param population - one of its populations
 * @throws Error when the study has no questionnaire for the population
 */
export function codebookOf(study: Study, population: PopulationId): Codebook {
  const questionnaire = study.questionnaires.find((one) => one.population === population)
  if (questionnaire === undefined) throw new Error('codebookOf requires a population of the study')
  return withDerived(questionnaireCodebook(questionnaire), study.tables.derived ?? [])
}

/** The variables of a population by its name; none of one that the study does not have. */
export function variablesIn(study: Study, population: string): readonly Variable[] {
  const own = study.questionnaires.find((one) => one.population === population)
  return own === undefined ? [] : codebookOf(study, own.population).variables
}

/** A codebook with the derived variables of its population at its end. */
export function withDerived(
  { population, variables }: Codebook,
  derived: readonly Variable[],
): Codebook {
  const own = derived.filter((variable) => variable.population === population)
  return { population, variables: [...variables, ...own] }
}

/** The variables of a questionnaire: what people are asked, and what a file of answers holds. */
export function questionnaireCodebook(questionnaire: Questionnaire): Codebook {
  const { population, frame, pages } = questionnaire
  return {
    population,
    variables: [
      ...variablesOfFrame(frame, population),
      ...pages.flatMap((page) =>
        page.questions.flatMap((question) =>
          questionVariables(question, population, bothOf(page.showIf, question.showIf)),
        ),
      ),
    ],
  }
}

/**
 * The variables of a population that are known from its sampling frame, never asked; with those that
 * are derived from such alone.
 */
export function frameVariables(study: Study, population: PopulationId): readonly Variable[] {
  const frame = study.questionnaires
    .filter((questionnaire) => questionnaire.population === population)
    .flatMap((questionnaire) => variablesOfFrame(questionnaire.frame, population))
  const known = new Set(frame.map(({ id }) => id))
  const derived = (study.tables.derived ?? []).filter(
    (one) => one.population === population && sourcesOf(one).every((source) => known.has(source)),
  )
  return [...frame, ...derived]
}

function variablesOfFrame(
  frame: Questionnaire['frame'],
  population: PopulationId,
): readonly Variable[] {
  return frame.flatMap((question) => questionVariables(question, population, undefined))
}

/** Both conditions, or the one there is. */
export function bothOf(
  left: Expression | undefined,
  right: Expression | undefined,
): Expression | undefined {
  if (left === undefined || right === undefined) return left ?? right
  return { kind: 'and', left, right, span: { start: 0, end: 0 } }
}
