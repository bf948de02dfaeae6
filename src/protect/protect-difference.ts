import type { Difference, Gap, Trend } from '../compare/comparison.ts'
import type { ReleasePolicy } from '../study/release-policy.ts'
import { completePolicy } from '../study/release-profiles.ts'
import type { CompletePolicy } from '../study/release-profiles.ts'
import type { Cell, Withheld, WithheldReason } from '../tabulate/table.ts'
import { coarseCell, coarseDifference } from './coarsen/coarse-cell.ts'
import { unitOfRowName } from './coarsen/coarse-number.ts'
import { protectQuality, smallCell, withhold } from './protect-cell.ts'
import type { ProtectedGap, ProtectedTrend } from './protected.ts'
import { releaseCopy } from './release-copy.ts'

/** Why each side of a comparison is hidden by the rest of the release, where it is. */
export interface HiddenSides {
  readonly sides: readonly [WithheldReason | undefined, WithheldReason | undefined]
  /** Why the change itself is, though both sides may be shown. */
  readonly difference?: WithheldReason | undefined
  /** Fewest respondents of a side. */
  readonly least: number
}

/**
 * Lets a gap through the gate: a side whose base is too small is withheld, and the difference with
 * it, which would give it back.
 *
 * @returns a frozen copy that holds no hidden number
 * @example
 * ```ts
 * import { protectGap } from 'visavis/protect'
 * const side = (n) => ({ kind: 'estimate', value: 0.5, bases: { kind: 'bases', n } })
 * const sides = { left: side(7), right: side(300), difference: { kind: 'difference', value: 0 } }
 * const mirror = { sides: [{ row: { row: 'yes' } }, { row: { row: 'yes' } }] }
 * const gap = { mirror, provenance: [{ level: 0.95 }], ...sides }
 * const policy = { disclosureBase: 10, qualityBase: 30, flagBase: 100, baseStep: 1 }
 * protectGap(gap, policy).difference // => { kind: 'withheld', reason: 'disclosure' }
 * ```
 */
export function protectGap(gap: Gap, policy: ReleasePolicy): ProtectedGap {
  const rules = completePolicy(policy)
  return showGap(gap, { sides: [undefined, undefined], least: rules.disclosureBase }, rules)
}

/** Shows of a gap what the gate lets through. */
export function showGap(gap: Gap, hidden: HiddenSides, rules: CompletePolicy): ProtectedGap {
  const [side] = gap.mirror.sides
  const { first, second, difference } = showPair(
    { row: side.row.row, cells: [gap.left, gap.right], ...gap },
    hidden,
    rules,
  )
  return releaseCopy<Gap>({
    mirror: gap.mirror,
    wave: gap.wave,
    ...(gap.part === undefined ? {} : { part: gap.part }),
    left: first,
    right: second,
    difference,
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
 * const waves = { from: wave(25), to: wave(300), difference: { kind: 'difference', value: 0 } }
 * const trend = { row: { row: 'yes' }, provenance: [{ level: 0.95 }], ...waves }
 * const policy = { disclosureBase: 10, qualityBase: 30, flagBase: 100, baseStep: 1 }
 * protectTrend(trend, policy).from // => { kind: 'withheld', reason: 'quality' }
 * ```
 */
export function protectTrend(trend: Trend, policy: ReleasePolicy): ProtectedTrend {
  const rules = completePolicy(policy)
  return showTrend(trend, { sides: [undefined, undefined], least: rules.disclosureBase }, rules)
}

/** Shows of a trend what the gate lets through. */
export function showTrend(
  trend: Trend,
  hidden: HiddenSides,
  rules: CompletePolicy,
): ProtectedTrend {
  const pair = { ...trend, row: trend.row.row, cells: [trend.from, trend.to] } as const
  const { first, second, difference } = showPair(pair, hidden, rules)
  return releaseCopy<Trend>({
    population: trend.population,
    row: trend.row,
    title: trend.title,
    question: trend.question,
    base: trend.base,
    waves: trend.waves,
    from: first,
    to: second,
    difference,
    provenance: trend.provenance,
  })
}

interface Pair extends Pick<Gap, 'difference' | 'provenance'> {
  readonly row: string
  readonly cells: readonly [Cell, Cell]
}

interface ShownPair {
  readonly first: Cell
  readonly second: Cell
  readonly difference: Difference | Withheld
}

function showPair(pair: Pair, hidden: HiddenSides, rules: CompletePolicy): ShownPair {
  const rule = { unit: unitOfRowName(pair.row), step: rules.baseStep }
  const show = (at: 0 | 1): Cell => {
    const reason = hidden.sides[at] ?? smallCell(pair.cells[at], hidden.least)
    return reason === undefined
      ? coarseCell(protectQuality(pair.cells[at], rules), rule)
      : withhold(reason)
  }
  const [first, second] = [show(0), show(1)]
  const shown = protectDifference(pair.difference, first, second)
  const own = hidden.difference
  const kept = own !== undefined && shown.kind === 'difference' ? withhold(own) : shown
  const alpha = 1 - pair.provenance[0].level
  return { first, second, difference: coarseDifference(kept, rule, alpha) }
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
