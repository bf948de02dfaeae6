import type { DatasetFacts, DesignFacts, SampleFacts } from '../../weigh/sample-facts.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { SampleDesign } from '../../weigh/sample-design.ts'
import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import type { SqlSample } from '../sql/sql-sample.ts'
import type { Cluster, Shard } from './cluster.ts'

/** The part of a sample that a shard holds. */
export interface ShardTable {
  readonly shard: Shard
  /** The table's name, of our own making. */
  readonly table: string
  /** Respondents in it. */
  readonly rows: number
}

/** A weighted sample whose respondents are on a cluster. */
export interface ClickhouseSample extends SqlSample {
  readonly cluster: Cluster
  readonly tables: readonly ShardTable[]
}

/** What is known of a sample wherever its respondents are; holds none of them. */
export function factsOf(sample: WeightedSample): SampleFacts {
  const { dataset, design, calibration, diagnostics, notes } = sample
  return {
    dataset: datasetFacts(dataset),
    design: designFacts(design),
    calibration: calibration && {
      cellCount: calibration.cellCount,
      levels: calibration.levels,
      levelCounts: calibration.levelCounts,
      gain: calibration.gain,
    },
    diagnostics,
    notes,
  }
}

function datasetFacts({ columns, ...dataset }: Dataset): DatasetFacts {
  const { population, wave, n, codebook, simulated, hash, notes } = dataset
  const facts = new Map([...columns].map(([id, { kind, variable }]) => [id, { kind, variable }]))
  return { population, wave, n, codebook, columns: facts, simulated, hash, notes }
}

function designFacts(design: SampleDesign): DesignFacts {
  if (design.kind === 'respondents') return { kind: design.kind, strata: design.strata }
  const { kind, clusters, stratum, strata } = design
  return { kind, clusters, stratum, strata }
}
