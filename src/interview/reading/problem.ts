import { issue } from '../../core/issue.ts'
import type { Issue, IssueValues } from '../../core/issue.ts'
import type { interviewIssues } from '../../core/catalogue/interview.ts'
import type { QuestionId } from '../../core/ids.ts'

/** Makes an issue that stands at a question: its path is the question's id. */
export function problemAt(
  question: { readonly id: QuestionId },
  code: keyof typeof interviewIssues,
  values: IssueValues = {},
): Issue {
  return issue(code, values, { path: question.id })
}
