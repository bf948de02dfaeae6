import type { ReactNode } from 'react'
import type { StudyCard } from '../../../api/study-card.ts'
import { useSpeech } from '../shell/language.ts'
import { guidedStudy } from './guide-path.ts'
import { setGuide, useGuide } from './guide-state.ts'

/** The way into the guided path, where the study that it goes through is open. */
export function GuideStart({ studies }: { readonly studies: readonly StudyCard[] }): ReactNode {
  const { say } = useSpeech()
  const { step } = useGuide()
  const isOpen = studies.some(({ id, hasFigures }) => id === guidedStudy && hasFigures)
  if (step !== undefined || !isOpen) return null
  return (
    <p className="guide-start">
      <button
        type="button"
        onClick={() => {
          setGuide({ step: 0, isFolded: false })
        }}
      >
        {say('guide.start')}
      </button>
    </p>
  )
}
