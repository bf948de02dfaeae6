import type { PopulationId } from '../core/ids.ts'
import type { Expression } from './expression/ast.ts'
import { questionVariables } from './build/question-variables.ts'
import type { Study } from './model.ts'
import type { Questionnaire } from './questionnaire.ts'
import type { Codebook, Variable } from './variable.ts'

/**
 * The variables of one population: those of the sampling frame, then those of the questionnaire in
 * its order. `asked` joins the routing of the page and of the question.
 *
 * @param study - a checked study
 * @param population - one of its populations
 * @throws Error when the study has no questionnaire for the population
 */
export function codebookOf(study: Study, population: PopulationId): Codebook {
  const questionnaire = study.questionnaires.find((one) => one.population === population)
  if (questionnaire === undefined) throw new Error('codebookOf requires a population of the study')
  return questionnaireCodebook(questionnaire)
}

/** The variables of a questionnaire. */
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

/** The variables of a population that are known from its sampling frame, never asked. */
export function frameVariables(study: Study, population: PopulationId): readonly Variable[] {
  return study.questionnaires
    .filter((questionnaire) => questionnaire.population === population)
    .flatMap(({ frame }) => variablesOfFrame(frame, population))
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
