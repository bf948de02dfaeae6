import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Withheld } from '../tabulate/table.ts'
import type { LonelyRule } from '../weigh/design-columns.ts'
import { designCovariance } from '../weigh/design-covariance.ts'
import { lonelyStrata } from '../weigh/lonely-strata.ts'
import { surveyDesign } from '../weigh/survey-design.ts'
import type { Difference } from './comparison.ts'
import { describeDifference } from './describe-difference.ts'
import { matchCompanies } from './match-companies.ts'
import type { DroppedCompany, MatchedCompany } from './match-companies.ts'
import type { PlainSide } from './plain-side.ts'
import { readSide } from './read-side.ts'

/** Two sides met in the same companies, named in `psu`. */
export interface CompanyComparison {
  readonly left: PlainSide
  readonly right: PlainSide
  /** What each company counts for; `equal` when absent. */
  readonly weighting?: 'equal' | CompanySizes | undefined
  /** Confidence of the interval (0–1), 0.95 when absent. */
  readonly confidence?: number | undefined
  /** What to do with a stratum of a single compared company; `fail` when absent. */
  readonly lonely?: LonelyRule | undefined
}

/** A weight a company, with the name that results and readers know it by. */
export interface CompanySizes {
  /** What the sizes are: `headcount`. */
  readonly name: string
  /** Above 0, by name of company. */
  readonly sizes: Readonly<Record<string, number>>
}

/** The gap of one company. */
export interface CompanyGap {
  readonly company: string
  /** Weighted averages of those of each side who answered. */
  readonly left: number
  readonly right: number
  /** Left minus right. */
  readonly gap: number
  /** What the company counts for in the average (0–1). */
  readonly share: number
}

/** The average of the gaps of companies. */
export interface CompanyGaps {
  /** What is estimated: the average, over companies, of the gap inside each. */
  readonly estimand: 'average_of_company_gaps'
  /** `equal`, or the name of the sizes. */
  readonly weighting: string
  /** Average gap, left minus right: share (0–1), or the answers' unit. */
  readonly value: number
  readonly difference: Difference | Withheld
  readonly companies: readonly CompanyGap[]
  /** Companies of each side that have no gap, and why. */
  readonly dropped: {
    readonly left: readonly DroppedCompany[]
    readonly right: readonly DroppedCompany[]
  }
  readonly notes: readonly Note[]
}

/**
 * Averages the gaps inside companies: in each company met on both sides, left minus right; then the
 * mean over companies, which are the units of its standard error.
 *
 * Use it to ask whether managers and employees *of the same company* differ. `comparePopulations` asks
 * whether the two populations differ, and the answers can have opposite signs: in the example managers
 * sit where everybody says yes, so that they say it more often over all, though in most companies they
 * say it less often than their employees.
 *
 * The companies compared are taken as drawn at random (within strata, when given); population sizes
 * and calibration play no part.
 *
 * **Unit**: that of the answers; a share (0–1) when they are 0 and 1, or `level` is given.
 *
 * **Issues**: those of a side, as `comparePopulations`; `compare.no_companies`,
 * `compare.no_shared_company`, `compare.bad_company_size`. Notes: `compare.companies_dropped`,
 * `compare.level_not_met`, `weigh.lonely_unit`,
 * `weigh.single_unit`.
 *
 * @throws RangeError when a column has not one entry a weight
 * @example
 * ```ts
 * import { companyGaps, comparePopulations } from 'visavis/compare'
 * const managers = {
 *   name: 'managers',
 *   y: [1, 1, 1, 0, 0, 0],
 *   weights: [1, 1, 1, 1, 1, 1],
 *   psu: ['a', 'a', 'a', 'a', 'b', 'c'],
 * }
 * const employees = {
 *   name: 'employees',
 *   y: [1, 0, 0, 0, 1, 0, 0],
 *   weights: [1, 1, 1, 1, 1, 1, 1],
 *   psu: ['a', 'b', 'b', 'b', 'b', 'c', 'c'],
 * }
 * const over = comparePopulations({ left: managers, right: employees })
 * const within = companyGaps({ left: managers, right: employees })
 * over.ok && over.value.value // ≈ 0.21428571428571425
 * within.ok && within.value.value // ≈ -0.16666666666666666
 * within.ok && within.value.estimand // => 'average_of_company_gaps'
 * ```
 *
 * Source: Simpson (1951), J. R. Stat. Soc. B 13, 238–241, for the change of sign; Student (1908) for
 * the test without strata. Checked against R survey 4.1-1 `svymean` over companies and `t.test`,
 * test/reference/populations.json.
 */
export function companyGaps(comparison: CompanyComparison): Result<CompanyGaps> {
  const { left, right, weighting = 'equal', confidence, lonely } = comparison
  const read = all([readSide(left, lonely), readSide(right, lonely)])
  if (!read.ok) return read
  const matched = matchCompanies(read.value)
  if (!matched.ok) return matched
  const { companies, dropped } = matched.value
  const sizes = sizesOf(companies, weighting)
  if (!sizes.ok) return sizes
  const strata = companies.map(({ stratum }) => stratum)
  const design = surveyDesign({ weights: sizes.value, strata, lonely })
  if (!design.ok) return design
  const total = sizes.value.reduce((sum, size) => sum + size, 0)
  const gaps = companies.map((one, at): CompanyGap => ({
    company: one.company,
    left: one.left,
    right: one.right,
    gap: one.left - one.right,
    share: (sizes.value[at] ?? 0) / total,
  }))
  const value = gaps.reduce((sum, { gap, share }) => sum + share * gap, 0)
  const score = Float64Array.from(gaps, ({ gap }) => (gap - value) / total)
  const lost = [dropped.left.length, dropped.right.length]
  return ok({
    estimand: 'average_of_company_gaps',
    weighting: weighting === 'equal' ? weighting : weighting.name,
    value,
    difference: describeDifference({
      value,
      variance: designCovariance(design.value, [score])?.[0],
      df: design.value.df,
      sharedUnits: true,
      confidence,
    }),
    companies: gaps,
    dropped,
    notes: [
      ...read.value.flatMap(({ notes }) => notes),
      ...lonelyStrata(design.value),
      ...(lost.some((count) => count > 0) ? [droppedNote(comparison, lost)] : []),
    ],
  })
}

function droppedNote({ left, right }: CompanyComparison, [a = 0, b = 0]: readonly number[]): Note {
  return issue('compare.companies_dropped', {
    left: left.name,
    leftN: a,
    right: right.name,
    rightN: b,
  })
}

function sizesOf(
  companies: readonly MatchedCompany[],
  weighting: 'equal' | CompanySizes,
): Result<readonly number[]> {
  if (weighting === 'equal') return ok(companies.map(() => 1))
  const sizes = companies.map(({ company }) => weighting.sizes[company] ?? 0)
  const unusable = companies.filter((_, at) => !isSize(sizes[at] ?? 0))
  const [first] = unusable
  if (first === undefined) return ok(sizes)
  const values = { weighting: weighting.name, company: first.company, n: unusable.length }
  return fail([issue('compare.bad_company_size', values)])
}

function isSize(size: number): boolean {
  return size > 0 && size < Infinity
}
