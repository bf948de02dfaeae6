import type { WaveId } from '../../core/ids.ts'
import { all, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { frameAnswers } from '../../collect/fieldwork/frame/frame-answers.ts'
import { questionnaireFor } from '../../collect/fieldwork/frame/questionnaire-for.ts'
import type { Answers } from '../../interview/answers.ts'
import type { CollectGroup, Fieldwork } from '../../study/fieldwork.ts'
import type { Study } from '../../study/model.ts'
import type { Questionnaire } from '../../study/questionnaire.ts'

/** What the people of one group are asked, from what is known of them. */
export interface Course {
  readonly group: CollectGroup
  readonly wave: WaveId
  readonly fieldwork: Fieldwork
  /** As the study has it. */
  readonly whole: Questionnaire
  /** With the questions of the frame that are answered. */
  readonly questionnaire: Questionnaire
  readonly frame: Answers
}

/**
 * The courses of a fieldwork, by group.
 *
 * Issues: those of `frameAnswers`.
 */
export function coursesOf(study: Study, fieldwork: Fieldwork): Result<ReadonlyMap<string, Course>> {
  const courses = fieldwork.groups.flatMap((group) => {
    const whole = study.questionnaires.find(({ population }) => population === group.population)
    return whole === undefined ? [] : [courseOf({ fieldwork, group, whole }, group.frame)]
  })
  const made = all(courses)
  return made.ok ? ok(new Map(made.value.map((course) => [course.group.id, course]))) : made
}

/**
 * A course with what the frame says of one person (confidential mode); what it says of the group
 * holds where it is silent.
 *
 * Issues: those of `frameAnswers`.
 */
export function personalCourse(
  course: Course,
  frame: Readonly<Record<string, string>>,
): Result<Course> {
  if (Object.keys(frame).length === 0) return ok(course)
  return courseOf(course, { ...course.group.frame, ...frame })
}

function courseOf(
  { fieldwork, group, whole }: Pick<Course, 'fieldwork' | 'group' | 'whole'>,
  known: Readonly<Record<string, string>>,
): Result<Course> {
  const { wave } = fieldwork
  const questionnaire = questionnaireFor(whole, known)
  const frame = frameAnswers({ questionnaire, wave }, known)
  return frame.ok ? ok({ fieldwork, group, whole, wave, questionnaire, frame: frame.value }) : frame
}
