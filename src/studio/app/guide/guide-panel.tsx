import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useSpeech } from '../shell/language.ts'
import { Link } from '../shell/link.tsx'
import { guidePath } from './guide-path.ts'
import { setGuide, useGuide } from './guide-state.ts'

/** The guided path beside whatever room is open: one stop at a time, folded or put away at will. */
export function GuidePanel(): ReactNode {
  const { say } = useSpeech()
  const { step, isFolded } = useGuide()
  const panel = useRef<HTMLElement>(null)
  const wasOpen = useRef(step !== undefined)
  useEffect(() => {
    // Whoever begins the path is led to it.
    if (step !== undefined && !wasOpen.current) panel.current?.focus()
    wasOpen.current = step !== undefined
  }, [step])
  const stop = step === undefined ? undefined : guidePath[step]
  if (step === undefined || stop === undefined) return null
  const progress = say('guide.progress', { n: step + 1, of: guidePath.length })
  return (
    <aside ref={panel} tabIndex={-1} className="guide" aria-label={say('guide.title')}>
      <div className="guide-head">
        <p>
          <span className="quiet">{progress}</span> <strong>{say(stop.title)}</strong>
        </p>
        <div className="actions">
          <button
            type="button"
            className="plain"
            aria-expanded={!isFolded}
            onClick={() => {
              setGuide({ step, isFolded: !isFolded })
            }}
          >
            {say(isFolded ? 'guide.unfold' : 'guide.fold')}
          </button>
          <button
            type="button"
            className="plain"
            onClick={() => {
              setGuide({ step: undefined, isFolded: false })
            }}
          >
            {say('guide.leave')}
          </button>
        </div>
      </div>
      {isFolded ? null : <Stop step={step} />}
    </aside>
  )
}

function Stop({ step }: { readonly step: number }): ReactNode {
  const { language, say } = useSpeech()
  const stop = guidePath[step]
  if (stop === undefined) return null
  return (
    <>
      <p className="guide-text">
        {say(stop.text)}{' '}
        <Link className="button" href={stop.address(language)}>
          {say('guide.show')}
        </Link>
      </p>
      <div className="guide-steps">
        <progress aria-label={say('guide.title')} max={guidePath.length} value={step + 1} />
        <StepButton step={step - 1} words="guide.before" />
        <StepButton step={step + 1} words="guide.next" />
      </div>
    </>
  )
}

interface StepButtonProps {
  readonly step: number
  readonly words: 'guide.before' | 'guide.next'
}

function StepButton({ step, words }: StepButtonProps): ReactNode {
  const { say } = useSpeech()
  const stop = guidePath[step]
  if (stop === undefined) return null
  return (
    <button
      type="button"
      className="plain"
      onClick={() => {
        setGuide({ step, isFolded: false })
      }}
    >
      {say(words, { title: say(stop.title) })}
    </button>
  )
}
