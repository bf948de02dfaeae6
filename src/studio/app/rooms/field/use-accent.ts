import type { StudyCard } from '../../../../api/study-card.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'

/** The colour and the name of a population. */
export interface Accent {
  readonly accent: (population: string) => StudyCard['populations'][number]['accent']
  readonly title: (population: string) => string
  /** A group bears the name of its population where it is the whole of it. */
  readonly groupTitle: (group: string, population: string) => string
}

/** The colours and names of the study's populations. */
export function useAccent(): Accent {
  const { populations } = useStudy()
  const { local } = useSpeech()
  const of = (id: string): StudyCard['populations'][number] | undefined =>
    populations.find((one) => one.id === id)
  const title = (population: string): string => {
    const found = of(population)
    return found === undefined ? population : local(found.title)
  }
  return {
    accent: (population) => of(population)?.accent ?? 'left',
    title,
    groupTitle: (group, population) => (group === population ? title(population) : group),
  }
}
