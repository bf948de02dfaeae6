import type { ReactNode } from 'react'
import type { ToldIssue } from '../../../api/told-issue.ts'

/** Issues as `check` prints them: where, what, and the code to look up. */
export function IssueList({ issues }: { readonly issues: readonly ToldIssue[] }): ReactNode {
  return (
    <ul>
      {issues.map((issue) => (
        <li key={`${placeOf(issue)} ${issue.code} ${issue.message}`}>
          {placeOf(issue) === '' ? null : <code>{placeOf(issue)}</code>} {issue.message}{' '}
          <span className="code">{issue.code}</span>
        </li>
      ))}
    </ul>
  )
}

/** Where an issue stands, as compilers write it. */
export function placeOf({ file, line, column }: ToldIssue): string {
  return [file, line, column].filter((part) => part !== undefined).join(':')
}
