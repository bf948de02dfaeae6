import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import type { PopulationSizes } from './design-columns.ts'
import type { DesignStage } from './design-stage.ts'

/** A stage with its sampling fractions, and what is wrong with them. */
export interface FractionedStage {
  readonly stage: DesignStage
  readonly issues: readonly Issue[]
}

/** Tells of population sizes that are not numbers above 0: one issue, naming the first row (from 1). */
export function fractionIssues(fpc: PopulationSizes | undefined): readonly Issue[] {
  return [fpc?.first, fpc?.second].flatMap((sizes, at) => {
    const rows = Array.from(sizes ?? [])
    const bad = rows.findIndex((size) => !(size > 0))
    if (bad < 0) return []
    const n = rows.filter((size) => !(size > 0)).length
    return [issue('weigh.bad_fpc', { size: String(rows[bad]), stage: at + 1, row: bad + 1, n })]
  })
}

/** Whether population sizes are counts of units rather than sampling fractions. */
export function hasCounts(fpc: PopulationSizes | undefined): boolean {
  return [fpc?.first, fpc?.second].some((sizes) => Array.from(sizes ?? []).some((size) => size > 1))
}

/**
 * Finds the sampling fraction of each stratum of a stage.
 *
 * @param of - sizes a respondent, whether they are counts, and the number of the stage (from 1)
 */
export function samplingFractions(
  stage: Omit<DesignStage, 'fraction'>,
  of: {
    readonly sizes: ArrayLike<number> | undefined
    readonly counted: boolean
    readonly at: number
  },
): FractionedStage {
  const { unit, stratum, strata, counts } = stage
  const { sizes, counted, at } = of
  if (sizes === undefined) {
    return { stage: { ...stage, fraction: new Float64Array(strata.length) }, issues: [] }
  }
  const found = new Map<number, number>()
  const varying = new Set<number>()
  unit.forEach((u, i) => {
    const h = stratum[u] ?? 0
    const size = sizes[i] ?? Infinity
    if ((found.get(h) ?? size) !== size) varying.add(h)
    found.set(h, size)
  })
  const fraction = counts.map((count, h) => {
    const size = found.get(h) ?? Infinity
    return counted ? count / size : size
  })
  const issues = strata.flatMap((name, h) => {
    if (varying.has(h)) return [varyingIssue(name, at)]
    if ((fraction[h] ?? 0) <= 1) return []
    const sampled = counts[h] ?? 0
    return [belowIssue(name, { stage: at, size: found.get(h) ?? 0, sampled })]
  })
  return { stage: { ...stage, fraction }, issues }
}

/** A design without strata has one, without a name. */
function varyingIssue(stratum: string, stage: number): Issue {
  return stratum === ''
    ? issue('weigh.sample_fpc_varies')
    : issue('weigh.fpc_varies', { stage, stratum })
}

function belowIssue(
  stratum: string,
  { stage, size, sampled }: Readonly<Record<'stage' | 'size' | 'sampled', number>>,
): Issue {
  return stratum === ''
    ? issue('weigh.fpc_below_whole_sample', { size, sampled })
    : issue('weigh.fpc_below_sample', { stage, stratum, size, sampled })
}
