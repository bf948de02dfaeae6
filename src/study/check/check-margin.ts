import type { WaveId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { References } from '../build/references.ts'
import { unknownCode } from '../build/references.ts'
import type { MarginFormat } from '../format/weighting-format.ts'
import type { Spot } from '../read/spot.ts'
import type { Variable } from '../variable.ts'
import { checkSum } from './check-sum.ts'

/** A margin with what it is about. */
interface MarginCheck {
  readonly margin: MarginFormat
  readonly variable: Variable
  readonly wave: WaveId
}

/**
 * Checks a margin: one answer, asked of everyone in the wave; a positive share for each category,
 * summing to 1.
 */
export function checkMargin(
  { margin, variable, wave }: MarginCheck,
  spot: Spot,
  references: References,
): void {
  const values = { variable: variable.id }
  const place = spot.place('variable')
  if (variable.kind !== 'single') {
    references.refuse(issue('study.margin_not_single', values, place))
    return
  }
  if (variable.asked !== undefined)
    references.refuse(issue('study.margin_not_for_all', values, place))
  else if (!variable.waves.includes(wave)) {
    references.refuse(issue('study.not_asked_in_wave', { ...values, wave }, place))
  }
  if (!checkTargets(margin, variable, spot, references)) return
  const shares = { variable: margin.variable, shares: margin.targets, complete: true }
  checkSum(shares, spot.keyPlace('targets'), references)
}

/** Whether each category has its share and each share its category. */
function checkTargets(
  { targets }: MarginFormat,
  variable: Variable,
  spot: Spot,
  references: References,
): boolean {
  const unknown = Object.keys(targets).filter(
    (code) => !variable.categories.some((one) => one.code === code),
  )
  for (const code of unknown) {
    references.refuse(unknownCode(variable, code, spot.keyPlace('targets', code)))
  }
  const absent = variable.categories.filter(
    ({ code, missing }) => missing === undefined && !Object.hasOwn(targets, code),
  )
  if (unknown.length === 0 && absent.length > 0) {
    const values = { variable: variable.id, codes: absent.map(({ code }) => code).join(', ') }
    references.refuse(issue('study.margin_incomplete', values, spot.keyPlace('targets')))
  }
  const nil = Object.entries(targets).filter(([, share]) => share <= 0)
  for (const [code] of nil) {
    references.refuse(issue('study.margin_not_positive', { code }, spot.place('targets', code)))
  }
  return unknown.length + absent.length + nil.length === 0
}
