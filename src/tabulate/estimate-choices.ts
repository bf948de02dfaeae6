import { ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { ShareIntervalMethod } from '../stats/share-interval.ts'
import type { CategoryValue } from './category-column.ts'
import type { ValueShare } from './estimate-shares.ts'
import { both } from './number-column.ts'
import { drawShareInterval, plainCell } from './plain-cell.ts'
import { readPlainSample, requireEntries } from './plain-sample.ts'
import type { PlainColumns } from './plain-sample.ts'

/** A choice of a question with several answers. */
export interface ChoiceColumn {
  readonly value: CategoryValue
  /** Who chose it (true, or 1); undefined or null when it is not known. */
  readonly chosen: ArrayLike<boolean | number | undefined | null>
}

/**
 * What shares of several answers are shares of:
 *
 * - `cases`: respondents who were asked, also those who chose nothing;
 * - `answering`: respondents who chose something;
 * - `answers`: all choices of all respondents; such shares sum to 1.
 */
export type ChoiceBase = 'cases' | 'answering' | 'answers'

/** Columns of a question with several answers. */
export type ChoiceColumns = PlainColumns & {
  readonly choices: readonly ChoiceColumn[]
  /** `cases` when absent. */
  readonly base?: ChoiceBase | undefined
  /** How to draw the intervals; Korn–Graubard with its base capped at n unless told. */
  readonly interval?: ShareIntervalMethod | undefined
}

/** Shares of choices, with the base they stand on. */
export interface ChoiceShares {
  readonly base: ChoiceBase
  /** In the order of the choices. */
  readonly shares: readonly ValueShare[]
}

/**
 * Estimates the shares of the choices of a question with several answers, on a named base.
 *
 * Use it without a study. A respondent of whom no choice is known was not asked and is outside the
 * domain; a choice that is not known beside others that are was not chosen.
 *
 * **Shape**: one entry a respondent in every column. **Unit**: shares (0–1). The bases of a cell
 * count respondents, on the base of answers too.
 *
 * **Issues**: those of `surveyDesign`.
 *
 * @returns withheld as `empty_base` or `no_variance`, as `estimateShares`
 * @throws RangeError when a column has not one entry a weight
 * @example
 * ```ts
 * import { estimateChoices } from 'visavis/tabulate'
 * const choices = [
 *   { value: 'mail', chosen: [1, 1, 0, 0] },
 *   { value: 'chat', chosen: [1, 0, 0, 1] },
 * ]
 * const weights = [1, 1, 1, 1]
 * const shareOfMail = (base: 'cases' | 'answering' | 'answers') => {
 *   const found = estimateChoices({ weights, choices, base })
 *   const cell = found.ok ? found.value.shares[0]?.cell : undefined
 *   return cell?.kind === 'estimate' ? cell.value.toFixed(3) : undefined
 * }
 * shareOfMail('cases') // => '0.500'
 * shareOfMail('answering') // => '0.667'
 * shareOfMail('answers') // => '0.500'
 * ```
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292. Checked against R survey 4.1-1 `svyratio`,
 * test/reference/plain-estimates.json.
 */
export function estimateChoices(columns: ChoiceColumns): Result<ChoiceShares> {
  const { choices, base = 'cases' } = columns
  const draw = drawShareInterval(columns.interval)
  const sample = readPlainSample(columns)
  if (!sample.ok) return sample
  const { design, domain } = sample.value
  requireEntries(design.n, ...choices.map(({ chosen }) => chosen))
  const chosen = choices.map((choice) =>
    Float64Array.from({ length: design.n }, (_, i) => (choice.chosen[i] ? 1 : 0)),
  )
  const counts = chosen.reduce(
    (sums, one) => sums.map((sum, i) => sum + (one[i] ?? 0)),
    new Float64Array(design.n),
  )
  const members = Uint8Array.from(counts, (count, i) =>
    base === 'cases' ? Number(wasAsked(choices, i)) : Math.min(1, count),
  )
  const x = base === 'answers' ? counts : counts.map(() => 1)
  const inside = both(domain, members)
  return ok({
    base,
    shares: choices.map(({ value }, at) => {
      const y = chosen[at] ?? new Float64Array(design.n)
      return { value, cell: plainCell(sample.value, { base: inside, y, x }, draw) }
    }),
  })
}

function wasAsked(choices: readonly ChoiceColumn[], i: number): boolean {
  return choices.some(({ chosen }) => chosen[i] !== undefined && chosen[i] !== null)
}
