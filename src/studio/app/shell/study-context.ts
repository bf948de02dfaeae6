import { createContext, useContext } from 'react'
import type { StudyMenu } from '../../../api/study-menu.ts'
import type { ChartContext } from '../../../publish/section-context.ts'
import { useSpeech } from './language.ts'

/** A study whose rooms are open. */
export interface OpenStudy extends StudyMenu {
  /** Of its files and figures: what was read of another one is read afresh. */
  readonly version: string
}

/** The study whose rooms are open. */
export const StudyContext: React.Context<OpenStudy | undefined> = createContext<
  OpenStudy | undefined
>(undefined)

/** The study whose rooms are open. */
export function useStudy(): OpenStudy {
  const study = useContext(StudyContext)
  if (study === undefined) throw new Error('useStudy requires a study around it')
  return study
}

/** What the charts of the study need beside their numbers. */
export function useCharts(): ChartContext {
  const study = useStudy()
  const { language } = useSpeech()
  return { release: { study, samples: [{ simulated: study.simulated }] }, language }
}
