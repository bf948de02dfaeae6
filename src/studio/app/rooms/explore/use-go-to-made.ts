import { useEffect } from 'react'
import { goTo, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { crossingQuery } from './crossing.ts'
import type { Crossing } from './crossing.ts'

/** Shows a variable that was made in a form of the class `made`, once there are figures of it. */
export function useGoToMade(crossing: Crossing, made: string | undefined): void {
  const study = useStudy()
  const isThere = study.tables.some(
    ({ variable, population }) => variable === made && population === crossing.population,
  )
  useEffect(() => {
    if (!isThere || made === undefined) return
    const next: Crossing = { ...crossing, variable: made, columns: { kind: 'total' } }
    // The form goes with its question: whoever is still in it goes on at the table of what was made.
    if (document.activeElement?.closest('.made') !== null) {
      document.querySelector<HTMLElement>('#table-title')?.focus()
    }
    goTo(withQuery({ ...crossingQuery(study, next), sort: undefined }))
    // Once, when it is there: what is chosen afterwards stays.
  }, [isThere, made])
}
