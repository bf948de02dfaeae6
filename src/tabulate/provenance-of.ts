import type { WeightedSample } from '../weigh/weighted-sample.ts'
import { analysisRules } from './analysis-rules.ts'
import type { Provenance } from './table.ts'

/** What every number of a sample is computed with. */
export function provenanceOf({ dataset, diagnostics, design }: WeightedSample): Provenance {
  return {
    wave: dataset.wave,
    population: dataset.population,
    dataHash: dataset.hash,
    simulated: dataset.simulated,
    weighting: diagnostics.method,
    level: analysisRules.level,
    multiplicity: analysisRules.multiplicity,
    units: design.kind,
  }
}
