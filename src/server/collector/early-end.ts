import { holds } from '../../study/expression/evaluate.ts'
import type { Quota, Screen } from '../../study/fieldwork.ts'
import type { Answers } from '../../interview/answers.ts'
import type { Interview } from '../../interview/interview.ts'
import { scopeOf } from '../../interview/route.ts'
import type { Course } from './course.ts'
import { cellOf } from './quota-cells.ts'
import { passedRoute } from './record-so-far.ts'

/** Why an interview ends before its last page. */
export type EarlyEnd =
  | { readonly kind: 'screened'; readonly screen: Screen }
  | { readonly kind: 'quota_full'; readonly quota: Quota; readonly cell: string }

/**
 * Whether the pages answered so far end the interview: a screen whose condition is true, or a hard
 * quota whose cell is known and full. Screens go first.
 *
 * @param full - cells that have met their target
 */
export function earlyEnd(
  course: Course,
  interview: Interview,
  full: ReadonlySet<string>,
): EarlyEnd | undefined {
  const screen = screenOf(course, interview)
  if (screen !== undefined) return { kind: 'screened', screen }
  const answers = answersPassed(interview)
  for (const quota of course.quotas) {
    const cell = quota.kind === 'hard' ? cellOf(quota, answers) : undefined
    if (cell !== undefined && full.has(cell)) return { kind: 'quota_full', quota, cell }
  }
  return undefined
}

/** The first screen that the pages answered so far make true. */
export function screenOf(course: Course, interview: Interview): Screen | undefined {
  if (course.screens.length === 0) return undefined
  const scope = scopeOf(course.wave, passedRoute(interview).reached)
  return course.screens.find(({ when }) => holds(when, scope))
}

function answersPassed(interview: Interview): Answers {
  const known = [...passedRoute(interview).reached].flatMap(([id, { answer }]) =>
    answer === undefined ? [] : ([[id, answer]] as const),
  )
  return new Map(known)
}
