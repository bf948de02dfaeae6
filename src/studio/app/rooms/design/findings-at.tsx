import type { ReactNode } from 'react'
import { useDesk } from './desk-context.ts'
import { isWithin } from './findings-of.ts'
import { MendButton } from './mend-button.tsx'
import type { YamlPath } from './yaml-places.ts'

interface FindingsAtProps {
  readonly path: YamlPath
  /** Beginning of codes that are told there already. */
  readonly without?: string
  /** Whether only what is about the very place is told, not what is inside it. */
  readonly isOwn?: boolean
}

/** What check says of a place of the questionnaire, beside the field that it is about. */
export function FindingsAt({ path, without, isOwn = false }: FindingsAtProps): ReactNode {
  const { findings } = useDesk()
  const own = findings.filter(
    ({ issue, path: at }) =>
      isWithin(at, path) &&
      (!isOwn || at.length === path.length) &&
      (without === undefined || !issue.code.startsWith(without)),
  )
  return own.map((finding) => (
    <div className="field-error" key={`${finding.issue.code} ${finding.issue.message}`}>
      <p>{finding.issue.message}</p>
      <MendButton finding={finding} />
    </div>
  ))
}
