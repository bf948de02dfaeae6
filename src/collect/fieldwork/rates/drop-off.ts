import type { Questionnaire } from '../../../study/questionnaire.ts'
import type { PageCount } from '../../ports/collector-store.ts'

/** What one page lost. */
export interface PageDropOff {
  readonly page: string
  /** Times it was shown, also to those who came back to it. */
  readonly shown: number
  /** Times it was answered and left for the next. */
  readonly left: number
  /** Times it was shown and not left: given up there, or still open. */
  readonly lost: number
  /** `lost` of `shown`, 0–1; withheld when the page was never shown. */
  readonly share:
    | { readonly kind: 'estimate'; readonly share: number }
    | { readonly kind: 'withheld'; readonly reason: 'never_shown' }
}

/**
 * Where interviews are given up: each page in the questionnaire's order, from counts that know
 * neither people nor days. While the field is open, `lost` holds interviews under way.
 *
 * @param questionnaire - its version's counts are taken
 * @param counts - as `pageCounts` gives them
 * @example
 * ```ts
 * import { dropOff } from 'visavis/collect'
 * const questionnaire = { population: 'all', version: 1, frame: [], pages: [{ id: 'first', questions: [] }] }
 * const count = { population: 'all', version: 1, page: 'first', shown: 20, left: 15 }
 * dropOff(questionnaire, [count])[0].share // => { kind: 'estimate', share: 0.25 }
 * ```
 */
export function dropOff(
  { population, version, pages }: Questionnaire,
  counts: readonly PageCount[],
): readonly PageDropOff[] {
  const own = counts.filter((one) => one.population === population && one.version === version)
  return pages.map(({ id }) => {
    const ofPage = own.filter(({ page }) => page === id)
    const shown = ofPage.reduce((sum, one) => sum + one.shown, 0)
    const left = ofPage.reduce((sum, one) => sum + one.left, 0)
    const lost = Math.max(0, shown - left)
    return {
      page: id,
      shown,
      left,
      lost,
      share:
        shown === 0
          ? { kind: 'withheld', reason: 'never_shown' }
          : { kind: 'estimate', share: lost / shown },
    }
  })
}
