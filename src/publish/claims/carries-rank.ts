import { normalUpperTail } from '../../stats/normal-upper-tail.ts'
import type { Figure } from '../figure.ts'
import { wordRules } from './tolerances.ts'

/**
 * Whether a test carries that one share lies above another of the same question and people.
 *
 * The two standard errors are added as squares; answers that exclude each other push each other
 * down, by the covariance −p·q/n of one draw, with the effective number of respondents for n. For
 * answers of a multiple question the covariance is not known here and is taken as nil.
 *
 * @param exclusive - whether one person gives one answer only
 */
export function carriesRank(above: Figure, below: Figure, exclusive: boolean): boolean {
  const { se: one, bases } = above
  const { se: other } = below
  if (one === undefined || other === undefined) return false
  const pushed = exclusive ? (2 * above.value * below.value) / (bases?.effectiveN ?? 1) : 0
  const se = Math.sqrt(one ** 2 + other ** 2 + pushed)
  if (se === 0) return above.value > below.value
  return 2 * normalUpperTail((above.value - below.value) / se) < wordRules.level.limit
}
