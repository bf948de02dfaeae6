import type { Interview } from '../../interview/interview.ts'
import type { Course } from './course.ts'
import type { PageCounter } from './page-counter.ts'

/**
 * Counts a step forward: the page left, the page shown. A page that was answered before is not counted
 * anew, so that going back and forth does not look like many people.
 */
export function countStep(
  counter: PageCounter,
  { questionnaire }: Course,
  {
    before,
    after,
  }: { readonly before: Interview | undefined; readonly after: Interview | undefined },
): void {
  const { population, version, pages } = questionnaire
  if (before?.page === after?.page) return
  const next = pages.find(({ id }) => id === after?.page)
  const isKnown = next?.questions.some(({ id }) => after?.drafts.has(id) === true) === true
  if (isKnown) return
  if (before?.page !== undefined)
    counter.count({ population, version, page: before.page }, { left: 1 })
  if (next !== undefined) counter.count({ population, version, page: next.id }, { shown: 1 })
}
