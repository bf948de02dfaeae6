import type { PopulationId, WaveId } from '../../../../core/ids.ts'
import { idOf } from '../../../../core/ids.ts'
import { buildQuestion } from '../../../../study/build/build-question.ts'
import { questionVariables } from '../../../../study/build/question-variables.ts'
import { questionFormat } from '../../../../study/format/question-format.ts'
import type { Question } from '../../../../study/questionnaire.ts'
import type { Variable } from '../../../../study/variable.ts'
import { listIn, recordOf, textIn } from './outline.ts'
import { valueOf } from './yaml-places.ts'

/** What a questionnaire under edit takes from its study. */
export interface DraftContext {
  readonly languages: readonly string[]
  readonly waves: readonly string[]
}

/** A questionnaire as far as its text can be read, whatever is wrong elsewhere in it. */
export interface Draft {
  readonly population: PopulationId
  /** Questions of the frame, then of the pages, without their conditions. */
  readonly questions: readonly Question[]
  readonly variables: readonly Variable[]
}

/**
 * The questions and variables of a text under edit: a half-typed condition, or one bad question, takes
 * no name away from the others.
 */
export function readDraft(source: string, { languages, waves }: DraftContext): Draft {
  const whole = recordOf(valueOf(source))
  const population = idOf<PopulationId>(textIn(whole, 'population') ?? '')
  const written = [...listIn(whole, 'frame'), ...listIn(whole, 'pages').flatMap(questionsOf)]
  const questions = written.flatMap((one): readonly Question[] => {
    const read = questionFormat.safeParse(one)
    const context = { languages, waves: waves.map((wave) => idOf<WaveId>(wave)) }
    return read.success ? [buildQuestion(read.data, context)] : []
  })
  const variables = questions.flatMap((one) => questionVariables(one, population, undefined))
  return { population, questions, variables }
}

function questionsOf(page: ReturnType<typeof recordOf>): ReturnType<typeof listIn> {
  return listIn(page, 'questions')
}
