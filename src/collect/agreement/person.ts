import { idOf } from '../../core/ids.ts'
import type { QuestionId, WaveId } from '../../core/ids.ts'
import type { Answer } from '../../interview/answers.ts'
import { valueOf } from '../../interview/value-of.ts'
import { waveVariable } from '../../study/expression/scope.ts'
import type { Scope } from '../../study/expression/ast.ts'
import type { Question, Questionnaire } from '../../study/questionnaire.ts'

/** A simulated respondent: what has been allotted to them so far. */
export interface Person {
  /** Company (sampling unit) they belong to, once drawn. */
  unit: string
  readonly answers: Map<QuestionId, Answer>
}

/** The simulated respondents of one sample and the questions that their answers are to. */
export interface Panel {
  readonly wave: WaveId
  readonly questions: ReadonlyMap<QuestionId, Question>
  readonly people: readonly Person[]
}

/** Makes respondents without answers. */
export function gatherPanel(questionnaire: Questionnaire, wave: WaveId, n: number): Panel {
  const questions = [questionnaire.frame, ...questionnaire.pages.map((page) => page.questions)]
    .flat()
    .filter(({ waves }) => waves.includes(wave))
  return {
    wave,
    questions: new Map(questions.map((question) => [question.id, question])),
    people: Array.from({ length: n }, () => ({ unit: '', answers: new Map() })),
  }
}

/** What expressions see of a person: the interview's own reading of the answers allotted so far. */
export function scopeOfPerson(panel: Panel, person: Person): Scope {
  return (variable) => {
    if (variable === waveVariable) return panel.wave
    const [id = '', part] = variable.split('.')
    const question = panel.questions.get(idOf<QuestionId>(id))
    if (question === undefined) return undefined
    return valueOf({ question, answer: person.answers.get(question.id) }, part)
  }
}
