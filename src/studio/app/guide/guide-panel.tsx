import type { ReactNode } from 'react'
import { useSpeech } from '../shell/language.ts'
import { Link } from '../shell/link.tsx'
import { guidePath } from './guide-path.ts'
import { setGuide, useGuide } from './guide-state.ts'

/** The guided path beside whatever room is open: one stop at a time, folded or put away at will. */
export function GuidePanel(): ReactNode {
  const { say } = useSpeech()
  const { step, isFolded } = useGuide()
  const stop = step === undefined ? undefined : guidePath[step]
  if (step === undefined || stop === undefined) return null
  const progress = say('guide.progress', { n: step + 1, of: guidePath.length })
  return (
    <aside className="guide" aria-label={say('guide.title')}>
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
  const [before, next] = [guidePath[step - 1], guidePath[step + 1]]
  if (stop === undefined) return null
  return (
    <>
      <p className="guide-text">{say(stop.text)}</p>
      <progress aria-label={say('guide.title')} max={guidePath.length} value={step + 1} />
      <p className="ways">
        {before === undefined ? null : (
          <StepLink step={step - 1} href={before.address(language)}>
            {say('guide.before', { title: say(before.title) })}
          </StepLink>
        )}
        <Link href={stop.address(language)}>{say('guide.here')}</Link>
        {next === undefined ? null : (
          <StepLink step={step + 1} href={next.address(language)}>
            {say('guide.next', { title: say(next.title) })}
          </StepLink>
        )}
      </p>
    </>
  )
}

interface StepLinkProps {
  readonly step: number
  readonly href: string
  readonly children: ReactNode
}

/** A link to a stop, which is then the one that is shown. */
export function StepLink({ step, href, children }: StepLinkProps): ReactNode {
  return (
    <span
      onClickCapture={() => {
        setGuide({ step, isFolded: false })
      }}
    >
      <Link href={href}>{children}</Link>
    </span>
  )
}
