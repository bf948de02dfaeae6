import type { Session } from '../../collect/ports/collector-store.ts'
import { interviewFromJson } from '../../interview/saved/interview-from-json.ts'
import { interviewToJson } from '../../interview/saved/interview-to-json.ts'
import type { Interview } from '../../interview/interview.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { issue } from '../../core/issue.ts'
import { qualityFlags } from '../../study/fieldwork.ts'
import type { QualityFlag } from '../../study/fieldwork.ts'
import type { SessionContext } from './collector-context.ts'
import { personalCourse } from './course.ts'
import type { Course } from './course.ts'

/** A session as it was found, read and checked again. */
export interface OpenSession {
  readonly session: Session
  readonly course: Course
  /** Undefined before the first page. */
  readonly interview?: Interview | undefined
  /** What is known of the way in. */
  readonly flags: readonly QualityFlag[]
}

/**
 * Reads what is stored of a session.
 *
 * Issues: `collector.wrong_group` when the study has no such group any more, those of the frame and of
 * `interviewFromJson`.
 */
export function openSession(
  { courses }: Pick<SessionContext, 'courses'>,
  session: Session,
): Result<OpenSession> {
  const base = courses.get(session.group)
  if (base === undefined) return fail([issue('collector.wrong_group')])
  const course = personalCourse(base, session.frame)
  if (!course.ok) return course
  const state = session.state?.interview
  if (state === undefined) return ok({ session, course: course.value, flags: [] })
  const interview = interviewFromJson(state, course.value.questionnaire)
  if (!interview.ok) return interview
  return ok({ session, course: course.value, interview: interview.value, flags: flagsIn(state) })
}

/** What is stored of an interview under way, with what is known of the way in. */
export function sessionState(
  interview: Interview,
  flags: readonly QualityFlag[],
): { readonly interview: unknown } {
  const json = interviewToJson(interview)
  return { interview: flags.length === 0 ? json : { ...json, flags } }
}

function flagsIn(state: unknown): readonly QualityFlag[] {
  if (typeof state !== 'object' || state === null || !('flags' in state)) return []
  const { flags } = state
  return Array.isArray(flags) ? qualityFlags.filter((flag) => flags.includes(flag)) : []
}
