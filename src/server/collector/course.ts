import { idOf } from '../../core/ids.ts'
import type { Code, QuestionId, WaveId } from '../../core/ids.ts'
import type { Result } from '../../core/result.ts'
import type { Answer, Answers } from '../../interview/answers.ts'
import { checkFrame } from '../../interview/check-frame.ts'
import { frameQuestions } from '../../interview/route.ts'
import type { CollectGroup, Fieldwork, Quota, Screen } from '../../study/fieldwork.ts'
import type { Study } from '../../study/model.ts'
import type { Question, Questionnaire } from '../../study/questionnaire.ts'

/** What the people of one group are asked, and where their interview may end early. */
export interface Course {
  readonly group: CollectGroup
  readonly wave: WaveId
  readonly questionnaire: Questionnaire
  readonly screens: readonly Screen[]
  readonly quotas: readonly Quota[]
  readonly fieldwork: Fieldwork
  /** What the frame says of all of the group. */
  readonly frame: Answers
}

/**
 * The courses of a fieldwork, by group.
 *
 * @param study - the study
 * @param fieldwork - the fieldwork of one of its waves
 */
export function coursesOf(study: Study, fieldwork: Fieldwork): ReadonlyMap<string, Course> {
  const courses = new Map<string, Course>()
  for (const group of fieldwork.groups) {
    const questionnaire = study.questionnaires.find(
      ({ population }) => population === group.population,
    )
    if (questionnaire === undefined) continue
    const ofPopulation = (one: { readonly population: string }): boolean =>
      one.population === group.population
    courses.set(group.id, {
      group,
      wave: fieldwork.wave,
      questionnaire,
      screens: fieldwork.screens.filter(ofPopulation),
      quotas: fieldwork.quotas.filter(ofPopulation),
      fieldwork,
      frame: frameAnswers(questionnaire, fieldwork.wave, group.frame),
    })
  }
  return courses
}

/**
 * A course with what the frame says of one person (confidential mode); what it says of the group
 * holds where it is silent.
 *
 * Issues: those of `checkFrame`.
 */
export function personalCourse(
  course: Course,
  frame: Readonly<Record<string, string>>,
  language: string,
): Result<Course> {
  const { questionnaire, wave } = course
  const answers = new Map([...course.frame, ...frameAnswers(questionnaire, wave, frame)])
  const checked = checkFrame({ questionnaire, wave, language, frame: answers })
  return checked.ok ? { ok: true, value: { ...course, frame: checked.value } } : checked
}

/** Reads codes, numbers and texts of a sampling frame as answers; names that are no question go. */
function frameAnswers(
  questionnaire: Questionnaire,
  wave: WaveId,
  frame: Readonly<Record<string, string>>,
): Answers {
  const answers = new Map<QuestionId, Answer>()
  for (const question of frameQuestions(questionnaire, wave)) {
    const text = Object.hasOwn(frame, question.id) ? frame[question.id] : undefined
    if (text !== undefined) answers.set(question.id, frameAnswer(question, text))
  }
  return answers
}

function frameAnswer({ type }: Question, text: string): Answer {
  if (type === 'number') return { kind: 'number', value: Number(text) }
  if (type === 'text') return { kind: 'text', value: text }
  if (type === 'date') return { kind: 'date', value: text }
  return { kind: 'single', code: idOf<Code>(text) }
}
