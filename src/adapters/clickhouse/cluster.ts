import type { ClickHouseClient } from '@clickhouse/client'
import type { ShardName } from './shard-issue.ts'
import type { TakeTurns } from './take-turns.ts'

/** One server that holds a part of the respondents. */
export interface Shard extends ShardName {
  readonly client: ClickHouseClient
  /** Keeps the number of queries that run at a time on this shard within bounds. */
  readonly inTurn: TakeTurns
}

/** Servers that hold the respondents of a sample between them, in this order. */
export interface Cluster {
  readonly shards: readonly Shard[]
  /** Closes all connections. */
  close(): Promise<void>
}
