import type { Issue } from '../core/issue.ts'
import { evaluate } from '../study/expression/evaluate.ts'
import type { Question } from '../study/questionnaire.ts'
import type { Position } from './current-page.ts'
import { lackingIn } from './reading/lacking-in.ts'
import { problemAt } from './reading/problem.ts'
import { scopeOf } from './route.ts'

/**
 * What stands in the way of leaving a page: answers required or incomplete, checks that fail.
 *
 * @param position - the page and the way to it
 * @param questions - the questions of the page to look at
 */
export function pageIssues(
  { reached, wording, wave }: Position,
  questions: readonly Question[],
): readonly Issue[] {
  const scope = scopeOf(wave, reached)
  return questions.flatMap((question) => {
    const lacking = lackingIn(question, reached.get(question.id)?.answer, wording)
    const { check } = question
    if (lacking.length > 0 || check === undefined) return lacking
    // Unknown passes: a check on an optional answer that was left must not trap anybody.
    if (evaluate(check.expression, scope) !== false) return []
    const message = wording.text(check.message)
    return [problemAt(question, 'interview.check_failed', { message })]
  })
}
