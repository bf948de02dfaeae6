import type { ToldIssue } from '../../api/told-issue.ts'
import type { Issue } from '../../core/issue.ts'
import type { Language } from '../../core/local-text.ts'
import { messageOf } from '../../core/message.ts'

/** Issues as the Studio tells them: in words, each with its place. */
export function toldIssues(issues: readonly Issue[], language: Language): readonly ToldIssue[] {
  return issues.map((one) => ({
    code: one.code,
    message: messageOf(asPeopleSay(one), language),
    file: one.at?.file,
    line: one.at?.line,
    column: one.at?.column,
  }))
}

/** On the command line the same issue speaks of an option that a browser has not. */
function asPeopleSay(one: Issue): Issue {
  return one.code === 'file.exists' ? { ...one, code: 'studio.exists' } : one
}
