import { useEffect, useState } from 'react'
import type { MeAnswer } from '../../../api/account-answers.ts'
import { apiPaths } from '../../../api/api-paths.ts'
import type { Language } from '../../../core/local-text.ts'
import { ask } from '../reading/ask.ts'
import { useSessionOver } from '../reading/session-state.ts'

/** Asks who works here, and again when somebody has signed in anew. */
export function useAccount(language: Language): MeAnswer | undefined {
  const [me, setMe] = useState<MeAnswer>()
  const isOver = useSessionOver()
  useEffect(() => {
    if (isOver) return undefined
    const stop = new AbortController()
    ask<MeAnswer>(apiPaths.me, language, { signal: stop.signal })
      .then((answer) => {
        if (answer.ok) setMe(answer.value)
        return undefined
      })
      .catch(() => undefined)
    return () => {
      stop.abort()
    }
    // Another language names nobody otherwise.
  }, [isOver])
  return me
}
