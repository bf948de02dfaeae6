import { requireDegrees, requireLevel, requireThat } from './require-that.ts'
import { studentTUpperTail } from './student-t-upper-tail.ts'
import { welchSatterthwaite } from './welch-satterthwaite.ts'

/** A share that somebody else published. */
export interface PublishedShare {
  /** 0–1. */
  readonly share: number
  /** Respondents behind it, above 1; when it is not known the share is treated as exact. */
  readonly n?: number | undefined
  /** Design effect of that survey, above 0; 1 unless told, and said to be assumed. */
  readonly designEffect?: number | undefined
  /** Decimals of the percentage as printed; none unless told, so that 43 % may be 42.5 to 43.5. */
  readonly percentDecimals?: number | undefined
}

/** An estimate of one's own. */
export interface OwnShare {
  /** 0–1. */
  readonly share: number
  /** Standard error, above 0: where the design saw none, hand over what stands in for it. */
  readonly se: number
  readonly df: number
}

/** A difference from a published share, tested. */
export interface BenchmarkResult {
  /** Own minus published. */
  readonly difference: number
  readonly se: number
  readonly t: number
  readonly df: number
  /** Two-sided. */
  readonly p: number
}

/** A comparison with a published share, and what it takes for granted. */
export interface BenchmarkTest extends BenchmarkResult {
  readonly kind: 'benchmark'
  /** What had to be assumed about the published share; print it with the result. */
  readonly assumed: {
    readonly treatedAs: 'exact' | 'sample'
    /** Undefined where the share is treated as exact: then it plays no part. */
    readonly designEffect: number | undefined
    /** Whether that design effect was told rather than taken as 1. */
    readonly designEffectTold: boolean
  }
  /** The same at a design effect of 1.5; undefined where the share is treated as exact. */
  readonly sensitivity: (BenchmarkResult & { readonly designEffect: number }) | undefined
  /** The same with the published share at both ends of its rounding. */
  readonly rounding: {
    /** Half the last printed digit, as a share: 0.005 for whole percents. */
    readonly half: number
    readonly below: BenchmarkResult
    readonly above: BenchmarkResult
    /** Whether both ends lead to the same conclusion at the level: significant with the same sign, or not. */
    readonly survives: boolean
  }
}

/** Sampling with clusters seldom does worse; what to try when the design effect is not known. */
const cautiousDesignEffect = 1.5

/**
 * Compares an estimate with a share of which only the figure, and perhaps the base, was published.
 *
 * Use it against another institute's poll or official statistics. Print what was assumed, and do not
 * call a difference significant that does not survive rounding.
 *
 * @param own - the estimate
 * @param published - the benchmark
 * @param options - `level` (0–1) at which a difference is called significant, 0.95 unless told
 * @throws RangeError when a share is not from 0 to 1, se, df, n − 1 or the design effect is not above 0,
 * or decimals are not a whole number from 0 to 15
 * @example
 * ```ts
 * import { benchmarkTest } from 'visavis/stats'
 * const test = benchmarkTest({ share: 0.502, se: 0.02, df: 200 }, { share: 0.45, n: 1000 })
 * test.p.toFixed(3) // => '0.042'
 * test.assumed // => { treatedAs: 'sample', designEffect: 1, designEffectTold: false }
 * test.rounding.survives // => false
 * ```
 *
 * @remarks Source: the difference of independent estimates, with p₀(1 − p₀)·D/n₀ for the published one: Kish (1965),
 * Survey Sampling, section 8.2; degrees of freedom by Welch–Satterthwaite, n₀ − 1 for the published
 * share. Checked against the formula in R 4.2.2, test/reference/column-tests.json.
 */
export function benchmarkTest(
  own: OwnShare,
  published: PublishedShare,
  options: { readonly level?: number | undefined } = {},
): BenchmarkTest {
  const { level = 0.95 } = options
  requireBenchmark(own, published, level)
  const { n, designEffect = 1, percentDecimals = 0 } = published
  const at = (share: number, effect: number): BenchmarkResult =>
    compareWith(own, share, n === undefined ? undefined : { n, effect })
  const half = 0.5 * 10 ** (-2 - percentDecimals)
  const result = at(published.share, designEffect)
  const below = at(Math.max(0, published.share - half), designEffect)
  const above = at(Math.min(1, published.share + half), designEffect)
  return {
    kind: 'benchmark',
    ...result,
    assumed: {
      treatedAs: n === undefined ? 'exact' : 'sample',
      designEffect: n === undefined ? undefined : designEffect,
      designEffectTold: published.designEffect !== undefined,
    },
    sensitivity:
      n === undefined
        ? undefined
        : { designEffect: cautiousDesignEffect, ...at(published.share, cautiousDesignEffect) },
    rounding: {
      half,
      below,
      above,
      survives: [below, above].every((end) => conclude(end, level) === conclude(result, level)),
    },
  }
}

/** Which way a difference is significant: −1, 0 (not) or 1. */
function conclude({ p, difference }: BenchmarkResult, level: number): number {
  return p < 1 - level ? Math.sign(difference) : 0
}

function compareWith(
  own: OwnShare,
  share: number,
  sample: { readonly n: number; readonly effect: number } | undefined,
): BenchmarkResult {
  const variance = own.se * own.se
  const known = sample === undefined ? 0 : (sample.effect * share * (1 - share)) / sample.n
  const parts = [{ variance, df: own.df }]
  if (sample !== undefined) parts.push({ variance: known, df: sample.n - 1 })
  const df = welchSatterthwaite(parts)
  const difference = own.share - share
  const se = Math.sqrt(variance + known)
  const t = difference / se
  return { difference, se, t, df, p: Math.min(1, 2 * studentTUpperTail(Math.abs(t), df)) }
}

function requireBenchmark(own: OwnShare, published: PublishedShare, level: number): void {
  const verb = 'benchmarkTest'
  for (const { share } of [own, published]) {
    requireThat(share >= 0 && share <= 1, `${verb} requires shares from 0 to 1`)
  }
  requireThat(own.se > 0 && own.se < Infinity, `${verb} requires a standard error above 0`)
  requireDegrees(verb, own.df)
  requireLevel(verb, level)
  requirePublished(verb, published)
}

function requirePublished(
  verb: string,
  { n = 2, designEffect = 1, percentDecimals = 0 }: PublishedShare,
): void {
  requireThat(n > 1 && n < Infinity, `${verb} requires a published base above 1`)
  requireThat(
    designEffect > 0 && designEffect < Infinity,
    `${verb} requires a design effect above 0`,
  )
  requireThat(
    Number.isInteger(percentDecimals) && percentDecimals >= 0 && percentDecimals <= 15,
    `${verb} requires decimals from 0 to 15`,
  )
}
