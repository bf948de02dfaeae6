import type { SampleLayout } from '../sql/sample-layout.ts'
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
  readonly layout: SampleLayout
}
