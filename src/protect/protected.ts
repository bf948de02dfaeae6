import type { LocalText, Note, PopulationId, WaveId } from '../core/index.ts'
import type { Gap, Trend } from '../compare/index.ts'
import type { ReleasePolicy, Study } from '../study/index.ts'
import type { Table } from '../tabulate/index.ts'
import type { MarginReport } from '../weigh/index.ts'

declare const released: unique symbol

/** Something that passed the gate; the brand is made in this room alone. */
export type Protected<T> = T & { readonly [released]: true }

/** A table whose cells may leave. */
export type ProtectedTable = Protected<Table>
/** A gap whose numbers may leave. */
export type ProtectedGap = Protected<Gap>
/** A trend whose numbers may leave. */
export type ProtectedTrend = Protected<Trend>

/** What the notice says of one sample. */
export interface SampleReport {
  readonly wave: WaveId
  readonly population: PopulationId
  readonly title: LocalText
  readonly n: number
  readonly effectiveN: number
  /** Kish's design effect of weighting. */
  readonly deff: number
  readonly weighting: 'none' | 'given' | 'raked'
  readonly weightRange: readonly [number, number]
  readonly margins: readonly MarginReport[]
  readonly units: 'respondents' | 'clusters'
  /** Primary sampling units, when the design has clusters. */
  readonly unitCount?: number | undefined
  readonly simulated: boolean
  readonly dataHash: string
  readonly notes: readonly Note[]
}

/** All that may leave of a study: the only thing that publishing sees. */
export interface Release {
  readonly study: Study
  readonly policy: ReleasePolicy
  readonly samples: readonly Protected<SampleReport>[]
  readonly tables: readonly ProtectedTable[]
  readonly gaps: readonly ProtectedGap[]
  readonly trends: readonly ProtectedTrend[]
}
