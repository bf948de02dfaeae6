import type { ChainAnswer } from '../../../../api/administration-answers.ts'

/** Lines on a page. */
export const linesOnPage = 50

/** A stretch of the log. */
export interface LogPage {
  /** Number of the line before the first. */
  readonly after: number
  readonly size: number
}

/**
 * The page of the log to show: the one that ends before a line, else the last one, or, where the chain
 * is broken, the one around the break.
 */
export function pageOf({ lines, broken }: ChainAnswer, before?: number): LogPage {
  if (before === undefined && broken !== undefined) {
    return { after: Math.max(0, broken - linesOnPage / 2), size: linesOnPage }
  }
  const end = before ?? lines
  const after = Math.max(0, end - linesOnPage)
  return { after, size: Math.max(1, end - after) }
}
