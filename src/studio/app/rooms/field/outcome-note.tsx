import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { FieldAction } from '../../../../api/field-answers.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useField } from './use-field.ts'

/** What came of the last of some actions, where they are done. */
export function OutcomeNote({ of }: { readonly of: readonly FieldAction[] }): ReactNode {
  const { outcome, answer } = useField()
  const note = useRef<HTMLDivElement>(null)
  const own = outcome !== undefined && of.includes(outcome.action) ? outcome : undefined
  useEffect(() => {
    // The button that was pressed may be gone: whoever has no pointer goes on from here.
    const isLost = document.activeElement === document.body
    if (own !== undefined && isLost) note.current?.focus({ preventScroll: true })
  }, [own, answer])
  return (
    <div className="outcome" ref={note} tabIndex={-1}>
      <div role="status">
        {own?.said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {own?.trouble === undefined ? null : <TroubleNote trouble={own.trouble} />}
    </div>
  )
}
