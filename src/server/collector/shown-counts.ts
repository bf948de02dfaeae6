import type { AnswerCount, PageCount, QuotaCount } from '../../collect/ports/collector-store.ts'
import type { CollectorContext } from './collector-context.ts'

/** Anonymous counts move by so many at once: one that moves by one tells when somebody answered. */
const step = 10

/** Turns counts into those that may be told now. */
export interface ShownCounts {
  readonly group: (counted: AnswerCount) => AnswerCount
  readonly quota: (counted: QuotaCount) => QuotaCount
  readonly page: (counted: PageCount) => PageCount
}

/**
 * What of the counts staff may see: nothing of fewer than the wave's `showAfter` until the close, and
 * in anonymous mode tens. It is done here, so that no tool ever has the exact ones.
 */
export async function shownCounts({
  store,
  fieldwork,
}: Pick<CollectorContext, 'store' | 'fieldwork'>): Promise<ShownCounts> {
  const { phase } = await store.state()
  if (phase === 'closed') return { group: same, quota: same, page: same }
  const { showAfter, mode } = fieldwork
  const round = (count: number): number =>
    mode === 'anonymous' ? Math.floor(count / step) * step : count
  const hides = (count: number): boolean => count < showAfter
  return {
    group: (one) => {
      const none = { started: 0, complete: 0, screened: 0, quotaFull: 0, erased: 0 }
      if (hides(one.complete)) return { ...one, ...none, fewerThan: showAfter }
      const { started, complete, screened, quotaFull, erased } = one
      return {
        ...one,
        started: round(started),
        complete: round(complete),
        screened: hides(screened) ? 0 : round(screened),
        quotaFull: hides(quotaFull) ? 0 : round(quotaFull),
        erased: round(erased),
      }
    },
    quota: (one) =>
      hides(one.count)
        ? { ...one, count: 0, fewerThan: showAfter }
        : { ...one, count: round(one.count) },
    page: (one) =>
      hides(one.shown)
        ? { ...one, shown: 0, left: 0, fewerThan: showAfter }
        : { ...one, shown: round(one.shown), left: hides(one.left) ? 0 : round(one.left) },
  }
}

function same<T>(counted: T): T {
  return counted
}
