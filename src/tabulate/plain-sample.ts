import { ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { requireThat } from '../stats/require-that.ts'
import type { DesignColumns } from '../weigh/design-columns.ts'
import { surveyDesign } from '../weigh/survey-design.ts'
import type { SurveyDesign } from '../weigh/survey-design.ts'
import { defaultRules } from './analysis-rules.ts'

/**
 * Weights and design as plain columns, one entry a respondent, or a design read once by
 * `surveyDesign`; whom to estimate, and how.
 */
export type PlainColumns = PlainOptions & (DesignColumns | ReadDesign)

/** A design read once, for many estimates of the same sample. */
export interface ReadDesign {
  readonly design: SurveyDesign
}

/** Whom to estimate, and how. */
export interface PlainOptions {
  /** Who is in the domain (true, or 1; missing is outside); everybody when absent. Never filter rows instead. */
  readonly domain?: ArrayLike<boolean | number> | undefined
  /** Confidence level of the interval (0–1), 0.95 unless told. */
  readonly level?: number | undefined
  /** Takes the variance from replicate weights instead of the design. */
  readonly replicates?: ReplicateSet | undefined
}

/** Replicate weights: variance = scale · Σ rscales · (replicate − mean of replicates)². */
export interface ReplicateSet {
  /** Weights of each replicate, one entry a respondent. */
  readonly replicates: readonly ArrayLike<number>[]
  readonly scale: number
  /** One a replicate. */
  readonly rscales: ArrayLike<number>
  /** Degrees of freedom; those of the design when absent. */
  readonly df?: number | undefined
}

/** What estimates from plain columns are made of. */
export interface PlainSample {
  readonly design: SurveyDesign
  /** 1 for respondents in the domain. */
  readonly domain: Uint8Array
  readonly level: number
  readonly replicates?: ReplicateSet | undefined
  readonly df: number
}

/**
 * Reads the design and the domain of plain columns.
 *
 * @throws RangeError when a column has not one entry a weight, the level is not between 0 and 1, or
 *   the domain holds anything but true, false, 1, 0 and missing
 */
export function readPlainSample(columns: PlainColumns): Result<PlainSample> {
  const { domain, replicates, level = defaultRules.level } = columns
  requireThat(level > 0 && level < 1, 'estimates require a level strictly between 0 and 1')
  const design = 'design' in columns ? ok(columns.design) : surveyDesign(columns)
  if (!design.ok) return design
  const { n, df } = design.value
  requireEntries(n, domain, ...(replicates?.replicates ?? []))
  requireDomain(domain)
  const members = new Uint8Array(n).map((_, i) =>
    domain === undefined || Boolean(domain[i]) ? 1 : 0,
  )
  requireThat(
    replicates === undefined || replicates.rscales.length === replicates.replicates.length,
    'estimates require one rscale a replicate',
  )
  return ok({
    design: design.value,
    domain: members,
    level,
    replicates,
    df: replicates?.df ?? df,
  })
}

/** @throws RangeError unless every column has one entry a respondent. */
export function requireEntries(
  n: number,
  ...columns: readonly (ArrayLike<unknown> | undefined)[]
): void {
  requireThat(
    columns.every((column) => column === undefined || column.length === n),
    'estimates require one entry a respondent in every column',
  )
}

/** What a domain may hold; where it is missing, the respondent is outside. */
const known = new Set<unknown>([true, false, 1, 0, undefined, null, Number.NaN])

/** A domain of words or codes would take in the wrong people without a word. */
function requireDomain(domain: ArrayLike<unknown> = []): void {
  requireThat(
    Array.from(domain).every((one) => known.has(one)),
    'estimates require a domain of true, false, 1 and 0',
  )
}
