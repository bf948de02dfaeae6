import type { Note } from '../core/issue.ts'
import type { LocalText } from '../core/local-text.ts'
import type { Study } from '../study/model.ts'
import { completePolicy } from '../study/release-profiles.ts'
import type { Withheld } from '../tabulate/table.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'
import type { WeightDiagnostics } from '../weigh/weight-diagnostics.ts'
import { coarseMargins, coarseWeights } from './coarsen/coarse-weights.ts'
import { mergeBins } from './merge-bins.ts'
import { withhold } from './protect-cell.ts'
import { protectMargins } from './protect-margins.ts'
import type { HiddenLevel } from './protect-margins.ts'
import type { Protected, ReleasedMargin, ReleasedWeights, SampleReport } from './protected.ts'
import { releaseCopy } from './release-copy.ts'

/**
 * Lets through the gate what the notice says of a sample: its size, weighting and design.
 *
 * The notes of the answers stay inside: they may quote them. A margin's share before weighting is
 * withheld where it would count fewer people than the disclosure threshold, or let them be counted;
 * and with it the range of the weights, their effective base and design effect: a weight is a target
 * over a size.
 *
 * @returns withheld when the whole sample is under the threshold
 * @example
 * ```ts
 * import { protectSample } from 'visavis/protect'
 * const study = { policy: { disclosureBase: 10, qualityBase: 30, flagBase: 100 } }
 * const sample = { dataset: {}, design: {}, diagnostics: { n: 9 } }
 * protectSample(study, sample) // => { kind: 'withheld', reason: 'disclosure' }
 * ```
 */
export function protectSample(
  study: Study,
  sample: SampleFacts,
  hiddenBy?: HiddenLevel,
): Protected<SampleReport> | Withheld {
  const { dataset, diagnostics, design } = sample
  const { disclosureBase, baseStep } = completePolicy(study.policy)
  if (diagnostics.n < disclosureBase) return withhold('disclosure')
  const margins = protectMargins(sample, disclosureBase, hiddenBy)
  return releaseCopy<SampleReport>({
    wave: dataset.wave,
    population: dataset.population,
    title: titleOf(study, sample),
    n: diagnostics.n,
    weighting: diagnostics.method,
    cycles: diagnostics.cycles,
    weights: coarseWeights(protectWeights(diagnostics, margins, disclosureBase), baseStep),
    margins: coarseMargins(margins, baseStep),
    units: design.kind,
    unitCount: design.kind === 'clusters' ? design.clusters.length : undefined,
    simulated: dataset.simulated,
    dataHash: dataset.hash,
    notes: sample.notes.filter(isAboutWeights),
  })
}

function titleOf(study: Study, { dataset }: SampleFacts): LocalText {
  const { wave, population } = dataset
  const samples = study.waves.find(({ id }) => id === wave)?.samples ?? []
  const own = samples.find((sample) => sample.population === population)?.title
  const general = study.populations.find(({ id }) => id === population)?.title
  return own ?? general ?? { en: population }
}

function isAboutWeights({ code }: Note): boolean {
  return code.startsWith('weigh.')
}

function protectWeights(
  { minimum, maximum, effectiveN, deff, bins }: WeightDiagnostics,
  margins: readonly ReleasedMargin[],
  smallest: number,
): ReleasedWeights | Withheld {
  const levels = margins.flatMap((margin) => margin.levels)
  if (levels.some(({ before }) => before.kind === 'withheld')) return withhold('complement')
  const range = [minimum, maximum] as const
  return { kind: 'weights', range, effectiveN, deff, bins: mergeBins(bins, smallest) }
}
