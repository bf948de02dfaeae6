import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { formatNumber } from '../../../../publish/format-number.ts'
import { IssueList } from '../../parts/issue-list.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useSpeech } from '../../shell/language.ts'
import { useTabBook } from './tab-book-context.ts'

/** How far the last change of the tab book is, and the way back from it. */
export function TabBookStatus(): ReactNode {
  const { say } = useSpeech()
  const { state, undo } = useTabBook()
  const words = useStateWords()
  return (
    <div className="book-status">
      <p role="status">
        {words}
        {undo === undefined ? null : (
          <>
            {' '}
            <button type="button" className="plain" onClick={undo}>
              {say('book.undo')}
            </button>
          </>
        )}
      </p>
      {state.kind === 'refused' || state.kind === 'broken' ? (
        <div className="warning" role="alert">
          <p>{say(`book.${state.kind}`)}</p>
          <IssueList issues={state.issues} />
        </div>
      ) : null}
      {state.kind === 'unlike' ? (
        <p className="warning" role="alert">
          {say('book.unlike')}
        </p>
      ) : null}
      {state.kind === 'trouble' ? <TroubleNote trouble={state.trouble} /> : null}
    </div>
  )
}

function useStateWords(): string {
  const { language, say } = useSpeech()
  const { state } = useTabBook()
  const since = state.kind === 'taking' ? state.sinceMs : undefined
  const seconds = useSeconds(since)
  if (state.kind === 'writing') return say('book.writing')
  if (state.kind === 'taking') return say('book.taking', { seconds })
  if (state.kind !== 'done') return ''
  return say('book.done', { seconds: formatNumber(state.seconds, language, 1) })
}

/** Whole seconds since a moment; 0 while there is none. */
function useSeconds(sinceMs: number | undefined): number {
  const [now, setNow] = useState(0)
  useEffect(() => {
    if (sinceMs === undefined) return undefined
    const timer = setInterval(() => {
      setNow(performance.now())
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [sinceMs])
  return sinceMs === undefined ? 0 : Math.max(0, Math.floor((now - sinceMs) / 1000))
}
