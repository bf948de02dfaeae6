import type { ReactNode } from 'react'
import { placeOf } from '../../parts/issue-list.tsx'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { withQuery } from '../../shell/location.ts'
import type { CheckedIssue, CheckedSources } from './read-sources.ts'

interface CheckListProps {
  readonly path: string
  readonly checked: CheckedSources
  /** What mends a finding, where there is an obvious way. */
  readonly mend?: ((issue: CheckedIssue) => ReactNode) | undefined
}

/** What check says of the study as it stands here, each finding leading to its line. */
export function CheckList({ path, checked, mend }: CheckListProps): ReactNode {
  const { say } = useSpeech()
  const { issues, notes } = checked
  return (
    <section className="checked" aria-label={say('design.check')}>
      <p role="status">
        {issues.length === 0 ? say('design.all_right') : say('design.issues', { n: issues.length })}
      </p>
      <ul className="findings">
        {issues.map((issue) => (
          <Finding
            key={`${placeOf(issue)} ${issue.message}`}
            issue={issue}
            path={path}
            mend={mend}
          />
        ))}
      </ul>
      {notes.length === 0 ? null : (
        <details>
          <summary>{say('design.notes', { n: notes.length })}</summary>
          <ul className="findings">
            {notes.map((note) => (
              <Finding
                key={`${placeOf(note)} ${note.message}`}
                issue={note}
                path={path}
                mend={mend}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

interface FindingProps {
  readonly issue: CheckedIssue
  readonly path: string
  readonly mend: CheckListProps['mend']
}

function Finding({ issue, path, mend }: FindingProps): ReactNode {
  const { file = path, line, message, code } = issue
  const href = withQuery({
    file,
    view: 'text',
    line: line === undefined ? undefined : String(line),
  })
  return (
    <li className="error">
      <Link href={href}>{placeOf({ ...issue, file })}</Link>
      <p>
        {message} <span className="code">{code}</span>
      </p>
      {mend?.(issue)}
    </li>
  )
}
