import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import type { DesignStage } from './design-stage.ts'
import type { SurveyDesign } from './survey-design.ts'

/** Below this the part of a stratum left undrawn counts as none. */
const nothing = 1e-7

/** The part of each stratum of a stage that was not drawn: 1 without a finite population correction. */
export function undrawn({ fraction }: DesignStage, stratum: number): number {
  const open = 1 - (fraction[stratum] ?? 0)
  return open < nothing ? 0 : open
}

/** Whether the variance of a stratum cannot be seen: a single unit, and others left undrawn. */
export function isLonely(stage: DesignStage, stratum: number): boolean {
  return (stage.counts[stratum] ?? 0) < 2 && undrawn(stage, stratum) > 0
}

/**
 * What the variance of each stratum of a stage counts for: 1 at the first stage; at the second the
 * fraction of clusters drawn, 0 without a finite population correction.
 */
export function stageShares({ stages }: SurveyDesign, at: number): Float64Array {
  const [first] = stages
  const stage = stages[at]
  return Float64Array.from(stage?.strata ?? [], (_, unit) =>
    at === 0 ? 1 : (first?.fraction[first.stratum[unit] ?? 0] ?? 0),
  )
}

/**
 * Names the strata of a single sampling unit that leave every estimate of a design without variance.
 *
 * Use it to say why estimates came out as `no_variance`; none are named unless the rule is `fail`.
 *
 * **Shape**: one note a stratum, `weigh.lonely_unit`; at the second stage the stratum is a cluster.
 * Without strata `weigh.single_unit`.
 *
 * @example
 * ```ts
 * import { lonelyStrata, surveyDesign } from 'visavis/weigh'
 * const design = surveyDesign({ weights: [1, 1, 1], strata: ['a', 'a', 'b'] })
 * design.ok && lonelyStrata(design.value)[0]?.values['stratum'] // => 'b'
 * ```
 */
export function lonelyStrata(design: SurveyDesign): readonly Note[] {
  if (design.lonely !== 'fail') return []
  return design.stages.flatMap((stage, at) => {
    const shares = stageShares(design, at)
    return stage.strata.flatMap((stratum, h) =>
      (shares[h] ?? 0) > 0 && isLonely(stage, h) ? [lonelyNote(stratum, at + 1)] : [],
    )
  })
}

function lonelyNote(stratum: string, stage: number): Note {
  return stratum === ''
    ? issue('weigh.single_unit')
    : issue('weigh.lonely_unit', { stratum, stage })
}
