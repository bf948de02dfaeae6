import type { AnalysisRules } from '../study/model.ts'
import type { SampleFacts } from '../weigh/sample-facts.ts'
import type { Provenance } from './table.ts'

/** What every number of a sample is computed with. */
export function provenanceOf(
  { dataset, diagnostics, design }: SampleFacts,
  { level, interval, tests, multiplicity, smallestTestBase, suppression }: AnalysisRules,
): Provenance {
  return {
    wave: dataset.wave,
    population: dataset.population,
    dataHash: dataset.hash,
    simulated: dataset.simulated,
    weighting: diagnostics.method,
    level,
    interval,
    tests,
    multiplicity,
    smallestTestBase,
    suppression,
    units: design.kind,
  }
}
