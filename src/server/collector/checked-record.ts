import { canonicalJson } from '../../ballot/canonical-json.ts'
import { checkAnswer } from '../../collect/fieldwork/screening/check-answer.ts'
import type { AnswerToCheck } from '../../collect/fieldwork/screening/check-answer.ts'
import type { CheckedAnswer } from '../../collect/ports/collector-store.ts'
import { issue } from '../../core/issue.ts'
import { fail } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { recordToJson } from '../../interview/saved/record-json.ts'
import type { PagesContext } from './collector-context.ts'
import type { Course } from './course.ts'

/** What an interview came to, by its own account. */
export type EndedInterview = Pick<AnswerToCheck, 'record' | 'outcome' | 'flags'>

/**
 * Checks an answer that came from outside: besides `checkAnswer`, that it speaks a language of the
 * study, that its frame is the group's own, and that it is written in the one form it has here.
 *
 * Issues: those of `checkAnswer`; `collector.wrong_language`, `collector.wrong_group`,
 * `collector.not_canonical`.
 */
export function checkedRecord(
  { study, test }: Pick<PagesContext, 'study' | 'test'>,
  course: Course,
  ended: EndedInterview,
): Result<CheckedAnswer> {
  const { record } = ended
  const { fieldwork, questionnaire, frame } = course
  if (!study.languages.includes(record.language)) {
    return fail([issue('collector.wrong_language', {}, { path: 'record.language' })])
  }
  const checked = checkAnswer({ ...ended, fieldwork, questionnaire, test })
  if (!checked.ok) return checked
  // The frame is known here: who claims another one is not of this group.
  const told = questionnaire.frame.map(({ id }) => [record.answers.get(id), frame.get(id)])
  if (told.some(([one, own]) => canonicalJson(one ?? null) !== canonicalJson(own ?? null))) {
    return fail([issue('collector.wrong_group', {}, { path: 'record' })])
  }
  // What is left to differ is how something is written: an order, a text with spaces around it.
  return canonicalJson(checked.value.record) === canonicalJson(recordToJson(record))
    ? checked
    : fail([issue('collector.not_canonical', {}, { path: 'record' })])
}
