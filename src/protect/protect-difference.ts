import type { Difference, Gap, Trend } from '../compare/comparison.ts'
import type { ReleasePolicy } from '../study/model.ts'
import type { Cell, Withheld } from '../tabulate/table.ts'
import { protectCell, withhold } from './protect-cell.ts'
import type { ProtectedGap, ProtectedTrend } from './protected.ts'
import { releaseCopy } from './release-copy.ts'

/**
 * Lets a gap through the gate: a side whose base is too small is withheld, and the difference with
 * it, which would give it back.
 *
 * @returns a frozen copy that holds no hidden number
 * @example
 * ```ts
 * import { protectGap } from 'visavis/protect'
 * const side = (n) => ({ kind: 'estimate', value: 0.5, bases: { kind: 'bases', n } })
 * const gap = { left: side(7), right: side(300), difference: { kind: 'difference', value: 0 } }
 * const policy = { disclosureBase: 10, qualityBase: 30, flagBase: 100 }
 * protectGap(gap, policy).difference // => { kind: 'withheld', reason: 'disclosure' }
 * ```
 */
export function protectGap(gap: Gap, policy: ReleasePolicy): ProtectedGap {
  const left = protectCell(gap.left, policy)
  const right = protectCell(gap.right, policy)
  return releaseCopy<Gap>({
    mirror: gap.mirror,
    wave: gap.wave,
    left,
    right,
    difference: protectDifference(gap.difference, left, right),
    provenance: gap.provenance,
  })
}

/**
 * Lets a trend through the gate, by the rule of `protectGap`.
 *
 * @returns a frozen copy that holds no hidden number
 * @example
 * ```ts
 * import { protectTrend } from 'visavis/protect'
 * const wave = (n) => ({ kind: 'estimate', value: 0.5, bases: { kind: 'bases', n } })
 * const trend = { from: wave(25), to: wave(300), difference: { kind: 'difference', value: 0 } }
 * const policy = { disclosureBase: 10, qualityBase: 30, flagBase: 100 }
 * protectTrend(trend, policy).from // => { kind: 'withheld', reason: 'quality' }
 * ```
 */
export function protectTrend(trend: Trend, policy: ReleasePolicy): ProtectedTrend {
  const from = protectCell(trend.from, policy)
  const to = protectCell(trend.to, policy)
  return releaseCopy<Trend>({
    population: trend.population,
    row: trend.row,
    title: trend.title,
    question: trend.question,
    base: trend.base,
    waves: trend.waves,
    from,
    to,
    difference: protectDifference(trend.difference, from, to),
    provenance: trend.provenance,
  })
}

/** People before quality, where both sides are withheld. */
function protectDifference(
  difference: Difference | Withheld,
  first: Cell,
  second: Cell,
): Difference | Withheld {
  const withheld = [first, second].filter((cell) => cell.kind === 'withheld')
  const gravest = withheld.find(({ reason }) => reason === 'disclosure') ?? withheld[0]
  if (gravest !== undefined) return withhold(gravest.reason)
  return difference.kind === 'withheld' ? withhold(difference.reason) : difference
}
