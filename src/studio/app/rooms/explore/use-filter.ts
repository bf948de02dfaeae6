import { apiPaths } from '../../../../api/api-paths.ts'
import type { FilterAnswer } from '../../../../api/tab-book.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import type { Reading } from '../../reading/use-answer.ts'
import { useAnswer } from '../../reading/use-answer.ts'
import { useStudy } from '../../shell/study-context.ts'
import type { Crossing } from './crossing.ts'

/** A condition that holds together, and what it says. */
export interface GoodFilter {
  readonly text: string
  readonly words: LocalText
}

/** The condition of a crossing as the server reads it. */
export function useFilterReading({ population, filter = '' }: Crossing): Reading<FilterAnswer> {
  const study = useStudy()
  const path = filter.trim() === '' ? undefined : apiPaths.filter(study.id, population, filter)
  return useAnswer<FilterAnswer>(path)
}

/** The condition of a crossing, once it holds together. */
export function useFilter(crossing: Crossing): GoodFilter | undefined {
  const { value, waiting } = useFilterReading(crossing)
  const { filter = '' } = crossing
  if (filter.trim() === '' || waiting) return undefined
  if (value?.text === undefined || value.words === undefined) return undefined
  return { text: value.text, words: value.words }
}
