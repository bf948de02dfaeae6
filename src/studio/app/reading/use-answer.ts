import { useCallback, useEffect, useRef, useState } from 'react'
import { useSpeech } from '../shell/language.ts'
import { ask } from './ask.ts'
import type { Trouble } from './ask.ts'

/** What is known of an answer: the last value stays while the next one is on its way. */
export interface Reading<T> {
  readonly value: T | undefined
  readonly trouble: Trouble | undefined
  readonly waiting: boolean
  /** Asks once more. */
  readonly again: () => void
}

/** Answers of this visit by address: a room seen before shows at once, and is asked for afresh. */
const known = new Map<string, unknown>()
const mostKept = 200

/**
 * Reads an address of the API; nothing while there is none.
 *
 * @param version - of what is read: a new one is read afresh
 */
export function useAnswer<T>(path: string | undefined, version = ''): Reading<T> {
  const { language } = useSpeech()
  const key = path === undefined ? undefined : `${language} ${version} ${path}`
  const [state, setState] = useState<{ readonly key?: string; readonly trouble?: Trouble }>({})
  const [round, setRound] = useState(0)
  const last = useRef<T | undefined>(undefined)
  useEffect(() => {
    if (path === undefined || key === undefined) return undefined
    const stop = new AbortController()
    const read = async (): Promise<void> => {
      const answer = await ask<T>(path, language, { signal: stop.signal })
      if (stop.signal.aborted) return
      if (answer.ok) keep(key, answer.value)
      setState(answer.ok ? { key } : { key, trouble: answer.trouble })
    }
    read().catch(() => undefined)
    return () => {
      stop.abort()
    }
  }, [path, key, language, round])
  const again = useCallback(() => {
    setState({})
    setRound((before) => before + 1)
  }, [])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kept under the address it came from
  const own = key === undefined ? undefined : (known.get(key) as T | undefined)
  if (own !== undefined) last.current = own
  const isSettled = state.key === key
  return {
    value: own ?? (isSettled ? undefined : last.current),
    trouble: isSettled ? state.trouble : undefined,
    waiting: key !== undefined && !isSettled,
    again,
  }
}

function keep(key: string, value: unknown): void {
  known.set(key, value)
  const [oldest] = known.keys()
  if (known.size > mostKept && oldest !== undefined) known.delete(oldest)
}
