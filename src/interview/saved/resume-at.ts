import { positionOf } from '../current-page.ts'
import type { Interview } from '../interview.ts'
import { pageIssues } from '../page-issues.ts'
import { followRoute } from '../route.ts'

/**
 * Puts an interview on the page where it was left, or on the first page before it that cannot be left
 * with the answers there are, so that no saved state skips a question.
 */
export function resumeAt(interview: Interview): Interview {
  const { pages } = interview.questionnaire
  const wanted = pages.findIndex(({ id }) => id === interview.page)
  const { stops } = followRoute(interview)
  const stop = stops.find(({ page, index }) => {
    if (interview.page !== undefined && index >= wanted) return true
    const position = positionOf({ ...interview, page: page.id })
    return position !== undefined && pageIssues(position, position.stop.questions).length > 0
  })
  return { ...interview, page: stop?.page.id }
}
