import { useEffect, useState } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { VerifyAnswer } from '../../../../api/text-answers.ts'
import type { Language } from '../../../../core/local-text.ts'
import { ask } from '../../reading/ask.ts'
import type { Trouble } from '../../reading/ask.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'

/** How long after the last key a text is verified, in milliseconds. */
const pauseMs = 350

/** What `verify` says of a text, and of which text it says it. */
export interface Verified {
  readonly of: string | undefined
  readonly answer: VerifyAnswer | undefined
  readonly trouble: Trouble | undefined
}

/** Verifies a text as it is typed. */
export function useVerified(path: string, text: string | undefined, written: Language): Verified {
  const { language } = useSpeech()
  const study = useStudy()
  const [verified, setVerified] = useState<Verified>({
    of: undefined,
    answer: undefined,
    trouble: undefined,
  })
  useEffect(() => {
    if (text === undefined) return undefined
    const stop = new AbortController()
    const verify = async (): Promise<void> => {
      const answer = await ask<VerifyAnswer>(apiPaths.verify(study.id), language, {
        method: 'POST',
        json: { text, language: written, file: path },
        signal: stop.signal,
      })
      if (stop.signal.aborted) return
      setVerified((before) =>
        answer.ok
          ? { of: text, answer: answer.value, trouble: undefined }
          : { ...before, trouble: answer.trouble },
      )
    }
    const timer = setTimeout(() => {
      verify().catch(() => undefined)
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [study.id, study.version, path, text, written, language])
  return verified
}
