import { useState } from 'react'
import type { ReactNode } from 'react'
import type {
  AuditLineAnswer,
  ChainAnswer,
  KeyAnswer,
  MemberAnswer,
} from '../../../../api/administration-answers.ts'
import { officePaths } from '../../../../api/api-paths.ts'
import { ReadAnswer } from '../../parts/read-answer.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { AuditTable } from './audit-table.tsx'
import { linesOnPage, pageOf } from './page-of.ts'
import { Section } from './section.tsx'

/** The log of the study, a page at a time, and whether its chain holds. */
export function AuditSection(): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const chain = useAnswer<ChainAnswer>(officePaths.verifyAudit(study.id))
  return (
    <Section title={say('admin.audit')}>
      <ReadAnswer reading={chain}>
        {(found) => (
          <>
            <Chain chain={found} />
            <AuditPages key={`${String(found.lines)} ${String(found.broken)}`} chain={found} />
          </>
        )}
      </ReadAnswer>
      {chain.value === undefined ? null : (
        <button type="button" onClick={chain.again}>
          {say('admin.look_again')}
        </button>
      )}
    </Section>
  )
}

function Chain({ chain: { lines, head, broken } }: { readonly chain: ChainAnswer }): ReactNode {
  const { say } = useSpeech()
  if (broken !== undefined)
    return <p className="warning">{say('admin.chain_broken', { n: broken })}</p>
  return (
    <p>
      {say('admin.chain_whole', { n: lines })} <code className="hash">{head}</code>
    </p>
  )
}

function AuditPages({ chain }: { readonly chain: ChainAnswer }): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const [start, setStart] = useState(() => pageOf(chain))
  const { after, size } = start
  const reading = useAnswer<readonly AuditLineAnswer[]>(officePaths.audit(study.id, after, size))
  const members = useAnswer<readonly MemberAnswer[]>(officePaths.members(study.id))
  const keys = useAnswer<readonly KeyAnswer[]>(officePaths.keys(study.id))
  const last = reading.value?.at(-1)?.n ?? 0
  const hasLater = chain.broken === undefined ? last < chain.lines : reading.value?.length === size
  return (
    <>
      <ReadAnswer reading={reading}>
        {(lines) => (
          <AuditTable
            lines={lines}
            broken={chain.broken}
            members={members.value ?? []}
            keys={keys.value ?? []}
          />
        )}
      </ReadAnswer>
      <p className="actions">
        <button
          type="button"
          disabled={after === 0}
          onClick={() => {
            setStart(pageOf(chain, after))
          }}
        >
          {say('admin.earlier')}
        </button>
        <button
          type="button"
          disabled={!hasLater}
          onClick={() => {
            setStart({ after: after + size, size: linesOnPage })
          }}
        >
          {say('admin.later')}
        </button>
      </p>
    </>
  )
}
