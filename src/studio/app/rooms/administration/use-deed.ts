import { useState } from 'react'
import { ask } from '../../reading/ask.ts'
import type { Sending, Trouble } from '../../reading/ask.ts'
import { useSpeech } from '../../shell/language.ts'

/** Something that is done by a button: whether it is under way, and why it could not be done. */
export interface Deed {
  readonly busy: boolean
  readonly trouble: Trouble | undefined
  /** Does it; undefined when it could not be done. */
  readonly run: <T>(
    path: string,
    method: Sending['method'],
    json?: unknown,
  ) => Promise<T | undefined>
}

/** Does one thing after the other and keeps what went wrong with the last. */
export function useDeed(): Deed {
  const { language } = useSpeech()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  return {
    busy,
    trouble,
    run: async <T>(path: string, method: Sending['method'], json: unknown = {}) => {
      setBusy(true)
      const answer = await ask<T>(path, language, { method, json })
      setBusy(false)
      setTrouble(answer.ok ? undefined : answer.trouble)
      return answer.ok ? answer.value : undefined
    },
  }
}
