import type { PopulationId, WaveId } from '../../core/ids.ts'
import type { DataSource, Design, Study, Weighting } from '../../study/model.ts'

/** A sample of a study: one population in one wave. */
export interface StudySample {
  readonly study: Study
  readonly wave: WaveId
  readonly population: PopulationId
}

/** What a study says of the answers of a sample. */
export interface SampleDeclaration {
  readonly source?: DataSource | undefined
  readonly design: Design
  readonly weighting?: Weighting | undefined
}

/** Finds what a study says of a sample. */
export function declarationOf({ study, wave, population }: StudySample): SampleDeclaration {
  const sample = study.waves
    .find(({ id }) => id === wave)
    ?.samples.find((one) => one.population === population)
  const weighting = study.weighting.find(
    (one) => one.wave === wave && one.population === population,
  )
  return { source: sample?.data, design: sample?.design ?? {}, weighting }
}
