import type { SampleReport } from '../protect/protected.ts'

/** A sample with what its weights came to, as the gate let it through. */
export interface ShownSample {
  readonly sample: SampleReport
  readonly notes: readonly string[]
}

/** `GET /api/studies/:study/samples`. */
export interface SamplesAnswer {
  readonly revision: string
  readonly samples: readonly ShownSample[]
}
