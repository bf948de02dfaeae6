import type { Difference } from '../../compare/comparison.ts'
import type { Cell, Withheld } from '../../tabulate/table.ts'
import { coarseBases, coarseCount } from './coarse-bases.ts'
import { coarseInterval, coarseNumber, coarseP } from './coarse-number.ts'
import type { CoarseUnit } from './coarse-number.ts'

/** What is coarsened, and by how much. */
export interface CoarseRule {
  readonly unit: CoarseUnit
  /** Bases leave as multiples of this; 1 leaves every digit. */
  readonly step: number
}

/**
 * Rounds all numbers of a cell to what may leave. It protects: with all their digits shares, standard
 * errors and effective bases are equations that give hidden ones back.
 */
export function coarseCell(cell: Cell, { unit, step }: CoarseRule): Cell {
  if (cell.kind === 'withheld' || step <= 1) return cell
  return {
    ...cell,
    value: coarseNumber(cell.value, unit),
    se: coarseNumber(cell.se, unit, 1),
    interval: coarseInterval(cell.interval, unit),
    df: coarseCount(cell.df, step),
    bases: coarseBases(cell.bases, step),
  }
}

/**
 * Rounds a difference as its sides: the change itself, not that of the rounded sides.
 *
 * @param alpha - one minus the confidence level
 */
export function coarseDifference(
  difference: Difference | Withheld,
  { unit, step }: CoarseRule,
  alpha: number,
): Difference | Withheld {
  if (difference.kind === 'withheld' || step <= 1) return difference
  const { value, se, interval, df, t, p } = difference
  return {
    ...difference,
    value: coarseNumber(value, unit),
    se: coarseNumber(se, unit, 1),
    interval: coarseInterval(interval, unit),
    df: coarseCount(df, step),
    t: coarseNumber(t, 'mean'),
    p: coarseP(p, alpha),
  }
}
