import type { Interview } from './interview.ts'
import { followRoute } from './route.ts'

/**
 * Goes back to the page before, from the end to the last page; on the first page nothing changes.
 *
 * Answers are kept, also those that a change then takes off the way: they show again if the
 * respondent returns to them, and are in no record unless they are on the way at the end.
 */
export function goBack(interview: Interview): Interview {
  const { page } = interview
  const { stops } = followRoute(interview, (stop) => stop.page.id === page)
  const passed = page === undefined ? stops : stops.slice(0, -1)
  const before = passed.at(-1)
  return before === undefined ? interview : { ...interview, page: before.page.id }
}
