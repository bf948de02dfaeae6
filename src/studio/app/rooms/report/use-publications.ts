import { useCallback, useEffect, useState } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type {
  PublicationsAnswer,
  PublishedAnswer,
  ShownPublication,
} from '../../../../api/publication-answers.ts'
import { ask } from '../../reading/ask.ts'
import type { Trouble } from '../../reading/ask.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'

/** What is published of the study, and what can be done with it. */
export interface Publications {
  readonly all: readonly ShownPublication[]
  /** The one just made. */
  readonly made: ShownPublication | undefined
  readonly isWorking: boolean
  readonly trouble: Trouble | undefined
  readonly publish: () => void
  readonly withdraw: (id: string) => void
}

/** Reads what is published of the study, publishes its present state, withdraws. */
export function usePublications(): Publications {
  const { language } = useSpeech()
  const study = useStudy()
  const [all, setAll] = useState<readonly ShownPublication[]>([])
  const [made, setMade] = useState<ShownPublication>()
  const [isWorking, setWorking] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const path = apiPaths.publications(study.id)
  const read = useCallback(async (): Promise<void> => {
    const answer = await ask<PublicationsAnswer>(path, language)
    if (answer.ok) setAll(answer.value.publications)
    else setTrouble(answer.trouble)
  }, [path, language])
  useEffect(() => void read(), [read])
  const publish = async (): Promise<void> => {
    setWorking(true)
    setMade(undefined)
    setTrouble(undefined)
    const answer = await ask<PublishedAnswer>(path, language, { method: 'POST', json: {} })
    setWorking(false)
    if (answer.ok) {
      setMade(answer.value.publication)
      await read()
    } else setTrouble(answer.trouble)
  }
  const withdraw = async (id: string): Promise<void> => {
    const address = apiPaths.publication(study.id, id)
    const answer = await ask<PublicationsAnswer>(address, language, { method: 'DELETE' })
    setTrouble(answer.ok ? undefined : answer.trouble)
    if (!answer.ok) return
    setAll(answer.value.publications)
    if (made?.id === id) setMade(undefined)
  }
  return {
    all,
    made,
    isWorking,
    trouble,
    publish: () => {
      if (!isWorking) void publish()
    },
    withdraw: (id) => void withdraw(id),
  }
}
