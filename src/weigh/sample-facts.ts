import type { PopulationId, VariableId, WaveId } from '../core/ids.ts'
import type { Note } from '../core/issue.ts'
import type { Codebook, Variable } from '../study/variable.ts'
import type { LonelyRule } from './design-columns.ts'
import type { WeightDiagnostics } from './weight-diagnostics.ts'

/** A column of answers without its answers. */
export interface ColumnFacts {
  readonly kind: 'single' | 'multiple' | 'number' | 'text'
  readonly variable: Variable
}

/** What is known of a data set wherever its answers are: in memory, in a file, on a cluster. */
export interface DatasetFacts {
  readonly population: PopulationId
  readonly wave: WaveId
  /** Respondents. */
  readonly n: number
  readonly codebook: Codebook
  readonly columns: ReadonlyMap<VariableId, ColumnFacts>
  readonly simulated: boolean
  /** SHA-256 of the answers. */
  readonly hash: string
  readonly notes: readonly Note[]
}

/** What a design says of its strata beside who was drawn. */
export interface StratumFacts {
  /** Name of each stratum. */
  readonly strata: readonly string[]
  /** Sampling units that the population has in each stratum; endless when absent. */
  readonly populationUnits?: Float64Array | undefined
  /** What to do with a stratum of a single sampling unit; `fail` when absent. */
  readonly lonely?: LonelyRule | undefined
}

/** The groups that sums are made by: strata of respondents, or clusters in their strata. */
export type DesignFacts =
  | (StratumFacts & { readonly kind: 'respondents' })
  | (StratumFacts & {
      readonly kind: 'clusters'
      readonly clusters: readonly string[]
      /** Stratum of each cluster. */
      readonly stratum: Uint32Array
    })

/** The margins that raking met, by cell: respondents alike in every margin. */
export interface CalibrationFacts {
  readonly cellCount: number
  /** Respondents of each cell. */
  readonly n: Float64Array
  /** Level of each cell, an array a margin. **Shape**: margins × cells. */
  readonly levels: readonly Uint16Array[]
  /** Number of levels of each margin. */
  readonly levelCounts: readonly number[]
  /** Final over design weight of each cell. */
  readonly gain: Float64Array
}

/** A weighted sample without its respondents: what tables need beside the sums. */
export interface SampleFacts {
  readonly dataset: DatasetFacts
  readonly design: DesignFacts
  readonly calibration?: CalibrationFacts | undefined
  readonly diagnostics: WeightDiagnostics
  readonly notes: readonly Note[]
}
