import type { Spot } from './change-questionnaire.ts'

/** What a pointer is over while something is dragged. */
export interface DropTarget {
  readonly over: Spot
  /** Whether it is in the lower half: the thing goes after. */
  readonly isAfter: boolean
}

/**
 * Where a question or page goes that is let go over another, counted once it has left its own place.
 *
 * @returns undefined where it cannot go, or stands already
 */
export function dropSpot(from: Spot, { over, isAfter }: DropTarget): Spot | undefined {
  const to = from.question === undefined ? pageSpot(from, over, isAfter) : inPage(over, isAfter)
  if (to === undefined) return undefined
  const left = leftOf(from, to)
  return left.page === from.page && left.question === from.question ? undefined : left
}

/** A page goes before or after the page that a pointer is over, wherever in it. */
function pageSpot(from: Spot, over: Spot, isAfter: boolean): Spot | undefined {
  if (over.page === from.page) return undefined
  const isLow = over.question === undefined ? isAfter : over.page > from.page
  return { page: over.page + (isLow ? 1 : 0) }
}

/** A question over the title of a page goes to its top. */
function inPage({ page, question }: Spot, isAfter: boolean): Spot {
  if (question === undefined) return { page, question: 0 }
  return { page, question: question + (isAfter ? 1 : 0) }
}

/** What stood after it moves up by one when it leaves. */
function leftOf(from: Spot, to: Spot): Spot {
  if (to.question === undefined) return { page: to.page - (from.page < to.page ? 1 : 0) }
  const isPast = from.page === to.page && (from.question ?? 0) < to.question
  return { page: to.page, question: to.question - (isPast ? 1 : 0) }
}

/** A spot as an attribute, and back. */
export function spotText({ page, question }: Spot): string {
  return question === undefined ? String(page) : `${String(page)}.${String(question)}`
}

/** The spot that an attribute names. */
export function spotOf(text: string): Spot {
  const [page = 0, question] = text.split('.').map(Number)
  return { page, question }
}
