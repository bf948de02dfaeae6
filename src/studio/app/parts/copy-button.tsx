import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useSpeech } from '../shell/language.ts'

interface CopyButtonProps {
  readonly text: string
  readonly children: ReactNode
}

/** How long a button says that it copied, in milliseconds. */
const saidMs = 4000

/** Copies a text; where the browser refuses, the text itself can be selected. */
export function CopyButton({ text, children }: CopyButtonProps): ReactNode {
  const { say } = useSpeech()
  const [outcome, setOutcome] = useState<'copied' | 'refused'>()
  useEffect(() => {
    if (outcome !== 'copied') return undefined
    const timer = setTimeout(() => {
      setOutcome(undefined)
    }, saidMs)
    return () => {
      clearTimeout(timer)
    }
  }, [outcome])
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
  return (
    <span className="copy">
      <button type="button" onClick={() => void copy()}>
        {children}
      </button>
      <span role="status">
        {outcome === undefined ? null : <span className="quiet"> {say(`copy.${outcome}`)}</span>}
      </span>
    </span>
  )
}
