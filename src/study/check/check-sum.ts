import { issue } from '../../core/issue.ts'
import type { Place } from '../../core/issue.ts'
import type { References } from '../build/references.ts'

/** How far from 1 shares may sum: rounding of what is written, no more. */
const tolerance = 1e-6

/** Shares of a variable's categories, and whether they are all there. */
export interface SharesToSum {
  readonly variable: string
  readonly shares: Readonly<Record<string, number>>
  readonly complete: boolean
}

/** Reports shares that do not make 1, or make more where some categories are left out. */
export function checkSum(
  { variable, shares, complete }: SharesToSum,
  place: Place,
  references: References,
): void {
  const sum = Object.values(shares).reduce((total, share) => total + share, 0)
  if (sum <= 1 + tolerance && (!complete || sum >= 1 - tolerance)) return
  const values = { variable, sum: String(Number(sum.toPrecision(9))) }
  references.refuse(issue('study.margin_sum', values, place))
}
