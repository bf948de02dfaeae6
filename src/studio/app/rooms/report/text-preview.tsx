import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { PreviewAnswer } from '../../../../api/text-answers.ts'
import type { Language } from '../../../../core/local-text.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { ask } from '../../reading/ask.ts'
import type { Trouble } from '../../reading/ask.ts'
import { Awaited } from '../../shell/awaited.tsx'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'

interface TextPreviewProps {
  readonly path: string
  readonly text: string
  readonly language: Language
}

/** How long after the last key a text is printed, in milliseconds. */
const pauseMs = 600

/** The text as the report prints it, as it stands, saved or not. */
export function TextPreview({ path, text, language }: TextPreviewProps): ReactNode {
  const { language: own, say } = useSpeech()
  const study = useStudy()
  /** Its address: a page of the server's, under a policy of its own. */
  const [page, setPage] = useState<string>()
  const [trouble, setTrouble] = useState<Trouble>()
  useEffect(() => {
    const stop = new AbortController()
    const print = async (): Promise<void> => {
      const answer = await ask<PreviewAnswer>(apiPaths.preview(study.id), own, {
        method: 'POST',
        json: { text, language, file: path },
        signal: stop.signal,
      })
      if (stop.signal.aborted) return
      setTrouble(answer.ok ? undefined : answer.trouble)
      if (answer.ok) setPage(answer.value.page)
    }
    const timer = setTimeout(
      () => {
        print().catch(() => undefined)
      },
      page === undefined ? 0 : pauseMs,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
    // The page itself only decides how long to wait.
  }, [study.id, study.version, path, text, language, own])
  return (
    <>
      {trouble === undefined ? null : <TroubleNote trouble={trouble} />}
      {page === undefined && trouble === undefined ? <Awaited /> : null}
      {page === undefined ? null : (
        <iframe className="printed" src={page} title={say('report.preview')} sandbox="" />
      )}
    </>
  )
}
