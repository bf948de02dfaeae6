import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { FieldAction, FieldAnswer, FieldDone } from '../../../../api/field-answers.ts'
import { ask } from '../../reading/ask.ts'
import type { Answer, Sending, Trouble } from '../../reading/ask.ts'
import { useAnswer } from '../../reading/use-answer.ts'
import type { Reading } from '../../reading/use-answer.ts'
import { useMay } from '../../shell/account-context.ts'
import { useSpeech } from '../../shell/language.ts'

/** How often a wave is looked at, in milliseconds: while something moves, and otherwise. */
const paces = { moving: 1000, still: 4000 } as const

/** Follows a wave, as long as somebody looks at it. */
export function useFieldAnswer(study: string): Reading<FieldAnswer> {
  const reading = useAnswer<FieldAnswer>(apiPaths.field(study))
  const { value, again, waiting } = reading
  const trouble = useRef<Trouble | undefined>(undefined)
  // Each look begins anew: what went wrong stays said until the next answer is there.
  if (!waiting) trouble.current = reading.trouble
  const moves =
    value?.service.kind === 'starting' ||
    value?.trial?.running === true ||
    value?.wave?.mailing?.running === true
  useEffect(() => {
    const look = (): void => {
      if (!document.hidden) again()
    }
    const timer = setInterval(look, moves ? paces.moving : paces.still)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [moves, again])
  return { ...reading, trouble: trouble.current }
}

/** What came of the last thing that was done. */
export interface Outcome {
  readonly action: FieldAction
  readonly said: readonly string[]
  readonly trouble?: Trouble | undefined
}

/** A wave, and what may be done with it. */
export interface Leading {
  readonly study: string
  readonly answer: FieldAnswer
  /** What is under way. */
  readonly busy: FieldAction | undefined
  readonly outcome: Outcome | undefined
  readonly can: (action: FieldAction) => boolean
  /** Does it; answers whether it was done. */
  readonly act: (action: FieldAction, sending?: Sending) => Promise<boolean>
  /** Says what came of something that was done otherwise. */
  readonly tell: (outcome: Outcome) => void
  readonly again: () => void
}

/** Leads a wave: does one thing after the other, and looks at the wave afterwards. */
export function useLeading(study: string, answer: FieldAnswer, again: () => void): Leading {
  const { language } = useSpeech()
  const mayLead = useMay('director')
  const [busy, setBusy] = useState<FieldAction>()
  const [outcome, setOutcome] = useState<Outcome>()
  const act = useCallback(
    async (action: FieldAction, sending: Sending = { json: {} }) => {
      setBusy(action)
      setOutcome(undefined)
      const path = apiPaths.field(study, action)
      const done: Answer<FieldDone> = await ask(path, language, { method: 'POST', ...sending })
      setBusy(undefined)
      setOutcome(
        done.ok ? { action, said: done.value.said } : { action, said: [], trouble: done.trouble },
      )
      again()
      return done.ok
    },
    [study, language, again],
  )
  return {
    study,
    answer,
    busy,
    outcome,
    can: (action) => mayLead && answer.actions.includes(action),
    act,
    tell: setOutcome,
    again,
  }
}

export const LeadingContext: React.Context<Leading | undefined> = createContext<
  Leading | undefined
>(undefined)

/** The wave that is led in this room. */
export function useField(): Leading {
  const leading = useContext(LeadingContext)
  if (leading === undefined) throw new Error('useField requires the Field room around it')
  return leading
}
