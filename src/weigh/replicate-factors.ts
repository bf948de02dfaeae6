import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import { seededRandom } from '../core/random.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { DesignStage } from './design-stage.ts'
import { isLonely, undrawn } from './lonely-strata.ts'
import type { ReplicateMethod } from './replicate-method.ts'
import type { SurveyDesign } from './survey-design.ts'

/** What replicates multiply weights by, and how their estimates make a variance. */
export interface ReplicateFactors {
  /** Factor of each sampling unit, an array a replicate. */
  readonly factors: readonly Float64Array[]
  readonly scale: number
  readonly rscales: Float64Array
}

/** Finds the factors of a method, or says why the design does not suit it. */
export function replicateFactors(
  design: SurveyDesign,
  method: ReplicateMethod,
): Result<ReplicateFactors> {
  const [stage] = design.stages
  if (stage === undefined) throw new RangeError('replicateWeights requires a design with a stage')
  const issues = designIssues(stage, design, method)
  if (issues.length > 0) return fail(issues)
  switch (method.kind) {
    case 'JK1':
      return ok(leaveOneOut(stage))
    case 'JKn':
      return ok(leaveOneOutByStratum(stage))
    case 'BRR':
      return ok(halfSamples(stage, 0))
    case 'Fay':
      return ok(halfSamples(stage, method.rho))
    case 'bootstrap':
      return ok(rescaledBootstrap(stage, method))
  }
}

function designIssues(
  stage: DesignStage,
  { lonely }: SurveyDesign,
  { kind }: ReplicateMethod,
): readonly Issue[] {
  const strata = stage.strata.map((stratum, h) => ({ stratum, h, n: stage.counts[h] ?? 0 }))
  const finite = stage.fraction.some((fraction) => fraction > 0)
  const jackknife = kind === 'JK1' || kind === 'JKn'
  const unsuited = [
    ...(finite && !jackknife ? [issue('weigh.fpc_not_replicated', { method: kind })] : []),
    ...(kind === 'JK1' && strata.length > 1
      ? [issue('weigh.jackknife_with_strata', { n: strata.length })]
      : []),
  ]
  if (kind === 'BRR' || kind === 'Fay') {
    const uneven = strata.filter(({ n }) => n !== 2)
    return [
      ...unsuited,
      ...uneven.map(({ stratum, n }) =>
        stratum === ''
          ? issue('weigh.not_two_without_strata', { n })
          : issue('weigh.not_two_units', { stratum, n }),
      ),
    ]
  }
  const single = strata.filter(({ h }) => lonely !== 'certainty' && isLonely(stage, h))
  return [
    ...unsuited,
    ...single.map(({ stratum }) =>
      stratum === ''
        ? issue('weigh.too_few_without_strata')
        : issue('weigh.too_few_to_replicate', { stratum }),
    ),
  ]
}

/** Source: Wolter (2007), Introduction to Variance Estimation, section 4.2. */
function leaveOneOut(stage: DesignStage): ReplicateFactors {
  const n = stage.stratum.length
  const factors = Array.from({ length: n }, (_, out) =>
    new Float64Array(n).fill(n / (n - 1)).fill(0, out, out + 1),
  )
  return { factors, scale: (undrawn(stage, 0) * (n - 1)) / n, rscales: new Float64Array(n).fill(1) }
}

/** Source: Wolter (2007), section 4.5; strata of one unit have no replicate. */
function leaveOneOutByStratum(stage: DesignStage): ReplicateFactors {
  const { stratum, counts } = stage
  const units = Array.from(stratum, (h, unit) => ({ h, unit, n: counts[h] ?? 0 })).filter(
    ({ n }) => n > 1,
  )
  const factors = units.map(({ h, unit, n }) =>
    Float64Array.from(stratum, (other, at) => {
      if (other !== h) return 1
      return at === unit ? 0 : n / (n - 1)
    }),
  )
  const rscales = Float64Array.from(units, ({ h, n }) => (undrawn(stage, h) * (n - 1)) / n)
  return { factors, scale: 1, rscales }
}

/**
 * Half-samples balanced by Sylvester's Hadamard matrix: of the first power of two above the number of
 * strata, its first column (all ones) left out, so that factors average 1.
 *
 * Source: McCarthy (1969), Int. Stat. Rev. 37, 239–264; Judkins (1990), J. Off. Stat. 6, 223–239
 * (Fay's method).
 */
function halfSamples({ stratum, strata }: DesignStage, rho: number): ReplicateFactors {
  const count = 2 ** Math.ceil(Math.log2(strata.length + 1))
  const firsts = new Map<number, number>()
  stratum.forEach((h, unit) => {
    if (!firsts.has(h)) firsts.set(h, unit)
  })
  const factors = Array.from({ length: count }, (_, replicate) =>
    Float64Array.from(stratum, (h, unit) => {
      const isFirst = firsts.get(h) === unit
      return isFirst === hasEvenOverlap(replicate, h + 1) ? 2 - rho : rho
    }),
  )
  const scale = 1 / (count * (1 - rho) ** 2)
  return { factors, scale, rscales: new Float64Array(count).fill(1) }
}

/** The sign of Sylvester's matrix: whether two numbers share an even count of binary ones. */
function hasEvenOverlap(row: number, column: number): boolean {
  let shared = row & column
  let even = true
  while (shared !== 0) {
    shared &= shared - 1
    even = !even
  }
  return even
}

/** Source: Rao & Wu (1988), J. Am. Stat. Assoc. 83, 231–241, with n − 1 draws a stratum. */
function rescaledBootstrap(
  { stratum, counts }: DesignStage,
  { replicates, seed }: Extract<ReplicateMethod, { readonly kind: 'bootstrap' }>,
): ReplicateFactors {
  const members = Array.from(counts, (): number[] => [])
  stratum.forEach((h, unit) => members[h]?.push(unit))
  const random = seededRandom(seed)
  const factors = Array.from({ length: replicates }, () => {
    const drawn = new Float64Array(stratum.length)
    for (const units of members) {
      const n = units.length
      // A unit sure to be drawn stands for itself in every replicate.
      if (n === 1) drawn[units[0] ?? 0] = 1
      for (let draw = 1; draw < n; draw++) {
        const unit = units[random.integer(0, n - 1)] ?? 0
        drawn[unit] = (drawn[unit] ?? 0) + n / (n - 1)
      }
    }
    return drawn
  })
  return { factors, scale: 1 / (replicates - 1), rscales: new Float64Array(replicates).fill(1) }
}
