import type { WaveChange } from '../../../api/shown-parts.ts'
import { compareQuestionnaires } from '../../../collect/fieldwork/compare/compare-questionnaires.ts'
import { effects } from '../../../collect/fieldwork/compare/question-change.ts'
import type { Release } from '../../../protect/protected.ts'
import type { Questionnaire } from '../../../study/questionnaire.ts'

/** How each population's questionnaire differs from each of its waves to the next. */
export function waveChanges({ study, samples }: Release): readonly WaveChange[] {
  return study.questionnaires.flatMap((questionnaire) => {
    const { population } = questionnaire
    const asked = [
      ...questionnaire.frame,
      ...questionnaire.pages.flatMap(({ questions }) => questions),
    ]
    const own = samples.filter((one) => one.population === population).map(({ wave }) => wave)
    return own.slice(1).flatMap((to, at) => {
      const from = own[at]
      if (from === undefined) return []
      const { changes } = compareQuestionnaires(
        askedIn(questionnaire, from),
        askedIn(questionnaire, to),
      )
      return changes.map(({ kind, question }): WaveChange => ({
        population,
        waves: [from, to],
        question,
        label: asked.find(({ id }) => id === question)?.text ?? { en: question },
        kind,
        verdict: effects[kind],
      }))
    })
  })
}

/** A questionnaire as far as a wave asked it. */
function askedIn(questionnaire: Questionnaire, wave: string): Questionnaire {
  const isAsked = ({ waves }: Questionnaire['frame'][number]): boolean =>
    waves.some((one) => one === wave)
  return {
    ...questionnaire,
    frame: questionnaire.frame.filter(isAsked),
    pages: questionnaire.pages.map((page) => ({
      ...page,
      questions: page.questions.filter(isAsked),
    })),
  }
}
