import { ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { askShard } from './ask-shard.ts'
import type { Cluster, Shard } from './cluster.ts'
import { parseShardUrls } from './parse-shard-urls.ts'
import type { ShardUrl } from './parse-shard-urls.ts'
import { issuesOfStop } from './engine-stop.ts'
import { takeTurns } from './take-turns.ts'

/** How to reach the servers of a cluster. */
export interface ClusterOptions {
  /** One address a shard, such as `http://a:8123`; the list is the cluster. */
  readonly urls: readonly string[]
  /** `default` when absent. */
  readonly user?: string | undefined
  readonly password?: string | undefined
  /** Where tables are made; it must be there. `default` when absent. */
  readonly database?: string | undefined
  /** How long one query may take, in milliseconds; five minutes when absent. */
  readonly timeoutMs?: number | undefined
  readonly signal?: AbortSignal | undefined
}

const usualTimeoutMs = 300_000
// A query uses all the cores of its server: more at a time gain nothing but memory.
const queriesAtATime = 4

/**
 * Opens a connection to each shard and sees that each is a ClickHouse that lets this user in.
 *
 * **Issues**: those of `parseShardUrls`; `engine.shard_unreachable`, `engine.not_clickhouse`,
 * `engine.access_refused`, `engine.unknown_database`, `engine.shard_too_slow`, one a shard.
 */
export async function openCluster(options: ClusterOptions): Promise<Result<Cluster>> {
  const urls = parseShardUrls(options.urls)
  if (!urls.ok) return urls
  const shards = urls.value.map((url) => connect(url, options))
  const cluster = {
    shards,
    close: async () => {
      await Promise.all(shards.map(({ client }) => client.close()))
    },
  }
  const found = await Promise.all(shards.map((shard) => greet(shard, options.signal)))
  const issues = found.flat()
  if (issues.length === 0) return ok(cluster)
  await cluster.close()
  return fail(issues)
}

function connect({ url, address }: ShardUrl, options: ClusterOptions): Shard {
  const {
    user = 'default',
    password = '',
    database = 'default',
    timeoutMs = usualTimeoutMs,
  } = options
  const client = createClient({
    url,
    username: user,
    password,
    database,
    application: 'visavis',
    // The client gives up a little later, so that the server says itself that it was too slow.
    request_timeout: timeoutMs + 1000,
    max_open_connections: queriesAtATime,
    keep_alive: { eagerly_destroy_stale_sockets: true },
    clickhouse_settings: {
      max_execution_time: Math.ceil(timeoutMs / 1000),
      // Machine code made of an expression costs more than it saves, as hardly any comes three times;
      // in 18.16 it was on, and new.
      compile_expressions: 0,
      // Long tests of a base make long queries.
      max_query_size: String(2 ** 24),
      max_ast_elements: String(2 ** 21),
      max_expanded_ast_elements: String(2 ** 21),
    },
    // What goes wrong is told as issues; the client would print queries.
    log: { level: ClickHouseLogLevel.OFF },
  })
  return { client, address, user, database, timeoutMs, inTurn: takeTurns(queriesAtATime) }
}

/** What is wrong with a shard, if anything. */
async function greet(shard: Shard, signal: AbortSignal | undefined): Promise<readonly Issue[]> {
  try {
    await askShard(shard, { sql: 'SELECT toUInt8(1)', width: 1 }, signal)
    return []
  } catch (error) {
    const { address } = shard
    return issuesOfStop(error).map((wrong) =>
      wrong.code === 'engine.bad_answer'
        ? issue('engine.not_clickhouse', { shard: address })
        : wrong,
    )
  }
}
