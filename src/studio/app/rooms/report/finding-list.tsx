import type { ReactNode } from 'react'
import type { TextFinding, TextSpan } from '../../../../api/text-answers.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { Awaited } from '../../shell/awaited.tsx'
import { useSpeech } from '../../shell/language.ts'
import type { Verified } from './use-verified.ts'

interface FindingListProps {
  readonly verified: Verified
  /** Whether it is said of the text as it stands. */
  readonly isCurrent: boolean
  readonly onShow: (span: TextSpan) => void
  readonly onPut: (span: TextSpan, words: string) => void
}

/** What is wrong in the text, each with the way to its place and what to write instead. */
export function FindingList({ verified, isCurrent, onShow, onPut }: FindingListProps): ReactNode {
  const { say } = useSpeech()
  const { answer, of = '', trouble } = verified
  if (trouble !== undefined) return <TroubleNote trouble={trouble} />
  if (answer === undefined) return <Awaited />
  const { findings, bindings } = answer
  return (
    <div className={isCurrent ? undefined : 'stale'}>
      <p role="status">
        {findings.length === 0
          ? say('report.all_right')
          : say('report.count', { n: findings.length })}{' '}
        <span className="quiet">{say('report.bound', { n: bindings.length })}</span>
      </p>
      <ul className="findings">
        {findings.map((finding) => (
          <li key={`${String(finding.start)} ${finding.code}`} className={finding.severity}>
            <button
              type="button"
              className="plain"
              onClick={() => {
                onShow(finding)
              }}
            >
              {of.slice(finding.start, finding.end)}
            </button>
            <p>{finding.message}</p>
            <Suggestion finding={finding} isCurrent={isCurrent} onPut={onPut} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface SuggestionProps extends Pick<FindingListProps, 'isCurrent' | 'onPut'> {
  readonly finding: TextFinding
}

function Suggestion({ finding, isCurrent, onPut }: SuggestionProps): ReactNode {
  const { say } = useSpeech()
  const { suggestion } = finding
  if (suggestion === undefined) return null
  return (
    <button
      type="button"
      disabled={!isCurrent}
      onClick={() => {
        onPut(finding, suggestion)
      }}
    >
      {say('report.replace', { words: suggestion })}
    </button>
  )
}
