import { checkVersionRaised } from '../../../../collect/fieldwork/compare/canonical-questionnaire.ts'
import { compareQuestionnaires } from '../../../../collect/fieldwork/compare/compare-questionnaires.ts'
import type { QuestionnaireComparison } from '../../../../collect/fieldwork/compare/compare-questionnaires.ts'
import type { Study } from '../../../../study/model.ts'
import type { Questionnaire } from '../../../../study/questionnaire.ts'

/** Two questionnaires of a population, side by side. */
export interface ComparedVersions extends QuestionnaireComparison {
  /** The version to raise to, when the text changed and its version did not. */
  readonly raiseTo: number | undefined
}

/** What a population is asked in a study. */
export function questionnaireOf(
  study: Study | undefined,
  population: string,
): Questionnaire | undefined {
  return study?.questionnaires.find((one) => one.population === population)
}

/** Compares two versions as `visavis diff` does. */
export function compareVersions(before: Questionnaire, after: Questionnaire): ComparedVersions {
  const isUnraised = checkVersionRaised(before, after) !== undefined
  return {
    ...compareQuestionnaires(before, after),
    raiseTo: isUnraised ? before.version + 1 : undefined,
  }
}

/** What two waves are asked of one questionnaire; its version is one, so nothing is to be raised. */
export function compareWaves(
  questionnaire: Questionnaire,
  before: string,
  after: string,
): ComparedVersions {
  const [was, is] = [before, after].map((wave) => askedIn(questionnaire, wave))
  if (was === undefined || is === undefined) throw new Error('compareWaves requires two waves')
  return { ...compareQuestionnaires(was, is), raiseTo: undefined }
}

function askedIn(questionnaire: Questionnaire, wave: string): Questionnaire {
  const pages = questionnaire.pages.map((page) => ({
    ...page,
    questions: page.questions.filter((one) => one.waves.some((own) => own === wave)),
  }))
  return { ...questionnaire, pages: pages.filter(({ questions }) => questions.length > 0) }
}
