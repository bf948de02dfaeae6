import type { Note } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { DesignColumns, LonelyRule } from '../weigh/design-columns.ts'
import { lonelyStrata } from '../weigh/lonely-strata.ts'
import { surveyDesign } from '../weigh/survey-design.ts'
import type { ClusterDesign } from '../weigh/sample-design.ts'
import type { SurveyDesign } from '../weigh/survey-design.ts'
import { clustersOf } from './clusters-of.ts'
import { joinDesigns } from './join-designs.ts'
import type { ReadSide } from './read-side.ts'
import { stackCalibrations } from './stack-calibrations.ts'
import { stackSizes } from './stack-sizes.ts'

/** Two sides as one file: the first side's respondents, then the second's. */
export interface StackedSides {
  readonly design: SurveyDesign
  /** Sampling units that both sides have. */
  readonly shared: number
  /** Why the stacked design gives no variance, when it gives none. */
  readonly notes: readonly Note[]
}

/**
 * Stacks two sides that share sampling units; `joinDesigns` says which units and strata are the same.
 *
 * Each side keeps the totals that its own weights were calibrated to: the margin matrix of the stacked
 * file has a block for each.
 *
 * **Issues**: `compare.sizes_on_one_side`, and those of `surveyDesign`.
 *
 * @returns undefined when no unit is shared: the sides are independent
 */
export function stackSides(
  first: ReadSide,
  second: ReadSide,
  lonely: LonelyRule | undefined,
): Result<StackedSides> | undefined {
  const [left, right] = [clustersOf(first), clustersOf(second)]
  if (left === undefined || right === undefined) return undefined
  const joined = joinDesigns(left, right)
  if (joined === undefined) return undefined
  const unit = [
    ...Array.from(left.cluster, (cluster) => joined.first[cluster] ?? 0),
    ...Array.from(right.cluster, (cluster) => joined.second[cluster] ?? 0),
  ]
  const names = new Map([
    ...stratumNames(left, joined.first, joined.stratum),
    ...stratumNames(right, joined.second, joined.stratum),
  ])
  const sizes = stackSizes(first.side, second.side)
  if (!sizes.ok) return sizes
  const design = surveyDesign({
    weights: [...first.design.weights, ...second.design.weights],
    psu: unit,
    strata: unit.map((at) => joined.stratum[at] ?? 0),
    ssu: stackSecondUnits(first, second),
    fpc: sizes.value,
    calibration: stackCalibrations(first, second),
    lonely,
  })
  if (!design.ok) return fail(design.issues.map((one) => nameStratum(one, names)))
  const known = new Set(joined.first)
  return ok({
    design: design.value,
    shared: joined.second.filter((at) => known.has(at)).length,
    notes: lonelyStrata(design.value).map((note) => nameStratum(note, names)),
  })
}

/** Name of each joined stratum in which a side has clusters. */
function stratumNames(
  { clusters, stratum, strata }: ClusterDesign,
  places: Uint32Array,
  joined: Uint32Array,
): readonly (readonly [number, string])[] {
  return clusters.map((_, at) => [joined[places[at] ?? 0] ?? 0, strata[stratum[at] ?? 0] ?? ''])
}

/** Numbers of strata are of no use to a reader. */
function nameStratum(note: Note, names: ReadonlyMap<number, string>): Note {
  const { stratum, stage } = note.values
  if (stratum === undefined || (stage !== undefined && stage !== 1)) return note
  return { ...note, values: { ...note.values, stratum: names.get(Number(stratum)) ?? '' } }
}

function stackSecondUnits(first: ReadSide, second: ReadSide): DesignColumns['ssu'] {
  if (first.side.ssu === undefined && second.side.ssu === undefined) return undefined
  return [first, second].flatMap(({ side, answered }, at) =>
    side.ssu === undefined
      ? answered.map((_, i) => JSON.stringify([at, i]))
      : Array.from(side.ssu, String),
  )
}
