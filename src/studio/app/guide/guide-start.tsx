import type { ReactNode } from 'react'
import type { StudyCard } from '../../../api/study-card.ts'
import { useSpeech } from '../shell/language.ts'
import { guidedStudy, guidePath } from './guide-path.ts'
import { StepLink } from './guide-panel.tsx'
import { useGuide } from './guide-state.ts'

/** The way into the guided path, where the study that it goes through is open. */
export function GuideStart({ studies }: { readonly studies: readonly StudyCard[] }): ReactNode {
  const { language, say } = useSpeech()
  const { step } = useGuide()
  const [first] = guidePath
  const isOpen = studies.some(({ id, hasFigures }) => id === guidedStudy && hasFigures)
  if (step !== undefined || first === undefined || !isOpen) return null
  return (
    <p className="guide-start">
      <StepLink step={0} href={first.address(language)}>
        {say('guide.start')}
      </StepLink>
    </p>
  )
}
